import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// A deadline, a window, and the days it falls due, each with its flags.
struct CalendarCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var deadline: Deadline
  var from: String
  var to: String
  var days: [String]

  init(_ name: String, _ deadline: Deadline, _ from: String, _ to: String, _ days: [String]) {
    testDescription = name
    self.deadline = deadline
    self.from = from
    self.to = to
    self.days = days
  }
}

@Suite struct DeadlineCalendarTests {
  static let year = ("2022-01-01", "2022-12-31")

  static let oneOff: [CalendarCase] = [
    CalendarCase("before a day", Sample.due("2022-04-30", .before), year.0, year.1, ["2022-04-29"]),
    CalendarCase("before a month", Sample.due("2022-06", .before), year.0, year.1, ["2022-05-31"]),
    CalendarCase("by a day", Sample.due("2022-04-29", .by), year.0, year.1, ["2022-04-29"]),
    CalendarCase("by a Saturday", Sample.due("2022-04-30", .by), year.0, year.1, ["2022-04-30 weekend"]),
    CalendarCase("within a quarter", Sample.due("2022-Q2", .within), year.0, year.1, ["2022-06-30"]),
    CalendarCase("within a half year", Sample.due("2022-H1", .within), year.0, year.1, ["2022-06-30"]),
    CalendarCase("within a year", Sample.due("2022", .within), year.0, year.1, ["2022-12-31 weekend"]),
    CalendarCase("from a day", Sample.due("2022-07-01", .from), year.0, year.1, ["2022-07-01… start"]),
    CalendarCase("outside of the window", Sample.due("2023-07-01", .by), year.0, year.1, []),
    CalendarCase("no such day", Sample.due("2022-04-31", .by), year.0, year.1, ["? noSuchDay"]),
    CalendarCase("the year left open", Sample.due("--04-30", .before), year.0, year.1, ["? yearUnknown"]),
  ]

