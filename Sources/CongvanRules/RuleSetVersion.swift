public import CongvanModel

/// One step in a rule set's history: who recorded what, when, and out of which file. Never changed once recorded.
public struct RuleSetVersion: Hashable, Sendable, Codable {
  /// Why there is a version.
  public enum Origin: String, Hashable, Sendable, Codable {
    /// The first reading of a directive.
    case firstReading
    /// The same bytes read with another grammar.
    case reReading
    /// Other bytes of a directive that is already recorded.
    case newEdition
  }

  /// Counted from 1, without gaps.
  public var number: Int
  /// The version before it; nil for the first.
  @Nullable public var parent: Int?
  /// When it was recorded; never earlier than its parent.
  public var recordedAt: RecordInstant
  /// Who recorded it.
  public var author: String
  /// Why, in the author's words.
  public var message: String
  /// What sort of step it is.
  public var origin: Origin
  /// The key of the directive it records.
  public var directive: String
  /// The version that recorded this directive before; nil for a first reading.
  @Nullable public var previousEdition: Int?
  /// The name of the file it was read from.
  public var sourceName: String
  /// SHA-256 of that file.
  public var sourceSha256: String
  /// The rules it was read with.
  public var grammar: Reading.GrammarVersion
  /// SHA-256 over the canonical JSON of everything the version records, its parent's digest included; see `VersionContent`.
  public var digest: String

  /// A version of the given facts.
  public init(
    number: Int, parent: Int?, recordedAt: RecordInstant, author: String, message: String, origin: Origin, directive: String,
    previousEdition: Int?, sourceName: String, sourceSha256: String, grammar: Reading.GrammarVersion, digest: String
  ) {
    self.number = number
    _parent = Nullable(wrappedValue: parent)
    self.recordedAt = recordedAt
    self.author = author
    self.message = message
    self.origin = origin
    self.directive = directive
    _previousEdition = Nullable(wrappedValue: previousEdition)
    self.sourceName = sourceName
    self.sourceSha256 = sourceSha256
    self.grammar = grammar
    self.digest = digest
  }
}
