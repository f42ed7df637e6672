internal import CongvanGrammar
internal import CongvanModel

extension DeadlineReader {
  /// The day of the event that a length of time counts from, where the document says it: a date, or its own signing.
  func day(of anchor: Range<Int>) -> LegalDate? {
    let own = text.length(vocabulary.ownDay, at: anchor.lowerBound, in: anchor)
    if own > 0 {
      let end = anchor.lowerBound + own
      let isOwn = end == anchor.upperBound || text.starts(vocabulary.selfReference, at: end, in: anchor)
      guard isOwn, case .day = years.issued else { return nil }
      return years.issued?.firstDay
    }
    guard let match = vocabulary.grammar.match(vocabulary.dateInstant, at: anchor.lowerBound, in: text.tokens, range: anchor),
      let value = DateValue(match.value), !value.isLunar, let date = years.resolve(value), case .day = date
    else { return nil }
    return date.firstDay
  }

  /// The last day of `limit` counted from `event`, and how it was found.
  ///
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 147 và Điều 148; working days as the calendar's own sources say.
  func counted(_ limit: TimeLimit, from event: LegalDate) -> (lastDay: LegalDate?, derivation: [String]) {
    var steps = ["the day of the event, \(event.iso), is not counted (\(vocabulary.eventDayBasis))"]
    func unknown(_ day: LegalDate) -> (LegalDate?, [String]) {
      let known = workingDays.map { "days off are known from \($0.covered.lowerBound.iso) to \($0.covered.upperBound.iso)" }
      steps.append("whether \(day.iso) is worked is not known: \(known ?? "there is no data on days off")")
      return (nil, steps)
    }
    let beyond = "the limit \(limit.duration.iso) from \(event.iso) on lies beyond the calendar"
    guard let (months, days) = limit.duration.calendar else {
      return (nil, steps + ["hours run from the moment of the event, which is not said here"])
    }
    if limit.isInWorkingDays {
      var day = event
      for _ in 0..<days {
        guard let next = day.adding(days: 1) else { return (nil, steps + [beyond]) }
        guard let worked = workingDays?.firstWorkedDay(from: next) else { return unknown(next) }
        day = worked
      }
      steps.append("\(days) working days later is \(day.iso)")
      return (day, steps)
    }
    guard let end = event.adding(months: months)?.adding(days: days) else { return (nil, steps + [beyond]) }
    steps.append("the limit \(limit.duration.iso) ends with \(end.iso) (\(vocabulary.lengthBasis))")
    guard let worked = workingDays?.firstWorkedDay(from: end) else { return unknown(end) }
    if worked != end { steps.append("which is not worked, so it ends with \(worked.iso) (\(vocabulary.dayOffBasis))") }
    return (worked, steps)
  }
}
