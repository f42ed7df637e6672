internal import GRDB

extension Verification {
  /// The answer tables against what the history gives, made again where this connection alone sees it.
  static func answers(at path: String) throws -> [String] {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    defer { try? queue.close() }
    var found: [String] = []
    try queue.inTransaction(.deferred) { db in
      try AnswerTables.makeTemporary(db)
      for (table, _) in AnswerTables.names {
        let (kept, due) = ("SELECT * FROM main.\(table)", "SELECT * FROM temp.\(table)")
        let count = "SELECT (SELECT count(*) FROM (\(kept) EXCEPT \(due))) + (SELECT count(*) FROM (\(due) EXCEPT \(kept)))"
        let wrong = try Int.fetchOne(db, sql: count) ?? 0
        if wrong > 0 { found.append("answers: \(wrong) \(wrong == 1 ? "row" : "rows") of \(table) do not follow from the history") }
      }
      return .rollback
    }
    return found
  }

  /// The search index against the words it was made from; needs a connection that may write, though nothing is written.
  static func search(_ db: Database) throws -> [String] {
    do {
      try db.execute(sql: "INSERT INTO search (search, rank) VALUES ('integrity-check', 1)")
      return []
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      return ["answers: the search index does not follow from the words it is made of"]
    }
  }
}
