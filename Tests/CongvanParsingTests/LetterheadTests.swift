import CongvanModel
import CongvanParsing
import CongvanTestSupport
import CongvanText
import Testing

@Suite struct LetterheadTests {
  @Test func `a letter's head and foot are read whole`() {
    var directive = letter("1. Sở Tài chính thẩm định dự toán.").directive
    directive.spans = [:]
    var expected = Directive()
    expected.kind = "cong-van"
    expected.number = "12"
    expected.symbol = "SNV-CCHC"
    expected.issuer = "Sở Nội vụ"
    expected.issuerParent = "UBND tỉnh An Sơn"
    expected.place = "An Sơn"
    expected.issued = .day(year: 2024, month: 3, day: 5)
    expected.subject = "thử nghiệm việc đọc văn bản"
    expected.addressees = ["Chủ tịch UBND các huyện, thị xã, thành phố"]
    expected.recipients = ["Như trên", "Lưu: VT, CCHC"]
    expected.signer = Signer(authority: "KT.", title: "Phó Giám đốc", name: "Trần Văn Bình")
    #expect(directive == expected)
  }

  @Test func `two columns typed side by side are read one after the other`() {
    let directive = reader.read(
      document(
        """
        ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          TỈNH AN SƠN                      Độc lập - Tự do - Hạnh phúc

        Số: 07/CT-UBND                     An Sơn, ngày 14 tháng 8 năm 2024

        CHỈ THỊ
        Về việc tăng cường công tác phòng cháy

        1. Công an tỉnh kiểm tra việc thực hiện.

        Nơi nhận:                                       TM. ỦY BAN NHÂN DÂN
        - Sở Nội vụ;                                         CHỦ TỊCH
        - Lưu: VT.
                                                          Lê Quốc Thịnh
        """)
    ).directive
    #expect((directive.kind, directive.number, directive.symbol) == ("chi-thi", "07", "CT-UBND"))
    #expect((directive.issuer, directive.issuerParent) == ("Ủy ban nhân dân tỉnh An Sơn", nil))
    #expect((directive.issued?.iso, directive.place) == ("2024-08-14", "An Sơn"))
    #expect(directive.subject == "tăng cường công tác phòng cháy")
    #expect(directive.recipients == ["Sở Nội vụ", "Lưu: VT"])
    #expect(directive.signer == Signer(authority: "TM.", title: "Chủ tịch", name: "Lê Quốc Thịnh"))
  }

  @Test func `what kind of business it is opens the name on the line below`() {
    let directive = reader.read(
      document(
        """
        TỔNG CÔNG TY                           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        ĐIỆN LỰC MIỀN ĐÔNG                         Độc lập - Tự do - Hạnh phúc
        CÔNG TY TNHH MTV
        ĐIỆN LỰC SÓC TRĂNG

        Số: 18/PCST-KT                         Sóc Trăng, ngày 06 tháng 5 năm 2020
        V/v bảo đảm cung cấp điện

        Kính gửi: Các Điện lực trực thuộc.

        1. Đề nghị các Điện lực kiểm tra lưới điện.
        """)
    ).directive
    #expect((directive.issuer, directive.issuerParent) == ("Công ty TNHH MTV Điện lực Sóc Trăng", "Tổng công ty Điện lực miền đông"))
  }

  @Test func `names that are set off each by itself in one cell are two`() {
    let directive = reader.read(
      document(
        """
        **UBND TỈNH AN SƠN** **BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH** **MỤC TIÊU QUỐC GIA** -------
        **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM** **Độc lập - Tự do - Hạnh phúc**

        Số: 18/KH-BCĐ
        *An Sơn, ngày 28 tháng 02 năm 2023*

        **KẾ HOẠCH**

        **Hoạt động của Ban Chỉ đạo năm 2023**

        1. Công an tỉnh kiểm tra việc thực hiện.
        """)
    ).directive
    #expect((directive.issuer, directive.issuerParent) == ("Ban chỉ đạo các chương trình mục tiêu quốc gia", "UBND tỉnh An Sơn"))
  }

