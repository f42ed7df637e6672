import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct CheckChainTests {
  private let matter = "báo cáo kết quả thành lập tổ tự quản trên địa bàn"

  private func above(_ deadline: Deadline) -> Reading {
    Sample.upper([Sample.obligation(matter, by: ["UBND các huyện"], to: ["Sở Nội vụ"], due: [deadline])])
  }

  private func below(_ deadline: Deadline) -> Reading {
    Sample.lower(implementing: "318", "STTTT-CNTT", [Sample.obligation(matter, by: ["UBND các xã"], to: ["UBND huyện"], due: [deadline])])
  }

  @Test(arguments: [
    ("2024-04-19", [FindingCode]()), ("2024-04-29", []), ("2024-04-30", [.cascadeNoTime]), ("2024-05-02", [.deadlineLaterThanAbove]),
  ])
  func `a lower day has to leave time before the one above`(day: String, codes: [FindingCode]) {
    #expect(Sample.findings([above(Sample.due("2024-04-30")), below(Sample.due(day))]).map(\.code) == codes)
  }

  @Test func `a lower day in each month is held against the day above in each month, with both places`() {
    let rounds = [28, 25].map { Sample.each(.month, day: .number($0), .before) }
    #expect(Sample.findings([above(rounds[0]), below(rounds[1])]) == [])
    let found = Sample.findings([above(rounds[1]), below(rounds[0])])
    #expect(found.map(\.code) == [.deadlineLaterThanAbove])
    #expect(found[0].place.file == "lower.pdf" && found[0].other?.file == "upper.pdf")
  }

  @Test func `a duty that comes round less often than the one above is a finding, unless another one feeds that`() {
    let (monthly, quarterly) = (Sample.each(.month, day: .number(15), .before), Sample.each(.quarter, day: nil, nil))
    #expect(Sample.findings([above(monthly), below(quarterly)]).map(\.code) == [.deadlineRarerThanAbove])
    #expect(Sample.findings([above(quarterly), below(monthly)]) == [])
    #expect(Sample.findings([above(quarterly), below(quarterly)]) == [])
    var twice = quarterly
    twice.every?.times = 3
    #expect(Sample.findings([above(monthly), below(twice)]) == [])
    var both = below(quarterly)
    both.obligations[0].deadlines.append(Sample.each(.month, day: .number(10), .before))
    #expect(Sample.findings([above(monthly), both]) == [])
    var two = below(quarterly)
    two.obligations.append(
      Sample.obligation(matter, in: ["9"], by: ["UBND các xã"], to: ["UBND huyện"], due: [Sample.each(.month, day: .number(10), .before)]))
    #expect(Sample.findings([above(monthly), two]) == [])
  }

  @Test func `another duty above binds nothing here`() {
    let other = Sample.upper([
      Sample.obligation("cử cán bộ đầu mối", by: ["UBND các huyện"], to: ["Sở Nội vụ"], due: [Sample.due("2024-04-10")])
    ])
    #expect(Sample.findings([other, below(Sample.due("2024-04-30"))]) == [])
  }

  @Test func `what stands two steps above binds too`() {
    var middle = Sample.reading(number: "40", symbol: "UBND-TH", issuer: "UBND tỉnh", issued: "2024-03-25", file: "middle.pdf")
    middle.citations = Sample.lower(implementing: "318", "STTTT-CNTT").citations
    var low = below(Sample.due("2024-05-02"))
    low.citations[0].number = "40"
    low.citations[0].symbol = "UBND-TH"
    #expect(Sample.findings([above(Sample.due("2024-04-30")), middle, low]).map(\.code) == [.deadlineLaterThanAbove])
  }

  @Test(
    arguments: [
      (3.0, nil, 2.0, nil, true), (3, nil, 5, nil, false), (3, nil, nil, 2, true), (3, nil, nil, 10, false), (nil, 7, nil, 10, true),
      (nil, 7, nil, 5, false), (nil, 7, 8, nil, true), (3, 7, 3, 7, false),
    ] as [(Double?, Double?, Double?, Double?, Bool)])
  func `a limit below stays within the one above`(min: Double?, max: Double?, ownMin: Double?, ownMax: Double?, isFound: Bool) {
    let upper = Sample.upper([Sample.obligation("thành lập tổ", limits: [Sample.limit(min: min, max: max)])])
    let own = Sample.limit("Thành phần của Tổ công nghệ số cộng đồng", min: ownMin, max: ownMax, unit: "thành viên")
    let lower = Sample.lower(implementing: "318", "STTTT-CNTT", [Sample.obligation("lập tổ ở thôn", limits: [own])])
    #expect(Sample.findings([upper, lower]).map(\.code) == (isFound ? [.limitOutsideAbove] : []))
  }

  @Test func `limits of other things, units or scopes are not compared`() {
    let upper = Sample.upper([Sample.obligation("thành lập tổ", limits: [Sample.limit(min: 3)])])
    var scoped = Sample.limit(min: 1)
    scoped.per = "mỗi xã"
    for own in [Sample.limit("lớp tập huấn", max: 2), Sample.limit(max: 2, unit: "máy tính"), scoped] {
      #expect(Sample.findings([upper, Sample.lower(implementing: "318", "STTTT-CNTT", [Sample.obligation("lập", limits: [own])])]) == [])
    }
  }
}
