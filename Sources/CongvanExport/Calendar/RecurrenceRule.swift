internal import CongvanModel
internal import CongvanRules

/// A recurrence as RRULE (RFC 5545, §3.3.10), where one exists that gives the same days in every year.
struct RecurrenceRule: Hashable {
  let text: String

  /// Nil for a deadline that RRULE cannot express: a day some months have not (it would be skipped), one that needs holidays or an
  /// unknown phase. Where the recurrence begins and ends is for whoever writes the event.
  init?(_ deadline: Deadline) {
    guard deadline.kind == .recurring, let every = deadline.every, every.interval == 1 else {
      return nil
    }
    switch every.unit {
    case .day: text = "FREQ=DAILY"
    case .week:
      guard every.lag == nil else { return nil }
      let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
      let day = (every.weekday ?? 7) - (deadline.excludesItsDay ? 1 : 0)
      guard (0...7).contains(day) else { return nil }
      text = "FREQ=WEEKLY;BYDAY=" + names[day == 0 ? 6 : day - 1]
    case .month, .quarter, .halfYear, .year:
      guard every.weekday == nil, let days = RecurrenceRule.months(of: every),
        let monthDay = RecurrenceRule.monthDay(every, before: deadline.excludesItsDay)
      else {
        return nil
      }
      // The day before the first belongs to the month before.
      let shift = monthDay.isMonthBefore ? 11 : 0
      let months = Set(days.map { ($0 - 1 + shift) % 12 + 1 }).sorted()
      let by = "BYMONTHDAY=\(monthDay.number)"
      text = months.count == 12 ? "FREQ=MONTHLY;" + by : "FREQ=YEARLY;BYMONTH=" + months.map(String.init).joined(separator: ",") + ";" + by
    }
  }

  /// The months of the year the day falls in.
  private static func months(of every: Recurrence) -> [Int]? {
    let length = every.unit.months
    let offset: Int
    switch every.month {
    case .number(let month):
      guard (1...length).contains(month) else { return nil }
      offset = month
    case .last: offset = length
    case nil:
      if case .number = every.day, length > 1, every.lag == nil { return nil }
      offset = length
    }
    var lag = 0
    if let length = every.lag {
      guard !length.isEarlier, length.parts.map(\.unit) == [.month] else { return nil }
      lag = length.parts[0].count
    }
    return stride(from: 0, to: 12, by: length).map { ($0 + offset - 1 + lag) % 12 + 1 }
  }

  /// Days up to the 28th are in every month; from the end only the last day itself and the one before it are counted.
  private static func monthDay(_ every: Recurrence, before: Bool) -> (number: Int, isMonthBefore: Bool)? {
    switch every.day {
    case .number(let number):
      let last = (every.dayTo ?? number) - (before ? 1 : 0)
      guard (every.dayTo ?? number) <= 28, last >= 0 else { return nil }
      return last == 0 ? (-1, true) : (last, false)
    case .last, nil: return (before ? -2 : -1, false)
    case .lastWorkingDay: return nil
    }
  }
}
