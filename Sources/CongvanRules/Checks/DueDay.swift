internal import CongvanModel

/// When something is due, in a form in which two deadlines can be compared: the day itself, or the day in each round.
enum DueDay: Hashable {
  case day(LegalDate)
  /// How many days into each round, a month counted as 31 so that its last day is the 31st.
  case round(Recurrence.Unit, interval: Int, day: Int)

  /// Nil for a deadline that names no such day.
  init?(_ deadline: Deadline, _ calendar: DeadlineCalendar) {
    guard deadline.kind == .recurring else {
      guard let day = calendar.single(deadline).lastDay else { return nil }
      self = .day(day)
      return
    }
    guard let every = deadline.every, let lag = RecurrenceLag(every.lag) else { return nil }
    var day = lag.months * 31 + lag.days - (deadline.excludesItsDay ? 1 : 0)
    switch (every.day, every.weekday) {
    case (.number(let number), _): day += every.dayTo ?? number
    case (.last, _), (.lastWorkingDay, _): day += 31
    case (nil, let weekday?): day += weekday
    case (nil, nil): return nil
    }
    switch every.month {
    case .number(let month): day += (month - 1) * 31
    case .last: day += (every.unit.months - 1) * 31
    case nil: if every.unit.months > 1 { day += (every.unit.months - 1) * 31 }
    }
    self = .round(every.unit, interval: every.interval, day: day)
  }

  /// What days can be compared with.
  enum Sort: Hashable { case day, round(Recurrence.Unit, interval: Int) }

  /// Which days it can be compared with.
  var sort: Sort {
    switch self {
    case .day: .day
    case .round(let unit, let interval, _): .round(unit, interval: interval)
    }
  }

  /// How many days this one comes after `other`; nil where they are of different sorts.
  func days(after other: DueDay) -> Int? {
    switch (self, other) {
    case (.day(let own), .day(let other)): own.dayNumber - other.dayNumber
    case (.round(let unit, let interval, let own), .round(let otherUnit, let otherInterval, let other)):
      unit == otherUnit && interval == otherInterval ? own - other : nil
    default: nil
    }
  }
}
