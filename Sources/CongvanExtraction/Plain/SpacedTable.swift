internal import CongvanText

/// A table of plain text whose cells are parted by tabs, or by blanks that set them below one another.
///
/// It has three columns and three rows at least, so that neither a letterhead in two columns nor a line with a hole in it is one.
struct SpacedTable {
  /// Row by row, the cells that are not empty; no rows where cells go on over more lines than one, which are left as they stand.
  private(set) var rows: [[MarkdownCell]] = []
  /// The first line after the table.
  private(set) var end: Int

  /// How far from its column, in letters, a cell may begin, as numbers set to the right do.
  private static let slack = 1
  private static let fewest = 3
  /// No page is wide enough for more columns.
  private static let mostColumns = 64

  /// The table whose head is line `i`; nil where there is none.
  init?(at i: Int, of lines: [TextSpan], in bytes: [UInt8]) {
    end = i
    guard let head = Stretch.stretches(of: lines[i], in: bytes), (Self.fewest...Self.mostColumns).contains(head.count) else {
      return nil
    }
    let isTabbed = head[0].isTabbed
    let columns = head.map(\.column)
    var isWrapped = false
    while end < lines.count, !lines[end].isEmpty, let stretches = Stretch.stretches(of: lines[end], in: bytes) {
      guard stretches[0].isTabbed == isTabbed, let places = Self.places(of: stretches, in: columns) else { break }
      isWrapped = isWrapped || places.first != 0
      rows.append(zip(places, stretches).compactMap { $1.span.isEmpty ? nil : MarkdownCell(column: $0, lines: [$1.span]) })
      end += 1
    }
    guard rows.count >= Self.fewest else { return nil }
    if isWrapped { rows = [] }
  }

  /// The column of each stretch; nil where one stands in none, or there are more than columns.
  private static func places(of stretches: [Stretch], in columns: [Int]) -> [Int]? {
    if stretches[0].isTabbed { return stretches.count == columns.count ? Array(columns.indices) : nil }
    guard stretches.count <= columns.count else { return nil }
    let places = stretches.compactMap { stretch in columns.firstIndex { abs($0 - stretch.column) <= slack } }
    return places.count == stretches.count && zip(places, places.dropFirst()).allSatisfy(<) ? places : nil
  }
}

/// What stands between two tabs, or two holes of blanks, of a line.
private struct Stretch {
  /// Empty between two tabs without words.
  var span: TextSpan
  /// How many letters and blanks stand before it in its line.
  var column: Int
  var isTabbed: Bool

  /// Two or more; nil for a line in one piece.
  static func stretches(of line: TextSpan, in bytes: [UInt8]) -> [Stretch]? {
    func isBlank(_ at: Int) -> Bool { bytes[at] == 0x20 || bytes[at] == 0x09 }
    let start = (0..<line.start).last { !isBlank($0) }.map { $0 + 1 } ?? 0
    let end = bytes[line.end...].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.count
    let isTabbed = bytes[start..<end].contains(0x09)
    var found: [Stretch] = []
    var first = start, letters = 0, column = 0, at = start
    func close(_ end: Int) {
      let span = Blank.trimmed(TextSpan(first, end), in: bytes)
      if isTabbed || !span.isEmpty { found.append(Stretch(span: span, column: column, isTabbed: isTabbed)) }
    }
    while at < end {
      let isHole = isTabbed ? bytes[at] == 0x09 : isBlank(at) && (at == start || at + 1 == end || isBlank(at + 1))
      if isHole {
        close(at)
        repeat { (at, letters) = (at + 1, letters + 1) } while !isTabbed && at < end && isBlank(at)
        (first, column) = (at, letters)
      } else {
        // The first byte of a letter; a mark that combines is none.
        if bytes[at] & 0xC0 != 0x80, bytes[at] != 0xCC, bytes[at] != 0xCD { letters += 1 }
        at += 1
      }
    }
    close(end)
    return found.count > 1 ? found : nil
  }
}
