import Congvan
import CongvanExtraction
import CongvanModel
import CongvanTestSupport
import Testing

/// Tables of tasks as word processors and web pages have them: merged cells, two rows of names, rows that count or group.
@Suite struct TaskTableTests {
  /// The rows read of a table behind a plan's heading: the task, who leads, who helps, when.
  func rows(_ table: String) throws -> [String] {
    let page = "<html><p>Các nhiệm vụ trong năm 2026 được phân công như sau:</p><table>\(table)</table></html>"
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    return reading.obligations.filter { $0.rule == "duty.table-row" }.map { duty in
      func names(_ role: Bearer.Role) -> String { duty.bearers.filter { $0.role == role }.map(\.text).joined(separator: ", ") }
      return [duty.action, names(.lead), names(.cooperate), duty.deadlines.map(\.quote).joined(separator: ", ")].joined(separator: " | ")
    }
  }

  static let head = "<tr><th>STT<th>Nội dung công việc<th>Đơn vị thực hiện<th>Cơ quan phối hợp<th>Thời gian hoàn thành<th>Kết quả"

  @Test func `a body or a time beside several rows is each one's`() throws {
    let table = """
      \(Self.head)<tr><td>1<td>Lập danh sách hộ nghèo<td rowspan=3>Phòng Kinh tế<td>Trưởng thôn<td rowspan=2>Trước ngày 15/3/2026<td>Danh sách
      <tr><td>2<td>Thẩm định hồ sơ<td rowspan=2>Công an xã<td>Biên bản<tr><td>3<td>Chi trả trợ cấp<td>30/4/2026<td>Bảng ký nhận
      <tr><td>4<td>Công khai kết quả<td>Văn phòng UBND xã<td><td>Tháng 5/2026<td>Thông báo
      """
    #expect(
      try rows(table) == [
        "Lập danh sách hộ nghèo | Phòng Kinh tế | Trưởng thôn | Trước ngày 15/3/2026",
        "Thẩm định hồ sơ | Phòng Kinh tế | Công an xã | Trước ngày 15/3/2026",
        "Chi trả trợ cấp | Phòng Kinh tế | Công an xã | 30/4/2026",
        "Công khai kết quả | Văn phòng UBND xã |  | Tháng 5/2026",
      ])
  }

  @Test func `an exam is on the day and at the hour of its row`() throws {
    let page = """
      <html><p>Lịch thi:</p><table><tr><th>Ngày<th>Buổi<th>Môn thi<th>Giờ bắt đầu làm bài
      <tr><td>10/6/2026<td>Sáng<td>Ngữ văn<td>7h30<tr><td>11/6/2026<td>Chiều<td>Toán<td>14 giờ 00</table></html>
      """
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(
      reading.deadlines.map { "\($0.bound?.rawValue ?? "") \($0.date?.iso ?? "") \($0.time ?? "")" } == [
        "on 2026-06-10 07:30", "on 2026-06-11 14:00",
      ])
  }

  @Test(arguments: [
    "<tr><th>STT<th>Số văn bản<th>Ngày<th>Nội dung<tr><td>1<td>15/UBND<td>12/01/2026<td>Về công tác phòng cháy",
    "<tr><th>Ngày<th>Nội dung<th>Số tiền<tr><td>12/4/2026<td>Chi tiếp khách<td>500.000",
    "<tr><th>Giờ<th>Ngày<th>Nội dung<th>Thiệt hại<tr><td>9 giờ<td>06/9/2026<td>Lũ quét tại bản<td>Cầu tạm",
    "<tr><th>TT<th>Họ và tên<th>Ngày<th>Môn thi<th>Điểm<tr><td>1<td>Nguyễn Văn A<td>05/6/2026<td>Toán<td>8",
  ])
  func `days in lists of papers, books, incidents and marks ask for nothing`(_ table: String) throws {
    let page = "<html><p>Chi tiết:</p><table>\(table)</table></html>"
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(reading.deadlines == [] && reading.obligations.allSatisfy { $0.rule != "duty.table-row" })
  }

  @Test func `an amount alone in its cell is on what its row is about`() throws {
    let page = """
      <html><p>Phân công:</p><table>\(Self.head)
      <tr><td>1<td>Tập huấn sơ cứu cho tổ trưởng dân phố<td>Trạm Y tế<td><td>30/4/2026<td>04 lớp
      <tr><td>2<td>Dựng rạp<td>Đoàn xã<td><td>30/5/2026<td>02 rạp che nắng cho thí sinh</table></html>
      """
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(reading.limits.map(\.subject) == ["Tập huấn sơ cứu cho tổ trưởng dân phố", "rạp che nắng cho thí sinh"])
  }

  @Test(arguments: [("Điểm chuẩn", []), ("Thang điểm", []), ("Đơn vị thực hiện", ["từ 90% trở lên"])])
  func `amounts in a table of points are steps of a score`(_ head: String, _ read: [String]) throws {
    let page = """
      <html><p>Nội dung thực hiện:</p><table><tr><th>STT<th>Tiêu chí<th>\(head)<th>Cách thực hiện
      <tr><td>1<td>Vận động mở tài khoản<td>Trạm Y tế<td>Tỷ lệ mở tài khoản đạt từ 90% trở lên</table></html>
      """
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(reading.limits.map(\.quote) == read)
  }

  @Test func `a time in common is one deadline of the document`() throws {
    let page = """
      <html><p>Phân công:</p><table>\(Self.head)<tr><td>1<td>Lập danh sách<td>Phòng Kinh tế<td><td rowspan=2>30/4/2026<td>\
      <tr><td>2<td>Thẩm định hồ sơ<td>Công an xã<td><td></table></html>
      """
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(reading.deadlines.map(\.bearers) == [["Phòng Kinh tế"]])
    #expect(reading.obligations.map { $0.deadlines.map(\.bearers) } == [[["Phòng Kinh tế"]], [["Công an xã"]]])
    #expect(reading.obligations.map { $0.deadlines.map(\.obligation) } == [[0], [1]])
  }

  @Test func `a second row of names parts a column, and rows that count or group are no tasks`() throws {
    let table = """
      <tr><th rowspan=2>TT<th rowspan=2>Nhiệm vụ<th colspan=2>Cơ quan thực hiện<th rowspan=2>Thời hạn<tr><th>Chủ trì<th>Phối hợp
      <tr><td>(1)<td>(2)<td>(3)<td>(4)<td>(5)<tr><td>I<td colspan=4>Công tác tuyên truyền
      <tr><td>1<td>Phát tờ rơi<td>Đoàn Thanh niên xã<td>Hội Phụ nữ xã<td>Quý I/2026
      """
    #expect(try rows(table) == ["Phát tờ rơi | Đoàn Thanh niên xã | Hội Phụ nữ xã | Quý I/2026"])
  }

  @Test func `a heading set under other columns is no row of tasks`() throws {
    let table = """
      \(Self.head)<tr><td>1<td>Lập danh sách<td>Phòng Kinh tế<td>Trưởng thôn<td>Quý I/2026<td>Danh sách
      <tr><td><td><td>III.1.2<td>Nhóm các nền tảng dùng chung<td><td><tr><td>2<td>Chi trả trợ cấp<td>Công an xã<td><td>30/4/2026<td>
      """
    #expect(try rows(table) == ["Lập danh sách | Phòng Kinh tế | Trưởng thôn | Quý I/2026", "Chi trả trợ cấp | Công an xã |  | 30/4/2026"])
  }

  @Test func `a column may be named behind another word, and a month is a time`() throws {
    let table = """
      <tr><th>TT<th>Đối tượng, nội dung<th>Người chủ trì<th>Tháng<tr><td>1<td>Kiểm tra bếp ăn<td>Trưởng trạm Y tế<td>10/2026
      <tr><td>2<td>Kiểm tra nước sạch<td>Công an xã<td>11/2026
      """
    #expect(try rows(table) == ["Kiểm tra bếp ăn | Trưởng trạm Y tế |  | 10/2026", "Kiểm tra nước sạch | Công an xã |  | 11/2026"])
  }

  @Test func `a table of tasks whose columns are not known is warned of, and one of persons is not`() throws {
    func ids(_ table: String) throws -> [String] {
      let page = "<html><p>Phụ lục:</p><table>\(table)</table></html>"
      return try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html")).diagnostics.map(\.id)
    }
    let tasks = "<tr><th>Số<th>Mảng<th>Ai<tr><td>1<td>Rà soát hồ sơ<td>Sở Y tế<tr><td>2<td>Ban hành quy chế<td>Sở Nội vụ"
    #expect(try ids(tasks) == ["table.unread"])
    let persons = "<tr><th>Số<th>Người<th>Ở đâu<tr><td>1<td>Trần Thị Hoa<td>Sở Y tế<tr><td>2<td>Lê Văn An<td>Sở Nội vụ"
    #expect(try ids(persons).isEmpty)
  }

  @Test(arguments: [("Thời gian", Deadline.Bound.on), ("Thời gian hoàn thành", .by), ("Thời hạn", .by)])
  func `a day alone is when it is done or the last, as the column is headed`(_ heading: String, _ bound: Deadline.Bound) throws {
    let page = "<html><p>Lịch:</p><table><tr><th>TT<th>Việc<th>\(heading)<tr><td>1<td>Khởi công 200 căn<td>15/4/2023</table></html>"
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(reading.deadlines.map(\.bound) == [bound])
    #expect(reading.deadlines.map(\.date?.iso) == ["2023-04-15"])
  }

  @Test func `a task beside several rows is done by each one's body`() throws {
    let table = """
      \(Self.head)<tr><td rowspan=2>1<td rowspan=2>Trực cấp cứu<td>Trạm Y tế xã<td><td>Tháng 1/2026<td>\
      <tr><td>Bệnh viện huyện<td><td>Tháng 2/2026<td>
      """
    #expect(try rows(table) == ["Trực cấp cứu | Trạm Y tế xã |  | Tháng 1/2026", "Trực cấp cứu | Bệnh viện huyện |  | Tháng 2/2026"])
  }

  @Test func `names repeated on a new page begin the table again`() throws {
    let row = "<tr><td>1<td>Dọn vệ sinh<td>Trưởng thôn<td><td>Hằng tuần<td>"
    #expect(try rows(Self.head + row + Self.head + row).count == 2)
  }

  @Test(arguments: [
    ("12/2026", ["2026-12"]), ("Quý III, IV/2026", ["2026-Q3", "2026-Q4"]), ("Quý III - IV/2026", ["2026-Q3–2026-Q4"]),
    ("2026-2027", ["2026–2027"]), ("15-20/5/2026", ["2026-05-15–2026-05-20"]), ("Tháng 5/2026 - tháng 7/2026", ["2026-05–2026-07"]),
  ])
  func `a cell for times is read as a whole`(_ time: String, _ expected: [String]) throws {
    let page = "<html><p>Phân công:</p><table>\(Self.head)<tr><td>1<td>Lập danh sách<td>Phòng Kinh tế<td><td>\(time)<td></table></html>"
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(reading.deadlines.map { [$0.date ?? $0.from, $0.to].compactMap { $0?.iso }.joined(separator: "–") } == expected)
  }

  @Test func `a time in a cell keeps its hour, and a doubtful one its doubt`() throws {
    func reading(_ time: String) throws -> Reading {
      let page =
        "<html><p>Phân công:</p><table>\(Self.head)<tr><td>1<td>Lập danh sách<td>Phòng Kinh tế<td><td>\(time)<td></table></html>"
      return try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    }
    let hour = try reading("17 giờ 00 ngày 20/4/2026")
    #expect(hour.deadlines.map(\.time) == ["17:00"])
    #expect(hour.deadlines.map(\.lastDay?.iso) == ["2026-04-20"])
    let lunar = try reading("ngày 10 tháng 3 âm lịch")
    #expect(lunar.deadlines.map(\.date) == [nil])
    #expect(lunar.diagnostics.contains { $0.id == "deadline.lunarDay" })
    let weekday = try reading("thứ Hai, ngày 21/4/2026")
    #expect(weekday.diagnostics.contains { $0.id == "deadline.weekdayDiffers" })
  }

  @Test func `a programme by hours gives each item to who is in charge of it, and its headings are no tasks`() throws {
    let table = """
      <tr><th>Thời gian<th>Hình thức<th>Nội dung<th>Đơn vị/ cá nhân phụ trách
      <tr><td>Buổi sáng (từ 7h00 đến 9h00)<td><td><td><tr><td>7h00 - 7h15<td>Toàn trường<td>Ổn định tổ chức<td>Ban Giám hiệu
      """
    #expect(try rows(table) == ["Ổn định tổ chức | Ban Giám hiệu |  | "])
  }

  @Test func `of an activity and its content the content is the task`() throws {
    let table = """
      <tr><th>Hoạt động<th>Nội dung<th>Đơn vị phụ trách<th>Thời gian hoàn thành
      <tr><td>Phát tài liệu<td>Cấp sổ tay cho học sinh<td>Văn phòng<td>30/4/2026
      """
    #expect(try rows(table) == ["Cấp sổ tay cho học sinh | Văn phòng |  | 30/4/2026"])
  }

  @Test func `a phrase in a cell or behind a label says who leads and who works along`() throws {
    let table = """
      <tr><th>STT<th>Nội dung công việc<th>Đơn vị thực hiện<th>Thời gian hoàn thành
      <tr><td>1<td>Lập danh sách<td>Sở Y tế chủ trì, phối hợp với Sở Nội vụ; các sở liên quan<td>30/4/2026
      """
    #expect(try rows(table) == ["Lập danh sách | Sở Y tế | Sở Nội vụ, các sở liên quan | 30/4/2026"])
    let lines =
      "1. Tổ chức tập huấn cho giáo viên\n- Cơ quan thực hiện: Sở Y tế chủ trì, phối hợp với Sở Nội vụ.\n- Thời gian: Quý II/2026.\n"
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(lines.utf8), name: "a.txt"))
    #expect(reading.obligations.map { $0.bearers.map { "\($0.role.rawValue) \($0.text)" } } == [["lead Sở Y tế", "cooperate Sở Nội vụ"]])
  }

  @Test func `persons with what they do by when are tasks, persons with what they are are none`() throws {
    let head = "<tr><th>TT<th>Họ và tên, chức vụ<th>Nhiệm vụ"
    let row = "<tr><td>1<td>Đ/c Trần Thị Hoa<br>Trưởng phòng Kinh tế<td>Lập danh sách"
    #expect(try rows("\(head)<th>Thời gian\(row)<td>30/4/2026") == ["Lập danh sách | Đ/c Trần Thị Hoa Trưởng phòng Kinh tế |  | 30/4/2026"])
    #expect(try rows("\(head)\(row)") == [])
  }

  @Test func `a table of goals sets a figure a row, for whom it names, and tells of what was reached`() throws {
    let page = """
      <html><p>Các chỉ tiêu năm 2026:</p><table><tr><th>TT<th>Chỉ tiêu<th>ĐVT<th>Thực hiện năm 2025<th>Kế hoạch năm 2026<th>Cơ quan chủ trì
      <tr><td>1<td>Tỷ lệ hộ dùng nước sạch<td>%<td>81,5<td>≥ 85<td>Phòng Kinh tế<tr><td>2<td>Tai nạn giao thông<td>vụ<td>14<td>dưới 10<td>Công an xã
      <tr><td>3<td>Cây phân tán trồng mới<td>cây<td>900<td>1.200 - 1.500<td>Hội Nông dân xã<tr><td>4<td>Nhà văn hóa thôn<td>nhà<td>2<td>03<td>Trưởng thôn
      </table></html>
      """
    let reading = try SharedReading.get().read(DocumentExtractor.extract(bytes: Array(page.utf8), name: "a.html"))
    #expect(
      reading.limits.map {
        "\($0.subject): \($0.op.rawValue) \($0.min ?? 0)…\($0.max ?? 0) \($0.unit) «\($0.quote)» \($0.obligation ?? -1)"
      } == [
        "Tỷ lệ hộ dùng nước sạch: min 85.0…0.0 % «≥ 85» 0", "Tai nạn giao thông: max 0.0…10.0 vụ «dưới 10» 1",
        "Cây phân tán trồng mới: range 1200.0…1500.0 cây «1.200 - 1.500» 2", "Nhà văn hóa thôn: target 3.0…0.0 nhà «03» 3",
      ])
    #expect(
      reading.obligations.map { $0.bearers.map(\.text) } == [["Phòng Kinh tế"], ["Công an xã"], ["Hội Nông dân xã"], ["Trưởng thôn"]])
  }

  @Test func `a table that names each body first and then its tasks is one of tasks`() throws {
    let table = "<tr><th>Phòng, bộ phận<th>Nhiệm vụ<th>Thời gian<tr><td>Phòng Kinh tế<td>Lập danh sách<td>Tháng 5/2026"
    #expect(try rows(table) == ["Lập danh sách | Phòng Kinh tế |  | Tháng 5/2026"])
    #expect(
      try rows("<tr><th>Đơn vị được kiểm tra<th>Nội dung<th>Thời gian<tr><td>UBND xã Hà An<td>Thu ngân sách<td>Tháng 5/2026").isEmpty
        == false)
  }
}
