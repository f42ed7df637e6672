/// Which of two sides belong together when each of either belongs to one at most.
enum Assignment {
  /// The column of each row with which the sum of weights is the greatest, no column twice.
  ///
  /// The Hungarian algorithm: each row in turn finds its column along the cheapest path through those already given, so that the steps
  /// are rows² × columns. There are no fewer columns than rows.
  static func heaviest(_ weights: [[Int]]) -> [Int] {
    guard let columns = weights.first?.count else { return [] }
    // Rows and columns count from 1: row 0 is none, and column 0 holds the row that has none yet.
    var rowPrice = [Int](repeating: 0, count: weights.count + 1)
    var columnPrice = [Int](repeating: 0, count: columns + 1)
    var owner = [Int](repeating: 0, count: columns + 1)
    for row in 1...weights.count {
      owner[0] = row
      var column = 0
      var slack = [Int](repeating: .max, count: columns + 1)
      var before = [Int](repeating: 0, count: columns + 1)
      var isReached = [Bool](repeating: false, count: columns + 1)
      repeat {
        isReached[column] = true
        let from = owner[column]
        var (least, nearest) = (Int.max, 0)
        for other in 1...columns where !isReached[other] {
          let cost = -weights[from - 1][other - 1] - rowPrice[from] - columnPrice[other]
          if cost < slack[other] { (slack[other], before[other]) = (cost, column) }
          if slack[other] < least { (least, nearest) = (slack[other], other) }
        }
        for other in 0...columns {
          if isReached[other] {
            rowPrice[owner[other]] += least
            columnPrice[other] -= least
          } else {
            slack[other] -= least
          }
        }
        column = nearest
      } while owner[column] != 0
      while column != 0 {
        owner[column] = owner[before[column]]
        column = before[column]
      }
    }
    var columnOfRow = [Int](repeating: 0, count: weights.count)
    for column in 1...columns where owner[column] != 0 { columnOfRow[owner[column] - 1] = column - 1 }
    return columnOfRow
  }
}

/// Things by number that hang together, directly or through others.
struct Blocks {
  private var parents: [Int]

  /// `count` things, each by itself.
  init(_ count: Int) { parents = Array(0..<count) }

  /// The number that stands for all that hang together with `one`.
  mutating func root(_ one: Int) -> Int {
    var one = one
    while parents[one] != one {
      parents[one] = parents[parents[one]]
      one = parents[one]
    }
    return one
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (root(one), root(other))
    parents[max(a, b)] = min(a, b)
  }
}
