import CongvanModel
import CongvanParsing
import CongvanTestSupport
import Testing

private let body = """
  Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh An Sơn về vệ sinh khu dân cư;

  Thời gian qua, rác thải đã được thu gom tốt hơn. Mỗi người dân cần giữ gìn vệ sinh chung.

  I. NHIỆM VỤ

  1. Sở Y tế báo cáo kết quả trước ngày 30/6/2024.

  2. Tổ vệ sinh là nòng cốt của phong trào ở khu dân cư.

  Trân trọng cảm ơn./.
  """

@Test func `what is in no class is kept with the words that order`() {
  let (reading, rest) = reader.readWithRest(letterDocument(body))
  #expect(
    rest.map(\.span.quote) == [
      "Mỗi người dân cần giữ gìn vệ sinh chung.", "Tổ vệ sinh là nòng cốt của phong trào ở khu dân cư.",
    ])
  #expect(rest.map { $0.cues.map(\.quote) } == [["cần"], []])
  #expect(reading.diagnostics.filter { $0.id == "coverage.unexplainedCue" }.compactMap(\.span) == rest[0].cues)
}

@Test func `each byte of the body is in one class`() {
  let coverage = letter(body).coverage
  let words = body.split(whereSeparator: \.isWhitespace)
  func share(_ quotes: String...) -> Double {
    let bytes = quotes.joined(separator: " ").split(whereSeparator: \.isWhitespace).reduce(0) { $0 + $1.utf8.count }
    return Double(bytes) / Double(words.reduce(0) { $0 + $1.utf8.count })
  }
  func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.0002 }
  #expect(isNear(coverage.structure, share("I. NHIỆM VỤ 1. 2.")))
  #expect(isNear(coverage.obligation, share("Sở Y tế báo cáo kết quả trước ngày 30/6/2024.")))
  #expect(
    isNear(
      coverage.citation, share("Kế hoạch số 12/KH-UBND ngày 05/01/2024 của UBND tỉnh An Sơn về vệ sinh khu dân cư")),
    "what the cited document is about belongs to the citation")
  #expect(isNear(coverage.boilerplate, share("Căn cứ ; Thời gian qua, rác thải đã được thu gom tốt hơn. Trân trọng cảm ơn./.")))
  #expect(
    isNear(coverage.unexplained, share("Mỗi người dân cần giữ gìn vệ sinh chung. Tổ vệ sinh là nòng cốt của phong trào ở khu dân cư.")))
}

@Test func `what lowers the confidence in a reading is said in words`() {
  let reading = letter(
    """
    1. UBND các huyện:

    a) Rà soát các điểm tập kết rác, lập danh sách gửi Sở Nội vụ.

    2. Phấn đấu 90% số hộ phân loại rác tại nhà.
    """)
  let duty = reading.obligations[0]
  #expect(duty.confidence < 0.95)
  #expect(duty.reasons == ["bearer inherited from a heading or lead-in above"])
  #expect(reading.limits.map(\.rule) == ["limit.target"])
  #expect(reading.limits[0].confidence < 0.9)
  #expect(
    reading.diagnostics.filter { $0.id == "limit.unsure" }.map(\.message) == [
      "some limits have less confidence, such as “Phấn đấu 90%”: rule 'limit.target' is wrong more often than others"
    ])
}

@Test func `a clear reading has full confidence and no reasons`() {
  let duty = letter("1. Sở Y tế: Tổng hợp kết quả phân loại rác của các huyện, báo cáo UBND tỉnh trước ngày 30/6/2024.").obligations[0]
  #expect(duty.confidence == 0.95)
  #expect(duty.reasons == [])
}

/// What is left of a letter's item of these words.
private func left(of item: String) -> [String] {
  reader.readWithRest(letterDocument("1. Sở Y tế báo cáo kết quả.\n\n2. \(item)\n\n3. Sở Nội vụ báo cáo kết quả.")).rest.map(\.span.quote)
}

@Test(arguments: [
  "Kinh phí mua thùng rác được lấy từ quỹ vệ sinh của xã.", "(Các tuyến khác thu gom như cũ)", "Đường làng xanh, ngõ xóm sạch!",
  "Thùng rác thông minh là hệ thống báo đầy tự động.", "Toàn xã có 12 điểm tập kết rác.", "Công tác thu gom chưa được chú ý.",
  "Do đó, rác tồn đọng nhiều ở cuối tuyến.", "Địa điểm tập kết: sân kho cũ của hợp tác xã.",
  "Thay mặt UBND xã, ghi nhận cố gắng của các tổ vệ sinh.", "Quy chế này có hiệu lực từ khi ký.",
])
func `a sentence of a form that binds nobody is explained`(_ sentence: String) {
  #expect(left(of: sentence) == [])
}

@Test(arguments: [
  "Kinh phí mua thùng rác cần minh bạch.", "(Các tuyến khác cần thu gom như cũ)", "Đường làng cần xanh, ngõ xóm cần sạch!",
  "Thùng rác là hệ thống cần bảo vệ.", "Do đó, rác cuối tuyến cần chở trước.", "Địa điểm tập kết cần khô ráo.",
])
func `a word that orders keeps such a sentence unexplained`(_ sentence: String) {
  #expect(left(of: sentence) == [sentence])
}

@Test func `words that only join what was read are no stretch of their own`() {
  #expect(
    left(of: "Thay thế Kế hoạch số 3/KH-UBND ngày 05/01/2020 của UBND tỉnh về vệ sinh khu dân cư, tầm nhìn đến năm 2030.") == [])
  #expect(left(of: "Thay vào đó là Kế hoạch số 3/KH-UBND ngày 05/01/2020.") == ["Thay vào đó là"])
}

@Test func `beside a sentence that orders, those of a section of aims describe`() {
  let body = """
    I. MỤC ĐÍCH

    1. Đường làng sạch hơn. Mỗi hộ phải có thùng rác. Rác được đổ đúng giờ.

    II. NHIỆM VỤ

    1. Sở Y tế báo cáo kết quả.
    """
  let (reading, rest) = reader.readWithRest(letterDocument(body))
  #expect(reading.obligations.map(\.action) == ["Mỗi hộ phải có thùng rác", "báo cáo kết quả"])
  #expect(rest.map(\.span.quote) == [])
}

@Test func `a label in front of what is ordered is a heading in the line`() {
  #expect(left(of: "Đối với trạm y tế: Sở Y tế cấp sổ theo dõi.") == [])
  #expect(left(of: "Đối với trạm y tế cần giúp: Sở Y tế cấp sổ theo dõi.") == ["Đối với trạm y tế cần giúp"])
}