  static let recurring: [CalendarCase] = [
    CalendarCase(
      "monthly before the 28th", Sample.each(.month, day: .number(28), .before), "2022-01-01", "2022-03-31",
      [
        "2022-01-27", "2022-02-27 weekend", "2022-03-27 weekend",
      ]),
    CalendarCase(
      "monthly before the 1st", Sample.each(.month, day: .number(1), .before), "2022-02-01", "2022-03-31", ["2022-02-28", "2022-03-31"]),
    CalendarCase(
      "monthly on the 30th", Sample.each(.month, day: .number(30), .by), "2023-01-31", "2023-03-30",
      ["2023-02-28 shortMonth", "2023-03-30"]),
    CalendarCase("on the last day, leap year", Sample.each(.month, day: .last, .by), "2024-02-01", "2024-03-30", ["2024-02-29"]),
    CalendarCase("monthly without a day", Sample.each(.month), "2022-05-01", "2022-06-30", ["2022-05-31", "2022-06-30"]),
    CalendarCase(
      "on the 5th of the next month", Sample.each(.month, day: .number(5), .by, lag: "P1M"), "2022-05-01", "2022-05-31", ["2022-05-05"]),
    CalendarCase(
      "from the 1st to the 5th", Sample.each(.month, day: .number(1), .within, dayTo: 5), "2022-05-01", "2022-05-31",
      ["2022-05-01…2022-05-05"]),
    CalendarCase(
      "the 15th of a quarter's last month", Sample.each(.quarter, day: .number(15), month: .last, .before), "2022-01-01", "2022-06-30",
      [
        "2022-03-14", "2022-06-14",
      ]),
    CalendarCase(
      "the 10th of the month after a quarter", Sample.each(.quarter, day: .number(10), .by, lag: "P1M"), "2022-01-01", "2022-06-30",
      ["2022-01-10", "2022-04-10 weekend"]),
    CalendarCase("quarterly without a day", Sample.each(.quarter), "2022-01-01", "2022-06-30", ["2022-03-31", "2022-06-30"]),
    CalendarCase("half-yearly", Sample.each(.halfYear), "2022-01-01", "2022-12-31", ["2022-06-30", "2022-12-31 weekend"]),
    CalendarCase(
      "half-yearly, one half by its day", Sample.each(.halfYear, day: .number(15), month: .number(6), .before), "2022-01-01", "2023-12-31",
      ["2022-06-14", "2023-06-14"]),
    CalendarCase(
      "half-yearly, the other half by its day", Sample.each(.halfYear, day: .number(15), month: .number(12), .by), "2022-01-01",
      "2022-12-31", ["2022-12-15"]),
    CalendarCase("yearly on a lunar day", Sample.each(.year, .on), "2022-01-01", "2022-12-31", ["? lunar"]),
    CalendarCase(
      "yearly on 15 December", Sample.each(.year, day: .number(15), month: .number(12), .before), "2022-01-01", "2023-12-31",
      [
        "2022-12-14", "2023-12-14",
      ]),
    CalendarCase(
      "a quarter's day without its month", Sample.each(.quarter, day: .number(15)), "2022-01-01", "2022-03-31", ["? monthUnknown"]),
    CalendarCase("weekly on Friday", Sample.each(.week, weekday: 5, .before), "2022-05-01", "2022-05-14", ["2022-05-05", "2022-05-12"]),
    CalendarCase("weekly without a day", Sample.each(.week), "2022-05-02", "2022-05-09", ["2022-05-08 weekend"]),
    CalendarCase("on one Friday of every month", Sample.each(.month, weekday: 5, .on), "2022-05-01", "2022-05-31", ["? dayUnknown"]),
    CalendarCase("daily", Sample.each(.day), "2022-05-02", "2022-05-04", ["2022-05-02", "2022-05-03", "2022-05-04"]),
    CalendarCase("every second month, from nowhere", Sample.each(.month, interval: 2), "2022-01-01", "2022-12-31", ["? phaseUnknown"]),
    CalendarCase(
      "on the last working day, without data", Sample.each(.month, day: .lastWorkingDay), "2022-04-10", "2022-04-20",
      ["? workingDaysUnknown"]),
  ]

