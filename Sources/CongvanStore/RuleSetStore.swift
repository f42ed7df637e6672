internal import Foundation
internal import GRDB

/// A rule set in a SQLite file, with the documents it was read from in the folder `congvan-objects` beside it.
///
/// Its history is only appended to: triggers refuse every change of what was recorded. One store per file and process; other
/// processes may read and write the same file, and a writer waits five seconds for its turn.
public final class RuleSetStore: Sendable {
  /// The file.
  public let path: String
  /// What opening brought it from, where that moved the head; nil for a rule set that was of this program's form.
  public let migration: Migration?
  let pool: DatabasePool
  let objects: ObjectFolder

  /// Opens the rule set at `path`, or creates it there when nothing, or an empty file, is.
  ///
  /// - Parameter creating: Whether a file may be created; commands that only ask should not leave one behind.
  /// - Throws: `StoreError` naming the file, the reason and the way out when it is no rule set, a newer one, or cannot be written.
  public init(path: String, creating: Bool = true) throws(StoreError) {
    self.path = path
    objects = ObjectFolder(path: URL(fileURLWithPath: path).deletingLastPathComponent().appendingPathComponent("congvan-objects").path)
    if !creating, !FileManager.default.fileExists(atPath: path) {
      throw StoreError(.missing, path: path, reason: "nothing was recorded there")
    }
    let lock = try OpeningLock(around: path)
    defer { lock.release() }
    try RuleSetStore.refuseStrangers(at: path)
    do {
      var configuration = Configuration()
      configuration.label = "congvan rule set"
      configuration.busyMode = .timeout(5)
      configuration.prepareDatabase { try RuleSetStore.demandDurability($0, path: path) }
      pool = try DatabasePool(path: path, configuration: configuration)
      // The pool puts its writer at NORMAL when it turns WAL on, which may lose commits on power loss: only now can it be raised.
      try pool.writeWithoutTransaction { try RuleSetStore.demandDurability($0, path: path) }
      let before = try pool.read(Migration.State.init)
      try Schema.migrator.migrate(pool)
      migration = try Migration(from: before, to: pool.read(Migration.State.init))
      try AnswerTables.prepare(pool)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Ends every connection; without it they end with the last reference.
  public func close() throws(StoreError) {
    // What cannot be moved now, for others are reading or the disk is full, is as safe in the WAL; the next to open reads it there.
    do { try emptyWAL() } catch  where error.code == .busy || error.code == .full {}
    do { try pool.close() } catch { throw StoreError(error, path: path) }
  }

  /// Moves everything out of the WAL into the file. A reader, which cannot, may be the last to close, and a long WAL is slow to open.
  func emptyWAL() throws(StoreError) {
    do { try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) } } catch { throw StoreError(error, path: path) }
  }

  /// Has this connection see each commit through to the disk; to be called outside of transactions.
  ///
  /// - Throws: `StoreError.notDurable` when it does not.
  static func demandDurability(_ db: Database, path: String) throws {
    try db.execute(sql: "PRAGMA synchronous = FULL")
    let level = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
    guard level >= 2 else { throw StoreError(.notDurable, path: path, reason: "synchronous is \(level) instead of FULL") }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do { return try pool.read(body) } catch { throw StoreError(error, path: path) }
  }
}

extension RuleSetStore {
  /// Looks at a file before anything is written to it.
  private static func refuseStrangers(at path: String) throws(StoreError) {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return }
    if isFolder.boolValue { throw StoreError(.notADatabase, path: path, reason: "it is a folder") }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw StoreError(.unreadable, path: path, reason: "reading it is not permitted")
    }
    defer { try? handle.close() }
    let header: Data
    do { header = try handle.read(upToCount: 16) ?? Data() } catch { throw StoreError(error, path: path) }
    if header.isEmpty { return }
    guard header == Data("SQLite format 3\0".utf8) else {
      throw StoreError(.notADatabase, path: path, reason: "it is a file of another kind")
    }

    // A queue leaves the journal mode alone, so a stranger's file stays as it is. The header itself may still be in the WAL.
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(5)
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try queue.read { db in
        let application = try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int32.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        // The list of migrations is written before the first of them: one who was stopped in between left it alone, and empty.
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
        let isEmpty = try tables == 0 && Schema.migrator.appliedIdentifiers(db).isEmpty
        if application == 0, isEmpty { return }
        guard application == Schema.applicationID else {
          throw StoreError(.notARuleSet, path: path, reason: "it is a database of another program (application_id \(application))")
        }
        guard version <= Schema.version, try !Schema.migrator.hasBeenSuperseded(db) else {
          throw StoreError(.newerSchema, path: path, reason: "its schema is \(version), this program knows \(Schema.version)")
        }
      }
      try queue.close()
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
