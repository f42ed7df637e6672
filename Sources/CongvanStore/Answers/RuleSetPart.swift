public import CongvanModel
internal import CongvanRules
internal import GRDB

/// The part of a rule set that can have to do with a question; the question is then put to it as to a whole rule set.
public enum RuleSetPart: Hashable, Sendable {
  /// What `RuleSet.deadlines(from:to:body:)` can list, days included.
  case deadlines(from: LegalDate?, to: LegalDate?, body: String?)
  /// What `body` bears, or all if nil, as far as `search` finds it; see `SearchQuery`.
  case obligations(body: String?, search: String?)
}

/// Where something stands: an edition, and an obligation in it, or the directive itself at -1.
struct EntryPlace: Hashable {
  var version: Int
  var position: Int
}

extension RuleSetPart {
  /// The places that belong to it as of `version`, in the rule set's order.
  func places(at version: Int, _ db: Database) throws -> [EntryPlace] {
    let (condition, arguments) = try condition(db)
    let sql = """
      SELECT DISTINCT e.version, e.position FROM standing s JOIN entry e ON e.version = s.version
      WHERE s.version <= ? AND (s.until IS NULL OR s.until > ?) AND e.id IN (\(condition)) ORDER BY s.first, e.position
      """
    return try Row.fetchAll(db, sql: sql, arguments: [version, version] + arguments).map {
      EntryPlace(version: $0["version"], position: $0["position"])
    }
  }

  /// A query for the entries, whatever version they belong to.
  private func condition(_ db: Database) throws -> (sql: String, arguments: StatementArguments) {
    switch self {
    case .deadlines(let from, let to, let body):
      let (whose, name) = Self.bodies(body)
      let due = "SELECT entry FROM due WHERE body IN (\(whose))"
      if from == nil, to == nil { return (due, name) }
      let window = "\(due) AND day = '' UNION ALL \(due) AND day BETWEEN ? AND ?"
      return (window, name + name + [from?.iso ?? "0", to?.iso ?? "9999-12-31"])
    case .obligations(nil, nil): return ("SELECT id FROM entry", [])
    case .obligations(let body?, nil): return Self.named(body)
    case .obligations(nil, let text?): return try SearchQuery(text).entries(db)
    case .obligations(let body?, let text?):
      let (named, found) = (Self.named(body), try SearchQuery(text).entries(db))
      return ("SELECT * FROM (\(named.sql)) INTERSECT SELECT * FROM (\(found.sql))", named.arguments + found.arguments)
    }
  }

  private static func named(_ body: String) -> (sql: String, arguments: StatementArguments) {
    let (whose, name) = bodies(body)
    return ("SELECT entry FROM named WHERE body IN (\(whose))", name)
  }

  /// A query for the bodies asked for; without a name the one that stands for all.
  private static func bodies(_ name: String?) -> (sql: String, arguments: StatementArguments) {
    guard let query = name.map(BodyQuery.init) else { return ("\(AnswerWriter.anyBody)", []) }
    return ("SELECT id FROM bodyName WHERE instr(\(query.isPlain ? "plain" : "phrase"), ?) > 0", [query.needle])
  }
}
