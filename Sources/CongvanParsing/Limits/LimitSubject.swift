internal import CongvanGrammar
internal import CongvanText

/// Finds what a limit is on: the words that say what is counted or limited, as they stand in the text.
struct LimitSubject {
  let text: DocumentText
  /// The citations and times, which name nothing that is limited.
  let masks: TokenRanges
  var vocabulary: Vocabulary { text.vocabulary }

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
    if let each = each(before: number, in: clause, mayRecur: !amount.isShare && isMeasured(amount)) { return Found(words: each) }
    let counted = counted(amount, in: paragraph)
    var lead = lead(before: number, in: clause)
    if !lead.isSized, amount.range.lowerBound < number, opensProvision(amount.range) { lead.isOrdered = true }
    if lead.isBracketed, let named = bracketed(amount, counted, lead.end, clause, paragraph) { return named }
    let theme = theme(lead, in: clause)
    if theme.words.isEmpty, counted == amount.unit, let row, amount.range.lowerBound == paragraph.lowerBound { return Found(words: row) }
    let written =
      theme.words
      .lowerBound..<(opening(of: [vocabulary.provideVerb], before: theme.words.upperBound, in: theme.words) ?? theme.words.upperBound)
    if !lead.isApart, !theme.isMeasure, !theme.opensWithVerb, !written.isEmpty,
      text.starts(vocabulary.paperUnit, at: amount.unit.lowerBound, in: amount.unit)
    {
      return Found(words: capped(written))
    }
    if !theme.words.isEmpty, names(theme, lead, amount, counted) { return Found(words: capped(theme.words)) }
    guard !counted.isEmpty else { return Found(words: theme.words.isEmpty ? amount.range : capped(theme.words)) }
    guard counted == amount.unit, counted.count <= Self.shortUnit else { return Found(words: capped(counted), isCounted: true) }
    if let label = label(of: theme, in: clause) { return Found(words: capped(label)) }
    return Found(words: capped(placed(counted, in: paragraph)), isCounted: true)
  }

  /// Whether what stands before an amount names its subject, and not what it counts.
  func names(_ theme: Theme, _ lead: Lead, _ amount: Amount, _ counted: Range<Int>) -> Bool {
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
    // “tối thiểu 02 người” behind a comma or a verb: the unit says nothing of who they are.
    let bare = text.length(vocabulary.bareUnit, at: counted.lowerBound, in: counted)
    let isBare =
      bare > 0 && counted == amount.unit && (bare == counted.count || text.isMark(vocabulary.slash, at: counted.lowerBound + bare))
    if lead.isApart || theme.isBehindOpener {
      return (isBare || lead.isSized || counted.count == 1 && counted == amount.unit) && !(amount.isShare && holdsNumber(theme.words))
    }
    if lead.isSized || lead.isLinked { return true }
    return theme.isVerb || !isBare && (lead.isOrdered || theme.isProvided) ? false : true
  }

  /// Whether an amount was read with the verb by which it is ordered.
  func opensProvision(_ range: Range<Int>) -> Bool {
    [vocabulary.provideVerb, vocabulary.workVerb, vocabulary.objectVerb].contains { text.starts($0, at: range.lowerBound, in: range) }
      && !text.starts(vocabulary.sizeVerb, at: range.lowerBound, in: range)
  }

  func capped(_ words: Range<Int>) -> Range<Int> { text.trimmed(words.prefix(Self.mostWords)) }
}
