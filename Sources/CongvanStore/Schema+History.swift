extension Schema {
  /// An edition is what one version records of one directive; the rule set at a version is, of each directive, the last edition
  /// up to it. So a version costs what its document costs, and nothing is ever closed by an update.
  static let history = """
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
