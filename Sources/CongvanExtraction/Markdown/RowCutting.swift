/// Where the rows of a bar table end, when an empty gap may be an empty cell or a row's end.
///
/// For each number of columns the cheapest cutting is found, and the number whose cutting is cheapest overall wins.
/// Rows of just that many cells are free; short rows (cells that span others), empty cells and long rows cost.
struct RowCutting {
  /// The number of columns.
  let columns: Int
  /// The cells of each row, as a range of gaps; the empty gap between two rows is in neither.
  let rows: [Range<Int>]

  /// - Parameter filled: For each gap between two bars, whether there is text in it.
  init(filled: [Bool]) {
    var longest = 0, run = 0
    for gap in filled {
      run = gap ? run + 1 : 0
      longest = max(longest, run)
    }
    var best: (cost: Int, columns: Int, rows: [Range<Int>]) = (Int.max, 0, [])
    if longest > 0 {
      for columns in 1...min(max(longest, 1) + 8, 24) {
        let (cost, rows) = Self.cut(filled, columns)
        if cost < best.cost { best = (cost, columns, rows) }
      }
    }
    columns = best.columns
    rows = best.rows
  }

  /// The column of a row's first cell. A short row under the head lacks the cells that span down into it from the left,
  /// unless it opens with an ordinal or is a heading across the table.
  func firstColumn(of cells: Range<Int>, row: Int, startsWithKey: Bool) -> Int {
    let missing = columns - cells.count
    return row == 0 || missing <= 0 || startsWithKey || cells.count == 1 ? 0 : missing
  }

  private static func cut(_ filled: [Bool], _ columns: Int) -> (Int, [Range<Int>]) {
    let count = filled.count
    // cost[i]: the cheapest cutting of the gaps from i on, a row starting at i.
    var cost = [Int](repeating: Int.max / 2, count: count + 2)
    var next = [Int](repeating: 0, count: count + 2)
    cost[count] = 60  // a row's end with no row after it
    cost[count + 1] = 0
    for start in stride(from: count - 1, through: 0, by: -1) {
      var empty = 0
      for end in start + 1...min(count, start + columns * 2 + 8) where end > start {
        if !filled[end - 1] { empty += 1 }
        guard end == count || !filled[end] else { continue }
        let cells = end - start
        var price = empty * 6 + (cells == columns ? 0 : cells < columns ? 20 : 90 + 10 * (cells - columns))
        if empty == cells { price += 60 } else if !filled[start] { price += 8 }
        let total = price + (end == count ? 0 : cost[end + 1])
        if total < cost[start] {
          cost[start] = total
          next[start] = end
        }
      }
    }
    var rows: [Range<Int>] = []
    var start = 0
    while start < count {
      guard next[start] > start else {
        rows.append(start..<count)  // more cells in a row than any table has: kept as one row
        break
      }
      rows.append(start..<next[start])
      start = next[start] + 1
    }
    return (cost[0] + columns, rows)
  }
}
