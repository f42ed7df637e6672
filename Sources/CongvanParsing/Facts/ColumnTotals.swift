internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Rows of totals in the tables of a document.
struct ColumnTotals {
  private(set) var totals: [ColumnTotal] = []
  private let words: FactWords
  private let text: DocumentText

  init(_ words: FactWords, _ text: DocumentText) {
    self.words = words
    self.text = text
    var tables: [Int: [TableCell: TextSpan]] = [:]
    for block in text.document.blocks {
      if case .cell(let cell) = block.kind { tables[cell.table, default: [:]][cell] = block.span }
    }
    for table in tables.sorted(by: { $0.key < $1.key }) { read(table.value) }
  }

  /// Only the last row of a table is taken for a total, and only where it is the one row that calls itself so: subtotals would count twice.
  private mutating func read(_ cells: [TableCell: TextSpan]) {
    let rows = Dictionary(grouping: cells.keys, by: \.row)
    let totalRows = rows.filter { $0.value.contains { isTotal(cells[$0]!) } }.keys
    guard totalRows.count == 1, let last = totalRows.first, last == rows.keys.max() else { return }
    for foot in rows[last]!.sorted(by: { $0.column < $1.column }) where foot.columns == 1 {
      guard let stated = number(cells[foot]!) else { continue }
      let above = cells.keys.filter { $0.column == foot.column && $0.row < last && $0.rows == 1 && $0.columns == 1 }
        .sorted { $0.row < $1.row }
      // Headings stand above the first figure; below it every cell has to be one.
      let figures = above.map { number(cells[$0]!) }.drop { $0 == nil }
      guard figures.count > 1, figures.allSatisfy({ $0 != nil }), !isNumbering(figures) else { continue }
      totals.append(
        ColumnTotal(
          stated: stated, sum: figures.reduce(0) { $0 + ($1 ?? 0) }, count: figures.count, span: text.place(text.range(of: cells[foot]!))))
    }
  }

  /// 1, 2, 3 … count the rows and add up to nothing.
  private func isNumbering(_ figures: some Sequence<Double?>) -> Bool { figures.enumerated().allSatisfy { $1 == Double($0 + 1) } }

  private func isTotal(_ span: TextSpan) -> Bool {
    let range = text.trimmed(text.range(of: span))
    return !range.isEmpty && text.length(words.totalRow, at: range.lowerBound, in: range) == range.count
  }

  private func number(_ span: TextSpan) -> Double? {
    let range = text.range(of: span)
    guard !range.isEmpty else { return nil }
    let match = words.grammar.match(words.cell, at: range.lowerBound, in: text.tokens, range: range)
    return match?.value.record?["n"]?.number
  }
}
