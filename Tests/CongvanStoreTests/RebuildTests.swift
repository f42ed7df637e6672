import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Testing

@Suite struct RebuildTests {
  static let tables = ["standing", "entry", "bodyName", "named", "due", "spelling", "numbered", "act", "move"]

  let folder: TemporaryFolder
  let path: String
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
    store = try RuleSetStore(path: path)
    _ = try store.record([document("1", [report, train]), document("2", [train])], author: "An", message: "", at: noon)
    _ = try store.record([document("1", file: "1-new.pdf", [train, report])], author: "An", message: "", at: noon)
    let reviewed = try store.ruleSet().obligations[0].id
    let may = Correction(bearers: ["Sở Nội vụ"], deadline: .init(number: 1, lastDay: LegalDate(iso: "2022-05-31")!))
    _ = try store.review(reviewed, .edit, correction: may, author: "Lan", note: "", at: noon)
    var moving = document("3", [report])
    moving.effects = { _, key in [Sample.extending("1", to: "2022-06-30", by: key)] }
    _ = try store.record([moving], author: "An", message: "", at: noon)
    // Of a program that knew no effects, told later.
    _ = try store.record([document("4", [report])], author: "An", message: "", at: noon)
    try store.completeEffects { _, key in [Sample.extending("2", to: "2022-07-31", by: key)] }
    _ = try store.record([document("1", file: "1-signed.pdf", [report, train])], author: "An", message: "", at: noon)
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
    ("INSERT INTO named (body, entry, version) VALUES (99, 1, 1)", ["named"]), ("UPDATE bodyName SET plain = ''", ["bodyName"]),
    ("DELETE FROM spelling", ["spelling"]), ("DELETE FROM act", ["act"]), ("DELETE FROM move", ["move"]),
    ("UPDATE numbered SET number = ''", ["numbered"]),
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
