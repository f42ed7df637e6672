import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Testing

/// Decisions about effects as rows.
@Suite struct EffectReviewStoreTests {
  let folder: TemporaryFolder
  let path: String
  let store: RuleSetStore
  private let id: String
  private let later = RecordInstant(iso: "2022-05-01T08:00:00Z")!

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
    store = try RuleSetStore(path: path)
    _ = try store.record([document("1", [report, train]), Self.acting()], author: "An", message: "", at: noon)
    id = try store.effects()[0].id
  }

  /// Directive 2, which amends a provision of directive 1.
  private static func acting(grammar: String = "grammar-1") -> ImportedDocument {
    var acting = document("2", grammar: grammar)
    acting.effects = { _, key in [Sample.acting(.repeals, on: "1", ["1"], by: key)] }
    return acting
  }

  private func states(at instant: RecordInstant? = nil) throws -> [String?] {
    try store.known(at: instant).view(on: nil).timeline.outcomes.map(\.review?.description)
  }

  @Test func `a decision is a record of its own, with who and when, and a later one stands before it`() throws {
    let review = try store.review(effect: id, .reject, author: "Lan", note: "only cites it", at: later)
    #expect((review.number, review.version, review.recordedAt, review.note) == (1, 2, later, "only cites it"))
    #expect(try states() == ["rejected by Lan"])
    #expect(try states(at: noon) == [nil])
    _ = try store.review(effect: id, .accept, author: "Minh", note: "", at: noon)
    #expect(try states() == ["accepted by Minh"])
    #expect(try store.known().effectReviews.map(\.review.recordedAt) == [later])
    #expect(try store.history().suffix(2).map(\.event.entry.kind) == [.effectReview, .effectReview])
    #expect(try store.known().revision == 4)
    #expect(try store.problems() == [])
  }

  @Test func `a decision survives a newer grammar`() throws {
    _ = try store.review(effect: id, .reject, author: "Lan", note: "", at: later)
    _ = try store.record([Self.acting(grammar: "grammar-2")], author: "An", message: "", at: later)
    #expect(try states() == ["rejected by Lan"])
  }

  @Test func `what is rejected tells nothing about identity`() throws {
    func decided() throws -> [String] {
      let next = try store.record([document("1", file: "\(UUID()).pdf", [train])], author: "An", message: "", at: later)[0]
      return try DatabaseQueue(path: path).read { db in
        try String.fetchAll(
          db, sql: "SELECT method FROM matchDecision WHERE version = ? AND outcome = 'removed'", arguments: [next.version.number])
      }
    }
    _ = try store.review(effect: id, .reject, author: "Lan", note: "", at: later)
    #expect(try decided().contains("instruction") == false)
    _ = try store.record([document("1", file: "again.pdf", [report, train])], author: "An", message: "", at: later)
    _ = try store.review(effect: id, .accept, author: "Lan", note: "", at: later)
    #expect(try decided() == ["instruction"])
  }

  @Test func `only what is read can be decided about`() throws {
    let error = #expect(throws: StoreError.self) { try store.review(effect: "x!repeals~1", .accept, author: "Lan", note: "", at: later) }
    #expect(error?.description == "'\(path)' has no such effect: 'x!repeals~1' is not read in any document now; see congvan effects.")
    _ = try store.record([document("2", file: "2-new.pdf")], author: "An", message: "", at: later)
    #expect(throws: StoreError.self) { try store.review(effect: id, .accept, author: "Lan", note: "", at: later) }
  }

  @Test(arguments: [
    ("UPDATE effectReview SET author = 'x'", "history is append-only"), ("DELETE FROM effectReview", "history is append-only"),
    ("INSERT OR REPLACE INTO effectReview SELECT * FROM effectReview", "history is append-only"),
    (
      "INSERT INTO effectReview SELECT number + 2, effect, version, payloadSha256, decision, author, recordedAt, note FROM effectReview",
      "decisions about effects are numbered without gaps"
    ),
    (
      "INSERT INTO effectReview SELECT number + 1, effect || 'x', version, payloadSha256, decision, author, recordedAt, note FROM effectReview",
      "FOREIGN KEY"
    ),
  ])
  func `decisions cannot be changed, by whatever program`(_ statement: String, _ message: String) throws {
    _ = try store.review(effect: id, .accept, author: "Lan", note: "", at: later)
    let error = #expect(throws: DatabaseError.self) { try DatabaseQueue(path: path).write { try $0.execute(sql: statement) } }
    #expect(error?.message?.hasPrefix(message) == true)
  }

  @Test(arguments: [
    (
      "DROP TRIGGER effectReview_keepsRows; UPDATE effectReview SET decision = 'reject'",
      "events: 6 tells of effect review 1, which is not there"
    ),
    (
      "DROP TRIGGER effect_keepsRows; UPDATE effect SET payload = replace(payload, '\"1\"', '\"2\"')",
      "history: what effect review 1 is about is not what was read"
    ),
  ])
  func `what was changed behind the triggers is found`(_ statement: String, _ problem: String) throws {
    _ = try store.review(effect: id, .accept, author: "Lan", note: "", at: later)
    try DatabaseQueue(path: path).write { try $0.execute(sql: statement) }
    #expect(try store.problems().contains(problem))
  }
}
