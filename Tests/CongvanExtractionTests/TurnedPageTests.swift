import CongvanText
import Foundation
import Testing

@testable import CongvanExtraction

/// Pages that lie on their side or stand on their head.
@Suite struct TurnedPageTests {
  private static let lines = ["UY BAN NHAN DAN TINH AN SON", "Kinh gui cac so, ban, nganh", "bao cao truoc ngay 30/6/2025"]

  /// A page whose text matrix turns all that is written on it.
  private static func page(_ matrix: String, at places: [(Int, Int)]) -> [UInt8] {
    let text = zip(lines, places).map { words, place in "BT /F1 12 Tf \(matrix) \(place.0) \(place.1) Tm (\(words)) Tj ET" }
    return TinyPDF(pages: [[]], drawing: text.joined(separator: "\n")).bytes
  }

  static let turned: [String: [UInt8]] = [
    "upwards": page("0 1 -1 0", at: [(100, 100), (118, 100), (136, 100)]),
    "downwards": page("0 -1 1 0", at: [(400, 700), (382, 700), (364, 700)]),
    "on its head": page("-1 0 0 -1", at: [(500, 100), (500, 118), (500, 136)]),
  ]

  @Test(arguments: turned.keys.sorted()) func `text that runs another way is read along its lines`(_ way: String) throws {
    let document = try DocumentExtractor.extract(bytes: #require(Self.turned[way]), name: "a.pdf")
    #expect(document.readingText.split(whereSeparator: \.isWhitespace).joined(separator: " ") == Self.lines.joined(separator: " "))
    #expect(document.diagnostics.map(\.id) == ["extraction.turnedPage"])
    // Places stay those of the page as it lies.
    let page = try #require(document.pages.first), word = try #require(document.blocks.first?.lines.first?.words.first)
    #expect((page.width, page.height) == (595, 842))
    let origin: [String: (x: Double, y: Double)] = ["upwards": (100, 742), "downwards": (400, 142), "on its head": (500, 742)]
    let there = try #require(origin[way])
    #expect(abs(word.box.x0 - there.x) < 25 && abs((word.box.y0 + word.box.y1) / 2 - there.y) < 25)
  }

  @Test(arguments: ["", "0 1 -1 0"], [0, 90, 180, 270])
  func `a number laid over a page that lies another way completes its line`(_ matrix: String, _ rotation: Int) throws {
    // Written along the page or up its side, shown as it is or turned by the page.
    let isUp = !matrix.isEmpty
    let texts = ["So:        /UBND-VX", "UY BAN NHAN DAN TINH AN SON"].enumerated().map { k, words in
      "BT /F1 12 Tf \(isUp ? matrix : "1 0 0 1") \(isUp ? 100 + 18 * k : 100) \(isUp ? 100 : 700 - 18 * k) Tm (\(words)) Tj ET"
    }
    var file = TinyPDF(pages: [[]], drawing: texts.joined(separator: "\n"), entries: "/Rotate \(rotation)")
    let number = "BT /F1 12 Tf 2 4 Td (458) Tj ET", turn = isUp ? "/Matrix [\(matrix) 0 0]" : ""
    file.annotations = "[100 0 R]"
    file.extra = [
      "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [\(isUp ? "88 120 104 150" : "120 696 150 712")] /AP << /N 101 0 R >> >>",
      "<< /Subtype /Form /BBox [0 0 30 16] \(turn) /Resources << /Font << /F1 3 0 R >> >> /Length \(number.utf8.count) >>\nstream\n\(number)\nendstream",
    ]
    let document = try DocumentExtractor.extract(bytes: file.bytes, name: "a.pdf")
    #expect(document.readingText == "So: 458 /UBND-VX\nUY BAN NHAN DAN TINH AN SON\n")
    #expect(document.diagnostics.contains { $0.id == "extraction.stampedText" })
  }

  @Test func `a page of a few words is turned where all of them run one way`() throws {
    let few = TinyPDF(pages: [[]], drawing: "BT /F1 12 Tf 0 1 -1 0 200 100 Tm (Ky bao cao) Tj ET").bytes
    #expect(try DocumentExtractor.extract(bytes: few, name: "a.pdf").readingText == "Ky bao cao\n")
  }

  @Test(arguments: QuarterTurn.allCases) func `a turn taken back is none`(_ turn: QuarterTurn) {
    let box = Box(x0: 10, y0: 20, x1: 40, y1: 25)
    let there = turn.turned(box, width: 100, height: 200)
    #expect(turn.back.turned(there, width: turn.liesDown ? 200 : 100, height: turn.liesDown ? 100 : 200) == box)
    let image = GreyImage(width: 2, height: 3, pixels: [1, 2, 3, 4, 5, 6])
    #expect(image.turned(turn).turned(turn.back).pixels == image.pixels)
  }

  @Test(.enabled(if: Tesseract.isInstalled, "Tesseract is not installed"), arguments: [QuarterTurn.half, .right, .left])
  func `a picture that lies another way is turned until words are read in it`(_ turn: QuarterTurn) throws {
    let upright = try ImageTests.end()
    let wanted = try DocumentExtractor.extract(bytes: ImageTests.file([upright], .png, resolution: 200), name: "a.png")
    let lying = try DocumentExtractor.extract(bytes: ImageTests.file([upright.turned(turn)], .png, resolution: 200), name: "a.png")
    #expect(lying.readingText == wanted.readingText)
    #expect(
      lying.diagnostics.map(\.id).contains("extraction.turnedPage") && !wanted.diagnostics.map(\.id).contains("extraction.turnedPage"))
    // A word's box is where the word is on the picture as it lies.
    let page = try #require(wanted.pages.first)
    let first = try #require(wanted.blocks.first?.lines.first?.words.first?.box)
    let there = try #require(lying.blocks.first?.lines.first?.words.first?.box)
    let place = turn.turned(first, width: page.width, height: page.height)
    #expect(abs(there.x0 - place.x0) < 3 && abs(there.y1 - place.y1) < 3)
  }
}
