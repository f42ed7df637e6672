import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// What is recorded when; asked as of any moment.
struct History {
  var readings: [(at: String, reading: Reading)] = []
  var reviews: [(review: Review, reviewed: Obligation)] = []
  /// The decisions about effects, each of the effect as it was read first.
  var effectReviews: [EffectReview] = []

  /// What was known at `instant`, as the store gives it.
  func known(at instant: String) throws -> KnownRules {
    let moment = try #require(RecordInstant(iso: instant))
    let readings = readings.filter { $0.at <= instant }.map(\.reading)
    let set = RuleSet(lifting: readings)
    let reader = EffectReader(words: effectWords)
    let effects = set.directives.flatMap { directive in
      reader.effects(in: readings.last { $0.source.sha256 == directive.source.sha256 }!, key: directive.key)
    }
    let reviews = reviews.filter { $0.review.recordedAt <= moment }.map {
      KnownRules.ReviewedObligation(review: $0.review, reviewed: $0.reviewed)
    }
    let decided = effectReviews.filter { $0.recordedAt <= moment }.compactMap { review in
      firstRead(review.effect, by: reader).map { KnownRules.ReviewedEffect(review: review, reviewed: $0) }
    }
    return KnownRules(set: set, effects: effects, reviews: reviews, effectReviews: decided, known: moment)
  }

  private func firstRead(_ id: String, by reader: EffectReader) -> Effect? {
    for (_, reading) in readings {
      if let effect = reader.effects(in: reading, key: DirectiveKey.make(for: reading)).first(where: { $0.id == id }) { return effect }
    }
    return nil
  }

  /// How the obligation whose id has `name` in it stands on `day`, as known at `instant`: its standing and when it is due.
  func answer(_ name: String, on day: String, known instant: String) throws -> String {
    let view = try known(at: instant).view(on: LegalDate(iso: day)!)
    let entry: RuleEntry
    do { entry = try view.entry(name) } catch { return "\(error)".contains("called") ? "not found" : "\(error)" }
    let due = entry.recorded.obligation.deadlines.map(\.described).joined(separator: "; ")
    let effects = view.timeline.outcomes.compactMap { $0.outstanding.map { "; \($0.rawValue)" } }.joined()
    return "\(entry.standing.description); \(due)\(effects)"
  }
}

let survey = Sample.obligation("báo cáo kết quả rà soát", in: ["1"], due: [Sample.due("2024-04-30", .before)])
let figures = Sample.obligation("gửi số liệu thống kê", in: ["2"], due: [Sample.each(.month, day: .number(20), .before)])

/// 12/SNV-CCHC, on which everything else here has an effect.
let letter12 = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: survey), Sample.Item("2.", says: figures)])

/// The matrix of the two clocks: one row is what happened, on which day it is asked, as known when, and what is answered.
@Suite struct ClockTests {
  struct Row: CustomTestStringConvertible {
    var testDescription: String
    var history: History
    var on: String
    var known: String
    var answer: String
  }

  private static func history(_ later: [(String, Reading)], _ reviews: [(Review, Obligation)] = []) -> History {
    History(readings: [("2024-03-10T08:00:00Z", letter12)] + later.map { (at: $0.0, reading: $0.1) }, reviews: reviews.map { ($0.0, $0.1) })
  }

  private static let extension31 = Sample.directive(
    "31", issued: "2024-04-22",
    [
      Sample.Item(
        "1. Gia hạn thời gian báo cáo tại mục 1 Công văn số 12/SNV-CCHC đến hết ngày 31/5/2024.", "12", due: Sample.due("2024-05-31"))
    ])
  private static let replacement = Sample.directive(
    "77", issued: "2024-07-01",
    [Sample.Item("1. Công văn này có hiệu lực từ ngày 15/7/2024 và thay thế Công văn số 12/SNV-CCHC.", "12", .replaces)])
  private static let late = history([("2024-06-01T08:00:00Z", extension31)])
  private static let ended = history([("2024-07-05T08:00:00Z", replacement)])
  private static let edit = Review(
    number: 1, obligation: RuleSet(lifting: [letter12]).obligations[0].id, version: 1, payloadSha256: "", decision: .edit,
    correction: Correction(deadline: Correction.Day(number: 1, lastDay: LegalDate(iso: "2024-04-15")!)), author: "Lan",
    recordedAt: RecordInstant(iso: "2024-08-01T08:00:00Z")!, note: "")
  private static let corrected = history([], [(edit, survey)])

