import CongvanModel
import CongvanParsing
import CongvanTestSupport
import CongvanText
import Foundation
import Testing

/// What holds of every reading, whatever the text.
@Suite struct ReadingLawTests {
  private static let words = [
    "1.", "2.1.", "a)", "-", "+", "I.", "Điều 5.", "Sở Nội vụ", "UBND các xã, phường", "Giao", "Đề nghị", "chủ trì, phối hợp với",
    "trước ngày", "30/4/2024", "hằng tháng",
    "tối thiểu", "03 người", "100%", "Công văn số 15/UBND-NC", "ngày 05 tháng 3 năm 2024", "của UBND tỉnh", "báo cáo", "về", ":", ";", ".",
    ",", "(", ")", "“", "”", "và", "các", "\n", "\n\n",
    "Nơi nhận:", "- Lưu: VT.", "KT. GIÁM ĐỐC", "KẾ HOẠCH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Kính gửi:", "PHỤ LỤC", "Số:", "/KH-UBND",
    "V/v", "31/4", "kể từ", "đến hết", "|",
    "**", "…", "999999999999", "0", "quý II/2024", "Căn cứ", "./.", "từ", "đến", "mỗi", "một",
  ]

  private func texts(seed: UInt64, count: Int) -> [String] {
    var random = Seeded(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0..<120, using: &random)).map { _ in ReadingLawTests.words.randomElement(using: &random) ?? "" }.joined(
        separator: " ")
    }
  }

  /// The sentences of the grammars' corpus.
  private static let sentences: [String] = {
    let folder = Project.folder.appendingPathComponent("corpus/grammars")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.flatMap { file in
      ((try? String(contentsOf: file, encoding: .utf8)) ?? "").components(separatedBy: "\n---").compactMap { entry in
        entry.components(separatedBy: "\n").drop { !$0.hasPrefix("===") }.dropFirst().joined(separator: "\n")
      }
    }
    .filter { !$0.isEmpty }
  }()

  @Test func `a text may end behind any word`() {
    #expect(ReadingLawTests.sentences.count > 700)
    for text in ReadingLawTests.sentences + ["Nếu phát hiện vi phạm thì", "1. Sở A rà soát số liệu; giao Sở Y tế theo phân công"] {
      for end in text.indices where text[end] == " " || text.index(after: end) == text.endIndex {
        let source = document(String(text[...end]))
        #expect(reader.read(source).source.sha256 == source.sha256)
      }
    }
  }

  @Test func `a text may begin with any word`() {
    for text in ReadingLawTests.sentences {
      for start in text.indices where text[start] == " " {
        let source = document(String(text[text.index(after: start)...]))
        #expect(reader.read(source).source.sha256 == source.sha256)
      }
    }
  }

  /// The lines of the corpus' plain documents.
  private static let lines: [String] = {
    let folder = Project.folder.appendingPathComponent("corpus/documents")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
    return files.filter { ["txt", "md"].contains($0.pathExtension) }.sorted { $0.path < $1.path }.flatMap { file in
      ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }
  }()

  @Test func `any pieces of texts may stand behind one another`() {
    var random = Seeded(seed: 91)
    let pieces = ReadingLawTests.sentences + ReadingLawTests.lines
    #expect(ReadingLawTests.lines.count > 1000)
    let joints = ["\n", "\n\n", " ", ". ", "; ", ", ", ": ", "\n- ", "\n1. ", " và ", " | "]
    for _ in 0..<2000 {
      let parts = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        let words = (pieces.randomElement(using: &random) ?? "").split(separator: " ")
        let first = Bool.random(using: &random) ? 0 : Int.random(in: 0...words.count, using: &random)
        let last = Bool.random(using: &random) ? words.count : Int.random(in: first...words.count, using: &random)
        return words[first..<last].joined(separator: " ") + (joints.randomElement(using: &random) ?? "")
      }
      let source = document(parts.joined())
      #expect(reader.read(source).source.sha256 == source.sha256)
    }
  }

  @Test func `reading never fails, reads the same twice, and its spans cut its quotes out of the source`() {
    for text in texts(seed: 577, count: 600) {
      let source = document(text)
      let reading = reader.read(source)
      #expect(reading == reader.read(source))
      let spans =
        reading.deadlines.map(\.span) + reading.limits.map(\.span) + reading.citations.map(\.span) + reading.obligations.map(\.span)
      for span in spans {
        #expect(
          CleanedView(source.text, span: span.span, markup: true).text
            == CleanedView(SourceText(span.quote), span: SourceText(span.quote).span, markup: true).text)
      }
      for deadline in reading.deadlines {
        if let index = deadline.obligation { #expect(reading.obligations[index].deadlines.contains(deadline)) }
      }
      for limit in reading.limits { if let index = limit.obligation { #expect(reading.obligations[index].limits.contains(limit)) } }
    }
  }

  @Test(arguments: ["", "\n", "1.", "- ", "…", "Số:", "Nơi nhận:", "KẾ HOẠCH", "|", "**", "(1)", "Điều", "KT."])
  func `the smallest documents are read`(_ text: String) { #expect(reader.read(document(text)).obligations == []) }

  @Test(arguments: [
    "cam kết cung cấp sản        Yêu\n❖ xuất,                     THÔNG TIN).",
    "  2. KHÓ KHĂN, VƯỚNG MẮC    Cđ\nKính gửi:\n- Tự do - Hạnh phúc         ĐOẠN",
    "SỞ Y TẾ                              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nTỈNH AN SƠN                              Độc lập - Tự do - Hạnh phúc",
    "Nơi nhận:\n-\n                                   GIÁM ĐỐC\n- Lưu: VT.                    Trần Văn Bình",
    // A body between the left column and the right one, which ends above it in the text.
    "ĐẢNG CỘNG SẢN VIỆT NAM\nİ\nphấn\n|                              (\nA\n./.\n+ \nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n xét đề xuất\n"
      + " Thời Hạn\nđịnh kỳ\ncấp\nNơi nhận:\n- Lưu: VT, CCHC.\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nTrần Văn Bình",
    "1. Báo cáo.\nNơi nhận:\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn An\n2024-09-07T17:10:21+😀",
    "Số: 12/SNV-CCHC\n\nKính gửi: UBND các xã.\n\n1. Rà soát hồ sơ.\n\n2. Trước ngày 15/3/2025,",
  ])
  func `texts that break off are read`(_ text: String) throws {
    _ = try JSONEncoder().encode(reader.read(document(text)))
  }

  @Test func `numbers nested without end make an outline of bounded depth`() {
    func depth(_ nodes: [OutlineNode]) -> Int { nodes.map { 1 + depth($0.children) }.max() ?? 0 }
    let text = (1...40).map { Array(repeating: "1", count: $0).joined(separator: ".") + ". Báo cáo" }.joined(separator: "\n")
    #expect((4...12).contains(depth(reader.read(document(text)).outline)))
  }

  @Test func `a line about where papers are received does not end the body`() {
    let reading = letter(
      "1. Sở Y tế công khai thủ tục:\n\nNơi nhận hồ sơ: Bộ phận một cửa.\n\n2. Sở Tài chính bố trí kinh phí trước ngày 30/6/2025.")
    #expect(reading.deadlines.map(\.lastDay?.iso) == ["2025-06-29"])
    #expect(reading.directive.signer?.name == "Trần Văn Bình")
  }

  @Test func `the shares of coverage add up to one`() {
    let c = letter("1. Sở Tài chính:\n\n- Thẩm định dự toán theo Công văn số 15/UBND-NC.\n\nMột câu không giao việc cho ai.").coverage
    #expect(abs(c.structure + c.obligation + c.citation + c.boilerplate + c.unexplained - 1) < 0.001)
    #expect(c.unexplained > 0 && c.obligation > 0 && c.structure > 0)
  }
}
