internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import GRDB

/// Adds what is recorded to the answer tables, event by event; the same events in the same order give the same rows.
final class AnswerWriter {
  /// Under which every deadline is listed, whoever has to act.
  static let anyBody: Int64 = 0
  /// The day of what recurs or has none.
  static let noDay = ""
  /// What is acted on by words about the directive itself, or about a document without a number.
  private static let noNumber = ""

  private let db: Database
  private let indexes: Bool
  /// The last of what people decided so far.
  private var (review, effectReview): (Int, Int)
  private var bodies: [String: Int64] = [:]
  private var spellings: Set<Substring> = []

  /// - Parameters:
  ///   - indexes: Whether the search index is written along, rather than made afterwards.
  ///   - moment: The last that was recorded before what is added.
  init(_ db: Database, indexes: Bool = true, after moment: Moment) {
    self.db = db
    self.indexes = indexes
    (review, effectReview) = (moment.review, moment.effectReview)
  }

  /// Adds what `version` records.
  func add(_ version: RuleSetVersion, _ directive: RecordedDirective, _ obligations: [RecordedObligation]) throws {
    try stand(version, obligations.count)
    let number = directive.directive.documentNumber.key
    try db.cachedStatement(sql: "INSERT INTO numbered (version, number, issued) VALUES (?, ?, ?)")
      .execute(arguments: [version.number, number, directive.directive.issued?.firstDay?.iso])
    let own = try entry(version.number, -1, SearchWords.of(directive))
    for deadline in directive.deadlines { try list(deadline, of: own, by: Set(deadline.bearers)) }
    try owe(directive.deadlines, version.number)
    let moves = try moves(of: number)
    for (position, obligation) in obligations.enumerated() {
      let forms = try forms(of: obligation, isKnown: version.previousEdition != nil)
      let entry = try entry(version.number, position, SearchWords.of(forms))
      try share(obligation.obligation, of: entry, in: version.number)
      try list(forms, of: entry, in: version.number, moves)
    }
  }

  /// Adds what the directive of `version` does to others.
  func add(_ effects: [Effect], of version: Int) throws {
    try db.cachedStatement(sql: "UPDATE standing SET hasEffects = 1 WHERE version = ?").execute(arguments: [version])
    for effect in effects {
      let target = effect.target.flatMap { $0.number == nil ? nil : $0.documentNumber }
      let number = target?.key ?? Self.noNumber
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO act (version, number) VALUES (?, ?)").execute(arguments: [version, number])
      guard let deadline = effect.deadline, target != nil else { continue }
      let day = Self.day(of: deadline)
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO move (number, day) VALUES (?, ?)").execute(arguments: [number, day])
      for edition in try Int.fetchAll(db.cachedStatement(sql: "SELECT version FROM numbered WHERE number = ?"), arguments: [number]) {
        for (position, obligation) in try EditionRows.obligations(of: edition, db).enumerated()
        where !obligation.obligation.deadlines.isEmpty {
          try list(try forms(of: obligation), of: try entry(at: EntryPlace(version: edition, position: position)), in: edition, [day])
        }
      }
    }
  }

  /// Lists the obligation of `review` under what that puts in the place of what was read.
  func add(_ review: Review) throws {
    self.review = review.number
    if review.correction == nil { return }
    let sql = """
      SELECT v.version, v.position, n.number FROM obligationVersion v JOIN numbered n ON n.version = v.version
      WHERE v.obligation = ? ORDER BY v.version
      """
    for row in try Row.fetchAll(db, sql: sql, arguments: [review.obligation]) {
      let place = EntryPlace(version: row["version"], position: row["position"])
      let (forms, entry) = (try forms(of: try EditionRows.obligation(at: place, db)), try entry(at: place))
      try list(forms, of: entry, in: place.version, try moves(of: row["number"]))
      try put(SearchWords.of(forms), in: entry)
    }
  }

  /// Counts the next decision about an effect.
  func addEffectReview() { effectReview += 1 }

