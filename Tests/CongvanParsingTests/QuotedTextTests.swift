import CongvanModel
import CongvanParsing
import CongvanTestSupport
import CongvanText
import Testing

private let provision = """
  “Điều 12. Giữ gìn vệ sinh

  1. Hộ gia đình phải quét dọn trước cửa nhà trước ngày 15/6/2024.

  2. Tổ tự quản có trách nhiệm thu gom rác hằng tuần.”
  """

@Test func `a provision that a letter quotes orders nothing and is no part of the outline`() {
  let (reading, rest) = reader.readWithRest(
    letterDocument(
      """
      1. Tại Quy chế số 3/QC-UBND quy định:

      \(provision)

      2. Sở Y tế kiểm tra việc thực hiện Quy chế trước ngày 30/6/2024.
      """))
  #expect(reading.obligations.map(\.action) == ["kiểm tra việc thực hiện Quy chế trước ngày 30/6/2024"])
  #expect(reading.deadlines.map(\.quote) == ["trước ngày 30/6/2024"])
  #expect(reading.outline.map(\.marker) == ["1", "2"])
  #expect(rest.flatMap(\.cues).isEmpty)
  #expect(reading.coverage.citation > 0.5)
}

@Test func `the new wording of a provision is the document's own`() {
  let reading = letter(
    """
    1. Sửa đổi Điều 12 của Quy chế như sau:

    \(provision)

    2. Sở Y tế kiểm tra việc thực hiện Quy chế trước ngày 30/6/2024.
    """)
  #expect(reading.deadlines.map(\.quote) == ["trước ngày 15/6/2024", "hằng tuần", "trước ngày 30/6/2024"])
}

@Test func `a quotation mark without its counterpart quotes nothing`() {
  let reading = letter(
    """
    1. Sở Y tế tổ chức phong trào, có tên:

    “Sạch làng tốt ruộng

    2. Sở Nội vụ báo cáo kết quả trước ngày 30/6/2024.
    """)
  #expect(reading.deadlines.map(\.quote) == ["trước ngày 30/6/2024"])
}

@Test func `a cue inside of quotation marks orders nothing, and one beside them does`() {
  func cues(_ sentence: String) -> [String] {
    reader.readWithRest(letterDocument("Kính gửi các đơn vị.\n\n1. \(sentence)\n\n2. Sở Y tế báo cáo kết quả.")).rest.flatMap(\.cues).map(
      \.quote)
  }
  #expect(cues("Khẩu hiệu là “Nước sạch cần cho mọi nhà” của phong trào.") == [])
  #expect(cues("Khẩu hiệu “Nước sạch cho mọi nhà” cần cho phong trào.") == ["cần"])
}

private func submission(_ heading: String) -> ExtractedDocument {
  document(
    """
    UBND XÃ LA PHÙ

    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

    Số: 12/TTr-UBND

    La Phù, ngày 5 tháng 3 năm 2024

    TỜ TRÌNH

    Về việc ban hành quy chế chợ phiên

    Kính gửi: HĐND xã

    I. \(heading)

    1. Chợ phiên cần được sắp xếp lại, các hộ phải có chỗ ngồi cố định trước ngày 30/6/2024.

    II. ĐỀ NGHỊ

    1. Đề nghị HĐND xã thông qua Nghị quyết trước ngày 31/3/2024.

    TM. ỦY BAN NHÂN DÂN

    CHỦ TỊCH

    Lê Văn Bền
    """)
}

@Test(arguments: ["SỰ CẦN THIẾT BAN HÀNH", "BỐ CỤC VÀ NỘI DUNG CƠ BẢN CỦA DỰ THẢO"])
func `a submission argues before it asks`(_ heading: String) {
  let (reading, rest) = reader.readWithRest(submission(heading))
  #expect(reading.obligations.map(\.action) == ["thông qua Nghị quyết trước ngày 31/3/2024"])
  #expect(reading.deadlines.map(\.quote) == ["trước ngày 31/3/2024"])
  #expect(rest.map(\.span.quote) == [])
}

@Test func `a submission's own plan is read under any other heading`() {
  #expect(reader.read(submission("KẾ HOẠCH CỦA XÃ")).deadlines.map(\.quote) == ["trước ngày 30/6/2024", "trước ngày 31/3/2024"])
}

@Test func `limits in the new wording of a provision are read, those of a slogan or of words that are struck are not`() {
  func limits(_ sentence: String) -> [String] { letter(sentence).limits.map { "\($0.subject): \($0.quote)" } }
  let amended = "1. Sửa đổi điểm a mục 1 Công văn số 12/SNV-CCHC ngày 05/3/2024 như sau:"
  let read = ["Thành phần tổ công nghệ số: tối thiểu 03 người"]
  #expect(limits("\(amended) “a) Thành phần tổ công nghệ số tối thiểu 03 người;”.") == read)
  #expect(limits("\(amended)\n\n“a) Thành phần tổ công nghệ số tối thiểu 03 người;”") == read)
  #expect(limits("\(amended) “a) Thành lập tổ công nghệ số, mỗi tổ tối thiểu 03 người;”.") == ["mỗi tổ: mỗi tổ tối thiểu 03 người"])
  #expect(limits("1. Sở Y tế tuyên truyền khẩu hiệu: “Mỗi nhà tối thiểu 03 cây xanh”.") == [])
  #expect(limits("1. Thay cụm từ “tối thiểu 05 người” tại điểm a mục 1 bằng cụm từ “tối thiểu 03 người”.") == [])
}
