/// Deals out the lines of a flattened row to the columns: in their order, each column some lines or none, as the lines look.
///
/// Every way of dealing has a score; the best is taken where it is better than any other by a margin.
struct FlatRowDeal {
  let columns: [FlatHead.Column]
  /// The empty lines between two cells; where there are any, none between two lines says that they are of one cell.
  let gap: Int
  /// By how much the best way has to be better than the next.
  private static let margin = 2
  /// The score of what cannot be.
  private static let never = -10_000

  /// Whether words behind the last cell may stand across the table, or behind it.
  private var mayEnd: Bool {
    switch columns.last {
    case .lead, .cooperate, .time: true
    default: false
    }
  }

  /// The column of each line, one more than the last for lines behind the row, and how well they fit there; nil where it cannot be told.
  func columns(of lines: [FlatLine]) -> (columns: [Int], score: Int)? {
    guard !lines.isEmpty else { return nil }
    let width = columns.count
    var steps: [[Step]] = []
    for (at, line) in lines.enumerated() {
      let before = at > 0 ? lines[at - 1] : nil
      steps.append(
        (0...width).map { column in
          let opening = open(column, line, before)
          guard let last = steps.last else {
            return Step(best: column < width ? opening + skipped(0..<column) : Self.never, second: Self.never, from: column)
          }
          var step = Step(best: Self.never, second: Self.never, from: column)
          step.take(last[column], adding: goOn(column, line, before!), from: column)
          for earlier in 0..<column { step.take(last[earlier], adding: opening + skipped(earlier + 1..<column), from: earlier) }
          return step
        })
    }
    var end = Step(best: Self.never, second: Self.never, from: 0)
    for column in 0...width {
      end.take(steps[lines.count - 1][column], adding: skipped(min(column + 1, width)..<width), from: column)
    }
    guard end.best > Self.never / 2, end.best - end.second >= Self.margin else { return nil }
    var out: [Int] = []
    var column = end.from
    for step in steps.reversed() {
      out.append(column)
      column = step[column].from
    }
    return (out.reversed(), end.best)
  }

  /// The two best ways to come to a column at a line, and the column of the line before in the better.
  private struct Step {
    var best, second, from: Int

    mutating func take(_ before: Step, adding score: Int, from column: Int) {
      if before.best + score > best {
        second = max(best, before.second + score)
        (best, from) = (before.best + score, column)
      } else {
        second = max(second, before.best + score)
      }
    }
  }

  /// What it costs that columns are empty.
  private func skipped(_ range: Range<Int>) -> Int {
    range.reduce(0) { sum, column in
      switch columns[column] {
      case .task: sum - 40
      case .lead: sum - 4
      case .time: sum - 3
      case .cooperate, .product: sum - 2
      case .other: sum - 1
      case .note: sum
      }
    }
  }

  /// How well a line opens a column's cell, or what stands behind the row.
  private func open(_ column: Int, _ line: FlatLine, _ before: FlatLine?) -> Int {
    var score = line.isSmall ? -4 : 0
    // One word that is no name and no time is the rest of what was wrapped.
    if line.isOneWord, line.body == .none, line.time == .none { score -= 3 }
    if let before {
      if before.endsOpen { score -= 5 }
      if before.endsItem { score -= 2 }
      if gap > 0, line.gap < gap { score -= 8 }
    }
    guard column < columns.count else { return mayEnd && !line.isSmall ? score - 2 : Self.never }
    switch columns[column] {
    case .task: score += 2 + (line.opensTask ? 1 : 0) - [0, 2, 4][line.body.rawValue] - [0, 1, 5][line.time.rawValue]
    case .lead, .cooperate:
      // “các xã”, “toàn thể …”: classes of bodies are named in small letters too.
      if line.isSmall, line.body != .none { score += 2 }
      score += [-3, 4, 6][line.body.rawValue]
    case .time: score += [-4, 3, 6][line.time.rawValue]
    case .product: score += (line.opensPaper ? 2 : 0) - [0, 2, 4][line.body.rawValue] - [0, 2, 4][line.time.rawValue]
    case .note, .other: score += -[0, 2, 4][line.body.rawValue] - [0, 2, 4][line.time.rawValue]
    }
    return score
  }

  /// How well a line goes on with the one before it in a cell, or behind the row.
  private func goOn(_ column: Int, _ line: FlatLine, _ before: FlatLine) -> Int {
    guard column < columns.count else { return line.isSmall || before.endsOpen ? 2 : 0 }
    var score = gap > 0 && line.gap < gap ? 4 : 0
    if line.isSmall || before.endsOpen { return score + 2 }
    if before.endsItem { score += 2 }
    if line.opensBullet { return score + (columns[column] == .time ? -2 : 1) }
    if line.opensInFigures, line.time == (columns[column] == .time ? .fills : .none) { return score + 1 }
    return switch columns[column] {
    case .task, .lead, .cooperate: score - 3
    case .time: score - 4
    case .product, .note, .other: score - 2
    }
  }
}
