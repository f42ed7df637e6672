import CongvanModel
import CongvanTestSupport
import Testing

/// Sentences in which a letter changes another document: they are kept for what they do to that, and order nothing of the issuer.
@Suite struct ChangeSentenceTests {
  @Test(arguments: [
    "Sở Nội vụ gia hạn thời gian báo cáo tại mục 1 Công văn số 9/SNV-CCHC ngày 05/02/2024 đến ngày 20/5/2024.",
    "Xét đề nghị của các huyện, Sở Nội vụ gia hạn thời gian báo cáo tại mục 1 Công văn số 9/SNV-CCHC đến ngày 20/5/2024.",
    "Sở Nội vụ đồng ý điều chỉnh thời hạn nêu tại Công văn số 9/SNV-CCHC ngày 05/02/2024 thành ngày 20/5/2024.",
    "Sở Nội vụ đính chính mục 2 Công văn số 9/SNV-CCHC như sau: “trước ngày 15/5/2024” sửa thành “trước ngày 20/5/2024”.",
  ])
  func `what the issuer changes is no duty of its own`(_ sentence: String) {
    let reading = letter(sentence + " Đề nghị các địa phương báo cáo khó khăn về Sở Nội vụ.")
    #expect(reading.citations.map(\.role) == [.amends])
    #expect(reading.changeSentences.map(\.quote) == [sentence])
    #expect(reading.obligations.map(\.action) == ["báo cáo khó khăn về Sở Nội vụ"])
    #expect(reading.deadlines.last?.date?.iso == "2024-05-20")
    #expect(reading.deadlines.allSatisfy { $0.obligation == nil })
  }

  @Test func `what another is asked to change is no act of the issuer`() {
    let reading = letter("1. Phòng Nội vụ:\n\na) Sửa đổi mục 2 Công văn số 9/PNV-CCHC trước ngày 20/5/2024.")
    #expect(reading.citations.map(\.role) == [.mention])
    #expect(reading.obligations.flatMap(\.bearers).map(\.name) == ["Phòng Nội vụ"])
    #expect(reading.changeSentences.isEmpty)
  }

  @Test(arguments: [
    ("Do sơ suất khi soạn thảo, Sở Nội vụ đính chính Công văn số 9/SNV-CCHC như sau:", Citation.Role.amends),
    ("Theo kết quả kiểm tra, Sở Tài chính đính chính Công văn số 9/STC-NS như sau:", .mention),
  ])
  func `behind an opening phrase the issuer changes its own document`(_ sentence: String, _ role: Citation.Role) {
    #expect(letter(sentence + "\n\n1. Tại mục 2, “15/5/2024” sửa thành “20/5/2024”.").citations.map(\.role) == [role])
  }

  @Test func `the words quoted below a sentence belong to it`() {
    let reading = letter(
      """
      Sở Nội vụ xin đính chính Công văn số 9/SNV-CCHC như sau:

      Tại mục 2 đã in: “trước ngày 15/5/2024”;

      Nay sửa lại là: “trước ngày 20/5/2024”.

      Đề nghị các địa phương báo cáo khó khăn về Sở Nội vụ.
      """)
    #expect(reading.changeSentences.count == 1)
    #expect(reading.changeSentences.first?.quote.hasSuffix("Nay sửa lại là: “trước ngày 20/5/2024”.") == true)
  }

