import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Testing

@Suite struct RuleSetStoreTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
  }

  @Test func `a new rule set has no versions`() throws {
    let store = try RuleSetStore(path: path)
    #expect(try store.log() == [])
    #expect(try store.version() == nil)
    #expect(try store.ruleSet() == RuleSet())
  }

  @Test func `each document is one version, chained to the one before`() throws {
    let store = try RuleSetStore(path: path)
    let outcomes = try store.record([document("1", [report, train]), document("2", [train])], author: "An", message: "first", at: noon)
    #expect(outcomes.map(\.status) == [.recorded, .recorded])
    #expect(outcomes.map(\.added.count) == [2, 1])
    let log = try store.log()
    #expect(log == outcomes.map(\.version))
    #expect(log.map(\.number) == [1, 2])
    #expect(log.map(\.parent) == [nil, 1])
    #expect(log.map(\.origin) == [.firstReading, .firstReading])
    #expect(log.map(\.recordedAt) == [noon, noon])
    #expect(try store.problems() == [])
  }

  @Test func `what was recorded is read back as it was, after closing too`() throws {
    let given = document("1", [report, train])
    do {
      let store = try RuleSetStore(path: path)
      _ = try store.record([given], author: "An", message: "", at: noon)
      try store.close()
    }
    let store = try RuleSetStore(path: path)
    #expect(try store.readings() == [given.reading])
    #expect(try store.original(given.reading.source.sha256) == given.original)
    let set = try store.ruleSet()
    #expect(set.obligations == RuleSet(lifting: [given.reading]).obligations)
    #expect(set.directives == RuleSet(lifting: [given.reading]).directives)
  }

  @Test func `the same file read with the same grammar adds nothing`() throws {
    let store = try RuleSetStore(path: path)
    let first = try store.record([document("1", [report])], author: "An", message: "", at: noon)
    let again = try store.record([document("1", [report]), document("1", [report])], author: "Bình", message: "again", at: noon)
    #expect(again.map(\.status) == [.unchanged, .unchanged])
    #expect(again.map(\.version) == [first[0].version, first[0].version])
    #expect(try store.log().count == 1)
  }

  @Test func `another grammar over the same file is a version that keeps the ids`() throws {
    let store = try RuleSetStore(path: path)
    let first = try store.record([document("1", [report])], author: "An", message: "", at: noon)[0]
    let second = try store.record([document("1", grammar: "grammar-2", [report, train])], author: "An", message: "", at: noon)[0]
    #expect(second.version.origin == .reReading)
    #expect(second.version.previousEdition == 1)
    #expect(second.kept == first.added)
    #expect(second.added.count == 1)
    #expect(second.removed == [])
  }

  @Test func `the same bytes stay the same directive when another number is read in them`() throws {
    let store = try RuleSetStore(path: path)
    let first = try store.record([document("1", file: "a.pdf", [report])], author: "An", message: "", at: noon)[0]
    let second = try store.record([document("7", file: "a.pdf", grammar: "grammar-2", [report])], author: "An", message: "", at: noon)[0]
    #expect(second.version.directive == first.version.directive)
  }

  @Test func `another file of a known directive is its next edition, and the old version stays`() throws {
    let store = try RuleSetStore(path: path)
    var changed = report
    changed.deadlines[0].date = PartialDate(iso: "2022-04-20")
    _ = try store.record([document("1", [report, train])], author: "An", message: "", at: noon)
    let outcome = try store.record([document("1", file: "1-new.pdf", [changed])], author: "An", message: "", at: noon)[0]
    #expect(outcome.version.origin == .newEdition)
    #expect(outcome.removed.count == 1)
    let (before, after) = (try store.ruleSet(at: 1), try store.ruleSet(at: 2))
    #expect(before.obligations.count == 2)
    #expect(RuleDiff(before, after).changes.map(\.code) == [.deadlineAdvanced, .obligationRemoved])
    #expect(try store.ruleSet() == after)
    #expect(try store.edition(1).obligations == before.obligations)
  }

  @Test func `an id that ended is not given out again`() throws {
    let store = try RuleSetStore(path: path)
    let first = try store.record([document("1", [report])], author: "An", message: "", at: noon)[0].added
    _ = try store.record([document("1", file: "b", [])], author: "An", message: "", at: noon)
    let third = try store.record([document("1", file: "c", [report])], author: "An", message: "", at: noon)[0].added
    #expect(third == first.map { $0 + "~2" })
  }

  @Test func `a version is never recorded before its parent`() throws {
    let store = try RuleSetStore(path: path)
    _ = try store.record([document("1")], author: "An", message: "", at: noon)
    let earlier = try #require(RecordInstant(iso: "2022-03-01T00:00:00Z"))
    #expect(try store.record([document("2")], author: "An", message: "", at: earlier)[0].version.recordedAt == noon)
  }

  @Test func `one wrong document and nothing is recorded`() throws {
    let store = try RuleSetStore(path: path)
    var wrong = document("2")
    wrong.original = Array("other bytes".utf8)
    #expect(throws: StoreError.self) { try store.record([document("1"), wrong], author: "An", message: "", at: noon) }
    #expect(try store.log() == [])
  }

  @Test func `asking for a version that is not there says which is the last`() throws {
    let store = try RuleSetStore(path: path)
    _ = try store.record([document("1")], author: "An", message: "", at: noon)
    let error = #expect(throws: StoreError.self) { try store.ruleSet(at: 9) }
    #expect(error?.description == "'\(path)' has no such version: 9 was asked for, the last is 1; see congvan log.")
  }

  @Test(arguments: [
    "UPDATE version SET author = 'x'", "DELETE FROM version", "UPDATE obligationVersion SET payload = '{}'", "DELETE FROM edition",
    "INSERT OR REPLACE INTO obligation SELECT id, directive, firstVersion, 'x' FROM obligation", "DELETE FROM matchDecision",
    "UPDATE artifact SET byteCount = 1", "DELETE FROM directive",
  ])
  func `history cannot be changed, by whatever program`(statement: String) throws {
    let store = try RuleSetStore(path: path)
    _ = try store.record([document("1", [report])], author: "An", message: "", at: noon)
    let other = try DatabaseQueue(path: path)
    let error = #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: statement) } }
    #expect(error?.message?.hasPrefix("history is append-only") == true)
    #expect(try store.problems() == [])
  }

  @Test func `what was changed behind the triggers is found`() throws {
    let store = try RuleSetStore(path: path)
    let given = document("1", [report])
    _ = try store.record([given], author: "An", message: "", at: noon)
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "DROP TRIGGER version_keepsRows; UPDATE version SET author = 'x'")
    }
    try FileManager.default.removeItem(atPath: folder.path("congvan-objects"))
    let problems = try store.problems()
    #expect(problems.prefix(2) == ["schema: trigger version_keepsRows is missing", "history: version 1 is not what was recorded"])
    #expect(problems.last?.hasPrefix("original: ") == true)
    #expect(problems.count == 3)
  }

  @Test func `the file says whose it is and is written through to the disk`() throws {
    let store = try RuleSetStore(path: path)
    _ = try store.record([document("1")], author: "An", message: "", at: noon)
    let facts = try DatabaseQueue(path: path).read { db in
      try ["application_id", "user_version", "journal_mode"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "" }
    }
    #expect(facts == ["1129730609", "6", "wal"])
  }

  @Test func `two stores on one file take turns`() throws {
    let (one, two) = (try RuleSetStore(path: path), try RuleSetStore(path: path))
    for number in 1...5 {
      _ = try one.record([document("\(number)")], author: "An", message: "", at: noon)
      _ = try two.record([document("\(number + 100)")], author: "Bình", message: "", at: noon)
    }
    #expect(try one.log().map(\.number) == Array(1...10))
    #expect(try two.problems() == [])
  }
}
