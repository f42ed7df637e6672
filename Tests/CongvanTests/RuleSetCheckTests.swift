import Congvan
import CongvanExtraction
import CongvanModel
import CongvanRules
import CongvanStore
import CongvanTestSupport
import Foundation
import Testing

/// The rule set is checked directive by directive, as it stands.
@Suite struct RuleSetCheckTests {
  private static let today = LegalDate(iso: "2024-03-20")!
  private static let now = RecordInstant(iso: "2024-03-20T08:00:00Z")!

  private static func letter(
    _ number: String, _ body: String, by issuer: String = "UBND HUYỆN LỘC AN", of day: String = "20 tháng 3 năm 2024"
  )
    -> String
  {
    "\(issuer)\n\nSố: \(number)\n\nLộc An, ngày \(day)\n\nKính gửi: UBND các xã\n\n\(body)\n"
  }

  private static let upper = letter(
    "12/SNV-CCHC",
    "1. UBND các huyện báo cáo kết quả thành lập tổ tự quản trên địa bàn về Sở Nội vụ trước ngày 30/4/2024.\n\n2. Mỗi tổ tự quản có tối thiểu 03 người.",
    by: "SỞ NỘI VỤ", of: "05 tháng 3 năm 2024")
  private static let lower = letter(
    "40/UBND-NV",
    """
    Thực hiện Công văn số 12/SNV-CCHC ngày 05/3/2024 của Sở Nội vụ, UBND huyện yêu cầu:

    1. UBND các xã báo cáo kết quả thành lập tổ tự quản trên địa bàn về UBND huyện trước ngày 05/5/2024.
    """)
  private static let other = letter(
    "41/UBND-NV", "Thực hiện Công văn số 88/UBND-VX ngày 05/5/2024 của UBND tỉnh:\n\n1. Trung tâm Y tế rà soát danh sách nhân viên.")

  private static func extending(_ number: String, to day: String) -> String {
    letter(
      "31/SNV-CCHC", "1. Gia hạn thời gian báo cáo tại mục 1 Công văn số \(number) đến hết ngày \(day).", by: "SỞ NỘI VỤ",
      of: "15 tháng 3 năm 2024")
  }

  /// A rule set with these letters, imported in their order; the file of the first is `1.txt`.
  private func store(_ letters: [String], in folder: ScratchFolder) async throws -> RuleSetStore {
    let paths = try letters.enumerated().map { number, text in try folder.write(text, to: "\(number + 1).txt") }
    return try await store(importing: paths, in: folder)
  }

  private func store(importing paths: [String], in folder: ScratchFolder) async throws -> RuleSetStore {
    let store = try RuleSetStore(path: folder.path("congvan.db"))
    let recording = RuleSetImport(into: store, reading: try SharedReading.get(), effects: try ShippedEffects.reader())
    let entries = await recording.run(paths, author: "An", message: "", at: Self.now) { _ in }
    for entry in entries { _ = try entry.outcome.get() }
    return store
  }

  private func check(of store: RuleSetStore, on day: LegalDate? = nil, at instant: RecordInstant? = nil) throws -> RuleSetCheck {
    try RuleSetCheck(
      of: store, try SharedCheck.get(), reading: try SharedReading.get(), workers: nil, on: day, at: instant, today: Self.today)
  }

  private func codes(_ check: RuleSetCheck, _ names: [String] = [], body: String? = nil) throws -> [FindingCode] {
    try check.directives(named: names, body: body).flatMap { key in
      try check.standing(key).map { $0.standing == .inForce ? check.result($0).findings.filter { $0.severity > .note }.map(\.code) : [] }
        ?? []
    }
  }

