import CongvanModel
import CongvanParsing
import CongvanText
import Testing

@Suite struct CitationTests {
  private func roles(_ body: String) -> [String] {
    letter(body).citations.map { "\($0.number ?? "") \($0.role.rawValue)" }
  }

  private func named(_ sentence: String) -> [String] {
    letter(sentence).citations.map { "\($0.kind ?? "") \($0.number ?? "") \($0.symbol ?? "") \($0.issued?.iso ?? "")" }
  }

  @Test(arguments: [
    ("Quyết định số 15/QĐ-BNV ngày 04/01/2024 của Bộ Nội vụ", "quyet-dinh 15 QĐ-BNV 2024-01-04"),
    ("Chương trình số 12/CTr-UBND", "chuong-trinh 12 CTr-UBND "),
    ("Công văn 793/BTTTT-THH của Bộ Thông tin và Truyền thông", "cong-van 793 BTTTT-THH "),
    ("văn bản số 12/UBND-VX", "cong-van 12 UBND-VX "), ("số: 1231/UBND-KGVX", "cong-van 1231 UBND-KGVX "),
    ("CÔNG VĂN SỐ: 577/STTTT-CNTT", "cong-van 577 STTTT-CNTT "), ("Công văn số 577 / STTTT - CNTT", "cong-van 577 STTTT-CNTT "),
    ("Công văn số 123/CV-UBND", "cong-van 123 CV-UBND "), ("Kế hoạch số 274KH-UBND", "ke-hoach 274 KH-UBND "),
    ("Kế hoạch số 141/KH-BCĐTKNQ18", "ke-hoach 141 KH-BCĐTKNQ18 "),
    ("Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ", "nghi-dinh 30 2020/NĐ-CP 2020-03-05"),
    ("Thông tư số 01/2011/TT-BNV", "thong-tu 01 2011/TT-BNV "), ("Nghị quyết số 14/2020/NQ-HĐND", "nghi-quyet 14 2020/NQ-HĐND "),
    ("Thông tư liên tịch số 42/2013/TTLT-BGDĐT-BTC", "thong-tu-lien-tich 42 2013/TTLT-BGDĐT-BTC "),
    ("Bộ luật Dân sự số 91/2015/QH13", "bo-luat 91 2015/QH13 "), ("Luật Căn cước số 26/2023/QH15", "luat 26 2023/QH15 "),
    ("Pháp lệnh số 02/2020/UBTVQH14", "phap-lenh 02 2020/UBTVQH14 "), ("Nghị quyết số 19-2016/NQ-CP", "nghi-quyet 19 2016/NQ-CP "),
    ("Nghị quyết số 07-NQ/TU ngày 27/10/2021 của Tỉnh ủy", "nghi-quyet 07 NQ/TU 2021-10-27"),
    ("Quy định số 66-QĐ/TW", "quy-dinh 66 QĐ/TW "), ("Công văn số 234-CV/BTGTU", "cong-van 234 CV/BTGTU "),
    ("quyết định 11-QĐ/HU", "quyet-dinh 11 QĐ/HU "), ("Thông tri số 05-TT/TU", "thong-tri 05 TT/TU "), ("05-TT/TU", "thong-tri 05 TT/TU "),
    ("05/TT-BNV", "thong-tu 05 TT-BNV "), ("số 05/SY-UBND", "sao-y 05 SY-UBND "), ("số 06/TrS-UBND", "trich-sao 06 TrS-UBND "),
    ("Hướng dẫn liên ngành số 09/HDLN-SYT-SGDĐT", "huong-dan 09 HDLN-SYT-SGDĐT "), ("Quy định số 4/QyĐ-UBND", "quy-dinh 4 QyĐ-UBND "),
    ("Văn bản hợp nhất số 12/VBHN-BTC", "van-ban-hop-nhat 12 VBHN-BTC "), ("Công điện số 158/CĐ-TTg", "cong-dien 158 CĐ-TTg "),
    ("Công văn số 9/SYT-NVY (ngày 12/3/2024) của Sở Y tế", "cong-van 9 SYT-NVY 2024-03-12"),
    ("Kế hoạch ngày 12/10/2023 số 81/KH-UBND", "ke-hoach 81 KH-UBND 2023-10-12"),
    ("Công văn số 9/SYT-NVY ngày năm tháng ba năm hai nghìn không trăm hai mươi hai", "cong-van 9 SYT-NVY 2022-03-05"),
    ("Công văn số 9/SYT-NVY ngày 28 tháng 3\nnăm 2022", "cong-van 9 SYT-NVY 2022-03-28"),
  ])
  func `each form of number and symbol is read`(_ document: String, _ value: String) {
    #expect(named("Thực hiện \(document), các đơn vị rà soát hồ sơ.") == [value])
  }

