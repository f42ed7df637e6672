import CongvanModel
import CongvanParsing
import Testing

/// Letterheads and titles of copies that keep neither columns nor the lines of the page.
@Suite struct OneColumnLetterheadTests {
  private let state = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"

  private func directive(_ text: String) -> Directive { reader.read(document(text)).directive }

  @Test func `an issuer on the line of the State's name is read, and a deputy on the line of the head`() {
    let directive = directive(
      """
      SỞ NỘI VỤ \(state)
      Số: 27 /QĐ-SNV
      Độc lập - Tự do - Hạnh phúc
      An Sơn, ngày 14 tháng 10 năm 2025
      QUYẾT ĐỊNH
      Về việc công bố thủ tục nội bộ

      Điều 1. Các phòng niêm yết thủ tục tại trụ sở.

      Nơi nhận:
      - Như Điều 1;
      - Lưu: VT.

      KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC

      Lê Quốc Thịnh
      """)
    #expect((directive.issuer, directive.number, directive.place) == ("Sở Nội vụ", "27", "An Sơn"))
    #expect(directive.signer == Signer(authority: "KT.", title: "Phó Giám đốc", name: "Lê Quốc Thịnh"))
  }

  @Test(arguments: ["", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"])
  func `a title goes on behind the kind on its own line`(_ state: String) {
    let directive = directive(
      """
      \(state)ỦY BAN NHÂN DÂN XÃ HÀ AN
      Số: 149/KH-UBND, ngày 15 tháng 7 năm 2026

      KẾ HOẠCH MỞ LỚP DẠY HÁT RU CHO PHỤ NỮ TRÊN ĐỊA BÀN XÃ

      1. Trạm Y tế xã cử người trực.
      """)
    #expect((directive.kind, directive.issuer) == ("ke-hoach", "Ủy ban nhân dân xã Hà An"))
    #expect(directive.subject == "MỞ LỚP DẠY HÁT RU CHO PHỤ NỮ TRÊN ĐỊA BÀN XÃ")
  }

  @Test(arguments: [
    ("đối với các trường học", "khắc phục thiệt hại do bão đối với các trường học"),
    ("Trong những ngày qua, bão đã gây thiệt hại nặng.", "khắc phục thiệt hại do bão"),
  ])
  func `a title goes on behind an empty line only in small letters`(_ next: String, _ subject: String) {
    let directive = directive(
      """
      ỦY BAN NHÂN DÂN
      TỈNH AN SƠN

      \(state)
      Độc lập - Tự do - Hạnh phúc

      Số: 3/CĐ-UBND
      An Sơn, ngày 5 tháng 9 năm 2024

      CÔNG ĐIỆN
      Về việc khắc phục thiệt hại do bão

      \(next)

      1. Sở Xây dựng kiểm tra các công trình đang thi công.
      2. Sở Y tế bảo đảm thuốc men.
      """)
    #expect(directive.subject == subject)
  }

  @Test(arguments: [("Ban hành kèm theo Quyết định này Chương trình trồng dừa.", 1), ("Các sở lập Chương trình trồng dừa.", 0)])
  func `what a decision enacts is read behind the signature, though nothing under its title says so`(_ article: String, _ count: Int) {
    let reading = reader.read(
      document(
        """
        ỦY BAN NHÂN DÂN
        TỈNH AN SƠN

        \(state)
        Độc lập - Tự do - Hạnh phúc

        Số: 12/QĐ-UBND
        An Sơn, ngày 5 tháng 3 năm 2024

        QUYẾT ĐỊNH
        Về việc trồng dừa

        Điều 1. \(article)

        Nơi nhận:
        - Như Điều 1;
        - Lưu: VT.

        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH

        Nguyễn Văn An

        CHƯƠNG TRÌNH
        TRỒNG DỪA VEN SÔNG

        1. Sở Công Thương xây dựng nhãn hiệu dừa An Sơn trước ngày 30/6/2024.
        """))
    #expect(reading.deadlines.count == count)
  }
}
