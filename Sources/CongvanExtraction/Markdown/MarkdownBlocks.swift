internal import CongvanText

/// The blocks of a Markdown file: its lines, and the cells of its tables in either of two notations; of plain text, tables whose
/// head has a delimiter row under it, as they are pasted from elsewhere, and those whose cells tabs or blanks set apart.
///
/// The marks of emphasis stay in the bytes; reading drops them. Only the bars of tables and the delimiter rows under
/// their heads lie outside every block.
enum MarkdownBlocks {
  /// - Parameters:
  ///   - lines: The physical lines, blank ones empty.
  ///   - bytes: The text they are in.
  ///   - isMarkdown: Whether `<br>` and bars without a delimiter row count.
  static func blocks(_ lines: [TextSpan], in bytes: [UInt8], isMarkdown: Bool) -> [Block] {
    var blocks: [Block] = []
    var tables = 0, i = 0
    while i < lines.count {
      if let table = PipeTable(at: i, of: lines, in: bytes) {
        append(table.rows)
        i = table.end
      } else if isMarkdown, let run = BarTable(at: i, of: lines, in: bytes) {
        run.tables.forEach(append)
        i = run.end
      } else if !isMarkdown, let table = SpacedTable(at: i, of: lines, in: bytes) {
        if table.rows.isEmpty { blocks += lines[i..<table.end].compactMap(Block.init(physicalLine:)) }
        append(table.rows)
        i = table.end
      } else {
        blocks += (isMarkdown ? MarkdownBreaks.parts(of: lines[i], in: bytes) : [lines[i]]).compactMap(Block.init(physicalLine:))
        i += 1
      }
    }
    return blocks

    func append(_ rows: [[MarkdownCell]]) {
      let filled = rows.joined().contains { !$0.lines.isEmpty }
      guard filled else { return }
      let isStrip = rows.count <= 4 && rows.allSatisfy { $0.count <= 2 } && rows.contains { $0.count == 2 }
      for (r, row) in rows.enumerated() {
        for cell in row {
          guard let first = cell.lines.first, let last = cell.lines.last else { continue }
          blocks.append(
            Block(
              kind: .cell(TableCell(table: tables, row: r, column: cell.column)), span: first.union(last),
              side: isStrip ? (cell.column == 0 ? .left : .right) : nil, lines: cell.lines.map { Line(span: $0) }))
        }
      }
      tables += 1
    }
  }
}

/// A cell with its column and the physical lines in it; no lines where it is empty.
struct MarkdownCell: Hashable {
  var column: Int
  var lines: [TextSpan]
}
