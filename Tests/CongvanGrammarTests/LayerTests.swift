import CongvanText
import Testing

@testable import CongvanGrammar

private let base = """
  ## Cues.
  ## Source: unverified (test).
  lexicon cue
    "trước" => before

  ## A cue and a number.
  ## Source: unverified (test).
  rule due.number
    c:cue n:#int
    => (due cue:$c n:$n)
    yes "trước 5" => (due cue:before n:5)
    no "trước" "no number"

  ## A bare number.
  ## Source: unverified (test).
  rule due.bare
    n:#int
    => (due n:$n)
    yes "5" => (due n:5)
    no "năm" "no figure"

  """

/// A block with the sentence and source it needs.
private func block(_ text: String) -> String { "## Mine.\n## Source: unverified (test).\n\(text)\n" }

private func layered(_ layers: String...) throws -> Grammar {
  try Grammar(
    version: "1.0.0", sources: [GrammarSource(path: "base.grammar", text: base)],
    layers: layers.enumerated().map {
      GrammarLayer(folder: "rules/mine\($0 == 0 ? "" : String($0 + 1))", sources: [GrammarSource(path: "my.grammar", text: $1)])
    })
}

private func complaints(_ layers: String) -> [String] {
  do {
    _ = try layered(layers)
    return []
  } catch { return (error as? GrammarError)?.issues.map(\.description) ?? ["\(error)"] }
}

private func found(_ grammar: Grammar, _ text: String) -> [String] { Reading(grammar, text).found(grammar.islands(["due"])) }

@Test func `a rule of the same name takes the other's place, and a new name is added`() throws {
  let grammar = try layered(
    block("rule due.bare\n  n:#int \"ngày\"\n  => (due days:$n)\n  yes \"5 ngày\" => (due days:5)\n  no \"5\" \"no unit\"")
      + block("lexicon unit\n  \"tuần\"")
      + block("rule due.weeks\n  n:#int unit\n  => (due weeks:$n)\n  yes \"5 tuần\" => (due weeks:5)\n  no \"5\" \"no unit\""))
  #expect(
    found(grammar, "trước 4, 5, 5 ngày, 6 tuần") == [
      #"due.number "trước 4" (due cue:before n:4)"#, #"due.bare "5 ngày" (due days:5)"#, #"due.weeks "6 tuần" (due weeks:6)"#,
    ])
  #expect(grammar.rules.map(\.name) == ["due.number", "due.bare", "due.weeks"])
  #expect(
    grammar.layers == [
      LayerReport(
        folder: "rules/mine", overridden: [LayerReport.Block(kind: .rule, name: "due.bare", path: "base.grammar", line: 16)], added: 2)
    ])
  #expect(grammar.checkExamples() == [])
}

@Test func `a lexicon of the same name takes the other's place`() throws {
  let grammar = try layered(block("lexicon cue\n  \"sau\" => after"))
  #expect(found(grammar, "trước 4 sau 5") == [#"due.bare "4" (due n:4)"#, #"due.number "sau 5" (due cue:after n:5)"#])
  #expect(grammar.checkExamples().map(\.rule) == ["due.number"])
}

@Test func `an extended lexicon keeps its phrases`() throws {
  let grammar = try layered(block("extend cue\n  \"sau\" => after"), block("extend cue\n  \"vào\" => on"))
  #expect(
    found(grammar, "trước 4 sau 5 vào 6") == [
      #"due.number "trước 4" (due cue:before n:4)"#, #"due.number "sau 5" (due cue:after n:5)"#, #"due.number "vào 6" (due cue:on n:6)"#,
    ])
  #expect(grammar.layers.map(\.folder) == ["rules/mine", "rules/mine2"])
  #expect(grammar.layers.flatMap(\.extended).map(\.name) == ["cue", "cue"])
}

@Test func `a layered grammar has a version and a digest of its own`() throws {
  let plain = try Grammar(version: "1.0.0", sources: [GrammarSource(path: "base.grammar", text: base)])
  let text = block("extend cue\n  \"sau\" => after")
  let (one, two) = (try layered(text), try layered(text, block("extend cue\n  \"vào\" => on")))
  #expect([plain.version, one.version, two.version] == ["1.0.0", "1.0.0+mine", "1.0.0+mine.mine2"])
  #expect(Set([plain.digest, one.digest, two.digest, try layered(text + "# more\n").digest]).count == 4)
  let elsewhere = try Grammar(
    version: "1.0.0", sources: [GrammarSource(path: "base.grammar", text: base)],
    layers: [GrammarLayer(folder: "/home/an/mine", sources: [GrammarSource(path: "my.grammar", text: text)])])
  #expect(elsewhere.digest == one.digest)
}

private let layerMistakes = [
  (
    "rule due.bare\n  nn\n  => x\n  yes \"a\" => x\n  no \"b\" \"none\"",
    "4:3: no rule or lexicon is named 'nn'; define it, or write words of the text in quotes."
  ),
  (
    "rule cue\n  \"a\"\n  yes \"a\"\n  no \"b\" \"none\"",
    "3:6: 'cue' is a lexicon at base.grammar:3, and no rule can take its place; give this one another name."
  ),
  ("extend cues\n  \"a\"", "3:8: no lexicon is named 'cues'; did you mean 'cue'?"),
  ("extend unit\n  \"a\"", "3:8: no lexicon is named 'unit'; write 'lexicon unit' to define it."),
  ("extend cue\n  \"Trước\"", "4:3: \"Trước\" is listed twice in lexicon 'cue', first at base.grammar:4; remove one."),
  ("extend cue\n  \"a\" => $x", "4:10: '$x' stands for words of a rule's own pattern, and here is none; write the value itself."),
  (
    "extend due.bare\n  \"a\"",
    "3:8: 'due.bare' is a rule at base.grammar:16, and only a lexicon can be extended; write 'rule due.bare' to take its place."
  ),
  ("extend cue", "3:8: lexicon 'cue' lists nothing; add a quoted phrase."),
]

@Test(arguments: layerMistakes)
func `a mistake in a layer is shown where it stands`(_ text: String, _ issue: String) {
  #expect(complaints(block(text)) == ["rules/mine/my.grammar:" + issue])
}

@Test func `a lexicon is not extended by its own grammar`() {
  let text = block("lexicon l\n  \"a\"") + block("extend l\n  \"b\"")
  #expect(
    issues(text).map(\.description) == [
      "test.grammar:7:8: lexicon 'l' stands in the same grammar, at test.grammar:3; add the phrases there."
    ])
}

@Test func `all names that a program asks for in vain are told at once`() throws {
  var names = NameLookup(in: try layered(), for: "the test")
  _ = (names.lexicon("cue"), names.rule("due.bare"))
  #expect(throws: Never.self) { try names.finish() }
  _ = (names.lexicon("bullet"), names.rule("date.any"))
  let error = #expect(throws: GrammarError.self) { try names.finish() }
  #expect(
    error?.description == """
      grammar 1.0.0: no lexicon is named 'bullet', and the test asks for it; define it.
      grammar 1.0.0: no rule is named 'date.any', and the test asks for it; define it.
      """)
}
