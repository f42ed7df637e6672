internal import CongvanRules
internal import GRDB

/// The rows of `event`.
enum EventLog {
  /// Adds what was recorded to the end of the chain; to be called in the transaction that records it.
  static func append(_ entry: RecordedEvent.Entry, _ db: Database) throws {
    let last = try Row.fetchOne(db, sql: "SELECT number, hash FROM event ORDER BY number DESC LIMIT 1")
    let event = try RecordedEvent(entry, number: (last?["number"] ?? 0) + 1, after: last?["hash"])
    try db.cachedStatement(sql: "INSERT INTO event (number, at, author, kind, subject, digest, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
      .execute(arguments: [event.number, entry.at.iso, entry.author, entry.kind.rawValue, entry.subject, entry.digest, event.hash])
  }

  /// Every event, the first first.
  static func all(_ db: Database) throws -> [RecordedEvent] {
    try rows(db).map(event)
  }

  /// Every row, the first first.
  static func rows(_ db: Database) throws -> [Row] { try Row.fetchAll(db, sql: "SELECT * FROM event ORDER BY number") }

  /// The event that a row holds.
  static func event(_ row: Row) throws -> RecordedEvent {
    let number: Int = row["number"]
    guard let at = RecordInstant(iso: row["at"]), let kind = RecordedEvent.Kind(rawValue: row["kind"]) else {
      throw StoreError(.badValue, path: "event \(number)", reason: "its instant or kind cannot be read")
    }
    let entry = RecordedEvent.Entry(at: at, author: row["author"], kind: kind, subject: row["subject"], digest: row["digest"])
    return RecordedEvent(number: number, entry: entry, hash: row["hash"])
  }

  /// How many there are.
  static func count(_ db: Database) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0 }

  /// The hash that stands for everything recorded so far; nil when nothing is.
  static func head(_ db: Database) throws -> String? {
    try String.fetchOne(db, sql: "SELECT hash FROM event ORDER BY number DESC LIMIT 1")
  }
}
