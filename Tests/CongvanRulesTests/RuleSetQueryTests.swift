import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct RuleSetQueryTests {
  static let set = RuleSet(lifting: [
    Sample.reading([
      Sample.obligation(
        "báo cáo kết quả", in: ["1"], by: ["UBND các huyện"], to: ["Sở Thông tin và Truyền thông"],
        due: [Sample.due("2022-04-30", .before), Sample.each(.month, day: .number(28), .before)]),
      Sample.obligation("tập huấn", in: ["2"], by: ["Phòng Văn hoá và Thông tin"], limits: [Sample.limit(max: 10)]),
      Sample.obligation("khen thưởng", in: ["3"], by: []),
    ])
  ])

  @Test(
    arguments: [
      ("ubnd", ["báo cáo kết quả"]), ("thong tin", ["tập huấn"]), ("VĂN HÓA", ["tập huấn"]), ("văn hoá", ["tập huấn"]),
      ("van hoa", ["tập huấn"]),
      ("thống tín", []), ("", ["báo cáo kết quả", "tập huấn", "khen thưởng"]),
    ])
  func `a body is found with or without its marks`(query: String, actions: [String]) {
    let found = Self.set.obligations(of: query.isEmpty ? nil : query)
    #expect(found.map(\.obligation.action) == actions)
  }

  @Test func `a round before its obligation is in force was never due`() {
    var set = Self.set
    set.obligations[0].validFrom = PartialDate(iso: "2022-05-15")
    func days(_ last: String?) -> [String?] {
      set.deadlines(from: LegalDate(iso: "2022-04-01"), to: last.flatMap { LegalDate(iso: $0) }).map(\.occurrence.day?.iso)
    }
    #expect(days("2022-06-30") == ["2022-04-29", "2022-05-27", "2022-06-27"])
    #expect(days(nil) == ["2022-04-29", "2022-05-27"])
  }

  @Test func `what comes round in a period begins and ends with it, and the period is not due by itself`() {
    var weekly = Sample.each(.week, weekday: 5, .on)
    var period = Deadline(quote: "từ ngày 06/4 đến 22/4", kind: .period, bound: nil, rule: "r", confidence: 1, span: Sample.span("x"))
    (period.from, period.to) = (PartialDate(iso: "2022-04-06"), PartialDate(iso: "2022-04-22"))
    (weekly.from, weekly.to) = (period.from, period.to)
    func days(_ due: [Deadline], last: String?) -> [String?] {
      let set = RuleSet(lifting: [Sample.reading([Sample.obligation("báo cáo", due: due)])])
      return set.deadlines(from: LegalDate(iso: "2022-04-01"), to: last.flatMap { LegalDate(iso: $0) }).map(\.occurrence.day?.iso)
    }
    #expect(days([weekly, period], last: "2022-12-31") == ["2022-04-08", "2022-04-15", "2022-04-22"])
    #expect(days([weekly, period], last: nil) == ["2022-04-08"])
    #expect(days([period], last: "2022-12-31") == ["2022-04-22"])
    weekly.to = PartialDate(iso: "2022-04-29")
    #expect(days([weekly, period], last: "2022-12-31") == ["2022-04-08", "2022-04-15", "2022-04-22", "2022-04-22", "2022-04-29"])
  }

  @Test func `bodies are counted with what they bear`() {
    #expect(
      Self.set.bodies() == [
        BodyEntry(name: "Phòng Văn hoá và Thông tin", obligations: 1, lead: 1, deadlines: 0),
        BodyEntry(name: "UBND các huyện", obligations: 1, lead: 1, deadlines: 2),
      ])
  }

  @Test(arguments: [("2025-06-30", []), ("2025-07-01", ["cấp huyện 2025-07-01 cấp xã"])])
  func `asked about a day, a body that had ended says so and keeps its name`(_ iso: String, _ ended: [String]) throws {
    let registry = try BodyRegistry(
      text: """
        kept 2026-01-01
        level xã
        source A
        body cấp xã
        level huyện
        body cấp huyện | huyện
        source B
        ended 2025-07-01 cấp huyện => cấp xã
        """)
    let day = try #require(LegalDate(iso: iso))
    let bodies = Self.set.bodies().map { $0.ended(on: day, in: registry) }
    #expect(bodies.map(\.name) == ["Phòng Văn hoá và Thông tin", "UBND các huyện"])
    #expect(bodies[0].ended.isEmpty)
    #expect(bodies[1].ended.map { "\($0.body) \($0.day.iso) \($0.successors.joined())" } == ended)
    #expect(bodies[1].ended.allSatisfy { $0.level == "huyện" && $0.source == "B" })
  }

  @Test func `limits are listed with who is bound`() {
    #expect(
      Self.set.limits(of: nil).map { "\($0.bearers) \($0.limit.described)" } == [
        #"["Phòng Văn hoá và Thông tin"] at most 10 người: Tổ công nghệ số cộng đồng"#
      ])
    #expect(Self.set.limits(of: "ubnd").isEmpty)
  }

  @Test func `deadlines between two days are laid out, the earliest first`() {
    #expect(
      due(from: "2022-04-01", to: "2022-06-30") == [
        "2022-04-27 UBND các huyện", "2022-04-29 UBND các huyện", "2022-05-27 UBND các huyện", "2022-06-27 UBND các huyện",
      ])
  }

  @Test func `nothing was due before the directive was issued`() {
    #expect(due(from: "2022-01-01", to: "2022-04-01") == [])
  }

  @Test func `without a window a recurrence is listed as written, after what has a day`() {
    #expect(due() == ["2022-04-29 UBND các huyện", "? recurs UBND các huyện"])
  }

  @Test func `with a first day only a recurrence is listed with its next round`() {
    #expect(due(from: "2022-05-01") == ["2022-05-27 UBND các huyện"])
  }

  private func due(from first: String? = nil, to last: String? = nil) -> [String] {
    Self.set.deadlines(from: first.flatMap { LegalDate(iso: $0) }, to: last.flatMap { LegalDate(iso: $0) }).map { item in
      let day = item.occurrence.day?.iso ?? "? " + item.occurrence.flags.map(\.rawValue).joined(separator: " ")
      return day + " " + item.bearers.joined(separator: ", ")
    }
  }
}
