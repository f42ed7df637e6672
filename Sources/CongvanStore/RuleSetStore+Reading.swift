public import CongvanModel
public import CongvanRules
internal import GRDB

extension RuleSetStore {
  /// Every version, the first first.
  public func log() throws(StoreError) -> [RuleSetVersion] {
    try read { try VersionRow.all($0).map(\.version) }
  }

  /// Everything that was recorded, the first first, each chained to the one before.
  public func events() throws(StoreError) -> [RecordedEvent] { try read(EventLog.all) }

  /// The version of that number; the latest, or nil for a rule set without any, when `number` is nil.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func version(_ number: Int? = nil) throws(StoreError) -> RuleSetVersion? {
    try read { try found(number, $0)?.version }
  }

  /// The rule set as that version has it; the latest when `number` is nil.
  public func ruleSet(at number: Int? = nil) throws(StoreError) -> RuleSet {
    try read { db in
      guard let version = try found(number, db)?.version else { return RuleSet() }
      var set = RuleSet(version: version)
      for edition in try standingVersions(at: version.number, db) {
        set.directives.append(try EditionRows.directive(of: edition, db))
        set.obligations += try EditionRows.obligations(of: edition, db)
      }
      return set
    }
  }

  /// The reading of each directive that stands at that version, by the version that first recorded the directive.
  public func readings(at number: Int? = nil) throws(StoreError) -> [Reading] {
    try read { db in
      guard let version = try found(number, db)?.version else { return [] }
      return try standingVersions(at: version.number, db).map { try EditionRows.reading(of: $0, db) }
    }
  }

  /// What the version of that number records: one directive with its obligations.
  ///
  /// - Throws: `StoreError.noSuchVersion`.
  public func edition(_ number: Int) throws(StoreError) -> (reading: Reading, obligations: [RecordedObligation]) {
    try read { db in
      _ = try found(number, db)
      return (try EditionRows.reading(of: number, db), try EditionRows.obligations(of: number, db))
    }
  }

  /// The document of that digest, just as it was imported; nil when it never was.
  ///
  /// - Throws: `StoreError.damaged` when its file no longer has that digest.
  public func original(_ sha256: String) throws(StoreError) -> [UInt8]? { try objects.bytes(of: sha256) }

  func found(_ number: Int?, _ db: Database) throws -> VersionRow? {
    guard let number else { return try VersionRow.last(db) }
    guard let row = try VersionRow.last(upTo: number, db), row.version.number == number else {
      let last = try VersionRow.last(db)?.version.number ?? 0
      throw StoreError(.noSuchVersion, path: path, reason: "\(number) was asked for, the last is \(last)")
    }
    return row
  }

  /// The version of each directive's last edition up to `number`, by the directive's first.
  func standingVersions(at number: Int, _ db: Database) throws -> [Int] {
    try Int.fetchAll(
      db, sql: "SELECT max(number) FROM version WHERE number <= ? GROUP BY directive ORDER BY min(number)", arguments: [number])
  }
}
