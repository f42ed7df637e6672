internal import CongvanModel
public import CongvanRules
internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// Every match proposed by `instant`, the first first, with what was decided by then; all when it is nil.
  public func proposals(at instant: RecordInstant? = nil) throws(StoreError) -> [RecordedProposal] {
    try read { db in try ProposalRows.all(upTo: try Moment(instant, db).version, decidedBy: instant, db) }
  }

  /// Decides about proposals, all of them or none; the same decision made again adds nothing.
  ///
  /// It is never recorded before the last version or decision: when `instant` is earlier, theirs is taken.
  ///
  /// - Parameter references: Such as `2.1`, the first proposal of version 2.
  /// - Returns: The proposals with the decisions that now stand.
  /// - Throws: `StoreError.noSuchProposal`.
  public func settle(
    _ references: [String], _ verdict: MatchVerdict, author: String, reason: String, at instant: RecordInstant
  ) throws(StoreError) -> [RecordedProposal] {
    do {
      return try pool.write { db in
        let known = Dictionary(try ProposalRows.all(called: references, db).map { ($0.reference, $0) }) { first, _ in first }
        for reference in references {
          guard let proposal = known[reference] else {
            throw StoreError(.noSuchProposal, path: path, reason: "none is called \(reference)")
          }
          if proposal.decision?.verdict == verdict { continue }
          try LineageRows.insert(verdict, proposal, author: author, reason: reason, at: instant, db)
        }
        return try ProposalRows.all(called: references, db)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What reviewers settled so far.
  public func lineage() throws(StoreError) -> Lineage {
    try read { db in
      let standing = try LineageRows.standing(db)
      return Lineage(
        steps: standing.filter { $0.verdict == .accepted }.map { .init($0.kind, from: $0.ancestor, to: $0.descendant) },
        rejected: Set(standing.filter { $0.verdict == .rejected }.map { [$0.ancestor, $0.descendant] }))
    }
  }
}

/// The rows of `matchProposal`.
private enum ProposalRows {
  /// Those of the given references; without any, every one.
  static func all(
    called references: [String]? = nil, upTo version: Int = .max, decidedBy instant: RecordInstant? = nil, _ db: Database
  ) throws -> [RecordedProposal] {
    let named = "WHERE version <= ?2 AND (?1 IS NULL OR version || '.' || (position + 1) IN (SELECT value FROM json_each(?1)))"
    let arguments: StatementArguments = [try references.map { try CanonicalJSON.text(of: $0) }, version]
    let decided = try instant.map { instant in try LineageRows.all(db).filter { $0.decidedAt <= instant } } ?? LineageRows.standing(db)
    let decisions = Dictionary(decided.map { ([$0.ancestor, $0.descendant], $0) }) { $1 }
    return try Row.fetchAll(db, sql: "SELECT * FROM matchProposal \(named) ORDER BY version, position", arguments: arguments).map { row in
      let (version, removed, added): (Int, String, String) = (row["version"], row["removed"], row["added"])
      let reference = "\(version).\((row["position"] as Int) + 1)"
      guard let kind = LineageKind(rawValue: row["kind"]) else {
        throw StoreError(.badValue, path: "proposal \(reference)", reason: "its kind cannot be read")
      }
      return RecordedProposal(
        reference: reference, version: version, kind: kind, score: row["score"],
        old: try LineageRows.obligation(removed, before: version, db),
        new: try LineageRows.obligation(added, before: version + 1, db), decision: Nullable(wrappedValue: decisions[[removed, added]]))
    }
  }
}

/// The rows of `lineage`.
enum LineageRows {
  static func insert(
    _ verdict: MatchVerdict, _ proposal: RecordedProposal, author: String, reason: String, at instant: RecordInstant, _ db: Database
  ) throws {
    try db.execute(
      sql: "INSERT INTO lineage (verdict, kind, ancestor, descendant, decidedBy, decidedAt, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        verdict.rawValue, proposal.kind.rawValue, proposal.old.id, proposal.new.id, author,
        try Moment.notBefore(instant, .lineage, db).iso, reason,
      ])
    guard let record = try Row.fetchOne(db, sql: "SELECT * FROM lineage ORDER BY number DESC LIMIT 1").map(record) else { return }
    try EventLog.append(RecordedEvent.Entry(record), db)
  }

  /// Every decision, the first first.
  static func all(_ db: Database) throws -> [LineageRecord] {
    try Row.fetchAll(db, sql: "SELECT * FROM lineage ORDER BY number").map(record)
  }

  /// The digest of each, by its number; empty of one that cannot be read.
  static func digests(_ db: Database) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT * FROM lineage").map {
        (String($0["number"] as Int), (try? record($0).digest()) ?? "")
      })
  }

  /// Which of them cannot be read, one line each.
  static func problems(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT * FROM lineage ORDER BY number").compactMap { Verification.unread(in: $0, record) }
  }

  /// The last decision about each pair, the first decided first.
  static func standing(_ db: Database) throws -> [LineageRecord] {
    let sql = "SELECT * FROM lineage WHERE number IN (SELECT max(number) FROM lineage GROUP BY ancestor, descendant) ORDER BY number"
    return try Row.fetchAll(db, sql: sql).map(record)
  }

  private static func record(_ row: Row) throws -> LineageRecord {
    let number: Int = row["number"]
    guard let verdict = MatchVerdict(rawValue: row["verdict"]), let kind = LineageKind(rawValue: row["kind"]),
      let instant = RecordInstant(iso: row["decidedAt"])
    else { throw StoreError(.badValue, path: "decision \(number)", reason: "its instant, verdict or kind cannot be read") }
    return LineageRecord(
      number: number, verdict: verdict, kind: kind, ancestor: row["ancestor"], descendant: row["descendant"], decidedBy: row["decidedBy"],
      decidedAt: instant, reason: row["reason"])
  }

  /// The obligation as it last stood before `version`.
  static func obligation(_ id: String, before version: Int, _ db: Database) throws -> RecordedObligation {
    let sql = "SELECT max(version) FROM obligationVersion WHERE obligation = ? AND version < ?"
    guard let last = try Int.fetchOne(db, sql: sql, arguments: [id, version]),
      let found = try EditionRows.obligation(id, of: last, db)
    else { throw StoreError(.damaged, path: "obligation \(id)", reason: "no version before \(version) has it") }
    return found
  }

  /// What other directives and reviewers said about obligations of `directive`, for its next reading.
  static func memory(of directive: String, _ db: Database) throws -> MatchMemory {
    let decisions = try standing(db).filter { $0.ancestor.hasPrefix(directive + "#") }
    let next = Dictionary(
      decisions.filter { $0.verdict == .accepted && $0.kind == .same }.map { ($0.ancestor, $0.descendant) }
    ) { first, _ in first }
    func latest(_ id: String) -> String {
      var (id, seen): (String, Set<String>) = (id, [id])
      while let later = next[id], seen.insert(later).inserted { id = later }
      return id
    }
    var memory = MatchMemory(instructions: try instructions(on: directive, db), former: try former(of: directive, db))
    for decision in decisions {
      let form = try obligation(decision.ancestor, before: .max, db).obligation
      switch (decision.verdict, decision.kind) {
      case (.rejected, _): memory.rejected.append(RejectedPair(form, try obligation(decision.descendant, before: .max, db).obligation))
      case (.accepted, .same): memory.forms.append(KnownForm(id: latest(decision.ancestor), form: form, decidedBy: decision.decidedBy))
      case (.accepted, _): continue
      }
    }
    return memory
  }

  /// What editions before the last had and that has not.
  private static func former(of directive: String, _ db: Database) throws -> [RecordedObligation] {
    let sql = """
      SELECT id, (SELECT max(version) FROM obligationVersion WHERE obligation = o.id) AS last FROM obligation o
      WHERE directive = ?1 AND last < (SELECT max(number) FROM version WHERE directive = ?1) ORDER BY id
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [directive]).compactMap { row in
      try EditionRows.obligation(row["id"], of: row["last"], db)
    }
  }

  private static func instructions(on key: String, _ db: Database) throws -> [IdentityInstruction] {
    guard let edition = try Int.fetchOne(db, sql: "SELECT max(number) FROM version WHERE directive = ?", arguments: [key]) else {
      return []
    }
    let acting =
      "SELECT a.version FROM act a JOIN standing s ON s.version = a.version WHERE a.number = ? AND s.until IS NULL ORDER BY a.version"
    let directive = try EditionRows.directive(of: edition, db)
    let said = try Int.fetchAll(db, sql: acting, arguments: [directive.directive.documentNumber.key]).flatMap {
      try EffectRows.effects(of: $0, db)
    }
    let rejected = Set(
      try EffectReviewRows.standing(of: said.map(\.id), db).filter { decided in
        let current = said.first { $0.id == decided.review.effect }
        return EffectReviewState(decided.review, of: decided.reviewed, current: current).status == .rejected
      }.map(\.review.effect))
    let effects = said.filter { !rejected.contains($0.id) }
    return effects.isEmpty ? [] : IdentityInstruction.said(by: effects, of: directive, try EditionRows.obligations(of: edition, db))
  }
}
