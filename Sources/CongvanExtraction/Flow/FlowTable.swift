/// A table while it is read: puts cells in their columns and those merged over rows together.
struct FlowTable {
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

  /// Leaves columns empty.
  mutating func skip(columns: Int) { column = min(column + max(0, min(columns, Self.mostColumns)), Self.mostColumns) }

  /// Adds a cell at the end of the row, behind columns that a cell above goes on in.
  mutating func add(_ parts: [FlowPart], columns: Int = 1, rows count: Int = 1) {
    guard !rowIsDeleted, !rows.isEmpty else { return }
    while let above = begun[column], above.row < rows.count - 1, above.row + rows[above.row][above.place].rows >= rows.count {
      skip(columns: rows[above.row][above.place].columns)
      if column == Self.mostColumns { break }
    }
    let own = column
    skip(columns: max(1, columns))
    begun[own] = (rows.count - 1, rows[rows.count - 1].count)
    rows[rows.count - 1].append(
      FlowCell(column: own, columns: max(1, column - own), rows: max(1, min(count, Self.mostColumns)), parts: parts))
  }

  /// Adds a cell that is one with the cell above it, or is by itself where there is none.
  mutating func addBelow(_ parts: [FlowPart], columns: Int) {
    guard !rowIsDeleted, let above = begun[column], above.row + rows[above.row][above.place].rows == rows.count - 1 else {
      return add(parts, columns: columns)
    }
    skip(columns: max(1, columns))
    rows[above.row][above.place].rows += 1
    rows[above.row][above.place].parts += parts
  }
}