  @Test(arguments: [
    ("Gia hạn", "25/4/2024", [FindingCode.deadlineExtendedEarlier]), ("Rút ngắn", "25/4/2024", []), ("Gia hạn", "10/5/2024", []),
  ])
  func `an extension to an earlier day is found where it is said`(verb: String, day: String, wanted: [FindingCode]) async throws {
    let folder = try ScratchFolder()
    let extending = Self.letter(
      "31/SNV-CCHC", "1. \(verb) thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày \(day).", by: "SỞ NỘI VỤ",
      of: "15 tháng 3 năm 2024")
    let checked = try check(of: try await store([Self.upper, extending], in: folder))
    let found = try checked.directives(named: [], body: nil).flatMap { key in
      try checked.standing(key).map { checked.result($0).findings.filter { $0.severity > .note } } ?? []
    }
    #expect(found.map(\.code) == wanted)
    #expect(found.map(\.place.file) == wanted.map { _ in "2.txt" })
    #expect(found.map(\.message).filter { Wording.vietnamese.finding($0) == $0 } == [])
  }

  @Test(arguments: [
    (["Gia hạn thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày 25/4/2024."], ["gives more time and ends on 2024-04-25"]),
    (["Gia hạn thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày 10/5/2024."], []),
    (
      [
        "Bãi bỏ mục 1 Công văn số 12/SNV-CCHC.",
        "Gia hạn thời hạn báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày 10/5/2024.",
      ], ["32-snv-cchc extends what had ended by then"]
    ),
  ])
  func `who imports an extension that may be mistyped is told`(_ items: [String], _ wanted: [String]) async throws {
    let folder = try ScratchFolder()
    let letters = items.enumerated().map { place, item in
      Self.letter("\(31 + place)/SNV-CCHC", "1. \(item)", by: "SỞ NỘI VỤ", of: "\(15 + place) tháng 3 năm 2024")
    }
    let store = try await store([Self.upper] + letters, in: folder)
    let keys = Set(try store.directives())
    let told = try DoubtfulExtensions(in: store, SharedCheck.get()).sentences(on: keys, .english)
    #expect(told.count == wanted.count && zip(told, wanted).allSatisfy { $0.contains($1) }, "\(told)")
    #expect(try DoubtfulExtensions(in: store, SharedCheck.get()).sentences(on: [], .english) == [])
  }

  @Test(arguments: try FileManager.default.contentsOfDirectory(atPath: ChainCorpusTests.folder.path).sorted())
  func `directive by directive the same is found as in the whole rule set`(_ chain: String) async throws {
    let folder = try ScratchFolder()
    let files = try FileManager.default.contentsOfDirectory(atPath: ChainCorpusTests.folder.appendingPathComponent(chain).path)
    let store = try await store(
      importing: files.filter { $0 != "questions.txt" }.sorted().map { ChainCorpusTests.folder.path + "/\(chain)/\($0)" }, in: folder)
    let whole = try store.known().view(on: nil)
    let facts = try whole.set.directives.map { directive in
      let bytes = try #require(try store.original(directive.source.sha256))
      let document = try DocumentExtractor.extract(bytes: bytes, name: directive.source.name)
      return (directive.key, try SharedCheck.get().facts(of: document, try SharedReading.get().read(document)))
    }
    let distant = LegalDate(iso: "2000-01-01")!
    let check = try RuleSetCheck(
      of: store, try SharedCheck.get(), reading: try SharedReading.get(), workers: nil, on: nil, at: nil, today: distant)
    let found = try check.directives(named: [], body: nil).flatMap { key in
      let standing = try #require(try check.standing(key))
      return check.result(standing).findings
    }
    let all = whole.checked(Dictionary(uniqueKeysWithValues: facts), today: distant)
    #expect(found == (try SharedCheck.get().consistency(of: all).findings))
  }

  @Test func `a deadline above that another directive moved counts where it was moved to, and is shown there`() async throws {
    let folder = try ScratchFolder()
    #expect(try codes(check(of: try await store([Self.upper, Self.lower], in: folder))) == [.deadlineLaterThanAbove])
    let moved = try ScratchFolder()
    let store = try await store([Self.upper, Self.lower, Self.extending("12/SNV-CCHC", to: "31/5/2024")], in: moved)
    #expect(try codes(check(of: store)) == [])
    #expect(try codes(check(of: store, on: LegalDate(iso: "2024-03-14"))) == [])
    let late = try ScratchFolder()
    let check = try check(of: try await self.store([Self.upper, Self.lower, Self.extending("12/SNV-CCHC", to: "02/5/2024")], in: late))
    let standing = try #require(try check.standing(try check.directives(named: ["40/UBND-NV"], body: nil)[0]))
    let finding = try #require(check.result(standing).findings.first)
    #expect(finding.other?.file == "3.txt" && finding.other?.words == "đến hết ngày 02/5/2024")
  }

