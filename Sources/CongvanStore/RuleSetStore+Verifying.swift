internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// What is wrong with the rule set, one line each; empty when it is whole.
  ///
  /// Looks at SQLite's own structures, at references, at every version's digest and the chain they make, and at the originals.
  public func problems() throws(StoreError) -> [String] {
    try read { db in
      var found = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }.map { "integrity: \($0)" }
      found += try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "reference: \($0["table"] as String) points at a missing row" }
      var parent: RuleSetVersion?
      for row in try VersionRow.all(db) {
        let version = row.version
        if version.number != (parent?.number ?? 0) + 1 { found.append("history: version \(version.number) follows \(parent?.number ?? 0)") }
        let reading = try String.fetchOne(db, sql: "SELECT reading FROM edition WHERE version = ?", arguments: [version.number]) ?? ""
        let content = VersionContent(
          version: version, parentDigest: parent?.digest, directive: try EditionRows.directive(of: version.number, db),
          obligations: try EditionRows.obligations(of: version.number, db), readingSha256: Digest.sha256(of: reading.utf8))
        if try content.digest() != version.digest { found.append("history: version \(version.number) is not what was recorded") }
        parent = version
      }
      found += try ReviewRows.problems(db)
      for sha256 in try String.fetchAll(db, sql: "SELECT sha256 FROM artifact ORDER BY sha256") {
        do throws(StoreError) {
          if try objects.bytes(of: sha256) == nil { found.append("original: \(objects.path(of: sha256)) is missing") }
        } catch {
          found.append("original: \(error)")
        }
      }
      return found
    }
  }
}
