public import CongvanModel
public import CongvanRules
internal import GRDB

/// What is asked of bodies: what has to be looked at, and the counts of the rest.
public struct BodiesPart: Sendable {
  /// What does not simply hold as it is read; see `RuleSetPart.unsettled`.
  public var unsettled: KnownRules
  /// Where the obligations of `unsettled`, by their ids, and its directives, by their keys, stand among the rest.
  public var places: [String: BodyCounts.Place]
  /// How much the rest asks.
  public var rest: BodyCounts
}

extension RuleSetStore {
  /// Bodies and how much is asked of each on `day`, as known at `instant`; as known now when that is nil.
  ///
  /// The time it takes goes with what effects and people changed, and for the rest with how many names there are to be counted.
  public func bodies(on day: LegalDate, at instant: RecordInstant? = nil) throws(StoreError) -> BodiesPart {
    try read { db in
      let moment = try Moment(instant, db)
      var loaded = try KnownRecord(moment, path: path, db).load(.unsettled(on: day))
      if let instant { loaded.known.known = instant }
      return BodiesPart(
        unsettled: loaded.known, places: try Self.places(loaded, db),
        rest: try SettledBodies(version: moment.version, besides: loaded, db).counts())
    }
  }
}

extension RuleSetStore {
  private static func places(_ loaded: KnownRecord.Loaded, _ db: Database) throws -> [String: BodyCounts.Place] {
    let sql = "SELECT version, first FROM standing WHERE version IN (SELECT value FROM json_each(?))"
    let rows = try Row.fetchAll(db, sql: sql, arguments: ["\(loaded.editions)"])
    let first = Dictionary(uniqueKeysWithValues: rows.map { ($0["version"] as Int, $0["first"] as Int) })
    var places: [String: BodyCounts.Place] = [:]
    for (edition, directive) in zip(loaded.editions, loaded.known.set.directives) {
      places[directive.key] = BodyCounts.Place(directive: first[edition] ?? 0, obligation: nil)
    }
    for (place, entry) in zip(loaded.places, loaded.known.set.obligations) {
      places[entry.id] = BodyCounts.Place(directive: first[place.version] ?? 0, obligation: place.position)
    }
    return places
  }
}

/// The bodies of what simply holds as it is read, counted without reading it.
private struct SettledBodies {
  private let db: Database
  private let version: Int
  /// JSON arrays: the editions taken whole, the single entries, and the editions of which any is.
  private let whole, single, editions: String

  init(version: Int, besides loaded: KnownRecord.Loaded, _ db: Database) throws {
    self.db = db
    let entry = try db.cachedStatement(sql: "SELECT id FROM entry WHERE version = ? AND position = ?")
    let single = loaded.places.filter { !loaded.whole.contains($0.version) }
    let entries = try single.compactMap { try Int64.fetchOne(entry, arguments: [$0.version, $0.position]) }
    self.version = version
    (whole, self.single, editions) = ("\(loaded.whole.sorted())", "\(entries)", "\(loaded.editions)")
  }

  private static let fallen = "SELECT version FROM standing WHERE version > :version OR until <= :version"
  private static let counted = """
    n.lead IS NOT NULL AND n.version NOT IN (\(fallen)) AND n.version NOT IN (SELECT value FROM json_each(:whole))
    AND n.entry NOT IN (SELECT value FROM json_each(:single))
    """
  private static let owed = "o.version NOT IN (\(fallen)) AND o.version NOT IN (SELECT value FROM json_each(:editions))"

  func counts() throws -> BodyCounts {
    var counts = BodyCounts()
    let several = Set(try Int64.fetchAll(db, sql: Self.respelled))
    let borne = """
      SELECT n.body, b.name, count(*) AS obligations, sum(n.lead) AS lead, sum(n.deadlines) AS deadlines
      FROM named n JOIN bodyName b ON b.id = n.body WHERE \(Self.counted) GROUP BY n.body
      """
    for row in try Row.fetchAll(db, sql: borne, arguments: ["version": version, "whole": whole, "single": single]) {
      // Only of what is spelled in several ways it matters where each is.
      let place = several.contains(row["body"]) ? try place(of: row["body"]) : BodyCounts.Place(directive: 0, obligation: 0)
      counts.add(row["name"], obligations: row["obligations"], lead: row["lead"], deadlines: row["deadlines"], at: place)
    }
    let owing = """
      SELECT b.name, sum(o.deadlines) AS deadlines, min(s.first) AS first
      FROM owing o JOIN bodyName b ON b.id = o.body JOIN standing s ON s.version = o.version WHERE \(Self.owed) GROUP BY o.body
      """
    for row in try Row.fetchAll(db, sql: owing, arguments: ["version": version, "editions": editions]) {
      counts.add(row["name"], deadlines: row["deadlines"], at: BodyCounts.Place(directive: row["first"], obligation: nil))
    }
    return counts
  }

  private static let respelled = "SELECT id FROM bodyName WHERE phrase IN (SELECT phrase FROM bodyName GROUP BY phrase HAVING count(*) > 1)"

  private func place(of body: Int64) throws -> BodyCounts.Place {
    let sql = """
      SELECT s.first, e.position FROM named n JOIN standing s ON s.version = n.version JOIN entry e ON e.id = n.entry
      WHERE n.body = :body AND \(Self.counted) ORDER BY s.first, e.position LIMIT 1
      """
    let row = try Row.fetchOne(db, sql: sql, arguments: ["body": body, "version": version, "whole": whole, "single": single])
    return BodyCounts.Place(directive: row?["first"] ?? 0, obligation: row?["position"] ?? 0)
  }
}
