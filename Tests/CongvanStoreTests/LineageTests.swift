import CongvanModel
import CongvanRules
@testable import CongvanStore
import CongvanTestSupport
import CongvanText
import Foundation
import GRDB
import Testing

@Suite struct LineageTests {
  private let folder = try! TemporaryFolder()
  private var path: String { folder.path("congvan.db") }
  private let later = RecordInstant(iso: "2022-05-01T08:00:00Z")!

  /// Two editions, the second with a duty that is only like the first's.
  private func store() throws -> RuleSetStore {
    let store = try RuleSetStore(path: path)
    let before = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số định kỳ", in: ["1"])
    let after = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số cho Ủy ban", in: ["5"])
    _ = try store.record([document("1", [before])], author: "An", message: "", at: noon)
    _ = try store.record([document("1", file: "b", [after])], author: "An", message: "", at: noon)
    return store
  }

  @Test func `a proposal waits with both sides until somebody decides`() throws {
    let store = try store()
    let proposal = try #require(try store.proposals().first)
    #expect((proposal.reference, proposal.kind, proposal.version) == ("2.1", .same, 2))
    #expect(proposal.old.obligation.section == ["1"] && proposal.new.obligation.section == ["5"])
    #expect(proposal.decision == nil)
    #expect(try store.lineage() == Lineage())
  }

