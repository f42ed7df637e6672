import CongvanModel
import CongvanRules
import CongvanTestSupport
import CongvanText
import Testing

@Suite struct RosterCheckTests {
  private static let header = ["TT", "Xã", "Tên tổ", "Số lượng thành viên", "Họ tên tổ trưởng", "Số điện thoại (bắt buộc)"]
  private static let good = [
    ["1", "Hòa Lạc", "Tổ Đông", "5", "Trần Văn Bình", "0912345678"], ["2", "", "Tổ Tây", "3", "Lê Thị Hoa", "+84 387 654 321"],
    ["3", "Bình Sơn", "Tổ Đông", "7", "Vũ Văn Nam", "0237.3713.992"],
  ]

  private func result(_ rows: [[String]], limits: [Limit] = [Sample.limit(min: 3, max: 7)], naming: [NamingRule] = [], form: [String] = [])
    -> CheckResult?
  {
    let reading = Sample.reading([Sample.obligation("thành lập tổ", limits: limits)])
    let set = RuleSet(lifting: [reading])
    let directives = set.checked([set.directives[0].key: DocumentFacts(naming: naming, headings: [form.map(Sample.span)])])
    let sheet = Sheet(file: "ds.xlsx", rows: rows.enumerated().map { Sheet.Row(number: $0 + 1, cells: $1) })
    return RosterCheck(directives, vocabulary: Sample.checkWords).result([sheet], reading: { _ in [] }).map(said)
  }

  private func found(_ changed: (row: Int, column: Int, cell: String)...) throws -> [Finding] {
    var rows = [Self.header] + Self.good
    for change in changed { rows[change.row][change.column] = change.cell }
    return try #require(result(rows)).findings
  }

  @Test func `a sound list says what it was held against`() throws {
    let whole = try #require(result([["DANH SÁCH TỔ"], []] + [Self.header] + Self.good))
    #expect(whole.findings == [])
    #expect(whole.confirmed.map(\.message) == ["3 groups of 3 to 7 members keep within “3.0 người”."])
    #expect(whole.confirmed[0].other?.file == "577.pdf")
  }

  @Test(arguments: [
    (3, "2", [FindingCode.rosterSizeOutside]), (3, "8", [.rosterSizeOutside]), (3, "năm", [.rosterSizeNoNumber]),
    (3, "", [.rosterCellMissing]),
    (5, "", [.rosterCellMissing]), (5, "12345", [.rosterPhoneMalformed]), (5, "912345679", [.rosterPhoneLostZero]),
    (5, "0387654321", [.rosterDuplicatePhone]), (4, "", [.rosterCellMissing]), (2, "Tổ Tây", [.rosterDuplicateTeam]),
  ])
  func `each cell is held against what belongs there`(column: Int, cell: String, codes: [FindingCode]) throws {
    let found = try found((1, column, cell))
    // The second of two that are alike is the one that is named.
    #expect(found.map(\.code) == codes)
    #expect(found[0].place.row == (codes[0] == .rosterDuplicateTeam || codes[0] == .rosterDuplicatePhone ? 3 : 2))
    #expect(found[0].place.column == Sheet.letters(ofColumn: column))
  }

  @Test func `a size outside names the limit and its document`() throws {
    let finding = try #require(try found((3, 3, "12")).first)
    #expect(finding.message == "12 members are more than “3.0 người”.")
    #expect(finding.other?.file == "577.pdf" && finding.place.words == "12" && finding.place.row == 4)
  }

  @Test func `two limits leave a size alone that one of them allows`() throws {
    let rows = [Self.header] + [["1", "Hòa Lạc", "Tổ xã", "9", "Trần Văn Bình", "0912345678"]]
    #expect(result(rows, limits: [Sample.limit(max: 10), Sample.limit(max: 7)])?.findings == [])
    #expect(result(rows, limits: [Sample.limit(max: 8), Sample.limit(max: 7)])?.findings.map(\.code) == [.rosterSizeOutside])
  }

  @Test func `without a limit that is said, and limits of other things are none`() throws {
    for limits in [[], [Sample.limit("lớp tập huấn", max: 2)], [Sample.limit(max: 2, unit: "máy tính")]] {
      #expect(result([Self.header] + Self.good, limits: limits)?.findings.map(\.code) == [.rosterNoLimit])
    }
  }

  @Test func `a column that is lacking is an error, a list without headings none at all`() throws {
    let narrow = ([Self.header] + Self.good).map { Array($0.prefix(5)) }
    #expect(result(narrow)?.findings.map(\.message) == ["No heading names a column for the phone number."])
    #expect(result([["a", "b", "c"], ["1", "2", "3"]]) == nil)
  }

