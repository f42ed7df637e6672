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
    /// `leadsOver` where a colon at its end says that items stand below it.
    case marked(Marker, leadsOver: Bool)
    /// Text without a marker. It may end all rows, or those of bullets.
    case text(endsAll: Bool, endsBullets: Bool)

    fileprivate var marker: Marker? { if case .marked(let marker, _) = self { marker } else { nil } }
    fileprivate var leadsOver: Bool { if case .marked(_, let leadsOver) = self { leadsOver } else { false } }
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

  /// Where something stands in one of the lists below: small, for ways are copied with every item.
  private struct Index: Equatable {
    private let raw: Int32
    static let none = Index(raw: -1)

    private init(raw: Int32) { self.raw = raw }

    init(_ place: Int) { raw = Int32(truncatingIfNeeded: place) }

    /// Nil where there is nothing.
    var place: Int? { raw < 0 ? nil : Int(raw) }
  }

  /// An open item and the one it stands below.
  private struct Open {
    var item: Int
    var marker: Marker
    var parent: Index
    var depth: Int
    var leadsOver: Bool
    /// What may follow depends on nothing else.
    var state: Int
  }

  private struct Way {
    var top = Index.none
    var cost: Int32 = 0
    /// Its last step.
    var trail = Index.none
    /// Which of `habits` it has.
    var habits: Int32 = 0
  }

  private struct Habit: Equatable {
    var row: Marker.Class
    var above: Marker.Class
  }

  /// What a way did with one item: its step before, and open items.
  private struct Step {
    var before: Index
    var below: Index
    var opened = Index.none
    var previous: Index
  }

  private var opened: [Open] = []
  private var trail: [Step] = []
  private var ways = [Way()]
  /// Those that `ways` go on from.
  private var before: [Way] = []
  /// Rows that a document has below others of a lower class, as the ways saw them: once seen, they are not odd any more.
  private var habits: [[Habit]] = [[]]
  /// The cheapest so far, cheapest first.
  private var choices: [Choice] = []

  /// The place of each of `count` paragraphs; `event` is asked for the case that a heading in capitals is the innermost row that is
  /// open, and for the case that it is not.
  static func places(_ count: Int, event: (_ item: Int, _ isBelowCapitals: Bool) -> Event) -> [Place] {
    var solver = OutlineSolver()
    solver.opened.reserveCapacity(count * width)
    solver.trail.reserveCapacity(count * width)
    for item in 0..<count { solver.take(item, event) }
    var out: [Place] = []
    var at = solver.ways.min { $0.cost < $1.cost }?.trail ?? .none
    while let index = at.place {
      let step = solver.trail[index]
      out.append(solver.place(step))
      at = step.before
    }
    out.reverse()
    return out
  }

  private func place(_ step: Step) -> Place {
    let above = step.below.place.map { opened[$0] }
    return Place(
      parent: above?.item, depth: (above?.depth ?? 0) + 1, marker: step.opened.place.map { opened[$0].marker },
      before: step.previous.place.map { opened[$0].marker })
  }

  private mutating func take(_ item: Int, _ event: (Int, Bool) -> Event) {
    let usual = event(item, false)
    var (marker, leadsOver) = (usual.marker, usual.leadsOver)
    for way in ways.indices {
      if let top = ways[way].top.place, case .capitals = opened[top].marker.kind {
        let event = event(item, true)
        (marker, leadsOver) = (marker ?? event.marker, leadsOver || event.leadsOver)
        add(event, in: way)
      } else {
        add(usual, in: way)
      }
    }
    goOn(with: item, marker, leadsOver)
    choices.removeAll(keepingCapacity: true)
  }

  /// Adds the choices that a way has at a paragraph.
  private mutating func add(_ event: Event, in way: Int) {
    let (top, cost) = (ways[way].top, ways[way].cost)
    switch event {
    case .cell: add(Choice(way: Int32(way), below: top, cost: cost))
    case .text(let endsAll, let endsBullets):
      var below = endsAll ? .none : top
      while endsBullets, let open = below.place, case .bullet = opened[open].marker.kind { below = opened[open].parent }
      add(Choice(way: Int32(way), below: below, cost: cost))
    case .marked(let read, _):
      addPlacings(of: read, .first, in: way, cost: cost)
      if let other = read.other { addPlacings(of: other, .second, in: way, cost: cost + Penalty.unusualReading) }
    }
  }

  /// Makes the choices that were kept the ways.
  private mutating func goOn(with item: Int, _ marker: Marker?, _ leadsOver: Bool) {
    swap(&before, &ways)
    ways.removeAll(keepingCapacity: true)
    for choice in choices {
      switch choice.reading {
      case .none: keep(choice, after: before[Int(choice.way)], item, nil, leadsOver)
      case .first: keep(choice, after: before[Int(choice.way)], item, marker, leadsOver)
      case .second: keep(choice, after: before[Int(choice.way)], item, marker?.other, leadsOver)
      }
    }
  }

  // MARK: - Ways of placing one marker

  /// Which reading of the item's marker is meant; none for text and cells.
  private enum Reading { case none, first, second }

  private struct Choice {
    /// The way it goes on from.
    var way: Int32
    /// The open item that it stands below.
    var below: Index
    var cost: Int32
    var reading = Reading.none
    /// The open item before it in its row.
    var previous = Index.none
    var isUpsideDown = false
    /// That of the item it stands below.
    var state = 0
  }

  /// Keeps a choice where it is one of the cheapest after which different rows are open; of two that cost the same the one found first,
  /// which goes on nearest.
  private mutating func add(_ choice: Choice) {
    let isFull = choices.count == OutlineSolver.width
    if isFull, choice.cost >= choices[choices.count - 1].cost { return }
    var choice = choice
    choice.state = state(of: choice.below)
    var place =
      choices.firstIndex { $0.state == choice.state && $0.reading == choice.reading } ?? (isFull ? choices.count - 1 : choices.count)
    if place == choices.count {
      choices.append(choice)
    } else {
      if choices[place].cost <= choice.cost { return }
      choices[place] = choice
    }
    while place > 0, choices[place - 1].cost > choice.cost {
      choices.swapAt(place - 1, place)
      place -= 1
    }
  }

  private mutating func addPlacings(of marker: Marker, _ reading: Reading, in way: Int, cost: Int32) {
    if let same = openItem(like: marker, from: ways[way].top) {
      // A row is not opened anew inside itself.
      let penalty = Penalty.following(opened[same].marker, marker)
      add(Choice(way: Int32(way), below: opened[same].parent, cost: cost + penalty, reading: reading, previous: Index(same)))
      return
    }
    var closing: Marker?
    var below = ways[way].top
    while true {
      let above = below.place.map { opened[$0].marker }
      let habit = above.flatMap { marker.rank <= $0.rank ? Habit(row: marker.kind, above: $0.kind) : nil }
      let isUsual = habit.map { habits[Int(ways[way].habits)].contains($0) } ?? true
      let isLed = below.place.map { opened[$0].leadsOver } ?? false
      let penalty = Penalty.opening(marker, below: above, closing: closing, isUsual: isUsual || isLed)
      let left = closing != nil && isLeft(way) ? Penalty.left : 0
      add(Choice(way: Int32(way), below: below, cost: cost + penalty + left, reading: reading, isUpsideDown: habit != nil))
      guard let open = below.place else { return }
      closing = above
      below = opened[open].parent
    }
  }

  /// Whether the innermost row of a way is still to get the items that it announces.
  private func isLeft(_ way: Int) -> Bool { ways[way].top.place.map { opened[$0].leadsOver } ?? false }

  private func openItem(like marker: Marker, from top: Index) -> Int? {
    var at = top
    while let open = at.place {
      // Markers of one class have one rank, which is sooner compared.
      if opened[open].marker.rank == marker.rank, opened[open].marker.kind == marker.kind { return open }
      at = opened[open].parent
    }
    return nil
  }

  private func state(of open: Index) -> Int { open.place.map { opened[$0].state } ?? 0 }

  private mutating func keep(_ choice: Choice, after way: Way, _ item: Int, _ marker: Marker?, _ leadsOver: Bool) {
    var next = Way(top: choice.below, cost: choice.cost, trail: Index(trail.count), habits: way.habits)
    var step = Step(before: way.trail, below: choice.below, previous: choice.previous)
    if let marker {
      if choice.isUpsideDown, let above = choice.below.place {
        let habit = Habit(row: marker.kind, above: opened[above].marker.kind)
        if !habits[Int(way.habits)].contains(habit) {
          habits.append(habits[Int(way.habits)] + [habit])
          next.habits = Int32(habits.count - 1)
        }
      }
      let depth = choice.below.place.map { opened[$0].depth } ?? 0
      step.opened = Index(opened.count)
      next.top = step.opened
      opened.append(
        Open(
          item: item, marker: marker, parent: choice.below, depth: depth + 1, leadsOver: leadsOver,
          state: state(of: marker, below: choice.state)))
    }
    trail.append(step)
    ways.append(next)
  }

  private func state(of marker: Marker, below state: Int) -> Int {
    // Multiplied by an odd number, so that it counts which one is below.
    (state &+ marker.identity) &* 0x1E37_79B9_7F4A_7C15
  }
}

/// What is odd about a way of placing a marker, in points.
private enum Penalty {
  /// A reading of the marker that comes second.
  static let unusualReading: Int32 = 1
  /// An item that leads over with a colon is left without the items it announces.
  static let left: Int32 = 3
  private static let newRow: Int32 = 2
  private static let repeated: Int32 = 8
  private static let skipped: Int32 = 6
  private static let otherPrefix: Int32 = 4
  private static let upsideDown: Int32 = 8
  private static let mixed: Int32 = 6

  /// Going on from `open` to `next` in one row.
  static func following(_ open: Marker, _ next: Marker) -> Int32 {
    guard let last = open.numbers.last, let number = next.numbers.last else { return 0 }
    guard open.numbers.dropLast() == next.numbers.dropLast() else { return number == 1 ? 1 : otherPrefix }
    if number == last + 1 { return 0 }
    return number > last + 1 || number == 1 ? skipped : repeated
  }

  /// Opening a row below `parent`, where a row of `closing` was open.
  ///
  /// - Parameter isUsual: Whether such a row may stand there, by its class or by what the document did before.
  static func opening(_ marker: Marker, below parent: Marker?, closing: Marker?, isUsual: Bool) -> Int32 {
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
