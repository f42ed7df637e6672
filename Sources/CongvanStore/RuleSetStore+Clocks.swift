public import CongvanModel
public import CongvanRules
internal import Foundation
internal import GRDB

extension RuleSetStore {
  /// Records what `author` decided about an obligation as it reads now.
  ///
  /// A review is never recorded before the last version or review: when `instant` is earlier, theirs is taken.
  ///
  /// - Throws: `StoreError.noSuchObligation` when none of that id is read now.
  public func review(
    _ id: String, _ decision: Review.Decision, correction: Correction? = nil, author: String, note: String, at instant: RecordInstant
  ) throws(StoreError) -> Review {
    do {
      return try pool.write { db in
        let row = try Row.fetchOne(
          db,
          sql: """
            SELECT v.version, v.payloadSha256 FROM obligation o JOIN obligationVersion v ON v.obligation = o.id
            WHERE o.id = ? AND v.version = (SELECT max(number) FROM version WHERE directive = o.directive)
            """, arguments: [id])
        guard let row else { throw StoreError(.noSuchObligation, path: path, reason: "'\(id)' is not read in any document now") }
        let before = try ReviewRows.last(db)
        let review = Review(
          number: (before?.number ?? 0) + 1, obligation: id, version: row["version"], payloadSha256: row["payloadSha256"],
          decision: decision,
          correction: correction, author: author,
          recordedAt: try Moment.notBefore(instant, .review, db), note: note)
        try ReviewRows.insert(review, db)
        try AnswerWriter(db, after: Moment(nil, db)).add(review)
        return review
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Every review of the obligation of that id up to `instant`, the first first.
  public func reviews(of id: String, until instant: RecordInstant? = nil) throws(StoreError) -> [Review] {
    try read { try ReviewRows.all(of: id, upTo: Moment(instant, $0).review, $0) }
  }

  /// Reads the effects of versions that were recorded by a program that did not know them.
  ///
  /// - Parameter effects: What the directive of a reading does, under its key.
  public func completeEffects(_ effects: (Reading, String) -> [Effect]) throws(StoreError) {
    let isComplete = try read { db in try Int.fetchOne(db, sql: Self.missingEffects + " LIMIT 1") == nil }
    if isComplete { return }
    do {
      try pool.write { db in
        let answers = AnswerWriter(db, after: try Moment(nil, db))
        for version in try Int.fetchAll(db, sql: Self.missingEffects) {
          let key = try EditionRows.directive(of: version, db).key
          let found = effects(try EditionRows.reading(of: version, db), key)
          try EffectRows.insert(found, version: version, db)
          try VersionSeal.append(.effects, late: version, db)
          try answers.add(found, of: version)
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  private static let missingEffects =
    "SELECT version FROM standing WHERE NOT hasEffects ORDER BY version"
}
