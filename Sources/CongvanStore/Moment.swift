internal import CongvanRules
internal import GRDB

/// A point in a rule set's history: the last version and the last review recorded by then.
struct Moment {
  var version: Int
  var review: Int

  /// The last version and review recorded by `instant`; of all when it is nil.
  init(_ instant: RecordInstant?, _ db: Database) throws {
    let arguments: StatementArguments = [instant?.iso ?? "9"]
    version =
      try Int.fetchOne(db, sql: "SELECT number FROM version WHERE recordedAt <= ? ORDER BY number DESC LIMIT 1", arguments: arguments) ?? 0
    review =
      try Int.fetchOne(db, sql: "SELECT number FROM review WHERE recordedAt <= ? ORDER BY number DESC LIMIT 1", arguments: arguments) ?? 0
  }
}
