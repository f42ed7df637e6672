/// The cells of a table, found from where its lines stand.
enum TableGrid {
  /// Rows of columns of lines.
  static func rows(of bands: ArraySlice<Band>, zone: Zone, page: Int) -> [[[LayoutLine]]] {
    let columns = zone.gutters.count + 1
    // Each band's pieces by column.
    let grid: [[[Piece]]] = bands.map { band in
      var cells = [[Piece]](repeating: [], count: columns)
      for piece in band.pieces { cells[zone.column(of: piece)].append(piece) }
      return cells
    }
    return rowStarts(Array(bands), grid).map { rows in
      (0..<columns).map { column in LayoutLine.lines(of: rows.flatMap { grid[$0][column] }, page: page) }
    }
  }

  /// The bands of each row: parted where the blank above is a row's, or where the first column speaks anew.
  private static func rowStarts(_ bands: [Band], _ grid: [[[Piece]]]) -> [Range<Int>] {
    guard bands.count > 1 else { return [0..<bands.count] }
    let height = bands.map(\.height).sorted()[bands.count / 2]
    let blanks = zip(bands, bands.dropFirst()).map { $1.y0 - $0.y1 }
    let least = blanks.min() ?? 0, most = blanks.max() ?? 0
    var starts = [0]
    if most - least > 0.3 * height {
      // Two kinds of blanks: within a cell and between rows.
      let limit = least + max(0.2 * height, 0.35 * (min(most, least + height) - least))
      for k in blanks.indices where blanks[k] > limit { starts.append(k + 1) }
    } else {
      starts += keyStarts(bands, grid)
    }
    starts.append(bands.count)
    return zip(starts, starts.dropFirst()).map { $0..<$1 }
  }

  /// Row starts where all blanks are alike: by the short keys of the first column, or by bands that are filled as the row's first.
  private static func keyStarts(_ bands: [Band], _ grid: [[[Piece]]]) -> [Int] {
    let keyed = grid.indices.filter { !grid[$0][0].isEmpty }
    let widest = keyed.map { k in (grid[k][0].map(\.x1).max() ?? 0) - (grid[k][0].map(\.x0).min() ?? 0) }.max() ?? 0
    if keyed.count > 1, widest < 3 * bands[0].height { return keyed.filter { $0 > 0 } }
    var starts: [Int] = []
    var first = Set(grid[0].indices.filter { !grid[0][$0].isEmpty })
    for k in grid.indices.dropFirst() {
      let filled = Set(grid[k].indices.filter { !grid[k][$0].isEmpty })
      if filled.count > 1, filled.isSuperset(of: first) {
        starts.append(k)
        first = filled
      }
    }
    return starts
  }
}
