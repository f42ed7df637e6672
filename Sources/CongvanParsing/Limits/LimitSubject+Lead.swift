internal import CongvanGrammar
internal import CongvanText

extension LimitSubject {
  /// The first number of an amount, or the word for one.
  func number(of amount: Amount) -> Int {
    let near =
      max(amount.range.lowerBound, amount.unit.lowerBound - Self.longestNumber)..<max(amount.range.lowerBound, amount.unit.lowerBound)
    return near.first { text.tokens[$0].kind == .number } ?? max(amount.range.lowerBound, amount.unit.lowerBound - 1)
  }

  /// From the stop or semicolon before an amount, or from where a provision is quoted, up to the amount.
  func clause(before number: Int, in paragraph: Range<Int>) -> Range<Int> {
    var start = number
    while start > paragraph.lowerBound, number - start < Self.furthest {
      let before = text.tokens[start - 1]
      if before.kind == .punctuation, before.symbol == vocabulary.stop || before.symbol == vocabulary.semicolon,
        !text.isFraction(start, in: paragraph)
      {
        break
      }
      if let provision = quotedProvision(at: start - 1, in: paragraph.lowerBound..<number) { return provision..<number }
      start -= 1
    }
    return start..<number
  }

  /// Where the words of a provision begin that is quoted from `at` on: “… như sau: “a) Mỗi tổ …””, or “a) Mỗi tổ …” by itself.
  private func quotedProvision(at: Int, in range: Range<Int>) -> Int? {
    guard text.isMark(vocabulary.quoteMark, at: at), at + 1 < range.upperBound else { return nil }
    let marker = MarkerReader(text).marker(at: at + 1..<range.upperBound)?.length
    let isLedTo = at > range.lowerBound && text.isMark(vocabulary.colon, at: at - 1)
    return isLedTo || at == range.lowerBound && marker != nil ? at + 1 + (marker ?? 0) : nil
  }

  /// Where the longest entry of some lexicons begins that ends right before `end`.
  func opening(of lexicons: [LexiconRef], before end: Int, in range: Range<Int>) -> Int? {
    let near = max(range.lowerBound, end - 5)..<max(range.lowerBound, end)
    guard let start = near.first(where: { at in lexicons.contains { text.length($0, at: at, in: at..<end) == end - at } }) else {
      return nil
    }
    return end - start == 1 && endsWord(start, in: range) ? nil : start
  }

  /// Whether a syllable ends a word of two: “ứng cử”, “công lập”, “tự do”.
  func endsWord(_ at: Int, in range: Range<Int>) -> Bool {
    at > range.lowerBound
      && [vocabulary.verbLikeWord, vocabulary.compoundNoun].contains { text.ends($0, before: at + 1, longest: 2, in: at - 1..<at + 1) }
  }

  /// How an amount is led to.
  struct Lead {
    /// Behind what may name the subject.
    var end: Int
    /// “cử tối thiểu …”: by a verb that asks for a number of things.
    var isOrdered = false
    /// “… cho 100% …”.
    var isLinked = false
    /// “… gồm 03 người”.
    var isSized = false
    /// Whether the unit says nothing of what is counted: “người”.
    var isBare = false
    /// By a comma, or as one more of a list.
    var isApart = false
    /// “Viettel: …”.
    var isLabel = false
    /// “(…”.
    var isBracketed = false
  }

  /// How the words before an amount lead to it, with what the amount itself tells.
  func lead(to amount: Amount, _ counted: Range<Int>, before number: Int, in clause: Range<Int>) -> Lead {
    var lead = lead(before: number, in: clause)
    lead.isBare = isBare(amount, counted)
    if !lead.isSized, amount.range.lowerBound < number, opensProvision(amount.range) { lead.isOrdered = true }
    return lead
  }

  /// “tối thiểu 02 người”, “02 người/xã”: the unit says nothing of who they are.
  private func isBare(_ amount: Amount, _ counted: Range<Int>) -> Bool {
    let bare = text.length(vocabulary.bareUnit, at: amount.unit.lowerBound, in: amount.unit)
    return bare > 0 && counted == amount.unit && (bare == counted.count || text.isMark(vocabulary.slash, at: counted.lowerBound + bare))
  }

  /// Whether an amount was read with the verb by which it is ordered.
  private func opensProvision(_ range: Range<Int>) -> Bool {
    providing.contains { text.starts($0, at: range.lowerBound, in: range) }
      && !text.starts(vocabulary.sizeVerb, at: range.lowerBound, in: range)
  }

  func lead(before number: Int, in clause: Range<Int>) -> Lead {
    var lead = Lead(end: number)
    while lead.end > clause.lowerBound {
      let last = lead.end - 1
      if let mask = masks.overlapping(last..<lead.end).first {
        lead.end = max(clause.lowerBound, mask.lowerBound)
      } else if text.isMark(vocabulary.close, at: last), let open = opening(ofBracketClosedAt: last, in: clause) {
        lead.end = open
      } else if lead.isApart || lead.isLabel {
        break
      } else if text.isMark(vocabulary.comma, at: last) {
        lead.isApart = true
        lead.end = last
      } else if text.ends(vocabulary.and, before: lead.end, longest: 2, in: clause) {
        lead.isApart = true
        lead.end = last
      } else if text.isMark(vocabulary.colon, at: last), !lead.isOrdered {
        lead.isLabel = true
        lead.end = last
      } else if text.isMark(vocabulary.open, at: last) {
        lead.isBracketed = true
        break
      } else if let start = opening(of: cues, before: lead.end, in: clause.lowerBound..<lead.end) {
        let cue = start..<lead.end
        if covers(vocabulary.linkWord, cue) { lead.isLinked = true }
        if covers(vocabulary.sizeVerb, cue) { lead.isSized = true } else if covers(vocabulary.provideVerb, cue) { lead.isOrdered = true }
        lead.end = start
      } else {
        break
      }
    }
    return lead
  }

  private func covers(_ lexicon: LexiconRef, _ range: Range<Int>) -> Bool {
    text.length(lexicon, at: range.lowerBound, in: range) == range.count
  }

  func opening(ofBracketClosedAt close: Int, in clause: Range<Int>) -> Int? {
    (clause.lowerBound..<close).last { text.isMark(vocabulary.open, at: $0) }
  }
}
