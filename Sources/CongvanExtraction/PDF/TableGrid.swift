/// A cell of a table: its lines, top to bottom.
struct LayoutCell {
  var lines: [LayoutLine]
  /// How many rows it takes up; 0 where one above goes on.
  var rows = 1
}

/// The cells of a table, found from the lines ruled between them, or else from where its text stands.
enum TableGrid {
  /// Rows of columns.
  static func rows(of bands: ArraySlice<Band>, zone: Zone, _ ruled: RuledLines, page: Int) -> [[LayoutCell]] {
    guard let ruling = Ruling(ruled, bands, zone) else { return rows(of: Array(bands), zone, page) }
    var pieces = ruling.cells.map { $0.map { _ in [Piece]() } }
    for piece in bands.flatMap(\.pieces) {
      let column = zone.column(of: piece)
      pieces[ruling.start(of: ruling.row(of: piece.middle), column)][column].append(piece)
    }
    var rows: [[LayoutCell]] = []
    for row in pieces.indices {
      if ruling.isApart(row) {
        let parted = Self.rows(of: Band.bands(of: Array(pieces[row].joined())), zone, page)
        if parted.count > 2, parted.allSatisfy({ $0.filled == parted[0].filled && $0.filled.count > 1 }) {
          // Lines go round such rows, not between them.
          rows += parted
          continue
        }
      }
      rows.append(zip(pieces[row], ruling.cells[row]).map { LayoutCell(lines: LayoutLine.lines(of: $0, page: page), rows: $1) })
    }
    return rows
  }

  /// Rows found from where the text stands.
  private static func rows(of bands: [Band], _ zone: Zone, _ page: Int) -> [[LayoutCell]] {
    guard !bands.isEmpty else { return [] }
    let columns = zone.gutters.count + 1
    // Each band's pieces by column.
    let grid: [[[Piece]]] = bands.map { band in
      var cells = [[Piece]](repeating: [], count: columns)
      for piece in band.pieces { cells[zone.column(of: piece)].append(piece) }
      return cells
    }
    return rowStarts(bands, grid).map { rows in
      (0..<columns).map { column in LayoutCell(lines: LayoutLine.lines(of: rows.flatMap { grid[$0][column] }, page: page)) }
    }
  }

  /// A table with the part of it that stands on the next page, of as many columns.
  static func joined(_ rows: [[LayoutCell]], _ more: [[LayoutCell]]) -> [[LayoutCell]] {
    guard let last = rows.last, let first = more.first, first[0].lines.isEmpty else { return rows + more }
    var rows = rows, more = more
    /// The row in which the last cell of a column begins.
    func start(_ column: Int) -> Int { rows.lastIndex { $0[column].rows > 0 } ?? rows.count - 1 }
    if rows[start(0)][0].rows > 1 || first[0].rows > 1, first.filled.isSuperset(of: last.filled.subtracting([0])) {
      // The first cell is merged over rows and goes on beside a new one.
      rows[start(0)][0].rows += first[0].rows
      more[0][0].rows = 0
    } else {
      // A row without a first cell goes on with the row before it.
      for (column, cell) in first.enumerated() {
        rows[start(column)][column].lines += cell.lines
        rows[start(column)][column].rows += cell.rows - 1
      }
      more.removeFirst()
    }
    return rows + more
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

extension [LayoutCell] {
  /// The columns that say something.
  fileprivate var filled: Set<Int> { Set(indices.filter { !self[$0].lines.isEmpty }) }
}

/// Where the lines ruled on a page part a table.
private struct Ruling {
  /// The heights between rows.
  var rows: [Float] = []
  /// How many rows the cell takes up that begins in a row and column; 0 where one above goes on.
  var cells: [[Int]] = []

  /// No page has a table of more.
  private static let mostRows = 500

  /// Nil where no lines part the table from what is round it, nor its rows.
  init?(_ ruled: RuledLines, _ bands: ArraySlice<Band>, _ zone: Zone) {
    guard let first = bands.first, let last = bands.last else { return nil }
    let pieces = bands.flatMap(\.pieces)
    let top = pieces.map(\.middle).min() ?? first.y0, bottom = pieces.map(\.middle).max() ?? last.y1
    let left = bands.map(\.x0).min() ?? 0, right = bands.map(\.x1).max() ?? 0
    let starts = [left] + zone.gutters.map(\.extent.upperBound), ends = zone.gutters.map(\.extent.lowerBound) + [right]
    let around = (top - 2 * first.height)...(bottom + 2 * last.height)
    let all = zip(starts, ends).map { ruled.heights(across: $0...max($0, $1), within: around) }
    let columns = all.map { $0.filter { top < $0 && $0 < bottom } }
    for height in columns.joined().sorted() where rows.last.map({ height - $0 > RuledLines.tolerance }) ?? true { rows.append(height) }
    let isFramed = all.allSatisfy { ($0.first ?? bottom) < top && ($0.last ?? top) > bottom }
    if rows.isEmpty ? !isFramed : rows.count > Self.mostRows { return nil }

    cells = [[Int]](repeating: [Int](repeating: 0, count: starts.count), count: rows.count + 1)
    for (column, heights) in columns.enumerated() {
      let begin = [0] + Set(heights.map(row)).sorted() + [rows.count + 1]
      for (row, next) in zip(begin, begin.dropFirst()) { cells[row][column] = next - row }
    }
  }

  /// The row a height is in.
  func row(of height: Float) -> Int { rows.count { $0 <= height } }

  /// The row in which the cell begins that a row and column are in.
  func start(of row: Int, _ column: Int) -> Int { cells[...row].lastIndex { $0[column] > 0 } ?? row }

  /// Whether no cell of a row goes beyond it.
  func isApart(_ row: Int) -> Bool { cells[row].allSatisfy { $0 == 1 } }
}
