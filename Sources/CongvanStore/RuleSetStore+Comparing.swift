public import CongvanRules
internal import GRDB

extension RuleSetStore {
  /// The directives that differ between two versions, as each has them, and how many others there are: what has one edition on both
  /// sides is left out, so that the cost goes with the change and not with the rule set.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func differing(_ old: Int, _ new: Int) throws(StoreError) -> (sides: (old: RuleSet, new: RuleSet), unchanged: Int) {
    let facts = (old: try version(old), new: try version(new))
    return try read { db in
      let keys = try String.fetchAll(
        db, sql: "SELECT DISTINCT directive FROM version WHERE number > ? AND number <= ? ORDER BY directive",
        arguments: [min(old, new), max(old, new)])
      let others = try Int.fetchOne(db, sql: "SELECT count(DISTINCT directive) FROM version WHERE number <= ?", arguments: [min(old, new)])
      let before = try Self.ruleSet(of: keys, at: old, version: facts.old, db)
      let after = try Self.ruleSet(of: keys, at: new, version: facts.new, db)
      return ((before, after), (others ?? 0) - min(before.directives.count, after.directives.count))
    }
  }

  /// What is recorded, at that version or the latest, of the directive that was read from a file of that digest, or else has that key.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func ruleSet(ofFile sha256: String, orDirective key: String, at number: Int? = nil) throws(StoreError) -> (
    set: RuleSet, key: String, memory: MatchMemory, taken: Set<String>
  ) {
    let version = try version(number)
    return try read { db in
      let last = version?.number ?? 0
      let sameFile = try VersionRow.with(source: sha256, grammar: nil, db)?.version
      let key = sameFile.flatMap { $0.number <= last ? $0.directive : nil } ?? key
      return (
        try Self.ruleSet(of: [key], at: last, version: version, db), key, try LineageRows.memory(of: key, db),
        try String.fetchSet(db, sql: "SELECT id FROM obligation WHERE directive = ?", arguments: [key])
      )
    }
  }

  private static func ruleSet(of keys: [String], at number: Int, version: RuleSetVersion?, _ db: Database) throws -> RuleSet {
    var set = RuleSet(version: version)
    for key in keys {
      let sql = "SELECT max(number) FROM version WHERE directive = ? AND number <= ?"
      guard let edition = try Int.fetchOne(db, sql: sql, arguments: [key, number]) else { continue }
      set.directives.append(try EditionRows.directive(of: edition, db))
      set.obligations += try EditionRows.obligations(of: edition, db)
    }
    return set
  }
}
