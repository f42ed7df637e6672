internal import CongvanModel
internal import CongvanText
internal import Foundation
internal import GRDB

extension RuleSetStore {
  /// Writes the whole rule set into a folder as JSON, one slot a line, in an order that stays: to be kept in git and to be read again.
  ///
  /// A folder that holds an earlier export of the same rule set is brought up to date.
  ///
  /// - Throws: `StoreError`: `.exists` for a folder of other files, `.otherHistory` for an export of another rule set.
  @discardableResult
  public func export(to path: String) throws(StoreError) -> StoreExtent {
    let folder = ExportFolder(path: path)
    let earlier = try folder.extent()
    let (digests, directives) = try read { db in
      if let problem = try Verification.recorded(db).first {
        throw StoreError(.damaged, path: self.path, reason: "\(problem); such a history is not exported")
      }
      if let earlier { try Self.demand(earlier, in: folder, db) }
      do {
        for number in try Int.fetchAll(db, sql: "SELECT number FROM version ORDER BY number") {
          let tables = try HistoryTable.all.sorted { $0.name < $1.name }.map { "\"\($0.name)\":\(try $0.rows(of: number, db))" }
          try folder.write(JSONLayout.spread("{" + tables.joined(separator: ",") + "}"), to: folder.historyFile(number))
        }
        var directives: [String: String] = [:]
        for row in try Row.fetchAll(db, sql: "SELECT max(number) AS version, directive FROM version GROUP BY directive ORDER BY 1") {
          let (key, text): (String, String) = (row["directive"], JSONLayout.spread(try Self.standing(row["version"], db)))
          try folder.write(text, to: folder.directiveFile(key))
          directives[key] = Digest.sha256(of: text.utf8)
        }
        for table in HistoryTable.decisions { try folder.write(try table.lines(db), to: folder.decisionsFile(table)) }
        let events = try Row.fetchAll(db, sql: "SELECT * FROM event ORDER BY number").map(HistoryTable.object())
        try folder.write(events.map { $0 + "\n" }.joined(), to: folder.eventsFile)
        return (try String.fetchAll(db, sql: "SELECT sha256 FROM artifact ORDER BY sha256"), directives)
      } catch let error as CocoaError {
        throw StoreError(error.code == .fileWriteOutOfSpace ? .full : .unreadable, path: path, reason: error.localizedDescription)
      }
    }
    try copyOriginals(digests, from: objects, to: folder.originals)
    let extent = try extent()
    do {
      let said = ExportFolder.Extent(versions: extent.versions, events: try events().count, head: extent.head, directives: directives)
      try folder.write(JSONLayout.spread(try CanonicalJSON.text(of: said)), to: folder.extentFile)
    } catch {
      throw StoreError(error, path: folder.extentFile)
    }
    return extent
  }

  func copyOriginals(_ digests: [String], from source: ObjectFolder, to target: ObjectFolder) throws(StoreError) {
    for sha256 in digests {
      guard let bytes = try source.bytes(of: sha256) else {
        throw StoreError(.damaged, path: source.path(of: sha256), reason: "this original is missing")
      }
      try target.save(bytes, sha256: sha256)
    }
  }

  /// A directive and its obligations under their ids, as they stand.
  private static func standing(_ version: Int, _ db: Database) throws -> String {
    let directive = try String.fetchOne(db, sql: "SELECT directive FROM edition WHERE version = ?", arguments: [version]) ?? "null"
    let sql = """
      SELECT o.id, o.firstPath, v.payload AS obligation, v.validFrom
      FROM obligationVersion v JOIN obligation o ON o.id = v.obligation WHERE v.version = ? ORDER BY v.position
      """
    let rows = try Row.fetchAll(db, sql: sql, arguments: [version]).map(HistoryTable.object(nested: ["obligation"]))
    return "{\"directive\":\(directive),\"obligations\":[" + rows.joined(separator: ",") + "]}"
  }

  /// - Throws: `.otherHistory` unless this rule set's history begins with that of `extent`, or is the beginning of it.
  static func demand(_ extent: ExportFolder.Extent, in folder: ExportFolder, _ db: Database) throws {
    let own = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
    guard own > 0, extent.events > 0 else { return }
    let shared = min(own, extent.events)
    let lines = try folder.text(of: folder.eventsFile).split(separator: "\n")
    let there =
      lines.count < shared ? nil : try String.fetchOne(db, sql: "SELECT ? ->> '$.hash'", arguments: [String(lines[shared - 1])])
    guard there == (try String.fetchOne(db, sql: "SELECT hash FROM event WHERE number = ?", arguments: [shared])) else {
      throw StoreError(.otherHistory, path: folder.path, reason: "what was recorded there differs at event \(shared) or before")
    }
  }
}
