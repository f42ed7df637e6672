import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

@Suite(.enabled(if: SchemaValidator.isAvailable, "python3 cannot import jsonschema; make setup installs it"))
struct DiffSchemaTests {
  @Test func `comparisons with every sort of value fit the published schema`() throws {
    let lines = try NDJSON.lines([
      DiffSample.diff, DiffSample.diff.called("a", "b", unchanged: 3, incomplete: ["page 3 was left out."]),
      RuleDiff(RuleSet(), RuleSet(lifting: [DiffSample.new])), RuleDiff(RuleSet(), RuleSet()),
    ])
    #expect(try SchemaValidator.findings(lines, schema: DiffSchema.text) == "")
  }

  @Test(arguments: [
    ("\"code\":\"deadline-advanced\"", "\"code\":\"deadline-hurried\"", "code"),
    ("\"impact\":\"tightens\"", "\"impact\":\"worse\"", "impact"),
    ("congvan.diff/1", "congvan.diff/2", "schema"), ("\"bump\":\"major\"", "\"bump\":\"huge\"", "bump"),
    ("\"kind\":\"date\"", "\"kind\":\"sometimes\"", "content"), ("\"fingerprint\":\"", "\"fingerprint\":\"x", "fingerprint"),
  ]) func `what the contract does not allow is refused`(words: String, instead: String, place: String) throws {
    let line = try NDJSON.line(DiffSample.diff)
    #expect(line.contains(words))
    #expect(try SchemaValidator.findings(line.replacing(words, with: instead), schema: DiffSchema.text).contains(place))
  }
}

@Suite struct DiffSchemaDefinitionTests {
  @Test func `the schema names every code, area, action, impact, severity and origin`() throws {
    let schema = try object(DiffSchema.text)
    let change = try #require(((schema["$defs"] as? [String: Any])?["change"] as? [String: Any])?["properties"] as? [String: Any])
    func named(_ field: String) -> Set<String> { Set((change[field] as? [String: Any])?["enum"] as? [String] ?? []) }
    #expect(named("code") == Set(ChangeCode.allCases.map(\.rawValue)))
    #expect(named("area") == Set(ChangeArea.allCases.map(\.rawValue)))
    #expect(named("action") == Set(ChangeAction.allCases.map(\.rawValue)))
    #expect(named("impact") == Set(LegalImpact.allCases.map(\.rawValue)))
    #expect(named("severity") == Set(ChangeSeverity.allCases.map(\.rawValue)))
    #expect(named("origin") == Set(ChangeOrigin.allCases.map(\.rawValue)))
  }

  @Test func `what a reading and a comparison both have is described in the same way`() throws {
    let (diff, reading) = (try definitions(DiffSchema.text), try definitions(ReadingSchema.text))
    let shared = Set(diff.keys).intersection(reading.keys)
    #expect(shared.isSuperset(of: ["obligation", "deadline", "limit", "citation", "span", "bearer"]))
    for name in shared { #expect(diff[name] == reading[name], "\(name)") }
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func definitions(_ text: String) throws -> [String: NSDictionary] {
    try #require(try object(text)["$defs"] as? [String: Any]).compactMapValues { $0 as? NSDictionary }
  }
}
