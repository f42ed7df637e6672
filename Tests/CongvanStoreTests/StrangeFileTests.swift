import CongvanStore
import Foundation
import GRDB
import Testing

@Suite struct StrangeFileTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("other.db")
  }

  @Test func `a file of another kind is refused and left as it is`() throws {
    try Data("%PDF-1.7 and so on".utf8).write(to: URL(fileURLWithPath: path))
    #expect(refusal() == "'\(path)' is not a rule set: it is a file of another kind; name another file with --rules.")
    #expect(FileManager.default.contents(atPath: path) == Data("%PDF-1.7 and so on".utf8))
  }

  /// GRDB writes its list of migrations in a transaction of its own, before the first migration.
  @Test func `a rule set whose making was stopped before its first table is made whole`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)") }
    #expect(refusal() == nil)
    let made = try DatabaseQueue(path: path).read { try Int32.fetchOne($0, sql: "PRAGMA application_id") }
    #expect(made == 0x4356_5231)
  }

  @Test func `the list of migrations of another program is refused`() throws {
    try DatabaseQueue(path: path).write {
      try $0.execute(
        sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); INSERT INTO grdb_migrations VALUES ('theirs')")
    }
    #expect(refusal()?.contains("a database of another program") == true)
  }

  @Test func `another program's database is refused and left as it is`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE mine (x)") }
    let before = FileManager.default.contents(atPath: path)
    #expect(
      refusal() == "'\(path)' is not a rule set: it is a database of another program (application_id 0); name another file with --rules.")
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  @Test func `a newer rule set is refused`() throws {
    try RuleSetStore(path: path).close()
    try DatabaseQueue(path: path).writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9") }
    #expect(refusal() == "'\(path)' was written by a newer congvan: its schema is 9, this program knows 6; update this program.")
  }

  @Test func `a folder is refused`() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(refusal() == "'\(path)' is not a rule set: it is a folder; name another file with --rules.")
  }

  @Test func `a folder that does not exist is named`() throws {
    let error = #expect(throws: StoreError.self) { try RuleSetStore(path: folder.path("nowhere/congvan.db")) }
    #expect(error?.code == .unreadable)
  }

  @Test func `who only asks creates nothing`() {
    let error = #expect(throws: StoreError.self) { try RuleSetStore(path: path, creating: false) }
    #expect(
      error?.description
        == "'\(path)' does not exist: nothing was recorded there; import a document to create it, or name another file with --rules.")
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `an empty file becomes a rule set`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(try RuleSetStore(path: path).log() == [])
  }

  private func refusal() -> String? {
    do throws(StoreError) {
      _ = try RuleSetStore(path: path)
      return nil
    } catch {
      return error.description
    }
  }
}