  @Test func `the form of a directive says which columns there are to be`() throws {
    let form = ["TT", "Tên tổ", "Họ tên tổ trưởng", "Tên nhóm"]
    let found = try #require(result([Self.header] + Self.good, form: form)).findings
    #expect(found.map(\.message) == ["No heading names a column for the name of its chat group."])
    #expect(found[0].other?.words == "Tên nhóm")
    let narrow = ([Self.header] + Self.good).map { Array($0.prefix(5)) }
    #expect(result(narrow, form: Array(form.prefix(3)))?.findings == [])
    #expect(result(narrow, form: ["TT", "Xã"])?.findings.map(\.code) == [.rosterColumnMissing])
  }

  @Test func `a size may be followed by what it counts, and by nothing else`() throws {
    #expect(try found((1, 3, "05 người")) == [])
    #expect(try found((1, 3, "12 người")).map(\.code) == [.rosterSizeOutside])
    #expect(try found((1, 3, "05 hộ")).map(\.code) == [.rosterSizeNoNumber])
  }

  @Test func `headings in two rows name their columns together`() throws {
    let header = [["TT", "Xã", "Tên tổ", "Số lượng", "Tổ trưởng", ""], ["", "", "", "", "Họ tên", "Số điện thoại"]]
    #expect(result(header + Self.good)?.findings == [])
    var short = Self.good
    short[1][5] = "12345"
    #expect(result(header + short)?.findings.map(\.code) == [.rosterPhoneMalformed])
    // A first group without a number is no second heading.
    #expect(result([Self.header, ["", "Hòa Lạc", "Tổ Đông", "", "", ""]] + Self.good.dropFirst())?.findings.count == 3)
  }

  @Test func `the heading of a part of the list may be numbered, and groups of two parts may have one name`() throws {
    let header = ["TT", "Tên tổ", "Số lượng", "Họ tên", "Điện thoại"]
    let rows = [
      header, ["I", "Xã Hòa Lạc"], ["1", "Tổ Đông", "5", "Trần Văn Bình", "0912345678"], ["II", "Xã Bình Sơn"],
      ["1", "Tổ Đông", "4", "Lê Thị Hoa", "0912345679"], ["2", "Tổ Tây", "4", "Vũ Văn Nam", "0912345670"],
    ]
    #expect(result(rows)?.findings == [])
    #expect(result(rows + [["3", "Tổ Đông", "4", "Vũ Văn An", "0912345671"]])?.findings.map(\.code) == [.rosterDuplicateTeam])
    #expect(
      result(rows + [["3", "Tổ Nam", "", "", ""]])?.findings.map(\.code) == [.rosterCellMissing, .rosterCellMissing, .rosterCellMissing])
  }

  @Test func `the row of totals is added up`() throws {
    func rows(_ total: String) -> [[String]] { [Self.header] + Self.good + [["", "Tổng cộng", "", total]] }
    #expect(result(rows("15"))?.findings == [])
    #expect(result(rows("16"))?.findings.map(\.message) == ["The sizes above the total come to 15, not 16."])
  }

  @Test func `what is added up says how many rows it leaves out`() throws {
    func rows(_ total: String) -> [[String]] {
      [Self.header] + Self.good + [["4", "", "Tổ Nam", "năm", "Vũ Văn An", "0912345670"], ["", "Tổng cộng", "", total]]
    }
    let all = try #require(result(rows("15")))
    #expect(all.findings.map(\.code) == [.rosterSizeNoNumber])
    #expect(
      all.confirmed.map(\.message) == [
        "3 groups of 3 to 7 members keep within “3.0 người”; rows not counted, for they have no number: 1."
      ])
    #expect(
      result(rows("20"))?.findings.map(\.message).last
        == "The sizes above the total come to 15, not 20; rows not counted, for they have no number: 1.")
  }

  @Test func `names in the column of groups follow the pattern where most are parted, the total is none of them`() throws {
    let rows =
      [Self.header]
      + zip(Self.good, ["TQ_Đông_Hòa Lạc", "TQ_Tây", "Đội Nam"]).map { row, name in Array(row[..<2]) + [name] + Array(row[3...]) }
      + [["", "", "Tổng cộng", "15"]]
    let found = try #require(result(rows, naming: [NamingRule(pattern: Sample.span("TQ_Tên thôn_Tên xã"))])).findings
    #expect(found.map(\.code) == [.nameBreaksRule, .nameBreaksRule])
  }

  @Test func `names of chat groups follow the pattern that is prescribed`() throws {
    let rule = NamingRule(pattern: Sample.span("TQ_Tên thôn_Tên xã"))
    let rows = [Self.header + ["Tên nhóm"]] + zip(Self.good, ["TQ_Đông_Hòa Lạc", "TQ_Tây", "TQ_Đông_Bình Sơn"]).map { $0 + [$1] }
    let found = try #require(result(rows, naming: [rule])).findings
    #expect(found.map(\.message) == ["“TQ_Tây” has 2 parts where 3 are wanted by “TQ_Tên thôn_Tên xã”."])
    #expect(found[0].place.column == "G" && found[0].place.row == 3)
  }
}

