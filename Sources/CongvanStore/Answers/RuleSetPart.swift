public import CongvanModel
internal import CongvanRules
internal import GRDB

/// The part of a rule set that can have to do with a question; the question is then put to it as to a whole rule set.
public enum RuleSetPart: Hashable, Sendable {
  /// What `RuleSet.deadlines(from:to:body:)` can list, days included.
  case deadlines(from: LegalDate?, to: LegalDate?, body: String?)
  /// What `body` bears, or all if nil, as far as `search` finds it; see `SearchQuery`.
  case obligations(body: String?, search: String?)
  /// What the bodies bear of whose names this is a part: obligations, and deadlines of the documents themselves.
  case body(String)
  /// The obligations of which `name` is the id, or else a part of it; of a directive that an effect ties to another all are given, for whoever
  /// says what an effect does names them.
  case named(String)
  /// The directives of these keys, whole.
  case directives([String])
  /// The directives that do something to others, or say something of their own force.
  case effects
  /// What does not simply hold on the day as it is read: what an effect ties to another directive, what a person reviewed, and what is of a
  /// later day.
  case unsettled(on: LegalDate)
}

/// Where something stands: an edition, and an obligation in it, or the directive itself at -1.
struct EntryPlace: Hashable {
  var version: Int
  var position: Int
}

extension RuleSetPart {
  /// Whether it is a question about obligations alone, and not about all that an effect does.
  var isNarrow: Bool {
    switch self {
    case .deadlines, .obligations, .body: true
    case .named, .directives, .effects, .unsettled: false
    }
  }

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
    case .body(let name):
      let (named, due) = (Self.borne(by: name), Self.bodies(name))
      return ("\(named.sql) UNION SELECT entry FROM due WHERE body IN (\(due.sql))", named.arguments + due.arguments)
    case .named(let name): return try Self.obligations(named: name, db)
    case .directives(let keys):
      let editions = "SELECT number FROM version WHERE directive IN (SELECT value FROM json_each(?))"
      return ("SELECT id FROM entry WHERE version IN (\(editions))", [try CanonicalJSON.text(of: keys)])
    case .unsettled(let day):
      let reviewed = """
        SELECT e.id FROM review r JOIN obligationVersion v ON v.obligation = r.obligation
        JOIN entry e ON e.version = v.version AND e.position = v.position
        """
      let later = "SELECT e.id FROM numbered n JOIN entry e ON e.version = n.version WHERE n.issued > ?"
      return ("\(Self.acting) UNION \(reviewed) UNION \(later)", [day.iso])
    case .effects: return (Self.acting + " WHERE e.position = -1", [])
    case .obligations(nil, nil): return ("SELECT id FROM entry", [])
    case .obligations(let body?, nil): return Self.borne(by: body)
    case .obligations(nil, let text?): return try SearchQuery(text).entries(db)
    case .obligations(let body?, let text?):
      let (named, found) = (Self.borne(by: body), try SearchQuery(text).entries(db))
      return ("SELECT * FROM (\(named.sql)) INTERSECT SELECT * FROM (\(found.sql))", named.arguments + found.arguments)
    }
  }

  private static let acting = "SELECT e.id FROM act a JOIN entry e ON e.version = a.version"

  private static func borne(by body: String) -> (sql: String, arguments: StatementArguments) {
    let (whose, name) = bodies(body)
    return ("SELECT entry FROM named WHERE body IN (\(whose))", name)
  }

  private static func obligations(named name: String, _ db: Database) throws -> (sql: String, arguments: StatementArguments) {
    let entries =
      "SELECT e.id FROM obligationVersion v JOIN entry e ON e.version = v.version AND e.position = v.position WHERE v.obligation "
    let isExact = try Int.fetchOne(db, sql: "SELECT 1 FROM obligation WHERE id = ?", arguments: [name]) != nil
    if isExact { return (entries + "= ?", [name]) }
    guard let sign = name.firstIndex(of: "#"), sign > name.startIndex else {
      return (entries + "IN (SELECT id FROM obligation WHERE instr(id, ?) > 0)", [name])
    }
    // “12-snv-cchc#2”: what stands before the sign is the end of a directive's key; where item 2 of 12 is there, items 2 of 112 and 21 of 12
    // are not meant. SQLite joins crosswise in the order written; by itself it would begin with the obligations.
    let directive = name[..<sign]
    let last = directive.split(separator: "/").last.map(String.init)
    let called = """
      SELECT o.id FROM (SELECT DISTINCT directive AS key FROM standing WHERE name = ?) d CROSS JOIN obligation o ON o.directive = d.key
      WHERE substr('/' || d.key, -length(?)) = ? AND instr('/' || o.id, ?) > 0
      """
    for item in [name + "~", name] {
      let arguments: StatementArguments = [last, "/\(directive)", "/\(directive)", "/" + item]
      if try Row.fetchOne(db, sql: called + " LIMIT 1", arguments: arguments) != nil { return (entries + "IN (\(called))", arguments) }
    }
    // A part of a name can stand in any: all directives are gone through.
    let partly = """
      SELECT o.id FROM directive d CROSS JOIN obligation o ON o.directive = d.key
      WHERE substr(d.key, -length(?)) = ? AND instr(o.id, ?) > 0
      """
    return (entries + "IN (\(partly))", ["\(directive)", "\(directive)", name])
  }

  /// A query for the bodies asked for; without a name the one that stands for all.
  private static func bodies(_ name: String?) -> (sql: String, arguments: StatementArguments) {
    guard let query = name.map(BodyQuery.init) else { return ("\(AnswerWriter.anyBody)", []) }
    return ("SELECT id FROM bodyName WHERE instr(\(query.isPlain ? "plain" : "phrase"), ?) > 0", [query.needle])
  }
}
