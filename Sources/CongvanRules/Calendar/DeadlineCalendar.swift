public import CongvanModel

/// Lays a deadline out on the calendar: the days it falls due, or why no day can be named.
public struct DeadlineCalendar: Hashable, Sendable {
  /// Which days are worked; nil when there is no data, and then last working days stay unknown.
  public var workingDays: WorkingDayCalendar?

  /// A calendar with or without data on holidays.
  public init(workingDays: WorkingDayCalendar? = nil) { self.workingDays = workingDays }

  /// The times `deadline` falls due from `first` to `last`, both included, the earliest first.
  ///
  /// What cannot be dated is always listed, once, without a day: a relative time is not hidden by a window.
  public func occurrences(of deadline: Deadline, from first: LegalDate, to last: LegalDate) -> [Occurrence] {
    guard first <= last else { return [] }
    let all = deadline.kind == .recurring ? rounds(of: deadline, from: first, to: last).map(marked) : [single(deadline)]
    return all.filter { occurrence in
      if let day = occurrence.day { return first <= day && day <= last }
      guard let from = occurrence.period?.firstDay, let to = occurrence.period?.lastDay else { return true }
      return from <= last && first <= to
    }
  }

  /// The one time a deadline that does not recur falls due; a recurrence is shown as written, without a day.
  public func single(_ deadline: Deadline) -> Occurrence { marked(once(deadline)) }

  /// Shows that the last day is a holiday, that its Saturday is worked, or that no data says whether it is either.
  private func marked(_ occurrence: Occurrence) -> Occurrence {
    guard let day = occurrence.lastDay, let workingDays else { return occurrence }
    guard workingDays.covered.contains(day) else { return occurrence.flagged(.workingDaysUnknown) }
    if workingDays.workedWeekends.contains(day) { return occurrence.flagged(.weekend, false) }
    return workingDays.holidays[day] == nil ? occurrence : occurrence.flagged(.holiday)
  }

  private func once(_ deadline: Deadline) -> Occurrence {
    let stated = deadline.lastDay
    switch deadline.kind {
    case .date: return oneOff(deadline, stated: stated)
    case .period: return period(deadline, stated: stated)
    case .relative: return Occurrence(lastDay: stated, flags: stated == nil ? [.relative] : [])
    case .asap: return Occurrence(lastDay: stated, flags: stated == nil ? [.asap] : [])
    case .recurring: return Occurrence(flags: [.recurs])
    }
  }

  /// `before X` ends on the day before X begins, everything else with X's last day.
  ///
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 2–4 (a period of days, months or years ends when its last day ends).
  private func oneOff(_ deadline: Deadline, stated: LegalDate?) -> Occurrence {
    // A date that names no day of the common calendar is one of the lunar calendar.
    guard let date = deadline.date else { return Occurrence(lastDay: stated, flags: stated == nil ? [.lunar] : []) }
    if deadline.bound == .from {
      guard let start = date.firstDay else { return Occurrence(flags: [why(date)]) }
      return Occurrence(from: start, flags: [.start])
    }
    // Reading says how it came to a last day, or why it names none.
    guard let end = stated ?? (deadline.derivation.isEmpty ? lastDay(of: date, in: deadline) : nil) else {
      return Occurrence(flags: [why(date)])
    }
    return Occurrence(lastDay: end)
  }

  private func period(_ deadline: Deadline, stated: LegalDate?) -> Occurrence {
    let start = deadline.from?.firstDay
    if let end = stated ?? deadline.to.flatMap({ lastDay(of: $0, in: deadline) }) { return Occurrence(from: start, lastDay: end) }
    // A period that names no day of the common calendar, nor an event, is one of the lunar calendar.
    if deadline.from == nil, deadline.to == nil, deadline.anchor == nil { return Occurrence(flags: [.lunar]) }
    if let to = deadline.to { return Occurrence(from: start, flags: [why(to)]) }
    return Occurrence(from: start, flags: start == nil ? [.openEnded] : [.openEnded, .start])
  }

  private func lastDay(of date: PartialDate, in deadline: Deadline) -> LegalDate? {
    deadline.excludesItsDay ? date.firstDay?.adding(days: -1) : date.lastDay
  }

  private func why(_ date: PartialDate) -> Occurrence.Flag {
    date.year == nil ? .yearUnknown : date.lastDay == nil ? .noSuchDay : .dayUnknown
  }
}
