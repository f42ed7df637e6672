internal import CongvanRules
internal import GRDB

extension Verification {
  /// The chain of events, and that everything recorded has its event and every event what it tells of.
  static func events(_ db: Database) throws -> [String] {
    var found: [String] = []
    var previous: RecordedEvent?
    var recorded: [RecordedEvent.Kind: [String: String]] = [
      .version: Dictionary(uniqueKeysWithValues: try VersionRow.all(db).map { (String($0.version.number), $0.version.digest) }),
      .review: try ReviewRows.digests(db), .lineage: try LineageRows.digests(db),
      .effectReview: try EffectReviewRows.digests(db),
    ]
    for event in try EventLog.all(db) {
      if event.number != (previous?.number ?? 0) + 1 { found.append("events: \(event.number) follows \(previous?.number ?? 0)") }
      let expected = try RecordedEvent(event.entry, number: event.number, after: previous?.hash)
      if expected.hash != event.hash { found.append("events: \(event.number) is not what was recorded") }
      let (kind, subject) = (event.entry.kind, event.entry.subject)
      if recorded[kind]?.removeValue(forKey: subject) != event.entry.digest {
        found.append("events: \(event.number) tells of \(kind.words) \(subject), which is not there")
      }
      previous = event
    }
    return found
      + recorded.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, untold in
        untold.keys.compactMap { Int($0) }.sorted().map { "events: nothing tells of \(kind.words) \($0)" }
      }
  }
}
