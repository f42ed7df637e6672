import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

@Suite struct RuleSetFileTests {
  private let set = RuleSet(lifting: [DiffSample.old])

  @Test func `obligations, directives, readings and whole rule sets are read back as they were written`() throws {
    let obligations = try NDJSON.lines(set.obligations)
    #expect(try decode(obligations) == RuleSet(obligations: set.obligations))
    #expect(try decode(NDJSON.lines(set.directives) + obligations) == set)
    #expect(try decode(CanonicalJSON.text(of: set)) == set)
    #expect(try decode(CanonicalJSON.text(of: set, layout: .pretty)) == set)
    #expect(try decode(NDJSON.line(DiffSample.old)) == set)
    #expect(try decode(CanonicalJSON.text(of: DiffSample.old, layout: .pretty)) == set)
  }

  @Test func `a directive of an exported folder need not say whose its obligations are`() throws {
    var text = try CanonicalJSON.text(of: set.directives[0])
    let obligations = try set.obligations.map { entry in
      try CanonicalJSON.text(of: entry).replacing("\"directive\":\"\(entry.directive)\",", with: "")
    }
    text = "{\"directive\":\(text),\"obligations\":[\(obligations.joined(separator: ","))]}"
    #expect(try decode(text) == set)
    #expect(throws: RuleSetFileError.self) { try decode(String(text.dropLast(2))) }
  }

  @Test func `a file cut off inside is refused wherever it was cut`() throws {
    for text in [try NDJSON.lines(set.obligations), try CanonicalJSON.text(of: set), try CanonicalJSON.text(of: set, layout: .pretty)] {
      let bytes = Array(text.utf8)
      let ends = Set(bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 })
      for length in stride(from: 0, to: bytes.count - 1, by: 97) where !ends.contains(length) || !text.hasSuffix("\n") {
        #expect(throws: RuleSetFileError.self, "\(length)") { try RuleSetFile.decode(Data(bytes.prefix(length)), name: "a.ndjson") }
      }
    }
  }

  @Test func `what is wrong is named with its line and the way out`() throws {
    let lines = try NDJSON.lines(set.obligations)
    func reason(_ text: String) -> String? { #expect(throws: RuleSetFileError.self) { try decode(text) }?.description }
    let wayOut = "; write it again with congvan rules --format json or congvan read --format json."
    #expect(reason("") == "'a.ndjson' is no exported rule set: there is nothing in it" + wayOut)
    #expect(
      reason(lines + "{}\n") == "'a.ndjson:4' is no exported rule set: it has none of the keys of an obligation, a directive or a reading"
        + wayOut)
    #expect(
      reason(String(lines.dropLast())) == "'a.ndjson:3' is no exported rule set: its last line is not ended, so that it may be cut off"
        + wayOut)
    #expect(reason(lines + lines)?.contains("is in it twice") == true)
    #expect(reason(lines.replacing("\"firstPath\":\"2\"", with: "\"firstPath\":2"))?.contains("a.ndjson:2") == true)
  }

  private func decode(_ text: String) throws -> RuleSet { try RuleSetFile.decode(Data(text.utf8), name: "a.ndjson").set }
}
