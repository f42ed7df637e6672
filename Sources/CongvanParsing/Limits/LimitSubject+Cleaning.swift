internal import CongvanGrammar
internal import CongvanText

extension LimitSubject {
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
    let founding = rest.last { at in
      let length = text.length(vocabulary.provideVerb, at: at, in: rest)
      return length > 1 && at + length + 1 < rest.upperBound && !text.starts(vocabulary.sizeVerb, at: at, in: rest)
        && !text.starts(vocabulary.unitStop, at: at + length, in: rest)
        && !text.ends(vocabulary.placeOpener, before: at + length, longest: 1, in: rest)
        && (at == start || text.ends(vocabulary.taskVerb, before: at, in: rest) || BodyReader(text).list(at: start, in: rest)?.end == at)
    }
    return founding.map { $0 + text.length(vocabulary.provideVerb, at: $0, in: rest)..<rest.upperBound } ?? rest
  }

  /// Behind those who are to act, with the verb by which they are made to: “Chỉ đạo các xã …”.
  private func bearer(in phrase: Range<Int>) -> Int? {
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

  private func acts(_ at: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    return [v.taskVerb, v.provideVerb, v.workVerb].contains { text.starts($0, at: at, in: range) }
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
    guard lead.isApart, !lead.isSized, !lead.isBare, let number = words.first(where: { text.tokens[$0].kind == .number }) else {
      return behindNumber(words, isSized: lead.isSized || lead.isBare)
    }
    return words.lowerBound..<max(words.lowerBound, self.lead(before: number, in: words).end)
  }

  /// “thành lập 01 tổ tự quản”: what a number before has counted, on which there is a limit now.
  private func behindNumber(_ words: Range<Int>, isSized: Bool) -> Range<Int> {
    let openers = verbs + [vocabulary.beingWord, vocabulary.minCue, vocabulary.maxCue]
    let number = words.last { at in
      text.tokens[at].kind == .number && !text.isYear(at: at) && at + 2 < words.upperBound
        && (isSized || openers.contains { text.ends($0, before: at, in: words) })
        && (at + 1..<at + 3).allSatisfy { text.tokens[$0].kind == .word }
    }
    return number.map { $0 + 1..<words.upperBound } ?? words
  }

  func holdsNumber(_ range: Range<Int>) -> Bool { range.contains { text.tokens[$0].kind == .number } }
}
