import Foundation

/// What is known of the terminal, if there is one.
enum Terminal {
  /// Whether data goes to a person's screen.
  static let showsOutput = isatty(STDOUT_FILENO) == 1
  /// Whether messages do.
  static let showsMessages = isatty(STDERR_FILENO) == 1

  /// Columns for a page or table: those in COLUMNS, else the terminal's, else 100; never less than 40.
  static let width: Int = {
    if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), columns > 0 { return max(40, columns) }
    // A pager between this program and the screen leaves standard error where the person is.
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return max(40, Int(size.ws_col)) }
    }
    return 100
  }()

  /// Whether marks for colour and weight may be written to standard output.
  static let isStyled: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return showsOutput && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
  }()
}

/// Colour and weight on a terminal that has them; elsewhere nothing.
enum Style: String, CaseIterable {
  case bold = "1"
  case dim = "2"
  case red = "31"
  case green = "32"
  case yellow = "33"

  /// `text` in this style.
  func callAsFunction(_ text: String) -> String { Terminal.isStyled ? Self.mark(rawValue) + text + Self.mark("0") : text }

  /// All that it writes beside texts.
  static let marks = allCases.map { mark($0.rawValue) } + [mark("0")]

  private static func mark(_ code: String) -> String { "\u{1B}[\(code)m" }
}