  @Test(arguments: [
    "1. Bổ sung nội dung sau vào mục 2 Công văn số 9/SNV-CCHC: “Phòng Nội vụ gửi danh mục hồ sơ về Sở trước ngày 20/5/2024.”",
    "1. Sửa đổi mục 2 Công văn số 9/SNV-CCHC như sau: “2. Phòng Nội vụ gửi danh mục hồ sơ về Sở trước ngày 20/5/2024.”",
    "Sở Nội vụ sửa đổi mục 2 Công văn số 9/SNV-CCHC như sau: “2. Phòng Nội vụ gửi danh mục hồ sơ về Sở trước ngày 20/5/2024”.",
  ])
  func `new wording in quotation marks is read, the marks left out`(_ text: String) {
    let reading = letter(text)
    #expect(reading.obligations.map(\.action) == ["gửi danh mục hồ sơ về Sở trước ngày 20/5/2024"])
    #expect(reading.obligations.flatMap(\.bearers).map(\.text) == ["Phòng Nội vụ"])
    #expect(reading.deadlines.map(\.bearers) == [["Phòng Nội vụ"]])
  }

  private let report = "Phòng Nội vụ gửi danh mục hồ sơ về Sở trước ngày 20/5/2024."

  @Test(arguments: [
    ("“R”", "“R”"), ("“2. R”", "“2. R”"), ("2. R", "2. R"), ("R", "R"), ("R\n\nĐề nghị các địa phương báo cáo khó khăn về Sở Nội vụ.", "R"),
    ("“2. R\n\n3. R”", "“2. R 3. R”"), ("1. R\n\n2. R", nil), ("Tại mục 2, “A” sửa thành “B”.", nil), ("Bãi bỏ mục 3.", nil),
  ])
  func `what stands below the line is new wording, and the letter's own words are not`(_ below: String, _ wording: String?) {
    func filled(_ text: String) -> String { text.replacing("R", with: report) }
    let reading = letter("Sở Nội vụ sửa đổi mục 2 Công văn số 9/SNV-CCHC như sau:\n\n" + filled(below))
    #expect(reading.newWordings.map(\.quote) == (wording.map { [filled($0)] } ?? []))
    let duties = reading.obligations.filter { $0.action == "gửi danh mục hồ sơ về Sở trước ngày 20/5/2024" }
    #expect(duties.count == filled(below).ranges(of: report).count)
  }

  @Test(arguments: [
    (
      "1. Sửa đổi mục 2 Công văn số 9/SNV-CCHC như sau:", "a) Rà soát hồ sơ;\n\nb) Báo cáo Sở.\n\n2. Báo cáo.",
      "a) Rà soát hồ sơ; b) Báo cáo Sở."
    ),
    ("1. Sửa đổi mục 2 Công văn số 9/SNV-CCHC như sau:", "a) Bãi bỏ khoản 1;\n\nb) Khoản 2 được sửa đổi.", nil),
    ("1. Bổ sung hồ sơ vào Công văn số 9/SNV-CCHC như sau:", "a) Rà soát hồ sơ.", nil),
  ])
  func `items below a line are new wording where it names the provision`(_ line: String, _ below: String, _ wording: String?) {
    #expect(letter(line + "\n\n" + below).newWordings.map(\.quote) == (wording.map { [$0] } ?? []))
  }

  @Test(arguments: [
    "Khoản 2 Điều 5 Luật Lưu trữ được sửa đổi như sau:", "Sở Nội vụ đề nghị Sở Tư pháp sửa đổi mục 2 Kế hoạch số 9/KH-STP như sau:",
    "Theo mục 2 Công văn số 9/SNV-CCHC:",
  ])
  func `what another is asked to write, or what is only quoted, orders nothing`(_ line: String) {
    let reading = letter(line + "\n\n“2. \(report)”")
    #expect(reading.newWordings.isEmpty)
    #expect(reading.obligations.isEmpty)
  }

  @Test func `a mark that closes what opens before it is no part of a task`() {
    let reading = letter(
      """
      1. Sửa đổi Điều 12 của Quy chế như sau:

      “1. Phòng Nội vụ gửi danh mục hồ sơ.

      2. Phòng Tư pháp tuyên truyền chủ đề “Sống theo pháp luật”.”
      """)
    #expect(reading.obligations.map(\.action) == ["gửi danh mục hồ sơ", "tuyên truyền chủ đề “Sống theo pháp luật”"])
  }
}
