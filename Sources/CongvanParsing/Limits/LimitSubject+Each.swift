internal import CongvanGrammar
internal import CongvanText

extension LimitSubject {
  /// “mỗi tổ tự quản có …”, “diện tích mỗi phòng …”: each of what has the limit.
  func each(before amount: Int, in clause: Range<Int>, _ lead: Lead, mayRecur: Bool) -> Range<Int>? {
    guard
      let each = clause.last(where: { text.starts(vocabulary.eachOf, at: $0, in: clause) }),
      each + 1 < amount, mayRecur || !text.starts(vocabulary.recurringUnit, at: each + 1, in: clause),
      !(each..<amount).contains(where: { text.isMark(vocabulary.colon, at: $0) })
    else { return nil }
    let number = (each..<amount).first { text.tokens[$0].kind == .number } ?? amount
    if number < amount, !isListed(amount, behind: number, in: clause, lead) { return nil }
    let end = (each..<number).first {
      text.isMark(vocabulary.comma, at: $0) && text.starts(vocabulary.unitStop, at: $0 + 1, in: each..<number)
    }
    let words = text.trimmed(each..<withoutVerb(each + 2..<max(each + 2, end ?? number)))
    guard words.count > 1, !text.ends(vocabulary.and, before: words.upperBound, in: words) else { return nil }
    var start = each
    while start > clause.lowerBound, text.tokens[start - 1].kind == .word || text.isMark(vocabulary.quoteMark, at: start - 1) { start -= 1 }
    let measure = countsThings(start, in: clause) ? start : (start..<each).last { text.starts(vocabulary.measureNoun, at: $0, in: clause) }
    return text.trimmed(((measure ?? each)..<words.upperBound).prefix(Self.mostWords))
  }

  /// “mỗi đội gồm 01 bác sĩ và tối thiểu 02 điều dưỡng”: whether an amount is one more of those that each has.
  private func isListed(_ amount: Int, behind first: Int, in clause: Range<Int>, _ lead: Lead) -> Bool {
    lead.isApart && !lead.isSized && !lead.isBare && !lead.isOrdered && lead.end > first
      && !(first..<amount).contains { text.isMark(vocabulary.open, at: $0) || text.starts(vocabulary.eachOf, at: $0, in: clause) }
  }

  /// Where a phrase ends without the verbs and cues at its end.
  func withoutVerb(_ phrase: Range<Int>) -> Int {
    var end = phrase.upperBound
    while let start = opening(of: cues + [vocabulary.modal] + verbs, before: end, in: phrase) { end = start }
    return end
  }
}
