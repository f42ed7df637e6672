internal import CongvanRules
internal import CongvanText
internal import GRDB

/// What a version records beside what its own digest covers: how its obligations were matched, and what its directive does to others.
///
/// Each has its event, so that no row of it can be changed, added or left out without the chain showing it.
enum VersionSeal {
  /// SHA-256 over the rows of `kind` that the version has, as they are written.
  static func digest(of kind: RecordedEvent.Kind, version: Int, _ db: Database) throws -> String {
    let tables = try tables(of: kind).map { table in
      let sql = "SELECT \(table.columns) FROM \(table.name) WHERE version = ? ORDER BY position"
      return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [version]).map(HistoryTable.object()).joined(separator: "\n")
    }
    return Digest.sha256(of: (["congvan.\(kind.rawValue)/1"] + tables).joined(separator: "\n\n").utf8)
  }

  /// The digest of every version that has rows of `kind`, by its number.
  static func digests(of kind: RecordedEvent.Kind, _ db: Database) throws -> [String: String] {
    let versions = kind == .effects ? "SELECT version FROM effectReading" : "SELECT number FROM version"
    return Dictionary(
      uniqueKeysWithValues: try Int.fetchAll(db, sql: versions).map { (String($0), try digest(of: kind, version: $0, db)) })
  }

  /// Tells of the rows of `kind` that `version` has, as recorded along with it.
  static func append(_ kind: RecordedEvent.Kind, of version: RuleSetVersion, _ db: Database) throws {
    let digest = try digest(of: kind, version: version.number, db)
    try EventLog.append(
      RecordedEvent.Entry(at: version.recordedAt, author: version.author, kind: kind, subject: String(version.number), digest: digest), db)
  }

  /// Tells of the rows of `kind` that the version has, which nothing told of when it was recorded: the author is the program, the instant
  /// that of the last event.
  static func append(_ kind: RecordedEvent.Kind, late version: Int, _ db: Database) throws {
    guard let at = try String.fetchOne(db, sql: "SELECT max(at) FROM event").flatMap(RecordInstant.init(iso:)) else { return }
    let digest = try digest(of: kind, version: version, db)
    try EventLog.append(RecordedEvent.Entry(at: at, author: program, kind: kind, subject: String(version), digest: digest), db)
  }

  /// Tells of all that nothing told of yet, as it is found; what was changed before cannot be known.
  static func appendMissing(_ db: Database) throws {
    for row in try Row.fetchAll(db, sql: untold) {
      guard let kind = RecordedEvent.Kind(rawValue: row["kind"]) else { continue }
      try append(kind, late: row["version"], db)
    }
  }

  /// Who tells of what an earlier program recorded without an event.
  static let program = "congvan"

  private static let untold = """
    WITH due (version, kind) AS (
      SELECT number, 'matches' FROM version UNION ALL SELECT version, 'effects' FROM effectReading
    )
    SELECT version, kind FROM due
    WHERE (kind, CAST(version AS TEXT)) NOT IN (SELECT kind, subject FROM event)
    ORDER BY version, kind DESC
    """

  private static func tables(of kind: RecordedEvent.Kind) -> [(name: String, columns: String)] {
    kind == .effects
      ? [("effect", "position, id, kind, payload")]
      : [
        ("matchDecision", "position, outcome, method, score, obligation, matcher, decidedBy"),
        ("matchProposal", "position, removed, added, score, kind"),
      ]
  }
}
