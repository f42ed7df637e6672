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
          .replacingOccurrences(of: "rule letterhead.number\n", with: "rule letterhead.symbol\n"))
    }
    let grammar = try Grammar(version: "9.9.9", sources: sources)
    let error = #expect(throws: GrammarError.self) { try DirectiveReader(grammar: grammar) }
    #expect(
      error?.description == """
        grammar 9.9.9: no lexicon is named 'bullet', and reading documents asks for it; define it.
        grammar 9.9.9: no rule is named 'letterhead.number', and reading documents asks for it; define it.
        """)
  }

  @Test func `what confidence is counted by is a doubt or a rule, and every doubt is counted`() throws {
    let counted = Set(grammar.entries(of: try #require(grammar.lexicon("trust"))).map(\.phrase))
    let doubts = Set(Doubt.allCases.map(\.rawValue))
    #expect(doubts.subtracting(counted) == [])
    // Readings of duties, and of an amount said again, are named in code.
    let named = counted.subtracting(doubts).filter { !$0.hasPrefix("duty.") && $0 != "limit.repeated" }
    #expect(!named.isEmpty)
    #expect(named.filter { grammar.rule($0) == nil } == [])
  }
}
