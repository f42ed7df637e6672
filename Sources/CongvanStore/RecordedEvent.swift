internal import CongvanModel
internal import CongvanText
public import CongvanRules

/// One thing that was recorded, chained to everything recorded before it.
///
/// Each hash is over the event's own fields and the hash before, so that the last one stands for the whole history: no row can be
/// changed, left out or put between others without it becoming another.
public struct RecordedEvent: Hashable, Sendable, Codable {
  /// What can be recorded.
  public enum Kind: String, Hashable, Sendable, Codable {
    /// A version; the subject is its number, the digest its own.
    case version
    /// A review; the subject is its number, the digest its own.
    case review
    /// What was decided about a proposed match; the subject is its number.
    case lineage
    /// What was decided about an effect; the subject is its number.
    case effectReview
    /// How the obligations of a version were matched and which matches it proposes; the subject is the version's number.
    case matches
    /// What the directive of a version does to others; the subject is the version's number.
    case effects

    /// What people call it.
    public var words: String {
      switch self {
      case .effectReview: "effect review"
      case .matches, .effects: "the \(rawValue) of version"
      default: rawValue
      }
    }

    /// Whether it tells of a part of a version, which has an event of its own.
    var isPart: Bool { self == .matches || self == .effects }
  }

  /// What is recorded, before it has its place in the chain.
  public struct Entry: Hashable, Sendable, Codable {
    /// When.
    public var at: RecordInstant
    /// By whom.
    public var author: String
    /// What sort of thing.
    public var kind: Kind
    /// Which one.
    public var subject: String
    /// SHA-256 over its content.
    public var digest: String

    /// The recording of `version`.
    init(_ version: RuleSetVersion) {
      self.init(at: version.recordedAt, author: version.author, kind: .version, subject: String(version.number), digest: version.digest)
    }

    /// The recording of `review`.
    init(_ review: Review, digest: String) {
      self.init(at: review.recordedAt, author: review.author, kind: .review, subject: String(review.number), digest: digest)
    }

    /// The recording of `lineage`.
    init(_ lineage: LineageRecord) throws {
      self.init(
        at: lineage.decidedAt, author: lineage.decidedBy, kind: .lineage, subject: String(lineage.number), digest: try lineage.digest())
    }

    /// The recording of a decision about an effect.
    init(_ review: EffectReview) throws {
      self.init(
        at: review.recordedAt, author: review.author, kind: .effectReview, subject: String(review.number), digest: try review.digest())
    }

    /// An entry of the given fields.
    init(at: RecordInstant, author: String, kind: Kind, subject: String, digest: String) {
      self.at = at
      self.author = author
      self.kind = kind
      self.subject = subject
      self.digest = digest
    }
  }

  /// Counted from 1, without gaps.
  public var number: Int
  /// What was recorded.
  public var entry: Entry
  /// SHA-256 over the canonical JSON of number, entry and the hash before it.
  public var hash: String

  /// `entry` behind the event with `previous`, which is nil for the first.
  init(_ entry: Entry, number: Int, after previous: String?) throws {
    self.init(
      number: number, entry: entry,
      hash: Digest.sha256(of: try CanonicalJSON.data(of: Chained(number: number, entry: entry, previous: Nullable(wrappedValue: previous))))
    )
  }

  /// An event as it was written.
  init(number: Int, entry: Entry, hash: String) {
    self.number = number
    self.entry = entry
    self.hash = hash
  }

  /// What a hash is taken over; a change here is a new name, so that old hashes can still be checked.
  private struct Chained: Encodable {
    var schema = "congvan.event/1"
    var number: Int
    var entry: Entry
    @Nullable var previous: String?

    init(number: Int, entry: Entry, previous: Nullable<String>) {
      self.number = number
      self.entry = entry
      _previous = previous
    }
  }
}
