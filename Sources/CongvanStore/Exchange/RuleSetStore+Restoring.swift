internal import CongvanRules
internal import Foundation
internal import GRDB

extension RuleSetStore {
  /// Records what was exported into a folder, just as it was: the same versions, ids, digests and events.
  ///
  /// A rule set that has recorded something may only be continued: its history must be the beginning of the exported one. All or nothing
  /// is recorded, and nothing that does not agree with its digests.
  ///
  /// - Returns: How many versions were added.
  /// - Throws: `StoreError`: `.noExport`, `.damaged` naming the file, `.otherHistory`.
  @discardableResult
  public func restore(from path: String) throws(StoreError) -> Int {
    let (folder, extent) = try Self.exported(to: path)
    do {
      let known = try read { try Self.recorded($0) }
      for number in stride(from: known + 1, through: extent.versions, by: 1) {
        let json = try folder.text(of: folder.historyFile(number))
        try copyOriginals(try sources(of: json, folder.historyFile(number)), from: folder.originals, to: objects)
      }
      return try pool.write { db in
        try Self.demand(extent, in: folder, db)
        let (known, events) = (try Self.recorded(db), try EventLog.count(db))
        for number in stride(from: known + 1, through: extent.versions, by: 1) { try Self.insert(folder, version: number, db) }
        for table in HistoryTable.decisions { try Self.insertDecisions(folder, table, db) }
        try Self.insertEvents(folder, extent, db)
        if extent.schema == ExportFolder.Extent.earlier { try VersionSeal.appendMissing(db) }
        if let problem = try Verification.recorded(db).first { throw StoreError(.damaged, path: path, reason: problem) }
        if events < extent.events { try AnswerTables.make(db) }
        return max(0, extent.versions - known)
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Sees to it that there is an exported rule set at `path`, and that it shows every directive as it was exported.
  ///
  /// - Throws: `StoreError.noExport` when there is none, `.damaged` naming a file.
  public static func demandExport(at path: String) throws(StoreError) { _ = try exported(to: path) }

  /// Sees to it that an exported rule set is whole: all of it could be recorded again just as it was.
  ///
  /// - Throws: What `restore` throws.
  public static func demandWhole(at path: String) throws(StoreError) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")
    do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
      throw StoreError(error, path: folder.path)
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    try demandExport(at: path)
    let store = try RuleSetStore(path: folder.appendingPathComponent("rules.db").path)
    try store.restore(from: path)
    try store.close()
  }

  private static func exported(to path: String) throws(StoreError) -> (ExportFolder, ExportFolder.Extent) {
    let folder = ExportFolder(path: path)
    guard FileManager.default.fileExists(atPath: folder.extentFile), let extent = try folder.extent() else {
      throw StoreError(.noExport, path: path, reason: "there is no congvan.json in it")
    }
    try folder.demandDirectives(extent)
    return (folder, extent)
  }

  private static func recorded(_ db: Database) throws -> Int { try VersionRow.last(db)?.version.number ?? 0 }

  private func sources(of json: String, _ file: String) throws -> [String] {
    try read { db in
      do {
        return try String.fetchAll(db, sql: "SELECT value ->> '$.sha256' FROM json_each(?, '$.artifact')", arguments: [json])
      } catch let error as DatabaseError {
        throw StoreError(.damaged, path: file, reason: error.message ?? "it is no JSON")
      }
    }
  }

  private static func insert(_ folder: ExportFolder, version: Int, _ db: Database) throws {
    let file = folder.historyFile(version)
    let json = try folder.text(of: file)
    do {
      for table in HistoryTable.all { try table.insert(from: json, db) }
    } catch let error as DatabaseError {
      throw StoreError(.damaged, path: file, reason: error.message ?? "SQLite code \(error.extendedResultCode)")
    }
  }

  private static func insertDecisions(_ folder: ExportFolder, _ table: HistoryTable, _ db: Database) throws {
    let file = folder.decisionsFile(table)
    // An earlier program exported less; whether something is missing, the events tell.
    guard FileManager.default.fileExists(atPath: file) else { return }
    let known = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table.name)") ?? 0
    for line in try folder.text(of: file).split(separator: "\n").dropFirst(known) {
      do { try table.insert(from: "{\"\(table.name)\":[\(line)]}", db) } catch let error as DatabaseError {
        throw StoreError(.damaged, path: file, reason: error.message ?? "SQLite code \(error.extendedResultCode)")
      }
    }
  }

  private static func insertEvents(_ folder: ExportFolder, _ extent: ExportFolder.Extent, _ db: Database) throws {
    let lines = try folder.text(of: folder.eventsFile).split(separator: "\n")
    guard lines.count == extent.events else {
      throw StoreError(.damaged, path: folder.eventsFile, reason: "it has \(lines.count) events instead of \(extent.events)")
    }
    let known = try Int.fetchOne(db, sql: "SELECT count(*) FROM event") ?? 0
    let table = HistoryTable(name: "event", condition: "", order: "")
    for line in lines.dropFirst(known) {
      do { try table.insert(from: "{\"event\":[\(line)]}", db) } catch let error as DatabaseError {
        throw StoreError(.damaged, path: folder.eventsFile, reason: error.message ?? "SQLite code \(error.extendedResultCode)")
      }
    }
    guard try EventLog.head(db) == extent.head || extent.events < known else {
      throw StoreError(.damaged, path: folder.eventsFile, reason: "its last event is not that of \(folder.extentFile)")
    }
  }
}
