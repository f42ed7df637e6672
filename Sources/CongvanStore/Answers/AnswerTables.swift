internal import CongvanRules
internal import GRDB

/// Tables that answer questions without reading the whole rule set. All of them follow from the history and can be made again.
///
/// They are no part of the migrations: a program whose tables are of another form makes its own out of the history.
enum AnswerTables {
  /// The form of the tables and of what is in them; raised with every change to either.
  static let form = 5

  /// Whose content is compared when they are checked, and by what it is put in order.
  static let names = [
    (table: "standing", order: "version"), (table: "entry", order: "id"), (table: "bodyName", order: "id"),
    (table: "named", order: "body, entry"), (table: "owing", order: "body, version"), (table: "due", order: "body, day, entry"),
    (table: "spelling", order: "plain, word"),
    (table: "numbered", order: "version"), (table: "act", order: "version, number"), (table: "move", order: "number, day"),
  ]

  /// An entry is an obligation in one edition; position -1 is the directive itself. `words` are folded, as `SearchWords` has them.
  ///
  /// `due` has a row for each deadline of an entry under body 0, and under each body that has to act; day '' is for what recurs or
  /// has no day. An entry is listed under what reviewers ever put in the place of its names and days, and under every day to which an
  /// effect moves a deadline of its directive, whether that holds or not: who asks finds it, and looks what holds then.
  ///
  /// `named` says under which names an entry is found; beside one by which it is read, whether that body leads and how many deadlines there
  /// are, once for all spellings of it. `owing` has the bodies that deadlines of the directive itself name.
  ///
  /// `standing` says from which version to before which an edition stands, how much the rule set holds as of it, which review and decision
  /// about an effect were the last before it, and whether its effects were read; `name` is the end of the key, by which people call it. `numbered` has the
  /// number of an edition's directive, as `DocumentNumber.key` writes it, and the first day it can be of; `act` the numbers of those to which an edition does something,
  /// and `move` the days to which deadlines of such a number are moved.
  private static let schema = """
    CREATE TABLE standing (
      version INTEGER NOT NULL PRIMARY KEY,
      directive TEXT NOT NULL,
      name TEXT NOT NULL,
      first INTEGER NOT NULL,
      until INTEGER,
      directives INTEGER NOT NULL,
      obligations INTEGER NOT NULL,
      review INTEGER NOT NULL,
      effectReview INTEGER NOT NULL,
      hasEffects INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX standing_name ON standing (name);
    CREATE INDEX standing_directive ON standing (directive);
    CREATE INDEX standing_unread ON standing (version) WHERE NOT hasEffects;
    CREATE TABLE entry (id INTEGER NOT NULL PRIMARY KEY, version INTEGER NOT NULL, position INTEGER NOT NULL, words TEXT NOT NULL) STRICT;
    CREATE UNIQUE INDEX entry_place ON entry (version, position);
    CREATE TABLE bodyName (
      id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE, phrase TEXT NOT NULL, plain TEXT NOT NULL
    ) STRICT;
    CREATE TABLE named (
      body INTEGER NOT NULL, entry INTEGER NOT NULL, version INTEGER NOT NULL, lead INTEGER, deadlines INTEGER, PRIMARY KEY (body, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE owing (
      body INTEGER NOT NULL, version INTEGER NOT NULL, deadlines INTEGER NOT NULL, PRIMARY KEY (body, version)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE due (
      body INTEGER NOT NULL, day TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (body, day, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE numbered (version INTEGER NOT NULL PRIMARY KEY, number TEXT NOT NULL, issued TEXT) STRICT;
    CREATE INDEX numbered_number ON numbered (number);
    CREATE TABLE act (version INTEGER NOT NULL, number TEXT NOT NULL, PRIMARY KEY (version, number)) STRICT, WITHOUT ROWID;
    CREATE INDEX act_number ON act (number);
    CREATE TABLE move (number TEXT NOT NULL, day TEXT NOT NULL, PRIMARY KEY (number, day)) STRICT, WITHOUT ROWID;
    CREATE TABLE spelling (plain TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (plain, word)) STRICT, WITHOUT ROWID;
    """

  /// Outside of the tables that are compared, for its pages depend on the order in which it was written.
  private static let searchIndex = """
    CREATE VIRTUAL TABLE search USING fts5 (
      words, content='entry', content_rowid='id', detail=none, tokenize="unicode61 remove_diacritics 0 tokenchars '\(SearchWords.marks)'"
    );
    """

  /// Makes the tables when there are none, or those there are have another form.
  static func prepare(_ pool: DatabasePool) throws {
    if try pool.read(isCurrent) { return }
    try pool.write { db in if try !isCurrent(db) { try make(db) } }
  }

  /// Empties the tables and fills them from the history; to be called in a transaction.
  static func make(_ db: Database) throws {
    for name in ["search", "answerForm"] + names.map(\.table) { try db.execute(sql: "DROP TABLE IF EXISTS \(name)") }
    try db.execute(sql: schema)
    try fill(db)
    try db.execute(sql: searchIndex + "INSERT INTO search (search) VALUES ('rebuild');")
    try db.execute(sql: "CREATE TABLE answerForm (form INTEGER NOT NULL) STRICT; INSERT INTO answerForm VALUES (\(form));")
  }

  /// The same tables, filled from the history, where this connection alone sees them, in front of the others.
  static func makeTemporary(_ db: Database) throws {
    try db.execute(
      sql: schema.replacing("CREATE TABLE ", with: "CREATE TEMP TABLE ").replacing(" INDEX ", with: " INDEX temp."))
    try fill(db)
  }

  private static func fill(_ db: Database) throws {
    let writer = AnswerWriter(db, indexes: false, after: Moment.beginning)
    var versions = try VersionRow.all(db).makeIterator()
    var reviews = try ReviewRows.all(db).makeIterator()
    func add(_ version: RuleSetVersion) throws {
      try writer.add(version, try EditionRows.directive(of: version.number, db), try EditionRows.obligations(of: version.number, db))
      if try EffectRows.areRead(of: version.number, db) {
        try writer.add(try EffectRows.effects(of: version.number, db), of: version.number)
      }
    }
    for event in try EventLog.all(db) {
      switch event.entry.kind {
      case .version: if let version = versions.next()?.version { try add(version) }
      case .review: if let review = reviews.next() { try writer.add(review) }
      case .effectReview: writer.addEffectReview()
      case .lineage, .matches, .effects: continue
      }
    }
    // Where events are missing, which is said elsewhere, nothing recorded is left out.
    while let version = versions.next()?.version { try add(version) }
    while let review = reviews.next() { try writer.add(review) }
  }

  private static func isCurrent(_ db: Database) throws -> Bool {
    try db.tableExists("answerForm") && Int.fetchOne(db, sql: "SELECT form FROM answerForm") == form
  }
}
