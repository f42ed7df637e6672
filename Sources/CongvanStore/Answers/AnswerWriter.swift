internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import GRDB

/// Adds editions to the answer tables, version by version; the same versions in the same order give the same rows.
final class AnswerWriter {
  /// Under which every deadline is listed, whoever has to act.
  static let anyBody: Int64 = 0
  /// The day of what recurs or has none.
  static let noDay = ""

  private let db: Database
  private let indexes: Bool
  private var bodies: [String: Int64] = [:]
  private var spellings: Set<Substring> = []

  /// - Parameter indexes: Whether the search index is written along, rather than made afterwards.
  init(_ db: Database, indexes: Bool = true) {
    self.db = db
    self.indexes = indexes
  }

  /// Adds what `version` records.
  func add(_ version: RuleSetVersion, _ directive: RecordedDirective, _ obligations: [RecordedObligation]) throws {
    try stand(version, obligations.count)
    let own = try entry(version.number, -1, SearchWords.of(directive))
    for deadline in directive.deadlines { try add(deadline, due: own, by: Set(deadline.bearers)) }
    for (position, obligation) in obligations.map(\.obligation).enumerated() {
      let entry = try entry(version.number, position, SearchWords.of(obligation))
      let bearers = Set(obligation.bearers.flatMap { [$0.name, $0.text] })
      for name in bearers.sorted() {
        try db.cachedStatement(sql: "INSERT INTO named (body, entry) VALUES (?, ?)").execute(arguments: [try body(name), entry])
      }
      for deadline in obligation.deadlines { try add(deadline, due: entry, by: bearers.union(deadline.bearers)) }
    }
  }

  private func stand(_ version: RuleSetVersion, _ count: Int) throws {
    let total = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT directives, obligations FROM standing WHERE version = ?"), arguments: [version.parent])
    var first = version.number
    var replaced = 0
    if let previous = version.previousEdition {
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT first, (SELECT count(*) FROM entry WHERE version = ?1 AND position >= 0) AS count FROM standing WHERE version = ?1"),
        arguments: [previous])
      first = row?["first"] ?? version.number
      replaced = row?["count"] ?? 0
      try db.cachedStatement(sql: "UPDATE standing SET until = ? WHERE version = ?").execute(arguments: [version.number, previous])
    }
    try db.cachedStatement(sql: "INSERT INTO standing (version, directive, first, directives, obligations) VALUES (?, ?, ?, ?, ?)")
      .execute(arguments: [
        version.number, version.directive, first, (total?["directives"] ?? 0) + (version.previousEdition == nil ? 1 : 0),
        (total?["obligations"] ?? 0) + count - replaced,
      ])
  }

  private func entry(_ version: Int, _ position: Int, _ words: String) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO entry (version, position, words) VALUES (?, ?, ?)")
      .execute(arguments: [version, position, words])
    let id = db.lastInsertedRowID
    if indexes {
      try db.cachedStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)").execute(arguments: [id, words])
    }
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where spellings.insert(word).inserted {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO spelling (plain, word) VALUES (?, ?)")
        .execute(arguments: [Folding.plain(word), String(word)])
    }
    return id
  }

  private func add(_ deadline: Deadline, due entry: Int64, by names: Set<String>) throws {
    let day = deadline.kind == .recurring ? nil : DeadlineCalendar().single(deadline).day
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO due (body, day, entry) VALUES (?, ?, ?)")
    for body in [Self.anyBody] + (try names.sorted().map(body)) {
      try insert.execute(arguments: [body, day?.iso ?? Self.noDay, entry])
    }
  }

  private func body(_ name: String) throws -> Int64 {
    if let known = bodies[name] { return known }
    var id = try Int64.fetchOne(db.cachedStatement(sql: "SELECT id FROM bodyName WHERE name = ?"), arguments: [name])
    if id == nil {
      try db.cachedStatement(sql: "INSERT INTO bodyName (name, phrase, plain) VALUES (?, ?, ?)")
        .execute(arguments: [name, Folding.phrase(name), Folding.plain(name)])
      id = db.lastInsertedRowID
    }
    bodies[name] = id
    return id!
  }
}