  @Test(arguments: [("an toàn giao thông", "lối đi tự mở"), ("an toàn giao thông đường sắt và đường thủy", nil)] as [(String, String?)])
  func `a subject goes on below the date beside its first line`(_ second: String, _ third: String?) {
    let directive = reader.read(
      document(
        """
          BỘ GIAO THÔNG VẬN TẢI          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                             Độc lập - Tự do - Hạnh phúc
        Số: 7/BGTVT-KCHT
        V/v tăng cường bảo đảm           Hà Nội, ngày 28 tháng 6 năm 2018
        \(second)\(third.map { "\n" + $0 } ?? "")

             Kính gửi: Cục Đường sắt.

        1. Đề nghị Cục Đường sắt kiểm tra.
        """)
    ).directive
    #expect(directive.subject == (third == nil ? "tăng cường bảo đảm" : "tăng cường bảo đảm \(second) \(third ?? "")"))
    #expect(directive.issued?.iso == "2018-06-28")
  }

  @Test func `a title in capitals goes on with a word that may open the text`() {
    let directive = reader.read(
      document(
        """
        UBND HUYỆN HÀ AN

        Số: 16/QĐ-UBND
        Hà An, ngày 31 tháng 8 năm 2020

        QUYẾT ĐỊNH
        BAN HÀNH QUY CHẾ TIẾP NHẬN PHẢN ÁNH CỦA NGƯỜI DÂN
        QUA ỨNG DỤNG DI ĐỘNG

        ỦY BAN NHÂN DÂN HUYỆN HÀ AN

        Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
        """)
    ).directive
    #expect(directive.subject == "BAN HÀNH QUY CHẾ TIẾP NHẬN PHẢN ÁNH CỦA NGƯỜI DÂN QUA ỨNG DỤNG DI ĐỘNG")
  }

  @Test func `a blank number and a blank day stay unknown`() {
    let directive = reader.read(
      document(
        """
        SỞ NỘI VỤ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Số:        /SNV-CCHC
        V/v báo cáo

        An Sơn, ngày      tháng 3 năm 2024

        Kính gửi: Các sở.
        """)
    ).directive
    #expect((directive.number, directive.symbol, directive.issued?.iso) == (nil, "SNV-CCHC", "2024-03"))
  }

  @Test func `numbers that do not follow keep their places and raise one diagnostic`() {
    let reading = letter(
      "3. Kênh thông tin\n\n4.1. Sở Y tế:\n\n- Lập nhóm.\n\n4.2. Sở Xây dựng:\n\n- Lập nhóm.\n\n4. Tập huấn\n\nSở Nội vụ tổ chức tập huấn.")
    #expect(reading.outline.map(\.marker) == ["3", "4"])
    #expect(reading.outline.first?.children.map(\.marker) == ["4.1", "4.2"])
    #expect(reading.diagnostics.map(\.id) == ["outline.misnumbered"])
  }

  @Test func `one document under two separators is cited once, with a diagnostic`() {
    let reading = letter(
      "1. Sở Y tế triển khai Nghị quyết số 07-NQ/TU ngày 27/10/2021 của Tỉnh ủy.\n\n2. Sở Xây dựng triển khai Nghị quyết số 07/NQ-TU.")
    #expect(reading.citations.map { "\($0.number ?? "") \($0.symbol ?? "")" } == ["07 NQ/TU"])
    #expect(reading.diagnostics.map(\.id) == ["citation.separatorsDiffer"])
  }

  @Test func `columns whose blanks were lost are parted at the State's name`() {
    let directive = reader.read(
      document(
        """
        ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        TỈNH AN SƠN Độc lập - Tự do - Hạnh phúc

        Số: 73/UBND-TH An Sơn, ngày 12 tháng 1 năm 2025
        Về cho học sinh nghỉ học
        KHẨN

        Kính gửi: Sở Giáo dục và Đào tạo

        Căn cứ tình hình sau cơn bão, Ủy ban nhân dân tỉnh đề nghị Sở Giáo dục và Đào tạo chỉ đạo các trường cho học sinh nghỉ học, đồng thời khắc phục thiệt hại.
        """)
    ).directive
    #expect(directive.issuer == "Ủy ban nhân dân tỉnh An Sơn")
    #expect(directive.subject == "cho học sinh nghỉ học")
    #expect(directive.addressees == ["Sở Giáo dục và Đào tạo"])
  }

