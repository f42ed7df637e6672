internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// What is wrong with the rule set, one line each; empty when it is whole.
  ///
  /// Looks at SQLite's own structures, at the tables and the triggers that keep their rows, at references, at every version's digest and the
  /// chain they make, at the chain of events, at the originals, and at the tables and the search index that follow from the history.
  public func problems() throws(StoreError) -> [String] {
    do {
      return try pool.read { db in
        try Verification.attempt("structure") { try Verification.structure(db) + Schema.problems(db) }
          + Verification.attempt("history") { try Verification.recorded(db) }
          + Verification.attempt("original") { try Verification.originals(db, in: objects) }
      } + Verification.attempt("answers") { try Verification.answers(at: path) }
        + Verification.attempt("answers") { try pool.writeWithoutTransaction(Verification.search) }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// How much the rule set holds.
  public func extent() throws(StoreError) -> StoreExtent {
    try read { db in
      func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
      return StoreExtent(
        versions: try count("version"), obligations: try count("obligation"), originals: try count("artifact"),
        head: try EventLog.head(db))
    }
  }
}

/// How much a rule set holds: enough to tell whether two files hold the same.
public struct StoreExtent: Hashable, Sendable {
  /// Versions recorded.
  public var versions: Int
  /// Obligations ever recorded, those that have ended included.
  public var obligations: Int
  /// Documents kept as they were imported.
  public var originals: Int
  /// The hash of the last event, which is chained to everything recorded before it; nil when nothing is.
  public var head: String?
}

/// The single checks; each gives one line for each thing that is wrong.
enum Verification {
  /// SQLite's own look at its pages.
  static func structure(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map { "integrity: \($0)" }
  }

  /// References that point nowhere.
  static func references(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "reference: \($0["table"] as String) points at a missing row" }
  }

  /// All that was recorded, against the digests it was recorded with.
  static func recorded(_ db: Database) throws -> [String] {
    try [references, history, ReviewRows.problems, LineageRows.problems, EffectReviewRows.problems, events].flatMap { check in
      try attempt("history") { try check(db) }
    }
  }

  /// What `check` finds; when it comes upon something that cannot be read, that, so that the other checks still tell theirs.
  static func attempt(_ name: String, _ check: () throws -> [String]) throws -> [String] {
    do { return try check() } catch let error where isDamage(error) { return ["\(name): it cannot be read: \(error)"] }
  }

  /// Why a row cannot be read; nil when it can.
  static func unread<Value>(in row: Row, _ value: (Row) throws -> Value) -> String? {
    do {
      _ = try value(row)
      return nil
    } catch {
      return "history: \(error)"
    }
  }

  private static func isDamage(_ error: any Error) -> Bool {
    switch error {
    case is DecodingError: true
    case let error as StoreError: [.badValue, .damaged].contains(error.code)
    case let error as DatabaseError: error.resultCode == .SQLITE_CORRUPT
    default: false
    }
  }

  /// Every version against its digest, and the chain of versions.
  static func history(_ db: Database) throws -> [String] {
    var found: [String] = []
    var (last, parent): (Int, String?) = (0, nil)
    for row in try Row.fetchAll(db, sql: "SELECT * FROM version ORDER BY number") {
      let (number, stated): (Int, String) = (row["number"], row["digest"])
      if number != last + 1 { found.append("history: version \(number) follows \(last)") }
      do {
        if try digest(of: VersionRow(row), parent: parent, db) != stated {
          found.append("history: version \(number) is not what was recorded")
        }
      } catch let error where isDamage(error) {
        found.append("history: version \(number) cannot be read: \(error)")
      }
      found += try payloads(of: number, db)
      (last, parent) = (number, stated)
    }
    return try found + minted(db)
  }

  /// Nil where the digest of the reading, which the row has too, is another.
  private static func digest(of row: VersionRow, parent: String?, _ db: Database) throws -> String? {
    let number = row.version.number
    let reading = try String.fetchOne(db, sql: "SELECT reading FROM edition WHERE version = ?", arguments: [number]) ?? ""
    let readingSha256 = Digest.sha256(of: reading.utf8)
    if readingSha256 != row.readingSha256 { return nil }
    return try VersionContent(
      version: row.version, parentDigest: parent, directive: try EditionRows.directive(of: number, db),
      obligations: try EditionRows.obligations(of: number, db), readingSha256: readingSha256
    ).digest()
  }

  /// Every obligation's own digest, to which reviews are bound.
  private static func payloads(of version: Int, _ db: Database) throws -> [String] {
    let sql = "SELECT obligation, payload, payloadSha256 FROM obligationVersion WHERE version = ? ORDER BY position"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [version]).compactMap { row in
      Digest.sha256(of: (row["payload"] as String).utf8) == row["payloadSha256"]
        ? nil : "history: '\(row["obligation"] as String)' of version \(version) is not what was recorded"
    }
  }

  /// What is said once of an id and of an original, against the versions that have it.
  private static func minted(_ db: Database) throws -> [String] {
    let ids = """
      SELECT id FROM obligation o
      WHERE firstVersion <> (SELECT min(version) FROM obligationVersion v WHERE v.obligation = o.id) ORDER BY id
      """
    let originals = """
      SELECT sha256 FROM artifact a JOIN version v ON v.number = (SELECT min(number) FROM version WHERE sourceSha256 = a.sha256)
      JOIN edition e ON e.version = v.number
      WHERE json_valid(e.reading) AND e.reading ->> '$.source.mediaType' <> a.mediaType ORDER BY sha256
      """
    return try String.fetchAll(db, sql: ids).map { "history: '\($0)' was not first recorded where it says" }
      + String.fetchAll(db, sql: originals).map { "history: the media type of original \($0) is not what was recorded" }
  }

  /// Every original against its digest and length.
  static func originals(_ db: Database, in objects: ObjectFolder) throws -> [String] {
    var found: [String] = []
    for row in try Row.fetchAll(db, sql: "SELECT sha256, byteCount FROM artifact ORDER BY sha256") {
      let (sha256, length): (String, Int) = (row["sha256"], row["byteCount"])
      do throws(StoreError) {
        guard let bytes = try objects.bytes(of: sha256) else {
          found.append("original: \(objects.path(of: sha256)) is missing")
          continue
        }
        if bytes.count != length { found.append("original: \(objects.path(of: sha256)) has \(bytes.count) bytes instead of \(length)") }
      } catch {
        found.append("original: \(error)")
      }
    }
    return found
  }
}
