import Congvan
import CongvanExtraction
import CongvanGrammar
import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite struct FormReaderTests {
  /// The shipped grammar with blocks laid over it.
  private func layered(_ text: String) throws -> Grammar {
    try Grammar(
      version: "1.0.0", sources: Project.grammars,
      layers: [GrammarLayer(folder: "mine", sources: [GrammarSource(path: "a.grammar", text: text)])])
  }

  private func form(_ name: String, _ examples: String) -> String { "## Mine.\n## Source: unverified (test).\nform \(name)\n\(examples)\n" }

  @Test func `every form reads its examples and refuses its near misses`() throws {
    let grammar = try ShippedGrammar.load()
    #expect(!grammar.forms.isEmpty)
    #expect(try FormReader.checkExamples(of: grammar) == [])
  }

  @Test func `an example of a form that comes out otherwise is said`() throws {
    let grammar = try layered(
      form(
        "duty.headed-item",
        """
          yes "1. Sở Y tế" "a) Rà soát danh sách trạm y tế." => (duty force:directive action:"Rà soát danh sách trạm y tế")
          yes "Sở Y tế rà soát danh sách." => (duty action:"rà soát danh sách")
          no "1. Sở Y tế" "a) Rà soát danh sách trạm y tế." "made up for this test"
        """))
    #expect(grammar.layers[0].overridden.map(\.kind) == [.form])
    #expect(
      try FormReader.checkExamples(of: grammar) == [
        """
        mine/a.grammar:4:3: form 'duty.headed-item' reads "1. Sở Y tế ⏎ a) Rà soát danh sách trạm y tế." as \
        (duty force:directive lead:["Sở Y tế"] inherited:["Sở Y tế"] action:"Rà soát danh sách trạm y tế"), \
        not as (duty force:directive action:"Rà soát danh sách trạm y tế").
        """,
        "mine/a.grammar:5:3: form 'duty.headed-item' does not read \"Sở Y tế rà soát danh sách.\".",
        """
        mine/a.grammar:6:3: form 'duty.headed-item' reads "Rà soát danh sách trạm y tế" in \
        "1. Sở Y tế ⏎ a) Rà soát danh sách trạm y tế.", which it must refuse: made up for this test.
        """,
      ])
  }

  @Test func `an example that cannot be taken apart is an error, not one that is refused`() throws {
    let error = #expect(throws: ExtractionError.self) { try FormReader(ShippedGrammar.load()).readings(of: "") }
    #expect(error?.code == .empty)
  }

  @Test func `a form that is missing and one that nothing is read by are said`() throws {
    let sources = Project.grammars.map {
      GrammarSource(path: $0.path, text: $0.text.replacingOccurrences(of: "form limit.repeated\n", with: "form limit.repeats\n"))
    }
    let grammar = try Grammar(version: "9.9.9", sources: sources)
    let line = try #require(grammar.forms.first { $0.name == "limit.repeats" }).line
    #expect(
      try FormReader.checkExamples(of: grammar).prefix(2) == [
        "grammar 9.9.9: no form is named 'limit.repeated', by which documents are read; write one with its sentence and examples.",
        "directive/limit.grammar:\(line):6: nothing is read by a form 'limit.repeats'; did you mean 'limit.repeated'?",
      ])
  }

  @Test func `every rule that a reading names is on the page of the rules`() throws {
    let grammar = try ShippedGrammar.load()
    let known = Set(grammar.rulesAndForms.map(\.name))
    let reader = try DocumentReading(grammar: grammar)
    let folder = Project.folder.appendingPathComponent("corpus/documents")
    var seen: Set<String> = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      for ending in ["txt", "md", "html"] {
        let path = folder.appendingPathComponent("\(name)/source.\(ending)").path
        guard FileManager.default.fileExists(atPath: path) else { continue }
        let reading = try reader.read(fileAt: path)
        seen.formUnion(reading.obligations.map(\.rule) + reading.deadlines.map(\.rule) + reading.limits.map(\.rule))
      }
    }
    #expect(seen.count > 30)
    #expect(seen.subtracting(known) == [])
  }

  @Test func `the form shown on the page about the notation is the one of the grammars`() throws {
    let page = try String(contentsOf: Project.folder.appendingPathComponent("grammars/NOTATION.md"), encoding: .utf8)
    let shown = try #require(page.split(separator: "```\n").first { $0.contains("\nform ") })
    #expect(Project.grammars.contains { $0.text.contains(shown) })
  }
}
