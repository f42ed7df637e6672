internal import CongvanText

/// Finds tables of tasks that copying flattened, each cell on lines of its own, and gives their lines the cells back.
///
/// Such a table is known by the names of its columns one below another, and by rows that begin with their number alone on a line.
struct FlatTables {
  let text: DocumentText
  /// The fewest rows of a table of which a body or a time stands in its column.
  private static let fewestRows = 2

  init(_ text: DocumentText) { self.text = text }

  /// What was found: the lines, those of tables with their cells, and the lines of which no cell could be told.
  struct Found {
    var lines: [TextLine]
    var unread: [Range<Int>] = []
  }

  /// The lines, each that is a table's in its cell; numbers of pages between them are left out.
  func dealt(_ lines: [TextLine]) -> Found {
    let labels = FlatLabels(text: text)
    let heads = FlatHeads(text: text)
    let looks = FlatLooks(lines, in: text)
    var found = Found(lines: [])
    var taken = 0, tried = 0
    var next = lines.compactMap { $0.cell.map { $0.table + 1 } }.max() ?? 0
    for index in lines.indices where index > max(taken, tried) && labels.opensTable(lines[index]) {
      guard let head = heads.head(before: index, from: taken, in: lines), head.end < lines.count else { continue }
      let rows = FlatRows(looks, head: head).rows()
      let told = rows.count { $0.isTold }
      guard rows.count >= Self.fewestRows, let end = rows.last?.lines.upperBound else { continue }
      guard told >= Self.fewestRows, rows.count(where: \.isUnread) * 3 <= rows.count else {
        // Its lines are not looked at again.
        tried = end
        if told > 0 { found.unread.append(lines[head.start].tokens.lowerBound..<lines[head.end - 1].tokens.upperBound) }
        continue
      }
      found.lines += lines[taken..<head.start]
      place(head, rows, of: lines, table: next, into: &found)
      next += 1
      taken = end
    }
    if taken == 0 { return Found(lines: lines, unread: found.unread) }
    found.lines += lines[taken...]
    return found
  }

  /// Appends a table's lines, each in its cell.
  private func place(_ head: FlatHead, _ rows: [FlatRow], of lines: [TextLine], table: Int, into found: inout Found) {
    for (column, cell) in zip(head.columnNumbers, head.cells) {
      found.lines += cellLines(lines[cell], TableCell(table: table, row: 0, column: column))
    }
    var number = 1
    for row in rows {
      if row.isUnread {
        found.unread.append(lines[row.lines.lowerBound].tokens.lowerBound..<lines[row.lines.upperBound - 1].tokens.upperBound)
      }
      for (column, cell) in row.cells {
        found.lines += cellLines(lines[cell].filter { !row.left.contains($0.block) }, TableCell(table: table, row: number, column: column))
      }
      number += 1
      // What stands across the table is a row of its own.
      if let across = row.across {
        found.lines += cellLines(
          lines[across].filter { !row.left.contains($0.block) }, TableCell(table: table, row: number, column: 0, columns: head.width))
        number += 1
      }
    }
  }

  /// The lines of one cell; those that go on with the one before make one paragraph with it.
  private func cellLines(_ lines: some Sequence<TextLine>, _ cell: TableCell) -> [TextLine] {
    var out: [TextLine] = []
    for var line in lines {
      line.cell = cell
      if let last = out.last, text.bulletLength(line.tokens) == 0 { (line.block, line.isWholeParagraph) = (last.block, true) }
      out.append(line)
    }
    return out
  }
}
