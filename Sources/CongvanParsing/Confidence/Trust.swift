internal import CongvanGrammar
internal import CongvanText

/// How often readings made by a rule, or in spite of a doubt, were right.
struct Trust: Sendable {
  private let shares: [String: Double]

  /// The confidence in what nothing speaks against.
  static let unclouded = 0.95
  /// What has less confidence is said to have it, and why.
  static let sure = 0.9

  /// The shares that `lexicon` lists, by the words of a doubt and by the name of a rule.
  init(_ grammar: Grammar, _ lexicon: LexiconRef) {
    shares = grammar.entries(of: lexicon).reduce(into: [:]) { $0[$1.phrase] = $1.value?.number }
  }

  /// The confidence in a reading by `rule` that `doubts` speak against, and in words what lowered it.
  func confidence(rule: String, doubts: [Doubt] = []) -> (value: Double, reasons: [String]) {
    var lowering = doubts.map { (words: $0.rawValue, share: shares[$0.rawValue] ?? Trust.unclouded) }
    if let share = shares[rule] {
      lowering.append((words: "rule '\(rule)' is wrong more often than others", share: share))
    }
    lowering.removeAll { $0.share >= Trust.unclouded }
    return (lowering.map(\.share).min() ?? Trust.unclouded, lowering.map(\.words))
  }
}
