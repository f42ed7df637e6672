import CongvanModel
import CongvanParsing
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

/// What holds a machine-read document together is found though its marks are damaged; in other texts nothing is taken for another.
@Suite struct ScannedStructureTests {
  private func scanned(_ body: String) -> Reading { reader.read(letterDocument(body, method: .ocr)) }

  private func outline(_ reading: Reading) -> [String] {
    func draw(_ nodes: [OutlineNode], _ indent: String) -> [String] {
      nodes.flatMap { [indent + $0.marker] + draw($0.children, indent + ".") }
    }
    return draw(reading.outline, "")
  }

  private func bearers(_ reading: Reading) -> [[String]] { reading.obligations.map { $0.bearers.map(\.text) } }

  @Test func `a marker that a machine misread is told by those round it`() {
    let numbers = "1. Sở Y tế:\n(1) Rà soát danh sách.\n(2) Lập sổ theo dõi.\nđ) Tổ chức tập huấn.\n(4) Báo cáo kết quả."
    #expect(outline(scanned(numbers)) == ["1", ".(1)", ".(2)", ".(3)", ".(4)"])
    #expect(outline(letter(numbers)) != ["1", ".(1)", ".(2)", ".(3)", ".(4)"])
    let letters = "1. Sở Y tế:\n8) Rà soát danh sách.\nb) Lập sổ theo dõi.\n2. Sở Nội vụ:\na) Tổ chức tập huấn.\nb) Báo cáo."
    #expect(outline(scanned(letters)) == ["1", ".a", ".b", "2", ".a", ".b"])
    let gap = "1. Sở Y tế rà soát danh sách.\n\nK Sở Nội vụ lập sổ theo dõi.\n\n3. Sở Công Thương báo cáo kết quả."
    #expect(outline(scanned(gap)) == ["1", "2", "3"])
    #expect(outline(letter(gap)) == ["1", "3"])
    let roman = "1. Mục đích\n1. Rà soát danh sách hồ sơ.\n2. Lập sổ theo dõi.\nII. Yêu cầu\n1. Báo cáo kết quả."
    #expect(outline(scanned(roman)) == ["I", ".1", ".2", "II", ".1"])
    let again = "6. Sở Y tế rà soát.\n1. Sở Nội vụ lập sổ theo dõi.\n8. Sở Công Thương báo cáo."
    #expect(outline(scanned(again)) == ["6", "7", "8"])
  }

  @Test func `rows that are whole stay as they are`() {
    let rows = "1. Sở Y tế:\n(1) Rà soát.\n(2) Lập sổ.\na) Tổ chức tập huấn.\nb) Báo cáo.\n2. Sở Nội vụ:\n(1) Rà soát.\n1) Lập sổ.\n2) Ghi."
    #expect(outline(scanned(rows)) == outline(letter(rows)))
  }

  @Test func `a heading that lost its marker heads the task below it`() {
    let body = "1. Sở Y tế\n\nRà soát danh sách.\n\nSở Tài chính\n\nLập sổ theo dõi hồ sơ."
    #expect(bearers(scanned(body)) == [["Sở Y tế"], ["Sở Tài chính"]])
  }

  @Test func `a speck before the body is no addressee, and who is asked there has the items below to do`() {
    let text = """
      SỞ NỘI VỤ

      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM

      Số: 12/SNV-CCHC

      An Sơn, ngày 5 tháng 3 năm 2024

      Kính gửi:

      - Sở Y tế;

      - Ủy ban nhân dân các xã.

      _ Thực hiện Chỉ thị số 16/CT-TTg ngày 01/3/2024 của Thủ tướng Chính phủ, Sở Nội vụ yêu cầu Ủy ban nhân dân các xã thực hiện:

      1. Rà soát danh sách.

      2. Báo cáo kết quả trước ngày 30/4/2024.
      """
    let reading = reader.read(document(text, method: .ocr))
    #expect(reading.directive.addressees == ["Sở Y tế", "Ủy ban nhân dân các xã"])
    #expect(reading.citations.map(\.symbol) == ["CT-TTg"])
    #expect(bearers(reading) == [["Ủy ban nhân dân các xã"], ["Ủy ban nhân dân các xã"]])
  }

  /// A letter whose second page, from `annex` on, is read too.
  private func paged(_ foot: String, annex: String, method: ExtractedDocument.Method = .ocr) -> Reading {
    let first = SampleLetter.text("1. Sở Y tế rà soát danh sách.").components(separatedBy: "Nơi nhận")[0]
    var read = document(first + foot + "\n" + annex, method: method)
    let end = (first + foot).utf8.count
    for k in read.blocks.indices {
      for l in read.blocks[k].lines.indices { read.blocks[k].lines[l].page = read.blocks[k].span.start > end ? 1 : 0 }
    }
    return reader.read(read)
  }

  private static let tasks = """
    Phụ lục

    TRIỂN KHAI NHIỆM VỤ THEO KẾ HOẠCH

    (Kèm theo Công văn số 1Z/SNV-CCHC ngày 5 tháng 3 năm 2024)

    1. Tổ chức tập huấn cho cán bộ các xã.
    a) Đơn vị chủ trì Sở Y tế.
    b) Đơn vị phối hợp: Sở Tài chính.
    2. Rà soát danh sách, phấn đấu 90% hồ sơ được số hóa.
    a) Đơn vị chủ trì: Sở Nội vụ.
    """

