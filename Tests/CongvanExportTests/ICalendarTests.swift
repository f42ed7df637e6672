import CongvanExport
import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// A recurrence and the rule it becomes; nil where single events must stand.
struct RuleCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var deadline: Deadline
  var rule: String?
  var starts: [String]

  init(_ name: String, _ deadline: Deadline, _ rule: String?, _ starts: [String]) {
    testDescription = name
    self.deadline = deadline
    self.rule = rule
    self.starts = starts
  }
}

@Suite struct ICalendarTests {
  static let stamp = RecordInstant(iso: "2022-04-01T08:30:00Z")!
  static let window = (LegalDate(iso: "2022-04-01")!, LegalDate(iso: "2022-06-30")!)

  @Test func `a deadline is an all-day event with the obligation's id`() {
    let duty = Sample.obligation("báo cáo; gửi kèm, nếu có", to: ["Sở Thông tin và Truyền thông"], due: [Sample.due("2022-04-30", .before)])
    let calendar = ICalendar(RuleSet(lifting: [Sample.reading([duty])]), from: Self.window.0, to: Self.window.1, stamp: Self.stamp)
    let key = "ubnd-tinh-thanh-hoa/so-thong-tin-va-truyen-thong/2022/577-stttt-cntt"
    #expect(
      unfolded(calendar.text) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//congvan//congvan 1//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
        "UID:\(key)#6.1~bao-cao-gui-kem-neu-co@congvan", "DTSTAMP:20220401T083000Z", "LAST-MODIFIED:20220401T083000Z", "SEQUENCE:0",
        "DTSTART;VALUE=DATE:20220429", #"SUMMARY:UBND cấp huyện: báo cáo\; gửi kèm\, nếu có"#,
        #"DESCRIPTION:trước ngày 2022-04-30\n577-stttt-cntt\, p. 1\n→ Sở Thông tin và Truyền thông"#, "CATEGORIES:577-stttt-cntt",
        "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
      ])
  }

  @Test func `days off are noted where they are unusual, in the language asked for, and so is how a day was found`() {
    var due = Sample.due("2022-04-30", .by)
    due.lastDay = LegalDate(iso: "2022-04-30")
    due.derivation = ["the time named is included: the last day ends at 24:00 (Điều 148)"]
    let duty = Sample.obligation("báo cáo", due: [Sample.each(.day), Sample.each(.week, weekday: 6, .on), due])
    let set = RuleSet(lifting: [Sample.reading([duty])])
    let calendar = ICalendar(
      set, from: LegalDate(iso: "2022-04-29")!, to: LegalDate(iso: "2022-05-01")!, stamp: Self.stamp, .vietnamese)
    #expect(
      unfolded(calendar.text).filter { $0.hasPrefix("DESCRIPTION:") } == [
        #"DESCRIPTION:hằng tháng\n577-stttt-cntt\, p. 1"#, #"DESCRIPTION:hằng tháng\n577-stttt-cntt\, p. 1\n2022-04-30: thứ Bảy"#,
        #"DESCRIPTION:trước ngày 2022-04-30\n577-stttt-cntt\, p. 1\n2022-04-30: thứ Bảy\nkể cả thời điểm được nêu: ngày cuối kết thúc lúc 24 giờ (Điều 148)"#,
      ])
  }

  @Test func `lines are at most 75 bytes and no letter is cut`() {
    let duty = Sample.obligation(String(repeating: "Nguyễn Thị Phượng ở huyện Đắk Glong, ", count: 12), due: [Sample.due("2022-04-30")])
    let calendar = ICalendar(RuleSet(lifting: [Sample.reading([duty])]), from: Self.window.0, to: Self.window.1, stamp: Self.stamp)
    let lines = calendar.text.components("\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    #expect(lines.last == "")
    #expect(lines.allSatisfy { !$0.contains("\n") && !$0.contains("\r") })
    #expect(unfolded(calendar.text).contains { $0.hasPrefix("SUMMARY:") && $0.contains("Phượng ở huyện Đắk Glong\\, Nguyễn") })
  }

  static let rules: [RuleCase] = [
    RuleCase("before the 28th", Sample.each(.month, day: .number(28), .before), "FREQ=MONTHLY;BYMONTHDAY=27", ["20220427"]),
    RuleCase("on the 28th", Sample.each(.month, day: .number(28), .by), "FREQ=MONTHLY;BYMONTHDAY=28", ["20220428"]),
    RuleCase("on the 30th, which February lacks", Sample.each(.month, day: .number(30)), nil, ["20220430", "20220530", "20220630"]),
    RuleCase(
      "before the 29th, which a short February moves", Sample.each(.month, day: .number(29), .before), nil,
      ["20220428", "20220528", "20220628"]),
    RuleCase("before the 1st", Sample.each(.month, day: .number(1), .before), "FREQ=MONTHLY;BYMONTHDAY=-1", ["20220430"]),
    RuleCase("on the last day", Sample.each(.month, day: .last), "FREQ=MONTHLY;BYMONTHDAY=-1", ["20220430"]),
    RuleCase("on the 5th of the next month", Sample.each(.month, day: .number(5), lag: "P1M"), "FREQ=MONTHLY;BYMONTHDAY=5", ["20220405"]),
    RuleCase("on one Friday of every month", Sample.each(.month, weekday: 5, .on), nil, []),
    RuleCase("quarterly", Sample.each(.quarter), "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", ["20220630"]),
    RuleCase(
      "the 5th after the quarter", Sample.each(.quarter, day: .number(5), month: .last, lag: "P1M"),
      "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=5", ["20220405"]),
    RuleCase(
      "yearly before 1 June", Sample.each(.year, day: .number(1), month: .number(6), .before), "FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=-1",
      ["20220531"]),
    RuleCase("weekly on Friday", Sample.each(.week, weekday: 5), "FREQ=WEEKLY;BYDAY=FR", ["20220401"]),
    RuleCase("weekly before Monday", Sample.each(.week, weekday: 1, .before), "FREQ=WEEKLY;BYDAY=SU", ["20220403"]),
    RuleCase("on the last working day", Sample.each(.month, day: .lastWorkingDay), nil, []),
  ]

  @Test(arguments: rules) func `a recurrence is a rule where one gives the same days, else single events`(test: RuleCase) {
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: [test.deadline])])])
    let calendar = ICalendar(set, from: Self.window.0, to: Self.window.1, stamp: Self.stamp)
    let lines = unfolded(calendar.text)
    #expect(lines.first { $0.hasPrefix("RRULE:") } == test.rule.map { "RRULE:" + $0 })
    #expect(lines.filter { $0.hasPrefix("DTSTART") }.map { String($0.suffix(8)) } == test.starts)
    let uids = lines.filter { $0.hasPrefix("UID:") }
    #expect(Set(uids).count == uids.count)
  }

  @Test(arguments: rules.filter { $0.rule != nil }) func `a rule gives the days of the deadline over four years, a leap year among them`(
    test: RuleCase
  ) throws {
    let (first, last) = (try #require(LegalDate(iso: "2022-01-01")), try #require(LegalDate(iso: "2025-12-31")))
    let wanted = DeadlineCalendar().occurrences(of: test.deadline, from: first, to: last).compactMap(\.lastDay)
    let rule = SimpleRule(try #require(test.rule))
    #expect((first.dayNumber...last.dayNumber).map { LegalDate(dayNumber: $0) }.filter(rule.contains) == wanted)
  }

  @Test(arguments: [("2022-05-31", "20220531"), (nil, nil), ("2022-06-30", "20220614")])
  func `a rule begins and ends with its recurrence, or with the obligation where that ends before`(to: String?, until: String?) throws {
    var weekly = Sample.each(.week, weekday: 5, .on)
    (weekly.from, weekly.to) = (PartialDate(iso: "2022-05-10"), to.flatMap { PartialDate(iso: $0) })
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: [weekly])])])
    let ends = to == nil ? [:] : [set.obligations[0].id: try #require(LegalDate(iso: "2022-06-15"))]
    let lines = unfolded(ICalendar(set, from: Self.window.0, to: Self.window.1, ends: ends, stamp: Self.stamp).text)
    #expect(lines.filter { $0.hasPrefix("DTSTART") } == ["DTSTART;VALUE=DATE:20220513"])
    #expect(lines.first { $0.hasPrefix("RRULE") } == "RRULE:FREQ=WEEKLY;BYDAY=FR" + (until.map { ";UNTIL=" + $0 } ?? ""))
  }

  @Test func `a deadline without a day is named, not dropped`() {
    var deadline = Deadline(quote: "trong 15 ngày", kind: .relative, bound: .within, rule: "r", confidence: 1, span: Sample.span("x"))
    deadline.anchor = "kể từ ngày ban hành"
    let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: [deadline])])])
    let calendar = ICalendar(set, from: Self.window.0, to: Self.window.1, stamp: Self.stamp)
    #expect(calendar.undated.count == 1)
    #expect(unfolded(calendar.text).contains("X-CONGVAN-UNDATED:UBND cấp huyện: báo cáo (trong 15 ngày)"))
  }

  private func unfolded(_ text: String) -> [String] { text.replacing("\r\n ", with: "").components("\r\n").dropLast() }
}

/// RRULE as the standard explains it, for the parts we write: a day is in when every BY part names it.
private struct SimpleRule {
  var parts: [String: [Substring]] = [:]

  init(_ text: String) {
    for part in text.split(separator: ";") {
      let pair = part.split(separator: "=")
      parts[String(pair[0])] = pair[1].split(separator: ",")
    }
  }

  func contains(_ day: LegalDate) -> Bool {
    let fromEnd = day.day - LegalDate.length(ofMonth: day.month, in: day.year) - 1
    let weekday = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"][day.weekday - 1]
    let names = ["BYMONTH": ["\(day.month)"], "BYMONTHDAY": ["\(day.day)", "\(fromEnd)"], "BYDAY": [weekday]]
    return names.allSatisfy { key, values in parts[key].map { part in values.contains { part.contains(Substring($0)) } } ?? true }
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
