extension Schema {
  /// What people decided about effects. A decision is bound to the effect as one version has it.
  static let effectReviews = """
    CREATE TABLE effectReview (
      number INTEGER NOT NULL PRIMARY KEY,
      effect TEXT NOT NULL,
      version INTEGER NOT NULL,
      payloadSha256 TEXT NOT NULL CHECK (length(payloadSha256) = 64),
      decision TEXT NOT NULL CHECK (decision IN ('accept', 'reject')),
      author TEXT NOT NULL,
      recordedAt TEXT NOT NULL CHECK (length(recordedAt) = 20),
      note TEXT NOT NULL,
      FOREIGN KEY (version, effect) REFERENCES effect (version, id)
    ) STRICT;
    CREATE INDEX effectReview_effect ON effectReview (effect, number);

    CREATE TRIGGER effectReview_followsTheLast BEFORE INSERT ON effectReview
    WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM effectReview)
      OR EXISTS (SELECT 1 FROM effectReview WHERE number = NEW.number - 1 AND recordedAt > NEW.recordedAt)
    BEGIN SELECT RAISE(ABORT, 'decisions about effects are numbered without gaps, in the order of their instants'); END;

    """
}
