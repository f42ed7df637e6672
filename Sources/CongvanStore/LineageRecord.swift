internal import CongvanText
public import CongvanModel
public import CongvanRules

/// What a reviewer decided about two obligations, as it is kept for good.
public struct LineageRecord: Hashable, Sendable, Codable {
  /// Counted from 1, in the order of deciding.
  public var number: Int
  /// What was decided.
  public var verdict: MatchVerdict
  /// How the one goes on as the other, or would have.
  public var kind: LineageKind
  /// The older and the newer id.
  public var ancestor, descendant: String
  /// The reviewer.
  public var decidedBy: String
  /// When.
  public var decidedAt: RecordInstant
  /// Why, in the reviewer's words.
  public var reason: String

  /// SHA-256 over its canonical JSON.
  func digest() throws -> String { Digest.sha256(of: try CanonicalJSON.data(of: self)) }
}

/// Two obligations that a version found alike, and what was decided about them.
public struct RecordedProposal: Hashable, Sendable, Codable {
  /// `2.1`: the first proposal of version 2.
  public var reference: String
  /// The version that proposes it.
  public var version: Int
  /// How the one may go on as the other.
  public var kind: LineageKind
  /// 0–1: how alike they are; of a part, which share of its words is the whole's.
  public var score: Double
  /// The obligation as it last stood before that version.
  public var old: RecordedObligation
  /// The obligation as that version has it.
  public var new: RecordedObligation
  /// The decision that stands; nil while there is none.
  @Nullable public var decision: LineageRecord?
}
