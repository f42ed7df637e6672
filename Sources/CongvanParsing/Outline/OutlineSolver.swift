/// Decides how deep each marker of a document stands, as constraints with penalties.
///
/// The rows that are open at a paragraph form a stack. A marker goes on with an open row, or opens a new row below any open item;
/// each way costs what is odd about it: numbers that do not follow, a row that starts late, a high class below a low one, two
/// classes in one row. The cheapest few ways are kept from paragraph to paragraph, and the cheapest at the end is taken.
struct OutlineSolver {
  /// What a paragraph does to the rows open above it.
  enum Event {
    /// A table's cell: it stands where the table does.
    case cell
    case marked(Marker)
    /// Text without a marker. It may end all rows, or those of bullets.
    case text(endsAll: Bool, endsBullets: Bool)
  }

  /// Where a paragraph stands.
  struct Place {
    var parent: Int?
    /// How many rows are open with its own.
    var depth: Int
    /// Its marker as it was read at last; nil for text and cells.
    var marker: Marker?
    /// The item before it in its row, or nil for the first.
    var before: Marker?
  }

  /// How many ways are kept.
  private static let width = 6

  /// An open item and the one it stands below.
  private struct Open {
    var item: Int
    var marker: Marker
    var parent: Int?
    var depth: Int
    /// What may follow depends on nothing else.
    var state: Int
  }

  private struct Way {
    var top: Int?
    var cost: Int
    var trail: Int?
    /// Rows that this document has below others of a lower class: once seen, they are not odd any more.
    var habits: Set<Habit> = []
  }

  private struct Habit: Hashable {
    var row: Marker.Class
    var above: Marker.Class
  }

  private var opened: [Open] = []
  private var trail: [(before: Int?, place: Place)] = []
  private var ways = [Way(top: nil, cost: 0, trail: nil)]

  /// The place of each of `count` paragraphs; `event` is asked with the innermost marker that is open.
  static func places(_ count: Int, event: (Int, Marker?) -> Event) -> [Place] {
    var solver = OutlineSolver()
    for item in 0..<count { solver.take(item, event) }
    var out: [Place] = []
    var at = solver.ways.min { $0.cost < $1.cost }?.trail
    while let step = at {
      out.append(solver.trail[step].place)
      at = solver.trail[step].before
    }
    return out.reversed()
  }

  private mutating func take(_ item: Int, _ event: (Int, Marker?) -> Event) {
    var choices: [Choice] = []
    for way in ways {
      switch event(item, way.top.map { opened[$0].marker }) {
      case .cell: choices.append(Choice(way: way, below: way.top, cost: way.cost))
      case .text(let endsAll, let endsBullets):
        var top = endsAll ? nil : way.top
        while endsBullets, let open = top, case .bullet = opened[open].marker.kind { top = opened[open].parent }
        choices.append(Choice(way: way, below: top, cost: way.cost))
      case .marked(let marker):
        choices += placings(of: marker, in: way, cost: way.cost)
        if let other = marker.other { choices += placings(of: other, in: way, cost: way.cost + Penalty.unusualReading) }
      }
    }
    // Of two that cost the same, the one that goes on nearest is taken.
    let order = choices.indices.sorted { (choices[$0].cost, $0) < (choices[$1].cost, $1) }
    ways.removeAll(keepingCapacity: true)
    var states: Set<Int> = []
    for choice in order.lazy.map({ choices[$0] }) where ways.count < OutlineSolver.width && states.insert(state(choice)).inserted {
      keep(choice, item)
    }
  }

  // MARK: - Ways of placing one marker

  private struct Choice {
    var way: Way
    /// The open item that it stands below.
    var below: Int?
    var cost: Int
    var marker: Marker?
    var before: Marker?
    var habit: Habit?
  }

