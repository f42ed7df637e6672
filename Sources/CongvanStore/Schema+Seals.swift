internal import GRDB

extension Schema {
  /// Events for matches and effects. No table changes: what earlier programs recorded is told of as it is found, and an earlier program,
  /// which would record more without telling, is kept out by the number.
  static func registerSeals(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("6 events of matches and effects") { db in
      try VersionSeal.appendMissing(db)
      try db.execute(sql: "PRAGMA user_version = 6;")
    }
  }

  /// What is missing or other than this program makes it: the numbers in the header, tables, their indexes and the triggers that keep their rows, one line each.
  static func problems(_ db: Database) throws -> [String] {
    let made = try DatabaseQueue()
    try migrator.migrate(made)
    let (due, found) = (try made.read(objects), try objects(db))
    return try ["application_id", "user_version"].compactMap { name in
      func number(_ db: Database) throws -> Int32 { try Int32.fetchOne(db, sql: "PRAGMA \(name)") ?? 0 }
      let (stated, wanted) = (try number(db), try made.read(number))
      return stated == wanted ? nil : "schema: \(name) is \(stated) instead of \(wanted)"
    }
      + due.keys.sorted().compactMap { name in
        if found[name] == due[name] { return nil }
        return "schema: \(name) is \(found[name] == nil ? "missing" : "not what it was made as")"
      }
      + found.keys.filter { due[$0] == nil && ($0.hasPrefix("trigger ") || $0.hasPrefix("view ")) }.sorted().map {
        "schema: \($0) was not made by congvan"
      }
  }

  /// The statements that made the history's tables, indexes and triggers, by what they made.
  private static func objects(_ db: Database) throws -> [String: String] {
    let sql = "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name <> 'grdb_migrations'"
    return Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: sql).map {
        ($0[0] as String, ($0[1] as String).split(whereSeparator: \.isWhitespace).joined(separator: " "))
      })
  }
}
