internal import CongvanModel
internal import CongvanRules
internal import GRDB

/// A row of `version`.
struct VersionRow {
  var version: RuleSetVersion
  var readingSha256: String

  func insert(_ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO version (number, parent, recordedAt, author, message, origin, directive, previousEdition, sourceName, sourceSha256,
          grammarVersion, grammarDigest, readingSha256, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        version.number, version.parent, version.recordedAt.iso, version.author, version.message, version.origin.rawValue, version.directive,
        version.previousEdition, version.sourceName, version.sourceSha256, version.grammar.version, version.grammar.digest, readingSha256,
        version.digest,
      ])
  }

  /// The latest version up to `number`.
  static func last(upTo number: Int = .max, _ db: Database) throws -> VersionRow? {
    try one(db, "WHERE number <= ? ORDER BY number DESC", [number])
  }

  /// The latest version that records `directive`.
  static func last(of directive: String, _ db: Database) throws -> VersionRow? {
    try one(db, "WHERE directive = ? ORDER BY number DESC", [directive])
  }

  /// The version that read the file with that grammar; the first that read it at all when `grammar` is nil.
  static func with(source: String, grammar: String?, _ db: Database) throws -> VersionRow? {
    if let grammar { return try one(db, "WHERE sourceSha256 = ? AND grammarDigest = ? ORDER BY number", [source, grammar]) }
    return try one(db, "WHERE sourceSha256 = ? ORDER BY number", [source])
  }

  /// Every version, the first first.
  static func all(_ db: Database) throws -> [VersionRow] {
    try Row.fetchAll(db, sql: "SELECT * FROM version ORDER BY number").map(VersionRow.init)
  }

  /// The digest of each, by its number.
  static func digests(_ db: Database) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT number, digest FROM version").map {
        (String($0["number"] as Int), $0["digest"])
      })
  }

  private static func one(_ db: Database, _ condition: String, _ arguments: StatementArguments) throws -> VersionRow? {
    try Row.fetchOne(db, sql: "SELECT * FROM version \(condition) LIMIT 1", arguments: arguments).map(VersionRow.init)
  }

  init(_ row: Row) throws {
    let number: Int = row["number"]
    guard let recordedAt = RecordInstant(iso: row["recordedAt"]), let origin = RuleSetVersion.Origin(rawValue: row["origin"]) else {
      throw StoreError(.badValue, path: "version \(number)", reason: "its instant or origin cannot be read")
    }
    version = RuleSetVersion(
      number: number, parent: row["parent"], recordedAt: recordedAt, author: row["author"], message: row["message"], origin: origin,
      directive: row["directive"], previousEdition: row["previousEdition"], sourceName: row["sourceName"],
      sourceSha256: row["sourceSha256"],
      grammar: Reading.GrammarVersion(version: row["grammarVersion"], digest: row["grammarDigest"]), digest: row["digest"])
    readingSha256 = row["readingSha256"]
  }

  init(version: RuleSetVersion, readingSha256: String) {
    self.version = version
    self.readingSha256 = readingSha256
  }
}
