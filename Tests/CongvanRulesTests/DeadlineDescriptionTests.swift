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
    Case(duration: "P?", bound: .within, wanted: "within P?"),
  ])
  func `a relative time is said in words`(_ item: Case) {
    var deadline = Deadline(quote: "", kind: .relative, bound: item.bound, rule: "", confidence: 1, span: Sample.span(""))
    deadline.duration = item.duration
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
}