  @Test func `what a person put right is checked as it is right, and what was rejected not at all`() async throws {
    let folder = try ScratchFolder()
    let store = try await store([Self.upper, Self.lower], in: folder)
    let id = try store.known(only: .named("40-ubnd-nv#1")).view(on: nil).entry("40-ubnd-nv#1").recorded.id
    let day = LegalDate(iso: "2024-04-20")!
    let correction = Correction(deadline: .init(number: 1, lastDay: day))
    _ = try store.review(id, .edit, correction: correction, author: "Lan", note: "", at: Self.now)
    #expect(try codes(check(of: store)) == [])
    _ = try store.review(id, .edit, correction: Correction(bearers: ["UBND xã"]), author: "Lan", note: "", at: Self.now)
    #expect(try codes(check(of: store)) == [.deadlineLaterThanAbove])
    _ = try store.review(id, .reject, author: "Lan", note: "", at: Self.now)
    #expect(try codes(check(of: store)) == [])
    let before = RecordInstant(iso: "2024-03-20T07:00:00Z")!
    #expect(try check(of: store, at: before).directives(named: [], body: nil) == [])
  }

  @Test func `what has ended is not checked, and asks nothing of those below`() async throws {
    let folder = try ScratchFolder()
    let end = Self.letter("50/SNV-CCHC", "1. Bãi bỏ Công văn số 12/SNV-CCHC.", by: "SỞ NỘI VỤ", of: "18 tháng 3 năm 2024")
    let check = try check(of: try await store([Self.upper, Self.lower, end], in: folder))
    let keys = try check.directives(named: [], body: nil)
    #expect(try keys.map { try #require(try check.standing($0)).standing.name } == ["ended", "inForce", "inForce"])
    #expect(try codes(check) == [])
  }

  @Test func `some are checked by name, or by whom they ask something of`() async throws {
    let folder = try ScratchFolder()
    let check = try check(of: try await store([Self.upper, Self.lower, Self.other], in: folder))
    #expect(try codes(check) == [.deadlineLaterThanAbove, .citationAfterDocument])
    #expect(try codes(check, ["40-ubnd-nv"]) == [.deadlineLaterThanAbove])
    #expect(try codes(check, ["41/UBND-NV", "12/SNV-CCHC"]) == [.citationAfterDocument])
    #expect(try codes(check, body: "trung tam y te") == [.citationAfterDocument])
    #expect(try codes(check, ["40-ubnd-nv"], body: "trung tam y te") == [])
    #expect(throws: FindFailure.notFound("42")) { try check.directives(named: ["42"], body: nil) }
    #expect(throws: FindFailure.noSuchBody("sở tài chính")) { try check.directives(named: [], body: "sở tài chính") }
    #expect { try check.directives(named: ["ubnd-nv"], body: nil) } throws: { error in
      if case FindFailure.ambiguous("ubnd-nv", let keys) = error { keys.count == 2 } else { false }
    }
  }

  @Test func `an original that is missing is said to be`() async throws {
    let folder = try ScratchFolder()
    let check = try check(of: try await store([Self.other], in: folder))
    let key = try check.directives(named: [], body: nil)[0]
    #expect(try check.standing(key)?.loss == nil)
    try FileManager.default.removeItem(atPath: folder.path("congvan-objects"))
    #expect(try check.standing(key)?.loss == .isMissing)
  }
}

/// A folder of its own for one test, gone afterwards.
private final class ScratchFolder {
  private let url = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    return path(name)
  }
}
