public import CongvanModel

/// A directive with all that checks look at.
public struct CheckedDirective: Hashable, Sendable {
  /// The directive.
  public var directive: RecordedDirective
  /// Its obligations, in reading order.
  public var obligations: [RecordedObligation]
  /// The names it prescribes and the figures it states.
  public var facts: DocumentFacts
  /// Where other directives say the deadlines that they moved here.
  var moved: [SourceSpan: RecordedDirective] = [:]

  /// What moved deadlines here to earlier days by words for giving more time, or less.
  var hastened: [Hastened] = []

  /// A deadline that took the place of a later one.
  struct Hastened: Hashable {
    var deadline: Deadline
    var replaced: Deadline
    /// The words that say so.
    var said: String
  }

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

  /// The same, those on how many people each group has with the group that was set up before them.
  func limits(naming vocabulary: CheckVocabulary) -> [Limit] {
    limits.map { limit in
      let before = obligations.map(\.obligation).filter { $0.span.start <= limit.span.start }
      var named = limit
      if let group = vocabulary.unnamedGroup(of: limit) {
        named.subject = before.compactMap { vocabulary.founded(by: $0.untimed, group) }.last ?? limit.subject
      } else if vocabulary.isBareSize(limit), let duty = before.last(where: { limit.span.end <= $0.span.end }) {
        let bearer = duty.bearers.count == 1 ? duty.bearers[0].name : ""
        named.subject = vocabulary.isGroup(bearer) ? bearer : vocabulary.founded(by: duty.untimed) ?? limit.subject
      }
      return named
    }
  }

  /// The place of `span` in it, or in the directive that moved the deadline.
  func place(_ span: SourceSpan) -> Finding.Place { Finding.Place(moved[span] ?? directive, span) }
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

extension RuleSetView {
  /// Its directives with what of them holds and all that checks look at; where no day was asked about, with what has not ended by `today`.
  ///
  /// - Parameter facts: By the directive's key; a directive that is not among them states none.
  public func checked(_ facts: [String: DocumentFacts] = [:], today: LegalDate) -> [CheckedDirective] {
    let directives = Dictionary(set.directives.map { ($0.key, $0) }) { first, _ in first }
    return standing(on: today).checked(facts).map { own in
      var own = own
      for index in own.obligations.indices {
        let entry = own.obligations[index]
        own.obligations[index].obligation.action = timeline.retimed(entry)
        for (span, source) in timeline.movedDeadlines(of: entry.id) { own.moved[span] = directives[source] }
        own.hastened += timeline.earlierMoves(of: entry.id).map { move, effect in
          CheckedDirective.Hastened(deadline: move.deadline, replaced: move.replaced, said: effect.span.quote)
        }
      }
      return own
    }
  }
}

extension Obligation {
  /// What is to be done, without the words that say by when.
  fileprivate var untimed: String { deadlines.reduce(action) { $0.replacing($1.quote, with: "") } }
}
