public import CongvanModel
internal import CongvanText

/// A body and how much the rule set asks of it.
public struct BodyEntry: Hashable, Sendable, Codable {
  /// The name as first written.
  public var name: String
  /// Obligations it bears in any role.
  public var obligations: Int
  /// Obligations it leads.
  public var lead: Int
  /// Deadlines of the obligations it bears and of the document's own that name it.
  public var deadlines: Int
  /// What in its name has ended by the day asked about; empty when no day was.
  public var ended: [BodyEnding]

  /// A body by its counts.
  public init(name: String, obligations: Int, lead: Int, deadlines: Int, ended: [BodyEnding] = []) {
    self.name = name
    self.obligations = obligations
    self.lead = lead
    self.deadlines = deadlines
    self.ended = ended
  }
}

extension BodyEntry {
  /// The same with what of it `registry` knows to have ended by `day`.
  public func ended(on day: LegalDate, in registry: BodyRegistry) -> BodyEntry {
    var entry = self
    entry.ended = registry.bodies(in: name).compactMap { BodyEnding($0, on: day, in: registry) }
    return entry
  }
}

/// Bodies and how much is asked of each, counted part by part of a rule set, in any order.
public struct BodyCounts: Sendable {
  /// Where a name is written; that of the first place stands for all its spellings.
  public struct Place: Sendable {
    /// Whether a deadline of the document itself names it; these come behind all obligations.
    private let isOwn: Bool
    private let directive, obligation: Int

    /// In the obligation of that number of the directive of that number, or in the directive's own deadlines where `obligation` is nil.
    package init(directive: Int, obligation: Int?) {
      isOwn = obligation == nil
      self.directive = directive
      self.obligation = obligation ?? 0
    }

    fileprivate func isBefore(_ other: Place) -> Bool {
      isOwn == other.isOwn ? (directive, obligation) < (other.directive, other.obligation) : other.isOwn
    }
  }

  private var entries: [String: (entry: BodyEntry, place: Place)] = [:]

  /// Nothing counted yet.
  public init() {}

  /// Adds what is asked of a body that is called `name` at `place`, and nowhere before it.
  package mutating func add(_ name: String, obligations: Int = 0, lead: Int = 0, deadlines: Int, at place: Place) {
    let key = Folding.phrase(name)
    var (entry, first) = entries[key] ?? (BodyEntry(name: name, obligations: 0, lead: 0, deadlines: 0), place)
    if place.isBefore(first) { (entry.name, first) = (name, place) }
    entry.obligations += obligations
    entry.lead += lead
    entry.deadlines += deadlines
    entries[key] = (entry, first)
  }

  /// Adds all that `set` asks.
  ///
  /// - Parameter places: Where each obligation stands, by its id, and each directive, by its key; nil where `set` is all there is.
  public mutating func add(_ set: RuleSet, at places: [String: Place]? = nil) {
    for (index, entry) in set.obligations.enumerated() {
      let place = places?[entry.id] ?? Place(directive: 0, obligation: index)
      for share in entry.obligation.shares {
        add(share.name, obligations: 1, lead: share.leads ? 1 : 0, deadlines: entry.obligation.deadlines.count, at: place)
      }
    }
    for (index, directive) in set.directives.enumerated() {
      let place = places?[directive.key] ?? Place(directive: index, obligation: nil)
      for name in directive.deadlines.flatMap(\.bearers) { add(name, deadlines: 1, at: place) }
    }
  }

  /// All of them, by name without marks.
  public var bodies: [BodyEntry] {
    entries.values.map(\.entry).sorted { (Folding.plain($0.name), $0.name) < (Folding.plain($1.name), $1.name) }
  }
}

extension Obligation {
  /// The bodies that bear it, each once under the name first written, and whether it leads.
  package var shares: [(name: String, leads: Bool)] {
    Dictionary(grouping: bearers) { Folding.phrase($0.name) }.values.map { same in
      (same[0].name, same.contains { $0.role == .lead })
    }
  }
}