  @Test(arguments: oneOff + recurring) func `a deadline falls due on the days the document means`(test: CalendarCase) throws {
    let window = (try #require(LegalDate(iso: test.from)), try #require(LegalDate(iso: test.to)))
    let found = DeadlineCalendar().occurrences(of: test.deadline, from: window.0, to: window.1)
    #expect(found.map(drawn) == test.days)
  }

  @Test func `the last day that reading worked out is used as it stands`() {
    var deadline = Deadline(quote: "trong 15 ngày", kind: .relative, bound: .within, rule: "r", confidence: 1, span: Sample.span("x"))
    #expect(drawn(DeadlineCalendar().single(deadline)) == "? relative")
    deadline.lastDay = LegalDate(iso: "2022-05-04")
    #expect(drawn(DeadlineCalendar().single(deadline)) == "2022-05-04")
  }

  @Test func `every second month counts from the start the document gives`() throws {
    var deadline = Sample.each(.month, interval: 2, day: .number(10), .by)
    deadline.from = PartialDate(iso: "2022-02")
    deadline.to = PartialDate(iso: "2022-07")
    let window = (try #require(LegalDate(iso: "2022-01-01")), try #require(LegalDate(iso: "2022-12-31")))
    #expect(
      DeadlineCalendar().occurrences(of: deadline, from: window.0, to: window.1).map(drawn) == [
        "2022-02-10", "2022-04-10 weekend", "2022-06-10",
      ])
  }

  @Test func `with data on holidays the last working day is known`() throws {
    let april = (try #require(LegalDate(iso: "2022-04-01")), try #require(LegalDate(iso: "2022-04-30")))
    let holidays = WorkingDayCalendar(covered: april.0...april.1, holidays: [try #require(LegalDate(iso: "2022-04-29")): "a holiday"])
    let found = DeadlineCalendar(workingDays: holidays).occurrences(
      of: Sample.each(.month, day: .lastWorkingDay), from: april.0, to: april.1)
    #expect(found.map(drawn) == ["2022-04-28"])
  }

  @Test func `where no data says which days are worked, each day says so`() throws {
    let day = try #require(LegalDate(iso: "2022-04-29"))
    let calendar = DeadlineCalendar(workingDays: WorkingDayCalendar(covered: day...day, holidays: [:]))
    let found = calendar.occurrences(of: Sample.each(.day), from: day, to: try #require(day.adding(days: 2)))
    #expect(found.map(drawn) == ["2022-04-29", "2022-04-30 weekend workingDaysUnknown", "2022-05-01 weekend workingDaysUnknown"])
    #expect(found.map { $0.notes(.english) } == [[], ["Saturday", "holidays unknown"], ["Sunday", "holidays unknown"]])
  }

  @Test func `a day that the document leaves blank is not made up from its month`() {
    var deadline = Sample.due("2025-06", .before)
    deadline.derivation = ["which days of 2025-06 are meant is settled nowhere, so no last day is named"]
    #expect(drawn(DeadlineCalendar().single(deadline)) == "? dayUnknown")
  }

  @Test func `a last day on a holiday is shown with it and stays where it is`() throws {
    let day = try #require(LegalDate(iso: "2022-04-30"))
    let calendar = DeadlineCalendar(workingDays: WorkingDayCalendar(covered: day...day, holidays: [day: "Ngày Chiến thắng"]))
    let single = calendar.single(Sample.due("2022-04-30", .by))
    #expect(drawn(single) == "2022-04-30 weekend holiday")
    #expect(single.notes(.english) == ["Saturday", "holiday"])
    let swapped = WorkingDayCalendar(covered: day...day, holidays: [:], workedWeekends: [day])
    #expect(drawn(DeadlineCalendar(workingDays: swapped).single(Sample.due("2022-04-30", .by))) == "2022-04-30")
    let round = try #require(calendar.occurrences(of: Sample.each(.month, day: .number(30), .by), from: day, to: day).first)
    #expect(drawn(round) == "2022-04-30 weekend holiday")
  }

  @Test func `before an hour of a day leaves the day till then`() throws {
    let window = (try #require(LegalDate(iso: "2022-04-18")), try #require(LegalDate(iso: "2022-04-22")))
    var once = Sample.due("2022-04-20", .before)
    once.time = "17:00"
    #expect(drawn(DeadlineCalendar().single(once)) == "2022-04-20")
    var weekly = Sample.each(.week, weekday: 4, .before)
    weekly.time = "16:00"
    #expect(DeadlineCalendar().occurrences(of: weekly, from: window.0, to: window.1).map(drawn) == ["2022-04-21"])
  }

  @Test func `a date that names no day of the common calendar is shown as a lunar one`() {
    let deadline = Deadline(quote: "vào Rằm tháng Bảy", kind: .date, bound: .on, rule: "r", confidence: 1, span: Sample.span("x"))
    #expect(drawn(DeadlineCalendar().single(deadline)) == "? lunar")
  }

  @Test func `a window that ends before it begins is empty`() throws {
    let day = try #require(LegalDate(iso: "2022-04-01"))
    #expect(DeadlineCalendar().occurrences(of: Sample.each(.day), from: day, to: try #require(day.adding(days: -1))).isEmpty)
  }

  private func drawn(_ occurrence: Occurrence) -> String {
    let start = occurrence.from.map { $0.iso + "…" } ?? ""
    let day = (start + (occurrence.lastDay?.iso ?? "")).isEmpty ? "?" : start + (occurrence.lastDay?.iso ?? "")
    return ([day] + occurrence.flags.map(\.rawValue)).joined(separator: " ")
  }
}
