internal import CongvanModel
internal import CongvanText

/// The first rows of the tables of a document, which say what lists are to hold.
enum TableHeadings {
  /// One for each table, its cells from left to right.
  static func headings(in text: DocumentText) -> [[SourceSpan]] {
    var tables: [Int: [(column: Int, span: TextSpan)]] = [:]
    for block in text.document.blocks {
      if case .cell(let cell) = block.kind, cell.row == 0 { tables[cell.table, default: []].append((cell.column, block.span)) }
    }
    return tables.sorted { $0.key < $1.key }.map { _, cells in cells.sorted { $0.column < $1.column }.map { text.place($0.span) } }
  }
}
