internal import CongvanGrammar
internal import CongvanText

/// How often readings made by a rule, or in spite of a doubt, were right.
struct Trust: Sendable {
  /// Only the shares that lower confidence, with what is then said of the rule.
  private let doubts: [(doubt: Doubt, share: Double)]
  private let rules: [String: (share: Double, reason: String)]

  /// The confidence in what nothing speaks against.
  static let unclouded = 0.95
  /// What has less confidence is said to have it, and why.
  static let sure = 0.9

  /// The shares that `lexicon` lists, by the words of a doubt and by the name of a rule.
  init(_ grammar: Grammar, _ lexicon: LexiconRef) {
    let listed = grammar.entries(of: lexicon).reduce(into: [:]) { $0[$1.phrase] = $1.value?.number }
    let low = listed.filter { $0.value < Trust.unclouded }
    doubts = Doubt.allCases.compactMap { doubt in low[doubt.rawValue].map { (doubt, $0) } }
    rules = low.reduce(into: [:]) { $0[$1.key] = ($1.value, "rule '\($1.key)' is wrong more often than others") }
  }

  /// The confidence in a reading by `rule` that `doubts` speak against, and in words what lowered it.
  func confidence(rule: String, doubts: [Doubt] = []) -> (value: Double, reasons: [String]) {
    var confidence = Trust.unclouded
    var reasons: [String] = []
    for doubt in doubts {
      guard let share = self.doubts.first(where: { $0.doubt == doubt })?.share else { continue }
      confidence = min(confidence, share)
      reasons.append(doubt.rawValue)
    }
    if let (share, reason) = rules[rule] {
      confidence = min(confidence, share)
      reasons.append(reason)
    }
    return (confidence, reasons)
  }
}
