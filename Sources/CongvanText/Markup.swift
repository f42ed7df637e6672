/// What of Markdown is markup and what is text, decided once for tokens and for quotes.
enum Markup {
  /// Whether a byte may begin markup: emphasis, a heading mark, an escape.
  @inline(__always)
  static func isSign(_ byte: UInt8) -> Bool { byte == star || byte == hash || byte == escape }

  /// Where the run of signs at `at` ends, or nil when it is text.
  ///
  /// Text are an escaped sign, a heading mark inside a line, a bullet's star, and one star between two figures
  /// (`2 * 3 ha`). Backslashes go when they escape something.
  ///
  /// - Parameters:
  ///   - at: The first sign of a run.
  ///   - end: Where reading stops; what stands before `at` is looked at, also outside the stretch being read.
  ///   - opensLine: Whether neither text nor markup stands before it on its line.
  static func end(_ bytes: UnsafeBufferPointer<UInt8>, at: Int, end: Int, opensLine: Bool) -> Int? {
    let sign = bytes[at]
    if sign != escape, at > 0, bytes[at - 1] == escape { return nil }
    var stop = at
    while stop < end, bytes[stop] == sign { stop += 1 }
    switch sign {
    case escape: return stop < end && bytes[stop] < 0x80 && !isWord(bytes[stop]) ? stop : nil
    case hash: return opensLine ? stop : nil
    default:
      guard stop == at + 1 else { return stop }
      if opensLine, stop + 1 < end, bytes[stop] == space, bytes[stop + 1] > star { return nil }
      return isBetweenFigures(bytes, at, end) ? nil : stop
    }
  }

  /// Whether the star at `at` stands between two figures, glued to both or with a blank on either side.
  private static func isBetweenFigures(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Bool {
    var (before, after) = (at - 1, at + 1)
    while before >= 0, bytes[before] == space { before -= 1 }
    while after < end, bytes[after] == space { after += 1 }
    guard before >= 0, after < end, (before == at - 1) == (after == at + 1) else { return false }
    return isFigure(bytes[before]) && isFigure(bytes[after])
  }

  private static let star = UInt8(ascii: "*")
  private static let hash = UInt8(ascii: "#")
  private static let escape = UInt8(ascii: "\\")
  private static let space = UInt8(ascii: " ")

  private static func isFigure(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    isFigure(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