  @Test(arguments: [
    "Người dân gọi Tổng đài 1022.", "Triển khai Đề án 06, Chương trình 135 và Nghị quyết 30a.", "Liên hệ số 0237.3713.992.",
    "Toàn huyện có 274/274 thôn.", "Nhà số 12/Tân Lập.", "Xe chạy 40/KM, theo kênh 12-VTV.", "Nộp tại lớp 5/2 trước ngày 12/3/2024.",
    "Thực hiện Kế hoạch số:      /KH-UBND của UBND tỉnh.", "Áp dụng TCVN 4054/2005.", "Theo Công văn số 12/SNV-CCHC này.",
  ])
  func `what only looks like a document is none`(_ sentence: String) {
    #expect(named(sentence) == [])
  }

  @Test(arguments: [
    ("Căn cứ Công văn số 15/SYT-NVY của Sở Y tế, Sở Nội vụ đề nghị các huyện rà soát.", ["15 basis"]),
    ("Xét Tờ trình số 31/TTr-STC của Sở Tài chính; Báo cáo thẩm tra số 9/BC-KTNS;", ["31 basis", "9 basis"]),
    ("Theo đề nghị của Giám đốc Sở Tài chính, Giám đốc Sở Xây dựng tại Tờ trình số 31/TTr-STC.", ["31 basis"]),
    ("Căn cứ Quyết định số 8/QĐ-UBND về việc thực hiện Nghị quyết số 5/NQ-HĐND;", ["8 basis", "5 mention"]),
    ("Căn cứ:\n\n- Luật số 74/2025/QH15;\n\n- Nghị định số 30/2020/NĐ-CP.", ["74 basis", "30 basis"]),
    ("Triển khai nghiêm túc, có hiệu quả Chỉ thị số 3/CT-UBND của UBND tỉnh.", ["3 implements"]),
    ("Thực hiện ý kiến của đồng chí Trần Văn An, Phó Chủ tịch UBND tỉnh tại Công văn số 15/UBND-VX.", ["15 implements"]),
    ("1. Các sở báo cáo theo đúng chỉ đạo của Thủ tướng Chính phủ tại Thông báo số 591/TB-VPCP.", ["591 implements"]),
    ("1. Các xã xử lý vướng mắc theo Nghị quyết số 34/NQ-CP.", ["34 implements"]),
    ("Thực hiện các văn bản sau:\n\n- Công văn số 15/SYT-NVY;\n\n- Kế hoạch số 27/KH-UBND.", ["15 implements", "27 implements"]),
    ("Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh; Chỉ thị số 45-CT/TW của Bộ Chính trị, các xã báo cáo.", ["45 implements"]),
    ("Phúc đáp Công văn số 15/SYT-NVY của Sở Y tế, Sở Nội vụ có ý kiến như sau:", ["15 mention"]),
    ("Tiếp theo Công văn số 9/SNV-CCHC, Sở Nội vụ đề nghị các huyện bổ sung hồ sơ.", ["9 mention"]),
    ("Thực hiện nhiệm vụ được giao, Sở Nội vụ nhận được Công văn số 15/SYT-NVY của Sở Y tế.", ["15 mention"]),
    ("Thực hiện nhiệm vụ được giao, ngày 05/3/2024 Sở Y tế có Công văn số 15/SYT-NVY gửi các xã.", ["15 mention"]),
    ("1. Các xã lập hồ sơ theo quy định tại khoản 3 Điều 6 Nghị định số 31/2021/NĐ-CP.", ["31 mention"]),
    ("1. Các trường vận dụng khung chương trình ban hành kèm theo Công văn số 9832/BGDĐT-GDTH.", ["9832 mention"]),
    ("1. Các sở theo dõi Công văn số 15/SYT-NVY.", ["15 mention"]),
  ])
  func `grounds and orders are told from mere mentions`(_ body: String, _ expected: [String]) {
    #expect(roles(body) == expected)
  }

