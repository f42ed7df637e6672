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

  /// How many directives stand as of the latest version.
  public func directiveCount() throws(StoreError) -> Int {
    try read { db in
      guard let version = try found(nil, db)?.version.number else { return 0 }
      return try Int.fetchOne(db, sql: "SELECT directives FROM standing WHERE version = ?", arguments: [version]) ?? 0
    }
  }
}
