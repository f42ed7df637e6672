import CongvanModel
import CongvanParsing
import CongvanTestSupport
import Testing

@Suite struct ModalityTests {
  /// Modality, bearers and the first words of each obligation.
  private func read(_ body: String) -> [String] { shown(letter(body)) }

  private func shown(_ reading: Reading) -> [String] {
    reading.obligations.map { "\($0.modality.rawValue) [\($0.bearers.map(\.text).joined(separator: ", "))] \($0.action.prefix(24))" }
  }

  @Test(arguments: [
    ("Sở Y tế phải công khai kết quả.", "duty [Sở Y tế] phải công khai kết quả"),
    ("Các trường học có trách nhiệm bảo quản sổ.", "duty [Các trường học] có trách nhiệm bảo quản "),
    ("Chủ tịch UBND xã chịu trách nhiệm trước UBND huyện về kết quả.", "duty [Chủ tịch UBND xã] chịu trách nhiệm trước U"),
    ("Các trường học bắt buộc lắp camera.", "duty [Các trường học] bắt buộc lắp camera"),
    ("Yêu cầu Sở Y tế rà soát hồ sơ.", "duty [Sở Y tế] rà soát hồ sơ"),
    ("Giao Sở Tài chính cấp kinh phí.", "duty [Sở Tài chính] cấp kinh phí"),
    ("Chỉ đạo các trường học rà soát hồ sơ.", "duty [các trường học] Chỉ đạo các trường học r"),
    ("Phân công Phòng Nội vụ theo dõi.", "duty [Phòng Nội vụ] theo dõi"), ("Đề nghị UBND các xã rà soát.", "duty [UBND các xã] rà soát"),
    ("Các trường học cần lập kế hoạch riêng.", "duty [Các trường học] cần lập kế hoạch riêng"),
    ("Mức chi do UBND cấp xã quyết định.", "duty [UBND cấp xã] Mức chi do UBND cấp xã q"),
    ("Các xã ưu tiên chọn người trẻ.", "duty [Các xã] ưu tiên chọn người trẻ"),
    ("Trường hợp thiếu thuốc, Trạm Y tế báo cáo Sở.", "duty [Trạm Y tế] báo cáo Sở"),
    ("Các trường học không được thu thêm.", "prohibition [Các trường học] không được thu thêm"),
    ("Nghiêm cấm các trường thu tiền.", "prohibition [các trường] Nghiêm cấm các trường th"),
    ("Cấm các hộ dân đốt rơm rạ.", "prohibition [] Cấm các hộ dân đốt rơm r"),
    ("UBND các xã không để phát sinh điểm nóng.", "prohibition [UBND các xã] không để phát sinh điểm "),
    ("Các xã chưa được phép mở lại chợ đêm.", "prohibition [Các xã] chưa được phép mở lại ch"),
    ("Các trường học được sử dụng kinh phí.", "permission [Các trường học] được sử dụng kinh phí"),
    ("Các trường học được phép tổ chức bán trú.", "permission [Các trường học] được phép tổ chức bán tr"),
    ("Tổ trưởng có quyền đề xuất thay thế.", "permission [Tổ trưởng] có quyền đề xuất thay th"),
    ("Các xã có thể thành lập thêm tổ.", "permission [Các xã] có thể thành lập thêm tổ"),
    ("Khuyến khích các trường ứng dụng chữ ký số.", "recommendation [các trường] Khuyến khích các trường "),
    ("Các trường học nên bố trí góc đọc sách.", "recommendation [Các trường học] nên bố trí góc đọc sách"),
    ("Các trường không nên tổ chức thi.", "recommendation [Các trường] không nên tổ chức thi"),
    ("Các xã phấn đấu đạt 80% hộ.", "recommendation [Các xã] phấn đấu đạt 80% hộ"),
    ("Các trường hướng tới xây dựng trường xanh.", "recommendation [Các trường] hướng tới xây dựng trườn"),
  ])
  func `each word of duty, prohibition, leave and advice is read for what it is`(_ sentence: String, _ value: String) {
    #expect(read("1. \(sentence)") == [value])
  }

  @Test(arguments: [
    ("Báo cáo kết quả hằng tháng.", "duty"), ("Lưu ý các đơn vị về thời hạn.", "duty"), ("Quán triệt đến cán bộ.", "duty"),
    ("Không tổ chức liên hoan.", "prohibition"), ("Tuyệt đối không chở quá tải.", "prohibition"),
    ("Được sử dụng con dấu.", "permission"), ("Động viên hội viên hiến máu.", "recommendation"),
  ])
  func `an item under a heading says what it is by its first words`(_ task: String, _ modality: String) {
    #expect(letter("1. Sở Y tế:\n\n- \(task)").obligations.map(\.modality.rawValue) == [modality])
  }

