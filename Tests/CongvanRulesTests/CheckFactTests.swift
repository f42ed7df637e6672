import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// A pattern, a name and what is said of the name; nil where it fits.
struct NamingCase: Sendable, CustomTestStringConvertible {
  var pattern, name: String
  var code: FindingCode?
  var words: String?
  var testDescription: String { name }

  init(_ pattern: String, _ name: String, _ code: FindingCode? = nil, _ words: String? = nil) {
    self.pattern = pattern
    self.name = name
    self.code = code
    self.words = words
  }
}

@Suite struct CheckFactTests {
  @Test(arguments: [
    NamingCase("TQ_Tên xã_Tên huyện", "TQ_Hòa Lạc_Lộc An"), NamingCase("TQ_Tên xã_Tên huyện", "tq_Hòa Lạc_Lộc An"),
    NamingCase(
      "Tổ TQ_Tên thôn (bản)_Tên xã", "TQ_Đông_Hòa Lạc", .namingExampleBreaksRule, "has “TQ” as part 1, where “Tổ TQ” is wanted"),
    NamingCase("TQ_Tên xã_Tên huyện", "TQ_Hòa Lạc", .namingExampleBreaksRule, "has 2 parts where 3 are wanted"),
    NamingCase("TQ_Tên xã", "TQ_", .namingExampleBreaksRule, "has “” as part 2, where “Tên xã” is wanted"),
    NamingCase("TQ-Thôn/bản-xã/thị trấn-huyện Lộc An", "TQ-Thôn 1-Thị trấn Hòa Lạc-huyện Lộc An"),
    NamingCase(
      "TQ-Thôn/bản-xã", "TQ-Khu 1-Xã Hòa Lạc", .namingExampleBreaksRule, "has “Khu 1” as part 2, where “Thôn/bản” is wanted"),
    NamingCase("TQ-Thôn-xã", "TQ-Thôn-Xã Hòa Lạc", .namingExampleBreaksRule, "has “Thôn” as part 2, where “Thôn” is wanted"),
    NamingCase("TQ-Thôn-xã", "TQ–Thôn 1–Xã Hòa Lạc"), NamingCase("TQ-<mã>-xã", "TQ-07-Xã Hòa Lạc"),
    NamingCase("TQ-Thôn-xã", "TQ-Thôn 1- Xã Hòa Lạc", .namingExampleBlanks, "has blanks beside “-”"),
  ])
  func `an example follows the rule it illustrates`(test: NamingCase) {
    let rule = NamingRule(pattern: Sample.span(test.pattern), examples: [Sample.span(test.name)])
    let found = Sample.findings([Sample.reading()], facts: [DocumentFacts(naming: [rule])])
    #expect(found.map(\.code) == [test.code].compactMap { $0 })
    if let words = test.words { #expect(found.first?.message.contains(words) == true, "\(found)") }
  }

  private func codes(_ value: StatedFigure.Value) -> [FindingCode] {
    let facts = DocumentFacts(figures: [StatedFigure(value, paragraph: 0, span: Sample.span("x"))])
    return Sample.findings([Sample.reading()], facts: [facts]).map(\.code)
  }

  @Test(arguments: [
    (12.0, 15.0, 80.0, 0, true), (12, 15, 82, 0, false), (148, 150, 98.7, 1, true), (148, 150, 98.6, 1, true), (148, 150, 98, 0, true),
    (148, 150, 97, 0, false), (0, 0, 100, 0, false),
  ])
  func `a share is right to its last decimal, rounded or cut`(done: Double, total: Double, percent: Double, decimals: Int, isRight: Bool) {
    #expect(
      codes(.share(done: done, of: total, unit: "tổ", percent: percent, decimals: decimals)) == (isRight ? [] : [.figureShareDiffers]))
  }

  @Test func `parts make their total`() {
    #expect(codes(.sum(total: 45, parts: [12, 33], unit: "tổ")) == [])
    #expect(codes(.sum(total: 45, parts: [12, 32], unit: "tổ")) == [.figureSumDiffers])
  }

  @Test func `parts come to no more than the whole of which they are`() {
    #expect(codes(.among(total: 10, parts: [6, 4], unit: "xã")) == [])
    #expect(codes(.among(total: 10, parts: [6], unit: "xã")) == [])
    #expect(codes(.among(total: 10, parts: [6, 5], unit: "xã")) == [.figurePartsExceed])
  }

  @Test func `an average is held against the only groups and people of its paragraph`() {
    func codes(_ values: StatedFigure.Value...) -> [FindingCode] {
      let figures = values.map { StatedFigure($0, paragraph: 0, span: Sample.span("x")) }
      return Sample.findings([Sample.reading()], facts: [DocumentFacts(figures: figures)]).map(\.code)
    }
    let average = StatedFigure.Value.average(4.6, decimals: 1, unit: "người")
    #expect(codes(.count(274, unit: "tổ"), .count(1267, unit: "thành viên"), average) == [])
    #expect(codes(.count(274, unit: "tổ"), .count(1500, unit: "thành viên"), average) == [.figureAverageDiffers])
    #expect(codes(.count(274, unit: "tổ"), .count(1500, unit: "thành viên"), .count(1267, unit: "người"), average) == [])
    #expect(codes(.count(1500, unit: "thành viên"), average) == [])
  }

  @Test func `a row of totals is the sum of what stands above it`() {
    let totals = [
      ColumnTotal(stated: 40, sum: 41, count: 3, span: Sample.span("40")), ColumnTotal(stated: 9, sum: 9, count: 3, span: Sample.span("9")),
    ]
    let found = Sample.findings([Sample.reading()], facts: [DocumentFacts(totals: totals)])
    #expect(found.map(\.message) == ["The 3 figures above the total come to 41, not 40."])
  }

  @Test func `the fingerprint stands for the finding, not for its wording`() {
    let place = Finding.Place(document: "a", file: "a.pdf", page: 1, words: "x")
    let one = Finding(.deadlineOnDayOff, "one", at: place)
    #expect(one.fingerprint == Finding(.deadlineOnDayOff, "another", at: place).fingerprint)
    #expect(one.fingerprint != Finding(.deadlineBeforeDocument, "one", at: place).fingerprint)
    #expect(one.fingerprint.count == 16)
  }
}
