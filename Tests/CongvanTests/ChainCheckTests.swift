import Congvan
import CongvanModel
import CongvanRules
import CongvanTestSupport
import CongvanText
import Testing

/// What checks find between letters, from their texts on.
@Suite struct ChainCheckTests {
  private func letter(_ issuer: String, _ number: String, _ place: String, _ day: String, _ body: String) -> String {
    let date = day.split(separator: "/")
    return """
      \(issuer)

      Số: \(number)

      \(place), ngày \(date[0]) tháng \(date[1]) năm 2024

      Kính gửi: UBND các xã

      \(body)
      """
  }

  /// A ministry's letter, a province's and a district's, of which each implements the one before.
  private func findings(_ ministry: String, _ province: String, _ district: String) throws -> [Finding] {
    let letters = [
      letter("BỘ NỘI VỤ", "100/BNV-CĐS", "Hà Nội", "03/1", "Bộ Nội vụ đề nghị:\n\n1. UBND các tỉnh \(ministry)"),
      letter(
        "UBND TỈNH LỘC AN", "577/UBND-NC", "Lộc An", "20/1",
        "Thực hiện Công văn số 100/BNV-CĐS ngày 03/01/2024 của Bộ Nội vụ, UBND tỉnh yêu cầu:\n\n1. UBND các huyện \(province)"),
      letter(
        "UBND HUYỆN HÒA LẠC", "45/UBND-NV", "Hòa Lạc", "10/2",
        "Thực hiện Công văn số 577/UBND-NC ngày 20/01/2024 của UBND tỉnh Lộc An, UBND huyện yêu cầu:\n\n1. UBND các xã \(district)"),
    ]
    return try SharedCheck.check(try letters.map { try SharedCheck.document($0) }).filter { $0.severity > .note }
  }

  @Test func `a size below is held against each above, whoever sets the groups up`() throws {
    let found = try findings(
      "thành lập Tổ tự quản, mỗi tổ tối thiểu 04 người, tối đa 08 người.", "thành lập Tổ tự quản, mỗi tổ từ 03 đến 09 người.",
      "thành lập Tổ tự quản, mỗi tổ 12 người.")
    #expect(found.map(\.code) == [.limitOutsideAbove, .limitOutsideAbove, .limitOutsideAbove])
    #expect(found.map(\.place.words) == ["mỗi tổ từ 03 đến 09 người", "mỗi tổ 12 người", "mỗi tổ 12 người"])
  }

  @Test(arguments: [
    ("thành lập Tổ tự quản; số lượng thành viên mỗi tổ không quá 10 người.", true),
    ("thành lập Tổ tự quản. Số lượng thành viên của mỗi tổ không quá 10 người.", true),
    ("thành lập Tổ tự quản; số thành viên mỗi tổ tối đa 08 người.", false),
    ("thành lập Tổ phòng cháy; số lượng thành viên mỗi tổ không quá 10 người.", false),
    ("tuyên truyền. Mỗi thôn thành lập các Tổ tự quản, mỗi tổ có 03 thành viên.", true),
    ("tuyên truyền. Mỗi thôn thành lập các Tổ tự quản, mỗi tổ có 06 thành viên.", false),
    ("tuyên truyền. Mỗi thôn thành lập các Tổ phòng cháy, mỗi tổ có 03 thành viên.", false),
    ("tuyên truyền. Mỗi thôn thành lập các Tổ tự quản, có 30 thành viên.", false),
  ])
  func `how many each group has is held against the size above, where the group is named before it`(_ task: String, _ isFound: Bool) throws
  {
    let found = try findings("thành lập Tổ tự quản, mỗi tổ tối thiểu 04 người, tối đa 08 người.", "báo cáo kết quả.", task)
    #expect(found.map(\.code) == (isFound ? [.limitOutsideAbove] : []))
  }

  @Test func `people sent to a class or set up as a board are no size`() throws {
    #expect(
      try findings(
        "thành lập Tổ tự quản, mỗi tổ tối thiểu 04 người, tối đa 08 người.", "tổ chức lớp tập huấn tối đa 50 người.",
        "cử 02 người của Tổ tự quản tham gia tập huấn.") == [])
  }

  @Test func `reports of one matter are compared, whoever they go to`() throws {
    let found = try findings(
      "báo cáo kết quả về Bộ trước ngày 26/4/2024.", "báo cáo kết quả về Sở Nội vụ trước ngày 15/5/2024.",
      "báo cáo kết quả về Phòng Nội vụ trước ngày 21/5/2024.")
    #expect(found.map(\.code) == [.deadlineLaterThanAbove, .deadlineLaterThanAbove, .deadlineLaterThanAbove])
  }

  @Test func `reports of other matters, and plain ones of which there are several, are not compared`() throws {
    #expect(
      try findings(
        "báo cáo kết quả rà soát hộ nghèo về Bộ trước ngày 26/4/2024.", "báo cáo kết quả trồng cây về Sở Nội vụ trước ngày 15/5/2024.",
        "báo cáo kết quả về Phòng Nội vụ trước ngày 21/5/2024.") == [])
    #expect(
      try findings(
        "báo cáo kết quả về Bộ trước ngày 26/4/2024.\n\n2. UBND các tỉnh báo cáo kết quả về Bộ trước ngày 14/6/2024.",
        "báo cáo kết quả về Sở Nội vụ trước ngày 15/5/2024.", "họp.") == [])
  }

  @Test func `a list and a report are held against the size that each village's group has`() throws {
    let directive = DocumentCheck.directives([
      try SharedCheck.document(
        SampleLetter.text("1. Mỗi thôn thành lập 01 Tổ tự quản, mỗi tổ tối thiểu 05 người, tối đa 07 người."))
    ])
    let rows = [
      ["STT", "Tên tổ", "Số lượng thành viên", "Họ tên tổ trưởng", "Số điện thoại"], ["1", "Thôn Đông", "5", "Vũ Văn Nam", "0912345678"],
      ["2", "Thôn Tây", "9", "Lê Thị Hoa", "0987654321"],
    ]
    let sheet = Sheet(file: "a.csv", rows: rows.enumerated().map { Sheet.Row(number: $0 + 1, cells: $1) })
    let listed = try SharedCheck.get().roster([sheet], by: directive).findings
    #expect(listed.map(\.code) == [.rosterSizeOutside])
    let report = try SharedCheck.document("BÁO CÁO\n\n1. Đã thành lập 274/274 Tổ tự quản với 1.267 thành viên.", name: "report.txt")
    let found = try SharedCheck.get().report(try #require(DocumentCheck.directives([report]).first), by: directive).findings
    #expect(found.map(\.code) == [.reportSizeOutside])
  }
}
