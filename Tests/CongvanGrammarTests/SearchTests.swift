import CongvanText
import Testing

@testable import CongvanGrammar

/// Rules of one head that compete.
private let competing =
  months
    + """
    ## Short.
    ## Source: unverified (test).
    rule a.short
      "hạn" "nộp"
      => (due kind:short)
      yes "hạn nộp" => (due kind:short)
      no "hạn" "half of it"

    ## Long.
    ## Source: unverified (test).
    rule a.long
      "hạn" "nộp" "báo cáo"
      => (due kind:long)
      yes "hạn nộp báo cáo" => (due kind:long)
      no "hạn nộp" "short"

    ## Bare.
    ## Source: unverified (test).
    rule b.bare
      "ngày" n:#int
      => (due kind:bare)
      yes "ngày 5" => (due kind:bare)
      no "hôm 5" "no cue"

    ## Wins although it is shorter.
    ## Source: unverified (test).
    rule b.over
      "ngày"
      => (due kind:over)
      over b.bare "as a test"
      yes "ngày" => (due kind:over)
      no "hôm" "no cue"

    """

@Test(arguments: [
  ("hạn nộp báo cáo", [#"a.long "hạn nộp báo cáo" (due kind:long)"#]),
  ("hạn nộp, hạn nộp", [#"a.short "hạn nộp" (due kind:short)"#, #"a.short "hạn nộp" (due kind:short)"#]),
  ("hạn hạn nộp", [#"a.short "hạn nộp" (due kind:short)"#]),
  ("ngày 5", [#"b.over "ngày" (due kind:over)"#]),
])
func `the leftmost and longest match wins, unless another is over it`(_ text: String, _ found: [String]) throws {
  let failing = try grammar(competing)
  #expect(Reading(failing, text).found(failing.islands(["due"])) == found)
}

@Test func `over reaches by way of other rules`() throws {
  let text =
    rule("c", #""x" => (h v:c)"#) + rule("b", #""x" => (h v:b)"#, clauses: #"over c "test""#)
    + rule("a", #""x" => (h v:a)"#, clauses: #"over b "test""#)
  let grammar = try grammar(text)
  #expect(Reading(grammar, "x").found(grammar.islands(["h"])) == [#"a "x" (h v:a)"#])
  #expect(Reading(grammar, "x").found(grammar.islands(rules: ["a", "c"].compactMap(grammar.rule))) == [#"a "x" (h v:a)"#])
}

@Test func `of two that tie the earlier file wins`() throws {
  let sources = [
    GrammarSource(path: "b.grammar", text: rule("one", #""x" => (h)"#)),
    GrammarSource(path: "a.grammar", text: rule("two", #""x" => (h)"#)),
  ]
  let grammar = try Grammar(version: "test", sources: sources)
  #expect(grammar.rules.map(\.name) == ["two", "one"])
  #expect(Reading(grammar, "x").found(grammar.islands(["h"])) == [#"two "x" (h)"#])
}

@Test func `a search sees only its range`() throws {
  let grammar = try grammar(rule("r", #"@start "a" t:until("b", 9) @end => (r t:$t)"#))
  let reading = Reading(grammar, "z a 1 2 z")
  let matches = grammar.search(grammar.islands(["r"]), in: reading.tokens, range: 1..<4)
  #expect(matches.map(\.range) == [1..<4])
  #expect(matches.map(\.value) == [.record(GrammarRecord("r", [GrammarRecord.Field("t", .words(2..<4))]))])
  #expect(grammar.search(grammar.islands(["r"]), in: reading.tokens, range: 0..<4) == [])
}

@Test func `a search may be told before which token matches start`() throws {
  let grammar = try grammar(rule("r", #""a" "b" => (r)"#))
  let reading = Reading(grammar, "a b a b")
  func starts(before limit: Int?) -> [Int] {
    grammar.search(grammar.islands(["r"]), in: reading.tokens, range: 0..<4, before: limit).map(\.range.lowerBound)
  }
  #expect(starts(before: 0) == [])
  #expect(starts(before: 1) == [0])
  #expect(starts(before: 2) == [0])
  #expect(starts(before: 3) == [0, 2])
  #expect(starts(before: nil) == [0, 2])
}

@Test func `a rule is matched at one token`() throws {
  let grammar = try grammar(months)
  let reading = Reading(grammar, "từ 30 tháng 6")
  let match = grammar.match(try #require(grammar.rule("day-date")), at: 1, in: reading.tokens, range: 0..<4)
  #expect(match?.ruleName == "day-date")
  #expect(match?.range == 1..<4)
  #expect(match?.value.record?["month"]?.integer == 6)
  #expect(grammar.match(try #require(grammar.rule("day-date")), at: 0, in: reading.tokens, range: 0..<4) == nil)
  #expect(grammar.match(try #require(grammar.rule("day-date")), at: 1, in: reading.tokens, range: 0..<3) == nil)
}

@Test func `a lexicon gives its longest phrase`() throws {
  let grammar = try grammar(months)
  let lexicon = try #require(grammar.lexicon("month-word"))
  let reading = Reading(grammar, "Mười\nhai chạp x")
  #expect(grammar.longest(lexicon, at: 0, in: reading.tokens, range: 0..<4) == LexiconMatch(length: 2, value: .integer(12)))
  #expect(grammar.longest(lexicon, at: 0, in: reading.tokens, range: 0..<1) == LexiconMatch(length: 1, value: .integer(10)))
  #expect(grammar.longest(lexicon, at: 2, in: reading.tokens, range: 0..<4) == LexiconMatch(length: 1, value: .words(2..<3)))
  #expect(grammar.longest(lexicon, at: 3, in: reading.tokens, range: 0..<4) == nil)
  #expect(grammar.longest(lexicon, at: 4, in: reading.tokens, range: 0..<4) == nil)
}

@Test func `what a failed branch bound is forgotten`() throws {
  #expect(try reads(#"( x:"a" "b" | y:"a" "c" ) => (r x:$x y:$y)"#, "a c") == [#""a c" (r y:“a”)"#])
  #expect(try reads(#""s" ..3 ( [ x:"a" ] "b" ) => (r x:$x)"#, "s a c b") == [#""s a c b" (r)"#])
  #expect(try reads(#""s" &( "a" ) [ x:"a" "c" ] y:"a" => (r x:$x y:$y)"#, "s a b") == [#""s a" (r y:“a”)"#])
}

@Test func `a grammar says what it holds`() throws {
  let grammar = try grammar(competing)
  let info = grammar.info(try #require(grammar.rule("b.over")))
  #expect(info.sentence == "Wins although it is shorter.")
  #expect(info.source == "unverified (test).")
  #expect(info.head == "due")
  #expect((info.yes.count, info.no.count) == (1, 1))
  #expect(info.over == [RuleInfo.Precedence(rule: "b.bare", reason: "as a test")])
  #expect(info.path == "test.grammar")
  #expect(grammar.digest.count == 64)
  #expect(try CongvanGrammarTests.grammar(competing + "# more\n").digest != grammar.digest)
}

@Test func `a rule may say from when and until when its form is prescribed`() throws {
  let clauses = "from 2020-03-05 \"Nghị định 30/2020/NĐ-CP\"\n    until 2030-01-01 \"một nghị định\""
  let info = try grammar(rule("r", "\"x\" => x", clauses: clauses)).rules[0]
  #expect(info.from == RuleInfo.Limit(day: "2020-03-05", document: "Nghị định 30/2020/NĐ-CP"))
  #expect(info.until == RuleInfo.Limit(day: "2030-01-01", document: "một nghị định"))
}
