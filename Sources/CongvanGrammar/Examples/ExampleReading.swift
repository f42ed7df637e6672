internal import CongvanText

/// What a set of rules reads in one example, ties included.
struct ExampleReading {
  struct Match {
    var rule: Int32
    var range: Range<Int>
    var value: GrammarValue
    var ties: [Int32]
  }

  private let source: SourceText
  private let tokens: [Token]
  let matches: [Match]

  init(_ text: String, _ grammar: Grammar, _ set: IslandSet) {
    let source = SourceText(text)
    let tokens = grammar.tokenizer.tokens(of: source)
    self.source = source
    self.tokens = tokens
    matches = Matcher.with(grammar.program, tokens, 0..<tokens.count) { matcher in
      var matches: [Match] = []
      matcher.search(set) { matcher, at, found in
        let value = matcher.value(ofRule: found.rule, from: at)
        matches.append(Match(rule: found.rule, range: at..<found.end, value: value, ties: found.ties))
      }
      return matches
    }
  }

  /// The whole example with single blanks.
  var whole: String { text(tokens.indices) }

  /// The words of a token range as they are written, with single blanks.
  func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    return Self.normalized(source.text(in: TextSpan(Int(tokens[first].start), Int(tokens[last].end))))
  }

  /// A value with its token ranges as text.
  func rendered(_ value: GrammarValue) -> GrammarValue {
    if case .words(let range) = value { return .text(text(range)) }
    return Self.mapped(value) { rendered($0) }
  }

  /// A value with the blanks and forms of its texts made one.
  static func normalized(_ value: GrammarValue) -> GrammarValue {
    if case .text(let text) = value { return .text(normalized(text)) }
    return mapped(value) { normalized($0) }
  }

  private static func normalized(_ text: String) -> String {
    ICU.nfc(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  private static func mapped(_ value: GrammarValue, _ transform: (GrammarValue) -> GrammarValue) -> GrammarValue {
    switch value {
    case .record(let record):
      .record(GrammarRecord(record.head, record.fields.map { GrammarRecord.Field($0.name, transform($0.value)) }))
    case .list(let values): .list(values.map(transform))
    default: value
    }
  }
}
