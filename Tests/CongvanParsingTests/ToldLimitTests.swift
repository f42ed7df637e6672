import CongvanModel
import CongvanParsing
import Testing

/// Amounts that tell what was done, or who is meant, beside those that are set.
@Suite struct ToldLimitTests {
  private func limits(_ body: String) -> [String] {
    letter(body, dated: "ngày 12 tháng 6 năm 2024").limits.sorted { $0.span.start < $1.span.start }.map { limit in
      let ends = [limit.min, limit.max].map { $0.map { String(Int($0)) } ?? "" }
      return "\(limit.op.rawValue) \(ends[0])..\(ends[1]) \(limit.unit)"
    }
  }

  @Test(arguments: [
    ("2. Kết quả thực hiện\n\n- 187 hộ có sai lệch diện tích;\n\n- Toàn xã có không quá 20 hộ chưa kê khai.", []),
    ("2. Khó khăn, vướng mắc\n\n- Xã được cấp 812 giấy chứng nhận.", []),
    ("2. Đánh giá chung\n\nCòn 05 đơn vị giải ngân dưới 30%.", []),
    // How to judge is told below it.
    ("2. Đánh giá, xếp loại\n\n- Tỷ lệ đơn vị xuất sắc không vượt quá 20%.", ["max ..20 %"]),
    // What is lacking and what is to be done about it.
    ("2. Hạn chế và giải pháp\n\n- Mỗi trường bố trí không quá 35 học sinh/lớp.", ["max ..35 học sinh/lớp"]),
    ("2. Nhiệm vụ\n\n- Cấp 812 giấy chứng nhận.", ["exactly 812..812 giấy chứng nhận"]),
  ])
  func `what stands below a heading over what was done sets nothing`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    ("Năm 2023, Quỹ được hỗ trợ 300 suất quà.", []),
    ("Toàn tỉnh có nhiều mô hình; trong đó, năm 2022 trồng 400 cây, năm 2023 trồng 500 cây.", []),
    ("1. Mục tiêu:\n\n- Tỷ lệ hộ nghèo giảm từ 2% trở lên (cuối năm 2023 tỷ lệ là 12,3%).", ["target 2.. %"]),
    ("1. Năm 2025, trồng 400 cây.", ["exactly 400..400 cây"]),
    ("1. Năm 2023 chưa hoàn thành kế hoạch, yêu cầu các xã trồng bù tối thiểu 10 ha rừng.", ["min 10.. ha"]),
    ("1. Từ năm 2020, các đơn vị phải bố trí tối thiểu 02 tổ máy dự phòng.", ["min 2.. tổ máy dự phòng"]),
    ("1. Trồng 400 cây theo kế hoạch năm 2023.", ["exactly 400..400 cây"]),
  ])
  func `amounts of a year gone by tell what was done`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    ("1. Ghi nhận sự nỗ lực của các nhà thầu (tiến độ đạt từ 90%-95% khối lượng).", []),
    ("1. Biểu dương các tập thể có thành tích, mỗi đơn vị đề nghị không quá 02 cá nhân.", ["max ..2 cá nhân"]),
    ("1. Bảo đảm tiến độ (đạt từ 90%-95% khối lượng).", ["range 90..95 %"]),
    ("1. Tiến độ thi công tại 02 công trình chưa đáp ứng yêu cầu.", []),
    ("1. Lấy mẫu nước tại 02 công trình.", ["exactly 2..2 công trình"]),
  ])
  func `praise and states set nothing`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    ("1. Công khai danh sách đơn vị chậm gửi báo cáo từ 02 kỳ trở lên trên trang thông tin.", []),
    ("1. Đơn vị chậm gửi từ 03 báo cáo trở lên trong năm thì không được xét thi đua.", []),
    ("1. Điều chuyển vốn của các dự án có tỷ lệ giải ngân dưới 30% tính đến ngày 31/8/2024.", []),
    ("1. Mỗi dự án có tỷ lệ giải ngân không dưới 30%.", ["min 30.. %"]),
    ("1. Cài đặt điều hòa ở nhiệt độ từ 26 độ C trở lên.", ["min 26.. độ C"]),
    ("1. Bảo đảm danh sách ứng cử viên có tỷ lệ nữ từ 35% trở lên.", ["min 35.. %"]),
    ("1. Mật khẩu và mã truy cập phải gồm 12 ký tự.", ["exactly 12..12 ký tự"]),
    ("1. Danh sách cử tri cho 12 xã.", []),
    ("1. Không làm việc ngoài trời khi nhiệt độ từ 39 độ C trở lên.", []),
  ])
  func `who or what is meant is told by an amount that sets nothing`(_ body: String, _ read: [String]) { #expect(limits(body) == read) }

  @Test(arguments: [
    ("1. Thời gian có mặt không quá 45 phút đối với khu vực thành thị, tính từ lúc nhận được tin báo.", []),
    ("1. Các trường làm thêm không quá 40 giờ mỗi tháng, áp dụng kể từ ngày 01/7/2024.", ["max ..40 giờ"]),
    ("1. Thời gian đại hội không quá 02 ngày đối với đảng bộ, 01 ngày đối với chi bộ.", ["max ..2 ngày", "max ..1 ngày"]),
    ("1. Thời gian đại hội không quá 02 ngày, 03 giờ nghỉ trưa.", ["max ..2 ngày"]),
    ("1. Thời gian gián đoạn không quá 02 giờ/lần, tính từ lúc dừng máy.", ["max ..2 giờ/lần"]),
    (
      "1. Định mức hỗ trợ 60 triệu đồng/căn xây mới, 30 triệu đồng/căn sửa chữa.",
      ["exactly 60..60 triệu đồng/căn", "exactly 30..30 triệu đồng/căn"]
    ),
  ])
  func `a length that is counted from an event is none, and a listed one goes on`(_ body: String, _ read: [String]) {
    #expect(limits(body) == read)
  }
}
