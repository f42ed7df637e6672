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

/// A point in a rule set's history: the last version, review and decision about an effect recorded by then.
struct Moment {
  var version: Int
  var review: Int
  var effectReview: Int

  /// The last of each recorded by `instant`; of all when it is nil.
  init(_ instant: RecordInstant?, _ db: Database) throws {
    func last(_ table: String) throws -> Int {
      let sql = "SELECT number FROM \(table) WHERE recordedAt <= ? ORDER BY number DESC LIMIT 1"
      return try Int.fetchOne(db, sql: sql, arguments: [instant?.iso ?? "9"]) ?? 0
    }
    (version, review, effectReview) = (try last("version"), try last("review"), try last("effectReview"))
  }

  /// When the version of that number had just been recorded.
  init(ofVersion number: Int, _ db: Database) throws {
    // Its event is not before the one of its number, for others come between; what was decided by then is told of before it.
    let own = "SELECT number FROM event WHERE number >= ?1 AND kind = 'version' AND subject = ?1 ORDER BY number LIMIT 1"
    func last(_ kind: RecordedEvent.Kind) throws -> Int {
      let sql = "SELECT subject FROM event WHERE number < (\(own)) AND kind = ?2 ORDER BY number DESC LIMIT 1"
      return try Int(String.fetchOne(db, sql: sql, arguments: [number, kind.rawValue]) ?? "0") ?? 0
    }
    (version, review, effectReview) = (number, try last(.review), try last(.effectReview))
  }
}
