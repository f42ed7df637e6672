/// Where the rows of a run of bar tables end, when an empty gap may be an empty cell or a row's end.
///
/// The cheapest cutting of the run into tables and of each table into rows is found. Rows of just the table's number of
/// columns are free; short rows (cells that span others), empty cells, long rows and a change of table cost.
struct RowCutting {
  /// A stretch of rows with one number of columns.
  struct Table: Hashable {
    var columns: Int
    /// The cells of each row, as a range of gaps; the empty gap between two rows is in neither.
    var rows: [Range<Int>]

    /// The column of a row's first cell. A short row under the head lacks the cells that span down into it from the
    /// left, unless it opens with an ordinal or is a heading across the table.
    func firstColumn(ofRow row: Int, startsWithKey: Bool) -> Int {
      let missing = columns - rows[row].count
      return row == 0 || missing <= 0 || startsWithKey || rows[row].count == 1 ? 0 : missing
    }
  }

  /// In order; none where no gap is filled.
  let tables: [Table]

  /// - Parameter filled: For each gap between two bars, whether there is text in it.
  init(filled: [Bool]) {
    var longest = 0, run = 0
    for gap in filled {
      run = gap ? run + 1 : 0
      longest = max(longest, run)
    }
    tables = longest == 0 ? [] : Self.cheapest(filled, upTo: min(longest + 6, 20))
  }

  /// What starting another table in the same run costs.
  private static let changeOfTable = 30
  private static let never = Int.max / 4

  /// The price of one row, in a table of `columns`, of which `empty` cells are empty.
  private static func price(cells: Int, empty: Int, startsEmpty: Bool, columns: Int) -> Int {
    var price = empty * 13
    if cells > columns { price += 90 + 10 * (cells - columns) } else if cells < columns { price += cells <= 2 ? 10 : 14 }
    if empty == cells { price += 60 } else if startsEmpty { price += 8 }
    return price
  }

  private static func cheapest(_ filled: [Bool], upTo widest: Int) -> [Table] {
    let count = filled.count, width = widest + 1
    // From each gap on, a row starting there in a table of each width: its price, where the row ends, what follows.
    var cost = [Int](repeating: never, count: (count + 2) * width)
    var ends = [Int](repeating: 0, count: (count + 2) * width)
    var best = [Int](repeating: never, count: count + 2)
    var bestWidth = [Int](repeating: 1, count: count + 2)
    best[count] = 60  // a row's end and no row after it
    best[count + 1] = 0
    for columns in 1...widest { (cost[count * width + columns], cost[(count + 1) * width + columns]) = (60, 0) }
    for start in stride(from: count - 1, through: 0, by: -1) {
      for columns in 1...widest {
        var empty = 0, cheapest = never, cheapestEnd = count
        for end in start + 1...min(count, start + columns + 12) {
          if !filled[end - 1] { empty += 1 }
          guard end == count || !filled[end] else { continue }
          let after = end == count ? 0 : min(cost[(end + 1) * width + columns], best[end + 1] + changeOfTable)
          let total = after + price(cells: end - start, empty: empty, startsEmpty: !filled[start], columns: columns)
          if total < cheapest { (cheapest, cheapestEnd) = (total, end) }
        }
        cost[start * width + columns] = cheapest
        ends[start * width + columns] = cheapestEnd
        if cheapest + columns < best[start] { (best[start], bestWidth[start]) = (cheapest + columns, columns) }
      }
    }
    var tables: [Table] = []
    var start = 0
    while start < count {
      let goesOn = tables.last.map { cost[start * width + $0.columns] <= best[start] + changeOfTable } ?? false
      let columns = goesOn ? tables[tables.count - 1].columns : bestWidth[start]
      if !goesOn { tables.append(Table(columns: columns, rows: [])) }
      // A row of more cells than any table has is kept whole.
      let end = cost[start * width + columns] >= never ? count : ends[start * width + columns]
      tables[tables.count - 1].rows.append(start..<end)
      start = end + 1
    }
    return tables
  }
}
