import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

private let report = "báo cáo kết quả thành lập Tổ công nghệ số cộng đồng"
private let train = "tổ chức tập huấn kỹ năng số cho thành viên của Tổ"

/// One edit of a reading, and the codes and impacts it gives.
struct DiffCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var codes: [String]
  var bump: SemverBump
  var edit: @Sendable (inout Reading) -> Void

  init(_ name: String, _ codes: [String], _ bump: SemverBump = .minor, _ edit: @escaping @Sendable (inout Reading) -> Void) {
    testDescription = name
    self.codes = codes
    self.bump = bump
    self.edit = edit
  }
}

@Suite struct RuleDiffTests {
  static let base = Sample.reading([
    Sample.obligation(
      report, in: ["1"], to: ["Sở Thông tin và Truyền thông"],
      due: [Sample.due("2022-04-30", .before), Sample.each(.month, day: .number(28), .before)],
      limits: [Sample.limit(min: 3), Sample.limit("Tổ thôn", max: 10)]),
    Sample.obligation(train, in: ["2"]),
  ])

  static let cases: [DiffCase] = [
    DiffCase("nothing", [], .none) { _ in },
    DiffCase("spans, confidence, rules and grammar are no difference", [], .none) { reading in
      reading.obligations[0].span.start = 900
      reading.obligations[0].span.end = 990
      reading.obligations[0].confidence = 0.1
      reading.obligations[0].rule = "another"
      reading.source.grammar.digest = "another"
    },
    DiffCase("case, blanks and the place of a tone are no difference", [], .none) {
      $0.obligations[0].action = "Báo  cáo kết qủa thành lập tổ công nghệ số cộng đồng"
    },
    DiffCase("an earlier date", ["deadline-advanced tightens"]) { $0.obligations[0].deadlines[0].date = PartialDate(iso: "2022-04-20") },
    DiffCase("a later date", ["deadline-postponed loosens"]) { $0.obligations[0].deadlines[0].date = PartialDate(iso: "2022-05-20") },
    DiffCase("before becomes by", ["deadline-postponed loosens"]) { $0.obligations[0].deadlines[0].bound = .by },
    DiffCase("an earlier day of the month", ["deadline-advanced tightens"]) { $0.obligations[0].deadlines[1].every?.day = .number(25) },
    DiffCase("quarterly instead of monthly", ["deadline-changed unknown"]) { $0.obligations[0].deadlines[1].every?.unit = .quarter },
    DiffCase("a deadline less", ["deadline-removed loosens"]) { $0.obligations[0].deadlines.removeFirst() },
    DiffCase("a deadline more", ["deadline-added tightens"]) { $0.obligations[1].deadlines = [Sample.due("2022-06-30")] },
    DiffCase("a deadline that cannot be dated any more", ["deadline-changed unknown"]) {
      $0.obligations[0].deadlines[0].date = PartialDate(iso: "--04-30")
    },
    DiffCase("a higher minimum", ["limit-min-raised tightens"]) { $0.obligations[0].limits[0].min = 5 },
    DiffCase("a lower maximum", ["limit-max-lowered tightens"]) { $0.obligations[0].limits[1].max = 7 },
    DiffCase("another unit", ["limit-changed unknown"]) { $0.obligations[0].limits[1].unit = "hộ" },
    DiffCase("a limit less", ["limit-removed loosens"]) { $0.obligations[0].limits.removeLast() },
    DiffCase("another bearer", ["bearer-added tightens", "bearer-removed loosens"]) {
      $0.obligations[1].bearers = Sample.obligation("", by: ["Công an"]).bearers
    },
    DiffCase("another role", ["bearer-role-changed unknown"]) { $0.obligations[1].bearers[0].role = .cooperate },
    DiffCase("a recipient less", ["recipient-removed neutral"]) { $0.obligations[0].recipients = [] },
    DiffCase("a condition more", ["condition-added loosens"]) {
      $0.obligations[1].conditions = [Condition(text: "khi cần", span: Sample.span("khi cần"))]
    },
    DiffCase("a request instead of an order", ["force-lowered loosens"]) { $0.obligations[1].force = .request },
    DiffCase("a recommendation instead of a duty", ["modality-changed unknown"], .minor) { reading in
      reading.obligations[1].modality = .recommendation
    },
    DiffCase("other words", ["action-reworded unknown"], .patch) { $0.obligations[1].action = train + " trong quý này" },
    DiffCase("moved", ["obligation-moved neutral"], .patch) { $0.obligations[1].section = ["4", "a"] },
    DiffCase("a duty less", ["obligation-removed loosens"], .major) { $0.obligations.removeLast() },
    DiffCase("a duty more", ["obligation-added tightens"]) {
      $0.obligations.append(Sample.obligation("bố trí kinh phí hoạt động", in: ["3"]))
    },
    DiffCase("another subject", ["directive-field-changed neutral"], .patch) { $0.directive.subject = "Hướng dẫn khác" },
    DiffCase("issued later", ["directive-field-changed neutral", "in-force-postponed loosens", "in-force-postponed loosens"]) {
      $0.directive.issued = PartialDate(iso: "2022-03-29")
    },
  ]

