internal import CongvanModel
internal import CongvanText

extension LimitFilter {
  /// “Năm 2023, Quỹ … hỗ trợ 1.318 lượt trẻ em”: in a sentence, or a part of one, that opens with a year gone by, amounts tell what was done,
  /// unless they are ordered in an item of its own or striven for.
  func isOfPastYear(_ mention: LimitMention, _ item: OutlineItem, isOrdered: Bool) -> Bool {
    guard let issued = years.issued?.year else { return false }
    let first = min(issued, years.planYear ?? issued)
    let paragraph = item.paragraph.content
    let before = sentenceStart(mention.range.lowerBound, in: paragraph)..<mention.range.lowerBound
    guard let year = before.last(where: { text.isYear(at: $0) }), Int(text.tokens[year].value) < first,
      let opening = before.first(where: { $0 + text.length(vocabulary.yearOpener, at: $0, in: before) == year }),
      ![vocabulary.striveCue, vocabulary.assignCue, vocabulary.strongDuty].contains(where: {
        text.contains($0, in: year..<mention.range.upperBound)
      })
    else { return false }
    if opening == before.lowerBound { return !isOrdered || item.paragraph.marker == nil && item.paragraph.cell == nil }
    let part = [vocabulary.comma, vocabulary.colon, vocabulary.semicolon, vocabulary.open]
    return !isOrdered && part.contains { text.isMark($0, at: opening - 1) }
      && !(year..<mention.range.lowerBound).contains { text.isMark(vocabulary.semicolon, at: $0) || text.isMark(vocabulary.close, at: $0) }
  }

  private func sentenceStart(_ at: Int, in paragraph: Range<Int>) -> Int {
    (paragraph.lowerBound..<at).last { text.isMark(vocabulary.stop, at: $0) && !text.isFraction($0 + 1, in: paragraph) }.map { $0 + 1 }
      ?? paragraph.lowerBound
  }
}
