/// A table while it is read: its rows, with cells merged over columns and rows put together.
struct DocxTable {
  private(set) var rows: [[FlowCell]] = []
  /// Where the next cell of the row starts.
  private var column = 0
  private var rowIsDeleted = false
  /// The cell last begun in each column, as its row and its place there.
  private var begun: [Int: (row: Int, place: Int)] = [:]

  private static let mostColumns = 1000

  mutating func beginRow() {
    rows.append([])
    column = 0
    rowIsDeleted = false
  }

  /// Drops the row and the cells that follow in it.
  mutating func deleteRow() {
    guard !rowIsDeleted else { return }
    rows.removeLast()
    rowIsDeleted = true
  }

  mutating func skip(columns: Int) { column = min(column + max(0, min(columns, Self.mostColumns)), Self.mostColumns) }

  /// Adds a cell at the end of the row.
  ///
  /// - Parameter goesOnFromAbove: Whether it is one with the cell above it.
  mutating func add(_ parts: [FlowPart], columns: Int, goesOnFromAbove: Bool) {
    guard !rowIsDeleted else { return }
    let own = column
    skip(columns: max(1, columns))
    let row = rows.count - 1
    if goesOnFromAbove, let above = begun[own], above.row + rows[above.row][above.place].rows == row {
      rows[above.row][above.place].rows += 1
      rows[above.row][above.place].parts += parts
      return
    }
    begun[own] = (row, rows[row].count)
    rows[row].append(FlowCell(column: own, columns: max(1, column - own), parts: parts))
  }
}
