public import CongvanModel

/// One reading of a directive, its obligations under their permanent ids.
public struct Edition: Hashable, Sendable {
  /// The directive as this reading has it.
  public let directive: RecordedDirective
  /// Its obligations, in reading order.
  public let obligations: [RecordedObligation]
  /// How each was found to be new or known.
  public let matching: Matching

  /// `reading` as the edition that follows `previous`.
  ///
  /// - Parameters:
  ///   - key: The directive's permanent key.
  ///   - previous: What is recorded now; obligations of other directives are left aside.
  ///   - taken: Every id ever given out for this directive; those of `previous` need not be repeated.
  ///   - memory: What documents and reviewers say about its obligations.
  public init(
    _ reading: Reading, key: String, previous: [RecordedObligation], taken: Set<String> = [], knowing memory: MatchMemory = MatchMemory()
  ) {
    let recorded = previous.filter { $0.directive == key }
    let known = Dictionary(recorded.map { ($0.id, $0) }) { first, _ in first }
    let matching = IdentityMatcher.match(recorded: recorded, new: reading.obligations, knowing: memory)
    var taken = taken.union(known.keys)
    var obligations: [RecordedObligation] = []
    var decisions = matching.decisions
    for (index, obligation) in reading.obligations.enumerated() {
      let before = matching.id(at: index).flatMap { known[$0] }
      let id = before?.id ?? ObligationID.mint(for: obligation, directive: key, taken: taken)
      taken.insert(id)
      decisions[index].id = id
      obligations.append(
        RecordedObligation(
          id: id, directive: key, firstPath: before?.firstPath ?? ObligationID.path(of: obligation.section),
          validFrom: reading.directive.issued,
          obligation: obligation))
    }
    directive = RecordedDirective(reading, key: key)
    self.obligations = obligations
    self.matching = Matching(decisions: decisions, proposals: matching.proposals)
  }
}
