import CongvanModel
import CongvanParsing
import Testing

/// Tables of tasks of which copying left a line for each cell, or for each part of one that was wrapped.
@Suite struct FlatTableTests {
  /// The rows read in a letter: the task, who leads, who helps, when.
  func rows(_ body: String) -> [String] {
    letter("1. Phân công nhiệm vụ như sau:\n\n\(body)").obligations.filter { $0.rule == "duty.table-row" }.map { duty in
      func names(_ role: Bearer.Role) -> String { duty.bearers.filter { $0.role == role }.map(\.text).joined(separator: ", ") }
      return [duty.action, names(.lead), names(.cooperate), duty.deadlines.map(\.quote).joined(separator: ", ")].joined(separator: " | ")
    }
  }

  static let head = "STT\nNhiệm vụ\nĐơn vị chủ trì\nĐơn vị phối hợp\nThời gian hoàn thành\n"

  @Test func `each line goes to its column, and one that was wrapped to the line before`() {
    let table = """
      \(Self.head)1
      Lập danh sách trường học chưa có
      nguồn nước sạch
      Sở Giáo dục và Đào tạo
      Sở Xây dựng; UBND các huyện,
      thành phố
      Trước ngày 15/4/2024
      2
      Kiểm tra bếp ăn bán trú
      Sở Y tế
      Công an tỉnh
      Thường xuyên
      3
      Công bố kết quả
      Văn phòng UBND
      tỉnh
      Quý III/2024
      """
    #expect(
      rows(table) == [
        "Lập danh sách trường học chưa có nguồn nước sạch | Sở Giáo dục và Đào tạo | Sở Xây dựng, UBND các huyện, thành phố | Trước ngày 15/4/2024",
        "Kiểm tra bếp ăn bán trú | Sở Y tế | Công an tỉnh | ", "Công bố kết quả | Văn phòng UBND tỉnh |  | Quý III/2024",
      ])
  }

  @Test func `columns come in the order of their names`() {
    let table = """
      TT
      Thời gian
      Nội dung
      Sản phẩm
      Người phụ trách
      Ghi chú
      1
      Sáng ngày 12/4/2024
      Khai mạc hội thi
      Chương trình khai mạc
      Chánh Văn phòng
      2
      15 - 17/4/2024
      Chấm các phần thi
      Bảng điểm
      Trưởng phòng Kinh tế
      Có mưa thì lùi lại
      """
    #expect(
      rows(table) == [
        "Khai mạc hội thi | Chánh Văn phòng |  | Sáng ngày 12/4/2024", "Chấm các phần thi | Trưởng phòng Kinh tế |  | 15 - 17/4/2024",
      ])
  }

  @Test func `names of columns may be wrapped and counted`() {
    let table = """
      Số
      TT
      Nội dung
      công việc
      Cơ quan, đơn vị
      chủ trì
      Thời gian
      thực hiện
      Kết quả
      (1)
      (2)
      (3)
      (4)
      (5)
      1
      Lắp camera tại chợ
      Công an xã
      Tháng 5/2024
      06 camera
      2
      Sửa cổng chào
      Phòng Kinh tế
      2024
      Cổng chào
      """
    #expect(rows(table) == ["Lắp camera tại chợ | Công an xã |  | Tháng 5/2024", "Sửa cổng chào | Phòng Kinh tế |  | 2024"])
  }

  @Test func `groups and the parts of a task are counted, and are none themselves`() {
    let table = """
      \(Self.head)I
      Tuyên truyền
      1
      Phát tờ rơi
      Đoàn Thanh niên xã
      Hội Phụ nữ xã
      Quý I/2024
      2
      Mở lớp tập huấn
      2.1
      Lớp cho trưởng thôn
      Phòng Nội vụ
      Phòng Tài chính
      Quý II/2024
      2.2
      Lớp cho đoàn viên
      Đoàn Thanh niên xã
      Phòng Nội vụ
      Quý III/2024
      II
      CƠ SỞ VẬT CHẤT
      1
      Mua loa
      Phòng Văn hóa
      Phòng Tài chính
      30/4/2024
      """
    #expect(
      rows(table) == [
        "Phát tờ rơi | Đoàn Thanh niên xã | Hội Phụ nữ xã | Quý I/2024",
        "Lớp cho trưởng thôn | Phòng Nội vụ | Phòng Tài chính | Quý II/2024",
        "Lớp cho đoàn viên | Đoàn Thanh niên xã | Phòng Nội vụ | Quý III/2024",
        "Mua loa | Phòng Văn hóa | Phòng Tài chính | 30/4/2024",
      ])
  }

  @Test func `the number of a page is no row, and names repeated on a page are no cells`() {
    let first = "1\nDọn kênh\nTrưởng thôn\nTrước ngày 10/4/2024\n"
    let second = "2\nTrồng cây\nĐoàn Thanh niên xã\nTrước ngày 20/4/2024\n"
    let head = "TT\nNhiệm vụ\nĐơn vị chủ trì\nThời hạn\n"
    let expected = ["Dọn kênh | Trưởng thôn |  | Trước ngày 10/4/2024", "Trồng cây | Đoàn Thanh niên xã |  | Trước ngày 20/4/2024"]
    #expect(rows(head + first + "                         7\n\n" + second) == expected)
    #expect(rows(head + "1\nDọn kênh\n2\nTrưởng thôn\nTrước ngày 10/4/2024\n" + second) == expected)
    #expect(rows(head + first + "3\n\n" + head + second) == expected)
  }

  @Test func `cells that stand apart are told by what stands between them`() {
    let table = """
      TT

      Nhiệm vụ

      Đơn vị chủ trì

      Thời hạn

      1

      Lập danh sách hộ nghèo
      Thôn Bản Lốc

      Phòng Kinh tế

      30/4/2024

      2

      Chi trả trợ cấp

      Công an xã

      31/5/2024
      """
    #expect(
      rows(table) == ["Lập danh sách hộ nghèo Thôn Bản Lốc | Phòng Kinh tế |  | 30/4/2024", "Chi trả trợ cấp | Công an xã |  | 31/5/2024"])
  }

  @Test func `what stands behind the last row is none of it`() {
    let table = """
      \(Self.head)1
      Phát tờ rơi
      Đoàn Thanh niên xã
      Hội Phụ nữ xã
      Quý I/2024
      2
      Mua loa
      Phòng Văn hóa
      Phòng Tài chính
      30/4/2024
      Trong quá trình thực hiện nếu có vướng mắc, các đơn vị phản ánh về Sở Nội vụ
      để được hướng dẫn.
      2. Sở Tài chính bố trí kinh phí trước ngày 31/5/2024.
      """
    #expect(
      rows(table) == [
        "Phát tờ rơi | Đoàn Thanh niên xã | Hội Phụ nữ xã | Quý I/2024", "Mua loa | Phòng Văn hóa | Phòng Tài chính | 30/4/2024",
      ])
    let reading = letter("1. Phân công nhiệm vụ như sau:\n\n\(table)")
    #expect(reading.obligations.contains { $0.action.hasPrefix("bố trí kinh phí") && $0.bearers.map(\.text) == ["Sở Tài chính"] })
  }

  @Test func `a row whose lines could stand in either of two columns is not read, and is told of`() {
    let table = """
      \(Self.head)1
      Phát tờ rơi
      Đoàn Thanh niên xã
      Hội Phụ nữ xã
      Quý I/2024
      2
      Dựng rạp
      Phòng Văn hóa
      Phòng Nội vụ
      Phòng Tài chính
      Quý I/2024
      3
      Mua loa
      Phòng Văn hóa
      Phòng Tài chính
      30/4/2024
      """
    #expect(
      rows(table) == [
        "Phát tờ rơi | Đoàn Thanh niên xã | Hội Phụ nữ xã | Quý I/2024", "Mua loa | Phòng Văn hóa | Phòng Tài chính | 30/4/2024",
      ])
    let unread = letter(table).diagnostics.filter { $0.id == "table.unread" }
    #expect(unread.map(\.span?.quote) == ["2 Dựng rạp Phòng Văn hóa Phòng Nội vụ Phòng Tài chính Quý I/2024"])
  }

  @Test func `a body that several rows have in common is not made another one's`() {
    let table = """
      \(Self.head)1
      Phát tờ rơi
      Đoàn Thanh niên xã
      Hội Phụ nữ xã
      Quý I/2024
      2
      Treo băng rôn
      Trưởng các thôn
      Quý I/2024
      3
      Mở chuyên mục
      Quý II/2024
      4
      Mua loa
      Phòng Văn hóa
      Phòng Tài chính
      30/4/2024
      """
    #expect(
      rows(table) == [
        "Phát tờ rơi | Đoàn Thanh niên xã | Hội Phụ nữ xã | Quý I/2024", "Mở chuyên mục |  |  | Quý II/2024",
        "Mua loa | Phòng Văn hóa | Phòng Tài chính | 30/4/2024",
      ])
  }

  @Test(arguments: [
    // Headings over a list.
    "Nhiệm vụ\nĐơn vị chủ trì\nThời gian\n1. Sở Y tế báo cáo trước ngày 30/4/2024.\n2. Sở Nội vụ báo cáo trước ngày 30/5/2024.",
    // A list of documents.
    "STT\nTên văn bản\nSố, ký hiệu\nCơ quan ban hành\nNgày ban hành\n1\nKế hoạch tuyên truyền\n12/KH-UBND\nUBND tỉnh\n02/3/2024\n2\n"
      + "Quy chế làm việc\n15/QĐ-UBND\nUBND tỉnh\n05/3/2024",
    // Figures to be reached.
    "STT\nChỉ tiêu\nĐơn vị tính\nKế hoạch\nCơ quan chủ trì\n1\nHộ dùng nước sạch\n%\n85\nSở Y tế\n2\nCây trồng mới\ncây\n1200\nSở Nội vụ",
    // Names of columns, and prose below a number.
    "STT\nNhiệm vụ\nĐơn vị chủ trì\nThời gian\n1\nCác đơn vị chú ý đến việc này\nvà việc kia nữa.\n2\nKhông có gì khác.",
  ])
  func `other lists are no tables of tasks`(_ list: String) {
    #expect(rows(list) == [])
  }
}
