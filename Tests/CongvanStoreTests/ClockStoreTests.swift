import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import GRDB
import Testing

/// The two clocks, reviews and effects as rows.
@Suite struct ClockStoreTests {
  let folder: TemporaryFolder
  let path: String
  let store: RuleSetStore
  private static let reader: EffectReader = {
    let file = Project.folder.appendingPathComponent("grammars/amendment/effects.txt")
    return EffectReader(words: try! EffectWords(text: try! String(contentsOf: file, encoding: .utf8)))
  }()

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("congvan.db")
    store = try RuleSetStore(path: path)
  }

  private static let first = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: report)])
  private static let moved = Sample.directive(
    "31", issued: "2024-04-22",
    [Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-05-31"))])
  /// Of the same day as `moved`, and numbered after it.
  private static let movedAgain = Sample.directive(
    "32", issued: "2024-04-22",
    [Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-06-20"))])
  private static let replaced = Sample.directive(
    "77", issued: "2024-07-01",
    [Sample.Item("1. Công văn này có hiệu lực từ ngày 15/7/2024 và thay thế Công văn số 12/SNV-CCHC.", "12", .replaces)])

  @discardableResult
  private func record(_ reading: Reading, at instant: String) throws -> RecordOutcome {
    let document = ImportedDocument(reading: reading, original: Array(reading.source.name.utf8)) { Self.reader.effects(in: $0, key: $1) }
    return try store.record([document], author: "An", message: "", at: RecordInstant(iso: instant)!)[0]
  }

  private func answer(on day: String, known instant: String? = nil) throws -> String {
    let view = try store.known(at: instant.flatMap { RecordInstant(iso: $0) }).view(on: LegalDate(iso: day))
    guard let entry = try? view.entry("12-snv-cchc#1") else { return "not found" }
    let due = entry.recorded.obligation.deadlines.map(\.described).joined(separator: "; ")
    return [entry.standing.name, due, entry.review?.status.rawValue].compactMap { $0 }.joined(separator: " · ")
  }

  @Test(arguments: [
    ("2024-05-02", "2024-03-09T00:00:00Z", "not found"),
    ("2024-03-04", "2024-03-10T08:00:00Z", "notYetInForce · before 2022-04-30"),
    ("2024-05-02", "2024-03-10T08:00:00Z", "inForce · before 2022-04-30"),
    ("2024-05-02", "2024-06-01T08:00:00Z", "inForce · by 2024-05-31"),
    ("2024-04-22", "2024-06-02T08:00:00Z", "inForce · by 2024-06-20"),
    ("2024-04-21", "2024-06-01T08:00:00Z", "inForce · before 2022-04-30"),
    ("2024-07-14", "2024-07-05T08:00:00Z", "inForce · by 2024-06-20"),
    ("2024-07-15", "2024-07-05T08:00:00Z", "ended · by 2024-06-20"),
    ("2024-07-15", "2024-07-04T23:59:59Z", "inForce · by 2024-06-20"),
    ("2024-04-01", "2024-08-01T08:00:00Z", "inForce · by 2024-04-15 · edited"),
    ("2024-04-01", "2024-07-31T23:59:59Z", "inForce · before 2022-04-30"),
  ])
  func `each day is answered as it was known`(_ day: String, _ known: String, _ wanted: String) throws {
    let id = try record(Self.first, at: "2024-03-10T08:00:00Z").added[0]
    try record(Self.moved, at: "2024-06-01T08:00:00Z")
    try record(Self.movedAgain, at: "2024-06-02T08:00:00Z")
    try record(Self.replaced, at: "2024-07-05T08:00:00Z")
    let day15 = Correction(deadline: Correction.Day(number: 1, lastDay: LegalDate(iso: "2024-04-15")!))
    _ = try store.review(id, .edit, correction: day15, author: "Lan", note: "", at: RecordInstant(iso: "2024-08-01T08:00:00Z")!)
    #expect(try answer(on: day, known: known) == wanted)
    #expect(try store.problems() == [])
  }

  @Test func `an effect waits for its target, whichever comes first`() throws {
    try record(Self.moved, at: "2024-06-01T08:00:00Z")
    func states() throws -> [String] { try store.known().view(on: nil).timeline.outcomes.map(\.description) }
    #expect(try states() == ["outstanding: the other directive is not recorded"])
    try record(Self.first, at: "2024-06-02T08:00:00Z")
    #expect(try states() == ["applied since 2024-04-22"])
    #expect(try answer(on: "2024-05-02") == "inForce · by 2024-05-31")
  }

  @Test func `a correction survives a newer grammar and is shown where that disagrees; an approval is lost`() throws {
    let id = try record(Self.first, at: "2024-03-10T08:00:00Z").added[0]
    let may = Correction(deadline: Correction.Day(number: 1, lastDay: LegalDate(iso: "2024-05-31")!))
    let edit = try store.review(id, .edit, correction: may, author: "Lan", note: "annex", at: RecordInstant(iso: "2024-03-11T08:00:00Z")!)
    #expect(edit.payloadSha256 == (try store.ruleSet().obligations[0].payloadSha256()))
    #expect(try store.reviews(of: id) == [edit])

    var other = report
    other.deadlines[0].date = PartialDate(iso: "2024-06-15")
    try record(
      Sample.directive("12", issued: "2024-03-05", grammar: "grammar-2", [Sample.Item("1.", says: other)]), at: "2024-03-12T08:00:00Z")
    #expect(try answer(on: "2024-04-01") == "inForce · by 2024-05-31 · disputed")
    let state = try store.known().view(on: nil).entries[0].review
    #expect(state?.disagreements.map { "\($0.field): \($0.reviewed) / \($0.read)" } == ["deadlines: by 2024-05-31 / before 2024-06-15"])

    _ = try store.review(id, .accept, author: "Lan", note: "", at: RecordInstant(iso: "2024-03-13T08:00:00Z")!)
    #expect(try answer(on: "2024-04-01") == "inForce · before 2024-06-15 · accepted")
    try record(
      Sample.directive("12", issued: "2024-03-05", grammar: "grammar-3", [Sample.Item("1.", says: report)]), at: "2024-03-14T08:00:00Z")
    #expect(try answer(on: "2024-04-01") == "inForce · before 2022-04-30 · disputed")
    #expect(try answer(on: "2024-04-01", known: "2024-03-13T08:00:00Z") == "inForce · before 2024-06-15 · accepted")
    #expect(try store.problems() == [])
  }

  @Test func `a review is recorded after what it is about, and only of what is read`() throws {
    let id = try record(Self.first, at: "2024-03-10T08:00:00Z").added[0]
    let early = try #require(RecordInstant(iso: "2024-01-01T00:00:00Z"))
    #expect(try store.review(id, .accept, author: "Lan", note: "", at: early).recordedAt.iso == "2024-03-10T08:00:00Z")
    let error = #expect(throws: StoreError.self) { try store.review("nothing", .accept, author: "Lan", note: "", at: early) }
    #expect(error?.code == .noSuchObligation)
  }

  @Test(arguments: [
    ("UPDATE review SET author = 'x'", "history is append-only"), ("DELETE FROM review", "history is append-only"),
    ("INSERT OR REPLACE INTO review SELECT * FROM review", "history is append-only"),
    ("UPDATE effect SET kind = 'x'", "history is append-only"),
    ("DELETE FROM effectReading", "history is append-only"),
    (
      "INSERT INTO review SELECT number + 1, obligation, version, replace(hex(zeroblob(32)), '', ''), decision, correction, author, recordedAt, note, replace(digest, 'a', 'b') || '' FROM review",
      "a review is bound to the content that was read"
    ),
    (
      "INSERT INTO review SELECT number + 2, obligation, version, payloadSha256, decision, correction, author, recordedAt, note, replace(hex(zeroblob(32)), '', '') FROM review",
      "reviews are numbered without gaps"
    ),
  ])
  func `what was decided cannot be changed, by whatever program`(_ statement: String, _ message: String) throws {
    try record(Self.first, at: "2024-03-10T08:00:00Z")
    let id = try record(Self.moved, at: "2024-06-01T08:00:00Z").version.number == 2 ? try store.ruleSet().obligations[0].id : ""
    _ = try store.review(id, .accept, author: "Lan", note: "", at: noon)
    let other = try DatabaseQueue(path: path)
    let error = #expect(throws: DatabaseError.self) { try other.write { try $0.execute(sql: statement) } }
    #expect(error?.message?.hasPrefix(message) == true)
  }

  @Test func `a review changed behind the triggers is found`() throws {
    let id = try record(Self.first, at: "2024-03-10T08:00:00Z").added[0]
    for author in ["Lan", "Minh"] { _ = try store.review(id, .accept, author: author, note: "", at: noon) }
    try DatabaseQueue(path: path).write { db in
      try db.execute(sql: "DROP TRIGGER review_keepsRows; UPDATE review SET author = 'x' WHERE number = 1")
    }
    #expect(
      try store.problems() == ["schema: trigger review_keepsRows is missing", "history: review 1 is not what was recorded"])
  }

  @Test func `what another directive writes anew keeps its id in the next edition, whatever its words`() throws {
    let first = try store.record([document("1", [report, train])], author: "An", message: "", at: noon)[0].added
    var acting = document("2")
    acting.effects = { _, key in [Sample.acting(.amends, on: "1", ["1"], by: key), Sample.acting(.repeals, on: "1", ["2"], by: key)] }
    let source = try store.record([acting], author: "An", message: "", at: noon)[0].version.directive
    let other = Sample.obligation("lập quỹ hỗ trợ hộ nghèo mua thiết bị", in: ["1"])
    let next = try store.record([document("1", file: "1-new.pdf", [other])], author: "An", message: "", at: noon)[0]
    #expect(next.kept == [first[0]] && next.removed == [first[1]] && next.added == [])
    let decisions = try DatabaseQueue(path: path).read { db in
      try String.fetchAll(
        db, sql: "SELECT outcome || ' ' || method || ' ' || decidedBy FROM matchDecision WHERE version = 3 ORDER BY position")
    }
    #expect(decisions == ["same instruction \(source)", "removed instruction \(source)"])
    #expect(try store.problems() == [])
  }

  @Test func `effects of versions recorded without them are read later, once`() throws {
    let documents = [Self.first, Self.moved].map { ImportedDocument(reading: $0, original: Array($0.source.name.utf8)) }
    _ = try store.record(documents, author: "An", message: "", at: noon)
    #expect(try store.known().effects == [])
    var read: [String] = []
    for _ in 1...2 {
      try store.completeEffects { reading, key in
        read.append(reading.source.name)
        return Self.reader.effects(in: reading, key: key)
      }
    }
    #expect(read == ["12.txt", "31.txt"])
    #expect(try store.known().effects.map(\.kind) == [.extends])
    #expect(try store.problems() == [])
  }
}
