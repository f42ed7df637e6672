import CongvanModel
import CongvanParsing
import Testing

/// What a limit is said to be on.
@Suite struct LimitSubjectTests {
  private func subjects(_ body: String) -> [String] {
    letter("1. " + body).limits.sorted { $0.span.start < $1.span.start }.map(\.subject)
  }

  @Test(arguments: [
    ("Mỗi bến đò có tối thiểu 12 áo phao.", ["Mỗi bến đò"]),
    ("Trạm Thú y mở các lớp tại xã, mỗi lớp không quá 35 học viên.", ["mỗi lớp"]),
    ("Sở Y tế bố trí mỗi trạm cân tối thiểu 02 nhân viên.", ["mỗi trạm cân"]),
    ("Diện tích mỗi gian hàng không dưới 9 m2.", ["Diện tích mỗi gian hàng"]),
    ("Mỗi đội gồm 01 bác sĩ, 02 điều dưỡng và tối thiểu 03 tình nguyện viên.", ["Mỗi đội", "Mỗi đội", "Mỗi đội"]),
    // The name of a thing may end in what alone would be a verb.
    ("Mỗi người ứng cử trình bày không quá 15 phút.", ["Mỗi người ứng cử trình bày"]),
  ])
  func `each of a class has the limit`(_ body: String, _ read: [String]) { #expect(subjects(body) == read) }

  @Test(arguments: [
    ("Ban Quản lý chợ mỗi quý lấy tối thiểu 15 mẫu rau.", ["mẫu rau"]),
    ("Mỗi thôn chọn 01 hộ làm mẫu; trạm kiểm soát có tối thiểu 05 camera.", ["Mỗi thôn", "trạm kiểm soát"]),
    ("Cử tối thiểu 02 kỹ sư giúp mỗi hợp tác xã.", ["kỹ sư giúp mỗi hợp tác xã"]),
  ])
  func `a time that comes round, and a class elsewhere, have none`(_ body: String, _ read: [String]) { #expect(subjects(body) == read) }

  @Test(arguments: [
    ("Phấn đấu 90% hộ trồng chè dùng phân hữu cơ trước ngày 30/6/2025.", ["hộ trồng chè dùng phân hữu cơ"]),
    ("Bảo đảm 100% cán bộ, giáo viên, nhân viên được khám sức khỏe.", ["cán bộ, giáo viên, nhân viên được khám sức khỏe"]),
    ("Tăng ít nhất 10% số trường mầm non công lập có bếp ăn.", ["số trường mầm non công lập có bếp ăn"]),
    ("Ban có 09 người, trong đó ít nhất 30% là phụ nữ.", ["phụ nữ"]),
    ("Giải quyết đúng hạn từ 10% trở lên số đơn tồn.", ["số đơn tồn"]),
  ])
  func `a share is of those who stand behind it, with what they do`(_ body: String, _ read: [String]) { #expect(subjects(body) == read) }

  @Test(arguments: [
    ("Giải ngân đạt tối thiểu 95% kế hoạch vốn.", ["Giải ngân"]),
    ("Tỷ lệ hộ dùng nước giếng không quá 5% tổng số hộ.", ["Tỷ lệ hộ dùng nước giếng"]),
    ("Phát cẩm nang phòng bệnh dại cho 100% hộ nuôi chó.", ["Phát cẩm nang phòng bệnh dại"]),
    ("Số hộ phân loại rác đạt 80%.", ["Số hộ phân loại rác"]),
    ("Giảm giá vé tối thiểu 20% cho sinh viên.", ["Giảm giá vé"]),
  ])
  func `what has the share is named before it where it is of a whole`(_ body: String, _ read: [String]) { #expect(subjects(body) == read) }

  @Test(arguments: [
    ("Sở Xây dựng thành lập 05 Đoàn kiểm tra nhà ở ven sông.", ["Đoàn kiểm tra nhà ở ven sông"]),
    ("In 20.000 tờ rơi cho các chợ.", ["tờ rơi cho các chợ"]),
    ("Chuẩn bị ít nhất 10 tấn muối và vật tư chống trơn trượt.", ["muối và vật tư chống trơn trượt"]),
    ("Giao Trạm Khuyến nông mở tối thiểu 03 lớp dạy ghép cây tại nhà văn hóa.", ["lớp dạy ghép cây"]),
    ("Bố trí 02 xe cứu thương, 03 xuồng máy trực tại bến.", ["xe cứu thương", "xuồng máy trực"]),
    ("Cắm 04 biển báo tại ngã ba và 02 biển báo tại cầu treo.", ["biển báo tại ngã ba", "biển báo tại cầu treo"]),
    ("Giao thôn thành lập 01 tổ tự quản từ 05 người trở lên.", ["tổ tự quản", "tổ tự quản"]),
  ])
  func `behind a verb of order it is what is counted`(_ body: String, _ read: [String]) { #expect(subjects(body) == read) }

  @Test(arguments: [
    ("Thành phần của Tổ công tác tối thiểu gồm 03 người.", ["Thành phần của Tổ công tác"]),
    ("Hiệu trưởng thành lập Ban giám khảo, gồm tối thiểu 05 người.", ["Ban giám khảo"]),
    ("Hồ sơ dự thi lập thành 02 bộ.", ["Hồ sơ dự thi"]),
    ("Bảo đảm công tác hậu cần, thời lượng mỗi bài thuyết trình không quá 10 phút.", ["thời lượng mỗi bài thuyết trình"]),
    ("Trước ngày 15/8/2025, Phòng Văn hóa lưu hồ sơ tối thiểu 05 năm.", ["lưu hồ sơ"]),
    ("Ký cam kết phòng cháy, chữa cháy không quá 02 buổi.", ["Ký cam kết phòng cháy, chữa cháy"]),
    ("Dự trữ lương thực, nước uống, thuốc men ít nhất 07 ngày.", ["Dự trữ lương thực, nước uống, thuốc men"]),
    ("Giải ngân đạt ít nhất 40% vào giữa năm và 100% trước ngày 31/12/2025.", ["Giải ngân", "Giải ngân"]),
  ])
  func `else it is what the clause speaks of`(_ body: String, _ read: [String]) { #expect(subjects(body) == read) }

  @Test(arguments: [
    ("Lắp 40 camera (Trong đó: Chợ Mới: 15 camera, Bến xe: 25 camera).", ["camera", "Chợ Mới", "Bến xe"]),
    ("Ban chấp hành chi hội, phân hội: tối đa không quá 15 đồng chí.", ["Ban chấp hành chi hội, phân hội"]),
    ("Đội trực cứu nạn (tối thiểu 06 người) có mặt tại bến.", ["Đội trực cứu nạn"]),
    ("Tại các xã vùng cao: tối thiểu 02 đội xe thồ.", ["đội xe thồ"]),
    ("Khoa Dược: Thành lập 03 tổ cấp phát thuốc.", ["tổ cấp phát thuốc"]),
  ])
  func `a name before the colon or the bracket has it, a place or one who acts has not`(_ body: String, _ read: [String]) {
    #expect(subjects(body) == read)
  }

  @Test func `a subject has no more than fifteen words`() {
    let read = subjects(
      "Phấn đấu 85% hộ dân ở các thôn vùng sâu vùng xa chưa có điện lưới quốc gia được cấp đèn năng lượng mặt trời loại mới.")
    #expect(read == ["hộ dân ở các thôn vùng sâu vùng xa chưa có điện lưới quốc gia"])
  }
}
