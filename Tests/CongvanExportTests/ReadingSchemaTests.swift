import CongvanExport
import CongvanModel
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@Suite(.enabled(if: SchemaValidator.isAvailable, "python3 cannot import jsonschema; make setup installs it"))
struct ReadingSchemaTests {
  @Test func `readings with everything and with nothing fit the published schema`() throws {
    #expect(
      try SchemaValidator.findings(
        NDJSON.lines([full, Sample.reading(number: nil, symbol: nil, issuer: nil, issued: nil, subject: nil)]), schema: ReadingSchema.text)
        == "")
  }

  @Test func `a year left open fits the published schema`() throws {
    var reading = Sample.reading()
    reading.deadlines = ["--04-30", "--04", "2022", "2022-Q2", "2022-H1", "2022-06"].map { Sample.due($0) }
    #expect(try SchemaValidator.findings(NDJSON.line(reading), schema: ReadingSchema.text) == "")
  }

  @Test(arguments: [
    ("\"subject\":\"Hướng dẫn hoạt động\"", "\"subjekt\":\"x\"", "directive"), ("\"kind\":\"recurring\"", "\"kind\":\"sometimes\"", "kind"),
    ("\"interval\":1", "\"interval\":0", "interval"), ("\"confidence\":0.96", "\"confidence\":2", "confidence"),
    ("\"role\":\"lead\"", "\"role\":\"boss\",\"extra\":1", "bearers"), ("congvan.reading/1", "congvan.reading/2", "schema"),
    ("\"issued\":\"2022-03-28\"", "\"issued\":\"28/3/2022\"", "issued"),
  ])
  func `what the contract does not allow is refused`(words: String, instead: String, place: String) throws {
    let line = try NDJSON.line(full)
    #expect(line.contains(words))
    #expect(try SchemaValidator.findings(line.replacing(words, with: instead), schema: ReadingSchema.text).contains(place))
  }

  /// A reading in which every list has something and every optional is there.
  private var full: Reading {
    var deadline = Sample.each(.month, day: .number(5), month: .last, weekday: 1, .before, lag: "P1M", dayTo: 9)
    deadline.every?.times = 2
    deadline.date = PartialDate(iso: "2022-04-30")
    deadline.time = "17:00"
    deadline.from = PartialDate(iso: "2022-Q2")
    deadline.to = PartialDate(iso: "2022-H2")
    deadline.duration = ISODuration(iso: "-P2D")
    deadline.anchor = "kể từ ngày ký"
    deadline.lastDay = LegalDate(iso: "2022-04-29")
    deadline.derivation = ["trước ngày 30/4/2022 → 2022-04-29"]
    var duty = Sample.obligation(
      "báo cáo", to: ["Sở"],
      due: [deadline, Sample.each(.month, day: .lastWorkingDay), Sample.each(.year, day: .last, month: .number(12))],
      limits: [Sample.limit(min: 3, max: 5)])
    duty.conditions = [Condition(text: "khi cần", span: Sample.span("khi cần"))]
    duty.reasons = ["bearer inherited"]
    duty.span.boxes = [PageBox(page: 1, box: Box(x0: 72, y0: 310.2, x1: 180.5, y1: 324))]
    var reading = Sample.reading([duty])
    reading.directive.place = "Thanh Hóa"
    reading.directive.addressees = ["Chủ tịch UBND các huyện"]
    reading.directive.signer = Signer(authority: "KT.", title: "Phó Giám đốc", name: "Nguyễn Văn A")
    reading.directive.signatures = [Signature(signer: "a@b.gov.vn", time: "2024-09-07T17:10:21+07:00")]
    reading.directive.spans = ["number": Sample.span("577"), "issued": Sample.span("28/3/2022")]
    reading.citations = [
      Citation(
        quote: "Công văn số 3087/UBND-CNTT", kind: "cong-van", number: "3087", symbol: "UBND-CNTT", issued: PartialDate(iso: "2022-03-08"),
        issuer: "UBND tỉnh", role: .implements, span: Sample.span("3087/UBND-CNTT"))
    ]
    reading.outline = [
      OutlineNode(
        marker: "6", heading: "Đề nghị", level: 1, span: Sample.span("6. Đề nghị"),
        children: [OutlineNode(marker: "6.1", heading: "", level: 2, span: Sample.span("6.1"))])
    ]
    reading.diagnostics = [
      ReadingDiagnostic(Diagnostic(id: "outline.misnumbered", severity: .warning, message: "3 follows 4"), span: Sample.span("3.")),
      ReadingDiagnostic(Diagnostic(id: "text.short", severity: .note, message: "short"), span: nil),
    ]
    return reading
  }
}
