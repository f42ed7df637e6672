internal import CongvanText
public import CongvanModel

/// What a version's digest is taken over: its facts and everything it records, chained to the version before.
public struct VersionContent: Codable, Sendable {
  /// The name and version of this list of fields; a change here is a new name, so that old digests can still be checked.
  public var schema = "congvan.version/1"
  /// The version, its digest left empty.
  public var version: RuleSetVersion
  /// The digest of the version before it; nil for the first.
  @Nullable public var parentDigest: String?
  /// The directive as this version records it.
  public var directive: RecordedDirective
  /// Its obligations, in reading order.
  public var obligations: [RecordedObligation]
  /// SHA-256 over the canonical JSON of the whole reading.
  public var readingSha256: String

  /// The content of `version`.
  public init(
    version: RuleSetVersion, parentDigest: String?, directive: RecordedDirective, obligations: [RecordedObligation], readingSha256: String
  ) {
    self.version = version
    self.version.digest = ""
    _parentDigest = Nullable(wrappedValue: parentDigest)
    self.directive = directive
    self.obligations = obligations
    self.readingSha256 = readingSha256
  }

  /// 64 lower-case hexadecimal digits.
  ///
  /// - Throws: `EncodingError` when a number in it is not finite.
  public func digest() throws -> String { Digest.sha256(of: try CanonicalJSON.data(of: self)) }
}
