public import CongvanModel

/// How two obligations were found to be one.
public enum MatchMethod: String, Hashable, Sendable, Codable, CaseIterable {
  /// The same bytes read to the same candidate key.
  case candidateKey
  /// The same provision and kind, unique on both sides.
  case provision
  /// The same words, unique on both sides.
  case quote
  /// The same words once bearers, dates and quantities are left out, unique on both sides.
  case wording
  /// Alike, but not certain: only proposed to a reviewer.
  case similarity
  /// Nothing on the other side.
  case none
}

/// What was decided about one obligation, and why.
public struct MatchDecision: Hashable, Sendable, Codable {
  /// What it is now.
  public enum Outcome: String, Hashable, Sendable, Codable { case same, added, removed }

  /// What it is now.
  public var outcome: Outcome
  /// How that was found.
  public var method: MatchMethod
  /// 0–1: how alike the two are; 1 for an addition or removal.
  public var score: Double
  /// The recorded id; nil for an addition that has none yet.
  @Nullable public var id: String?
  /// Its place among the new reading's obligations, from 0; nil for a removal.
  @Nullable public var index: Int?

  /// A decision about the recorded `id`, the new obligation at `index`, or both.
  public init(outcome: Outcome, method: MatchMethod, score: Double, id: String?, index: Int?) {
    self.outcome = outcome
    self.method = method
    self.score = score
    _id = Nullable(wrappedValue: id)
    _index = Nullable(wrappedValue: index)
  }
}

/// A removal and an addition that may be one obligation; a reviewer decides, until then they are two.
public struct MatchProposal: Hashable, Sendable, Codable {
  /// The recorded id.
  public var removed: String
  /// The place of the addition among the new reading's obligations, from 0.
  public var added: Int
  /// 0–1: how alike they are.
  public var score: Double
}

/// The whole comparison of what is recorded for a directive with a new reading of it.
public struct Matching: Hashable, Sendable {
  /// One entry a new obligation, in reading order, then one a removal, by id.
  public var decisions: [MatchDecision]
  /// Likely pairs among removals and additions, the most alike first.
  public var proposals: [MatchProposal]

  /// The recorded id of the new obligation at `index`; nil when it is an addition.
  public func id(at index: Int) -> String? { decisions[index].id }
}
