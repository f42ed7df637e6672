import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

@Suite struct WorkingDayCalendarTests {
  private func shipped() throws -> WorkingDayCalendar {
    let file = Project.folder.appendingPathComponent("grammars/calendar/days-off.txt")
    return try WorkingDayCalendar(text: String(contentsOf: file, encoding: .utf8))
  }

  private func day(_ iso: String) throws -> LegalDate { try #require(LegalDate(iso: iso)) }

  @Test(arguments: [
    ("2022-04-29", true), ("2022-04-30", false), ("2022-05-02", false), ("2022-05-03", false), ("2022-05-04", true), ("2024-04-29", false),
    ("2024-05-04", true), ("2024-05-05", false), ("2025-04-26", true), ("2026-01-10", true),
  ])
  func `a day is worked unless it is a weekend, a holiday or a day in lieu`(_ iso: String, _ isWorked: Bool) throws {
    #expect(try shipped().isWorked(day(iso)) == isWorked)
  }

  @Test(arguments: ["2020-12-31", "2026-08-22", "2030-01-01"]) func `outside of the data nobody knows`(_ iso: String) throws {
    #expect(try shipped().isWorked(day(iso)) == nil)
    #expect(try shipped().firstWorkedDay(from: day(iso)) == nil)
  }

  @Test(arguments: [2021, 2022, 2023, 2024, 2025]) func `a year has the eleven days of rest of the Labour Code`(_ year: Int) throws {
    let calendar = try shipped()
    let names = ["Tết Dương lịch", "Tết Âm lịch", "Giỗ Tổ Hùng Vương", "Ngày Chiến thắng", "Ngày Quốc tế lao động", "Quốc khánh"]
    let workdays = calendar.holidays.filter { $0.key.year == year && $0.key.weekday <= 5 && $0.value != "ngày nghỉ hoán đổi" }
    #expect(workdays.count == 11)
    #expect(Set(workdays.values.map { $0.replacing(", nghỉ bù", with: "") }) == Set(names))
  }

  @Test(arguments: [
    ("covered 2022-01-01 2022-12-31\noff 2022-04-30 x", "line 2 of the calendar: no source stands above 2022-04-30."),
    (
      "covered 2022-01-01 2022-12-31\nsource S\noff 2023-04-30 x",
      "line 3 of the calendar: 2023-04-30 is not in the time covered."
    ),
    ("covered 2022-01-01 2022-12-31\nsource S\noff 2022-04-31 x", "line 3 of the calendar: '2022-04-31' is no day (YYYY-MM-DD)."),
    ("free 2022-04-30 x", "line 1 of the calendar: 'free' is none of covered, weekend, source, off and worked."),
    ("source S\noff 2022-04-30", "line 2 of the calendar: 'off' wants a day and what stands behind it."),
    ("# nothing", "line 1 of the calendar: no line says which time is covered."),
  ])
  func `a line that cannot be read is named`(_ text: String, _ message: String) {
    #expect { try WorkingDayCalendar(text: text) } throws: { ($0 as? CalendarError)?.description == message }
  }
}
