internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// What is wrong with the rule set, one line each; empty when it is whole.
  ///
  /// Looks at SQLite's own structures, at references, at every version's digest and the chain they make, at the chain of events, at
  /// the originals, and at the tables and the search index that follow from the history.
  public func problems() throws(StoreError) -> [String] {
    do {
      return try pool.read { db in
        try Verification.structure(db) + Verification.references(db) + Verification.history(db) + ReviewRows.problems(db)
          + EffectReviewRows.problems(db)
          + Verification.events(db)
          + Verification.originals(db, in: objects)
      } + Verification.answers(at: path) + pool.writeWithoutTransaction(Verification.search)
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

  /// Every version against its digest, and the chain of versions.
  static func history(_ db: Database) throws -> [String] {
    var found: [String] = []
    var parent: RuleSetVersion?
    for row in try VersionRow.all(db) {
      let version = row.version
      if version.number != (parent?.number ?? 0) + 1 { found.append("history: version \(version.number) follows \(parent?.number ?? 0)") }
      do {
        if try digest(of: row, parent: parent, db) != version.digest {
          found.append("history: version \(version.number) is not what was recorded")
        }
      } catch let error where error is DecodingError || error is StoreError {
        found.append("history: version \(version.number) cannot be read: \(error)")
      }
      parent = version
    }
    return found
  }

  private static func digest(of row: VersionRow, parent: RuleSetVersion?, _ db: Database) throws -> String {
    let number = row.version.number
    let reading = try String.fetchOne(db, sql: "SELECT reading FROM edition WHERE version = ?", arguments: [number]) ?? ""
    return try VersionContent(
      version: row.version, parentDigest: parent?.digest, directive: try EditionRows.directive(of: number, db),
      obligations: try EditionRows.obligations(of: number, db), readingSha256: Digest.sha256(of: reading.utf8)
    ).digest()
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
