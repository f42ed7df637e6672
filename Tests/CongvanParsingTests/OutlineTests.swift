import CongvanModel
import CongvanParsing
import Testing

@Suite struct OutlineTests {
  /// The outline as indented markers and headings, and what was odd about its numbers.
  private func drawn(_ lines: [String]) -> String {
    let reading = letter(lines.joined(separator: "\n\n"))
    func draw(_ nodes: [OutlineNode], _ indent: String) -> [String] {
      nodes.flatMap { node in
        [indent + ([node.marker, node.heading].filter { !$0.isEmpty }.joined(separator: " "))] + draw(node.children, indent + "  ")
      }
    }
    let odd = reading.diagnostics.filter { $0.id == "outline.misnumbered" }.map { "! " + ($0.span?.quote ?? "") }
    return (draw(reading.outline, "") + odd).joined(separator: "\n")
  }

  @Test func `each kind of marker stands below the one above it`() {
    #expect(
      drawn([
        "PHẦN I. CHUNG", "I. MỤC ĐÍCH", "1. Mục đích", "1.1. Nâng cao nhận thức.", "a) Tuyên truyền.", "- Treo băng rôn.",
        "+ Mỗi thôn hai băng rôn.", "b) Phát tờ rơi.", "1.2 Củng cố lực lượng.", "2/ Yêu cầu", "II. NỘI DUNG", "(1) Rà soát.",
        "(2) Lập sổ.",
        "PHẦN II. TỔ CHỨC",
      ]) == """
        PHẦN I CHUNG
          I MỤC ĐÍCH
            1 Mục đích
              1.1
                a
                  -
                    +
                b
              1.2
            2 Yêu cầu
          II NỘI DUNG
            (1)
            (2)
        PHẦN II TỔ CHỨC
        """)
  }

  @Test func `items that count themselves in words, but not a weekday`() {
    #expect(
      drawn([
        "1. Các xã thực hiện tốt những việc sau:", "Một là, rà soát hồ sơ tồn đọng.", "- Hồ sơ đất đai.",
        "Hai là: báo cáo kết quả về huyện.",
        "2. Sở Nội vụ lưu ý:", "Thứ nhất, chuẩn bị tài liệu.", "Thứ hai, gửi giấy mời.", "Thứ ba, ngày 15/6/2022 họp giao ban.",
      ]) == """
        1 Các xã thực hiện tốt những việc sau
          Một là
            -
          Hai là
        2 Sở Nội vụ lưu ý
          Thứ nhất
          Thứ hai
        """)
  }

  @Test func `parts, chapters, articles, clauses and points of a regulation`() {
    #expect(
      drawn([
        "Phần thứ nhất\nQUY ĐỊNH CHUNG", "Chương I\nPHẠM VI", "Điều 1. Phạm vi", "1. Quản lý nhà văn hóa.", "a) Xã miền núi;", "đ) Xã đảo;",
        "Điều 2. Đối tượng", "Chương II", "TỔ CHỨC", "Mục 1. TỔ TỰ QUẢN", "Điều 3. Thành lập", "Tiểu mục 1. Kinh phí",
        "Phần thứ hai\nTHI HÀNH",
      ]) == """
        Phần thứ nhất QUY ĐỊNH CHUNG
          Chương I PHẠM VI
            Điều 1 Phạm vi
              1
                a
                đ
            Điều 2 Đối tượng
          Chương II TỔ CHỨC
            Mục 1 TỔ TỰ QUẢN
              Điều 3 Thành lập
              Tiểu mục 1 Kinh phí
        Phần thứ hai THI HÀNH
        ! đ) Xã đảo;
        """)
  }

  @Test func `“i” is the letter behind “h” and the numeral behind nothing`() {
    #expect(
      drawn(["1. Một", "g) Bảy.", "h) Tám.", "i) Chín.", "k) Mười.", "2. Hai", "i) Rà soát.", "ii) Lập sổ.", "iii) Báo cáo.", "3. Ba"])
        == "1 Một\n  g\n  h\n  i\n  k\n2 Hai\n  i\n  ii\n  iii\n3 Ba\n! g) Bảy.")
    #expect(
      drawn(["1. Một", "a) Rà soát:", "(i) Hộ nghèo;", "(ii) Hộ cận nghèo.", "b) Lập sổ."]) == "1 Một\n  a Rà soát\n    i\n    ii\n  b")
  }

  @Test func `a letter before a stroke is a point, a unit before one is none`() {
    #expect(drawn(["1. Một", "a/ Rà soát:", "- Hộ nghèo;", "b/ Lập sổ."]) == "1 Một\n  a Rà soát\n    -\n  b")
    #expect(drawn(["1. Một", "m/s là đơn vị đo gió."]) == "1")
  }

  @Test func `a row that documents nest the other way round is told by how it goes on`() {
    #expect(
      drawn(["1) Sở Y tế", "(1) Rà soát.", "(2) Mua sắm.", "2) Sở Tài chính", "(1) Cấp kinh phí."])
        == "1 Sở Y tế\n  (1)\n  (2)\n2 Sở Tài chính\n  (1)")
    #expect(drawn(["A. CHUNG", "I. Một", "II. Hai", "B. RIÊNG", "I. Ba"]) == "A CHUNG\n  I Một\n  II Hai\nB RIÊNG\n  I Ba")
    #expect(drawn(["a) Một", "a.1) Rà soát.", "a.2) Lập sổ.", "b) Hai", "b1. Nộp."]) == "a Một\n  a.1\n  a.2\nb Hai\n  b1")
  }

  @Test(arguments: [
    (["3. Tổ chức", "4.1. Cấp tỉnh", "4.2. Cấp xã", "4. Kinh phí"], "3 Tổ chức\n  4.1 Cấp tỉnh\n  4.2 Cấp xã\n4 Kinh phí\n! 3. Tổ chức"),
    (["1. Một", "3. Ba", "4. Bốn"], "1 Một\n3 Ba\n4 Bốn\n! 3. Ba"), (["1. Một", "2. Hai", "2. Ba"], "1 Một\n2 Hai\n2 Ba\n! 2. Ba"),
    (["I. Một", "1. Rà soát.", "2. Lập sổ.", "II. Hai", "3. Nộp."], "I Một\n  1\n  2\nII Hai\n  3"),
    (["1. Chung", "Chương I. Một", "Chương II. Hai", "2. Riêng"], "1 Chung\n  Chương I Một\n  Chương II Hai\n2 Riêng"),
  ])
  func `wrong and missing numbers are kept where they stand and reported`(_ lines: [String], _ outline: String) {
    #expect(drawn(lines) == outline)
  }

  @Test(arguments: [
    "−", "–", "-", "+", "*", "•", "▪", "❖", "➔", "○", "✓",
  ])
  func `every sign that opens an item is read, also glued to its word`(_ sign: String) {
    #expect(drawn(["1. Sở Y tế", "\(sign) Rà soát thuốc.", "\(sign)Lập sổ."]) == "1 Sở Y tế\n  \(sign)\n  \(sign)")
  }

  @Test func `items on one line are parted, a dash inside a sentence is none`() {
    #expect(
      drawn(["1. Sở Y tế", "- Rà soát thuốc; - Lập sổ. + Báo cáo.", "2. Sở Xây dựng", "• Hướng dẫn. • Tập huấn tại Tân Lập - Bình Lâm."])
        == "1 Sở Y tế\n  -\n  -\n    +\n2 Sở Xây dựng\n  •\n  •")
  }

  @Test func `a heading keeps its words before the colon, and a provision cited at a line's start is no heading`() {
    #expect(drawn(["1. Mục tiêu: Nâng cao tỷ lệ hộ dùng nước sạch.", "2. Kinh phí"]) == "1 Mục tiêu\n2 Kinh phí")
    #expect(
      drawn(["1. Chi trả theo khoản 2\nĐiều 5 Nghị định số 30/2020/NĐ-CP của Chính phủ.", "2. Kinh phí theo\nĐiều 6 Quy chế này."])
        == "1\n2")
  }

  @Test func `numbers of the Party's documents are closed by a dash`() {
    #expect(
      drawn(["I- MỤC ĐÍCH", "1- Tiết kiệm chi phí.", "2 - Ban Tổ chức", "a- Lập sổ.", "II - TỔ CHỨC", "1.1- Ban Tuyên giáo"])
        == "I MỤC ĐÍCH\n  1\n  2 Ban Tổ chức\n    a\nII TỔ CHỨC\n  1.1 Ban Tuyên giáo")
    // The symbol of a document wrapped to the next line, and a span of numbers.
    #expect(drawn(["1. Thực hiện Kế hoạch số\n02-KH/TU của Tỉnh ủy.", "2. Cử đội từ\n3 - 5 người."]) == "1\n2")
  }
}
