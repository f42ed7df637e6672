internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import Foundation
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
    try [references, zeroBytes, history, ReviewRows.problems, LineageRows.problems, EffectReviewRows.problems, events].flatMap { check in
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
    guard let edition = try Row.fetchOne(db, sql: "SELECT directive, reading FROM edition WHERE version = ?", arguments: [number]) else {
      return nil
    }
    let readingSha256 = Digest.sha256(of: (edition["reading"] as String).utf8)
    if readingSha256 != row.readingSha256 || !isCanonical(edition["directive"], RecordedDirective.self) { return nil }
    return try VersionContent(
      version: row.version, parentDigest: parent, directive: try EditionRows.directive(of: number, db),
      obligations: try EditionRows.obligations(of: number, db), readingSha256: readingSha256
    ).digest()
  }

  /// Every obligation's place, and its own digest, to which reviews are bound.
  private static func payloads(of version: Int, _ db: Database) throws -> [String] {
    let sql = "SELECT position, obligation, payload, payloadSha256 FROM obligationVersion WHERE version = ? ORDER BY position"
    var last = -1
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [version]).flatMap { row -> [String] in
      let (position, payload): (Int, String) = (row["position"], row["payload"])
      let name = "'\(row["obligation"] as String)' of version \(version)"
      let isRecorded = Digest.sha256(of: payload.utf8) == row["payloadSha256"] && isCanonical(payload, Obligation.self)
      defer { last = position }
      return (position == last + 1 ? [] : ["history: \(name) stands at \(position) instead of \(last + 1)"])
        + (isRecorded ? [] : ["history: \(name) is not what was recorded"])
    }
  }

  /// What is said once of an id and of an original, against the versions that have it.
  private static func minted(_ db: Database) throws -> [String] {
    let ids = """
      SELECT id FROM obligation o
      WHERE firstVersion IS NOT (SELECT min(version) FROM obligationVersion v WHERE v.obligation = o.id) ORDER BY id
      """
    let originals = """
      SELECT sha256 FROM artifact a JOIN version v ON v.number = (SELECT min(number) FROM version WHERE sourceSha256 = a.sha256)
      JOIN edition e ON e.version = v.number
      WHERE json_valid(e.reading) AND e.reading ->> '$.source.mediaType' <> a.mediaType ORDER BY sha256
      """
    let strangers = "SELECT key FROM directive WHERE key NOT IN (SELECT directive FROM version) ORDER BY key"
    return try String.fetchAll(db, sql: ids).map { "history: '\($0)' was not first recorded where it says" }
      + String.fetchAll(db, sql: strangers).map { "history: no version records the directive '\($0)'" }
      + String.fetchAll(db, sql: originals).map { "history: the media type of original \($0) is not what was recorded" }
  }

  /// Whether `text` is written as this program writes the value in it; a digest taken over the value alone does not see more than that.
  static func isCanonical<Value: Codable>(_ text: String, _ type: Value.Type) -> Bool {
    (try? CanonicalJSON.text(of: CanonicalJSON.value(type, from: Data(text.utf8)))) == text
  }

  /// Rows with text behind a zero byte: what reads them stops before it, so that no digest would see it.
  private static func zeroBytes(_ db: Database) throws -> [String] {
    try ((HistoryTable.all + HistoryTable.decisions).map(\.name) + ["event"]).flatMap { table in
      let texts = try db.columns(in: table).filter { $0.type == "TEXT" }.map { "instr(CAST(\($0.name) AS BLOB), x'00')" }
      let key = try db.primaryKey(table).columns.joined(separator: " || ' ' || ")
      if texts.isEmpty { return [String]() }
      return try String.fetchAll(db, sql: "SELECT \(key) FROM \(table) WHERE \(texts.joined(separator: " OR ")) ORDER BY 1").map {
        "history: \(table) \($0) holds a zero byte"
      }
    }
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
