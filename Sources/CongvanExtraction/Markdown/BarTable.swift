internal import CongvanText

/// The tables of a run in the notation of pages converted from HTML: a line that is a bar alone opens each row and closes each cell.
///
/// Two bars with nothing between them are an empty cell or the end of one row and the start of the next; which of the
/// two is settled for the whole run by `RowCutting`.
struct BarTable {
  /// Row by row, with the columns a short row's cells most likely stood in.
  var tables: [[[MarkdownCell]]]
  /// The first line after the run.
  var end: Int

  /// The tables of the run whose first bar is line `i`; nil where line `i` is no bar.
  init?(at i: Int, of lines: [TextSpan], in bytes: [UInt8]) {
    func isBar(_ k: Int) -> Bool { lines[k].length == 1 && bytes[lines[k].start] == 0x7C }
    guard isBar(i) else { return nil }
    // The run goes on while cells do: a cell holds no blank line but where it is nothing else; so many lines, or words that close a
    // document, are text between two tables.
    var gaps: [[TextSpan]] = []
    var open: [TextSpan] = []
    end = i + 1
    var k = i + 1
    while k < lines.count {
      if lines[k].isEmpty {
        guard open.isEmpty, k + 1 < lines.count, isBar(k + 1) else { break }
      } else if isBar(k) {
        guard open.count <= Self.mostLinesInCell, !open.contains(where: { Self.closesDocument($0, in: bytes) }),
          !Self.standsBetween(open, in: bytes)
        else { break }
        gaps.append(open)
        open = []
        end = k + 1
      } else {
        // An empty emphasis alone fills an empty cell; with words under it, it is the blank line before a paragraph.
        if open.count == 1, Self.isBlank(open[0], in: bytes) { break }
        open.append(lines[k])
      }
      k += 1
    }
    let cutting = RowCutting(filled: gaps.map { !$0.isEmpty })
    tables = cutting.tables.map { table in
      table.rows.indices.map { row in
        let range = table.rows[row]
        let first = table.firstColumn(ofRow: row, startsWithKey: Self.isKey(gaps[range.lowerBound], in: bytes))
        return range.enumerated().map { MarkdownCell(column: first + $0, lines: gaps[$1]) }
      }
    }
  }

  private static let mostLinesInCell = 24

  /// “./.” at a line's end, perhaps in emphasis.
  private static func closesDocument(_ line: TextSpan, in bytes: [UInt8]) -> Bool {
    let end = bytes[line.start..<line.end].reversed().drop { $0 == 0x2A || $0 == 0x20 }
    return end.prefix(3).elementsEqual([0x2E, 0x2F, 0x2E])
  }

  /// Whether lines stand between two tables: the head of an annex, which is a line in capitals and ends with a remark in brackets, or a
  /// row of dots.
  private static func standsBetween(_ lines: [TextSpan], in bytes: [UInt8]) -> Bool {
    func words(_ line: TextSpan) -> String { String(decoding: bytes[line.start..<line.end].filter { $0 != 0x2A }, as: UTF8.self) }
    guard let first = lines.first.map(words), let last = lines.last.map(words) else { return false }
    // So long a row of dots stands for rows that were left out.
    if lines.count == 1 { return first.count > 8 && first.allSatisfy { ".…".contains($0) } }
    guard lines.count > 2 else { return false }
    return first.contains(where: \.isLetter) && first == first.uppercased() && last.hasSuffix(")")
      && lines.dropFirst().contains { words($0).hasPrefix("(") }
  }

  /// Whether a line holds nothing but marks of emphasis.
  private static func isBlank(_ line: TextSpan, in bytes: [UInt8]) -> Bool {
    bytes[line.start..<line.end].allSatisfy { $0 == 0x2A || $0 == 0x20 }
  }

  /// Whether a cell is an ordinal such as `1`, `II` or `a)`, apart from marks of emphasis.
  private static func isKey(_ lines: [TextSpan], in bytes: [UInt8]) -> Bool {
    guard lines.count == 1 else { return false }
    let letters = bytes[lines[0].start..<lines[0].end].filter { $0 != 0x2A && $0 != 0x20 }
    return !letters.isEmpty && letters.count <= 5 && letters.allSatisfy { $0 < 0x80 }
  }
}
