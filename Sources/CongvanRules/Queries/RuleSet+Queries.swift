public import CongvanModel
internal import CongvanText

/// A limit of the rule set and what it belongs to.
public struct LimitEntry: Hashable, Sendable, Codable {
  /// The key of its directive.
  public var directive: String
  /// The id of its obligation; nil when it belongs to the document as a whole.
  @Nullable public var obligation: String?
  /// Who is bound by it; empty when the document does not say.
  public var bearers: [String]
  /// The limit.
  public var limit: Limit

  /// A limit of `obligation`, or of `directive` itself.
  public init(directive: String, obligation: String?, bearers: [String], limit: Limit) {
    self.directive = directive
    _obligation = Nullable(wrappedValue: obligation)
    self.bearers = bearers
    self.limit = limit
  }
}

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

extension RuleSet {
  /// The obligations that `body` bears in any role; all of them when it is nil.
  public func obligations(of body: String?) -> [RecordedObligation] {
    guard let query = body.map(BodyQuery.init) else { return obligations }
    return obligations.filter { query.matches(anyOf: $0.obligation.bearers.flatMap { [$0.name, $0.text] }) }
  }

  /// The limits on `body`; all of them when it is nil, those of the documents themselves included.
  public func limits(of body: String?) -> [LimitEntry] {
    let owned = obligations(of: body).flatMap { entry in
      entry.obligation.limits.map {
        LimitEntry(directive: entry.directive, obligation: entry.id, bearers: entry.obligation.bearers.map(\.name), limit: $0)
      }
    }
    guard body == nil else { return owned }
    return owned
      + directives.flatMap { entry in entry.limits.map { LimitEntry(directive: entry.key, obligation: nil, bearers: [], limit: $0) } }
  }

  /// Every body that bears something, by name without marks, with what of it `registry` knows to have ended by `day`.
  public func bodies(on day: LegalDate, in registry: BodyRegistry) -> [BodyEntry] {
    bodies().map { entry in
      var entry = entry
      entry.ended = registry.bodies(in: entry.name).compactMap { BodyEnding($0, on: day, in: registry) }
      return entry
    }
  }

  /// Every body that bears something, by name without marks.
  public func bodies() -> [BodyEntry] {
    var entries: [String: BodyEntry] = [:]
    func add(_ name: String, _ count: (inout BodyEntry) -> Void) {
      count(&entries[Folding.phrase(name), default: BodyEntry(name: name, obligations: 0, lead: 0, deadlines: 0)])
    }
    for obligation in obligations.map(\.obligation) {
      for (_, bearers) in Dictionary(grouping: obligation.bearers, by: { Folding.phrase($0.name) }) {
        add(bearers[0].name) { entry in
          entry.obligations += 1
          entry.lead += bearers.contains { $0.role == .lead } ? 1 : 0
          entry.deadlines += obligation.deadlines.count
        }
      }
    }
    for deadline in directives.flatMap(\.deadlines) {
      for name in deadline.bearers { add(name) { $0.deadlines += 1 } }
    }
    return entries.values.sorted { (Folding.plain($0.name), $0.name) < (Folding.plain($1.name), $1.name) }
  }
}
