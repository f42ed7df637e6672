import CongvanModel
import CongvanParsing
import Testing

/// Who is asked, and who only asks.
@Suite struct AskedBearerTests {
  private func bearers(_ body: String) -> [[String]] { letter(body).obligations.map { $0.bearers.map(\.text) } }

  @Test(arguments: [
    ("Tổng Giám đốc yêu cầu Trưởng các chi nhánh:\n\n- Khóa sổ quỹ tiền mặt;\n\n- Gửi báo cáo kiểm kê.", "Trưởng các chi nhánh"),
    ("Hội Luật gia tỉnh đề nghị các chi hội trực thuộc:\n\n- Lập danh sách hội viên;\n\n- Gửi báo cáo năm.", "các chi hội trực thuộc"),
    (
      "Kho bạc Nhà nước giao Giám đốc Kho bạc Nhà nước các khu vực:\n\n- Khóa sổ quỹ;\n\n- Gửi báo cáo.",
      "Giám đốc Kho bạc Nhà nước các khu vực"
    ),
  ])
  func `who asks in a heading is none of those asked`(_ body: String, _ asked: String) { #expect(bearers(body) == [[asked], [asked]]) }

  @Test func `a verb behind those of a class may say which of them are meant`() {
    #expect(bearers("Các đoàn tham gia hội thi gửi danh sách trước ngày 15/5/2025.") == [["Các đoàn tham gia hội thi"]])
  }

  @Test func `who directs in a heading is one of those told`() {
    let read = bearers("Phòng Nội vụ chỉ đạo các tổ chuyên môn:\n\n- Rà soát hồ sơ;\n\n- Gửi báo cáo.")
    #expect(read == [["Phòng Nội vụ", "các tổ chuyên môn"], ["Phòng Nội vụ", "các tổ chuyên môn"]])
  }

  @Test(arguments: [
    ("Văn phòng UBND tỉnh truyền đạt ý kiến của Chủ tịch UBND tỉnh: giao Sở Xây dựng kiểm tra kè sông Lô.", "Sở Xây dựng"),
    ("Thừa lệnh Chủ tịch, Văn phòng UBND tỉnh thông báo ý kiến của Chủ tịch như sau: Giao Sở Y tế rà soát dự toán.", "Sở Y tế"),
    ("Giám đốc Sở có ý kiến như sau: yêu cầu Phòng Tài chính lập dự toán bổ sung.", "Phòng Tài chính"),
    ("Hiệu trưởng yêu cầu tổ trưởng các tổ chuyên môn không xếp quá 02 tiết trống trong một buổi.", "tổ trưởng các tổ chuyên môn"),
    ("Chánh Thanh tra tỉnh yêu cầu Thanh tra các sở nâng cao chất lượng kết luận thanh tra.", "Thanh tra các sở"),
    ("Ban Tổ chức yêu cầu các đoàn đăng ký danh sách vận động viên.", "các đoàn"),
    ("UBND tỉnh có ý kiến: Sở Y tế rà soát dự toán.", "Sở Y tế"),
  ])
  func `whom the one who speaks charges acts`(_ body: String, _ asked: String) { #expect(bearers(body) == [[asked]]) }
}

/// Names that go on behind words at which most names end.
@Suite struct LongBearerTests {
  private func bearers(_ name: String) -> [[String]] {
    letter("\(name) báo cáo kết quả trước ngày 15/6/2025.").obligations.map { $0.bearers.map(\.text) }
  }

  @Test(arguments: [
    "Ban Quản lý các bến phà", "Phòng Quản lý nhà và Thị trường bất động sản", "Các Đội Quản lý thị trường số 2 đến số 5",
    "Phòng Công tác đảng và công tác chính trị", "Chủ tịch UBND 12 tỉnh ven biển", "UBND tỉnh Bến Tre, Trà Vinh, Cà Mau",
    "Giám đốc các chi nhánh tổ chức tín dụng", "Tổ tiết kiệm và vay vốn", "Hội đồng tuyển sinh các trường THPT", "Các đoàn",
    "Bộ trưởng các bộ quản lý ngành", "Các tổ chức chính trị - xã hội nhận ủy thác",
    "Các Ban Quản lý dự án 2, 6, Thăng Long",
  ])
  func `a name is read whole`(_ name: String) { #expect(bearers(name) == [[name]]) }

  @Test(arguments: [
    "Công an xã và hệ thống camera giám sát bảo đảm an ninh.", "Công an huyện 12 vụ vi phạm xử lý dứt điểm.",
    "Văn phòng và trụ sở làm việc bảo đảm sạch sẽ.",
  ])
  func `a thing behind a name is no part of it`(_ body: String) {
    #expect(letter(body).obligations.allSatisfy { $0.bearers.allSatisfy { !$0.text.contains("và") && !$0.text.contains("12") } })
  }

  @Test(arguments: [
    "Cử tri cả nước hăng hái tham gia bầu cử.", "Ông Lê Văn Tư, PTP Bưu chính và Công nghệ thông tin. Điện thoại: 0901234567.",
  ])
  func `calls and callers' names have no task`(_ body: String) { #expect(letter(body).obligations == []) }

  @Test func `a heading's second field stands behind “và”, its short name in brackets`() {
    let read = letter(
      "1. Phòng Công tác đảng và công tác chính trị (PX03)\n\n- Xây dựng tin, bài.\n\n2. Phòng Hậu cần\n\n- Quyết toán kinh phí.")
    #expect(read.obligations.map { $0.bearers.map(\.text) } == [["Phòng Công tác đảng và công tác chính trị"], ["Phòng Hậu cần"]])
  }

  @Test func `who sends somebody is named before the verb`() {
    #expect(letter("UBND các xã vùng đệm cử cán bộ tham gia.").obligations.map { $0.bearers.map(\.text) } == [["UBND các xã vùng đệm"]])
  }
}
