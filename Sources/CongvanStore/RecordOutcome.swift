public import CongvanModel
public import CongvanRules

/// A document as it comes to be recorded: what was read, and the bytes it was read from.
public struct ImportedDocument: Sendable {
  /// What was read.
  public var reading: Reading
  /// The whole file; its SHA-256 is `reading.source.sha256`.
  public var original: [UInt8]
  /// Finds what its directive does to others, given the reading and the directive's key; nil to leave that for later.
  public var effects: (@Sendable (Reading, String) -> [Effect])?

  /// A reading of `original`.
  public init(reading: Reading, original: [UInt8], effects: (@Sendable (Reading, String) -> [Effect])? = nil) {
    self.reading = reading
    self.original = original
    self.effects = effects
  }
}

/// What became of one document.
public struct RecordOutcome: Hashable, Sendable, Codable {
  /// Whether there is a new version.
  public enum Status: String, Hashable, Sendable, Codable { case recorded, unchanged }

  /// Whether there is a new version.
  public var status: Status
  /// The version that holds this reading: the new one, or the one that already did.
  public var version: RuleSetVersion
  /// Ids that are new with this version.
  public var added: [String]
  /// Ids that stood before and still do.
  public var kept: [String]
  /// Ids that no longer stand.
  public var removed: [String]
  /// Removals and additions that a reviewer may find to be one.
  public var proposals: Int
}
