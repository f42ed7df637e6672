import Testing

@testable import CongvanGrammar

/// Rules with everything that could make work grow faster than the text.
private let greedy =
  months
  + rule("due", #""trước" { "trước" } ..40 d:day-date => (due +$d)"#)
  + rule("items", #"l:list(#int) ..40 "hết" => (items all:$l)"#)
  + rule("pairs", #""(" { "(" | "[" } ..20 t:until(")", 60) ")" ..9 "]" => (pairs text:$t)"#)
  + rule("words", #"t:until("và" "và" "hết", 60) "và" "và" "hết" => (words text:$t)"#)

@Test(arguments: ["trước ", "trước ngày ", "1 ", "1, ", "1 và ", "và ", "( ", "([ ", "5 tháng ", "1.267,", "a "])
func `twice the text takes twice the steps`(_ unit: String) throws {
  let grammar = try grammar(greedy)
  let set = grammar.islands(["due", "items", "pairs", "words", "date"])
  let steps = [1000, 2000, 4000].map { Reading(grammar, String(repeating: unit, count: $0)).steps(set) }
  #expect(Double(steps[1]) <= Double(steps[0]) * 2.1, "\(steps)")
  #expect(Double(steps[2]) <= Double(steps[1]) * 2.05, "\(steps)")
}

@Test(arguments: ["trước ", "1, ", "( ", "5 tháng 6 ", "và ", "a b c "])
func `no token takes more steps than the rules' bounds`(_ unit: String) throws {
  let grammar = try grammar(greedy)
  let set = grammar.islands(["due", "items", "pairs", "words", "date"])
  let reading = Reading(grammar, String(repeating: unit, count: 300))
  let bound = grammar.rules.map(\.stepBound).reduce(1, +)
  #expect(reading.steps(set) <= reading.tokens.count * bound)
  for at in reading.tokens.indices {
    for (index, rule) in grammar.rules.enumerated() {
      var steps = 0
      Matcher.with(grammar.program, reading.tokens, reading.tokens.indices) { matcher in
        _ = matcher.end(ofRule: Int32(index), from: at)
        steps = matcher.steps
      }
      #expect(steps <= rule.stepBound)
    }
  }
}

@Test(arguments: [
  #""trước" [ "hết" ] d:day-date => (due +$d)"#, #"( "trước" | "sau" ) !"khi" d:day-date => (due +$d)"#,
  #""trước" .. 3 &( "tháng" | "quý" ) t:any-month => (due text:$t)"#,
])
func `a rule takes no step in a text that lacks a word it needs`(_ body: String) throws {
  let grammar = try grammar(months + rule("any-month", #""tháng" n:#int"#) + rule("due", body))
  func steps(_ text: String) -> Int {
    var steps = 0
    let tokens = Reading(grammar, text).tokens
    _ = grammar.search(grammar.islands(["due"]), in: tokens, range: tokens.indices, steps: &steps)
    return steps - tokens.count
  }
  #expect(steps("trước mắt, trước khi, trước năm 5") == 0)
  #expect(steps("trước tháng") == 0)
  #expect(steps("trước mắt, trước khi, tháng 5") > 0)
}

@Test func `prose in which nothing starts takes one step a token`() throws {
  let grammar = try grammar(months + rule("due", #""trước" d:day-date => (due +$d)"#))
  let reading = Reading(grammar, String(repeating: "Ủy ban nhân dân tỉnh, ", count: 100))
  #expect(reading.steps(grammar.islands(["due"])) == reading.tokens.count)
}
