import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite(.enabled(if: SchemaValidator.isAvailable, "python3 cannot import jsonschema; make setup installs it"))
struct CheckSchemaTests {
  private let result: CheckResult = {
    var place = Finding.Place(document: "a", file: "a.xlsx", page: nil, words: "12")
    place.row = 3
    place.column = "AB"
    let other = Finding.Place(document: "b", file: "b.pdf", page: 2, words: "tối thiểu 03 người")
    return CheckResult(
      checked: [CheckResult.Subject(document: "a", file: "a.xlsx")],
      findings: FindingCode.allCases.map { Finding($0, "It is so.", at: place, against: other) } + [
        Finding(.citationUnresolved, "x", at: other)
      ],
      confirmed: [CheckResult.Confirmation("It fits.", at: place, against: nil)])
  }()

  @Test func `results with everything and with nothing fit the published schema`() throws {
    #expect(try SchemaValidator.findings(NDJSON.lines([result, CheckResult(checked: [])]), schema: CheckSchema.text) == "")
  }

  @Test(arguments: [("\"severity\":\"note\"", "\"severity\":\"mild\""), ("\"row\":3", "\"row\":0"), ("congvan.check/1", "congvan.check/2")])
  func `what the contract does not allow is refused`(words: String, instead: String) throws {
    let line = try NDJSON.line(result)
    #expect(line.contains(words))
    #expect(try SchemaValidator.findings(line.replacing(words, with: instead), schema: CheckSchema.text) != "")
  }
}
