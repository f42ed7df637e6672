internal import CongvanModel
public import CongvanRules
internal import GRDB

extension RuleSetStore {
  /// The keys of the directives recorded up to `instant`, those recorded first before the others; everything when it is nil.
  ///
  /// - Parameter part: Only those of which something belongs to it; nil for all.
  public func directives(at instant: RecordInstant? = nil, with part: RuleSetPart? = nil) throws(StoreError) -> [String] {
    try read { db in
      let version = try Moment(instant, db).version
      guard let part else { return try Self.standing(at: version, db) }
      return try Self.standing(
        "version IN (SELECT value FROM json_each(?))", ["\(Set(part.places(at: version, db).map(\.version)).sorted())"], at: version, db)
    }
  }

  /// The keys of the directives that are called `name`: by the key or its end, else by number and symbol, else by a part of the key.
  public func directives(named name: String, at instant: RecordInstant? = nil) throws(StoreError) -> [String] {
    try read { db in
      let version = try Moment(instant, db).version
      let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
      let number = DocumentNumber(number: parts.first, symbol: parts.count == 2 ? parts[1] : nil).key
      let ways: [(String, StatementArguments)] = [
        ("directive = ?", [name]), ("name = ?", [name]), ("version IN (SELECT version FROM numbered WHERE number = ?)", [number]),
        ("instr(directive, ?) > 0", [name]),
      ]
      for (condition, arguments) in ways {
        let found = try Self.standing(condition, arguments, at: version, db)
        if !found.isEmpty { return found }
      }
      return []
    }
  }

  /// The keys of the directives that `directives` cite, and of those that these implement in turn, as recorded up to `instant`.
  public func directives(citedBy directives: [RecordedDirective], at instant: RecordInstant? = nil) throws(StoreError) -> [String] {
    try read { db in
      let version = try Moment(instant, db).version
      var open = directives.flatMap(\.citations)
      var editions: Set<Int> = []
      while !open.isEmpty {
        // A document whose number was left blank may be meant by its symbol alone.
        let numbers = Set(open.flatMap { [$0.documentNumber.key, DocumentNumber(number: nil, symbol: $0.symbol).key] })
        let sql = """
          SELECT s.version FROM numbered n JOIN standing s ON s.version = n.version
          WHERE n.number IN (SELECT value FROM json_each(?)) AND s.version <= ? AND (s.until IS NULL OR s.until > ?)
          """
        let cited = try Int.fetchSet(db, sql: sql, arguments: [try CanonicalJSON.text(of: numbers.sorted()), version, version])
          .subtracting(editions)
        editions.formUnion(cited)
        open = try cited.sorted().flatMap { try EditionRows.directive(of: $0, db).citations.filter { $0.role == .implements } }
      }
      return try Self.standing("version IN (SELECT value FROM json_each(?))", ["\(editions.sorted())"], at: version, db)
    }
  }

  private static func standing(_ condition: String = "TRUE", _ arguments: StatementArguments = [], at version: Int, _ db: Database) throws
    -> [String]
  {
    let sql = "SELECT directive FROM standing WHERE \(condition) AND version <= ? AND (until IS NULL OR until > ?) ORDER BY first"
    return try String.fetchAll(db, sql: sql, arguments: arguments + [version, version])
  }
}
