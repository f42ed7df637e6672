/// Which days are worked, for the time its data covers; outside of it the answer is unknown.
public struct WorkingDayCalendar: Hashable, Sendable {
  /// Where the days off stand that come with the program, among its grammars.
  public static let file = "calendar/days-off.txt"

  /// The days the data covers.
  public var covered: ClosedRange<LegalDate>
  /// The name of each public holiday and day off in lieu.
  public var holidays: [LegalDate: String]
  /// Weekend days worked in exchange for others.
  public var workedWeekends: Set<LegalDate>
  /// What says that a day is a holiday or worked, by the day.
  public var sources: [LegalDate: String]
  /// What says that nobody works on Saturdays and Sundays; nil when the data does not.
  public var weekendSource: String?

  /// A calendar from dated data with a source.
  public init(
    covered: ClosedRange<LegalDate>, holidays: [LegalDate: String], workedWeekends: Set<LegalDate> = [],
    sources: [LegalDate: String] = [:], weekendSource: String? = nil
  ) {
    self.covered = covered
    self.holidays = holidays
    self.workedWeekends = workedWeekends
    self.sources = sources
    self.weekendSource = weekendSource
  }

  /// What says that nobody works on `day`, a holiday or a day of the weekend; nil where the data does not.
  public func source(ofDayOff day: LegalDate) -> String? { holidays[day] == nil ? weekendSource : sources[day] }

  /// Whether `day` is worked; nil outside of `covered`.
  public func isWorked(_ day: LegalDate) -> Bool? {
    guard covered.contains(day) else { return nil }
    return holidays[day] == nil && (day.weekday <= 5 || workedWeekends.contains(day))
  }

  /// The first worked day from `day` on; nil when the data does not reach that far.
  public func firstWorkedDay(from day: LegalDate) -> LegalDate? {
    var day: LegalDate? = day
    while let current = day, let worked = isWorked(current) {
      if worked { return current }
      day = current.adding(days: 1)
    }
    return nil
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

extension WorkingDayCalendar {
  /// The calendar written in `text`, one fact a line; `grammars/calendar/days-off.txt` says how.
  ///
  /// - Throws: `CalendarError` for the first line that is none of those, or that lies outside of what is covered.
  public init(text: String) throws(CalendarError) {
    var covered: ClosedRange<LegalDate>?
    var holidays: [LegalDate: String] = [:]
    var worked: Set<LegalDate> = []
    var sources: [LegalDate: String] = [:]
    var source = ""
    var weekendSource: String?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard let fact = words.first, !fact.hasPrefix("#") else { continue }
      func failure(_ reason: String) -> CalendarError { CalendarError(line: index + 1, reason: reason) }
      if fact == "source" || fact == "weekend" {
        let named = words.dropFirst().joined(separator: " ")
        if fact == "source" { source = named } else { weekendSource = named }
        continue
      }
      guard ["covered", "off", "worked"].contains(fact) else {
        throw failure("'\(fact)' is none of covered, weekend, source, off and worked")
      }
      guard words.count == 3 else { throw failure("'\(fact)' wants a day and what stands behind it") }
      guard let day = LegalDate(iso: words[1]) else { throw failure("'\(words[1])' is no day (YYYY-MM-DD)") }
      if fact == "covered" {
        guard let last = LegalDate(iso: words[2]), day <= last else { throw failure("'\(words[2])' is no later day (YYYY-MM-DD)") }
        covered = day...last
        continue
      }
      guard !source.isEmpty else { throw failure("no source stands above \(words[1])") }
      guard covered?.contains(day) == true else { throw failure("\(words[1]) is not in the time covered") }
      sources[day] = source
      if fact == "off" { holidays[day] = words[2] } else { worked.insert(day) }
    }
    guard let covered else { throw CalendarError(line: 1, reason: "no line says which time is covered") }
    self.init(covered: covered, holidays: holidays, workedWeekends: worked, sources: sources, weekendSource: weekendSource)
  }
}

/// A line of a calendar that cannot be read.
public struct CalendarError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// The particulars, without a full stop.
  public var reason: String

  /// One sentence: where and why.
  public var description: String { "line \(line) of the calendar: \(reason)." }
}
