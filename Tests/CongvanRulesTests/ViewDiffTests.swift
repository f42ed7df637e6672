import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// Differences of what holds: effects and reviews change rules whose own documents stay as they are.
@Suite struct ViewDiffTests {
  /// The codes only these tests are about.
  static let codes: Set<ChangeCode> = [
    .inForceMadeRetroactive, .inForceNoLongerRetroactive, .effectOutstanding, .effectSettled, .changeDisputed, .changeAgreed,
    .verifiedOnUpdated, .endAdvanced, .endPostponed,
  ]

  private static let id = RuleSet(lifting: [letter12]).obligations[0].id

  private static func letter(_ number: String, _ issued: String, _ items: Sample.Item...) -> Reading {
    Sample.directive(number, issued: issued, items)
  }

  private static func review(_ decision: Review.Decision, _ correction: Correction? = nil, at instant: String = "2024-06-01T08:00:00Z") -> (
    Review, Obligation
  ) {
    let at = RecordInstant(iso: instant)!
    let review = Review(
      number: 3, obligation: id, version: 1, payloadSha256: "", decision: decision, correction: correction, author: "Lan", recordedAt: at,
      note: "")
    return (review, survey)
  }

  private static let moved = letter(
    "31", "2024-04-22", Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-05-31")))
  private static let movedOtherwise = Sample.directive(
    "31", issued: "2024-04-22", grammar: "grammar-2",
    [Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due("2024-06-30"))])
  private static let rewritten = letter(
    "31", "2024-04-22",
    Sample.Item(
      "1. Sửa đổi mục 1 Công văn số 12/SNV-CCHC như sau:", "12",
      says: Sample.obligation("báo cáo kết quả rà soát", in: ["1"], due: [Sample.due("2024-06-30")])))
  private static let replacing = letter(
    "77", "2024-07-01",
    Sample.Item("1. Công văn này có hiệu lực từ ngày 15/7/2024 và thay thế Công văn số 12/SNV-CCHC.", "12", .replaces))
  /// Letter 12 as a newer grammar reads it.
  private static let reread: Reading = {
    var other = survey
    other.deadlines = [Sample.due("2024-05-20")]
    return Sample.directive(
      "12", issued: "2024-03-05", grammar: "grammar-2", [Sample.Item("1.", says: other), Sample.Item("2.", says: figures)])
  }()

  /// Letter 12 without its second item, out of another file.
  private static let shortened: Reading = {
    var reading = Sample.directive("12", issued: "2024-03-05", [Sample.Item("1.", says: survey)])
    reading.source.sha256 = String(reading.source.sha256.reversed())
    return reading
  }()

