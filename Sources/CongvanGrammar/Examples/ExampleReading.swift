internal import CongvanText

/// What a set of rules reads in one example, ties included.
struct ExampleReading {
  struct Match {
    var rule: Int32
    var range: Range<Int>
    var value: GrammarValue
    var ties: [Int32]
  }

  let text: GrammarText
  let matches: [Match]

  init(_ text: String, _ grammar: Grammar, _ set: IslandSet) {
    let text = GrammarText(text, in: grammar)
    self.text = text
    let tokens = text.tokens
    matches = set.withStarts(in: tokens, tokens.indices, before: tokens.count) { starts in
      Matcher.with(grammar.program, tokens, tokens.indices) { matcher in
        var matches: [Match] = []
        matcher.search(set, starts) { matcher, at, found in
          let value = matcher.value(ofRule: found.rule, from: at)
          matches.append(Match(rule: found.rule, range: at..<found.end, value: value, ties: found.ties))
        }
        return matches
      }
    }
  }

  /// The whole example with single blanks.
  var whole: String { text.words(text.tokens.indices) }

  /// A value with the blanks and forms of its texts made one.
  static func normalized(_ value: GrammarValue) -> GrammarValue {
    if case .text(let text) = value { return .text(GrammarText.normalized(text)) }
    return value.mapped { normalized($0) }
  }
}
