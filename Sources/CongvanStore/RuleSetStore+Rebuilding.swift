internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// Makes every table that follows from the history again, the search index included.
  ///
  /// - Throws: `StoreError.damaged` when the history is not what was recorded; then nothing is made.
  /// - Returns: The names of those that were not as they should be; empty when nothing changed.
  @discardableResult
  public func rebuild() throws(StoreError) -> [String] {
    do {
      return try pool.write { db in
        if let problem = try Verification.recorded(db).first {
          throw StoreError(.damaged, path: path, reason: "\(problem); what follows from such a history is not made")
        }
        let before = try digests(db)
        let index = try Verification.search(db)
        try AnswerTables.make(db)
        let after = try digests(db)
        return AnswerTables.names.map(\.table).filter { before[$0] != after[$0] } + (index.isEmpty ? [] : ["search"])
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// SHA-256 over all rows of each table that there is, each chained to the one before.
  private func digests(_ db: Database) throws -> [String: String] {
    var digests: [String: String] = [:]
    for (table, order) in AnswerTables.names where try db.tableExists(table) {
      var digest = ""
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY \(order)")
      while let row = try rows.next() {
        digest = Digest.sha256(of: (digest + row.databaseValues.map { "\($0)" }.joined(separator: "\u{1F}")).utf8)
      }
      digests[table] = digest
    }
    return digests
  }
}
