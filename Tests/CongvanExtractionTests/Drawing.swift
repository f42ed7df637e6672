import CongvanText

/// A document's blocks, one a line: kind, side, and the lines of each parted by `/`.
func drawing(_ document: ExtractedDocument) -> String {
  document.blocks.map { block in
    let kind =
      switch block.kind {
      case .paragraph: "paragraph"
      case .line: "line"
      case .cell(let cell): "cell \(cell.table).\(cell.row).\(cell.column)" + over(cell)
      case .furniture: "furniture"
      case .note: "note"
      }
    let side = block.side.map { " \($0.rawValue)" } ?? ""
    return "\(kind)\(side): " + block.lines.map { document.text.text(in: $0.span) }.joined(separator: " / ")
  }.joined(separator: "\n")
}

/// What a cell is merged over.
private func over(_ cell: TableCell) -> String {
  (cell.rows > 1 ? " over \(cell.rows) rows" : "") + (cell.columns > 1 ? " over \(cell.columns) columns" : "")
}
