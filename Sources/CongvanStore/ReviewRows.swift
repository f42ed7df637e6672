internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import Foundation
internal import GRDB

/// The rows of `review`, each chained by its digest to the one before.
enum ReviewRows {
  /// What a review's digest is taken over.
  private struct Content: Encodable {
    var schema = "congvan.review/1"
    var review: Review
    @Nullable var parentDigest: String?

    init(review: Review, parentDigest: String?) {
      self.review = review
      _parentDigest = Nullable(wrappedValue: parentDigest)
    }
  }

  static func insert(_ review: Review, _ db: Database) throws {
    let digest = try digest(
      of: review, after: try String.fetchOne(db, sql: "SELECT digest FROM review WHERE number = ?", arguments: [review.number - 1]))
    try db.execute(
      sql: """
        INSERT INTO review (number, obligation, version, payloadSha256, decision, correction, author, recordedAt, note, digest)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        review.number, review.obligation, review.version, review.payloadSha256, review.decision.rawValue,
        try review.correction.map { try CanonicalJSON.text(of: $0) }, review.author, review.recordedAt.iso, review.note,
        digest,
      ])
    try EventLog.append(RecordedEvent.Entry(review, digest: digest), db)
  }

  private static func digest(of review: Review, after parent: String?) throws -> String {
    Digest.sha256(of: try CanonicalJSON.data(of: Content(review: review, parentDigest: parent)))
  }

  /// The last one up to that number; nil where nothing was reviewed.
  static func last(upTo number: Int = .max, _ db: Database) throws -> Review? {
    try Row.fetchOne(db, sql: "SELECT * FROM review WHERE number <= ? ORDER BY number DESC LIMIT 1", arguments: [number]).map(review)
  }

  /// Every review up to that number, the first first.
  static func all(upTo number: Int = .max, _ db: Database) throws -> [Review] {
    try Row.fetchAll(db, sql: "SELECT * FROM review WHERE number <= ? ORDER BY number", arguments: [number]).map(review)
  }

  /// Every review of the obligation up to that number, the first first.
  static func all(of obligation: String, upTo number: Int = .max, _ db: Database) throws -> [Review] {
    let sql = "SELECT * FROM review WHERE obligation = ? AND number <= ? ORDER BY number"
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [obligation, number]).map(review)
  }

  /// The digest of each, by its number.
  static func digests(_ db: Database) throws -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT number, digest FROM review").map {
        (String($0["number"] as Int), $0["digest"])
      })
  }

  /// What is wrong with the rows, one line each.
  static func problems(_ db: Database) throws -> [String] {
    var parent: String?
    return try Row.fetchAll(db, sql: "SELECT * FROM review ORDER BY number").compactMap { row in
      let stated: String = row["digest"]
      defer { parent = stated }
      let actual = try? digest(of: review(row), after: parent)
      let isWritten = (row["correction"] as String?).map { Verification.isCanonical($0, Correction.self) } ?? true
      return actual == stated && isWritten ? nil : "history: review \(row["number"] as Int) is not what was recorded"
    }
  }

  private static func review(_ row: Row) throws -> Review {
    let number: Int = row["number"]
    guard let instant = RecordInstant(iso: row["recordedAt"]), let decision = Review.Decision(rawValue: row["decision"]) else {
      throw StoreError(.badValue, path: "review \(number)", reason: "its instant or decision cannot be read")
    }
    let correction: String? = row["correction"]
    return Review(
      number: number, obligation: row["obligation"], version: row["version"], payloadSha256: row["payloadSha256"], decision: decision,
      correction: try correction.map { try CanonicalJSON.value(Correction.self, from: Data($0.utf8)) }, author: row["author"],
      recordedAt: instant, note: row["note"])
  }
}
