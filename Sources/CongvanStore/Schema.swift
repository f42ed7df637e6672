internal import GRDB

/// The tables, as named migrations that are only ever appended to.
enum Schema {
  /// `CVR1`, in the header of every rule set, so that `file` and we can tell it from other databases.
  static let applicationID: Int32 = 0x4356_5231

  /// The number of the last migration; kept in `user_version`.
  static let version: Int32 = 6

  /// Every step from an empty file to the present form.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 history of readings") { db in
      try db.execute(sql: history)
      for table in keptTables { try db.execute(sql: guards(of: table)) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1;")
    }
    migrator.registerMigration("2 event log") { db in
      try db.execute(sql: events + guards(of: (name: "event", key: ["number"])))
      for row in try VersionRow.all(db) { try EventLog.append(RecordedEvent.Entry(row.version), db) }
      try db.execute(sql: "PRAGMA user_version = 2;")
    }
    registerClocks(&migrator)
    migrator.registerMigration("4 lineage of obligations") { db in
      try db.execute(sql: lineage)
      try db.execute(sql: guards(of: ("lineage", ["number"])))
      try db.execute(sql: "PRAGMA user_version = 4;")
    }
    migrator.registerMigration("5 decisions about effects") { db in
      try db.execute(sql: effectReviews + guards(of: ("effectReview", ["number"])))
      try db.execute(sql: "PRAGMA user_version = 5;")
    }
    registerSeals(&migrator)
    return migrator
  }

  /// Tables whose rows stay as they were written, with their keys.
  private static let keptTables: [(name: String, key: [String])] = [
    ("artifact", ["sha256"]), ("directive", ["key"]), ("version", ["number"]), ("edition", ["version"]), ("obligation", ["id"]),
    ("obligationVersion", ["version", "position"]), ("matchDecision", ["version", "position"]), ("matchProposal", ["version", "position"]),
  ]

  /// Refuses every way of changing a row: UPDATE, DELETE, and the REPLACE that deletes without firing the trigger.
  static func guards(of table: (name: String, key: [String])) -> String {
    let same = table.key.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
    return """
      CREATE TRIGGER \(table.name)_keepsRows BEFORE UPDATE ON \(table.name)
      BEGIN SELECT RAISE(ABORT, 'history is append-only: \(table.name) rows are never changed'); END;
      CREATE TRIGGER \(table.name)_losesNothing BEFORE DELETE ON \(table.name)
      BEGIN SELECT RAISE(ABORT, 'history is append-only: \(table.name) rows are never deleted'); END;
      CREATE TRIGGER \(table.name)_replacesNothing BEFORE INSERT ON \(table.name)
      WHEN EXISTS (SELECT 1 FROM \(table.name) WHERE \(same))
      BEGIN SELECT RAISE(ABORT, 'history is append-only: this \(table.name) row exists'); END;
      """
  }
}
