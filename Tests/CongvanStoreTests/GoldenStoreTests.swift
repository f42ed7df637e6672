import CongvanModel
import CongvanRules
import Foundation
import GRDB
import Testing

@testable import CongvanStore

/// Rule sets as each released schema wrote them, opened by this program.
///
/// `Golden/schema-N.sql` is the dump of the history, without what follows from it, of one that holds two editions of 577, a reading of the
/// first with a newer grammar, and 578; from schema 3 on 578 moves a deadline of 577 and a review puts another day in its place, and from
/// schema 4 on two obligations are kept apart, from schema 5 on a person accepts what 578 does, and from schema 6 on matches and effects have
/// their events.
@Suite struct GoldenStoreTests {
  static let schemas = [1, 2, 3, 4, 5, 6]

  @Test(arguments: schemas) func `a rule set of an earlier schema is taken over whole`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let path = try store(ofSchema: schema, in: folder)
    let before = try history(path)
    let store = try RuleSetStore(path: path, creating: false)
    #expect(try store.problems() == [])
    #expect(try store.log().map(\.digest) == before.digests)
    #expect(try store.log().map(\.origin) == [.firstReading, .firstReading, .reReading, .newEdition])
    #expect(try history(path) == before)
    #expect(try store.ruleSet(at: 1).obligations.count == 2)
    #expect(RuleDiff(try store.ruleSet(at: 3), try store.ruleSet(at: 4)).changes.contains { $0.code == .deadlineAdvanced })
    let again = document("577", file: "577-signed.pdf")
    #expect(try store.record([again], author: "An", message: "", at: noon)[0].status == .unchanged)
    #expect(try store.record([document("579", [report])], author: "An", message: "", at: noon)[0].version.number == 5)
    #expect(try store.problems() == [])
  }

  @Test func `the same history has the same events, recorded along or told afterwards`() throws {
    let events = try Self.schemas.map { schema in
      let folder = try TemporaryFolder()
      return try RuleSetStore(path: store(ofSchema: schema, in: folder), creating: false).events()
    }
    // What earlier programs recorded stands first; what they did not tell of follows.
    let own = events.map { Array($0.prefix { !$0.entry.kind.isPart }) }
    #expect(own.map(\.count) == [4, 4, 5, 6, 7, 1])
    #expect(zip(own.dropLast(), own.dropFirst().dropLast()).allSatisfy { $1.starts(with: $0) })
    #expect(events.map(\.count) == [8, 8, 13, 14, 15, 15])
    #expect(events.dropLast().allSatisfy { zip($0, $0.dropFirst()).allSatisfy { !$0.entry.kind.isPart || $1.entry.author == "congvan" } })
    // Recorded along, each part stands behind its version and tells the same.
    func told(_ events: [RecordedEvent]) -> Set<[String]> {
      Set(events.map { [$0.entry.kind.rawValue, $0.entry.subject, $0.entry.digest] })
    }
    #expect(told(events[4]) == told(events[5]))
    #expect(
      events[5].prefix(3).map(\.entry.kind) == [.version, .matches, .effects] && events[5].allSatisfy { $0.entry.author != "congvan" })
  }

  @Test(arguments: schemas) func `what effects and reviews said still holds`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let store = try RuleSetStore(path: store(ofSchema: schema, in: folder), creating: false)
    let known = try store.known()
    #expect(known.effects.map(\.kind) == (schema < 3 ? [] : [.extends]))
    #expect(known.reviews.map(\.review.note) == (schema < 3 ? [] : ["misprint"]))
    let (first, last) = (LegalDate(iso: "2022-06-15"), LegalDate(iso: "2022-06-15"))
    #expect(try store.known(only: .deadlines(from: first, to: last, body: nil)).set.obligations.isEmpty == (schema < 3))
    #expect(try store.lineage().rejected.count == (schema < 4 ? 0 : 1))
    #expect(known.view(on: nil).timeline.outcomes.compactMap(\.review?.description) == (schema < 5 ? [] : ["accepted by Lan"]))
    #expect(try store.history().count == store.events().count { !$0.entry.kind.isPart })
  }

  @Test(arguments: schemas) func `opening an earlier schema tells once how the head moved`(schema: Int) throws {
    let folder = try TemporaryFolder()
    let path = try store(ofSchema: schema, in: folder)
    let head = schema < 2 ? nil : try DatabaseQueue(path: path).read { try EventLog.head($0) }
    let store = try RuleSetStore(path: path, creating: false)
    let told = store.migration
    #expect(told?.old.schema == (schema == 6 ? nil : schema))
    #expect(told?.old.head == (schema == 6 ? nil : head))
    #expect(try told == nil || told?.new.head == store.extent().head && told?.new.head != head && told?.new.schema == 6)
    try store.close()
    #expect(try RuleSetStore(path: path, creating: false).migration == nil)
    #expect(try RuleSetStore(path: folder.path("new.db")).migration == nil)
  }

  @Test func `every released schema has its golden rule set`() { #expect(Self.schemas == Array(1...Int(Schema.version))) }

  /// The file as that schema wrote it, its originals beside it.
  private func store(ofSchema schema: Int, in folder: TemporaryFolder) throws -> String {
    let dump = try #require(Bundle.module.url(forResource: "Golden/schema-\(schema)", withExtension: "sql"))
    let path = folder.path("congvan.db")
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in try db.execute(sql: try String(contentsOf: dump, encoding: .utf8)) }
    let files = try queue.read { try Row.fetchAll($0, sql: "SELECT DISTINCT sourceName, sourceSha256 FROM version") }
    try queue.close()
    for row in files {
      let sha256: String = row["sourceSha256"]
      let object = URL(fileURLWithPath: folder.path("congvan-objects/\(sha256.prefix(2))/\(sha256.dropFirst(2))"))
      try FileManager.default.createDirectory(at: object.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((row["sourceName"] as String).utf8).write(to: object)
    }
    return path
  }

  private struct History: Equatable {
    var digests: [String]
    var payloads: [String]
    var decisions: [String]
  }

  private func history(_ path: String) throws -> History {
    try DatabaseQueue(path: path).read { db in
      History(
        digests: try String.fetchAll(db, sql: "SELECT digest FROM version ORDER BY number"),
        payloads: try String.fetchAll(db, sql: "SELECT obligation || payload FROM obligationVersion ORDER BY version, position"),
        decisions: try String.fetchAll(
          db, sql: "SELECT version || outcome || method || score || obligation FROM matchDecision ORDER BY version, position"))
    }
  }
}
