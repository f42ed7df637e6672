internal import CongvanGrammar
internal import CongvanText

extension LimitSubject {
  /// What stands before an amount and may name its subject.
  struct Theme {
    var words: Range<Int>
    /// Whether it opens with what is measured: “tỷ lệ …”.
    var isMeasure = false
    /// Whether only “phấn đấu”, “bảo đảm” or the like stand between it and the amount, behind a comma.
    var isBehindOpener = false
    var opensWithVerb = false
    /// Whether it is nothing but verbs.
    var isVerb = false
    /// Whether it ends in a verb by which things are provided.
    var isProvided = false
  }

  func theme(_ lead: Lead, in clause: Range<Int>) -> Theme {
    let whole = phrase(before: lead.end, in: clause)
    if lead.isLabel, whole.count <= Self.mostWords, !holdsNumber(whole) { return Theme(words: cleaned(whole)) }
    let segments = whole.split { parts($0, in: whole) }
    if !lead.isApart, let measure = measure(in: whole, segments, clause) { return Theme(words: text.trimmed(measure), isMeasure: true) }
    var theme = Theme(words: whole.upperBound..<whole.upperBound)
    for (index, segment) in segments.reversed().enumerated() {
      guard theme.words.isEmpty || !holdsNumber(segment.startIndex..<segment.endIndex) else { break }
      let isBehindOpener = theme.isBehindOpener || index > 0 && theme.words.isEmpty
      let longer = cleaned(segment.startIndex..<(isBehindOpener ? segment.endIndex : whole.upperBound), strippingBearer: !lead.isSized)
      guard theme.words.isEmpty || longer.count <= Self.mostWords else { break }
      (theme.words, theme.isBehindOpener) = (longer, isBehindOpener)
      if !longer.isEmpty, !isListed(segment.startIndex, in: whole) { break }
    }
    theme.words = withoutAmount(theme.words, lead)
    let words = theme.words
    theme.opensWithVerb = verbs.contains { text.starts($0, at: words.lowerBound, in: words) }
    theme.isVerb = !words.isEmpty && withoutVerb(words) == words.lowerBound
    theme.isProvided =
      opening(of: providing, before: words.upperBound, in: words) != nil
    return theme
  }

  /// Whether what stands behind a comma may be one more of what is named before it: “chi bộ cơ quan, trường học”.
  private func isListed(_ at: Int, in phrase: Range<Int>) -> Bool {
    !(verbs + [vocabulary.subjectOpener, vocabulary.unitStop]).contains { text.starts($0, at: at, in: phrase) }
      && !BodyReader(text).starts(at: at, in: phrase)
  }

  /// Whether a comma parts what it stands between: not in “phòng, chống”.
  func parts(_ at: Int, in phrase: Range<Int>) -> Bool {
    text.isMark(vocabulary.comma, at: at)
      && !(max(phrase.lowerBound, at - 4)..<at).contains { $0 + text.length(vocabulary.commaCompound, at: $0, in: phrase) > at }
  }

  /// The words before `end` up to a colon, an open bracket, a citation or a time.
  func phrase(before end: Int, in clause: Range<Int>) -> Range<Int> {
    var start = end
    while start > clause.lowerBound {
      let last = start - 1
      if text.isMark(vocabulary.close, at: last), let open = opening(ofBracketClosedAt: last, in: clause) {
        start = open
        continue
      }
      if text.isMark(vocabulary.open, at: last) || text.isMark(vocabulary.colon, at: last) || masks.touches(last..<start) { break }
      start = last
    }
    return text.trimmed(start..<end)
  }
}