  private static func moved(_ number: String, _ day: String, issuer: String = "Sở Nội vụ") -> Reading {
    Sample.directive(
      number, issued: "2024-04-22", issuer: issuer,
      [Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due(day))])
  }

  private static func repealed(_ day: String) -> History {
    let item = Sample.Item("1. Bãi bỏ Công văn số 31/SNV-CCHC từ ngày \(day).", "31", .repeals)
    return history([
      ("2024-04-22T08:00:00Z", extension31), ("2024-05-02T08:00:00Z", Sample.directive("41", issued: "2024-05-02", [item])),
    ])
  }

  static let rows: [Row] = [
    Row(
      testDescription: "before anything was recorded", history: late, on: "2024-05-01", known: "2024-03-01T00:00:00Z", answer: "not found"),
    Row(
      testDescription: "not yet in force", history: late, on: "2024-03-04", known: "2024-03-10T08:00:00Z",
      answer: "not yet in force, from 2024-03-05 on; before 2024-04-30"),
    Row(
      testDescription: "in force on its first day", history: late, on: "2024-03-05", known: "2024-03-10T08:00:00Z",
      answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "late arrival: not known yet", history: late, on: "2024-05-02", known: "2024-05-31T23:59:59Z",
      answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "late arrival: known since", history: late, on: "2024-05-02", known: "2024-06-01T08:00:00Z",
      answer: "in force; by 2024-05-31"),
    Row(
      testDescription: "late arrival: the day before it took effect", history: late, on: "2024-04-21", known: "2024-06-01T08:00:00Z",
      answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "ended: the last day", history: ended, on: "2024-07-14", known: "2024-08-01T00:00:00Z",
      answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "ended: from that day on", history: ended, on: "2024-07-15", known: "2024-08-01T00:00:00Z",
      answer: "ended on 2024-07-15 by 77-snv-cchc (the last day was 2024-07-14); before 2024-04-30"),
    Row(
      testDescription: "ended: not known yet", history: ended, on: "2024-07-20", known: "2024-07-04T00:00:00Z",
      answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "an ended rule does not revive when what ended it ends",
      history: history([
        ("2024-07-05T08:00:00Z", replacement),
        (
          "2024-10-01T08:00:00Z",
          Sample.directive("90", issued: "2024-10-01", [Sample.Item("1. Bãi bỏ Công văn số 77/SNV-CCHC.", "77", .repeals)])
        ),
      ]), on: "2024-11-01", known: "2024-11-01T00:00:00Z",
      answer: "ended on 2024-07-15 by 77-snv-cchc (the last day was 2024-07-14); before 2024-04-30"),
    Row(
      testDescription: "a repealed extension holds until the day of its repeal", history: repealed("10/5/2024"), on: "2024-05-09",
      known: "2024-06-01T00:00:00Z", answer: "in force; by 2024-05-31"),
    Row(
      testDescription: "a repealed extension holds no longer from that day on", history: repealed("10/5/2024"), on: "2024-05-10",
      known: "2024-06-01T00:00:00Z", answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "what fell due under an extension before its repeal stays so", history: repealed("03/6/2024"), on: "2024-06-10",
      known: "2024-06-20T00:00:00Z", answer: "in force; by 2024-05-31"),
    Row(
      testDescription: "what ends before it takes effect ends nothing",
      history: history([
        ("2024-07-05T08:00:00Z", replacement),
        (
          "2024-07-11T08:00:00Z",
          Sample.directive("80", issued: "2024-07-10", [Sample.Item("1. Thu hồi Công văn số 77/SNV-CCHC.", "77", .repeals)])
        ),
      ]), on: "2024-11-01", known: "2024-11-01T00:00:00Z", answer: "in force; before 2024-04-30; sourceEnded"),
    Row(
      testDescription: "correction: as it was known before", history: corrected, on: "2024-04-01", known: "2024-07-31T00:00:00Z",
      answer: "in force; before 2024-04-30"),
    Row(
      testDescription: "correction: for every day once it is known", history: corrected, on: "2024-04-01", known: "2024-08-01T08:00:00Z",
      answer: "in force; by 2024-04-15"),
    Row(
      testDescription: "a slip put right holds from the beginning",
      history: history([
        (
          "2024-06-01T08:00:00Z",
          Sample.directive(
            "40", issued: "2024-05-20",
            [Sample.Item("1. Đính chính thời hạn tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-04-03"))])
        )
      ]), on: "2024-03-06", known: "2024-06-01T08:00:00Z", answer: "in force; by 2024-04-03"),
    Row(
      testDescription: "retroactive: ended on a day before it was issued",
      history: history([
        (
          "2024-06-01T08:00:00Z",
          Sample.directive(
            "41", issued: "2024-05-20",
            [Sample.Item("1. Công văn số 12/SNV-CCHC hết hiệu lực từ ngày 01/4/2024.", "12", .repeals)])
        )
      ]), on: "2024-04-15", known: "2024-06-01T08:00:00Z",
      answer: "ended on 2024-04-01 by 41-snv-cchc (the last day was 2024-03-31); before 2024-04-30"),
    Row(
      testDescription: "two amendments on one day of one office: the later number",
      history: history([("2024-05-01T08:00:00Z", moved("32", "2024-06-30")), ("2024-05-02T08:00:00Z", moved("31", "2024-05-31"))]),
      on: "2024-04-22", known: "2024-06-01T08:00:00Z", answer: "in force; by 2024-06-30"),
    Row(
      testDescription: "two amendments on one day of two offices: disputed, neither",
      history: history([
        ("2024-05-01T08:00:00Z", moved("32", "2024-06-30")),
        ("2024-05-02T08:00:00Z", moved("9", "2024-05-31", issuer: "UBND tỉnh Thanh Hóa")),
      ]), on: "2024-04-22", known: "2024-06-01T08:00:00Z", answer: "in force; before 2024-04-30; disputed; disputed"),
    Row(
      testDescription: "two amendments on one day that touch different things: both",
      history: history([
        ("2024-05-01T08:00:00Z", moved("31", "2024-05-31")),
        (
          "2024-05-01T08:00:00Z",
          Sample.directive("32", issued: "2024-04-22", [Sample.Item("1. Bãi bỏ mục 2 Công văn số 12/SNV-CCHC.", "12", .repeals)])
        ),
      ]), on: "2024-04-22", known: "2024-06-01T08:00:00Z", answer: "in force; by 2024-05-31"),
  ]

  @Test(arguments: rows) func `each day is answered as it was known`(_ row: Row) throws {
    #expect(try row.history.answer("12-snv-cchc#1", on: row.on, known: row.known) == row.answer)
  }

  @Test func `without a day each deadline is taken on its own`() throws {
    let view = try Self.ended.known(at: "2024-08-01T00:00:00Z").view(on: nil)
    func due(_ from: String, _ to: String) -> [String] {
      let (first, last) = (LegalDate(iso: from)!, LegalDate(iso: to)!)
      return view.kept(view.set.deadlines(from: first, to: last), today: first).compactMap { $0.occurrence.day?.iso }
    }
    #expect(due("2024-04-01", "2024-06-30") == ["2024-04-19", "2024-04-29", "2024-05-19", "2024-06-19"])
    #expect(due("2024-06-01", "2024-08-31") == ["2024-06-19"])
  }

  @Test func `an effect whose time is moved no longer says until when it was`() throws {
    func states(_ later: Reading, on day: String) throws -> [String] {
      let history = Self.history([("2024-04-22T08:00:00Z", Self.extension31), ("2024-05-02T08:00:00Z", later)])
      let asked = LegalDate(iso: day)!
      return try history.known(at: "2024-06-01T00:00:00Z").view(on: asked).timeline.outcomes.map { $0.description(.english, on: asked) }
    }
    let ending = Sample.directive("40", issued: "2024-05-02", [Sample.Item("1. Bãi bỏ mục 1 Công văn số 12/SNV-CCHC.", "12", .repeals)])
    #expect(try states(ending, on: "2024-05-01") == ["applied since 2024-04-22", "applied from 2024-05-02"])
    #expect(try states(ending, on: "2024-05-02") == ["applied from 2024-04-22 to 2024-05-01", "applied since 2024-05-02"])
    let again = Sample.directive(
      "40", issued: "2024-05-02",
      [Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-06-30"))])
    #expect(try states(again, on: "2024-05-02") == ["applied from 2024-04-22 to 2024-05-01", "applied since 2024-05-02"])
    #expect(try Self.repealed("10/5/2024").known(at: "2024-06-01T00:00:00Z").view(on: nil).timeline.outcomes[0].until?.iso == "2024-05-10")
  }

  @Test func `the question is part of the answer`() throws {
    let view = try Self.late.known(at: "2024-06-01T08:00:00Z").view(on: LegalDate(iso: "2024-03-01"))
    #expect(view.asked.description == "in force on 2024-03-01, as known at 2024-06-01T08:00:00Z")
    #expect(view.absences(among: Set(view.entries.map(\.recorded.id))) == "2 not yet in force")
    #expect(view.set.obligations.isEmpty)
  }

  @Test func `standings are data as well`() throws {
    let day = try #require(LegalDate(iso: "2024-07-15"))
    let all: [Standing] = [
      .inForce, .notYetInForce(from: .month(year: 2024, month: 3)), .ended(on: day, by: "k!repeals"), .rejected(by: "Lan"),
    ]
    #expect(
      try all.map { try CanonicalJSON.text(of: $0) } == [
        #"{"state":"inForce"}"#, #"{"from":"2024-03","state":"notYetInForce"}"#,
        #"{"by":"k!repeals","lastDay":"2024-07-14","on":"2024-07-15","state":"ended"}"#, #"{"by":"Lan","state":"rejected"}"#,
      ])
  }
}
