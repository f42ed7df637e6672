internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import Foundation
internal import GRDB

/// The rows of `effectReview`; the log of events has the digest of each.
enum EffectReviewRows {
  static func insert(_ review: EffectReview, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO effectReview (number, effect, version, payloadSha256, decision, author, recordedAt, note)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        review.number, review.effect, review.version, review.payloadSha256, review.decision.rawValue, review.author,
        review.recordedAt.iso, review.note,
      ])
    try EventLog.append(RecordedEvent.Entry(review), db)
  }

  /// The last one up to that number; nil where nothing was decided.
  static func last(upTo number: Int = .max, _ db: Database) throws -> EffectReview? {
    try Row.fetchOne(db, sql: "SELECT * FROM effectReview WHERE number <= ? ORDER BY number DESC LIMIT 1", arguments: [number]).map(review)
  }

  /// Every one, the first first.
  static func all(_ db: Database) throws -> [EffectReview] {
    try Row.fetchAll(db, sql: "SELECT * FROM effectReview ORDER BY number").map(review)
  }

  /// The last about each effect up to that number, or about each of those of `ids`, with what it is about.
  static func standing(of ids: [String]? = nil, upTo number: Int = .max, _ db: Database) throws -> [KnownRules.ReviewedEffect] {
    let last = "SELECT max(number) FROM effectReview WHERE number <= ?1"
    var select = "SELECT r.*, e.payload FROM effectReview r JOIN effect e ON e.version = r.version AND e.id = r.effect WHERE r.number IN "
    var arguments: StatementArguments = [number]
    if let ids {
      if ids.isEmpty { return [] }
      select += "(\(last) AND effect IN (SELECT value FROM json_each(?2)) GROUP BY effect)"
      arguments += [try CanonicalJSON.text(of: ids)]
    } else {
      select += "(\(last) GROUP BY effect)"
    }
    return try Row.fetchAll(db, sql: select + " ORDER BY r.number", arguments: arguments).map { row in
      let effect = try CanonicalJSON.value(Effect.self, from: Data((row["payload"] as String).utf8))
      return KnownRules.ReviewedEffect(review: try review(row), reviewed: effect)
    }
  }

  /// The digest of each, by its number; empty of one that cannot be read.
  static func digests(_ db: Database) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT * FROM effectReview").map {
        (String($0["number"] as Int), (try? review($0).digest()) ?? "")
      })
  }

  /// What is wrong with the decisions, and with what they are about, one line each.
  static func problems(_ db: Database) throws -> [String] {
    let unread = try Row.fetchAll(db, sql: "SELECT * FROM effectReview ORDER BY number").compactMap { Verification.unread(in: $0, review) }
    let sql = """
      SELECT r.number, r.payloadSha256, e.payload FROM effectReview r JOIN effect e ON e.version = r.version AND e.id = r.effect
      ORDER BY r.number
      """
    return try unread
      + Row.fetchAll(db, sql: sql).compactMap { row in
        Digest.sha256(of: (row["payload"] as String).utf8) == row["payloadSha256"]
          ? nil : "history: what effect review \(row["number"] as Int) is about is not what was read"
      }
  }

  private static func review(_ row: Row) throws -> EffectReview {
    let number: Int = row["number"]
    guard let instant = RecordInstant(iso: row["recordedAt"]), let decision = EffectReview.Decision(rawValue: row["decision"]) else {
      throw StoreError(.badValue, path: "effect review \(number)", reason: "its instant or decision cannot be read")
    }
    return EffectReview(
      number: number, effect: row["effect"], version: row["version"], payloadSha256: row["payloadSha256"], decision: decision,
      author: row["author"], recordedAt: instant, note: row["note"])
  }
}

extension EffectReview {
  /// SHA-256 over its canonical JSON.
  func digest() throws -> String { Digest.sha256(of: try CanonicalJSON.data(of: self)) }
}
