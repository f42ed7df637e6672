internal import CongvanText

/// A table's cells by row and column, of a document's items.
struct TableGrid {
  /// What a cell says, the first of its items, and the last row it stands in.
  struct Cell {
    var range: Range<Int>
    var item: Int
    var lastRow: Int
  }

  /// A row's cells by column.
  typealias Row = [Int: Cell]

  /// The rows that have cells, from the top.
  private(set) var rows: [(index: Int, cells: Row)] = []

  /// The rightmost column; 0 in an empty table.
  var lastColumn: Int { rows.flatMap(\.cells.keys).max() ?? 0 }

  /// The tables among `items`, in order.
  static func grids(of items: [OutlineItem]) -> [TableGrid] {
    var tables: [Int: [Int: Row]] = [:]
    for (index, item) in items.enumerated() {
      guard let place = item.paragraph.cell else { continue }
      let tokens = item.paragraph.tokens
      var cell = tables[place.table]?[place.row]?[place.column] ?? Cell(range: tokens, item: index, lastRow: place.row + place.rows - 1)
      cell.range = cell.range.lowerBound..<tokens.upperBound
      tables[place.table, default: [:]][place.row, default: [:]][place.column] = cell
    }
    return tables.sorted { $0.key < $1.key }.map { table in
      TableGrid(rows: table.value.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }
}
