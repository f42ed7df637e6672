import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// Steps of reporting up a ladder: who, to whom, by which day of the month.
@Suite struct CheckCascadeTests {
  private func step(_ who: String, _ whom: String, _ deadline: Deadline, _ what: String = "báo cáo kết quả") -> Obligation {
    Sample.obligation(what, by: [who], to: [whom], due: [deadline])
  }

  private func codes(_ steps: [Obligation]) -> [FindingCode] { Sample.findings([Sample.reading(steps)]).map(\.code) }

  private func by(_ day: Int) -> Deadline { Sample.each(.month, day: .number(day), .before) }

  @Test func `days that rise with the ladder are sound`() {
    #expect(
      codes([
        step("UBND cấp huyện", "Sở Nội vụ", by(23)), step("UBND cấp xã", "UBND cấp huyện", by(20)), step("Tổ thôn", "UBND cấp xã", by(18)),
      ]) == [])
  }

  @Test func `two steps on one day leave no time`() {
    let found = Sample.findings([
      Sample.reading([step("UBND cấp xã", "UBND huyện", by(25)), step("UBND cấp huyện", "Sở Nội vụ", by(25))])
    ])
    #expect(found.map(\.code) == [.cascadeNoTime])
    #expect(
      found[0].message
        == "UBND cấp xã report by “hằng tháng”, and UBND cấp huyện, who sum up what they get, by “hằng tháng”: no time is left between the two."
    )
    #expect(found[0].other?.words == "hằng tháng")
  }

  @Test func `a lower step after the higher one is an error`() {
    #expect(codes([step("UBND xã", "UBND cấp huyện", by(26)), step("UBND huyện", "Sở Nội vụ", by(25))]) == [.cascadeReversed])
  }

  @Test func `the last day of the month comes after every other day`() {
    let last = Sample.each(.month, day: .last)
    #expect(codes([step("UBND xã", "UBND huyện", last), step("UBND huyện", "Sở Nội vụ", by(28))]) == [.cascadeReversed])
    #expect(codes([step("UBND xã", "UBND huyện", by(28)), step("UBND huyện", "Sở Nội vụ", last)]) == [])
  }

  @Test func `whoever stands above, unnamed, is the next who reports`() {
    let last = Sample.each(.month, day: .last)
    #expect(codes([step("Tổ tự quản", "Tổ cấp trên", last), step("UBND huyện", "Sở Nội vụ", last)]) == [.cascadeNoTime])
  }

  @Test func `bodies that report to one recipient stand side by side`() {
    #expect(codes([step("UBND huyện", "Sở Nội vụ", by(25)), step("Bưu điện tỉnh", "Sở Nội vụ", by(25))]) == [])
  }

  @Test func `a day of the next month comes after this one's, and a quarter is no month`() {
    let next = Sample.each(.month, day: .number(5), lag: "P1M")
    #expect(codes([step("UBND xã", "UBND huyện", by(28)), step("UBND huyện", "Sở Nội vụ", next)]) == [])
    #expect(
      codes([
        step("UBND xã", "UBND huyện", Sample.each(.month, day: .last)),
        step("UBND huyện", "Sở Nội vụ", Sample.each(.quarter, day: .number(15), month: .last)),
      ]) == [])
  }

  @Test func `single reports belong together only when they are about the same`() {
    let (first, second) = (Sample.due("2024-06-30"), Sample.due("2024-06-30"))
    let matter = "báo cáo kết quả rà soát đường dây điện trong khu dân cư"
    #expect(
      codes([step("UBND xã", "UBND huyện", first, matter), step("UBND huyện", "Sở Nội vụ", second, matter)]).contains(.cascadeNoTime))
    #expect(
      !codes([step("UBND xã", "UBND huyện", first, matter), step("UBND huyện", "Sở Nội vụ", second, "báo cáo thu chi quỹ")]).contains(
        .cascadeNoTime))
  }

  @Test func `of thousands of reports each is held against those only that are of its matter`() {
    let steps = (0..<1000).flatMap { index in
      let what = "báo cáo " + ["a", "b", "c", "d", "e"].map { "\($0)\(index)" }.joined(separator: " ")
      return [
        step("UBND xã", "UBND huyện", Sample.due("2024-06-05"), what), step("UBND huyện", "Sở Nội vụ", Sample.due("2024-06-04"), what),
      ]
    }
    #expect(codes(steps).filter { $0 == .cascadeReversed }.count == 1000)
  }
}
