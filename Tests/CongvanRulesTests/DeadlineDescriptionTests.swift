import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct DeadlineDescriptionTests {
  /// A relative time and how it is said.
  struct Case: Sendable {
    var duration: String?
    var workingDays = false
    var bound: Deadline.Bound
    var anchor: String?
    var wanted: String
  }

  @Test(arguments: [
    Case(duration: "P15D", workingDays: true, bound: .within, anchor: "ngày nhận", wanted: "within 15 working days after “ngày nhận”"),
    Case(duration: "PT24H", bound: .within, wanted: "within 24 hours"),
    Case(duration: "-P2D", bound: .before, anchor: "ngày họp", wanted: "2 days before “ngày họp”"),
    Case(duration: "-PT12H", bound: .before, wanted: "12 hours before"),
    Case(duration: "P1Y6M", bound: .within, wanted: "within 1 year 6 months"),
    Case(bound: .before, anchor: "khai giảng", wanted: "before “khai giảng”"), Case(bound: .from, anchor: "họp", wanted: "after “họp”"),
    Case(duration: "-P5D", bound: .by, anchor: "ngày họp", wanted: "by 5 days before “ngày họp”"),
  ])
  func `a relative time is said in words`(_ item: Case) {
    var deadline = Deadline(quote: "", kind: .relative, bound: item.bound, rule: "", confidence: 1, span: Sample.span(""))
    deadline.duration = item.duration.flatMap { ISODuration(iso: $0) }
    deadline.workingDays = item.workingDays
    deadline.anchor = item.anchor
    #expect(deadline.described == item.wanted)
  }

  @Test func `a frequency is said before its period`() {
    var deadline = Sample.each(.year)
    deadline.every?.times = 2
    #expect(deadline.described == "2 times every year")
    deadline.every?.times = 1
    #expect(deadline.described == "once every year")
  }

  @Test(arguments: [
    (Sample.due("2024-04-30", .before), "trước ngày 30/4/2024"), (Sample.due("2025", .by), "chậm nhất hết năm 2025"),
    (Sample.due("2024-Q4", .within), "trong quý IV/2024"), (Sample.due("2024-H1", .by), "chậm nhất hết 6 tháng đầu năm 2024"),
    (Sample.due("--11-20", .on), "vào ngày 20/11"), (Sample.each(.month, day: .number(25), .before), "trước ngày 25 hằng tháng"),
    (Sample.each(.quarter, day: .lastWorkingDay, .by), "chậm nhất ngày làm việc cuối hằng quý"),
  ])
  func `a time is said in Vietnamese`(_ deadline: Deadline, _ wanted: String) {
    #expect(deadline.described(.vietnamese) == wanted)
  }

  @Test func `rounds, lengths and anchors are said in Vietnamese`() {
    var friday = Sample.each(.week)
    friday.every?.weekday = 5
    #expect(friday.described(.vietnamese).hasSuffix("thứ Sáu hằng tuần"))
    var twice = Sample.each(.year)
    twice.every?.times = 2
    #expect(twice.described(.vietnamese).hasSuffix("2 lần mỗi năm"))
    var relative = Deadline(quote: "", kind: .relative, bound: .within, rule: "", confidence: 1, span: Sample.span(""))
    relative.duration = ISODuration(iso: "P15D")
    relative.workingDays = true
    relative.anchor = "ngày nhận"
    #expect(relative.described(.vietnamese) == "trong 15 ngày làm việc kể từ “ngày nhận”")
    relative.bound = .before
    relative.duration = ISODuration(iso: "-PT12H")
    #expect(relative.described(.vietnamese) == "12 giờ trước “ngày nhận”")
    relative.bound = .by
    #expect(relative.described(.vietnamese) == "chậm nhất 12 giờ trước “ngày nhận”")
    #expect(Sample.limit(min: 3).described(.vietnamese).hasPrefix("tối thiểu 3"))
    let sunday = Occurrence(lastDay: LegalDate(iso: "2025-06-29"), flags: [.holiday])
    #expect(sunday.notes(.vietnamese) == ["Chủ nhật", "ngày nghỉ lễ"] && sunday.notes(.english) == ["Sunday", "holiday"])
  }
}
