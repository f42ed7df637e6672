internal import CongvanModel

extension DeadlineCalendar {
  /// Every round of a recurrence whose day may lie between `first` and `last`, the earliest first; some lie just outside.
  ///
  /// `from` and `to` of the deadline, where the document gives them, bound it.
  func rounds(of deadline: Deadline, from first: LegalDate, to last: LegalDate) -> [Occurrence] {
    guard let every = deadline.every else { return [Occurrence(flags: [.recurs])] }
    // It binds to a day that has no place in the common calendar.
    if deadline.bound != nil, !every.namesTime, deadline.time == nil { return [Occurrence(flags: [.lunar])] }
    let opened = deadline.from?.firstDay
    guard every.interval == 1 || (every.interval > 1 && opened != nil) else { return [Occurrence(flags: [.phaseUnknown])] }
    guard let lag = RecurrenceLag(every.lag) else { return [Occurrence(flags: [.monthUnknown])] }

    let found =
      switch every.unit {
      case .day, .week: dayRounds(every, deadline.excludesItsDay, lag: lag, opened: opened, from: first, to: last)
      case .month, .quarter, .halfYear, .year: monthRounds(every, deadline.excludesItsDay, lag: lag, opened: opened, from: first, to: last)
      }
    let closed = deadline.to?.lastDay
    let kept = found.filter { occurrence in
      guard let day = occurrence.lastDay else { return true }
      return (opened.map { $0 <= day } ?? true) && (closed.map { day <= $0 } ?? true)
    }
    return kept.sorted { ($0.lastDay ?? .last, $0.period?.iso ?? "") < ($1.lastDay ?? .last, $1.period?.iso ?? "") }
  }

  /// Days and weeks; a week runs from Monday to Sunday.
  private func dayRounds(
    _ every: Recurrence, _ excludesDay: Bool, lag: RecurrenceLag, opened: LegalDate?, from first: LegalDate, to last: LegalDate
  ) -> [Occurrence] {
    let length = every.unit == .day ? 1 : 7
    let monday = { (day: LegalDate) in day.dayNumber + (every.unit == .day ? 0 : 1 - day.weekday) }
    let anchor = monday(opened ?? first)
    let step = length * every.interval
    let reach = lag.days + lag.months * 31 + length
    let start = anchor + floorDivide(monday(first) - reach - anchor, step) * step
    return stride(from: start, through: last.dayNumber + length, by: step).compactMap { number in
      let begin = number - first.dayNumber + (every.unit == .day ? 0 : (every.weekday ?? 7) - 1)
      let day = first.adding(days: begin)?.adding(months: lag.months)?.adding(days: lag.days - (excludesDay ? 1 : 0))
      return day.map { Occurrence(lastDay: $0) }
    }
  }

  /// Months and what is made of them.
  private func monthRounds(
    _ every: Recurrence, _ excludesDay: Bool, lag: RecurrenceLag, opened: LegalDate?, from first: LegalDate, to last: LegalDate
  ) -> [Occurrence] {
    let length = every.unit.months
    let round = { (day: LegalDate) in floorDivide(day.year * 12 + day.month - 1, length) }
    let reach = (lag.months + lag.days / 28 + 1) / length + 1
    var rounds = Array((round(first) - reach)...(round(last) + 1))
    if let opened { rounds = rounds.filter { ($0 - round(opened)) % every.interval == 0 } }
    return rounds.compactMap { number in occurrence(every, excludesDay, lag: lag, firstMonth: number * length) }
  }

  /// One round, whose first month is the `firstMonth`th since year 0.
  private func occurrence(_ every: Recurrence, _ excludesDay: Bool, lag: RecurrenceLag, firstMonth: Int) -> Occurrence? {
    let length = every.unit.months
    let period = PartialDate(firstMonth: firstMonth, unit: every.unit)
    // “thứ Sáu đầu tiên của tháng”: which of them is only in the words.
    if every.weekday != nil, every.day == nil { return Occurrence(period: period, flags: [.dayUnknown]) }
    let offset: Int
    switch every.month {
    // A half of the year is named by the month of the year: 15/6 comes once in it, and in the other half no such day.
    case .number(let month) where every.unit == .halfYear && (1...12).contains(month):
      offset = month - 1 - (firstMonth % 12)
      guard (0..<length).contains(offset) else { return nil }
    case .number(let month) where (1...length).contains(month): offset = month - 1
    case .number: return Occurrence(period: period, flags: [.monthUnknown])
    case .last: offset = length - 1
    case nil:
      // So long after the period is counted from its end.
      if case .number = every.day, length > 1, every.lag == nil { return Occurrence(period: period, flags: [.monthUnknown]) }
      offset = length - 1
    }
    let index = firstMonth + offset + lag.months
    let (year, month) = (index / 12, index % 12 + 1)
    guard (1...9999).contains(year) else { return nil }
    let end = LegalDate.length(ofMonth: month, in: year)

    var flags: Set<Occurrence.Flag> = []
    func day(_ number: Int) -> LegalDate? {
      if number > end { flags.insert(.shortMonth) }
      return LegalDate(year: year, month: month, day: min(number, end))?.adding(days: lag.days)
    }
    var opens: LegalDate?
    var closes: LegalDate?
    switch every.day {
    case .number(let number):
      closes = day(every.dayTo ?? number)
      if every.dayTo != nil { opens = day(number) }
    case .last, nil: closes = day(end)
    case .lastWorkingDay:
      guard let worked = workingDays?.lastWorkedDay(ofMonth: month, in: year) else {
        return Occurrence(period: period, flags: [.workingDaysUnknown])
      }
      closes = worked.adding(days: lag.days)
    }
    guard let closes else { return Occurrence(period: period, flags: [.noSuchDay]) }
    return Occurrence(from: opens, lastDay: excludesDay ? closes.adding(days: -1) : closes, period: period, flags: flags)
  }
}

/// How far into the next period a day falls.
struct RecurrenceLag: Hashable {
  var months = 0
  var days = 0

  /// Nil for hours, for what counts back and for more than a thousand years; no lag for nil.
  init?(_ duration: ISODuration?) {
    guard let duration else { return }
    guard let length = duration.calendar, !duration.isEarlier, length.months <= 12_000, length.days <= 365_000 else { return nil }
    (months, days) = length
  }
}

extension Recurrence {
  /// Whether it names a day, weekday or month of its unit.
  fileprivate var namesTime: Bool { day != nil || weekday != nil || month != nil }
}

extension Recurrence.Unit {
  /// How many months it has; 0 for days and weeks.
  package var months: Int {
    switch self {
    case .day, .week: 0
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }
}

extension PartialDate {
  /// The month, quarter, half or whole year that begins with the `firstMonth`th month since year 0.
  fileprivate init(firstMonth: Int, unit: Recurrence.Unit) {
    let (year, month) = (firstMonth / 12, firstMonth % 12)
    switch unit {
    case .quarter: self = .quarter(year: year, quarter: month / 3 + 1)
    case .halfYear: self = .half(year: year, half: month / 6 + 1)
    case .year: self = .year(year)
    case .month, .week, .day: self = .month(year: year, month: month + 1)
    }
  }
}

private func floorDivide(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((-a + b - 1) / b) }
