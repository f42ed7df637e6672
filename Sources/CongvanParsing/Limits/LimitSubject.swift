internal import CongvanGrammar
internal import CongvanText

/// Finds what a limit is on: the words that say what is counted or limited, as they stand in the text.
struct LimitSubject {
  let text: DocumentText
  /// The citations and times, which name nothing that is limited.
  let masks: TokenRanges
  var vocabulary: Vocabulary { text.vocabulary }
  /// Words that stand between what a limit is on and its number.
  let cues: [LexiconRef]
  /// Verbs of tasks.
  let verbs: [LexiconRef]
  /// Those of them behind which what is counted is provided.
  let providing: [LexiconRef]

  init(text: DocumentText, masks: TokenRanges) {
    (self.text, self.masks) = (text, masks)
    let v = text.vocabulary
    cues = [v.minCue, v.maxCue, v.limitFiller, v.striveCue, v.reachVerb, v.amountCue, v.sizeVerb]
    providing = [v.provideVerb, v.workVerb, v.objectVerb]
    verbs = providing + [v.taskVerb]
  }

  /// An amount, and the places in it that tell what it is on.
  struct Amount {
    /// The words the amount was read from.
    var range: Range<Int>
    /// The words of its unit, or the sign of a percentage.
    var unit: Range<Int>
    var isShare: Bool
  }

  /// What was found.
  struct Found {
    var words: Range<Int>
    /// Whether it is the counted thing itself, which is another one for the next amount of a list.
    var isCounted = false
  }

  /// The most words of a subject.
  static let mostWords = 15
  /// The most words of a unit that says little by itself: “vị trí”.
  static let shortUnit = 2
  /// How far before an amount its clause is followed.
  static let furthest = 60
  /// The most words that a number and the words between it and its unit take: “từ 03 (ba) đến 05 (năm) người”.
  static let longestNumber = 10

  /// The subject of an amount in a paragraph.
  ///
  /// - Parameter row: What the row of a table is about in which the amount has a cell of its own.
  func find(_ amount: Amount, in paragraph: Range<Int>, row: Range<Int>? = nil) -> Found {
    let number = number(of: amount)
    let clause = clause(before: number, in: paragraph)
    let counted = counted(amount, in: paragraph)
    let lead = lead(to: amount, counted, before: number, in: clause)
    if let each = each(before: number, in: clause, lead, mayRecur: !amount.isShare && isMeasured(amount)) { return Found(words: each) }
    if lead.isBracketed, let named = bracketed(amount, lead.end, clause, paragraph) { return Found(words: capped(named)) }
    let theme = theme(lead, in: clause)
    if theme.words.isEmpty, counted == amount.unit, let row, amount.range.lowerBound == paragraph.lowerBound { return Found(words: row) }
    if let paper = paper(of: theme, lead, amount) { return Found(words: capped(paper)) }
    if !theme.words.isEmpty, names(theme, lead, amount, counted) { return Found(words: capped(theme.words)) }
    guard !counted.isEmpty else { return Found(words: theme.words.isEmpty ? amount.range : capped(theme.words)) }
    guard counted == amount.unit, counted.count <= Self.shortUnit else { return Found(words: capped(counted), isCounted: true) }
    if let label = label(of: theme, in: clause) { return Found(words: capped(label)) }
    return Found(words: capped(placed(counted, in: paragraph)), isCounted: true)
  }

  /// Whether what stands before an amount names its subject, and not what it counts.
  private func names(_ theme: Theme, _ lead: Lead, _ amount: Amount, _ counted: Range<Int>) -> Bool {
    if counted.isEmpty { return true }
    if !lead.isSized, text.starts(vocabulary.adjunctOpener, at: theme.words.lowerBound, in: theme.words) { return false }
    if lead.isLabel { return true }
    if theme.words.count == 1 { return false }
    if theme.isMeasure { return !amount.isShare || theme.words.count > 2 }
    if amount.isShare {
      if text.starts(vocabulary.beingWord, at: amount.unit.upperBound, in: amount.unit.upperBound..<counted.upperBound) { return false }
      if text.starts(vocabulary.wholeNoun, at: counted.lowerBound, in: counted) { return theme.words.count > 1 }
      if theme.opensWithVerb { return lead.isLinked && theme.words.count > 2 }
    }
    if lead.isApart || theme.isBehindOpener {
      return (lead.isBare || lead.isSized || counted.count == 1 && counted == amount.unit) && !(amount.isShare && holdsNumber(theme.words))
    }
    if lead.isSized || lead.isLinked { return true }
    return !theme.isVerb && (lead.isBare || !lead.isOrdered && !theme.isProvided)
  }

  /// What is written, of which pages, copies or sets are asked for: “Hồ sơ dự thi lập thành 02 bộ”.
  private func paper(of theme: Theme, _ lead: Lead, _ amount: Amount) -> Range<Int>? {
    guard !theme.words.isEmpty, !theme.isMeasure, !theme.opensWithVerb, !lead.isApart,
      text.starts(vocabulary.paperUnit, at: amount.unit.lowerBound, in: amount.unit)
    else { return nil }
    let verb = opening(of: [vocabulary.provideVerb], before: theme.words.upperBound, in: theme.words)
    return verb == theme.words.lowerBound ? nil : theme.words.lowerBound..<(verb ?? theme.words.upperBound)
  }

  /// As many words as a subject may have; a bracket that they only open is left out.
  private func capped(_ words: Range<Int>) -> Range<Int> {
    let words = words.prefix(Self.mostWords)
    let bracket = words.last { text.isMark(vocabulary.open, at: $0) || text.isMark(vocabulary.close, at: $0) }
    guard let bracket, bracket > words.lowerBound, text.isMark(vocabulary.open, at: bracket) else { return text.trimmed(words) }
    return text.trimmed(words.lowerBound..<bracket)
  }
}
