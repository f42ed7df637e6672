extension Schema {
  /// What reviewers decided about proposed matches. An accepted row says that `ancestor` goes on as `descendant`; of several rows
  /// about one pair the last stands. The kind of a proposal recorded before this step is the only one there was.
  static let lineage = """
    ALTER TABLE matchProposal ADD COLUMN kind TEXT NOT NULL DEFAULT 'same' CHECK (kind IN ('same', 'split', 'merge'));

    CREATE TABLE lineage (
      number INTEGER NOT NULL PRIMARY KEY,
      verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'rejected')),
      kind TEXT NOT NULL CHECK (kind IN ('same', 'split', 'merge')),
      ancestor TEXT NOT NULL REFERENCES obligation (id),
      descendant TEXT NOT NULL REFERENCES obligation (id),
      decidedBy TEXT NOT NULL,
      decidedAt TEXT NOT NULL CHECK (length(decidedAt) = 20),
      reason TEXT NOT NULL,
      CHECK (ancestor <> descendant)
    ) STRICT;
    CREATE INDEX lineage_descendant ON lineage (descendant);
    """
}
