import CongvanTestSupport
import CongvanText
import Foundation
import Testing

@testable import CongvanExtraction

@Suite struct ScanTests {
  static let letter = Project.folder.appendingPathComponent("corpus/documents/01-y-te-truong-hoc/source.pdf").path
  /// The second page's end: a paragraph, the recipients and the signer side by side.
  static let end = 1020..<1500

  func read(_ scan: ScannedPDF) throws -> ExtractedDocument {
    let document = try DocumentExtractor.extract(bytes: scan.bytes, name: "a.pdf")
    #expect(faults(document) == [])
    return document
  }

  func words(_ document: ExtractedDocument) -> [Word] { document.blocks.flatMap(\.lines).flatMap(\.words) }

  @Test func `a scanned page is laid out as the printed one`() throws {
    let document = try read(ScannedPDF(of: Self.letter, page: 1, rows: Self.end))
    #expect(document.method == .ocr && document.pages.map(\.status) == [.ocr])
    #expect(document.engine.contains("tesseract"))
    #expect(document.diagnostics.first?.id == "extraction.scannedPage")
    let drawn = drawing(document)
    #expect(drawn.contains("paragraph: Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, đề nghị các đơn vị / phản ánh"))
    #expect(drawn.contains("line left: - Giám đốc Sở (để b/c);\nline left: - Lưu: VT, NVY.\nline right: KT. GIÁM ĐỐC\n"))
    #expect(drawn.contains("line right: PHÓ GIÁM ĐỐC\nline right: Trần Thị Hoài An"))
  }

  @Test func `words of a scan keep the places and the height that they have in print, and how sure the reading is`() throws {
    let printed = try DocumentExtractor.extract(fileAt: Self.letter)
    let scanned = try read(ScannedPDF(of: Self.letter, page: 1, rows: Self.end))
    let top = Double(Self.end.lowerBound) * 0.36
    let lines = printed.blocks.flatMap(\.lines).filter { $0.page == 1 }
    for wanted in ["Trần", "hướng", "UBND"] {
      let there = try #require(lines.flatMap(\.words).last { printed.text.text(in: $0.span) == wanted })
      let here = try #require(words(scanned).last { scanned.text.text(in: $0.span) == wanted })
      #expect(abs(here.box.x0 - there.box.x0) < 2 && abs(here.box.y1 + top - there.box.y1) < 2, "\(wanted)")
      #expect(abs((here.box.y1 - here.box.y0) - (there.box.y1 - there.box.y0)) < 2, "\(wanted)")
    }
    #expect(words(scanned).allSatisfy { (0...1).contains($0.confidence ?? -1) })
    #expect(lines.flatMap(\.words).allSatisfy { $0.confidence == nil })
  }

  @Test func `a page that lies askew is read line by line, and its boxes stay where the words are`() throws {
    let straight = try ScannedPDF(of: Self.letter, page: 1, rows: Self.end)
    let slope = 0.03
    let document = try read(straight.tilted(slope))
    #expect(drawing(document).contains("line left: - Giám đốc Sở (để b/c);\n"))
    #expect(drawing(document).contains("line right: PHÓ GIÁM ĐỐC\nline right: Trần Thị Hoài An"))
    let line = try #require(document.blocks[0].lines.first)
    let first = try #require(line.words.first).box, last = try #require(line.words.last).box
    #expect(abs((last.y1 - first.y1) - slope * (last.x0 - first.x0)) < 2.5)
  }

  @Test func `a red seal over words does not hide them`() throws {
    var scan = try ScannedPDF(of: Self.letter, page: 1, rows: Self.end)
    scan.redden(x: 200..<1500, y: 60..<80)
    scan.redden(x: 900..<1300, y: 130..<200)
    let text = try read(scan).readingText
    for words in ["phản ánh về Sở Y tế theo số điện thoại", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"] { #expect(text.contains(words), "\(text)") }
  }

  @Test func `a few words over a picture of a page are no text layer but a stamp on it`() throws {
    var scan = try ScannedPDF(of: Self.letter, page: 1, rows: Self.end)
    scan.layer = "BT /F1 6 Tf 400 170 Td (Signed by: the office) Tj 0 -8 Td (office@example.vn) Tj ET"
    let document = try read(scan)
    #expect(document.readingText.contains("Trần Thị Hoài An") && !document.readingText.contains("office"))
    #expect(drawing(document).contains("furniture: Signed by: the office\nfurniture: office@example.vn"))
  }

  @Test func `a layer over a picture that is no Vietnamese is passed over, with its figures`() throws {
    var scan = try ScannedPDF(of: Self.letter, page: 1, rows: Self.end)
    let line = "0 -6 Td (Dir hic djnh thirc hicn cac nhicm vir dtroc giao tai Kc hoach ndy vd bdo cdo kct qud vc UBND) Tj "
    scan.layer = "BT /F1 5 Tf 60 170 Td " + String(repeating: line, count: 6) + "ET"
    let document = try read(scan)
    #expect(document.readingText.contains("Trần Thị Hoài An") && !document.readingText.contains("thirc"))
    let note = try #require(document.diagnostics.first { $0.id == "extraction.layerPassedOver" })
    #expect(note.message.contains("pictures cover 100 % of the page"))
  }

  @Test func `letters whose meaning was lost are read from the drawn page, and kept where that says no more`() throws {
    let lines = TinyPDF.lines(Array(repeating: "#$&*+=@ ^~#$ &*+=@^ ~#$&* +=@^~ #$&*+ =@^~#", count: 8), top: 700)
    let document = try DocumentExtractor.extract(bytes: TinyPDF(pages: [lines]).bytes, name: "a.pdf")
    #expect(document.pages.map(\.status) == [.garbage])
    #expect(document.diagnostics.map(\.id) == ["extraction.doubtfulLayer"])
    #expect(document.method == .textLayer)
  }

  @Test func `a page in another language keeps its layer`() throws {
    let lines = TinyPDF.lines(Array(repeating: "The quick brown fox jumps over the lazy dog and goes home.", count: 8), top: 700)
    let document = try DocumentExtractor.extract(bytes: TinyPDF(pages: [lines]).bytes, name: "a.pdf")
    #expect(document.pages.map(\.status) == [.text] && document.diagnostics.isEmpty)
  }

  @Test func `a blank page among others is empty`() throws {
    let document = try DocumentExtractor.extract(bytes: TinyPDF(pages: [PDFTests.body(700, "End."), []]).bytes, name: "a.pdf")
    #expect(document.pages.map(\.status) == [.text, .empty])
  }
}
