internal import GRDB

/// The tables, as named migrations that are only ever appended to.
enum Schema {
  /// `CVR1`, in the header of every rule set, so that `file` and we can tell it from other databases.
  static let applicationID: Int32 = 0x4356_5231

  /// The number of the last migration; kept in `user_version`.
  static let version: Int32 = 4

  /// Every step from an empty file to the present form.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 history of readings") { db in
      try db.execute(sql: history)
      for table in keptTables { try db.execute(sql: guards(of: table)) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = 1;")
    }
    migrator.registerMigration("4 lineage of obligations") { db in
      try db.execute(sql: lineage)
      try db.execute(sql: guards(of: ("lineage", ["number"])))
      try db.execute(sql: "PRAGMA user_version = 4;")
    }
    return migrator
  }

  /// Tables whose rows stay as they were written, with their keys.
  private static let keptTables: [(name: String, key: [String])] = [
    ("artifact", ["sha256"]), ("directive", ["key"]), ("version", ["number"]), ("edition", ["version"]), ("obligation", ["id"]),
    ("obligationVersion", ["version", "position"]), ("matchDecision", ["version", "position"]), ("matchProposal", ["version", "position"]),
  ]

  /// Refuses every way of changing a row: UPDATE, DELETE, and the REPLACE that deletes without firing the trigger.
  private static func guards(of table: (name: String, key: [String])) -> String {
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

  /// An edition is what one version records of one directive; the rule set at a version is, of each directive, the last edition
  /// up to it. So a version costs what its document costs, and nothing is ever closed by an update.
  private static let history = """
    CREATE TABLE artifact (
      sha256 TEXT NOT NULL PRIMARY KEY CHECK (length(sha256) = 64),
      mediaType TEXT NOT NULL,
      byteCount INTEGER NOT NULL CHECK (byteCount >= 0)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE directive (key TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE version (
      number INTEGER NOT NULL PRIMARY KEY,
      parent INTEGER REFERENCES version (number),
      recordedAt TEXT NOT NULL CHECK (length(recordedAt) = 20),
      author TEXT NOT NULL,
      message TEXT NOT NULL,
      origin TEXT NOT NULL,
      directive TEXT NOT NULL REFERENCES directive (key),
      previousEdition INTEGER REFERENCES version (number),
      sourceName TEXT NOT NULL,
      sourceSha256 TEXT NOT NULL REFERENCES artifact (sha256),
      grammarVersion TEXT NOT NULL,
      grammarDigest TEXT NOT NULL,
      readingSha256 TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      CHECK (parent IS NULL AND number = 1 OR parent = number - 1)
    ) STRICT;
    CREATE INDEX version_directive ON version (directive, number);
    CREATE INDEX version_source ON version (sourceSha256, grammarDigest);

    CREATE TRIGGER version_followsItsParent BEFORE INSERT ON version
    WHEN EXISTS (SELECT 1 FROM version WHERE number = NEW.parent AND recordedAt > NEW.recordedAt)
    BEGIN SELECT RAISE(ABORT, 'a version is not recorded before its parent'); END;

    CREATE TABLE edition (
      version INTEGER NOT NULL PRIMARY KEY REFERENCES version (number),
      directive TEXT NOT NULL,
      reading TEXT NOT NULL
    ) STRICT;

    CREATE TABLE obligation (
      id TEXT NOT NULL PRIMARY KEY,
      directive TEXT NOT NULL REFERENCES directive (key),
      firstVersion INTEGER NOT NULL REFERENCES version (number),
      firstPath TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX obligation_directive ON obligation (directive);

    CREATE TABLE obligationVersion (
      version INTEGER NOT NULL REFERENCES version (number),
      position INTEGER NOT NULL CHECK (position >= 0),
      obligation TEXT NOT NULL REFERENCES obligation (id),
      validFrom TEXT,
      payload TEXT NOT NULL,
      payloadSha256 TEXT NOT NULL,
      PRIMARY KEY (version, position),
      UNIQUE (obligation, version)
    ) STRICT;

    CREATE TABLE matchDecision (
      version INTEGER NOT NULL REFERENCES version (number),
      position INTEGER NOT NULL,
      outcome TEXT NOT NULL,
      method TEXT NOT NULL,
      score REAL NOT NULL,
      obligation TEXT NOT NULL REFERENCES obligation (id),
      matcher TEXT NOT NULL,
      decidedBy TEXT NOT NULL,
      PRIMARY KEY (version, position)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE matchProposal (
      version INTEGER NOT NULL REFERENCES version (number),
      position INTEGER NOT NULL,
      removed TEXT NOT NULL REFERENCES obligation (id),
      added TEXT NOT NULL REFERENCES obligation (id),
      score REAL NOT NULL,
      PRIMARY KEY (version, position)
    ) STRICT, WITHOUT ROWID;
    """
}
