public import CongvanModel
public import CongvanRules
internal import Foundation
internal import GRDB

extension RuleSetStore {
  /// What was recorded up to `instant`; everything when it is nil.
  ///
  /// - Parameter part: What is asked about; where effects or reviews may reach into it, all is given all the same.
  public func known(at instant: RecordInstant? = nil, only part: RuleSetPart? = nil) throws(StoreError) -> KnownRules {
    if let part, instant == nil, try read(Self.isAsRead) {
      let set = try ruleSet(only: part)
      return KnownRules(set: set, known: set.version?.recordedAt)
    }
    let version = try read { try VersionRow.last(until: instant, $0)?.version.number }
    guard let version else { return KnownRules(set: RuleSet(), known: instant) }
    let set = try ruleSet(at: version)
    return try read { db in
      let effects = try standingVersions(at: version, db).flatMap { try EffectRows.effects(of: $0, db) }
      let reviews = try ReviewRows.all(until: instant, db).map { review in
        KnownRules.ReviewedObligation(review: review, reviewed: try reviewed(review, db))
      }
      let last = Dictionary(grouping: reviews, by: \.review.obligation).compactMap { $0.value.last }
      let latest = [set.version?.recordedAt, reviews.last?.review.recordedAt].compactMap { $0 }.max()
      return KnownRules(
        set: set, effects: effects, reviews: last.sorted { $0.review.number < $1.review.number }, known: instant ?? latest)
    }
  }

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
          recordedAt: [instant, before?.recordedAt, try VersionRow.last(db)?.version.recordedAt].compactMap { $0 }.max()!, note: note)
        try ReviewRows.insert(review, db)
        return review
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Every review of the obligation of that id up to `instant`, the first first.
  public func reviews(of id: String, until instant: RecordInstant? = nil) throws(StoreError) -> [Review] {
    try read { try ReviewRows.all(until: instant, $0).filter { $0.obligation == id } }
  }

  /// Reads the effects of versions that were recorded by a program that did not know them.
  ///
  /// - Parameter effects: What the directive of a reading does, under its key.
  public func completeEffects(_ effects: (Reading, String) -> [Effect]) throws(StoreError) {
    let isComplete = try read { db in try Int.fetchOne(db, sql: Self.missingEffects + " LIMIT 1") == nil }
    if isComplete { return }
    do {
      try pool.write { db in
        for version in try Int.fetchAll(db, sql: Self.missingEffects) {
          let reading = try EditionRows.reading(of: version, db)
          let key = try EditionRows.directive(of: version, db).key
          try EffectRows.insert(effects(reading, key), version: version, db)
        }
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Whether nothing but what was read has a say: no effect, no review.
  private static func isAsRead(_ db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT 1 WHERE EXISTS (SELECT 1 FROM effect) OR EXISTS (SELECT 1 FROM review)") == nil
  }

  private static let missingEffects =
    "SELECT number FROM version WHERE number NOT IN (SELECT version FROM effectReading) ORDER BY number"

  private func reviewed(_ review: Review, _ db: Database) throws -> Obligation {
    let payload = try String.fetchOne(
      db, sql: "SELECT payload FROM obligationVersion WHERE obligation = ? AND version = ?", arguments: [review.obligation, review.version])
    guard let payload else { throw StoreError(.damaged, path: path, reason: "what review \(review.number) is about is missing") }
    return try CanonicalJSON.value(Obligation.self, from: Data(payload.utf8))
  }
}

extension VersionRow {
  /// The latest version recorded by `instant`; the latest of all when it is nil.
  static func last(until instant: RecordInstant?, _ db: Database) throws -> VersionRow? {
    guard let instant else { return try last(db) }
    let number = try Int.fetchOne(db, sql: "SELECT max(number) FROM version WHERE recordedAt <= ?", arguments: [instant.iso])
    return try number.flatMap { try last(upTo: $0, db) }
  }
}
