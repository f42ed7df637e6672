internal import CongvanModel

/// What a person decided about one effect as it was read then; never changed, a later one takes its place.
public struct EffectReview: Hashable, Sendable, Codable {
  /// What was decided.
  public enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
    /// The directive does this.
    case accept
    /// It does not.
    case reject
  }

  /// Counted from 1, without gaps.
  public var number: Int
  /// The id of the effect.
  public var effect: String
  /// The version in which it was read so.
  public var version: Int
  /// SHA-256 over the canonical JSON of what was decided about.
  public var payloadSha256: String
  /// What was decided.
  public var decision: Decision
  /// Who decided.
  public var author: String
  /// When.
  public var recordedAt: RecordInstant
  /// Why, in the author's words.
  public var note: String

  /// A decision about the effect whose content has that digest.
  public init(
    number: Int, effect: String, version: Int, payloadSha256: String, decision: Decision, author: String, recordedAt: RecordInstant,
    note: String
  ) {
    self.number = number
    self.effect = effect
    self.version = version
    self.payloadSha256 = payloadSha256
    self.decision = decision
    self.author = author
    self.recordedAt = recordedAt
    self.note = note
  }
}

/// How a decision about an effect stands towards what is read now.
public struct EffectReviewState: Hashable, Sendable, Codable {
  /// How it stands.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, rejected
    /// What is read now says something else than what was decided about, and the decision holds no longer.
    case disputed
    /// The effect is no longer read at all.
    case gone
  }

  /// How it stands.
  public var status: Status
  /// The decision.
  public var review: EffectReview
  /// Where the two differ; empty unless disputed.
  public var disagreements: [ReviewState.Disagreement]

  /// `review`, made of `reviewed`, towards what is read now; where the words stand in the file makes no difference.
  ///
  /// - Parameter current: Nil when the effect is no longer read.
  public init(_ review: EffectReview, of reviewed: Effect, current: Effect?) {
    self.review = review
    disagreements = current.map(reviewed.disagreements(with:)) ?? []
    status = current == nil ? .gone : !disagreements.isEmpty ? .disputed : review.decision == .accept ? .accepted : .rejected
  }

  /// `accepted by Lan`, or in what the decision and the reading differ.
  public var description: String { description(.english) }

  /// The same in the words of a language.
  public func description(_ wording: Wording) -> String {
    let key = "effect." + review.decision.done
    if status != .disputed { return wording(key, ["who": review.author]) }
    let fields = disagreements.map { wording("effect.field", ["field": $0.field, "old": $0.reviewed, "new": $0.read]) }
    return wording(key + "Otherwise", ["who": review.author, "fields": fields.joined(separator: "; ")])
  }
}

extension EffectReview.Decision {
  /// `accepted`.
  public var done: String { self == .accept ? "accepted" : "rejected" }
}

extension Effect {
  /// In what a later reading of the same effect says something else; kind and provision are part of its id.
  fileprivate func disagreements(with current: Effect) -> [ReviewState.Disagreement] {
    let fields: [(String, (Effect) -> String)] = [
      ("target", { $0.target?.documentNumber.key ?? "" }), ("from", { $0.from?.iso ?? "" }),
      ("deadline", { $0.deadline?.described ?? "" }), ("subject", \.subject),
      ("addition", { $0.addition?.quote ?? "" }), ("wording", { $0.wording ?? "" }),
      ("alone", { ($0.alone ?? []).joined(separator: "; ") }),
    ]
    return fields.compactMap { field, value in
      value(self) == value(current) ? nil : ReviewState.Disagreement(field: field, reviewed: value(self), read: value(current))
    }
  }
}
