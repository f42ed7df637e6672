import CongvanModel
import CongvanRules
import CongvanTestSupport
import CongvanText
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
  static let base = Sample.reading(
    [
      Sample.obligation(
        report, in: ["1"], to: ["Sở Thông tin và Truyền thông"],
        due: [Sample.due("2022-04-30", .before), Sample.each(.month, day: .number(28), .before)],
        limits: [Sample.limit(min: 3), Sample.limit("Tổ thôn", max: 10)]),
      Sample.obligation(train, in: ["2"]),
      {
        var duty = Sample.obligation("rà soát hạ tầng quý IV/2024, báo cáo theo mẫu", in: ["3"], limits: [Sample.limit(min: 3, max: 7)])
        var answer = Deadline(
          quote: "trong 15 ngày", kind: .relative, bound: .within, rule: "deadline", confidence: 1, span: Sample.span("15 ngày"))
        (answer.duration, answer.anchor) = (ISODuration(iso: "P15D"), "ngày nhận được văn bản")
        duty.deadlines = [answer]
        duty.conditions = [Condition(text: "khi có yêu cầu", span: Sample.span("khi có yêu cầu"))]
        return duty
      }(),
      {
        var permission = Sample.obligation(
          "được sử dụng nguồn kinh phí còn lại của năm trước", in: ["4"], due: [Sample.due("2022-09-01")],
          limits: [Sample.limit("tỷ lệ giải ngân", min: 80, unit: "%")], modality: .permission)
        permission.limits[0].op = .target
        return permission
      }(),
      Sample.obligation(
        "hoàn thành việc bàn giao hồ sơ trước ngày 30/11/2024", in: ["5"],
        due: [Sample.due("2024-11-30", .before, quote: "trước ngày 30/11/2024")]),
    ],
    citing: [
      Citation(
        quote: "Công văn số 12/UBND-VX", kind: "cong-van", number: "12", symbol: "UBND-VX", issued: nil, issuer: nil, role: .mention,
        span: Sample.span("12/UBND-VX"))
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
    DiffCase("a blank beside a mark is no difference", [], .none) {
      $0.obligations[2].action = "rà soát hạ tầng quý IV/ 2024 , báo cáo theo mẫu"
      $0.obligations[2].span = Sample.span("Rà soát hạ tầng quý IV /2024, báo cáo theo mẫu")
      $0.directive.subject = "Hướng  dẫn hoạt động"
    },
    DiffCase("an earlier date", ["deadline-advanced tightens"]) { $0.obligations[0].deadlines[0].date = PartialDate(iso: "2022-04-20") },
    DiffCase("a later date", ["deadline-postponed loosens"]) { $0.obligations[0].deadlines[0].date = PartialDate(iso: "2022-05-20") },
    DiffCase("before becomes by", ["deadline-bound-changed loosens"]) { $0.obligations[0].deadlines[0].bound = .by },
    DiffCase("an earlier day of the month", ["deadline-advanced tightens"]) { $0.obligations[0].deadlines[1].every?.day = .number(25) },
    DiffCase("quarterly instead of monthly", ["deadline-recurrence-changed loosens"]) {
      $0.obligations[0].deadlines[1].every?.unit = .quarter
    },
    DiffCase("twice as often", ["deadline-recurrence-changed tightens"]) { $0.obligations[0].deadlines[1].every?.times = 2 },
    DiffCase("fewer days to answer", ["deadline-advanced tightens"]) { $0.obligations[2].deadlines[0].duration = ISODuration(iso: "P10D") },
    DiffCase("counted from another moment", ["deadline-changed unknown"]) { $0.obligations[2].deadlines[0].anchor = "ngày ký" },
    DiffCase("working days instead of days", ["deadline-changed unknown"]) { $0.obligations[2].deadlines[0].workingDays = true },
    DiffCase("a deadline less", ["deadline-removed loosens"]) { $0.obligations[0].deadlines.removeFirst() },
    DiffCase("a deadline more", ["deadline-added tightens"]) { $0.obligations[1].deadlines = [Sample.due("2022-06-30")] },
    DiffCase("a deadline that cannot be dated any more", ["deadline-became-unknown unknown"]) {
      $0.obligations[0].deadlines[0].date = PartialDate(iso: "--04-30")
    },
    DiffCase("an earlier date for a permission", ["deadline-advanced loosens"]) {
      $0.obligations[3].deadlines[0].date = PartialDate(iso: "2022-08-01")
    },
    DiffCase("a higher minimum", ["limit-min-raised tightens"]) { $0.obligations[0].limits[0].min = 5 },
    DiffCase("a lower maximum", ["limit-max-lowered tightens"]) { $0.obligations[0].limits[1].max = 7 },
    DiffCase("a range moved up", ["limit-max-raised loosens", "limit-min-raised tightens"]) {
      ($0.obligations[2].limits[0].min, $0.obligations[2].limits[0].max) = (4, 9)
    },
    DiffCase("a higher target", ["limit-target-raised tightens"]) { $0.obligations[3].limits[0].min = 90 },
    DiffCase("another unit", ["limit-unit-changed unknown"]) { $0.obligations[0].limits[1].unit = "hộ" },
    DiffCase("at most instead of at least", ["limit-changed unknown"]) {
      ($0.obligations[0].limits[0].op, $0.obligations[0].limits[0].max, $0.obligations[0].limits[0].min) = (.max, 3, nil)
    },
    DiffCase("a limit less", ["limit-removed loosens"]) { $0.obligations[0].limits.removeLast() },
    DiffCase("another bearer", ["bearer-replaced unknown"]) { $0.obligations[1].bearers = Sample.obligation("", by: ["Công an"]).bearers },
    DiffCase("a bearer more", ["bearer-added tightens"]) {
      $0.obligations[1].bearers += Sample.obligation("", by: ["Công an"]).bearers
    },
    DiffCase("another role", ["bearer-role-changed unknown"]) { $0.obligations[1].bearers[0].role = .cooperate },
    DiffCase("a recipient less", ["recipient-removed loosens"]) { $0.obligations[0].recipients = [] },
    DiffCase("a recipient more", ["recipient-added tightens"]) { $0.obligations[1].recipients = $0.obligations[0].recipients },
    DiffCase("a report to somebody else", ["recipient-replaced unknown"]) { $0.obligations[0].recipients[0].name = "Bộ Nội vụ" },
    DiffCase("a letter to somebody else", ["addressees-changed unknown"]) { $0.directive.addressees = ["Công an tỉnh"] },
    DiffCase("a condition more", ["condition-added loosens"]) {
      $0.obligations[1].conditions = [Condition(text: "khi cần", span: Sample.span("khi cần"))]
    },
    DiffCase("another condition", ["condition-changed unknown"]) { $0.obligations[2].conditions[0].text = "khi có dịch" },
    DiffCase("a request instead of an order", ["force-lowered loosens"]) { $0.obligations[1].force = .request },
    DiffCase("a recommendation instead of a duty", ["modality-changed unknown"]) { $0.obligations[1].modality = .recommendation },
    DiffCase("other words", ["action-reworded unknown"]) { $0.obligations[1].action = train + " trong quý này" },
    DiffCase("another date in the words is a change of the date alone", ["deadline-advanced tightens", "quote-changed neutral"]) {
      reading in
      reading.obligations[4].action = "hoàn thành việc bàn giao hồ sơ trước ngày 15/11/2024"
      reading.obligations[4].deadlines = [Sample.due("2024-11-15", .before, quote: "trước ngày 15/11/2024")]
    },
    DiffCase("moved", ["obligation-moved neutral"], .patch) { $0.obligations[1].section = ["4", "a"] },
    DiffCase("a duty less", ["obligation-removed loosens"], .major) { $0.obligations.remove(at: 1) },
    DiffCase("a duty more", ["obligation-added tightens"]) {
      $0.obligations.append(Sample.obligation("bố trí kinh phí hoạt động", in: ["7"]))
    },
    DiffCase("another subject", ["directive-field-changed neutral"], .patch) { $0.directive.subject = "Hướng dẫn khác" },
    DiffCase("another citation", ["citation-added neutral", "citation-removed neutral"], .patch) { $0.citations[0].number = "99" },
    DiffCase("cited for something else", ["citation-changed neutral"], .patch) { $0.citations[0].role = .replaces },
    DiffCase(
      "issued later",
      ["directive-field-changed neutral"] + ["loosens", "loosens", "loosens", "tightens", "loosens"].map { "in-force-postponed \($0)" }
    ) {
      $0.directive.issued = PartialDate(iso: "2022-03-29")
    },
    DiffCase("issued on a day unknown", ["directive-field-changed neutral"] + Array(repeating: "in-force-changed unknown", count: 5)) {
      $0.directive.issued = nil
    },
  ]

  @Test(arguments: cases) func `an edit gives its codes, impacts and bump`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let diff = RuleDiff(Self.base, edited)
    #expect(diff.changes.map { "\($0.code.rawValue) \($0.impact.rawValue)" } == test.codes)
    #expect(diff.bump == test.bump)
  }

  @Test(arguments: [
    ("phối hợp với Sở Y tế và Công an tỉnh lập danh sách hộ dân sống ở vùng trũng thấp", ["bearer-added", "quote-changed"]),
    ("phối hợp với Sở Y tế, Công an tỉnh lập danh sách hộ dân sống ở vùng trũng thấp", ["bearer-added", "quote-changed"]),
    ("phối hợp với Sở Y tế và Công an tỉnh lập danh sách hộ dân sống ở vùng núi cao", ["action-reworded", "bearer-added"]),
  ])
  func `a name more in a list of names is no other task`(_ action: String, _ codes: [String]) {
    let old = Sample.obligation("phối hợp với Sở Y tế lập danh sách hộ dân sống ở vùng trũng thấp", in: ["1"], by: ["Sở Y tế"])
    let new = Sample.obligation(action, in: ["1"], by: ["Sở Y tế", "Công an tỉnh"])
    let diff = RuleDiff(Sample.reading([old]), Sample.reading([new]))
    #expect(diff.changes.map(\.code.rawValue).sorted() == codes)
  }

  @Test func `of several times each is compared with the one in its place, and which is whose may have changed with the names`() throws {
    func reading(_ words: String, _ first: String, _ second: String) -> Reading {
      Sample.reading([
        Sample.obligation(
          words.replacing("1️⃣", with: first).replacing("2️⃣", with: second), in: ["1"],
          due: [first, second].map { Sample.due("2024-" + ($0 == "trước ngày 15/5" ? "05-15" : "06-20"), .before, quote: $0) })
      ])
    }
    func codes(_ old: Reading, _ new: Reading) throws -> [String] {
      let sets = RuleSet.editions(old, new)
      #expect(RuleDiff(sets.new, sets.old).drawn == RuleDiff(sets.old, sets.new).mirrored)
      #expect(try sets.old.applying(RuleDiff(sets.old, sets.new)).essence == sets.new.essence)
      return RuleDiff(old, new).changes.map { "\($0.code.rawValue) \($0.impact.rawValue)" }
    }
    let (may, june) = ("trước ngày 15/5", "trước ngày 20/6")
    let two = "lập dự toán 1️⃣, báo cáo 2️⃣"
    #expect(
      try codes(reading(two, may, june), reading(two, june, may)) == [
        "deadline-advanced tightens", "deadline-postponed loosens", "quote-changed neutral",
      ])
    #expect(
      try codes(reading("nộp báo cáo: Sở A 1️⃣, Sở B 2️⃣", may, june), reading("nộp báo cáo: Sở B 1️⃣, Sở A 2️⃣", may, june))
        == ["action-reworded unknown"])
  }

  @Test(arguments: cases) func `a comparison read backwards is its mirror`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let sets = RuleSet.editions(Self.base, edited)
    #expect(RuleDiff(sets.new, sets.old).drawn == RuleDiff(sets.old, sets.new).mirrored)
  }

  @Test(arguments: cases) func `a comparison applied to its older side gives the newer`(test: DiffCase) throws {
    var edited = Self.base
    test.edit(&edited)
    let sets = RuleSet.editions(Self.base, edited)
    #expect(try sets.old.applying(RuleDiff(sets.old, sets.new)).essence == sets.new.essence)
    #expect(try sets.new.applying(RuleDiff(sets.new, sets.old)).essence == sets.old.essence)
  }

  @Test func `a comparison does not fit another rule set`() {
    let sets = RuleSet.editions(Self.base, Sample.reading([Sample.obligation(report, in: ["1"])]))
    #expect(throws: UnfitChange.self) { try RuleSet().applying(RuleDiff(sets.new, sets.old)) }
  }

  @Test(arguments: cases) func `a rule set does not differ from itself`(test: DiffCase) {
    var edited = Self.base
    test.edit(&edited)
    let set = RuleSet(lifting: [edited])
    let diff = RuleDiff(set, set)
    #expect(diff.isEmpty)
    #expect(diff.bump == .none)
    #expect((diff.new.directives, diff.new.obligations) == (1, edited.obligations.count))
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

  @Test(arguments: [
    ("Sở Y tế", "Sở Y tế và Sức khỏe", "bearer-renamed neutral", SemverBump.patch),
    ("Công an tỉnh", "Sở Nội vụ", "bearer-succeeded neutral", .minor), ("Sở Y tế", "Sở Nội vụ", "bearer-replaced unknown", .minor),
    ("Sở Y tế", "Hội Người cao tuổi", "bearer-replaced unknown", .minor),
  ]) func `a body of another name may be the same, or have the other's work`(old: String, new: String, code: String, bump: SemverBump) {
    let bearers = [old, new].map { Sample.reading([Sample.obligation(report, by: [$0])]) }
    let recipients = [old, new].map { Sample.reading([Sample.obligation(report, to: [$0])]) }
    for (readings, code) in [(bearers, code), (recipients, code.replacing("bearer", with: "recipient"))] {
      for (before, after) in [(readings[0], readings[1]), (readings[1], readings[0])] {
        let diff = RuleDiff(before, after, bodies: sampleBodies)
        #expect(diff.changes.map { "\($0.code.rawValue) \($0.impact.rawValue)" } == [code])
        #expect(diff.bump == bump)
      }
    }
  }

  @Test func `two directives are compared each under its own key`() {
    let other = Sample.reading(number: "600", file: "600.pdf", [Sample.obligation(report)])
    let diff = RuleDiff(RuleSet(lifting: [Self.base]), RuleSet(lifting: [Self.base, other]))
    #expect(diff.changes.map(\.code) == [.directiveAdded, .obligationAdded])
    #expect((diff.old.directives, diff.old.obligations) == (1, 5))
  }

  @Test func `a file is compared with what is recorded of it, whatever number is now read in it`() {
    let recorded = RuleSet(lifting: [Self.base])
    var again = Self.base
    again.directive.number = "578"
    var now = recorded
    let matching = now.record(again)
    #expect(matching.decisions.map(\.outcome) == Array(repeating: .same, count: 5))
    #expect(RuleDiff(recorded, now).changes.map(\.field) == ["number"])
  }

  @Test func `an edition takes the place of obligations whose directive was not given along`() {
    var bare = RuleSet(obligations: RuleSet(lifting: [Self.base]).obligations)
    let before = bare
    bare.record(Self.base, key: before.obligations[0].directive)
    #expect(bare.obligations == before.obligations)
  }

  @Test func `the summary says what was compared, also when nothing changed`() {
    var edited = Self.base
    edited.obligations[0].limits[0].min = 5
    edited.obligations[1].section = ["9"]
    #expect(
      RuleDiff(Self.base, Self.base).summary(.english) == "compared 5 with 5 obligations in 1 and 1 directives: no changes")
    let diff = RuleDiff(Self.base, edited)
    #expect(
      diff.summary(.english)
        == "compared 5 with 5 obligations in 1 and 1 directives: 2 changes (1 tightens, 1 neutral), minor")
    #expect(
      diff.summary(.vietnamese)
        == "đã so 5 với 5 điều giao trong 1 và 1 văn bản: 2 thay đổi (1 chặt hơn, 1 không đổi nghĩa), minor")
    #expect(diff.unchangedObligations == 3)
  }

  @Test func `a side that was read in part is never said to be unchanged`() {
    var torn = Self.base
    torn.diagnostics = [
      ReadingDiagnostic(
        Diagnostic(id: "extraction.lostPage", severity: .warning, message: "Page 3 was left out: it is damaged."), span: nil)
    ]
    let diff = RuleDiff(Self.base, torn)
    #expect(!diff.isEmpty)
    #expect(diff.summary(.english).hasSuffix("INCOMPLETE, so this is no full comparison: 577.pdf: Page 3 was left out: it is damaged."))
    #expect(!diff.summary(.english).contains("no changes"))
  }

  @Test func `findings are what was asked for, and what was lost without a word`() {
    var edited = Self.base
    edited.obligations[0].deadlines[0].date = PartialDate(iso: "2022-05-20")
    edited.obligations[1].section = ["9"]
    let diff = RuleDiff(Self.base, edited)
    func found(_ thresholds: DiffThreshold...) -> [String] { diff.findings(thresholds).map(\.code.rawValue) }
    #expect(found(.any) == ["deadline-postponed", "obligation-moved"])
    #expect(found(.loosens) == ["deadline-postponed"] && found(.minor) == ["deadline-postponed"])
    #expect(found(.tightens) == [] && found(.warning) == [] && found(.none) == [])
    #expect(found(.tightens, .neutral) == ["obligation-moved"])
    edited.obligations.removeLast()
    let torn = RuleDiff(Self.base, edited)
    #expect(torn.findings([.tightens]).map(\.code) == [.obligationRemoved])
    #expect(torn.findings([.none]) == [])
    edited.obligations = Self.base.obligations
    edited.directive.signer = Signer(authority: nil, title: nil, name: "Nguyễn Văn A")
    #expect(RuleDiff(edited, Self.base).findings([.tightens]).map(\.field).contains("signer"))
    #expect(RuleDiff(edited, Self.base).findings([.none]).map(\.field) == ["signer"])
    #expect(RuleDiff(Self.base, edited).findings([.none]).map(\.field) == ["signer"])
    var cut = edited
    cut.directive.signer?.name = "Nguyễn"
    #expect(RuleDiff(edited, cut).findings([.tightens]).map(\.field) == ["signer"])
    cut.directive.signer?.name = "Trần Thị B"
    #expect(RuleDiff(edited, cut).findings([.tightens]) == [])
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
}
