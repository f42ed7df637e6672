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

  @Test(arguments: [
    ("1. Mục tiêu:\n\n- Ít nhất 80% số hộ dùng nước sạch.\n\n- Không quá 3% số hộ nghèo.", ["target 80 %", "max 0 %"]),
    ("1. Nhiệm vụ:\n\n- Bảo đảm ít nhất 80% số hộ dùng nước sạch.", ["min 80 %"]),
    (
      "1. Mục tiêu:\n\n- Mỗi xã có ít nhất 02 tủ sách.\n\n- Kết nạp từ 20 hội viên trở lên.\n\n- Phấn đấu có ít nhất 05 tủ sách.",
      ["min 2 tủ sách", "target 20 hội viên", "target 5 tủ sách"]
    ),
    ("1. Tỷ lệ che phủ rừng phấn đấu đạt 62,5%.", ["target 62 %"]),
  ])
  func `a least share under a heading for goals is one, a least number is not, a most stays a most`(_ body: String, _ read: [String]) {
    #expect(limits(body) == read)
  }

  @Test(arguments: [
    ("1. Trung tâm lấy mẫu nước tại 14 xã, phường.", ["exactly 14 xã, phường"]),
    ("1. Sở Xây dựng tháo gỡ vướng mắc tại 03 chung cư cũ.", []), ("1. Ghi nhận kết quả tại 03 công trình.", []),
    ("1. Sở Y tế áp dụng tiêu chuẩn ISO 9001:2015 trong các khoa.", []),
    ("1. Mỗi chốt bố trí ít nhất 02 người trực gác.", ["min 2 người"]), ("1. Đóng góp tối thiểu 01 ngày lương.", ["min 1 ngày lương"]),
  ])
  func `what is counted has the name that is counted, and places count where something is ordered`(_ body: String, _ read: [String]) {
    #expect(limits(body) == read)
  }

  @Test func `a height to be reached is a goal where goals are announced, and nowhere else`() {
    let goals = "\n\n- Đạt 12 bác sĩ/vạn dân; tuổi thọ trung bình đạt 75 tuổi.\n\n- Tỷ suất tử vong mẹ giảm còn 20‰ so với năm 2020 là 31‰."
    #expect(limits("1. Mục tiêu:" + goals) == ["target 12 bác sĩ/vạn dân", "target 75 tuổi", "target 20 ‰"])
    #expect(limits("1. Tình hình:" + goals) == [])
  }

  @Test(arguments: ["MỘT SỐ CHỈ TIÊU CHỦ YẾU", "CÁC CHỈ TIÊU ĐẾN NĂM 2030", "QUAN ĐIỂM, MỤC TIÊU"])
  func `words before the goals of a heading leave it one`(_ heading: String) {
    let goals = "\n\n- Tỷ lệ che phủ rừng duy trì 52,5%.\n\n- Tăng 02 trường so với năm 2020."
    #expect(limits("1. \(heading)" + goals) == ["target 52 %", "target 2 trường"])
    #expect(limits("1. KẾT QUẢ" + goals) == [])
    #expect(limits("1. CÁC CHỈ TIÊU ĐÃ HOÀN THÀNH" + goals) == [])
  }

  @Test func `what is striven for is not done, though what it is done to is`() {
    #expect(limits("1. Hỗ trợ thu hoạch lúa đã chín, phấn đấu thu hoạch 80% diện tích.") == ["target 80 %"])
    #expect(limits("1. Phấn đấu thực hiện tốt, đến nay đã thu hoạch 80% diện tích.") == [])
  }

  @Test func `a sum of money and the length of a course are set, whatever the goals are`() {
    let body = "1. MỤC TIÊU:\n\n- Học viên: 90 người, thời lượng: 150 giờ.\n\n- Tổng kinh phí thực hiện: 36.000.000 đồng."
    #expect(limits(body) == ["target 90 người", "exactly 150 giờ", "exactly 36000000 đồng"])
  }

  @Test func `a word that is also a cue goes on a unit`() {
    #expect(limits("1. Mỗi điểm thi bố trí ít nhất 02 phòng dự phòng.") == ["min 2 phòng dự phòng"])
    #expect(limits("1. Hội chợ có khoảng 300 gian hàng.") == ["target 300 gian hàng"])
    #expect(limits("1. Bố trí 02 cán bộ dự họp.") == ["exactly 2 cán bộ"])
  }

  @Test func `the part of a report that looks ahead has goals, the part that tells has none`() {
    let report = reader.read(
      document(
        """
        HUYỆN ĐOÀN HÀ AN
        Số: 12-BC/HĐTN

        Hà An, ngày 5 tháng 6 năm 2024

        BÁO CÁO
        Kết quả công tác Đoàn 6 tháng đầu năm 2024

        I. KẾT QUẢ CÔNG TÁC

        - Kết nạp 214 đoàn viên; mỗi chi đoàn trồng ít nhất 50 cây xanh.

        II. PHƯƠNG HƯỚNG, NHIỆM VỤ 6 THÁNG CUỐI NĂM

        1. Chỉ tiêu

        - Kết nạp từ 250 đoàn viên trở lên.

        2. Nhiệm vụ

        - Các chi đoàn mở 03 lớp dạy bơi trong tháng 7/2024.
        """))
    #expect(report.limits.map { "\($0.op.rawValue) \(Int($0.min ?? 0)) \($0.unit)" } == ["target 250 đoàn viên", "exactly 3 lớp dạy bơi"])
    #expect(report.deadlines.compactMap(\.date?.iso) == ["2024-07"])
  }
}