  @Test(arguments: [
    ("Điều 1. Sửa đổi, bổ sung một số điều của Quy chế ban hành kèm theo Quyết định số 12/2020/QĐ-UBND như sau:", ["12 amends"]),
    ("Khoản 2 Điều 3 Quyết định số 12/QĐ-UBND được sửa đổi như sau: “Mỗi xã một tổ.”", ["12 amends"]),
    ("Sở Nội vụ đính chính Công văn số 9/SNV-CCHC như sau:", ["9 amends"]),
    ("Sở Nội vụ thông báo gia hạn thời gian báo cáo tại Công văn số 9/SNV-CCHC đến ngày 30/4/2024.", ["9 amends"]),
    ("Nay lùi thời hạn hoàn thành tại Kế hoạch số 27/KH-SNV đến hết ngày 30/6/2024.", ["27 amends"]),
    ("Điều 1. Điều chỉnh thời gian thực hiện Kế hoạch số 27/KH-UBND.", ["27 amends"]),
    ("Tạm dừng thực hiện Công văn số 9/UBND-VX.", ["9 amends"]), ("Ngưng hiệu lực Quyết định số 9/QĐ-UBND.", ["9 amends"]),
    ("Công văn này có hiệu lực từ ngày ký và thay thế Công văn số 8/SNV-CCHC ngày 04/01/2021.", ["8 replaces"]),
    ("Thay thế Quyết định số 3/QĐ-UBND về kế hoạch;\n\nQuyết định số 4/QĐ-UBND về đề án.", ["3 replaces", "4 replaces"]),
    ("Công văn này thay cho Công văn số 9/SNV-CCHC.", ["9 replaces"]),
    ("Công văn số 9/SNV-CCHC được thay thế bằng Công văn này.", ["9 replaces"]),
    ("Thay thế cụm từ “Sở Nội vụ” bằng cụm từ “Sở Tài chính” tại Quyết định số 12/QĐ-UBND.", ["12 replaces"]),
    ("Điều 1. Bãi bỏ khoản 3 Điều 4 Quyết định số 10/QĐ-UBND.", ["10 repeals"]), ("Hủy bỏ Thông báo số 15/TB-UBND.", ["15 repeals"]),
    ("Bãi bỏ các quyết định sau đây:\n\n1. Quyết định số 8/QĐ-UBND.\n\n2. Quyết định số 9/QĐ-UBND.", ["8 repeals", "9 repeals"]),
    ("Quyết định số 15/QĐ-UBND của UBND tỉnh hết hiệu lực kể từ ngày ký.", ["15 repeals"]),
    ("Sở Nội vụ thu hồi Công văn số 9/SNV-CCHC do có sai sót.", ["9 repeals"]),
    ("Công văn này thay thế Công văn số 8/SNV-CCHC về giao chỉ tiêu và bãi bỏ Công văn số 9/SNV-CCHC.", ["8 replaces", "9 repeals"]),
  ])
  func `a document that this one changes, replaces or ends is cited so`(_ body: String, _ expected: [String]) {
    #expect(roles(body) == expected)
  }

  @Test(arguments: [
    "1. Giao Sở Tư pháp tham mưu sửa đổi, bổ sung Quyết định số 9/QĐ-UBND.",
    "1. Sở Tư pháp:\n\n- Bãi bỏ Quyết định số 9/QĐ-UBND theo thẩm quyền.", "1. Đề nghị UBND tỉnh sửa đổi Quyết định số 9/QĐ-UBND.",
    "4. Về việc điều chỉnh Quyết định số 9/QĐ-UBND: Sở Tài chính nghiên cứu.",
    "1. Các xã thu hồi kinh phí đã cấp tại Quyết định số 9/QĐ-UBND.",
  ])
  func `a change that others are told to make is not made by this document`(_ body: String) {
    #expect(roles(body) == ["9 mention"])
  }

