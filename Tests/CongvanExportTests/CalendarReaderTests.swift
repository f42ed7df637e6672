import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Foundation
import Testing

/// The calendar as python-icalendar reads it, which shares nothing with what writes it.
@Suite(.enabled(if: IndependentPython.has("icalendar, dateutil"), "python3 cannot import icalendar; make setup installs it"))
struct CalendarReaderTests {
  private struct Event: Decodable {
    var uid, start, stamp, summary, description: String
    var isDay: Bool
    var sequence: Int
    var days, errors: [String]
  }

  private func read(_ calendar: ICalendar, until last: LegalDate) throws -> [Event] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("congvan-\(UUID().uuidString).ics")
    try Data(calendar.text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let script = try #require(Bundle.module.path(forResource: "read_calendar", ofType: "py"))
    let run = IndependentPython.run([script, file.path, last.iso])
    #expect(run.code == 0, "\(run.output)")
    return try run.output.split(separator: "\n").map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
  }

  private let first = LegalDate(iso: "2022-04-01")!
  private let last = LegalDate(iso: "2026-03-31")!

  @Test(arguments: ICalendarTests.rules) func `every event is on the days of its deadline over four years`(test: RuleCase) throws {
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: [test.deadline])])])
    let calendar = ICalendar(set, from: first, to: last, stamp: ICalendarTests.stamp)
    let events = try read(calendar, until: last)
    let wanted = DeadlineCalendar().occurrences(of: test.deadline, from: first, to: last).compactMap(\.lastDay?.iso)
    #expect(events.flatMap(\.days).sorted() == wanted)
    #expect(events.allSatisfy { $0.isDay && $0.errors == [] && $0.days.first == $0.start })
    #expect(Set(events.map(\.uid)).count == events.count)
  }

  @Test func `words come back as they were written, whatever is in them`() throws {
    let words = "Báo cáo: “gửi kèm”, nếu có; đường dẫn C:\\hồ sơ\\mới — Nguyễn Thị Phượng, huyện Đắk Glong, thị trấn Bến Gỗ "
    let action = String(repeating: words, count: 5).trimmingCharacters(in: .whitespaces)
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation(action, due: [Sample.due("2022-04-30", .before)])])])
    let events = try read(ICalendar(set, from: first, to: last, stamp: ICalendarTests.stamp), until: last)
    #expect(events.map(\.summary) == ["UBND cấp huyện: " + action])
    #expect(events.map(\.description) == ["trước ngày 2022-04-30\n577-stttt-cntt, p. 1"])
  }

  @Test func `uid, sequence and stamp are those of the record`() throws {
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: [Sample.due("2022-04-30")])])])
    let event = try #require(read(ICalendar(set, from: first, to: last, stamp: ICalendarTests.stamp, sequence: 7), until: last).first)
    #expect(event.uid == set.obligations[0].id + "@congvan")
    #expect(event.sequence == 7 && event.stamp == ICalendarTests.stamp.iso)
  }

  @Test func `nothing is on a day on which it no longer holds`() throws {
    let dues = [Sample.each(.month, day: .number(28), .before), Sample.each(.month, day: .number(30)), Sample.due("2022-07-30")]
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: dues)])])
    for (end, wanted) in [("2022-06-30", 5), ("2022-06-27", 4), ("2022-07-01", 6), ("2022-07-31", 9)] {
      let ends = [set.obligations[0].id: LegalDate(iso: end)!]
      let events = try read(ICalendar(set, from: first, to: last, ends: ends, stamp: ICalendarTests.stamp), until: last)
      let days = events.flatMap(\.days)
      #expect(days.allSatisfy { $0 < end } && events.allSatisfy { $0.errors == [] })
      #expect(days.count == wanted, "\(end): \(days)")
    }
  }
}
