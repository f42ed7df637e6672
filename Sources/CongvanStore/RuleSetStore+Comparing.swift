internal import CongvanModel
public import CongvanRules
internal import Foundation
internal import GRDB

/// Some directives of the rule set, as one version has them.
public struct RecordedPart: Sendable {
  /// The directives and their obligations.
  public var set: RuleSet
  /// What of their files was missing when they were read, one sentence each.
  public var losses: [String]
}

extension RuleSetStore {
  /// The directives that differ between two versions, as each has them, and how many others there are: what has one edition on both
  /// sides is left out, so that the cost goes with the change and not with the rule set.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func differing(_ old: Int, _ new: Int) throws(StoreError) -> (old: RecordedPart, new: RecordedPart, unchanged: Int) {
    let facts = (old: try version(old), new: try version(new))
    return try read { db in
      let keys = try String.fetchAll(
        db, sql: "SELECT DISTINCT directive FROM version WHERE number > ? AND number <= ? ORDER BY directive",
        arguments: [min(old, new), max(old, new)])
      let others = try Int.fetchOne(db, sql: "SELECT count(DISTINCT directive) FROM version WHERE number <= ?", arguments: [min(old, new)])
      let before = try Self.part(of: keys, at: old, version: facts.old, db)
      let after = try Self.part(of: keys, at: new, version: facts.new, db)
      return (before, after, (others ?? 0) - min(before.set.directives.count, after.set.directives.count))
    }
  }

  /// What is recorded, at that version or the latest, of the directive that was read from a file of that digest, or else has that key;
  /// with what the next edition of it has to know.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func part(ofFile sha256: String, orDirective key: String, at number: Int? = nil) throws(StoreError) -> (
    part: RecordedPart, key: String, memory: MatchMemory, taken: Set<String>
  ) {
    let version = try version(number)
    return try read { db in
      let last = version?.number ?? 0
      let sameFile = try VersionRow.with(source: sha256, grammar: nil, db)?.version
      let key = sameFile.flatMap { $0.number <= last ? $0.directive : nil } ?? key
      return (
        try Self.part(of: [key], at: last, version: version, db), key, try LineageRows.memory(of: key, db),
        try String.fetchSet(db, sql: "SELECT id FROM obligation WHERE directive = ?", arguments: [key])
      )
    }
  }

  private static func part(of keys: [String], at number: Int, version: RuleSetVersion?, _ db: Database) throws -> RecordedPart {
    var part = RecordedPart(set: RuleSet(version: version), losses: [])
    for key in keys {
      let sql = "SELECT max(number) FROM version WHERE directive = ? AND number <= ?"
      guard let edition = try Int.fetchOne(db, sql: sql, arguments: [key, number]) else { continue }
      let directive = try EditionRows.directive(of: edition, db)
      part.set.directives.append(directive)
      part.set.obligations += try EditionRows.obligations(of: edition, db)
      // The whole reading is large, and only what it says of itself is asked for.
      let said = try String.fetchOne(db, sql: "SELECT reading -> '$.diagnostics' FROM edition WHERE version = ?", arguments: [edition])
      let diagnostics = try CanonicalJSON.value([ReadingDiagnostic].self, from: Data((said ?? "[]").utf8))
      part.losses += Reading.losses(among: diagnostics, of: directive.source.name)
    }
    return part
  }
}
