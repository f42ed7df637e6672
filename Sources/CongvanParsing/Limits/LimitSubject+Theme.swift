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
      opening(of: [vocabulary.provideVerb, vocabulary.workVerb, vocabulary.objectVerb], before: words.upperBound, in: words) != nil
    return theme
  }

  /// Whether what stands behind a comma may be one more of what is named before it: “chi bộ cơ quan, trường học”.
  func isListed(_ at: Int, in phrase: Range<Int>) -> Bool {
    !(verbs + [vocabulary.subjectOpener, vocabulary.unitStop]).contains { text.starts($0, at: at, in: phrase) }
      && !BodyReader(text).starts(at: at, in: phrase)
  }

  /// Whether a comma parts what it stands between: not in “phòng, chống”.
  func parts(_ at: Int, in phrase: Range<Int>) -> Bool {
    text.isMark(vocabulary.comma, at: at)
      && !(max(phrase.lowerBound, at - 4)..<at).contains { $0 + text.length(vocabulary.commaCompound, at: $0, in: phrase) > at }
  }

  /// A theme without the amount it opens with: “95% hộ gia đình”, or has before a comma: “giải ngân đạt 45% và …”.
  func withoutAmount(_ words: Range<Int>, _ lead: Lead) -> Range<Int> {
    guard holdsNumber(words) else { return words }
    var start = words.lowerBound
    while start < words.upperBound,
      let cue = [vocabulary.minCue, vocabulary.maxCue, vocabulary.limitFiller].map({ text.length($0, at: start, in: words) }).max(), cue > 0
    {
      start += cue
    }
    if start < words.upperBound, text.tokens[start].kind == .number {
      while start < words.upperBound, text.tokens[start].kind != .word { start += 1 }
      return start..<words.upperBound
    }
    guard lead.isApart, !lead.isSized, let number = words.first(where: { text.tokens[$0].kind == .number }) else {
      return behindNumber(words, isSized: lead.isSized)
    }
    return words.lowerBound..<max(words.lowerBound, self.lead(before: number, in: words).end)
  }

  /// “thành lập 01 tổ tự quản”: what a number before has counted, on which there is a limit now.
  func behindNumber(_ words: Range<Int>, isSized: Bool) -> Range<Int> {
    let openers = verbs + [vocabulary.beingWord, vocabulary.minCue, vocabulary.maxCue]
    let number = words.last { at in
      text.tokens[at].kind == .number && !text.isYear(at: at) && at + 2 < words.upperBound
        && (isSized || openers.contains { text.ends($0, before: at, in: words) })
        && (at + 1..<at + 3).allSatisfy { text.tokens[$0].kind == .word }
    }
    return number.map { $0 + 1..<words.upperBound } ?? words
  }

  func holdsNumber(_ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].kind == .number } }

  /// What is measured: from the last noun of measure of a phrase on, or with what stands before one that says no more than itself.
  func measure(in phrase: Range<Int>, _ segments: [Range<Int>.SubSequence], _ clause: Range<Int>) -> Range<Int>? {
    let v = vocabulary
    let found = phrase.filter { at in
      text.starts(v.measureNoun, at: at, in: phrase) && !holdsNumber(at..<phrase.upperBound)
        && !segments.contains { segment in
          segment.startIndex > at && (verbs + [v.subjectOpener]).contains { text.starts($0, at: segment.startIndex, in: phrase) }
        }
    }
    guard let last = found.last(where: { at in !found.contains { $0 < at && $0 + text.length(v.measureNoun, at: $0, in: phrase) > at } }),
      let segment = segments.last(where: { $0.startIndex <= last })
    else { return nil }
    guard last + text.length(v.measureNoun, at: last, in: phrase) == phrase.upperBound else { return last..<phrase.upperBound }
    if segment.startIndex < last {
      return
        (found.first { $0 >= segment.startIndex && $0 < last } ?? cleaned(segment.startIndex..<phrase.upperBound).lowerBound)..<phrase
        .upperBound
    }
    guard segment.startIndex == phrase.lowerBound, phrase.lowerBound > clause.lowerBound,
      text.isMark(v.colon, at: phrase.lowerBound - 1)
    else { return last..<phrase.upperBound }
    let label = self.phrase(before: phrase.lowerBound - 1, in: clause)
    return (label.isEmpty || holdsNumber(label) ? last : label.lowerBound)..<phrase.upperBound
  }

  /// The name before the colon behind which a number of things is ordered, unless it names a body: “Cửa biển: Lấy mẫu 01 vị trí”.
  func label(of theme: Theme, in clause: Range<Int>) -> Range<Int>? {
    let phrase = phrase(before: theme.words.isEmpty ? clause.upperBound : theme.words.lowerBound, in: clause)
    guard phrase.isEmpty || theme.isVerb, phrase.lowerBound > clause.lowerBound,
      text.isMark(vocabulary.colon, at: phrase.lowerBound - 1)
    else { return nil }
    let label = self.phrase(before: phrase.lowerBound - 1, in: clause)
    let isName = (2...Self.mostWords).contains(label.count) && !holdsNumber(label)
    return isName && BodyReader(text).list(at: label.lowerBound, in: label) == nil ? label : nil
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

  /// A phrase without what opens its clause, who is to act, and the verb by which what it names is set up.
  func cleaned(_ phrase: Range<Int>, strippingBearer: Bool = true) -> Range<Int> {
    var start = phrase.lowerBound
    if countsThings(start, in: phrase) { return phrase }
    while start < phrase.upperBound {
      let rest = start..<phrase.upperBound
      let opener = text.length(vocabulary.subjectOpener, at: start, in: rest)
      if opener > 0 {
        start += opener
      } else if text.tokens[start].kind == .punctuation, !text.isMark(vocabulary.quoteMark, at: start) {
        start += 1
      } else if strippingBearer, let end = bearer(in: rest) {
        start = end
      } else {
        break
      }
    }
    let rest = start..<phrase.upperBound
    let bearer = BodyReader(text).list(at: start, in: rest)?.end
    let founding = rest.last { at in
      let length = text.length(vocabulary.provideVerb, at: at, in: rest)
      return length > 1 && at + length + 1 < rest.upperBound && !text.starts(vocabulary.sizeVerb, at: at, in: rest)
        && !text.starts(vocabulary.unitStop, at: at + length, in: rest)
        && !text.ends(vocabulary.placeOpener, before: at + length, longest: 1, in: rest)
        && (at == start || at == bearer || text.ends(vocabulary.taskVerb, before: at, in: rest))
    }
    return founding.map { $0 + text.length(vocabulary.provideVerb, at: $0, in: rest)..<rest.upperBound } ?? rest
  }

  /// “số người trong danh sách”, but no “số hóa”.
  func countsThings(_ at: Int, in phrase: Range<Int>) -> Bool {
    at + 1 < phrase.upperBound && text.starts(vocabulary.numberNoun, at: at, in: phrase) && text.tokens[at + 1].kind == .word
      && !text.starts(vocabulary.taskVerb, at: at, in: phrase)
  }

  /// Behind those who are to act, with the verb by which they are made to: “Chỉ đạo các xã …”.
  func bearer(in phrase: Range<Int>) -> Int? {
    let start = phrase.lowerBound
    let v = vocabulary
    let call = [v.directing, v.callingVerb, v.adviseVerb, v.cooperateVerb].map { text.length($0, at: start, in: phrase) }.max() ?? 0
    for at in [start, start + call] where at < phrase.upperBound {
      if let bearer = BodyReader(text).list(at: at, in: phrase), bearer.end < phrase.upperBound, acts(bearer.end, in: phrase) {
        return bearer.end
      }
    }
    return nil
  }

  func acts(_ at: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    return [v.taskVerb, v.provideVerb, v.workVerb].contains { text.starts($0, at: at, in: range) }
  }
}
