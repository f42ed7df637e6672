import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct CheckDateTests {
  private static let holidays = WorkingDayCalendar(
    covered: LegalDate(iso: "2022-01-01")!...LegalDate(iso: "2022-12-31")!, holidays: [LegalDate(iso: "2022-09-02")!: "Quốc khánh"],
    workedWeekends: [LegalDate(iso: "2022-09-10")!], sources: [LegalDate(iso: "2022-09-02")!: "Điều 112"], weekendSource: "Điều 1")

  private func findings(_ deadlines: [Deadline], issued: String = "2022-03-28") -> [Finding] {
    let reading = Sample.reading(issued: issued, [Sample.obligation("báo cáo", due: deadlines)])
    return Sample.findings([reading], calendar: DeadlineCalendar(workingDays: Self.holidays))
  }

  @Test func `a last day before the document is an error with both days`() {
    let found = findings([Sample.due("2022-03-20")])
    #expect(found.map(\.code) == [.deadlineBeforeDocument])
    #expect(found[0].message == "“trước ngày 2022-03-20” ends on 2022-03-20, before the document itself, which is of 2022-03-28.")
    #expect(found[0].severity == .error)
  }

  @Test(arguments: [("2022-03", "2022-03-15"), ("2022", "2022-01-02"), ("2022-03-28", "2022-03-28")])
  func `a document dated to the month or year is held to its first day`(issued: String, due: String) {
    #expect(findings([Sample.due(due)], issued: issued).filter { $0.code == .deadlineBeforeDocument } == [])
  }

  @Test func `a start in the past is no deadline that was missed`() {
    #expect(findings([Sample.due("2022-01-04", .from)]) == [])
  }

  @Test(arguments: [
    ("2022-09-02", "Quốc khánh", "Điều 112"), ("2022-09-04", "Sunday", "Điều 1"), ("2022-09-05", nil, nil), ("2022-09-10", nil, nil),
    ("2022-07", nil, nil),
  ])
  func `a named last day on which nobody works is noted with the day's name and what says so`(due: String, name: String?, source: String?) {
    let found = findings([Sample.due(due)])
    #expect(found.map(\.code) == (name == nil ? [] : [.deadlineOnDayOff]))
    #expect(found.first?.other?.words == source)
    #expect(found.first?.message.hasSuffix("a day off (\(name ?? "")).") ?? true)
  }
}
