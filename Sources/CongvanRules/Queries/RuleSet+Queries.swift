public import CongvanModel

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

  /// Every body that bears something, by name without marks.
  public func bodies() -> [BodyEntry] {
    var counts = BodyCounts()
    counts.add(self)
    return counts.bodies
  }
}
