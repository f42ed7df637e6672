internal import CongvanRules
internal import GRDB

extension Verification {
  /// The chain of events, and that everything recorded has its event and every event what it tells of.
  static func events(_ db: Database) throws -> [String] {
    var found: [String] = []
    var (last, hash): (Int, String?) = (0, nil)
    var recorded: [RecordedEvent.Kind: [String: String]] = [
      .version: try VersionRow.digests(db), .review: try ReviewRows.digests(db), .lineage: try LineageRows.digests(db),
      .effectReview: try EffectReviewRows.digests(db),
      .matches: try VersionSeal.digests(of: .matches, db), .effects: try VersionSeal.digests(of: .effects, db),
    ]
    for row in try EventLog.rows(db) {
      let number: Int = row["number"]
      if number != last + 1 { found.append("events: \(number) follows \(last)") }
      let event = try? EventLog.event(row)
      if try event.map({ try RecordedEvent($0.entry, number: number, after: hash).hash }) != row["hash"] {
        found.append("events: \(number) is not what was recorded")
      }
      if let entry = event?.entry, recorded[entry.kind]?.removeValue(forKey: entry.subject) != entry.digest {
        found.append(
          entry.kind.isPart
            ? "history: \(entry.kind.words) \(entry.subject) are not what was recorded"
            : "events: \(number) tells of \(entry.kind.words) \(entry.subject), which is not there")
      }
      (last, hash) = (number, row["hash"])
    }
    return found
      + recorded.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { kind, untold in
        untold.keys.compactMap { Int($0) }.sorted().map { "events: nothing tells of \(kind.words) \($0)" }
      }
  }
}
