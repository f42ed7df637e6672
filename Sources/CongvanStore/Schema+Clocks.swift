internal import GRDB

extension Schema {
  /// What directives do to one another, and what reviewers decided.
  static func registerClocks(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("3 effects and reviews") { db in
      try db.execute(sql: clocks)
      for table in [("effectReading", ["version"]), ("effect", ["version", "position"]), ("review", ["number"])] {
        try db.execute(sql: guards(of: table))
      }
      try db.execute(sql: "PRAGMA user_version = 3;")
    }
  }

  /// `effectReading` says of which versions the effects were read: of one that is missing there nothing is known yet.
  ///
  /// A review is bound to the content that it is about: the version and the digest name one row of `obligationVersion`.
  private static let clocks = """
    CREATE TABLE effectReading (version INTEGER NOT NULL PRIMARY KEY REFERENCES version (number)) STRICT;

    CREATE TABLE effect (
      version INTEGER NOT NULL REFERENCES effectReading (version),
      position INTEGER NOT NULL CHECK (position >= 0),
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (version, position),
      UNIQUE (version, id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE review (
      number INTEGER NOT NULL PRIMARY KEY,
      obligation TEXT NOT NULL REFERENCES obligation (id),
      version INTEGER NOT NULL,
      payloadSha256 TEXT NOT NULL CHECK (length(payloadSha256) = 64),
      decision TEXT NOT NULL CHECK (decision IN ('accept', 'edit', 'reject')),
      correction TEXT CHECK ((correction IS NULL) = (decision <> 'edit')),
      author TEXT NOT NULL,
      recordedAt TEXT NOT NULL CHECK (length(recordedAt) = 20),
      note TEXT NOT NULL,
      digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
      FOREIGN KEY (obligation, version) REFERENCES obligationVersion (obligation, version)
    ) STRICT;
    CREATE INDEX review_obligation ON review (obligation, number);

    CREATE TRIGGER review_followsTheLast BEFORE INSERT ON review
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM review)
      OR EXISTS (SELECT 1 FROM review WHERE number = NEW.number - 1 AND recordedAt > NEW.recordedAt)
    BEGIN SELECT RAISE(ABORT, 'reviews are numbered without gaps, in the order of their instants'); END;

    CREATE TRIGGER review_isOfWhatWasRead BEFORE INSERT ON review
    WHEN NOT EXISTS (
      SELECT 1 FROM obligationVersion v
      WHERE v.obligation = NEW.obligation AND v.version = NEW.version AND v.payloadSha256 = NEW.payloadSha256
    )
    BEGIN SELECT RAISE(ABORT, 'a review is bound to the content that was read'); END;
    """
}
