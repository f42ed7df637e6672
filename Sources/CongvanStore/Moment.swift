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

  /// With nothing recorded.
  static let beginning = Moment(version: 0, review: 0, effectReview: 0)

  private init(version: Int, review: Int, effectReview: Int) {
    (self.version, self.review, self.effectReview) = (version, review, effectReview)
  }

  /// The last of each recorded by `instant`; of all when it is nil.
  init(_ instant: RecordInstant?, _ db: Database) throws {
    func last(_ table: String) throws -> Int {
      let sql = "SELECT number FROM \(table) WHERE recordedAt <= ? ORDER BY number DESC LIMIT 1"
      return try Int.fetchOne(db, sql: sql, arguments: [instant?.iso ?? "9"]) ?? 0
    }
    (version, review, effectReview) = (try last("version"), try last("review"), try last("effectReview"))
  }

  /// What people decide, by its table.
  enum Decided: String {
    case review, effectReview, lineage

    var instant: String { self == .lineage ? "decidedAt" : "recordedAt" }
  }

  /// `instant`; where the last version or decision of the kind was recorded later, its instant: nothing is decided before what it is about.
  static func notBefore(_ instant: RecordInstant, _ decided: Decided, _ db: Database) throws -> RecordInstant {
    let last = """
      SELECT max((SELECT recordedAt FROM version ORDER BY number DESC LIMIT 1),
        coalesce((SELECT \(decided.instant) FROM \(decided.rawValue) ORDER BY number DESC LIMIT 1), ''))
      """
    return max(instant, try String.fetchOne(db, sql: last).flatMap(RecordInstant.init(iso:)) ?? instant)
  }

  /// When the version of that number had just been recorded.
  init(ofVersion number: Int, _ db: Database) throws {
    let row = try Row.fetchOne(db, sql: "SELECT review, effectReview FROM standing WHERE version = ?", arguments: [number])
    (version, review, effectReview) = (number, row?["review"] ?? 0, row?["effectReview"] ?? 0)
  }
}
