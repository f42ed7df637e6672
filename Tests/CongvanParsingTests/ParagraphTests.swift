import CongvanModel
import CongvanParsing
import Testing

/// Which lines are one paragraph, where each line has an empty one behind it.
@Suite struct ParagraphTests {
  /// A document of prose in which every line is followed by an empty one, with `lines` at its end.
  private func actions(_ lines: String...) -> [String] {
    let prose = [
      "1. Sở Y tế:", "- Hướng dẫn các trường học kiểm tra nguồn nước uống của", "học sinh trước khi vào năm học mới, lập sổ theo dõi và",
      "niêm yết kết quả tại bảng tin của nhà trường để phụ huynh", "học sinh cùng theo dõi trong cả năm học.",
    ]
    let reading = reader.read(document((prose + lines).joined(separator: "\n\n")))
    return reading.obligations.dropFirst().map(\.action)
  }

  @Test func `a full line goes on behind a semicolon`() {
    let lines = [
      "- Hướng dẫn phụ huynh sử dụng sổ sức khỏe (đăng ký, tra cứu);", "sử dụng các dịch vụ y tế (đặt lịch khám, đóng viện phí).",
    ]
    let whole = "Hướng dẫn phụ huynh sử dụng sổ sức khỏe (đăng ký, tra cứu); sử dụng các dịch vụ y tế (đặt lịch khám, đóng viện phí)"
    #expect(actions(lines[0], lines[1]) == [whole])
  }

  @Test func `a short line closed by a semicolon does not go on`() {
    #expect(actions("- Kiểm tra bếp ăn;", "hướng dẫn các trường học lập sổ theo dõi.").count == 2)
  }

  @Test func `a line goes on where its last word waits for another, whatever the next line looks like`() {
    #expect(actions("- Tuyên truyền về", "PHÒNG BỆNH").map { $0.hasPrefix("Tuyên truyền về PHÒNG BỆNH") } == [true])
  }

  @Test func `a line in normal case below a heading in capitals is no part of it`() {
    let reading = letter(
      "I. KẾ HOẠCH\n\n1. Sở Nội vụ lập danh sách.\n\nII. TỔ CHỨC DẠY HỌC\nCác nhà trường:\n1. Xây dựng kế hoạch năm học.\n2. Mở lớp học bơi."
    )
    #expect(reading.obligations.map { $0.bearers.map(\.text) } == [["Sở Nội vụ"], ["Các nhà trường"], ["Các nhà trường"]])
  }

  @Test func `a short marked line over a sentence is a heading`() {
    let reading = letter(
      """
      I. Công tác chuyên môn
      1. Tổ trưởng các tổ chuyên môn xây dựng kế hoạch dạy học của tổ, trình Hiệu trưởng duyệt
      xong trước ngày 15/4/2025.

      II. Kiểm tra nội bộ
      Ban Giám hiệu kiểm tra hồ sơ giáo viên trước ngày 20/4/2025, kiểm tra giờ dạy của các giáo viên
      mới vào nghề.
      """)
    #expect(reading.obligations.map { $0.bearers.map(\.text) } == [["Tổ trưởng các tổ chuyên môn"], ["Ban Giám hiệu"]])
  }

  @Test func `a heading that happens to fill its line stays apart from the task below it`() {
    let reading = reader.read(
      document(
        [
          "1. Sở Y tế:", "- Hướng dẫn các trường học kiểm tra nguồn nước uống của",
          "học sinh trước khi vào năm học mới, lập sổ theo dõi và",
          "niêm yết kết quả tại bảng tin của nhà trường.", "2. Sở Tài chính, Sở Nông nghiệp và Phát triển nông thôn",
          "Chủ trì thẩm định dự toán của các trường học trong tháng 8", "năm 2024 để kịp năm học mới.",
        ].joined(separator: "\n\n")))
    #expect(
      reading.obligations.map { $0.bearers.map(\.text) } == [["Sở Y tế"], ["Sở Tài chính", "Sở Nông nghiệp và Phát triển nông thôn"]])
  }

  @Test func `where hardly any line goes on in small letters each is a paragraph`() {
    let lines = [
      "I. NỘI DUNG", "1. Dạy bơi", "Mở 10 lớp dạy bơi cho học sinh.", "2. Giải bóng đá", "Mỗi xã cử 01 đội.", "II. TỔ CHỨC", "1. Sở Y tế",
      "- Cử cán bộ trực.", "2. Đề nghị Mặt trận Tổ quốc tỉnh và các đoàn thể", "Phối hợp tuyên truyền.", "3. UBND các xã",
      "Lập danh sách đội.",
    ]
    let reading = reader.read(document(lines.joined(separator: "\n")))
    #expect(
      reading.obligations.map { $0.bearers.map(\.text) }
        == [[], ["Mỗi xã"], ["Sở Y tế"], ["Mặt trận Tổ quốc tỉnh", "các đoàn thể"], ["UBND các xã"]])
  }

  @Test func `a line that is set off as a whole is a heading, whatever its width`() {
    let lines = [
      "**1. Sở Y tế hướng dẫn các trường học kiểm tra nguồn nước uống**", "**của học sinh**", "Rà soát các bể chứa tại trường học và",
      "khu nội trú.", "**2. Các khu dân cư, Tổ công nghệ số cộng đồng**", "Thực hiện “đi từng ngõ” hướng dẫn người dân cài",
      "đặt ứng dụng.", "**Điều 3.** Sở Y tế", "báo cáo kết quả.",
    ]
    let reading = reader.read(document(lines.joined(separator: "\n"), mediaType: "text/markdown"))
    let quotes = reading.obligations.map { $0.action }
    #expect(quotes.contains("Rà soát các bể chứa tại trường học và khu nội trú"))
    #expect(
      reading.obligations.first { $0.action.hasPrefix("Thực hiện") }?.bearers.map(\.text)
        == ["Các khu dân cư", "Tổ công nghệ số cộng đồng"])
  }
}