  @Test func `a notice without letterhead is named by the line that says what it is`() {
    let directive = reader.read(
      document(
        """
        [VP] Thông báo

        Thông báo về việc nộp học phí học kỳ I

        Sinh viên nộp học phí trước ngày 15/9/2024.
        """)
    ).directive
    #expect((directive.kind, directive.subject) == ("thong-bao", "nộp học phí học kỳ I"))
  }

  @Test(arguments: [("BC-UBND", "bao-cao", 0), ("UBND-VX", "cong-van", 1)])
  func `a letter is a report where its symbol says so, and tells what was done`(_ symbol: String, _ kind: String, _ duties: Int) {
    let reading = reader.read(
      document(
        """
        ỦY BAN NHÂN DÂN
        XÃ LỘC THỦY

        Số: 45/\(symbol)
        V/v kết quả 6 tháng đầu năm

        Lộc Thủy, ngày 30 tháng 6 năm 2024

        Kính gửi: Ủy ban nhân dân huyện.

        1. Trạm Y tế phun hóa chất trong tháng 5/2024.
        """))
    #expect(reading.directive.kind == kind)
    #expect((reading.obligations.count, reading.deadlines.count) == (duties, duties))
  }

  @Test func `a letter's number written by hand leaves the symbol readable`() {
    let directive = reader.read(
      document(
        """
        SỞ NỘI VỤ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Số: f0 /SNV-CCHC

        An Sơn, ngày 5 tháng 3 năm 2024

        Kính gửi: Sở Y tế

        1. Sở Y tế rà soát danh sách.
        """)
    ).directive
    #expect((directive.number, directive.symbol) == (nil, "SNV-CCHC"))
  }

  @Test func `a regulation behind the signature is read though its title is not`() {
    let reading = reader.read(
      document(
        """
        ỦY BAN NHÂN DÂN
        TỈNH AN SƠN

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Số: 12/QĐ-UBND

        An Sơn, ngày 5 tháng 3 năm 2024

        QUYẾT ĐỊNH
        Ban hành Quy chế làm việc

        Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.

        Nơi nhận:
        - Như Điều 1;
        - Lưu: VT.

        QIJ CHF

        (Kèm theo Quyết định số 12/QĐ-UBND ngày 05/3/2024 của Ủy ban nhân dân tỉnh)

        Điều 1. Trách nhiệm và quyền hạn của Chủ tịch Ủy ban Quốc gia

        1. Chủ trì các cuộc họp của Ủy ban.
        """))
    #expect(reading.obligations.map { $0.bearers.map(\.text) } == [["Chủ tịch Ủy ban Quốc gia"]])
  }

  @Test func `a table's caption inside a regulation opens no annex`() {
    func bearers(_ caption: String) -> [[String]] {
      reader.read(
        document(
          "SỞ NỘI VỤ\n\nSố: 12/QĐ-SNV\n\nAn Sơn, ngày 5 tháng 3 năm 2024\n\nQUYẾT ĐỊNH\nBan hành Quy định trực ban\n\n"
            + "Điều 1. Ban hành kèm theo Quyết định này Quy định trực ban.\n\nGIÁM ĐỐC\n\nTrần Văn Bình\n\nQUY ĐỊNH\nTrực ban\n"
            + "(Kèm theo Quyết định số 12/QĐ-SNV)\n\nĐiều 1. Ca trực\n\n\(caption)\n\nĐiều 2. Trách nhiệm\n\n1. Phòng Kinh tế\n\na) Lập lịch trực;\n"
        )
      ).obligations.map { $0.bearers.map(\.text) }
    }
    #expect(bearers("Bảng 1. Giờ trực các ngày trong tuần") == [["Phòng Kinh tế"]])
    #expect(bearers("BẢNG 1. GIỜ TRỰC").joined().isEmpty)
  }

  @Test(arguments: ["Giàng A Páo", "Mùa A Chứ"]) func `a letter alone may stand in a signer's name`(_ name: String) {
    #expect(letter(foot: "Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\n\(name)").directive.signer?.name == name)
  }

