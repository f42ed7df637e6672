internal import CongvanModel
internal import CongvanRules
internal import Foundation
internal import GRDB

/// The rows of what a version's directive does to others.
enum EffectRows {
  static func insert(_ effects: [Effect], version: Int, _ db: Database) throws {
    try db.execute(sql: "INSERT INTO effectReading (version) VALUES (?)", arguments: [version])
    for (position, effect) in effects.enumerated() {
      try db.execute(
        sql: "INSERT INTO effect (version, position, id, kind, payload) VALUES (?, ?, ?, ?, ?)",
        arguments: [version, position, effect.id, effect.kind.rawValue, try CanonicalJSON.text(of: effect)])
    }
  }

  /// Whether it is known what the directive of that version does; a program that did not know effects may have recorded it.
  static func areRead(of version: Int, _ db: Database) throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM effectReading WHERE version = ?)", arguments: [version]) ?? false
  }

  /// In reading order.
  static func effects(of version: Int, _ db: Database) throws -> [Effect] {
    try String.fetchAll(db, sql: "SELECT payload FROM effect WHERE version = ? ORDER BY position", arguments: [version])
      .map { try CanonicalJSON.value(Effect.self, from: Data($0.utf8)) }
  }
}