  @Test func `an annex on its own page is one though a seal hid all that ends the signature`() {
    let reading = paged("Nơi nhận:\n- Như trên;\n- Văn phòng: TT, KT.", annex: Self.tasks)
    #expect(bearers(reading).dropFirst() == [["Sở Y tế", "Sở Tài chính"], ["Sở Nội vụ"]])
    #expect(reading.limits.map(\.min) == [90])
  }

  @Test func `a letter's own number over its annex is none that it cites, however it was read`() {
    let annex = Self.tasks.replacing("1Z/", with: "172/")
    func cited(_ method: ExtractedDocument.Method) -> [String?] {
      paged("Nơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nTrần Văn Bình", annex: annex, method: method).citations.map(\.number)
    }
    #expect(cited(.ocr) == [])
    #expect(cited(.textLayer) == ["172"])
  }

  @Test func `what a letter cites counts that is sent along and named, and it orders nothing`() {
    func read(_ number: String) -> Reading {
      let body = "1. Sở Y tế nghiên cứu đề nghị tại Văn bản số 88/SXD-KT ngày 01/3/2024 (gửi kèm)."
      let other = """
        SỞ XÂY DỰNG
        Số: \(number)/SXD-KT
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Kính gửi: Ủy ban nhân dân tỉnh
        1. Thực hiện Công văn số 77/UBND-TH ngày 20/02/2024, Sở Y tế báo cáo kết quả trước ngày 30/4/2024.
        """
      return reader.read(document(SampleLetter.text(body) + "\n" + other))
    }
    #expect(read("88").citations.map(\.number) == ["88", "77"])
    #expect(read("88").deadlines.isEmpty)
    #expect(read("99").citations.map(\.number) == ["88"])
  }

  @Test func `specks between words and inside phrases are passed over`() {
    for body in [
      "1. Sở Y tế chủ trì, phối. hợp với Sở Nội vụ tổ chức tập huấn.", "1. Sở ' Y tế chủ trì, phối hợp với Sở Nội vụ tổ chức tập huấn.",
      "1. Sở Y tế chủ trì, phối hợp với Sở Nội vụ tổ. chức tập huấn.",
    ] {
      let lead = scanned(body).obligations.flatMap(\.bearers).map { $0.role }
      #expect(lead == [.lead, .cooperate], "\(body)")
    }
  }

  @Test func `the mark that closes a quotation is one though it was read as a question`() {
    let body =
      "Thực hiện Đề án “Nâng cao chất lượng, hiệu quả phục vụ? trên địa bàn, Sở Nội vụ yêu cầu các xã thực hiện:\n1. Rà soát hồ sơ."
    #expect(bearers(scanned(body)) == [["các xã"]])
  }

  @Test func `a name of which a tone was misread is the one that stands elsewhere`() {
    let reading = scanned("1. Ủy ban nhân dân các thị trấn rà soát danh sách.\n2. Ủy ban nhân dân thị trần An Sơn lập sổ theo dõi.")
    #expect(reading.diagnostics.filter { $0.id == "text.repaired" }.isEmpty == false || bearers(reading).count == 2)
    #expect(reading.obligations.last?.reasons.contains("read “trần” as “trấn”") == true)
    let once = scanned("1. Ủy ban nhân dân thị trần An Sơn lập sổ theo dõi.")
    #expect(!once.obligations.flatMap(\.reasons).contains { $0.hasPrefix("read ") })
  }

  @Test func `the label of a number and the words of a date are read between what tells them`() {
    #expect(scanned("1. Sở Y tế thực hiện Kết luận sô 01-KL/TW.").citations.map(\.kind) == ["ket-luan"])
    #expect(scanned("1. Sở Y tế báo cáo trước ngày 10 thẳng 10 năm 2024.").deadlines.map { $0.date?.iso } == ["2024-10-10"])
  }

  @Test func `the end of what was counted is no time to act by`() {
    let told = "1. Danh sách các xã có tỷ lệ giải ngân từ đầu năm đến hết ngày 30/9/2024 thấp.\n2. Sở Y tế báo cáo đến hết ngày 30/9/2024."
    #expect(letter(told).deadlines.map { $0.date?.iso } == ["2024-09-30"])
  }

  @Test func `a long list of bodies in a lead-in behind a long ground`() {
    let ground =
      "Thực hiện Thông báo số 49-TB/TU ngày 17/02/2024 về Kết luận của Thường trực Tỉnh ủy tại Hội nghị tổng kết 10 năm thực hiện Nghị quyết "
      + "số 29-NQ/TU ngày 04/11/2013 của Ban Thường vụ Tỉnh ủy về “Đổi mới công tác chăm sóc sức khỏe nhân dân, đáp ứng yêu cầu của thời kỳ "
      + "công nghiệp hóa, hiện đại hóa đất nước trong điều kiện kinh tế thị trường và hội nhập quốc tế ngày càng sâu rộng” trên địa bàn tỉnh "
      + "(gọi tắt là Thông báo số 49-TB/TU), "
    let lead =
      "Sở Nội vụ yêu cầu thủ trưởng các sở, ban, ngành thuộc UBND tỉnh, Hội Chữ thập đỏ tỉnh, Liên đoàn Lao động tỉnh, Ủy ban nhân dân các "
      + "huyện, thành phố, Bệnh viện Đa khoa tỉnh và các trường đại học triển khai thực hiện các nhiệm vụ như sau:"
    let reading = letter(ground + lead + "\n\n1. Rà soát danh sách.")
    #expect(bearers(reading).last?.count == 6)
  }
}
