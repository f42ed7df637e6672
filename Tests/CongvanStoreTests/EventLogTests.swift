import CongvanRules
import CongvanStore
import Foundation
import GRDB
import Testing

@Suite struct EventLogTests {
  let folder: TemporaryFolder
  let path: String
  let store: RuleSetStore

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
    store = try RuleSetStore(path: path)
    _ = try store.record([document("1", [report]), document("2"), document("3")], author: "An", message: "", at: noon)
  }

  @Test func `each version has its event, and the head changes with each`() throws {
    let events = try store.events()
    #expect(events.map(\.number) == Array(1...6))
    #expect(events.map(\.entry.subject) == ["1", "1", "2", "2", "3", "3"])
    #expect(events.map(\.entry.kind) == [.version, .matches, .version, .matches, .version, .matches])
    #expect(events.filter { $0.entry.kind == .version }.map(\.entry.digest) == (try store.log().map(\.digest)))
    #expect(try store.history().map(\.event.entry.kind) == [.version, .version, .version])
    #expect(try store.extent().head == events.last?.hash)
    _ = try store.record([document("1", [report])], author: "An", message: "", at: noon)
    #expect(try store.events() == events)
    _ = try store.record([document("4")], author: "An", message: "", at: noon)
    #expect(try store.events().dropLast(2) == events[...])
    #expect(try store.extent().head != events.last?.hash)
  }

  @Test(arguments: [
    (
      "DROP TRIGGER event_keepsRows; UPDATE event SET author = 'x' WHERE number = 2",
      ["schema: trigger event_keepsRows is missing", "events: 2 is not what was recorded"]
    ),
    (
      "DROP TRIGGER event_losesNothing; DELETE FROM event WHERE number = 3",
      [
        "schema: trigger event_losesNothing is missing", "events: 4 follows 2", "events: 4 is not what was recorded",
        "events: nothing tells of version 2",
      ]
    ),
    (
      "DROP TRIGGER event_losesNothing; DELETE FROM event WHERE number = 6",
      ["schema: trigger event_losesNothing is missing", "events: nothing tells of the matches of version 3"]
    ),
    (
      "DROP TRIGGER event_keepsRows; UPDATE event SET kind = 'other' WHERE number = 2",
      [
        "schema: trigger event_keepsRows is missing", "events: 2 is not what was recorded",
        "events: nothing tells of the matches of version 1",
        "answers: it cannot be read: 'event 2' holds a value this program does not write: its instant or kind cannot be read.",
      ]
    ),
  ])
  func `a chain that was tampered with is found`(statement: String, problems: [String]) throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: statement) }
    #expect(try store.problems() == problems)
  }

  @Test(arguments: [
    "UPDATE event SET author = 'x'", "DELETE FROM event", "INSERT OR REPLACE INTO event SELECT * FROM event WHERE number = 1",
    "INSERT INTO event SELECT 8, at, author, kind, subject, digest, upper(hash) FROM event WHERE number = 1",
  ])
  func `the chain is only added to at its end`(statement: String) throws {
    #expect(throws: DatabaseError.self) { try DatabaseQueue(path: path).write { try $0.execute(sql: statement) } }
    #expect(try store.problems() == [])
  }
}
