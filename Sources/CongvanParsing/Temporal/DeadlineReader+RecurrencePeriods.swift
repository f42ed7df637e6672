internal import CongvanModel
internal import CongvanText

/// From when until when something comes round: “thứ Sáu hằng tuần, từ ngày 01/6 đến ngày 31/7”.
extension DeadlineReader {
  /// `mentions` of a paragraph, its recurrences with the times beside them that open or close them.
  ///
  /// Those stand for themselves too: what they say is said once, and read as what it is.
  func withPeriods(_ mentions: [DeadlineMention], in paragraph: Range<Int>) -> [DeadlineMention] {
    guard mentions.count > 1, mentions.contains(where: { $0.deadline.kind == .recurring }) else { return mentions }
    var mentions = mentions
    for time in mentions {
      guard let (from, to) = ends(time) else { continue }
      for index in mentions.indices
      where mentions[index].deadline.kind == .recurring && bounds(time.range, mentions[index].range, paragraph) {
        mentions[index].deadline.from = from ?? mentions[index].deadline.from
        mentions[index].deadline.to = to ?? mentions[index].deadline.to
      }
    }
    return mentions
  }

  private func ends(_ time: DeadlineMention) -> (from: PartialDate?, to: PartialDate?)? {
    let deadline = time.deadline
    switch (deadline.kind, deadline.bound) {
    case (.period, _): return (deadline.from, deadline.to)
    case (.date, .from): return (deadline.date, nil)
    case (.date, .by) where text.starts(vocabulary.throughCue, at: time.range.lowerBound, in: time.range): return (nil, deadline.date)
    default: return nil
    }
  }

  /// Whether the time stands right behind the recurrence, or opens the sentence, with nothing between them but who acts and what is done.
  private func bounds(_ time: Range<Int>, _ round: Range<Int>, _ paragraph: Range<Int>) -> Bool {
    if round.upperBound <= time.lowerBound {
      let between = round.upperBound..<time.lowerBound
      return between.count < 3 && between.allSatisfy { text.isMark(vocabulary.comma, at: $0) || text.isMark(vocabulary.open, at: $0) }
    }
    guard time.upperBound < round.lowerBound else { return false }
    let opens = time.lowerBound == paragraph.lowerBound || isEnd(time.lowerBound - 1)
    return opens && text.isMark(vocabulary.comma, at: time.upperBound)
      && !(time.upperBound + 1..<round.lowerBound).contains { isEnd($0) || text.isMark(vocabulary.comma, at: $0) }
  }

  private func isEnd(_ place: Int) -> Bool {
    [vocabulary.stop, vocabulary.semicolon, vocabulary.colon].contains { text.isMark($0, at: place) }
  }
}
