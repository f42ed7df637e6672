import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@testable import CongvanGrammar

/// The trees of an explanation, a rule a line, with phrase and value.
private func drawing(_ trees: [RuleTree], _ text: GrammarText, depth: Int = 0) -> [String] {
  trees.flatMap { tree in
    [String(repeating: "  ", count: depth) + "\(tree.rule) “\(text.words(tree.range))” \(text.spelled(tree.value))"]
      + drawing(tree.parts, text, depth: depth + 1)
  }
}

/// Near misses, one a line.
private func misses(_ explanation: Explanation, _ text: GrammarText) -> [String] {
  explanation.nearMisses.map { "\($0.rule) “\(text.words($0.range))” \($0.expected.joined(separator: " or "))" }
}

private func explained(_ rules: String, _ words: String) throws -> (explanation: Explanation, text: GrammarText) {
  let grammar = try grammar(months + rules)
  let text = GrammarText(words, in: grammar)
  return (grammar.explain(text.tokens, range: text.tokens.indices, focus: text.tokens.indices), text)
}

private let before = rule("before", #""trước" [ "ngày" ] date:day-date => (due date:$date)"#)
private let by = rule("by", #"( "chậm nhất" | "trước khi hết" ) [ "ngày" ] date:day-date => (due date:$date)"#)

@Suite struct ExplanationTests {
  @Test func `a reading is drawn as the tree of its rules`() throws {
    let (explanation, text) = try explained(before + by, "họp trước ngày 30 tháng 6, hết")
    #expect(
      drawing(explanation.readings, text) == [
        #"before “trước ngày 30 tháng 6” (due date:(date day:30 month:6))"#, #"  day-date “30 tháng 6” (date day:30 month:6)"#,
      ])
    #expect(explanation.parts == [])
    #expect(misses(explanation, text) == [#"by “trước” "trước khi hết""#])
  }

  @Test func `a near miss names the deepest word reached and what was wanted there`() throws {
    #expect(
      try { misses($0.explanation, $0.text) }(explained(before, "trước ngày 30 của tháng 6")) == [#"before “trước ngày 30” "tháng""#])
    #expect(try { misses($0.explanation, $0.text) }(explained(before, "trước đây")) == ["before “trước” day-date"])
    #expect(try { misses($0.explanation, $0.text) }(explained(before, "sau đây")) == [])
  }

  @Test(arguments: [
    (#""a" "b c" => x"#, "a b d", #"r “a b” "b c""#),
    (#""a" month-word => x"#, "a b", "r “a” month-word"),
    (#""a" ..3 "b" => x"#, "a c c", #"r “a” "b" within 3 words"#),
    (#""a" ..3 "b" "d" => x"#, "a c b c", #"r “a c b” "d""#),
    (#""a" !"b" => x"#, "a b", #"r “a” anything but "b""#),
    (#""a" &( "b" | "c" ) => x"#, "a d", #"r “a” &( "b" | "c" )"#),
    (#""a" #int(1..31) => x"#, "a 32", "r “a” #int(1..31)"),
    (#""a" ~ "b" => x"#, "a b", "r “a” ~"),
    (#""a" @clause-end => x"#, "a b", "r “a” @clause-end"),
    (#""a" [ "b" "c" ] "d" => x"#, "a b e", #"r “a b” "c""#),
    (#""a" list("b") "c" => x"#, "a b, d", #"r “a b,” "b""#),
    (#""a" { "b" }<=2 "c" => x"#, "a b b b", #"r “a b b” "c""#),
    (#""a" until("b", 2) "b" => x"#, "a d d d b", #"r “a” until("b", 2)"#),
  ])
  func `what was wanted is written as the notation writes it`(_ pattern: String, _ words: String, _ miss: String) throws {
    let (explanation, text) = try explained(rule("r", pattern), words)
    #expect(misses(explanation, text) == [miss])
  }

  @Test func `a rule that gave way says to which`() throws {
    let over = "over bare \"a cue binds tighter\""
    let (explanation, text) = try explained(
      rule("cue", #""trước" n:#int => (due n:$n)"#, clauses: over) + rule("bare", #""trước" n:#int "tháng" #int => (due n:$n)"#),
      "trước 5 tháng 6")
    #expect(drawing(explanation.readings, text).first == "cue “trước 5” (due n:5)")
    #expect(explanation.outranked == [OutrankedReading(rule: "bare", range: 0..<4, winner: "cue", reason: .declaredOver)])
  }

  @Test func `where no rule stands for itself the parts are told`() throws {
    let (explanation, text) = try explained(before, "vào 30 tháng 6")
    #expect(explanation.readings == [])
    #expect(drawing(explanation.parts, text) == ["day-date “30 tháng 6” (date day:30 month:6)"])
    let grammar = try grammar(months + before + by + rule("sooner", "before \"hoặc\" by => x"))
    #expect(grammar.users(of: "day-date") == ["sooner"])
    #expect(grammar.users(of: "sooner") == [])
  }

  @Test func `a clause ends where its sentence or a part of it does`() throws {
    let grammar = try grammar(months)
    let text = GrammarText("Một 1.000; hai ba. Bốn", in: grammar)
    func clause(_ token: Int) -> String { text.words(grammar.clause(around: token, in: text.tokens, range: text.tokens.indices)) }
    #expect([0, 4].map(clause) == ["Một 1.000;", "Một 1.000;"])
    #expect([5, 7].map(clause) == ["hai ba.", "hai ba."])
    #expect(clause(8) == "Bốn")
  }

  @Test func `on every example the drawn reading ends where the matcher's does`() throws {
    let folder = Project.folder.appendingPathComponent("grammars")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".grammar") }
    let sources = try paths.map {
      GrammarSource(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8))
    }
    let grammar = try Grammar(version: "test", sources: sources)
    let texts = grammar.rules.flatMap { ($0.yes + $0.no).map(\.text) }
    for words in texts {
      let text = GrammarText(words, in: grammar)
      Matcher.with(grammar.program, text.tokens, text.tokens.indices) { matcher in
        var tracer = Tracer(grammar, matcher)
        for rule in grammar.rules.indices {
          for at in text.tokens.indices {
            let match = grammar.match(RuleRef(id: Int32(rule)), at: at, in: text.tokens, range: text.tokens.indices)
            let attempt = tracer.attempt(rule, at)
            #expect(attempt.end?.at == match?.range.upperBound, "\(grammar.rules[rule].name) at \(at) of \(words)")
          }
        }
      }
    }
  }
}
