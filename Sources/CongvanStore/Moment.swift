public import CongvanRules
internal import GRDB

/// A point in a rule set's history, as someone names it.
public enum HistoryPoint: Hashable, Sendable {
  /// When that version had just been recorded.
  case version(Int)
  /// With everything recorded by then.
  case instant(RecordInstant)
  /// With everything recorded so far.
  case now
}

/// A point in a rule set's history: the last version and the last review recorded by then.
struct Moment {
  var version: Int
  var review: Int

  /// The last version and review recorded by `instant`; of all when it is nil.
  init(_ instant: RecordInstant?, _ db: Database) throws {
    func last(_ table: String) throws -> Int {
      let sql = "SELECT number FROM \(table) WHERE recordedAt <= ? ORDER BY number DESC LIMIT 1"
      return try Int.fetchOne(db, sql: sql, arguments: [instant?.iso ?? "9"]) ?? 0
    }
    (version, review) = (try last("version"), try last("review"))
  }

  /// When the version of that number had just been recorded.
  init(ofVersion number: Int, _ db: Database) throws {
    version = number
    // Its event is not before the one of its number, for others come between; the last review is the one told of before it.
    let own = "SELECT number FROM event WHERE number >= ?1 AND kind = 'version' AND subject = ?1 ORDER BY number LIMIT 1"
    let last = "SELECT subject FROM event WHERE number < (\(own)) AND kind = 'review' ORDER BY number DESC LIMIT 1"
    review = try Int(String.fetchOne(db, sql: last, arguments: [number]) ?? "0") ?? 0
  }
}
