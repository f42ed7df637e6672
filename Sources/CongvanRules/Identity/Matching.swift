public import CongvanModel

/// How two obligations were found to be one.
public enum MatchMethod: String, Hashable, Sendable, Codable, CaseIterable {
  /// Another document says so outright.
  case instruction
  /// A reviewer found an earlier form of it to be the same.
  case lineage
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
  /// Who decided: this program, the reviewer whose lineage it follows, or the key of the document that says so.
  public var decidedBy: String

  /// A decision about the recorded `id`, the new obligation at `index`, or both.
  public init(outcome: Outcome, method: MatchMethod, score: Double, id: String?, index: Int?, decidedBy: String = "congvan") {
    self.outcome = outcome
    self.decidedBy = decidedBy
    self.method = method
    self.score = score
    _id = Nullable(wrappedValue: id)
    _index = Nullable(wrappedValue: index)
  }
}

/// Two obligations that may be one, or of which one may be a part of the other; a reviewer decides, until then they are two.
public struct MatchProposal: Hashable, Sendable, Codable {
  /// How the one may go on as the other.
  public var kind: LineageKind
  /// The recorded id; that of a removal, unless parts of it are split off.
  public var removed: String
  /// Its place among the new reading's obligations, from 0; that of an addition, unless others are merged into it.
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
