public import CongvanRules
internal import GRDB

/// One thing that was recorded, whole: what an event tells of.
public struct HistoryEntry: Hashable, Sendable {
  /// What was recorded.
  public enum Subject: Hashable, Sendable {
    case version(RuleSetVersion)
    case review(Review)
    case lineage(LineageRecord)
    case effectReview(EffectReview)
  }

  /// The event, with when and by whom.
  public var event: RecordedEvent
  /// What it tells of.
  public var subject: Subject
}

extension HistoryEntry: Encodable {
  private enum Key: String, CodingKey { case event, kind, hash }

  /// Writes the keys of what was recorded and beside them the event's number, kind and hash.
  public func encode(to encoder: any Encoder) throws {
    switch subject {
    case .version(let version): try version.encode(to: encoder)
    case .review(let review): try review.encode(to: encoder)
    case .lineage(let lineage): try lineage.encode(to: encoder)
    case .effectReview(let review): try review.encode(to: encoder)
    }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(event.number, forKey: .event)
    try container.encode(event.entry.kind, forKey: .kind)
    try container.encode(event.hash, forKey: .hash)
  }
}

extension RuleSetStore {
  /// Everything that was recorded: versions, reviews, settled matches and effects, the first first. What belongs to a version is not told
  /// again beside it.
  public func history() throws(StoreError) -> [HistoryEntry] {
    try read { db in
      let versions = Dictionary(uniqueKeysWithValues: try VersionRow.all(db).map { (String($0.version.number), $0.version) })
      let reviews = Dictionary(uniqueKeysWithValues: try ReviewRows.all(db).map { (String($0.number), $0) })
      let lineage = Dictionary(uniqueKeysWithValues: try LineageRows.all(db).map { (String($0.number), $0) })
      let effects = Dictionary(uniqueKeysWithValues: try EffectReviewRows.all(db).map { (String($0.number), $0) })
      return try EventLog.all(db).filter { !$0.entry.kind.isPart }.map { event in
        let subject: HistoryEntry.Subject? =
          switch event.entry.kind {
          case .version: versions[event.entry.subject].map { .version($0) }
          case .review: reviews[event.entry.subject].map { .review($0) }
          case .lineage: lineage[event.entry.subject].map { .lineage($0) }
          case .effectReview: effects[event.entry.subject].map { .effectReview($0) }
          case .matches, .effects: nil
          }
        guard let subject else {
          throw StoreError(
            .damaged, path: path,
            reason: "event \(event.number) tells of \(event.entry.kind.words) \(event.entry.subject), which is not there")
        }
        return HistoryEntry(event: event, subject: subject)
      }
    }
  }
}
