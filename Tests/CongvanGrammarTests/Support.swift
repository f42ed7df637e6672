import CongvanText

@testable import CongvanGrammar

/// Vocabulary that several tests use.
let months = """
  ## What may stand between two items.
  ## Source: unverified (test).
  lexicon list-separator
    "," | "và" | ", và" | "và/hoặc" | "&"

  ## Months.
  ## Source: unverified (test).
  lexicon month-word
    "giêng" => 1
    "hai" => 2
    "mười hai" => 12
    "mười" => 10
    "chạp"

  ## A day.
  ## Source: unverified (test).
  rule day-date
    day:#int(1..31) "tháng" month:#int(1..12) [ "năm" year:#digits(4) ]
    => (date day:$day month:$month year:$year)
    yes "30 tháng 6 năm 2025" => (date day:30 month:6 year:2025)
    yes "30 tháng 6" => (date day:30 month:6)
    no "32 tháng 6" "no month has 32 days"

  """

/// A rule with the preamble and examples every rule needs.
func rule(_ name: String, _ body: String, clauses: String = "") -> String {
  """
  ## What it reads.
  ## Source: unverified (test).
  rule \(name)
    \(body)
    \(clauses)
    yes "zz" => zz
    no "yy" "nothing"


  """
}

/// A grammar from one file `test.grammar`.
func grammar(_ text: String) throws -> Grammar {
  try Grammar(version: "test", sources: [GrammarSource(path: "test.grammar", text: text)])
}

/// What is wrong with a grammar of one file; empty when nothing is.
func issues(_ text: String) -> [GrammarIssue] {
  do throws(GrammarError) {
    return try Grammar(version: "test", sources: [GrammarSource(path: "test.grammar", text: text)]).warnings
  } catch {
    return error.issues
  }
}

/// A text and what is found in it.
struct Reading {
  let grammar: Grammar
  let source: SourceText
  let tokens: [Token]

  init(_ grammar: Grammar, _ text: String) {
    self.grammar = grammar
    source = SourceText(text)
    tokens = grammar.tokenizer.tokens(of: source)
  }

  /// Every match as `rule "phrase" value`, token ranges as their text.
  func found(_ set: IslandSet) -> [String] {
    grammar.search(set, in: tokens, range: tokens.indices).map { match in
      "\(match.ruleName) \"\(phrase(match.range))\" \(shown(match.value))"
    }
  }

  /// The steps a search takes that tries every rule, as in a text that has somewhere all that each of them needs.
  func steps(_ set: IslandSet) -> Int {
    var steps = 0
    _ = grammar.search(set.needingNothing, in: tokens, range: tokens.indices, steps: &steps)
    return steps
  }

  func phrase(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let text = source.text(in: TextSpan(Int(tokens[first].start), Int(tokens[last].end)))
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func shown(_ value: GrammarValue) -> String {
    switch value {
    case .words(let range): "“\(phrase(range))”"
    case .record(let record):
      "(\(([record.head] + record.fields.map { "\($0.name):\(shown($0.value))" }).joined(separator: " ")))"
    case .list(let values): "[\(values.map { shown($0) }.joined(separator: " "))]"
    default: value.description
    }
  }
}

extension IslandSet {
  /// The same rules, tried wherever they can begin.
  var needingNothing: IslandSet { IslandSet(needingNothing: self) }
}

/// What one rule `r` with this pattern and result reads in a text, as `"phrase" value`.
func reads(_ pattern: String, _ text: String, vocabulary: String = months) throws -> [String] {
  let grammar = try grammar(vocabulary + rule("r", pattern))
  return Reading(grammar, text).found(grammar.islands(rules: [grammar.rule("r")].compactMap(\.self))).map { String($0.dropFirst(2)) }
}

extension Pattern {
  /// The element and all it is made of, from the outside in.
  var elements: [Pattern] {
    var elements: [Pattern] = []
    forEachElement { elements.append($0) }
    return elements
  }
}
