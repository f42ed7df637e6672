import CongvanGrammar
@testable import CongvanParsing
import CongvanTestSupport
import Foundation
import Testing

@Suite struct VocabularyTests {
  @Test func `a grammar without a name that reading asks for is refused with all such names`() throws {
    let folder = Project.folder.appendingPathComponent("grammars")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".grammar") }
    let sources = try paths.map { path in
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      return GrammarSource(
        path: path,
        text: text.replacingOccurrences(of: "lexicon bullet\n", with: "lexicon dot\n")
          .replacingOccurrences(of: "rule letterhead.number\n", with: "rule letterhead.symbol\n")
          .replacingOccurrences(of: "rule role.cue\n", with: "rule role.other\n"))
    }
    let grammar = try Grammar(version: "9.9.9", sources: sources)
    let error = #expect(throws: GrammarError.self) { try DirectiveReader(grammar: grammar) }
    #expect(
      error?.description == """
        grammar 9.9.9: no lexicon is named 'bullet', and reading documents asks for it; define it.
        grammar 9.9.9: no rule is named 'letterhead.number', and reading documents asks for it; define it.
        grammar 9.9.9: no rule is named 'role.cue', and reading documents asks for it; define it.
        """)
  }

  @Test(arguments: [
    ("(deadline kind:date bound:before date:(day day:$d))", "(deadline kind:date bound:before date:(day day:5))", "date"),
    ("(deadline kind:due day:$d)", "(deadline kind:due day:5)", "kind"),
    (
      "(deadline kind:recurring every:(every unit:days interval:$d))", "(deadline kind:recurring every:(every unit:days interval:5))",
      "every"
    ),
    (
      "(deadline kind:recurring every:(every unit:month day:$d lag:\"soon\"))",
      "(deadline kind:recurring every:(every unit:month day:5 lag:\"soon\"))", "every"
    ),
    ("(limit op:min min:$d only:sky)", "(limit op:min min:5 only:sky)", "only"),
    ("(deadline kind:relative length:(length n:$d unit:moons))", "(deadline kind:relative length:(length n:5 unit:moons))", "length"),
  ])
  func `a rule that gives what no deadline or limit can be made of is refused by its example`(
    _ result: String, _ value: String, _ field: String
  )
    throws
  {
    let rule = """
      ## X.
      ## Source: unverified (test).
      rule deadline.mine
        "hẹn" d:#int
        => \(result)
        yes "hẹn 5" => \(value)
        no "hẹn" "no number"
      """
    let layer = GrammarLayer(folder: "mine", sources: [GrammarSource(path: "a.grammar", text: rule)])
    let laid = try Grammar(version: "9.9.9", sources: Project.grammars, layers: [layer])
    let error = #expect(throws: GrammarError.self) { try DirectiveReader(grammar: laid) }
    #expect(
      error?.description
        == "mine/a.grammar:6:3: rule 'deadline.mine' reads \"hẹn 5\" with a '\(field)' that reading documents can make nothing of; write it as other rules do."
    )
  }

  @Test func `what confidence is counted by is a doubt or a rule, and every doubt is counted`() throws {
    let counted = Set(grammar.entries(of: try #require(grammar.lexicon("trust"))).map(\.phrase))
    let doubts = Set(Doubt.allCases.map(\.rawValue))
    #expect(doubts.subtracting(counted) == [])
    let named = counted.subtracting(doubts)
    #expect(!named.isEmpty)
    #expect(named.subtracting(grammar.rulesAndForms.map(\.name)) == [])
  }

  @Test func `every sort of time is read by a rule that there is`() throws {
    let sorted = try #require(grammar.lexicon("time-sort").map(grammar.entries))
    #expect(Set(sorted.map(\.phrase)).subtracting(grammar.rules.map(\.name)) == [])
    #expect(Set(sorted.map { $0.value?.symbol }) == Set(TimeSort.allCases.map(\.rawValue)))
  }
}
