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

/// Some directives of the rule set as known at one moment, with what effects tie to them.
public struct KnownPart: Sendable {
  /// What is known.
  public var known: KnownRules
  /// What of their files was missing when they were read, one sentence each.
  public var losses: [String]
}

extension RuleSetStore {
  /// What differs between two points of the history: the directives recorded or decided about between them with those that effects tie to them,
  /// as known at either, and how many others there are. What nothing happened to is left out, so that the cost goes with the change and not
  /// with the rule set.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func differing(_ old: HistoryPoint, _ new: HistoryPoint) throws(StoreError) -> (old: KnownPart, new: KnownPart, unchanged: Int) {
    try read { db in
      let (before, after) = (try moment(old, db), try moment(new, db))
      let touched = try Self.keys(between: before, after, db)
      let keys = try [before, after].reduce(into: touched) { keys, moment in
        let editions = try RuleSetPart.directives(touched.sorted()).places(at: moment.version, db).map(\.version)
        let reach = try EffectReach(from: Set(editions), at: moment.version, db).editions
        let directives = "SELECT directive FROM version WHERE number IN (SELECT value FROM json_each(?))"
        keys.formUnion(try String.fetchSet(db, sql: directives, arguments: ["\(reach.sorted())"]))
      }.sorted()
      let sides = try [before, after].map { moment in
        let known = try KnownRecord(moment, path: path, db).known(.directives(keys))
        return KnownPart(known: known, losses: try keys.flatMap { try Self.losses(of: $0, at: moment.version, db) })
      }
      let first = min(before.version, after.version)
      let all = try Int.fetchOne(db, sql: "SELECT directives FROM standing WHERE version = ?", arguments: [first]) ?? 0
      return (sides[0], sides[1], all - min(sides[0].known.set.directives.count, sides[1].known.set.directives.count))
    }
  }

  /// What was known at a point of the history.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func known(at point: HistoryPoint) throws(StoreError) -> KnownRules {
    try read { db in try KnownRecord(try moment(point, db), path: path, db).known(nil) }
  }

  private func moment(_ point: HistoryPoint, _ db: Database) throws -> Moment {
    switch point {
    case .version(let number):
      _ = try found(number, db)
      return try Moment(ofVersion: number, db)
    case .instant(let instant): return try Moment(instant, db)
    case .now: return try Moment(nil, db)
    }
  }

  /// The directives that something was recorded of between two moments.
  private static func keys(between a: Moment, _ b: Moment, _ db: Database) throws -> Set<String> {
    let versions = "SELECT directive FROM version WHERE number > ? AND number <= ?"
    let reviews = "SELECT o.directive FROM review r JOIN obligation o ON o.id = r.obligation WHERE r.number > ? AND r.number <= ?"
    let effects = "SELECT v.directive FROM effectReview r JOIN version v ON v.number = r.version WHERE r.number > ? AND r.number <= ?"
    func span(_ number: KeyPath<Moment, Int>) -> StatementArguments {
      [min(a[keyPath: number], b[keyPath: number]), max(a[keyPath: number], b[keyPath: number])]
    }
    return try String.fetchSet(
      db, sql: [versions, reviews, effects].joined(separator: " UNION "), arguments: span(\.version) + span(\.review) + span(\.effectReview)
    )
  }

  /// What is recorded at that point of the directive that was read from a file of that digest, or else has that key;
  /// with what the next edition of it has to know.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func part(ofFile sha256: String, orDirective key: String, at point: HistoryPoint = .now) throws(StoreError) -> (
    part: RecordedPart, key: String, memory: MatchMemory, taken: Set<String>
  ) {
    try read { db in
      let last = try moment(point, db).version
      let version = try VersionRow.last(upTo: last, db)?.version
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
      part.losses += try losses(of: key, at: number, db)
    }
    return part
  }

  /// What was missing of the file of that directive, as that version has it.
  private static func losses(of key: String, at number: Int, _ db: Database) throws -> [String] {
    // The whole reading is large, and only what it says of itself is asked for.
    let sql = """
      SELECT e.reading -> '$.diagnostics' AS said, v.sourceName FROM version v JOIN edition e ON e.version = v.number
      WHERE v.directive = ? AND v.number <= ? ORDER BY v.number DESC LIMIT 1
      """
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [key, number]) else { return [] }
    let diagnostics = try CanonicalJSON.value([ReadingDiagnostic].self, from: Data(((row["said"] as String?) ?? "[]").utf8))
    return Reading.losses(among: diagnostics, of: row["sourceName"])
  }
}
