import CongvanModel
import Testing

@Suite struct LegalDateTests {
  @Test(arguments: [(2022, 4, 31), (2023, 2, 29), (2022, 13, 1), (2022, 0, 1), (2022, 1, 0), (0, 1, 1)])
  func `a day the calendar lacks is no date`(_ year: Int, _ month: Int, _ day: Int) {
    #expect(LegalDate(year: year, month: month, day: day) == nil)
  }

  @Test func `day numbers and dates lead to each other over four centuries`() {
    for number in stride(from: -80_000, through: 80_000, by: 37) { #expect(LegalDate(dayNumber: number).dayNumber == number) }
    #expect(LegalDate(dayNumber: 0).iso == "1970-01-01")
  }

  // Bộ luật Dân sự 2015, Điều 148 khoản 3: the corresponding day, or the last day of a shorter month.
  @Test(arguments: [
    ("2022-03-31", 3, "2022-06-30"), ("2022-11-30", 3, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2022-01-15", -1, "2021-12-15"),
  ])
  func `months end on the corresponding day or the month's last`(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(LegalDate(iso: from)).adding(months: months)?.iso == to)
  }

  @Test func `there is no day before the first nor after the last`() throws {
    let first = try #require(LegalDate(iso: "0001-01-01"))
    #expect(
      [first.adding(days: -1), first.adding(days: .min), LegalDate.last.adding(days: 1), LegalDate.last.adding(days: .max)] == [
        nil, nil, nil, nil,
      ])
    #expect(
      [first.adding(months: -1), first.adding(months: .min), LegalDate.last.adding(months: 1), LegalDate.last.adding(months: .max)] == [
        nil, nil, nil, nil,
      ])
    #expect(first.adding(days: LegalDate.last.dayNumber - first.dayNumber) == .last)
    #expect(LegalDate(iso: "9999-11-30")?.adding(months: 1)?.iso == "9999-12-30")
  }

  @Test(arguments: ["+022-04-30", "2022-+4-30", "2022-4-30", "2022-04-3", "2022-04-30-", "２０２２-04-30"])
  func `a day is written in figures, four and two and two`(_ iso: String) {
    #expect(LegalDate(iso: iso) == nil)
    #expect(PartialDate(iso: iso) == nil)
  }

  @Test(arguments: [
    "2024-Q9223372036854775807", "2024-Q0", "2024-Q5", "2024-H3", "2024-Q", "2024-13", "2024-00", "2024-04-32", "2024-04-00", "+024",
    "--13", "--04-32", "--+4", "---04", "--", "-", "",
  ])
  func `a coarse date that no calendar has is none`(_ iso: String) { #expect(PartialDate(iso: iso) == nil) }

  @Test(arguments: [("2022-04-30", 6), ("2022-03-28", 1), ("2024-02-29", 4), ("1999-12-31", 5)])
  func `weekdays count from Monday`(_ iso: String, _ weekday: Int) throws { #expect(try #require(LegalDate(iso: iso)).weekday == weekday) }

  @Test(arguments: ["2022-04-30", "2022-04", "2022-Q2", "2022-H1", "2022", "--04-30", "--04"])
  func `a partial date is written as it is read`(_ iso: String) { #expect(PartialDate(iso: iso)?.iso == iso) }

  @Test(arguments: [
    ("2022-Q2", "2022-04-01", "2022-06-30"), ("2022-H2", "2022-07-01", "2022-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2022", "2022-01-01", "2022-12-31"),
  ])
  func `a coarse date covers its first and last day`(_ iso: String, _ first: String, _ last: String) {
    #expect(PartialDate(iso: iso)?.firstDay?.iso == first)
    #expect(PartialDate(iso: iso)?.lastDay?.iso == last)
  }

  @Test func `a date without its year or out of the calendar covers no day`() {
    #expect(PartialDate(iso: "--04-30")?.lastDay == nil)
    #expect(PartialDate.day(year: 2022, month: 4, day: 31).lastDay == nil)
  }

  @Test func `two spellings of a number are one document`() {
    #expect(DocumentNumber(number: "07", symbol: "NQ/TU").key == DocumentNumber(number: "7", symbol: "NQ-TU").key)
    #expect(DocumentNumber(number: "07", symbol: "NQ/TU").key != DocumentNumber(number: "17", symbol: "NQ/TU").key)
  }
}
