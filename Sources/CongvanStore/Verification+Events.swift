internal import CongvanRules
internal import GRDB

extension Verification {
  /// The chain of events, and that every version has its event and every event its version.
  static func events(_ db: Database) throws -> [String] {
    var found: [String] = []
    var previous: RecordedEvent?
    var versions = Dictionary(uniqueKeysWithValues: try VersionRow.all(db).map { (String($0.version.number), $0.version.digest) })
    for event in try EventLog.all(db) {
      if event.number != (previous?.number ?? 0) + 1 { found.append("events: \(event.number) follows \(previous?.number ?? 0)") }
      let expected = try RecordedEvent(event.entry, number: event.number, after: previous?.hash)
      if expected.hash != event.hash { found.append("events: \(event.number) is not what was recorded") }
      switch event.entry.kind {
      case .version:
        if versions.removeValue(forKey: event.entry.subject) != event.entry.digest {
          found.append("events: \(event.number) tells of a version \(event.entry.subject) that is not there")
        }
      }
      previous = event
    }
    return found + versions.keys.compactMap { Int($0) }.sorted().map { "events: nothing tells of version \($0)" }
  }
}
