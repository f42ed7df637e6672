/// A listing as plain text for a terminal: aligned columns, cells wrapped to fit.
public enum TextTable {
  /// `listing`, headings first, columns apart by two blanks, every line ended by a line feed and never wider than `width`.
  ///
  /// - Parameter width: In columns of the terminal. Columns get what they need while there is room and share what is left
  ///   evenly; below about four columns a heading, lines may be wider.
  public static func text(_ listing: Listing, width: Int = 100) -> String {
    let all = [listing.header] + listing.rows
    let needed = listing.header.indices.map { column in all.map { TextWidth.of($0[column]) }.max() ?? 0 }
    return text(listing, widths: fit(needed, into: width - 2 * max(0, needed.count - 1)))
  }

  /// `listing` with columns of the given widths, at least one each.
  ///
  /// - Precondition: There are as many widths as columns.
  public static func text(_ listing: Listing, widths: [Int]) -> String {
    precondition(widths.count == listing.header.count, "there are more or fewer widths than columns")
    var out = line(listing.header, widths)
    out += line(widths.map { String(repeating: "─", count: $0) }, widths)
    for row in listing.rows { out += line(row, widths) }
    return out
  }

  /// Narrow columns keep what they need; the wide ones share what is left.
  private static func fit(_ needed: [Int], into width: Int) -> [Int] {
    var widths = needed
    var open = Set(needed.indices)
    var room = width
    while !open.isEmpty {
      let share = max(4, room / open.count)
      let narrow = open.filter { needed[$0] <= share }
      if narrow.isEmpty {
        for (place, column) in open.sorted().enumerated() { widths[column] = max(4, share + (place < room - share * open.count ? 1 : 0)) }
        return widths
      }
      for column in narrow { room -= needed[column] }
      open.subtract(narrow)
    }
    return widths
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    let wrapped = zip(cells, widths).map { wrap($0, to: $1) }
    var out = ""
    for index in 0..<(wrapped.map(\.count).max() ?? 0) {
      // Blanks are written once something stands behind them.
      var blanks = 0
      for (lines, width) in zip(wrapped, widths) {
        let text = index < lines.count ? lines[index] : ""
        if !text.isEmpty {
          out += String(repeating: " ", count: blanks) + text
          blanks = 0
        }
        blanks += max(0, width - TextWidth.of(text)) + 2
      }
      out += "\n"
    }
    return out
  }

  /// Lines no wider than `width`, broken at blanks, and inside a word that is wider by itself.
  public static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var used = 0
    func endLine() {
      lines.append(current)
      current = ""
      used = 0
    }
    for word in text.unicodeScalars.split(whereSeparator: isBlank).lazy.map(Substring.init) {
      let whole = TextWidth.of(word)
      if !current.isEmpty, used + 1 + whole > width { endLine() }
      if !current.isEmpty {
        current += " "
        used += 1
      }
      if whole <= width {
        current += word
        used += whole
        continue
      }
      for character in word {
        let own = TextWidth.of(String(character))
        if used + own > width, !current.isEmpty { endLine() }
        current.append(character)
        used += own
      }
    }
    return current.isEmpty && !lines.isEmpty ? lines : lines + [current]
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
  }
}
