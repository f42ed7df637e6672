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

  /// The directives that were recorded between two versions, as each of the two has them; everything else is the same in both.
  public func ruleSets(_ one: Int, _ other: Int) throws(StoreError) -> (RuleSet, RuleSet) {
    try read { db in
      let versions = [try found(one, db), try found(other, db)].compactMap { $0?.version }
      let directives = try String.fetchAll(
        db, sql: "SELECT DISTINCT directive FROM version WHERE number > ? AND number <= ? ORDER BY directive",
        arguments: [min(one, other), max(one, other)])
      let sets = try versions.map { version in
        var set = RuleSet(version: version)
        for directive in directives {
          let last = "SELECT max(number) FROM version WHERE directive = ? AND number <= ?"
          guard let edition = try Int.fetchOne(db, sql: last, arguments: [directive, version.number]) else { continue }
          set.directives.append(try EditionRows.directive(of: edition, db))
          set.obligations += try EditionRows.obligations(of: edition, db)
        }
        return set
      }
      return (sets[0], sets[1])
    }
  }

  /// How many directives and obligations stand as of that version; the latest when `number` is nil.
  public func counts(at number: Int? = nil) throws(StoreError) -> RuleDiff.Counts {
    try read { db in
      let sql = "SELECT directives, obligations FROM standing WHERE version = ?"
      guard let version = try found(number, db)?.version.number, let row = try Row.fetchOne(db, sql: sql, arguments: [version]) else {
        return RuleDiff.Counts(directives: 0, obligations: 0)
      }
      return RuleDiff.Counts(directives: row["directives"], obligations: row["obligations"])
    }
  }
}