  @Test func `a signer's office beside the label of the recipients is no recipient`() {
    let directive = letter(foot: "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\nTrần Văn Bình").directive
    #expect(directive.recipients == ["Như trên", "Lưu: VT"])
    #expect(directive.signer == Signer(authority: nil, title: "Giám đốc", name: "Trần Văn Bình"))
  }

  @Test func `a letterhead and a signature that were flattened into lines are parted again`() {
    let directive = reader.read(
      document(
        """
        Công văn 12/SYT-NVY năm 2024 về phòng bệnh do Sở Y tế tỉnh An Sơn ban hành. SỞ Y TẾ AN SƠN -------
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------
        Số: 12/SYT-NVY V/v phòng bệnh mùa hè
        An Sơn, ngày 05 tháng 3 năm 2024 Kính gửi: Trung tâm Y tế các huyện Thực hiện chỉ đạo của UBND tỉnh, Sở Y tế yêu cầu:
        1. Các đơn vị trực 24/24 giờ.
        Nơi nhận:
        - Như trên;
        - Lưu: VT, NVY.
        KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Trần Thị Hoài An
        """)
    ).directive
    #expect((directive.number, directive.symbol, directive.issued?.iso, directive.place) == ("12", "SYT-NVY", "2024-03-05", "An Sơn"))
    #expect((directive.issuer, directive.subject) == ("Sở Y tế An Sơn", "phòng bệnh mùa hè"))
    #expect(directive.addressees == ["Trung tâm Y tế các huyện"])
    #expect(directive.signer == Signer(authority: "KT.", title: "Phó Giám đốc", name: "Trần Thị Hoài An"))
  }

  @Test func `a line drawn in the right column leaves the left one whole`() {
    let text =
      "      TỈNH ỦY AN SƠN                    ĐẢNG CỘNG SẢN VIỆT NAM\n      HUYỆN ỦY HÀ AN                  ------------------------\n"
      + "             *\n       Số 46-KH/HU                Hà An, ngày 21 tháng 4 năm 2022\n\n               KẾ HOẠCH\n   kiểm tra năm 2022\n"
    let directive = reader.read(document(text)).directive
    #expect(directive.issuer == "Huyện ủy Hà An")
    #expect(directive.issuerParent == "Tỉnh ủy An Sơn")
  }

  @Test func `a subject's label may stand on two lines`() {
    let text = "QUYẾT ĐỊNH\n\nVỀ\n\nVIỆC BAN HÀNH QUY CHẾ\n\nCăn cứ Luật Lưu trữ;\n\nĐiều 1. Các phòng nộp hồ sơ.\n"
    #expect(reader.read(document(text)).directive.subject == "BAN HÀNH QUY CHẾ")
  }

  @Test func `those a telegram goes to stand below a name of two lines`() {
    let text =
      "CHỦ TỊCH UBND TỈNH AN SƠN\n\nSố: 09/CĐ-CT\n\nAn Sơn, ngày 02 tháng 7 năm 2024\n\nCÔNG ĐIỆN\n\nVỀ VIỆC PHÒNG CHỐNG DỊCH\n\n"
      + "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nAN SƠN ĐIỆN:\n\n- Giám đốc Sở Y tế;\n\n- Chủ tịch UBND các huyện.\n\n1. Sở Y tế kiểm tra.\n"
    #expect(reader.read(document(text)).directive.addressees == ["Giám đốc Sở Y tế", "Chủ tịch UBND các huyện"])
  }

  @Test(arguments: ["Bộ trưởng Bộ Tài chính", "Phó Giám đốc Sở Y tế", "Hiệu trưởng"])
  func `an office in capitals gets those of normal case`(_ title: String) {
    let text =
      "UBND TỈNH HÀ AN\n\nSố: 12/TB-VP\n\nHà An, ngày 05 tháng 3 năm 2024\n\nTHÔNG BÁO\nvề lịch trực\n\n1. Các phòng trực.\n\n"
      + "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n\(title.uppercased())\n\nTrần Văn An\n"
    #expect(reader.read(document(text)).directive.signer?.title == title)
  }

