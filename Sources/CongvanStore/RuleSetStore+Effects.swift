internal import CongvanModel
public import CongvanRules
internal import CongvanText
internal import GRDB

extension RuleSetStore {
  /// What directives do to one another as they are read now, in the order of the directives.
  public func effects() throws(StoreError) -> [Effect] {
    try read { db in
      let acting = "SELECT s.version FROM standing s WHERE s.until IS NULL AND s.version IN (SELECT version FROM act) ORDER BY s.first"
      return try Int.fetchAll(db, sql: acting).flatMap { try EffectRows.effects(of: $0, db) }
    }
  }

  /// Records what `author` decided about an effect as it is read now.
  ///
  /// It is never recorded before the last version or decision: when `instant` is earlier, theirs is taken.
  ///
  /// - Throws: `StoreError.noSuchEffect` when none of that id is read now.
  public func review(
    effect id: String, _ decision: EffectReview.Decision, author: String, note: String, at instant: RecordInstant
  ) throws(StoreError) -> EffectReview {
    do {
      return try pool.write { db in
        let sql = """
          SELECT e.version, e.payload FROM effect e JOIN standing s ON s.version = e.version
          WHERE e.id = ? AND s.until IS NULL AND s.directive = ?
          """
        guard let row = try Row.fetchOne(db, sql: sql, arguments: [id, String(id.prefix { $0 != "!" })]) else {
          throw StoreError(.noSuchEffect, path: path, reason: "'\(id)' is not read in any document now")
        }
        let before = try EffectReviewRows.last(db)
        let review = EffectReview(
          number: (before?.number ?? 0) + 1, effect: id, version: row["version"],
          payloadSha256: Digest.sha256(of: (row["payload"] as String).utf8), decision: decision, author: author,
          recordedAt: try Moment.notBefore(instant, .effectReview, db), note: note)
        try EffectReviewRows.insert(review, db)
        return review
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
