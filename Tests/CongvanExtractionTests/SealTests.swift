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
      if let overprint = Overprint(ink, [box], inch: 200) { found.append((overprint.box, overprint.seal)) }
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

  /// A page with a seal of which gaps leave four arcs.
  func faint() -> ScannedPDF {
    var scan = ScannedPDF(width: 1200, height: 1600)
    scan.stamp(x: 400, y: 400, radius: 150)
    scan.whiten(x: 395..<405, y: 0..<800)
    scan.whiten(x: 0..<800, y: 395..<405)
    scan.whiten(x: 405..<800, y: 330..<395)
    return scan
  }

  @Test func `a seal that was stamped in arcs is found by all of them`() throws {
    guard let ink = Tesseract()?.look(at: faint().image, resolution: 200) else { throw ExtractionError(.unread, "") }
    let boxes = ink.boxesOfStretches(atLeast: Int32(200 * Overprint.least))
    #expect(boxes.count > 1)
    #expect(Overprint.groups(of: boxes, on: ink, inch: 200).map(\.count) == [boxes.count])
  }

  @Test func `what stands inside a seal is its own, and not what goes on beside it`() throws {
    guard let ink = try Tesseract()?.look(at: sealed().image, resolution: 200) else { throw ExtractionError(.unread, "") }
    let box = try #require(ink.boxesOfStretches(atLeast: Int32(200 * Overprint.least)).first)
    guard let overprint = Overprint(ink, [box], inch: 200) else { throw ExtractionError(.unread, "") }
    let inside = overprint.isInscribed([word("DẤU", 960, 300)])
    let across = overprint.isInscribed([word("PHÓ", 1000, 300), word("GIÁM", 1100, 300)])
    #expect(inside && !across)
  }

  @Test func `a word to which a blank was added ends with its ink`() {
    guard Tesseract.isInstalled else { return }
    var pixels = [UInt8](repeating: 255, count: 600 * 60)
    for y in 20..<50 { for x in 500..<560 { pixels[y * 600 + x] = 0 } }
    guard let page = LeptonicaPicture(blackAndWhite: GreyImage(width: 600, height: 60, pixels: pixels)) else { return }
    var stretched = ReadWord(text: "KT.", x0: 20, y0: 18, x1: 562, y1: 52, confidence: 95, line: 0)
    (stretched.em, stretched.foot) = (40, 50)
    let tightened = [stretched].tightened(in: page)
    #expect(tightened.map { [$0.x0, $0.x1] } == [[500, 562]])
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

  @Test func `a stroke that crosses a seal's ring stays, and the ring is taken off`() throws {
    var scan = ScannedPDF(width: 1200, height: 1600)
    scan.stamp(x: 400, y: 400, radius: 150)
    scan.frame(x: 458..<464, y: 500..<580)
    guard let ink = Tesseract()?.look(at: scan.image, resolution: 200) else { throw ExtractionError(.unread, "") }
    let box = try #require(ink.boxesOfStretches(atLeast: Int32(200 * Overprint.least)).first)
    let region = PixelBox(x0: 440, y0: 500, x1: 520, y1: 580)
    guard let overprint = Overprint(ink, [box], inch: 200), let cleaned = overprint.crossed(ink, region) else {
      throw ExtractionError(.unread, "")
    }
    // Both within the outer ring.
    let (crossed, ring) = ((x: Int32(458), y: Int32(532)), (x: Int32(490), y: Int32(512)))
    let before = [crossed, ring].map { ink.hasInk(x: $0.x, y: $0.y) }
    let after = [crossed, ring].map { cleaned.hasInk(x: $0.x - region.x0, y: $0.y - region.y0) }
    #expect(before == [true, true] && after == [true, false])
  }

  @Test func `before a name the word is taken that most looks saw a part of, and none that one look saw alone`() {
    var name = word("Minh", 300)
    (name.em, name.foot) = (40, 130)
    let place = HiddenPlace(before: name, besides: [])
    #expect(place.words(from: [[word("am", 245)], [word("„IHạm", 190, sure: 40)], [word("x", 280)]]).map(\.text) == ["IHạm"])
    #expect(place.words(from: [[], [word("Xem", 225, sure: 70)], []]).isEmpty)
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