  @Test(arguments: [
    "Ủy ban nhân dân thành phố Hà An", "Ủy ban nhân dân thị xã Hà An", "Sở Giáo dục và Đào tạo", "Bộ Văn hóa, Thể thao và Du lịch",
    "Phòng Giáo dục & Đào tạo", "Phòng Văn hóa - Xã hội", "Sở Lao động - Thương binh và Xã hội tỉnh Hà An", "Chi cục Thú y",
    "Ban chỉ huy phòng, chống thiên tai",
  ])
  func `an issuer in capitals gets those of normal case`(_ name: String) {
    let text = "\(name.uppercased())\n\nSố: 12/TB-VP\n\nHà An, ngày 05 tháng 3 năm 2024\n"
    #expect(reader.read(document(text)).directive.issuer == name)
  }

  @Test func `a copy without the State's name opens with its issuer`() {
    let directive = reader.read(
      document(
        """
        BẢO HIỂM XÃ HỘI TỈNH AN SƠN
        BCH CÔNG ĐOÀN XÃ HÀ AN
        Số: 08-KH/CĐX, Hà An, ngày 5 tháng 7 năm 2024

        KẾ HOẠCH
        Tập huấn kỹ thuật trồng lúa

        1. Chi hội các ấp vận động hội viên tham gia.
        """)
    ).directive
    #expect((directive.issuer, directive.issuerParent) == ("BCH Công đoàn xã Hà An", "Bảo hiểm xã hội tỉnh An Sơn"))
    #expect((directive.number, directive.place, directive.issued?.iso) == ("08", "Hà An", "2024-07-05"))
    // Lines in capitals over no number are a title.
    #expect(reader.read(document("SỞ Y TẾ HÀ AN\n\nThông báo về lịch nghỉ.\n")).directive.issuer == nil)
  }

