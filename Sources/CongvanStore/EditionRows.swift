internal import CongvanModel
internal import CongvanRules
internal import CongvanText
internal import Foundation
internal import GRDB

/// The rows that one version records of its directive.
enum EditionRows {
  static func insert(_ edition: Edition, reading: String, version: Int, _ db: Database) throws {
    let directive = try CanonicalJSON.text(of: edition.directive)
    try db.execute(sql: "INSERT INTO edition (version, directive, reading) VALUES (?, ?, ?)", arguments: [version, directive, reading])

    let added = Set(edition.matching.decisions.filter { $0.outcome == .added }.compactMap(\.id))
    let mint = try db.cachedStatement(sql: "INSERT INTO obligation (id, directive, firstVersion, firstPath) VALUES (?, ?, ?, ?)")
    let state = try db.cachedStatement(
      sql: "INSERT INTO obligationVersion (version, position, obligation, validFrom, payload, payloadSha256) VALUES (?, ?, ?, ?, ?, ?)")
    for (position, entry) in edition.obligations.enumerated() {
      if added.contains(entry.id) { try mint.execute(arguments: [entry.id, entry.directive, version, entry.firstPath]) }
      let payload = try CanonicalJSON.text(of: entry.obligation)
      try state.execute(arguments: [
        version, position, entry.id, entry.validFrom?.iso, payload, Digest.sha256(of: payload.utf8),
      ])
    }

    let decide = try db.cachedStatement(
      sql:
        "INSERT INTO matchDecision (version, position, outcome, method, score, obligation, matcher, decidedBy) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
    )
    for (position, decision) in edition.matching.decisions.enumerated() {
      try decide.execute(arguments: [
        version, position, decision.outcome.rawValue, decision.method.rawValue, decision.score, decision.id, IdentityMatcher.version,
        decision.decidedBy,
      ])
    }
    for (position, proposal) in edition.matching.proposals.enumerated() {
      try db.execute(
        sql: "INSERT INTO matchProposal (version, position, removed, added, score, kind) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [version, position, proposal.removed, edition.obligations[proposal.added].id, proposal.score, proposal.kind.rawValue])
    }
  }

  static func directive(of version: Int, _ db: Database) throws -> RecordedDirective {
    try value(RecordedDirective.self, db, "SELECT directive FROM edition WHERE version = ?", version)
  }

  static func reading(of version: Int, _ db: Database) throws -> Reading {
    try value(Reading.self, db, "SELECT reading FROM edition WHERE version = ?", version)
  }

  /// In reading order.
  static func obligations(of version: Int, _ db: Database) throws -> [RecordedObligation] {
    try Row.fetchAll(db.cachedStatement(sql: select + " ORDER BY v.position"), arguments: [version]).map(obligation)
  }

  /// Nil where that version does not have it.
  static func obligation(_ id: String, of version: Int, _ db: Database) throws -> RecordedObligation? {
    try Row.fetchOne(db.cachedStatement(sql: select + " AND v.obligation = ?"), arguments: [version, id]).map(obligation)
  }

  static func obligation(at place: EntryPlace, _ db: Database) throws -> RecordedObligation {
    let statement = try db.cachedStatement(sql: select + " AND v.position = ?")
    guard let row = try Row.fetchOne(statement, arguments: [place.version, place.position]) else {
      throw StoreError(.damaged, path: "version \(place.version)", reason: "its obligation at \(place.position) is missing")
    }
    return try obligation(row)
  }

  /// Where its obligations stand, without reading them whole.
  static func outlines(of version: Int, _ db: Database) throws -> [ObligationOutline] {
    let sql = """
      SELECT position, payload -> '$.section' AS section, payload -> '$.span.start' AS start, payload -> '$.span.end' AS end
      FROM obligationVersion WHERE version = ?
      """
    return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [version]).map { row in
      let position: Int = row["position"]
      let (section, ends): (String?, [String?]) = (row["section"], [row["start"], row["end"]])
      let span = ends.compactMap { $0.flatMap { Int($0) } }
      guard let section, span.count == 2, span[0] <= span[1] else {
        throw StoreError(.badValue, path: "version \(version)", reason: "the place of its obligation at \(position) cannot be read")
      }
      return ObligationOutline(
        position: position, section: try CanonicalJSON.value([String].self, from: Data(section.utf8)), span: span[0]..<span[1])
    }
  }

  private static let select = """
    SELECT v.payload, v.validFrom, o.id, o.directive, o.firstPath
    FROM obligationVersion v JOIN obligation o ON o.id = v.obligation WHERE v.version = ?
    """

  private static func obligation(_ row: Row) throws -> RecordedObligation {
    let (id, written): (String, String?) = (row["id"], row["validFrom"])
    let validFrom = written.flatMap(PartialDate.init(iso:))
    guard (validFrom == nil) == (written == nil) else {
      throw StoreError(.badValue, path: "obligation \(id)", reason: "its first day cannot be read")
    }
    return RecordedObligation(
      id: id, directive: row["directive"], firstPath: row["firstPath"], validFrom: validFrom,
      obligation: try CanonicalJSON.value(Obligation.self, from: Data((row["payload"] as String).utf8)))
  }

  private static func value<Value: Decodable>(_ type: Value.Type, _ db: Database, _ sql: String, _ version: Int) throws -> Value {
    guard let text = try String.fetchOne(db.cachedStatement(sql: sql), arguments: [version]) else {
      throw StoreError(.damaged, path: "version \(version)", reason: "its edition is missing")
    }
    return try CanonicalJSON.value(type, from: Data(text.utf8))
  }
}
