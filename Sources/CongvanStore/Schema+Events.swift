extension Schema {
  /// One row for each thing that was recorded, chained by hashes; see `RecordedEvent`.
  static let events = """
    CREATE TABLE event (
      number INTEGER NOT NULL PRIMARY KEY,
      at TEXT NOT NULL CHECK (length(at) = 20),
      author TEXT NOT NULL,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
    ) STRICT;

    CREATE TRIGGER event_followsTheLast BEFORE INSERT ON event
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'an event follows the last one'); END;

    """
}