  @Test func `an office and the committee it belongs to are one issuer, and a plan may be of two bodies`() {
    let head = "VĂN PHÒNG\nUBND TỈNH AN SƠN\nSố: 2/KHLT-VP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    let directive = reader.read(
      document(head + "An Sơn, ngày 5 tháng 3 năm 2024\n\nKẾ HOẠCH LIÊN TỊCH\nPhối hợp trực hè\n\n1. Sở Y tế cử cán bộ.\n")
    ).directive
    #expect((directive.issuer, directive.issuerParent) == ("Văn phòng UBND tỉnh An Sơn", nil))
    #expect((directive.kind, directive.subject) == ("ke-hoach", "Phối hợp trực hè"))
  }

  @Test func `the province below a commune's committee is no part of its name`() {
    let head = "UBND XÃ HÀ AN\nTỈNH AN SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 118/TB-UBND\n"
    let directive = reader.read(document(head + "Hà An, ngày 11 tháng 8 năm 2025\n\nTHÔNG BÁO\nVề lịch trực\n\n1. Công an xã trực.\n"))
      .directive
    #expect(directive.issuer == "UBND xã Hà An")
  }

  @Test(arguments: ["BSCKII. Trần Văn Bình", "PGS. TS. Trần Văn Bình", "Đại tá Trần Văn Bình"])
  func `a degree or rank is no part of a signer's name`(_ line: String) {
    let directive = letter(foot: "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\n\(line)").directive
    #expect(directive.signer == Signer(authority: nil, title: "Giám đốc", name: "Trần Văn Bình"))
  }

  @Test func `a date below the addressees is the letter's`() {
    let directive = reader.read(
      document(
        """
        UBND TỈNH AN SƠN
        SỞ Y TẾ
        Số: 12/SYT-NVY
        V/v phòng bệnh mùa hè
        Kính gửi:
        - Trung tâm Y tế các huyện;
        - Các bệnh viện trực thuộc.
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        An Sơn, ngày 05 tháng 3 năm 2024
        Thực hiện chỉ đạo của UBND tỉnh, Sở Y tế yêu cầu các đơn vị trực 24/24 giờ.
        """)
    ).directive
    #expect((directive.issued?.iso, directive.place) == ("2024-03-05", "An Sơn"))
    #expect(directive.addressees == ["Trung tâm Y tế các huyện", "Các bệnh viện trực thuộc"])
  }

  @Test func `a machine's line of issuer and motto is two, and a speck before a label is none of it`() {
    let directive = reader.read(
      document(
        """
        SỞ NỘI VỤ CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Số: 12/SNV-CCHC

        An Sơn, ngày 5 tháng 3 năm 2024

        Kính gửi: Sở Y tế

        1. Sở Y tế rà soát danh sách.

        . Nơi nhận:
        - Như trên;
        - Lưu: VT.
        GIÁM ĐỐC
        Trần Văn Bình
        """, method: .ocr)
    ).directive
    #expect(directive.issuer == "Sở Nội vụ" && directive.recipients == ["Như trên", "Lưu: VT"])
    #expect(directive.signer == Signer(authority: nil, title: "Giám đốc", name: "Trần Văn Bình"))
  }

  /// A letter with something behind its signature.
  private func reading(before rest: String) -> Reading {
    reader.read(document(SampleLetter.text("1. Sở Y tế rà soát danh sách trước ngày 30/4/2024.") + "\n" + rest))
  }

  @Test func `a copy of another letter behind a letter is no part of it`() {
    let copy = reading(
      before: """
        SỞ Y TẾ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Số: 77/SYT-TCCB

        An Sơn, ngày 1 tháng 3 năm 2024

        Kính gửi: Sở Nội vụ

        Thực hiện Công văn số 31/SNV-CCHC ngày 02/02/2024, Sở Y tế gửi danh sách sau:

        Danh sách: gửi trước ngày 15/3/2024.

        Nơi nhận:
        - Như trên;
        - Lưu: VT.

        GIÁM ĐỐC

        Lê Thị Cam
        """)
    #expect(copy.directive.number == "12" && copy.directive.signer?.name == "Trần Văn Bình")
    #expect(copy.citations.isEmpty && copy.deadlines.map(\.quote) == ["trước ngày 30/4/2024"])
  }

  @Test func `a list behind a letter is part of it, and so is a form with a letterhead`() {
    let list = reading(
      before: """
        PHỤ LỤC

        SỞ Y TẾ

        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

        Số: 77/SYT-TCCB

        1. Gửi danh sách trước ngày 15/3/2024.
        """)
    #expect(list.deadlines.map(\.quote) == ["trước ngày 30/4/2024", "trước ngày 15/3/2024"])
  }

  @Test(arguments: [
    "Sở Y tế báo cáo trước ngày 20 tháng 9 năm 2025.", "SỞ Y TẾ BÁO CÁO TRƯỚC NGÀY 20 THÁNG 9 NĂM 2025.",
    "Các phòng nộp báo cáo ngày 20 tháng 9 năm 2025.", "Hồi 9 giờ ngày 20 tháng 9 năm 2025, Sở Y tế họp.",
  ])
  func `a sentence that ends in a date is no place and date`(sentence: String) {
    let reading = reader.read(document(sentence))
    #expect(reading.directive.issued == nil)
    #expect(reading.deadlines.compactMap(\.date?.iso) == ["2025-09-20"])
  }

  @Test(arguments: [
    ("Thành phố Cao Lãnh, ngày 20 tháng 9 năm 2025", "Thành phố Cao Lãnh"), ("Phú Quý, ngày 20 tháng 9 năm 2025", "Phú Quý"),
  ])
  func `a name before the date is the place`(line: String, place: String) {
    #expect(reader.read(document(line + "\n\nCÔNG VĂN\n")).directive.place == place)
  }

  @Test func `a long paragraph behind the last addressee is none of its, though that ends in a comma`() {
    let text = """
      SỞ NỘI VỤ

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

      Số: 12/SNV-CCHC

      An Sơn, ngày 5 tháng 3 năm 2024

      Kính gửi:

      - Sở Y tế;

      - Các trường tiểu học trong tỉnh,

      Trước tình hình mưa lũ còn nhiều phức tạp và khó lường trên địa bàn toàn tỉnh trong những ngày gần đây, để học sinh đến trường được an toàn, Sở Nội vụ đề nghị các trường rà soát danh sách và báo cáo trước ngày 30/4/2024.
      """
    var letter = document(text, method: .ocr)
    for k in letter.blocks.indices { letter.blocks[k].kind = .paragraph }
    #expect(reader.read(letter).directive.addressees == ["Sở Y tế", "Các trường tiểu học trong tỉnh"])
  }
}
