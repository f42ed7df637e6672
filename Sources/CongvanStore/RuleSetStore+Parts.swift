internal import CongvanModel
public import CongvanRules
internal import GRDB

extension RuleSetStore {
  /// The part of the rule set that a question is about, as that version has it; the latest when `number` is nil.
  ///
  /// The time it takes goes with the part, not with the rule set.
  public func ruleSet(at number: Int? = nil, only part: RuleSetPart) throws(StoreError) -> RuleSet {
    try read { db in
      guard let version = try found(number, db)?.version else { return RuleSet() }
      let places = try part.places(at: version.number, db)
      var set = RuleSet(version: version)
      var edition: Int?
      for place in places {
        if place.version != edition { set.directives.append(try EditionRows.directive(of: place.version, db)) }
        edition = place.version
        if place.position >= 0 { set.obligations.append(try EditionRows.obligation(at: place, db)) }
      }
      return set
    }
  }

  /// The directives that `directives` cite, and those that these implement in turn, as they stand now.
  public func ruleSet(citedBy directives: [RecordedDirective]) throws(StoreError) -> RuleSet {
    try read { db in
      var set = RuleSet(version: try found(nil, db)?.version)
      var open = directives.flatMap(\.citations)
      var editions: Set<Int> = []
      while !open.isEmpty {
        // A document whose number was left blank may be meant by its symbol alone.
        let numbers = Set(open.flatMap { [$0.documentNumber.key, DocumentNumber(number: nil, symbol: $0.symbol).key] })
        let sql = """
          SELECT s.version FROM numbered n JOIN standing s ON s.version = n.version
          WHERE s.until IS NULL AND n.number IN (SELECT value FROM json_each(?))
          """
        let cited = try Int.fetchSet(db, sql: sql, arguments: [try CanonicalJSON.text(of: numbers.sorted())]).subtracting(editions)
        editions.formUnion(cited)
        open = try cited.flatMap { try EditionRows.directive(of: $0, db).citations.filter { $0.role == .implements } }
      }
      let order = "SELECT version FROM standing WHERE version IN (SELECT value FROM json_each(?)) ORDER BY first"
      for edition in try Int.fetchAll(db, sql: order, arguments: ["\(editions.sorted())"]) {
        set.directives.append(try EditionRows.directive(of: edition, db))
        set.obligations += try EditionRows.obligations(of: edition, db)
      }
      return set
    }
  }

  /// How many directives stand as of the latest version.
  public func directiveCount() throws(StoreError) -> Int {
    try read { db in
      guard let version = try found(nil, db)?.version.number else { return 0 }
      return try Int.fetchOne(db, sql: "SELECT directives FROM standing WHERE version = ?", arguments: [version]) ?? 0
    }
  }
}
