internal import CongvanGrammar
internal import CongvanText

/// How often readings made by a rule, or in spite of a doubt, were right.
struct Trust: Sendable {
  private let grammar: Grammar
  private let lexicon: LexiconRef
  private let doubts: [Doubt: Double]

  /// The confidence in what nothing speaks against.
  static let unclouded = 0.95
  /// What has less confidence is said to have it, and why.
  static let sure = 0.9

  /// The shares that `lexicon` lists, by the words of a doubt and by the name of a rule.
  init(_ grammar: Grammar, _ lexicon: LexiconRef) {
    self.grammar = grammar
    self.lexicon = lexicon
    doubts = Dictionary(
      uniqueKeysWithValues: Doubt.allCases.compactMap { doubt in Trust.share(doubt.rawValue, lexicon, grammar).map { (doubt, $0) } })
  }

  /// The confidence in a reading by `rule` that `doubts` speak against, and in words what lowered it.
  func confidence(rule: String, doubts found: [Doubt] = []) -> (value: Double, reasons: [String]) {
    var lowering = found.map { (words: $0.rawValue, share: doubts[$0] ?? Trust.unclouded) }
    if let share = Trust.share(rule, lexicon, grammar) {
      lowering.append((words: "rule '\(rule)' is wrong more often than others", share: share))
    }
    lowering.removeAll { $0.share >= Trust.unclouded }
    return (lowering.map(\.share).min() ?? Trust.unclouded, lowering.map(\.words))
  }

  private static func share(_ words: String, _ lexicon: LexiconRef, _ grammar: Grammar) -> Double? {
    let key = grammar.tokenizer.tokens(of: words)
    guard let match = grammar.longest(lexicon, at: 0, in: key, range: 0..<key.count), match.length == key.count else { return nil }
    return match.value.number
  }
}
