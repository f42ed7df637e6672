public import CongvanModel

/// A directive of the rule set, under the key it keeps for good.
public struct RecordedDirective: Hashable, Sendable, Codable {
  /// The permanent key; see `DirectiveKey`.
  public var key: String
  /// A short name for people: `577-stttt-cntt`.
  public var slug: String
  /// The file it was read from and the rules it was read with.
  public var source: Reading.Source
  /// What letterhead and signature block say.
  public var directive: Directive
  /// The documents it names.
  public var citations: [Citation]
  /// Deadlines that belong to none of its obligations.
  public var deadlines: [Deadline]
  /// Limits that belong to none of its obligations.
  public var limits: [Limit]

  /// The directive of `reading`, recorded under `key`.
  public init(_ reading: Reading, key: String) {
    self.key = key
    slug = DirectiveKey.slug(of: reading)
    source = reading.source
    directive = reading.directive
    citations = reading.citations
    deadlines = reading.deadlines.filter { $0.obligation == nil }
    limits = reading.limits.filter { $0.obligation == nil }
  }
}