  @Test(arguments: [
    "Sở Y tế đã ban hành kế hoạch kiểm tra.", "Các xã đang triển khai rà soát.", "Kinh phí đã được Sở Tài chính cấp.",
    "Người dân đăng ký yêu cầu xác minh tại trụ sở công an.", "Hồ sơ thực hiện theo quy định, dưới sự hướng dẫn của Sở Y tế.",
    "Hiện nay rất khó khuyến khích người dân phân loại rác.", "Hồ sơ không phải công chứng.",
    "Các trường không bắt buộc phải tổ chức hội trại.", "Điều 5 Quy chế quy định: “Các xã phải báo cáo hằng tháng”.",
    "Kết quả: (Nêu rõ số hồ sơ đã tiếp nhận, phải kèm số liệu)", "Khó khăn, vướng mắc (nêu cụ thể)",
    "Kiến nghị: (Đề nghị các xã ghi rõ cơ quan giải quyết)", "Nêu rõ kết quả thực hiện: ………", "Nội dung thiết thực.",
    "Thành phần Tổ gồm: Tổ trưởng, Tổ phó và các thành viên.", "Các tập thể được Chủ tịch UBND huyện khen thưởng.",
    "Báo chí đưa tin về việc các hộ phải di dời.", "Ban hành kèm theo Công văn này mẫu báo cáo.",
    "Ghi nhận, biểu dương các xã đã về đích sớm.", "Bãi bỏ khoản 2 Điều 5 Quyết định số 12/QĐ-UBND.",
    "Thay thế cụm từ “phòng” bằng cụm từ “ban” tại Điều 6.",
    "Quyết định số 12/QĐ-UBND về mức thu.", "Khẩu hiệu: “Vì sức khỏe cộng đồng. Mọi người phải đeo khẩu trang.”",
  ])
  func `what is done, quoted, only told of or left in from a form is owed by nobody`(_ sentence: String) {
    #expect(read("1. \(sentence)") == [])
  }

  @Test func `a ground with a request behind it asks, a ground alone does not`() {
    let reading = letter("Căn cứ Công văn số 15/UBND-VX của UBND tỉnh, Sở Nội vụ đề nghị UBND các huyện báo cáo trước ngày 30/4/2024.")
    #expect(shown(reading) == ["duty [UBND các huyện] báo cáo trước ngày 30/4/"])
    #expect(reading.deadlines.map(\.quote) == ["trước ngày 30/4/2024"])
    #expect(read("Căn cứ Luật Việc làm ngày 16 tháng 6 năm 2025 và đề nghị của Sở Y tế, các xã;") == [])
  }

  @Test func `the new wording of a changed provision is the document's own`() {
    #expect(read("1. Sửa đổi khoản 2 Điều 4 như sau: “2. Sở Y tế phải công khai kết quả.”") == ["duty [Sở Y tế] phải công khai kết quả"])
  }

  @Test func `a lead-in over what a task is done to is a task, over tasks it is none`() {
    #expect(read("1. Sở Y tế:\n\na) Ưu tiên hỗ trợ các xã:\n\n- Xã Tân Lập;\n\n- Xã Nậm Khoa.") == ["duty [Sở Y tế] Ưu tiên hỗ trợ các xã"])
    #expect(read("1. Sở Y tế:\n\na) Thực hiện các việc:\n\n- Rà soát thuốc;\n\n- Mua vật tư.").count == 2)
  }

  @Test func `a heading over what is forbidden or allowed makes all below it so`() {
    let read = read(
      "Điều 5. Quyền của Tổ trưởng\n\n1. Được cấp trang thiết bị.\n\nĐiều 6. Các hành vi bị nghiêm cấm\n\n1. Lợi dụng chức vụ để trục lợi.\n\n"
        + "Điều 7. Trách nhiệm của Tổ trưởng\n\n1. Quản lý tài sản của tổ.")
    #expect(
      read == [
        "permission [Tổ trưởng] Được cấp trang thiết bị", "prohibition [] Lợi dụng chức vụ để trục",
        "duty [Tổ trưởng] Quản lý tài sản của tổ",
      ])
  }

  @Test(arguments: [
    ("1. Đề nghị Sở Tài chính phối hợp thẩm định.", [Obligation.Force.request]), ("1. Đề nghị UBND các xã rà soát.", [.directive]),
    ("1. UBND tỉnh xem xét, bố trí kinh phí.", [.request]), ("1. Trung tâm Lưu trữ lịch sử tỉnh rà soát tài liệu.", [.directive]),
    ("1. Yêu cầu Phòng Nội vụ các huyện báo cáo.", [.directive]),
  ])
  func `a letter orders those below and asks those beside and above`(_ body: String, _ forces: [Obligation.Force]) {
    #expect(letter(body).obligations.map(\.force) == forces)
  }

  @Test func `a report's own plans bind nobody, and what it asks for is a request`() {
    let text = SampleLetter.text(
      "BÁO CÁO\nKết quả chuyển đổi số\n\nI. KẾT QUẢ\n\n1. Sở đã ban hành kế hoạch.\n\nII. NHIỆM VỤ\n\n1. Thanh tra Sở tiếp tục rà soát hồ sơ.\n\n"
        + "III. KIẾN NGHỊ\n\n1. Đề nghị UBND tỉnh hỗ trợ kinh phí."
    ).replacing("12/SNV-CCHC\nV/v thử nghiệm việc đọc văn bản", with: "12/BC-SNV").replacing(
      "Kính gửi: Chủ tịch UBND các huyện, thị xã, thành phố.\n\n", with: "")
    #expect(reader.read(document(text)).obligations.map(\.force) == [.informational, .request])
  }
}
