import CongvanModel
import CongvanParsing
import Testing

/// Which amounts are goals, and which are set.
@Suite struct GoalTests {
  private func limits(_ body: String) -> [String] {
    letter(body).limits.sorted { $0.span.start < $1.span.start }.map { "\($0.op.rawValue) \(Int($0.min ?? 0)) \($0.unit)" }
  }

  @Test(arguments: [
    (
      "1. Phấn đấu 100% số hộ dùng nước sạch; trên 85% số thôn có nhà văn hóa.",
      ["target 100 %", "target 85 %"]
    ),
    ("1. Phấn đấu đạt 70% số trẻ được khám; mỗi trẻ được khám ít nhất 4 bệnh.", ["target 70 %", "min 4 bệnh"]),
    ("1. Rà soát các thôn; trên 85% số thôn có nhà văn hóa.", ["min 85 %"]),
  ])
  func `what a sentence strives for goes on for its shares`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test func `a sum of money and the length of a course are set, whatever the goals are`() {
    let body = "1. MỤC TIÊU:\n\n- Học viên: 90 người, thời lượng: 150 giờ.\n\n- Tổng kinh phí thực hiện: 36.000.000 đồng."
    #expect(limits(body) == ["target 90 người", "exactly 150 giờ", "exactly 36000000 đồng"])
  }

  @Test func `a word that is also a cue goes on a unit`() {
    #expect(limits("1. Mỗi điểm thi bố trí ít nhất 02 phòng dự phòng.") == ["min 2 phòng dự phòng"])
    #expect(limits("1. Hội chợ có khoảng 300 gian hàng.") == ["target 300 gian hàng"])
    #expect(limits("1. Bố trí 02 cán bộ dự họp.") == ["exactly 2 cán bộ"])
  }
}
