internal import CongvanGrammar
internal import CongvanText

extension LimitSubject {
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

  /// “số người trong danh sách”, but no “số hóa”.
  func countsThings(_ at: Int, in phrase: Range<Int>) -> Bool {
    at + 1 < phrase.upperBound && text.starts(vocabulary.numberNoun, at: at, in: phrase) && text.tokens[at + 1].kind == .word
      && !text.starts(vocabulary.taskVerb, at: at, in: phrase)
  }
}
