public import CongvanModel

/// How a review stands towards what is read now.
public struct ReviewState: Hashable, Sendable, Codable {
  /// How it stands.
  public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
    case accepted, edited, rejected
    /// What is read now says something else than what was reviewed: an approval or rejection no longer holds, an edit still does.
    case disputed
    /// The obligation is no longer read at all.
    case gone
  }

  /// A field that is read otherwise now.
  public struct Disagreement: Hashable, Sendable, Codable {
    /// The field's name.
    public var field: String
    /// What was approved, or set by the reviewer.
    public var reviewed: String
    /// What is read now.
    public var read: String
  }

  /// How it stands.
  public var status: Status
  /// The review.
  public var review: Review
  /// Where the two differ; empty unless disputed.
  public var disagreements: [Disagreement]

  /// `review`, made of `reviewed`, towards what is read now.
  ///
  /// Another grammar may read the same duty with another confidence or from another place in the file: that is no disagreement. For an
  /// edited field, reading again what the reviewer put right is none, and neither is reading what the reviewer wants.
  ///
  /// - Parameter current: Nil when the obligation is no longer read.
  public init(_ review: Review, of reviewed: Obligation, current: Obligation?) {
    self.review = review
    guard let current else {
      status = .gone
      disagreements = []
      return
    }
    let wanted = review.correction?.applied(to: reviewed, by: review.author) ?? reviewed
    disagreements = ReviewedField.allCases.compactMap { field in
      let (old, right, now) = (field.value(of: reviewed), field.value(of: wanted), field.value(of: current))
      return now == old || now == right ? nil : Disagreement(field: field.rawValue, reviewed: right, read: now)
    }
    switch review.decision {
    case _ where !disagreements.isEmpty: status = .disputed
    case .accept: status = .accepted
    case .edit: status = .edited
    case .reject: status = .rejected
    }
  }
}

/// A field in which two readings of a duty can say different things.
private enum ReviewedField: String, CaseIterable {
  case modality, force, bearers, action, recipients, deadlines, limits, conditions

  func value(of duty: Obligation) -> String {
    switch self {
    case .modality: duty.modality.rawValue
    case .force: duty.force.rawValue
    case .bearers: duty.bearers.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: "; ")
    case .action: duty.action
    case .recipients: duty.recipients.map(\.name).joined(separator: "; ")
    case .deadlines: duty.deadlines.map(\.described).joined(separator: "; ")
    case .limits: duty.limits.map(\.described).joined(separator: "; ")
    case .conditions: duty.conditions.map(\.text).joined(separator: "; ")
    }
  }
}