  @Test(arguments: cases) func `an edit gives its codes, impacts and bump`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let diff = RuleDiff(Self.base, edited)
    #expect(diff.changes.map { "\($0.code.rawValue) \($0.impact.rawValue)" } == test.codes)
    #expect(diff.bump == test.bump)
  }

  @Test(arguments: cases) func `a comparison read backwards is its mirror`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let sets = RuleSet.editions(Self.base, edited)
    let mirrored = RuleDiff(sets.old, sets.new).changes.map { drawn($0.code.mirror, $0, $0.new, $0.old, $0.impact.mirror) }
    let backwards = RuleDiff(sets.new, sets.old).changes.map { drawn($0.code, $0, $0.old, $0.new, $0.impact) }
    #expect(backwards.sorted() == mirrored.sorted())
  }

  @Test(arguments: cases) func `a rule set does not differ from itself`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let set = RuleSet(lifting: [edited])
    let diff = RuleDiff(set, set)
    #expect(diff.isEmpty)
    #expect(diff.bump == .none)
    #expect(diff.new == RuleDiff.Counts(directives: 1, obligations: edited.obligations.count))
  }

  @Test(arguments: cases) func `the order of obligations means nothing`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let sets = RuleSet.editions(Self.base, edited)
    var shuffled = sets.new
    shuffled.obligations.reverse()
    for index in shuffled.obligations.indices {
      shuffled.obligations[index].obligation.deadlines.reverse()
      shuffled.obligations[index].obligation.limits.reverse()
    }
    #expect(RuleDiff(sets.old, shuffled).changes == RuleDiff(sets.old, sets.new).changes)
  }

  @Test func `two directives are compared each under its own key`() {
    let other = Sample.reading(number: "600", file: "600.pdf", [Sample.obligation(report)])
    let diff = RuleDiff(RuleSet(lifting: [Self.base]), RuleSet(lifting: [Self.base, other]))
    #expect(diff.changes.map(\.code) == [.directiveAdded, .obligationAdded])
    #expect(diff.old == RuleDiff.Counts(directives: 1, obligations: 2))
  }

  @Test func `a file is compared with what is recorded of it, whatever number is now read in it`() {
    let recorded = RuleSet(lifting: [Self.base])
    var again = Self.base
    again.directive.number = "578"
    var now = recorded
    let matching = now.record(again)
    #expect(matching.decisions.map(\.outcome) == [.same, .same])
    #expect(RuleDiff(recorded, now).changes.map(\.field) == ["number"])
  }

  @Test func `the summary says what was compared, also when nothing changed`() {
    var edited = Self.base
    edited.obligations[0].limits[0].min = 5
    edited.obligations[1].section = ["9"]
    #expect(RuleDiff(Self.base, Self.base).summary == "compared 2 with 2 obligations in 1 and 1 directives: no changes")
    #expect(
      RuleDiff(Self.base, edited).summary == "compared 2 with 2 obligations in 1 and 1 directives: 2 changes (1 tightens, 1 neutral), minor"
    )
  }

  @Test(arguments: ChangeCode.allCases) func `every code is the mirror of its mirror`(code: ChangeCode) {
    #expect(code.mirror.mirror == code)
    #expect(code.mirror.changesAnswer == code.changesAnswer)
  }

  @Test func `a change says what was and what is, with both places`() throws {
    var edited = Self.base
    edited.obligations[0].deadlines[0].date = PartialDate(iso: "2022-04-20")
    edited.obligations[0].deadlines[0].span = Sample.span("trước ngày 20/4/2022")
    let change = try #require(RuleDiff(Self.base, edited).changes.first)
    #expect(change.message == "The deadline is earlier: “before 2022-04-20” instead of “before 2022-04-30”.")
    #expect(change.old?.span?.quote == "2022-04-30")
    #expect(change.new?.span?.quote == "trước ngày 20/4/2022")
    #expect(change.severity == .error)
    #expect(change.fingerprint.count == 16)
  }

  private func drawn(_ code: ChangeCode, _ change: Change, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) -> String {
    "\(change.obligation ?? change.directive) \(code.rawValue) \(change.field) \(old?.value ?? "nil") → \(new?.value ?? "nil") \(impact.rawValue)"
  }
}
