public import CongvanModel

/// A directive with all that checks look at.
public struct CheckedDirective: Hashable, Sendable {
  /// The directive.
  public var directive: RecordedDirective
  /// Its obligations, in reading order.
  public var obligations: [RecordedObligation]
  /// The names it prescribes and the figures it states.
  public var facts: DocumentFacts

  /// A deadline and the obligation it belongs to.
  struct Due {
    var deadline: Deadline
    var duty: Obligation?
  }

  /// All its deadlines, those of the document as a whole last.
  var dues: [Due] {
    obligations.flatMap { entry in entry.obligation.deadlines.map { Due(deadline: $0, duty: entry.obligation) } }
      + directive.deadlines.map { Due(deadline: $0) }
  }

  /// All its limits, those of the document as a whole last.
  var limits: [Limit] { obligations.flatMap(\.obligation.limits) + directive.limits }

  /// The place of `span` in it.
  func place(_ span: SourceSpan) -> Finding.Place { Finding.Place(directive, span) }
}

extension RuleSet {
  /// Its directives with all that checks look at.
  ///
  /// - Parameter facts: By the directive's key; a directive that is not among them states none.
  public func checked(_ facts: [String: DocumentFacts]) -> [CheckedDirective] {
    let own = Dictionary(grouping: obligations, by: \.directive)
    return directives.map { CheckedDirective(directive: $0, obligations: own[$0.key] ?? [], facts: facts[$0.key] ?? DocumentFacts()) }
  }
}
