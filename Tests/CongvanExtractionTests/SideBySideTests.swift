import CongvanTestSupport
import CongvanText
import Testing

@testable import CongvanExtraction

/// Scans of several pages, which are read side by side.
@Suite struct SideBySideTests {
  /// Parts of a letter; among them a page whose text layer and picture say nothing, and one that is missing, which poppler counts last.
  static let scan: [UInt8] = {
    guard let top = try? ScannedPDF(of: ScanTests.letter, page: 0, rows: 0..<400),
      let end = try? ScannedPDF(of: ScanTests.letter, page: 1, rows: ScanTests.end)
    else { return [] }
    var garbled = ScannedPDF(width: 1000, height: 500)
    garbled.layer = "BT /F1 5 Tf 60 170 Td " + String(repeating: "0 -6 Td (Dir hic djnh thirc hicn cac nhicm) Tj ", count: 20) + "ET"
    return ScannedPDF.bytes(of: [end, nil, garbled, top, end])
  }()

  func read(_ file: [UInt8], by count: Int) throws -> ExtractedDocument {
    try PDFReading.document(ForeignFile(file, .pdf, name: "a.pdf"), readers: PictureReaders(count)) { _ in }
  }

  @Test func `pages come in their order, each with its own status, and bad ones harm no others`() throws {
    let document = try read(Self.scan, by: 4)
    #expect(faults(document) == [])
    #expect(document.pages.map(\.status) == [.ocr, .garbage, .ocr, .ocr, .damaged])
    let marks = ["2146/SYT-NVY", "Trần Thị Hoài An"]
    let found = document.blocks.flatMap(\.lines).compactMap { line in
      marks.first { document.text.text(in: line.span).contains($0) }.map { "\(line.page ?? -1) \($0)" }
    }
    #expect(found == ["0 Trần Thị Hoài An", "2 2146/SYT-NVY", "3 Trần Thị Hoài An"])
    let notes = document.diagnostics.filter { $0.span == nil }.map { "\($0.id) \($0.message.prefix(6))" }
    #expect(
      notes == [
        "extraction.scannedPage Page 1", "extraction.doubtfulLayer Page 2", "extraction.scannedPage Page 3",
        "extraction.scannedPage Page 4", "extraction.missingPage 1 of 5",
      ])
  }

  @Test func `several threads read what one does`() throws {
    #expect("\(try read(Self.scan, by: 4))" == "\(try read(Self.scan, by: 1))")
  }

  @Test func `pages too large to be read beside others are read in their turn`() throws {
    let small = try ScannedPDF(of: ScanTests.letter, page: 1, rows: ScanTests.end)
    var large = ScannedPDF(width: small.width, height: 4000)
    large.pixels.replaceSubrange(..<small.pixels.count, with: small.pixels)
    let document = try read(ScannedPDF.bytes(of: [large, small, large]), by: 2)
    #expect(document.pages.map(\.status) == [.ocr, .ocr, .ocr])
    #expect(document.readingText.split(separator: "\n").count { $0.hasSuffix("Trần Thị Hoài An") } == 3)
  }
}