  private func placings(of marker: Marker, in way: Way, cost: Int) -> [Choice] {
    var out: [Choice] = []
    var closing: Marker?
    var below = way.top
    let same = openItem(marker.kind, from: way.top)
    while true {
      let open = below.map { opened[$0] }
      if let open, open.marker.kind == marker.kind {
        out.append(
          Choice(
            way: way, below: open.parent, cost: cost + Penalty.following(open.marker, marker), marker: marker, before: open.marker))
        return out
      }
      // A row is not opened anew inside itself.
      if same == nil {
        let habit = open.flatMap { marker.rank <= $0.marker.rank ? Habit(row: marker.kind, above: $0.marker.kind) : nil }
        let isUsual = habit.map { way.habits.contains($0) } ?? true
        let penalty = Penalty.opening(marker, below: open?.marker, closing: closing, isUsual: isUsual)
        out.append(Choice(way: way, below: below, cost: cost + penalty, marker: marker, habit: habit))
      }
      guard let open else { return out }
      closing = open.marker
      below = open.parent
    }
  }

  private func openItem(_ kind: Marker.Class, from top: Int?) -> Int? {
    var at = top
    while let open = at {
      if opened[open].marker.kind == kind { return open }
      at = opened[open].parent
    }
    return nil
  }

  private func state(_ choice: Choice) -> Int {
    var hasher = Hasher()
    hasher.combine(choice.below.map { opened[$0].state })
    if let marker = choice.marker {
      hasher.combine(marker.kind)
      hasher.combine(marker.numbers)
    }
    return hasher.finalize()
  }

  private mutating func keep(_ choice: Choice, _ item: Int) {
    var top = choice.below
    let depth = top.map { opened[$0].depth } ?? 0
    if let marker = choice.marker {
      opened.append(Open(item: item, marker: marker, parent: choice.below, depth: depth + 1, state: state(choice)))
      top = opened.count - 1
    }
    let place = Place(
      parent: choice.below.map { opened[$0].item }, depth: depth + 1, marker: choice.marker, before: choice.before)
    trail.append((choice.way.trail, place))
    ways.append(
      Way(
        top: top, cost: choice.cost, trail: trail.count - 1, habits: choice.habit.map { choice.way.habits.union([$0]) } ?? choice.way.habits
      ))
  }
}

/// What is odd about a way of placing a marker, in points.
private enum Penalty {
  /// A reading of the marker that comes second.
  static let unusualReading = 1
  private static let newRow = 2
  private static let repeated = 8
  private static let skipped = 6
  private static let otherPrefix = 4
  private static let upsideDown = 8
  private static let mixed = 6

  /// Going on from `open` to `next` in one row.
  static func following(_ open: Marker, _ next: Marker) -> Int {
    guard let last = open.numbers.last, let number = next.numbers.last else { return 0 }
    guard open.numbers.dropLast() == next.numbers.dropLast() else { return number == 1 ? 1 : otherPrefix }
    if number == last + 1 { return 0 }
    return number > last + 1 || number == 1 ? skipped : repeated
  }

  /// Opening a row below `parent`, where a row of `closing` was open.
  ///
  /// - Parameter isUsual: Whether such a row may stand there, by its class or by what the document did before.
  static func opening(_ marker: Marker, below parent: Marker?, closing: Marker?, isUsual: Bool) -> Int {
    var cost = newRow
    if let first = marker.numbers.last, first != 1, !isNumberedThrough(marker) { cost += skipped }
    if let parent, !isUsual { cost += isLow(marker) && isLow(parent) ? newRow + 1 : upsideDown }
    if let closing { cost += marker.rank > closing.rank ? mixed : 1 }
    guard case .decimal(let parts) = marker.kind, parts > 1 else { return cost }
    guard let parent, case .decimal = parent.kind else { return cost + 1 }
    return cost + (marker.numbers.dropLast() == parent.numbers[...] ? 0 : marker.numbers.starts(with: parent.numbers) ? 1 : otherPrefix)
  }

  /// Markers inside a sentence or a list, which documents nest as they like.
  private static func isLow(_ marker: Marker) -> Bool { marker.rank >= 50 }

  /// Articles are numbered through all chapters.
  private static func isNumberedThrough(_ marker: Marker) -> Bool {
    if case .part = marker.kind { return true }
    return false
  }
}
