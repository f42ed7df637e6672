import CongvanText
import Testing

@testable import CongvanExtraction

@Suite struct SealTests {
  /// The end of a letter with a seal over the beginnings of the signer's office and name.
  func sealed() throws -> ScannedPDF {
    var scan = try ScannedPDF(of: ScanTests.letter, page: 1, rows: ScanTests.end)
    scan.stamp(x: 990, y: 315, radius: 150)
    return scan
  }

  func overprints(_ scan: ScannedPDF) throws -> [(box: PixelBox, seal: Circle?)] {
    guard let ink = Tesseract()?.look(at: scan.image, resolution: 200) else { throw ExtractionError(.unread, "") }
    var found: [(box: PixelBox, seal: Circle?)] = []
    for box in ink.boxesOfStretches(atLeast: Int32(200 * Overprint.least)) {
      if let overprint = Overprint(ink, box, inch: 200) { found.append((overprint.box, overprint.seal)) }
    }
    return found
  }

  @Test func `words that a black seal covers are read, in their column, and its rings are none`() throws {
    let document = try DocumentExtractor.extract(bytes: sealed().bytes, name: "a.pdf")
    let lines = drawing(document).split(separator: "\n").filter { $0.hasPrefix("line") }
    #expect(lines.first == "line left: Nơi nhận:" && lines.count == 8)
    #expect(zip(lines.suffix(3), ["line right: KT. GIÁM ĐỐC", "GIÁM ĐỐC", "Thị Hoài An"]).allSatisfy { $0.hasSuffix($1) })
  }

  @Test func `a seal is found by its rim, whatever letters and strokes hang on it`() throws {
    let seals = try overprints(sealed()).compactMap(\.seal)
    let seal = try #require(seals.first)
    #expect(seals.count == 1)
    #expect(abs(seal.x - 990) < 2 && abs(seal.y - 315) < 2 && abs(seal.radius - 150) < 3)
  }

  @Test func `an arc is no seal`() throws {
    var scan = ScannedPDF(width: 1600, height: 1200)
    scan.stamp(x: 1600, y: 600, radius: 150)
    let arcs = try overprints(scan)
    #expect(!arcs.isEmpty && arcs.allSatisfy { $0.seal == nil })
  }

  @Test func `a frame and a table are no seals`() throws {
    var scan = ScannedPDF(width: 1600, height: 1200)
    scan.frame(x: 100..<500, y: 100..<350)
    scan.frame(x: 100..<1500, y: 500..<1100)
    #expect(try overprints(scan).map(\.box) == [PixelBox(x0: 100, y0: 100, x1: 500, y1: 350)])
    #expect(try overprints(scan).allSatisfy { $0.seal == nil })
  }

  // MARK: - Readings of one place

  func word(_ text: String, _ x: Int32, _ y: Int32 = 100, sure: Float = 95) -> ReadWord {
    ReadWord(text: text, x0: x, y0: y, x1: x + Int32(20 * text.count), y1: y + 30, confidence: sure, line: 0)
  }

  /// The words and the strokes that come of a first and further readings where a seal lies left of 200.
  func reread(_ first: [ReadWord], _ further: [ReadWord]) -> String {
    let reread = Rereading(first, further, in: PixelBox(x0: 0, y0: 0, x1: 1000, y1: 1000)) { $0.x0 < 200 }
    return reread.words.map(\.text).joined(separator: " ") + " / " + reread.strokes.map(\.text).joined(separator: " ")
  }

  @Test func `of readings of a word the one that saw more of it is taken`() {
    #expect(reread([word("HỦ", 140), word("TỊCH", 200)], [word("CHỦ", 120, sure: 85)]) == "CHỦ TỊCH / ")
  }

  @Test func `of readings that differ in a mark the one that most readings share is taken`() {
    #expect(
      reread([], [word("PHO", 100, sure: 95), word("PHÓ", 100, sure: 93), word("PHÓ", 100, sure: 93), word("CHỦ", 180)]) == "PHÓ CHỦ / ")
  }

  @Test func `what was read of a seal is no word, and a short syllable by itself is a stroke of the pen`() {
    #expect(reread([word("ớử_", 40, sure: 20), word("VT", 400)], [word("là", 300, 200, sure: 90), word("R$", 100, 300)]) == "VT / ớử_")
  }

  @Test func `a word of another line is not joined to a name`() {
    let reread = Rereading(
      [word("Như", 20), word("Hà", 300, 104)], [word("Hồng", 210, 102)], in: PixelBox(x0: 200, y0: 0, x1: 1000, y1: 1000)
    ) { _ in false }
    #expect(reread.words.map(\.line) == [0, 1, 1])
  }
}
