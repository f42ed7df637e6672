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

  @Test(arguments: [
    // One word more, another verb, whom it passes, what it is for: all say the same.
    ("gửi báo cáo kết quả về UBND huyện (qua Phòng Nội vụ) trước ngày 21/5/2024.", true),
    ("báo cáo kết quả thực hiện về UBND huyện trước ngày 21/5/2024.", true),
    ("gửi báo cáo về Phòng Nội vụ trước ngày 21/5/2024 để theo dõi, tổng hợp.", true),
    ("báo cáo đầy đủ kết quả thực hiện về UBND huyện trước ngày 10/4/2024.", false),
    ("báo cáo kết quả trồng cây về UBND huyện trước ngày 21/5/2024.", false),
    ("hoàn thành việc sơn cổng trước ngày 21/5/2024.", false),
    ("gửi báo cáo về UBND huyện trong vòng 90 ngày kể từ ngày ký Công văn này.", true),
  ]) func `a plain report is held against the one above, in whatever words it is ordered`(order: String, _ isFound: Bool) throws {
    let found = try findings("họp.", "báo cáo kết quả về Sở Nội vụ trước ngày 15/4/2024.", order)
    #expect(found.map(\.code) == (isFound ? [.deadlineLaterThanAbove] : []))
  }

  @Test(arguments: [
    ("trước ngày 15/6 và ngày 15/12 hằng năm", 0), ("trước ngày 25/6 và ngày 15/12 hằng năm", 1),
    ("trước ngày 25/6 và ngày 25/12 hằng năm", 2),
  ]) func `of several days of one report each is held against its own above`(days: String, _ count: Int) throws {
    for matter in ["báo cáo kết quả", "báo cáo kết quả chăm sóc cây xanh"] {
      let found = try findings(
        "họp.", "\(matter) về Sở Nội vụ trước ngày 20/6 và ngày 20/12 hằng năm.", "\(matter) về UBND huyện \(days).")
      #expect(found.map(\.code) == Array(repeating: .deadlineLaterThanAbove, count: count))
    }
  }

  @Test(
    arguments: [
      ("1. UBND các xã báo cáo kết quả về UBND huyện trước ngày 19/4/2024.", []),
      ("1. UBND các xã gửi báo cáo về UBND huyện trước ngày 22/4/2024.", ["trước ngày 22/4/2024"]),
      ("1. UBND huyện tổng hợp, báo cáo Sở Nội vụ trước ngày 24/4/2024.", []),
      ("1. UBND huyện tổng hợp, báo cáo Sở Nội vụ trước ngày 27/4/2024.", ["trước ngày 27/4/2024"]),
      ("1. Phòng Nội vụ tổng hợp, tham mưu UBND huyện báo cáo Sở Nội vụ trước ngày 27/4/2024.", ["trước ngày 27/4/2024"]),
      ("1. Báo cáo kết quả thực hiện về UBND huyện trước ngày 22/4/2024.", ["trước ngày 22/4/2024"]),
      ("1. Trạm Y tế báo cáo Bệnh viện trước ngày 29/4/2024.", []),
    ] as [(String, [String])]) func `of several steps above the one of the same bodies counts`(_ items: String, _ late: [String]) throws
  {
    let upper = letter(
      "UBND TỈNH LỘC AN", "577/UBND-NC", "Lộc An", "20/1",
      "UBND tỉnh yêu cầu:\n\n1. UBND các xã báo cáo kết quả về UBND huyện trước ngày 20/4/2024; UBND các huyện tổng hợp, báo cáo Sở Nội vụ trước ngày 25/4/2024; Sở Nội vụ tổng hợp, báo cáo UBND tỉnh trước ngày 28/4/2024."
    )
    let lower = letter(
      "UBND HUYỆN HÒA LẠC", "45/UBND-NV", "Hòa Lạc", "10/2",
      "Thực hiện Công văn số 577/UBND-NC ngày 20/01/2024 của UBND tỉnh Lộc An, UBND huyện yêu cầu:\n\n\(items)")
    let found = try SharedCheck.check(try [upper, lower].map { try SharedCheck.document($0) }).filter { $0.severity > .note }
    #expect(found.filter { $0.code == .deadlineLaterThanAbove }.map(\.place.words) == late)
  }

  @Test(arguments: [
    (
      "Các xã báo cáo về huyện vào ngày cuối cùng của tháng; các huyện tổng hợp, báo cáo tỉnh vào ngày cuối cùng của tháng.",
      [FindingCode.cascadeNoTime]
    ),
    ("Các xã báo cáo về huyện trước ngày 25 hằng tháng; các huyện tổng hợp, báo cáo tỉnh trước ngày 28 hằng tháng.", []),
    ("Các xã báo cáo về xã nông thôn mới vào ngày cuối cùng của tháng; các huyện báo cáo tỉnh vào ngày cuối cùng của tháng.", []),
    (
      "Hằng tháng, vào ngày cuối tháng, các Tổ báo cáo kết quả về UBND xã; UBND xã tổng hợp, báo cáo UBND huyện vào ngày cuối tháng.",
      [.cascadeNoTime]
    ),
    (
      "UBND các xã báo cáo UBND huyện trước 10 giờ 00 ngày 25/4/2024; UBND huyện tổng hợp, báo cáo Sở Nội vụ trước 16 giờ 00 ngày 25/4/2024.",
      []
    ),
    ("UBND các xã báo cáo UBND huyện trước ngày 20/4/2024 để tổng hợp, báo cáo Sở Nội vụ trước ngày 20/4/2024.", [.cascadeNoTime]),
    ("UBND các xã báo cáo UBND huyện trước ngày 22/4/2024 để tổng hợp, báo cáo Sở Nội vụ trước ngày 19/4/2024.", [.cascadeReversed]),
    ("UBND các xã báo cáo UBND huyện trước ngày 19/4/2024 để tổng hợp, báo cáo Sở Nội vụ trước ngày 23/4/2024.", []),
    (
      "Các xã gửi báo cáo kết quả về UBND huyện chậm nhất ngày 26/4/2024. UBND huyện tổng hợp, gửi Sở Nội vụ ngày 26/4/2024.",
      [.cascadeNoTime]
    ),
    (
      "UBND các xã báo cáo tình hình giao thông về UBND huyện trước ngày 25 hằng tháng.\n\n2. UBND các huyện báo cáo biến động dân số về Sở Y tế trước ngày 20 hằng tháng.",
      []
    ),
    (
      "UBND các xã gửi danh sách hộ nghèo về UBND huyện trước ngày 30/6/2024.\n\n2. UBND các huyện tổng hợp, báo cáo Sở Nội vụ trước ngày 20/6/2024.",
      []
    ),
  ]) func `a cascade is seen in short words, in one order, and from groups that nobody lists as bodies`(text: String, codes: [FindingCode])
    throws
  {
    let found = try SharedCheck.check([
      try SharedCheck.document(letter("UBND TỈNH LỘC AN", "577/UBND-NC", "Lộc An", "20/1", "UBND tỉnh yêu cầu:\n\n1. \(text)"))
    ]).filter { $0.severity > .note }
    #expect(found.map(\.code) == codes)
  }

  @Test(arguments: [
    ("Mỗi Tổ tự quản có từ 02 đến 09 thành viên.", true),
    ("Mỗi Tổ tự quản có từ 03 đến 06 thành viên.", false),
    ("Mỗi thôn thành lập 01 Tổ tự quản có 02 thành viên.", true), ("Mỗi thôn thành lập 01 Tổ tự quản có 05 thành viên.", false),
    ("Mỗi thôn thành lập 01 Tổ phòng cháy có 02 thành viên.", false), ("UBND các xã thành lập Tổ tự quản với 09 thành viên mỗi tổ.", true),
    ("UBND các xã thành lập các Tổ tự quản, số lượng 02 đến 07 người/tổ.", true),
    ("UBND các xã thành lập các Tổ phòng cháy, số lượng 02 đến 07 người/tổ.", false),
    ("UBND các xã thành lập 12 Tổ tự quản với 90 thành viên.", false),
    ("UBND các xã thành lập Tổ tự quản, mỗi tổ bố trí từ 02 đến 09 thành viên.", true),
    ("UBND các xã thành lập Tổ tự quản, mỗi tổ bố trí 02 thành viên trực đêm.", false),
    ("UBND các xã thành lập Tổ tự quản, mỗi tổ gồm 02 đến 09 người.", true),
    ("UBND các xã thành lập Tổ tự quản tại các thôn, bố trí từ 02 đến 09 thành viên.", true),
    ("UBND các xã thành lập Tổ phòng cháy tại các thôn, bố trí từ 02 đến 09 thành viên.", false),
    ("UBND các xã thành lập Tổ tự quản, bố trí từ 02 đến 09 người trực đêm.", false),
    ("Tổ tự quản bố trí từ 02 đến 09 thành viên.", true),
    ("UBND các xã bố trí từ 02 đến 09 thành viên cho mỗi Tổ tự quản.", true),
  ]) func `a size is read and compared in whatever words it is given`(task: String, _ isFound: Bool) throws {
    for above in [
      "Mỗi Tổ tự quản có từ 03 đến 07 thành viên.", "Mỗi thôn thành lập 01 Tổ tự quản, mỗi tổ tối thiểu 03 người, tối đa 07 người.",
    ] {
      let letters = [
        letter("UBND TỈNH LỘC AN", "577/UBND-NC", "Lộc An", "20/1", "UBND tỉnh yêu cầu:\n\n1. \(above)"),
        letter(
          "UBND HUYỆN HÒA LẠC", "45/UBND-NV", "Hòa Lạc", "10/2",
          "Thực hiện Công văn số 577/UBND-NC ngày 20/01/2024 của UBND tỉnh Lộc An, UBND huyện yêu cầu:\n\n1. \(task)"),
      ]
      let found = try SharedCheck.check(try letters.map { try SharedCheck.document($0) }).filter { $0.severity > .note }
      #expect(found.map(\.code) == (isFound ? [.limitOutsideAbove] : []), "\(above)")
    }
  }

  @Test(arguments: [
    ("Mỗi thôn duy trì từ 4 đến 6 tổ hòa giải.", true), ("Mỗi thôn kiện toàn từ 1 đến 3 tổ hòa giải.", false),
    ("Mỗi thôn kiểm tra từ 4 đến 6 tổ hòa giải.", false),
  ]) func `how many groups are set up is compared whatever verb says so`(task: String, _ isFound: Bool) throws {
    let letters = [
      letter("UBND TỈNH LỘC AN", "577/UBND-NC", "Lộc An", "20/1", "UBND tỉnh yêu cầu:\n\n1. Mỗi thôn thành lập không quá 3 tổ hòa giải."),
      letter(
        "UBND HUYỆN HÒA LẠC", "45/UBND-NV", "Hòa Lạc", "10/2",
        "Thực hiện Công văn số 577/UBND-NC ngày 20/01/2024 của UBND tỉnh Lộc An, UBND huyện yêu cầu:\n\n1. \(task)"),
    ]
    let found = try SharedCheck.check(try letters.map { try SharedCheck.document($0) }).filter { $0.severity > .note }
    #expect(found.map(\.code) == (isFound ? [.limitOutsideAbove] : []))
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
