public import CongvanModel

/// The rule set as one version has it: every directive in its latest reading, every obligation under its permanent id.
public struct RuleSet: Hashable, Sendable, Codable {
  /// The version; nil for readings that are not recorded.
  @Nullable public var version: RuleSetVersion?
  /// By the version that first recorded them.
  public var directives: [RecordedDirective]
  /// Directive by directive, in reading order.
  public var obligations: [RecordedObligation]

  /// A rule set of the given parts.
  public init(version: RuleSetVersion? = nil, directives: [RecordedDirective] = [], obligations: [RecordedObligation] = []) {
    _version = Nullable(wrappedValue: version)
    self.directives = directives
    self.obligations = obligations
  }

  /// The directive under `key`.
  public func directive(_ key: String) -> RecordedDirective? { directives.first { $0.key == key } }
}

extension RuleSet {
  /// Readings as a rule set of their own, as if each had just been recorded for the first time.
  ///
  /// Two readings of one directive are two editions; the later stands.
  public init(lifting readings: [Reading]) {
    self.init()
    for reading in readings { record(reading) }
  }

  /// Two readings as two editions of one directive, so that they can be compared field by field whatever their numbers are.
  public static func editions(_ old: Reading, _ new: Reading) -> (old: RuleSet, new: RuleSet) {
    let first = RuleSet(lifting: [old])
    var second = first
    second.record(new, key: first.directives[0].key)
    return (first, second)
  }

  /// Records `reading` in this value, as the store does in its history: the directive's earlier reading gives its ids to the
  /// obligations that are the same, and is then replaced.
  ///
  /// - Parameter key: The directive it is a reading of; nil to go by its file, then by its number.
  /// - Parameter taken: Ids given out before that no longer stand here.
  /// - Parameter memory: What documents and reviewers say about the directive's obligations.
  /// - Returns: What was decided about each obligation.
  @discardableResult
  public mutating func record(_ reading: Reading, key: String? = nil, taken: Set<String> = [], knowing memory: MatchMemory = MatchMemory())
    -> Matching
  {
    let sameFile = directives.first { $0.source.sha256 == reading.source.sha256 }?.key
    let edition = Edition(
      reading, key: key ?? sameFile ?? DirectiveKey.make(for: reading), previous: obligations, taken: taken, knowing: memory)
    if let index = directives.firstIndex(where: { $0.key == edition.directive.key }) {
      directives[index] = edition.directive
    } else {
      directives.append(edition.directive)
    }
    let place = obligations.firstIndex { $0.directive == edition.directive.key } ?? obligations.endIndex
    obligations.removeAll { $0.directive == edition.directive.key }
    obligations.insert(contentsOf: edition.obligations, at: min(place, obligations.endIndex))
    return edition.matching
  }
}