  @Test func `accepting is a record of its own, with who and when, and turns loss into change`() throws {
    let store = try store()
    let (before, after) = (try store.ruleSet(at: 1), try store.ruleSet(at: 2))
    #expect(RuleDiff(before, after, lineage: try store.lineage()).bump == .major)
    let settled = try store.settle(["2.1"], .accepted, author: "Lan", reason: "rút gọn câu chữ", at: later)
    #expect(
      settled.map(\.decision) == [
        LineageRecord(
          number: 1, verdict: .accepted, kind: .same, ancestor: before.obligations[0].id, descendant: after.obligations[0].id,
          decidedBy: "Lan",
          decidedAt: later, reason: "rút gọn câu chữ")
      ])
    let codes = RuleDiff(before, after, lineage: try store.lineage()).changes.map(\.code)
    #expect(codes == [.actionReworded, .obligationMoved, .obligationRenamed])
    _ = try store.settle(["2.1"], .accepted, author: "Bình", reason: "", at: later)
    #expect(try store.proposals().map { $0.decision?.decidedBy } == ["Lan"])
    #expect(try store.problems() == [])
  }

  @Test func `a later decision stands before an earlier, and both are kept`() throws {
    let store = try store()
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: later)
    _ = try store.settle(["2.1"], .rejected, author: "Lan", reason: "nhầm", at: later)
    #expect(try store.lineage().steps == [])
    #expect(try store.lineage().rejected.count == 1)
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM lineage") } == 2)
  }

  @Test func `nothing is decided before the version it is about, nor before the last decision`() throws {
    let store = try store()
    let earlier = RecordInstant(iso: "2021-01-01T00:00:00Z")!
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: earlier)
    #expect(try store.proposals().map { $0.decision?.decidedAt } == [noon])
    _ = try store.settle(["2.1"], .rejected, author: "Lan", reason: "", at: later)
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: noon)
    #expect(try store.proposals().map { $0.decision?.decidedAt } == [later])
    #expect(try store.problems() == [])
  }

  @Test func `what was accepted is followed when the earlier words come back`() throws {
    let store = try store()
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: later)
    let back = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số định kỳ", in: ["1"])
    let outcome = try store.record([document("1", file: "c", [back])], author: "An", message: "", at: later)[0]
    #expect(outcome.kept == (try store.ruleSet(at: 2).obligations.map(\.id)))
    let row = try store.read { try Row.fetchOne($0, sql: "SELECT method, decidedBy, matcher FROM matchDecision WHERE version = 3") }
    #expect((row?["method"] as String?, row?["decidedBy"] as String?, row?["matcher"] as String?) == ("lineage", "Lan", "cascade/6"))
  }

  @Test func `what was rejected is not proposed again`() throws {
    let store = try store()
    _ = try store.settle(["2.1"], .rejected, author: "Lan", reason: "", at: later)
    let back = Sample.obligation("báo cáo kết quả thành lập Tổ công nghệ số định kỳ", in: ["1"])
    _ = try store.record([document("1", file: "c", [back])], author: "An", message: "", at: later)
    // The words of the first edition are back under a new id: that may go on as it, not the one it was found to be different from.
    let proposals = try store.proposals().filter { $0.version == 3 }
    #expect(proposals.map(\.old.id) == (try store.ruleSet(at: 1).obligations.map(\.id)))
    #expect(proposals.map(\.kind) == [.same] && proposals.map(\.score) == [1])
    _ = try store.settle(["3.1"], .rejected, author: "Lan", reason: "", at: later)
    let other = Sample.obligation("rà soát thủ tục hành chính", in: ["9"])
    _ = try store.record([document("1", file: "d", [other])], author: "An", message: "", at: later)
    #expect(try store.record([document("1", file: "e", [back])], author: "An", message: "", at: later)[0].proposals == 0)
  }

  @Test func `a proposal that is not there is named, and nothing else is decided`() throws {
    let store = try store()
    let error = #expect(throws: StoreError.self) { try store.settle(["2.1", "9.1"], .accepted, author: "Lan", reason: "", at: later) }
    #expect(error?.description == "'\(path)' has no such proposal: none is called 9.1; see congvan match list.")
    #expect(try store.proposals().map(\.decision) == [nil])
  }

  @Test(arguments: [
    "UPDATE lineage SET verdict = 'rejected'", "DELETE FROM lineage", "INSERT OR REPLACE INTO lineage SELECT * FROM lineage",
  ])
  func `decisions cannot be changed, by whatever program`(statement: String) throws {
    let store = try store()
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: later)
    let error = #expect(throws: DatabaseError.self) { try DatabaseQueue(path: path).write { try $0.execute(sql: statement) } }
    #expect(error?.message?.hasPrefix("history is append-only") == true)
  }

  @Test(arguments: [
    (
      "UPDATE lineage SET decidedAt = '2022-99-01T08:00:00Z'",
      "'decision 1' holds a value this program does not write: its instant, verdict or kind cannot be read."
    ),
    (
      "UPDATE lineage SET verdict = 'perhaps'",
      "'decision 1' holds a value this program does not write: its instant, verdict or kind cannot be read."
    ),
    ("UPDATE matchProposal SET kind = 'other'", "'proposal 2.1' holds a value this program does not write: its kind cannot be read."),
  ])
  func `a decision that this program does not write is an error that names it`(_ statement: String, _ sentence: String) throws {
    let store = try store()
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: later)
    try damage(statement)
    #expect(#expect(throws: StoreError.self) { try store.proposals() }?.description == sentence)
    if statement.contains("lineage") { #expect(try store.problems().contains("history: " + sentence)) }
  }

  @Test func `an obligation whose first day or place cannot be read is an error that names it`() throws {
    let store = try store()
    let id = try store.ruleSet().obligations[0].id
    try damage("UPDATE obligationVersion SET validFrom = 'soon', payload = json_remove(payload, '$.span') WHERE version = 2")
    let unread = "holds a value this program does not write:"
    let whole = #expect(throws: StoreError.self) { try store.ruleSet() }
    #expect(whole?.description == "'obligation \(id)' \(unread) its first day cannot be read.")
    let outline = #expect(throws: StoreError.self) { try store.read { try EditionRows.outlines(of: 2, $0) } }
    #expect(outline?.description == "'version 2' \(unread) the place of its obligation at 0 cannot be read.")
  }

  @Test func `an exported decision that this program does not write is refused, and nothing of it recorded`() throws {
    let (store, export) = (try store(), folder.path("export"))
    _ = try store.settle(["2.1"], .accepted, author: "Lan", reason: "", at: later)
    try store.export(to: export)
    let file = URL(fileURLWithPath: export + "/lineage.ndjson")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(later.iso, with: "2022-99-01T08:00:00Z").write(to: file, atomically: true, encoding: .utf8)
    let other = try RuleSetStore(path: folder.path("other.db"))
    let error = #expect(throws: StoreError.self) { try other.restore(from: export) }
    let sentence = "'decision 1' holds a value this program does not write: its instant, verdict or kind cannot be read."
    #expect(error?.code == .damaged && error?.reason == "history: " + sentence)
    #expect(try other.log() == [])
  }

  /// Changes rows as no program should, past all that guards them.
  private func damage(_ statement: String) throws {
    try DatabaseQueue(path: path).write { db in
      for trigger in try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \"\(trigger)\"")
      }
      try db.execute(sql: "PRAGMA ignore_check_constraints = ON; " + statement)
    }
  }

  @Test func `a rule set of the first schema is taken along, its proposals with it`() throws {
    let queue = try DatabaseQueue(path: path)
    try Schema.migrator.migrate(queue, upTo: "1 history of readings")
    try queue.close()
    #expect(try store().proposals().map(\.kind) == [.same])
  }

  @Test func `only the directives that differ between two versions are looked into`() throws {
    let store = try store()
    _ = try store.record([document("2", [train])], author: "An", message: "", at: noon)
    let added = try store.differing(.version(2), .version(3))
    #expect((added.old.known.set.directives.count, added.new.known.set.directives.count, added.unchanged) == (0, 1, 1))
    let whole = RuleDiff(try store.ruleSet(at: 1), try store.ruleSet(at: 3))
    let part = try store.differing(.version(1), .version(3))
    #expect(RuleDiff(part.old.known.set, part.new.known.set).changes == whole.changes)
    #expect(part.old.losses + part.new.losses == [])
    #expect(try store.differing(.version(3), .version(3)).unchanged == 2)
  }

  @Test func `a page that was lost when a version was read is known when it is compared`() throws {
    let store = try store()
    var torn = document("1", file: "c", [train])
    torn.reading.diagnostics = [
      ReadingDiagnostic(
        Diagnostic(id: "extraction.lostPage", severity: .warning, message: "Page 2 was left out: it is damaged."), span: nil)
    ]
    _ = try store.record([torn], author: "An", message: "", at: noon)
    #expect(try store.differing(.version(2), .version(3)).new.losses == ["c: Page 2 was left out: it is damaged."])
    let found = try store.part(ofFile: torn.reading.source.sha256, orDirective: "unknown")
    #expect(found.part.losses.count == 1)
    #expect(found.key == (try store.version(3)?.directive))
  }
}
