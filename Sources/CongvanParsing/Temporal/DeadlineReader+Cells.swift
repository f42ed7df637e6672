internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

extension DeadlineReader {
  /// The times that fill a table's cell with no cue of their own.
  ///
  /// - Parameters:
  ///   - isHeld: Whether a day is the one on which something is done, not the last.
  ///   - hour: A cell beside it that may name the hour of such a day.
  func bareTimes(_ cell: Range<Int>, isHeld: Bool, hour: Range<Int>? = nil) -> [DeadlineMention] {
    let whole = text.trimmed(cell)
    if let match = vocabulary.grammar.search(vocabulary.cellTimes, in: text.tokens, range: whole).first {
      return deadlines(match, in: whole).filter { !$0.isOver }
    }
    guard var mention = bareTime(whole, isHeld: isHeld) else { return [] }
    if mention.deadline.bound == .on, mention.deadline.time == nil, let hour = hour.map(text.trimmed), !hour.isEmpty {
      let told = vocabulary.grammar.match(vocabulary.clock, at: hour.lowerBound, in: text.tokens, range: hour)
      mention.deadline.time = clock(told?.value.record)
    }
    return [mention]
  }

  private func bareTime(_ cell: Range<Int>, isHeld: Bool) -> DeadlineMention? {
    guard let (range, value, time) = time(in: cell) else { return nil }
    var deadline = Deadline(
      quote: text.words(range), kind: .date, bound: .within, rule: Form.tableCell.rawValue, confidence: Trust.unclouded,
      span: text.place(range))
    deadline.time = clock(time)
    if value.isLunar {
      deadline.bound = .by
      fillLunarDay(&deadline)
    } else {
      guard let date = years.resolve(value) else { return nil }
      if date.isDay { deadline.bound = isHeld ? .on : .by }
      deadline.date = date
      fillLastDay(&deadline, date)
    }
    let doubts = [doubt(value, at: range)].compactMap { $0 }
    if !doubts.isEmpty { deadline.confidence = min(deadline.confidence, 0.5) }
    return DeadlineMention(range: range, deadline: deadline, doubts: doubts)
  }

  /// A date at the start of a cell, perhaps with an hour, or “2025” alone in it.
  private func time(in cell: Range<Int>) -> (range: Range<Int>, value: DateValue, time: GrammarRecord?)? {
    if cell.count == 1, let only = cell.first, text.isYear(at: only) {
      return (cell, DateValue(year: Int(text.tokens[only].value)), nil)
    }
    for at in cell.prefix(4) {
      if let match = vocabulary.grammar.match(vocabulary.dateInstant, at: at, in: text.tokens, range: cell),
        let value = DateValue(match.value)
      {
        return (match.range, value, match.value.record?["time"]?.record)
      }
    }
    return nil
  }
}
