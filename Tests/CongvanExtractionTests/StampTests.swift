import CongvanText
import Testing

@testable import CongvanExtraction

@Suite struct StampTests {
  /// The end of a letter, with room between its two columns.
  func end() throws -> ScannedPDF { try ScannedPDF(of: ScanTests.letter, page: 1, rows: ScanTests.end) }

  func lines(_ scan: ScannedPDF) throws -> [Substring] {
    drawing(try DocumentExtractor.extract(bytes: scan.bytes, name: "a.pdf")).split(separator: "\n").filter { $0.hasPrefix("line") }
  }

  /// What is left of a page before it is read, and the words of its stamps.
  func looked(at scan: ScannedPDF) throws -> (image: GreyImage, stamped: [ReadWord]) {
    guard let tesseract = Tesseract() else { throw ExtractionError(.unread, "") }
    var picture = PagePicture(image: scan.image, frame: PictureFrame(x0: 0, y0: 0, pitchX: 0.36, pitchY: 0.36))
    var stamped: [ReadWord] = []
    _ = tesseract.look(at: &picture, takingOut: &stamped)
    return (picture.image, stamped)
  }

  @Test func `a stamp beside words is none of them, whether it stands straight or askew`() throws {
    let lines = try lines(end())
    #expect(lines.count == 8)
    for slope in [0, 0.03, -0.05] {
      var scan = try end()
      scan.stamp(x: 560, y: 160, slope: slope)
      #expect(try self.lines(scan) == lines)
      #expect(try !looked(at: scan).stamped.isEmpty)
    }
  }

  @Test func `letters that cross a stamp's frame are read`() throws {
    var scan = try end()
    // Its right side lies over the first letter of an office.
    scan.stamp(x: 684, y: 130, slope: 0)
    let (read, printed) = try (lines(scan), lines(end()))
    #expect(read == printed)
  }

  @Test func `a page with a printed frame, with a table or with a round mark stays as it is`() throws {
    var framed = try end()
    framed.frame(x: 200..<600, y: 130..<330)
    var table = ScannedPDF(width: 1600, height: 800)
    for row in 0..<4 {
      for column in 0..<3 { table.frame(x: 100 + column * 400..<501 + column * 400, y: 100 + row * 130..<231 + row * 130) }
    }
    var round = try end()
    round.stamp(x: 760, y: 300, radius: 100)
    for scan in try [end(), framed, table, round] {
      let looked = try looked(at: scan)
      #expect(looked.image.pixels == scan.image.pixels && looked.stamped.isEmpty)
    }
    #expect(try lines(framed).contains { $0.contains("Giám đốc Sở") })
  }
}
