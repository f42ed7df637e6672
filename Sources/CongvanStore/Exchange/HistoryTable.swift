internal import CongvanModel
internal import GRDB

/// A table of the history, as it is written to files version by version and read from them again.
struct HistoryTable {
  let name: String
  /// Which of its rows belong to version `?1`.
  let condition: String
  /// By what they are put in order.
  let order: String
  /// Columns that hold JSON themselves.
  var nested: Set<String> = []
  /// Whether an earlier version may have written the row.
  var isShared = false

  /// Those that references point at first.
  static let all = [
    HistoryTable(
      name: "artifact", condition: "sha256 = (SELECT sourceSha256 FROM version WHERE number = ?1)", order: "sha256", isShared: true),
    HistoryTable(name: "directive", condition: "key = (SELECT directive FROM version WHERE number = ?1)", order: "key", isShared: true),
    HistoryTable(name: "version", condition: "number = ?1", order: "number"),
    HistoryTable(name: "edition", condition: "version = ?1", order: "version", nested: ["directive", "reading"]),
    HistoryTable(name: "obligation", condition: "firstVersion = ?1", order: "id"),
    HistoryTable(name: "obligationVersion", condition: "version = ?1", order: "position", nested: ["payload"]),
    HistoryTable(name: "matchDecision", condition: "version = ?1", order: "position"),
    HistoryTable(name: "matchProposal", condition: "version = ?1", order: "position"),
    HistoryTable(name: "effectReading", condition: "version = ?1", order: "version"),
    HistoryTable(name: "effect", condition: "version = ?1", order: "position", nested: ["payload"]),
  ]

  /// What people decided, which belongs to no version: numbered from 1 without gaps, a file for each.
  static let decisions = [
    HistoryTable(name: "review", condition: "", order: "number", nested: ["correction"]),
    HistoryTable(name: "lineage", condition: "", order: "number"),
    HistoryTable(name: "effectReview", condition: "", order: "number"),
  ]

  /// Every row, an object a line.
  func lines(_ db: Database) throws -> String {
    try Row.fetchAll(db, sql: "SELECT * FROM \(name) ORDER BY \(order)").map(Self.object(nested: nested)).map { $0 + "\n" }.joined()
  }

  /// The rows of that version, as a compact JSON array.
  func rows(of version: Int, _ db: Database) throws -> String {
    let select = try db.cachedStatement(sql: "SELECT * FROM \(name) WHERE \(condition) ORDER BY \(order)")
    return "[" + (try Row.fetchAll(select, arguments: [version]).map(Self.object(nested: nested))).joined(separator: ",") + "]"
  }

  /// One row as a compact JSON object, its columns in alphabetical order.
  static func object(nested: Set<String> = []) -> (Row) throws -> String {
    { row in
      let slots = try row.sorted { $0.0 < $1.0 }.map { column, value in
        let text: String =
          switch value.storage {
          case .null: "null"
          case .int64(let number): String(number)
          case .double(let number): "\(number)"
          case .string(let text): nested.contains(column) ? text : try CanonicalJSON.text(of: text)
          case .blob: throw StoreError(.badValue, path: column, reason: "the history holds no bytes")
          }
        return "\"\(column)\":\(text)"
      }
      return "{" + slots.joined(separator: ",") + "}"
    }
  }

  /// Writes the rows that `json`, an object with an array under the name of each table, has for this one.
  func insert(from json: String, _ db: Database) throws {
    let columns = try Set(db.columns(in: name).map(\.name))
    for row in try String.fetchAll(db.cachedStatement(sql: "SELECT value FROM json_each(?, '$.' || ?)"), arguments: [json, name]) {
      let slots = try Row.fetchAll(
        db.cachedStatement(sql: "SELECT key, type, value, ?1 -> fullkey AS text FROM json_each(?1)"), arguments: [row])
      let values = try slots.map { slot -> (any DatabaseValueConvertible)? in
        let column: String = slot["key"]
        guard columns.contains(column) else { throw StoreError(.badValue, path: name, reason: "it has no column '\(column)'") }
        // SQLite's own reading of a fraction may be off in the last place.
        if slot["type"] == "real" { return Double(slot["text"] as String) }
        return slot["value"] as DatabaseValue
      }
      let names: [String] = slots.map { $0["key"] }
      if isShared, let key = names.firstIndex(of: order) {
        let known = try db.cachedStatement(sql: "SELECT 1 FROM \(name) WHERE \(order) = ?")
        if try Row.fetchOne(known, arguments: [values[key]]) != nil { continue }
      }
      try db.cachedStatement(
        sql: "INSERT INTO \(name) (\(names.joined(separator: ", "))) VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))"
      ).execute(arguments: StatementArguments(values))
    }
  }
}