  private static func decided(_ decision: EffectReview.Decision, _ id: String, at instant: String = "2024-06-01T08:00:00Z") -> EffectReview
  {
    EffectReview(
      number: 2, effect: RuleSet(lifting: [letter12]).directives[0].key.replacing("12-snv-cchc", with: id), version: 1, payloadSha256: "",
      decision: decision, author: "Lan", recordedAt: RecordInstant(iso: instant)!, note: "")
  }

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    /// Recorded with the first.
    var along: [Reading] = []
    var later: [Reading] = []
    var effectReviews: [EffectReview] = []
    var reviews: [(Review, Obligation)] = []
    var first = letter12
    var on: String?
    var today = "2024-08-01"
    var wanted: [String]
  }

  static let cases = [
    Case(
      testDescription: "a deadline that another directive moves", later: [moved],
      wanted: ["directive-added", "#1 deadline-postponed loosens amendment by 31-snv-cchc since 2024-04-22"]),
    Case(
      testDescription: "a provision that another directive writes anew", later: [rewritten],
      wanted: [
        "directive-added", "#1 deadline-postponed loosens amendment by 31-snv-cchc since 2024-04-22",
        "#1 in-force-changed neutral amendment by 31-snv-cchc since 2024-04-22",
        "#1 obligation-renamed neutral amendment by 31-snv-cchc since 2024-04-22",
      ]),
    Case(
      testDescription: "what another directive takes the place of", later: [replacing],
      wanted: [
        "directive-added", "#1 obligation-ended loosens amendment by 77-snv-cchc since 2024-07-15",
        "#2 obligation-ended loosens amendment by 77-snv-cchc since 2024-07-15",
      ]),
    Case(
      testDescription: "what another directive is to take the place of", later: [replacing], today: "2024-07-14",
      wanted: [
        "directive-added", "#1 end-advanced loosens amendment by 77-snv-cchc since 2024-07-15",
        "#2 end-advanced loosens amendment by 77-snv-cchc since 2024-07-15",
      ]),
    Case(
      testDescription: "what changes while it is known to end", along: [replacing], later: [reread], today: "2024-07-14",
      wanted: ["#1 deadline-postponed loosens reextraction"]),
    Case(
      testDescription: "what is read no longer while it is known to end", along: [replacing], later: [shortened], today: "2024-07-14",
      wanted: ["#2 obligation-removed loosens amendment"]),
    Case(
      testDescription: "an end that a person puts off", along: [replacing],
      reviews: [review(.edit, Correction(validTo: LegalDate(iso: "2024-12-31")))], today: "2024-07-14",
      wanted: ["#1 end-postponed tightens correction by review 3"]),
    Case(testDescription: "before the day on which it ends", later: [replacing], on: "2024-07-14", wanted: ["directive-added"]),
    Case(
      testDescription: "a deadline that a reviewer puts right",
      reviews: [review(.edit, Correction(deadline: .init(number: 1, lastDay: LegalDate(iso: "2024-04-15")!)))],
      wanted: ["#1 deadline-advanced tightens correction by review 3"]),
    Case(
      testDescription: "what a reviewer finds to be no obligation", reviews: [review(.reject)],
      wanted: ["#1 obligation-ended loosens correction by review 3"]),
    Case(testDescription: "what a reviewer finds right", reviews: [review(.accept)], wanted: ["#1 verified-on-updated neutral correction"]),
    Case(
      testDescription: "what begins before its document",
      reviews: [review(.edit, Correction(validFrom: LegalDate(iso: "2024-01-01")))],
      wanted: ["#1 in-force-made-retroactive tightens correction by review 3"]),
    Case(
      testDescription: "an effect on a directive that is not recorded",
      later: [letter("77", "2024-07-01", Sample.Item("1. Bãi bỏ Công văn số 40/SNV-CCHC.", "40", .repeals))],
      wanted: ["directive-added", "effect-outstanding unknown amendment"]),
    Case(
      testDescription: "an effect whose directive arrives", later: [letter12], first: moved,
      wanted: [
        "#1 obligation-added tightens amendment", "#2 obligation-added tightens amendment", "directive-added",
        "effect-settled unknown amendment",
      ]),
    Case(
      testDescription: "an effect that a person rejects", along: [replacing],
      effectReviews: [decided(.reject, "77-snv-cchc!replaces~12-snv-cchc")],
      wanted: [
        "#1 obligation-restored tightens correction by effect review 2", "#2 obligation-restored tightens correction by effect review 2",
        "verified-on-updated neutral correction",
      ]),
    Case(
      testDescription: "an effect that a person accepts", along: [moved],
      effectReviews: [decided(.accept, "31-snv-cchc!extends~12-snv-cchc#1")],
      wanted: ["verified-on-updated neutral correction"]),
    Case(
      testDescription: "an effect that is read otherwise after a person accepted it", along: [moved], later: [movedOtherwise],
      effectReviews: [decided(.accept, "31-snv-cchc!extends~12-snv-cchc#1", at: "2024-03-20T08:00:00Z")],
      wanted: [
        "#1 deadline-postponed loosens amendment by 31-snv-cchc since 2024-04-22", "change-disputed unknown reextraction",
        "verified-on-updated neutral reextraction",
      ]),
    Case(
      testDescription: "a correction with which a newer grammar disagrees", later: [reread],
      reviews: [review(.edit, Correction(deadline: .init(number: 1, lastDay: LegalDate(iso: "2024-04-15")!)), at: "2024-03-11T08:00:00Z")],
      wanted: ["#1 change-disputed unknown reextraction"]),
  ]

  @Test func `on a day, a letter of a later day is no difference, though it is recorded`() throws {
    let later = Self.letter("50", "2024-06-03", Sample.Item("1.", says: survey))
    let history = History(readings: [("2024-03-10T08:00:00Z", letter12), ("2024-06-04T08:00:00Z", later)])
    func codes(on day: String) throws -> [ChangeCode] {
      let day = LegalDate(iso: day)
      let views = try ["2024-03-11T00:00:00Z", "2024-07-01T00:00:00Z"].map { try history.known(at: $0).view(on: day) }
      return RuleDiff(views[0], views[1], today: LegalDate(iso: "2024-07-01")!).changes.map(\.code)
    }
    #expect(try codes(on: "2024-06-02") == [])
    #expect(try codes(on: "2024-06-03") == [.directiveAdded, .obligationAdded])
  }

  @Test(arguments: cases) func `what changes a rule is told, and by what`(test: Case) throws {
    let history = History(
      readings: ([test.first] + test.along).map { (at: "2024-03-10T08:00:00Z", reading: $0) }
        + test.later.map { (at: "2024-05-01T08:00:00Z", reading: $0) },
      reviews: test.reviews.map { (review: $0.0, reviewed: $0.1) }, effectReviews: test.effectReviews)
    let day = test.on.flatMap { LegalDate(iso: $0) }
    let old = try history.known(at: "2024-04-01T08:00:00Z").view(on: day)
    let new = try history.known(at: "2024-08-01T08:00:00Z").view(on: day)
    let today = try #require(LegalDate(iso: test.today))
    let diff = RuleDiff(old, new, today: today)
    #expect(diff.changes.map(told).sorted() == test.wanted.sorted())
    let backwards = RuleDiff(new, old, today: today)
    #expect(backwards.drawn == diff.mirrored)
    #expect(try old.holding(today).applying(diff).essence == new.holding(today).essence)
    #expect(try new.holding(today).applying(backwards).essence == old.holding(today).essence)
    #expect(RuleDiff(old, old, today: today).isEmpty && RuleDiff(new, new, today: today).isEmpty)
  }

  private func told(_ change: Change) -> String {
    if change.code == .directiveAdded { return change.code.rawValue }
    let place = change.obligation.map { "#" + $0.split(separator: "#")[1].prefix { $0 != "~" } }
    let facts = [place, change.code.rawValue, change.impact.rawValue, change.origin.rawValue, change.reason(.english)]
    return facts.compactMap { $0 }.joined(separator: " ")
  }
}
