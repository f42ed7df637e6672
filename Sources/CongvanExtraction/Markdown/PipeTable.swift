internal import CongvanText

/// A table in the notation of GitHub: `| a | b |` with a row `|---|---|` under the head; or lines that bars cut alike, as typists part cells.
struct PipeTable {
  /// Row by row; the delimiter row is not one of them.
  var rows: [[MarkdownCell]]
  /// The first line after the table.
  var end: Int

  /// The table whose head is line `i`; nil where there is none.
  init?(at i: Int, of lines: [TextSpan], in bytes: [UInt8]) {
    guard i + 1 < lines.count, let head = Self.cells(of: lines[i], in: bytes), let next = Self.cells(of: lines[i + 1], in: bytes) else {
      return nil
    }
    let isDelimited = head.count == next.count && next.allSatisfy { Self.isDelimiter($0, in: bytes) }
    rows = [Self.row(head, in: bytes)]
    end = i + (isDelimited ? 2 : 1)
    while end < lines.count, let cells = Self.cells(of: lines[end], in: bytes, mayEndEmpty: !isDelimited),
      isDelimited || cells.count == head.count
    {
      rows.append(Self.row(cells, in: bytes))
      end += 1
    }
    guard isDelimited || rows.count >= Self.fewestRows && head.count >= Self.fewestColumns else { return nil }
  }

  /// The fewest lines alike, and cells in each, that make a table where no row of dashes says so.
  private static let (fewestRows, fewestColumns) = (3, 3)

  private static func row(_ cells: [TextSpan], in bytes: [UInt8]) -> [MarkdownCell] {
    cells.enumerated().map { MarkdownCell(column: $0, lines: MarkdownBreaks.parts(of: $1, in: bytes)) }
  }

  /// The cells of a line with a bar and something more in it; an escaped bar is part of its cell.
  ///
  /// - Parameter mayEndEmpty: Whether a bar at the end parts an empty cell off where none stands at the start.
  private static func cells(of line: TextSpan, in bytes: [UInt8], mayEndEmpty: Bool = false) -> [TextSpan]? {
    guard line.length > 1 else { return nil }
    var bars: [Int] = []
    for i in line.start..<line.end where bytes[i] == 0x7C && !(i > line.start && bytes[i - 1] == 0x5C) { bars.append(i) }
    guard let first = bars.first, let last = bars.last else { return nil }
    var edges: [Int] = first == line.start ? [] : [line.start - 1]
    edges += bars
    if last != line.end - 1 || mayEndEmpty && first != line.start { edges.append(line.end) }
    guard edges.count >= 2 else { return nil }
    return zip(edges, edges.dropFirst()).map { Blank.trimmed(TextSpan($0 + 1, $1), in: bytes) }
  }

  private static func isDelimiter(_ cell: TextSpan, in bytes: [UInt8]) -> Bool {
    var dashes = bytes[cell.start..<cell.end]
    if dashes.first == 0x3A { dashes.removeFirst() }
    if dashes.last == 0x3A { dashes.removeLast() }
    return !dashes.isEmpty && dashes.allSatisfy { $0 == 0x2D }
  }
}
