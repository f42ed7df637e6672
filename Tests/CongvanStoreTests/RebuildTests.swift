import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Testing

@Suite struct RebuildTests {
  static let tables = ["standing", "entry", "bodyName", "named", "due", "spelling"]

  let folder: TemporaryFolder
  let path: String
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
    store = try RuleSetStore(path: path)
    _ = try store.record([document("1", [report, train]), document("2", [train])], author: "An", message: "", at: noon)
    _ = try store.record([document("1", file: "1-new.pdf", [train, report])], author: "An", message: "", at: noon)
    _ = try store.record([document("3", [report])], author: "An", message: "", at: noon)
  }

  private func rows() throws -> [String: [[String]]] {
    try DatabaseQueue(path: path).read { db in
      var rows: [String: [[String]]] = [:]
      for table in Self.tables {
        rows[table] = try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { $0.databaseValues.map { "\($0)" } }
      }
      return rows
    }
  }

  @Test func `what follows from the history is the same, written along or made again`() throws {
    let before = try rows()
    #expect(Self.tables.allSatisfy { before[$0]?.isEmpty == false })
    #expect(try store.problems() == [])
    #expect(try store.rebuild() == [])
    #expect(try rows() == before)
    #expect(try store.problems() == [])
  }

  @Test(arguments: [
    ("DELETE FROM due WHERE body = 0", ["due"]), ("UPDATE standing SET until = NULL", ["standing"]),
    ("INSERT INTO named VALUES (99, 1)", ["named"]), ("UPDATE bodyName SET plain = ''", ["bodyName"]),
    ("DELETE FROM spelling", ["spelling"]),
    ("INSERT INTO search (search, rowid, words) VALUES ('delete', 2, 'x')", ["search"]), ("DELETE FROM entry", ["entry", "search"]),
  ])
  func `what does not follow from it is found, and is right again once rebuilt`(statement: String, damaged: [String]) throws {
    let before = try rows()
    try DatabaseQueue(path: path).write { try $0.execute(sql: statement) }
    let problems = try store.problems()
    #expect(!problems.isEmpty && problems.allSatisfy { $0.hasPrefix("answers: ") })
    #expect(try store.rebuild() == damaged)
    #expect(try rows() == before)
    #expect(try store.problems() == [])
  }

  @Test func `tables of another form, or none, are made when the rule set is opened`() throws {
    let before = try rows()
    try store.close()
    try DatabaseQueue(path: path).write { db in try db.execute(sql: "UPDATE answerForm SET form = 99; DROP TABLE due; DROP TABLE search") }
    #expect(try RuleSetStore(path: path).problems() == [])
    #expect(try rows() == before)
  }
}