@Suite struct NameCheckTests {
  private func result(_ names: [String], _ patterns: String...) -> CheckResult {
    let rules = patterns.map { NamingRule(pattern: Sample.span($0)) }
    let set = RuleSet(lifting: [Sample.reading()])
    return said(
      NameCheck(set.checked([set.directives[0].key: DocumentFacts(naming: rules)]), vocabulary: Sample.checkWords)
        .result(lines: names, file: "names.txt"))
  }

  @Test func `a name fits one of the patterns, or the nearest says what is wrong`() {
    let patterns = ("TQ_Tên xã", "TQ_Tên thôn_Tên xã")
    #expect(result(["TQ_Hòa Lạc", "", "TQ_Đông_Hòa Lạc"], patterns.0, patterns.1).findings == [])
    let found = result(["TQ_Hòa Lạc", "TC_Đông_Hòa Lạc", "TQ_Đông _Hòa Lạc"], patterns.0, patterns.1).findings
    #expect(found.map(\.code) == [.nameBreaksRule, .nameBlanks])
    #expect(found[0].message == "“TC_Đông_Hòa Lạc” has “TC” as part 1, where “TQ” is wanted by “TQ_Tên thôn_Tên xã”.")
    #expect(found.map(\.place.row) == [2, 3])
  }

  @Test func `the marks of a list and its heading are no part of names`() {
    let list = ["DANH SÁCH TÊN NHÓM", "1. TQ_Hòa Lạc", "2) TQ_Bình Sơn", "- TQ_Lộc An", "TC_Hòa Lạc"]
    let found = result(list, "TQ_Tên xã").findings
    #expect(found.map(\.code) == [.nameBreaksRule])
    #expect(found.map(\.place.row) == [5])
    #expect(result(["TQ Hòa Lạc", "TQ_Lộc An"], "TQ_Tên xã").findings.map(\.place.row) == [1])
  }

  @Test func `a name given twice is found, and sound names are counted`() {
    #expect(result(["TQ_Hòa Lạc", "tq_hòa lạc"], "TQ_Tên xã").findings.map(\.code) == [.nameDuplicate])
    #expect(result(["TQ_Hòa Lạc", "TQ_Bình Sơn"], "TQ_Tên xã").confirmed.map(\.message) == ["2 names follow the pattern."])
  }
}

@Suite struct ReportCheckTests {
  private func result(_ figures: [(StatedFigure.Value, Int)], min: Double? = 3, max: Double? = 7) -> CheckResult {
    var each = Sample.limit("Mỗi thôn", min: 1, max: 1, unit: "tổ")
    each.per = "mỗi thôn"
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("lập tổ", limits: [each, Sample.limit(min: min, max: max)])])])
    let report = RuleSet(lifting: [Sample.reading(number: "9", symbol: "BC-UBND", file: "bc.pdf")])
    let facts = DocumentFacts(figures: figures.map { StatedFigure($0, paragraph: $1, span: Sample.span("x")) })
    return said(
      ReportCheck(set.checked([:]), vocabulary: Sample.checkWords).result(report.checked([report.directives[0].key: facts])[0]))
  }

  @Test func `all groups, and as many people in each as there may be, are confirmed with the rules they were held against`() {
    let found = result([(.part(done: 148, of: 148, unit: "Tổ tự quản"), 2), (.count(912, unit: "thành viên"), 2)])
    #expect(found.findings == [])
    #expect(
      found.confirmed.map(\.message) == [
        "148 of 148 Tổ tự quản: all of them.",
        "912 members in 148 groups are 6.2 each, within “3.0 người”; whether each group is, a list of them would show.",
      ])
    #expect(found.confirmed.allSatisfy { $0.other?.file == "577.pdf" })
  }

  @Test(arguments: [(290.0, "fewer than"), (1200, "more than")]) func `groups that are too small or large in the middle are an error`(
    people: Double, words: String
  ) {
    let found = result([(.count(148, unit: "tổ"), 0), (.count(people, unit: "người"), 0)]).findings
    #expect(found.map(\.code) == [.reportSizeOutside])
    #expect(found[0].message.contains(words))
  }

  @Test func `groups that are missing are counted, and two totals of one thing contradict each other`() {
    let found = result([(.part(done: 146, of: 148, unit: "Tổ tự quản"), 0), (.part(done: 148, of: 150, unit: "tổ tự quản thôn"), 1)])
      .findings
    #expect(found.map(\.code) == [.reportNotAll, .reportNotAll, .reportFiguresDiffer])
    #expect(found[0].message == "146 of 148 Tổ tự quản: 2 are missing.")
  }

  @Test func `people of one paragraph and groups of another are not divided, and nothing compared is never nothing found`() {
    #expect(result([(.count(148, unit: "tổ"), 0), (.count(290, unit: "người"), 1)]).findings.map(\.code) == [.reportNothingToCompare])
  }
}