  // MARK: - Rows

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
    let insert = """
      INSERT INTO standing (version, directive, name, first, directives, obligations, review, effectReview, hasEffects)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)
      """
    try db.cachedStatement(sql: insert)
      .execute(arguments: [
        version.number, version.directive, version.directive.split(separator: "/").last.map(String.init), first,
        (total?["directives"] ?? 0) + (version.previousEdition == nil ? 1 : 0),
        (total?["obligations"] ?? 0) + count - replaced, review, effectReview,
      ])
  }

  private func entry(_ version: Int, _ position: Int, _ words: String) throws -> Int64 {
    try db.cachedStatement(sql: "INSERT INTO entry (version, position, words) VALUES (?, ?, ?)")
      .execute(arguments: [version, position, words])
    let id = db.lastInsertedRowID
    if indexes { try index(words, of: id) }
    try spell(words)
    return id
  }

  private func entry(at place: EntryPlace) throws -> Int64 {
    let find = try db.cachedStatement(sql: "SELECT id FROM entry WHERE version = ? AND position = ?")
    guard let id = try Int64.fetchOne(find, arguments: [place.version, place.position]) else {
      throw StoreError(.damaged, path: "version \(place.version)", reason: "its obligation at \(place.position) is listed nowhere")
    }
    return id
  }

  /// Has `entry` found by `words` from now on.
  private func put(_ words: String, in entry: Int64) throws {
    let before = try String.fetchOne(db, sql: "SELECT words FROM entry WHERE id = ?", arguments: [entry])
    if before == words { return }
    if indexes {
      try db.execute(sql: "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)", arguments: [entry, before])
      try index(words, of: entry)
    }
    try db.execute(sql: "UPDATE entry SET words = ? WHERE id = ?", arguments: [words, entry])
    try spell(words)
  }

  private func index(_ words: String, of entry: Int64) throws {
    try db.cachedStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)").execute(arguments: [entry, words])
  }

  private func spell(_ words: String) throws {
    for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) where spellings.insert(word).inserted {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO spelling (plain, word) VALUES (?, ?)")
        .execute(arguments: [Folding.plain(word), String(word)])
    }
  }

  /// Says how much is asked by `duty` of each body by whose name it is read.
  private func share(_ duty: Obligation, of entry: Int64, in version: Int) throws {
    let insert = try db.cachedStatement(sql: "INSERT INTO named (body, entry, version, lead, deadlines) VALUES (?, ?, ?, ?, ?)")
    for share in duty.shares.sorted(by: { $0.name < $1.name }) {
      try insert.execute(arguments: [try body(share.name), entry, version, share.leads, duty.deadlines.count])
    }
  }

  private func owe(_ deadlines: [Deadline], _ version: Int) throws {
    let counts = Dictionary(deadlines.flatMap(\.bearers).map { ($0, 1) }, uniquingKeysWith: +)
    let insert = try db.cachedStatement(sql: "INSERT INTO owing (body, version, deadlines) VALUES (?, ?, ?)")
    for (name, count) in counts.sorted(by: { $0.key < $1.key }) { try insert.execute(arguments: [try body(name), version, count]) }
  }

  private func list(_ forms: [Obligation], of entry: Int64, in version: Int, _ moves: [String]) throws {
    let bearers = Set(forms.flatMap(\.bearers).flatMap { [$0.name, $0.text] })
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO named (body, entry, version) VALUES (?, ?, ?)")
    for name in bearers.sorted() { try insert.execute(arguments: [try body(name), entry, version]) }
    for deadline in forms.flatMap(\.deadlines) { try list(deadline, of: entry, by: bearers.union(deadline.bearers), moves) }
  }

  private func list(_ deadline: Deadline, of entry: Int64, by names: Set<String>, _ moves: [String] = []) throws {
    let insert = try db.cachedStatement(sql: "INSERT OR IGNORE INTO due (body, day, entry) VALUES (?, ?, ?)")
    for body in [Self.anyBody] + (try names.sorted().map(body)) {
      for day in [Self.day(of: deadline)] + moves { try insert.execute(arguments: [body, day, entry]) }
    }
  }

  private static func day(of deadline: Deadline) -> String {
    (deadline.kind == .recurring ? nil : DeadlineCalendar().single(deadline).day)?.iso ?? noDay
  }

  // MARK: - What is known beside the reading

  /// The obligation as read, and as each correction has it.
  ///
  /// - Parameter isKnown: Whether it can have been reviewed.
  private func forms(of entry: RecordedObligation, isKnown: Bool = true) throws -> [Obligation] {
    let edits = isKnown ? try ReviewRows.all(of: entry.id, upTo: review, db) : []
    return [entry.obligation] + edits.compactMap { $0.correction?.applied(to: entry.obligation, by: $0.author) }
  }

  private func moves(of number: String) throws -> [String] {
    try String.fetchAll(db.cachedStatement(sql: "SELECT day FROM move WHERE number = ? ORDER BY day"), arguments: [number])
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