  @Test func `what another document is about is only mentioned`() {
    #expect(
      roles(
        "Triển khai Kế hoạch số 328-KH/TU của Tỉnh ủy về việc thực hiện Nghị quyết số 57-NQ/TW; Kế hoạch số 348/KH-UBND về triển khai "
          + "Nghị quyết số 71/NQ-CP và Kế hoạch số 12-KH/TU, Sở Nội vụ hướng dẫn.")
        == ["328 implements", "57 mention", "348 implements", "71 mention", "12 mention"])
    #expect(
      roles("Căn cứ Nghị định số 78/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP;") == ["78 basis", "187 basis"])
  }

  @Test func `each document of a list is cited for what the first is`() {
    #expect(
      roles(
        "Thực hiện Công văn số 15/SYT-NVY của Sở Y tế về việc phòng dịch; Kế hoạch số 27/KH-UBND và Chỉ thị số 3/CT-UBND, các đơn vị báo cáo."
      )
        == ["15 implements", "27 implements", "3 implements"])
    #expect(roles("Bãi bỏ Quyết định số 8/QĐ-UBND, Quyết định số 9/QĐ-UBND.") == ["8 repeals", "9 repeals"])
  }

  @Test func `a document named in the next sentence is only mentioned`() {
    #expect(roles("Bãi bỏ Quyết định số 8/QĐ-UBND. Kế hoạch số 27/KH-UBND vẫn giữ nguyên.") == ["8 repeals", "27 mention"])
  }

  @Test(arguments: [
    ("UBND tỉnh có Nghị quyết số 30/NQ-UBND. Các xã thực hiện Nghị quyết 30.", "30 implements"),
    ("Sở có Công văn số 793/SYT-NVY. Công văn 793 được thay thế bằng Công văn này.", "793 replaces"),
    ("Sở Y tế có Công văn số 15/SYT-NVY. Để triển khai văn bản nêu trên, các xã báo cáo.", "15 implements"),
    ("UBND tỉnh có Kế hoạch số 27/KH-UBND. Sở Nội vụ đề nghị các huyện thực hiện Kế hoạch này.", "27 implements"),
    ("Sở Nội vụ có Công văn số 9/SNV-CCHC ngày 01/02/2024. Nay Sở Nội vụ thu hồi Công văn nêu trên.", "9 repeals"),
    ("Sở Y tế có Công văn số 15/SYT-NVY. Các huyện thực hiện Công văn này.", "15 mention"),
    ("UBND tỉnh có Kế hoạch số 27/KH-UBND. Các xã triển khai Kế hoạch trên địa bàn.", "27 mention"),
    ("UBND tỉnh có Kế hoạch số 5/KH-UBND. Các xã triển khai Kế hoạch 5 năm.", "5 mention"),
  ])
  func `a document named again is the one named first`(_ body: String, _ role: String) {
    #expect(roles(body) == [role])
  }

  @Test func `a symbol that a machine misread is read as it was meant, on machine-read pages alone`() {
    let body = "1. Sở Y tế thực hiện Nghị quyết số 201/2025/QHI5 và Công điện số 138/CĐ- -TTg."
    #expect(reader.read(letterDocument(body, method: .ocr)).citations.map(\.symbol) == ["2025/QH15", "CĐ-TTg"])
    #expect(letter(body).citations.first?.symbol == "2025/QHI5")
  }

  @Test func `the day that opens a sentence is the cited document's, and a form is no document`() {
    let read = letter("1. Ngày 27/01/2024, Sở Xây dựng đã có Công văn số 140/SXD-QLN. Biên bản lập theo Mẫu số 04/BCĐ-MT.").citations
    #expect(read.map(\.number) == ["140"])
    #expect(read.map { $0.issued?.iso } == ["2024-01-27"])
  }
}
