public import CongvanModel

/// Which days are worked, for the time its data covers; outside of it the answer is unknown.
public struct WorkingDayCalendar: Hashable, Sendable {
  /// The days the data covers.
  public var covered: ClosedRange<LegalDate>
  /// Public holidays, days in lieu included.
  public var holidays: Set<LegalDate>
  /// Weekend days worked in exchange for others.
  public var workedWeekends: Set<LegalDate>

  /// A calendar from dated data with a source.
  public init(covered: ClosedRange<LegalDate>, holidays: Set<LegalDate>, workedWeekends: Set<LegalDate> = []) {
    self.covered = covered
    self.holidays = holidays
    self.workedWeekends = workedWeekends
  }

  /// Whether `day` is worked; nil outside of `covered`.
  public func isWorked(_ day: LegalDate) -> Bool? {
    guard covered.contains(day) else { return nil }
    return !holidays.contains(day) && (day.weekday <= 5 || workedWeekends.contains(day))
  }

  /// The last worked day of a month; nil when the data does not reach that far back.
  public func lastWorkedDay(ofMonth month: Int, in year: Int) -> LegalDate? {
    var day = LegalDate(year: year, month: month, day: LegalDate.length(ofMonth: month, in: year))
    while let current = day, current.month == month {
      guard let worked = isWorked(current) else { return nil }
      if worked { return current }
      day = current.adding(days: -1)
    }
    return nil
  }
}
