import Testing

@testable import CongvanExtraction

struct RuledLinesTests {
  typealias Line = RuledLines.Piece

  /// The lines of the first page of a file.
  private func lines(_ file: [UInt8]) throws -> [Line] {
    let pdf = try PopplerPDF(file, name: "a.pdf")
    guard let sheet = pdf.page(0) else { return [] }
    return sheet.ruledLines.lines
  }

  /// The lines of a page that draws something, and the forms that it can draw.
  private func lines(_ drawing: String, forms: [String] = [], entries: String = "") throws -> [Line] {
    let names = forms.indices.map { "/A\($0) \(100 + $0) 0 R" }.joined(separator: " ")
    return try lines(
      TinyPDF(
        pages: [[]], extra: forms, drawing: "\n" + drawing, forms: names, entries: entries
      ).bytes)
  }

  private func form(_ drawing: String, _ entries: String = "") -> String {
    "<< /Subtype /Form /BBox [0 0 595 842] \(entries) /Length \(drawing.utf8.count) >>\nstream\n\(drawing)\nendstream"
  }

  private static let line = "100 642 m 300 642 l S"
  private static let found = Line(y: 200, x0: 100, x1: 300)

  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var drawing: String
    var lines: [Line]

    init(_ name: String, _ drawing: String, _ lines: [Line]) { (testDescription, self.drawing, self.lines) = (name, drawing, lines) }
  }

  private static func repeated(_ count: Int, _ drawing: (Double) -> String) -> String {
    (0..<count).map { drawing(Double($0)) }.joined(separator: "\n")
  }

  static let drawn = [
    Case("a line", line, [found]),
    Case("a line that falls by a hair", "100 642.2 m 300 641.8 l S", [found]),
    Case("the border of each cell", "100 642 m 180 642 l S 180 642 m 240 642 l S 240.5 642.1 m 300 642.1 l S", [found]),
    Case("drawn from right to left", "300 642 m 200 642 l 100 642 l S", [found]),
    Case("dots", repeated(134) { "\(100 + 1.5 * $0) 641.75 0.5 0.5 re f" }, [found]),
    Case("thin rectangles", "100 641.5 120 1 re 220 642.5 80 -1 re f*", [found]),
    Case("thin shapes", "100 641 m 300 641 l 299 643 l 101 643 l h f", [found]),
    Case("dashes", "[2 2] 0 d " + line, [found]),
    Case("two lines close together", "100 641.8 200 0.1 re 100 642.1 200 0.1 re f", [found]),
    Case("a rectangle's sides", "100 642 200 -100 re s", [found, Line(y: 300, x0: 100, x1: 300)]),
    Case("an open shape closed", "100 642 m 100 500 l 300 500 l 300 642 l s", [found, Line(y: 342, x0: 100, x1: 300)]),
    Case("grey lines and lines of a named colour", "0.8 G 100 642 m 200 642 l S /Red CS 1 SC 200 642 m 300 642 l S", [found]),
    Case("cyan and none of it", "1 0 0 0 K " + line + " 0 0 0 0 K 100 600 m 300 600 l S", [found]),
    Case("outside the page and beyond its sides", "-500 642 m 900 642 l S 100 900 m 300 900 l S", [Line(y: 200, x0: 0, x1: 595)]),
    Case("behind a picture in the content", "BI /W 1 /H 1 /BPC 8 /CS /G ID ( EI " + line, [found]),
    Case("behind strings", "(100 600 m \\) \\( 300 600 l S (a)) Tj <28> Tj % (\n" + line, [found]),

    Case(
      "two tables beside each other", "100 642 m 180 642 l S 190 642 m 300 642 l S",
      [Line(y: 200, x0: 100, x1: 180), Line(y: 200, x0: 190, x1: 300)]),
    Case("short dashes", "100 642 m 110 642 l S 120 642 m 130 642 l S", []),
    Case("a ground", "0.9 g 100 600 200 42 re f", []),
    Case("a thick stroke", "12 w " + line, []),
    Case("letters drawn as shapes", repeated(30) { "\(100 + 4 * $0) 640 3 4 re f" }, []),
    Case("upright and slanting lines", "100 642 m 100 400 l 300 410 l S", []),
    Case("white ones", "1 G " + line + " 1 1 1 rg 100 641 200 1 re f", []),
    Case("a clip", "100 642 200 1 re W n", []),
    Case("curves", "100 642 m 150 700 250 700 300 642 c S", []),
  ]

  @Test(arguments: drawn)
  func `level lines are told from what else is drawn`(_ sample: Case) throws {
    let lines = try lines(sample.drawing).map { Line(y: ($0.y * 10).rounded() / 10, x0: $0.x0.rounded(), x1: $0.x1.rounded()) }
    #expect(lines == sample.lines)
  }

  @Test func `a double line is one`() throws {
    let drawing = "100 643 m 300 643 l S 100 641 m 300 641 l S 100 600 m 300 600 l S"
    let pdf = try PopplerPDF(TinyPDF(pages: [[]], drawing: "\n" + drawing).bytes, name: "a.pdf")
    let heights = pdf.page(0)?.ruledLines.heights(across: 110...290, within: 0...842)
    #expect(heights == [199, 242])
  }

  @Test func `maps are put one before the other and taken back`() throws {
    let drawing = "q 2 0 0 2 10 20 cm q 1 0 0 -1 0 300 cm 30 100 m 100 100 l S Q 30 100 m 100 100 l S Q Q 100 642 m 300 642 l S q"
    #expect(try lines(drawing) == [Self.found, Line(y: 422, x0: 70, x1: 210), Line(y: 622, x0: 70, x1: 210)])
  }

  @Test func `forms are drawn where their maps put them, with what the page or they themselves know`() throws {
    let forms = [
      form("2 0 0 2 0 0 cm 10 20 m 60 20 l S /A1 Do", "/Matrix [1 0 0 1 0 100]"),
      form("0 5 m 50 5 l S /B Do 30 g q", "/Resources << /XObject << /B 102 0 R >> >>"), form("0 9 m 50 9 l S"),
    ]
    let own = try lines("q 1 0 0 1 100 0 cm /A0 Do Q " + Self.line, forms: forms)
    #expect(
      own == [
        Self.found, Line(y: 702, x0: 120, x1: 220), Line(y: 724, x0: 100, x1: 200), Line(y: 732, x0: 100, x1: 200),
      ])
  }

  @Test func `forms that draw themselves, or each other without end, leave nothing known`() throws {
    #expect(try lines(Self.line + " /A0 Do", forms: [form("/A0 Do")]) == [])
    let twice = (0..<4).map { form(String(repeating: "/A\($0 + 1) Do ", count: 50)) }
    #expect(try lines(Self.line + " /A0 Do", forms: twice + [form("")]) == [])
    #expect(try lines(Self.line + " /A3 Do", forms: twice + [form("")]) == [Self.found])
  }

  @Test(arguments: [
    (0, "100 600 m 300 600 l", Line(y: 100, x0: 50, x1: 250)), (180, "100 600 m 300 600 l", Line(y: 500, x0: 150, x1: 350)),
    (90, "200 300 m 200 500 l", Line(y: 150, x0: 200, x1: 400)), (-90, "200 300 m 200 500 l", Line(y: 250, x0: 200, x1: 400)),
  ])
  func `a page that is cut and turned is seen as poppler sees it`(_ turn: Int, _ drawing: String, _ line: Line) throws {
    let numbers = drawing.split(separator: " ").compactMap { Double($0) }
    var file = TinyPDF(pages: [[.init(x: numbers[0], y: numbers[1], size: 10, words: "o")]], drawing: "\n\(drawing) S")
    file.entries = "/CropBox [50 100 450 700] /Rotate \(turn)"
    #expect(try lines(file.bytes) == [line])
    // The letter stands where the line begins.
    let glyphs = try PopplerPDF(file.bytes, name: "a.pdf").page(0)?.glyphs(limit: 1).glyphs ?? []
    #expect(glyphs.count == 1)
    for letter in glyphs {
      let x = (letter.x0 + letter.x1) / 2, y = (letter.y0 + letter.y1) / 2
      #expect(abs(y - line.y) < 8)
      #expect(min(abs(x - line.x0), abs(x - line.x1)) < 8)
    }
  }

  @Test func `objects and content are read from packed streams`() throws {
    #expect(try lines(PackedPDF(drawing: Self.line).bytes) == [Self.found])
  }

  @Test func `content is read as far as it is sound`() throws {
    // A part that is not the last, and behind it one of a kind that there is not.
    var cut = PackedPDF.pack(Array(Self.line.utf8)) + [0x07]
    cut[2] = 0
    #expect(try lines(PackedPDF(packed: cut).bytes) == [Self.found])
    #expect(try lines(PackedPDF(packed: Array("no packed bytes".utf8)).bytes) == [])
    #expect(try lines(Self.line + " ( 100 600 m 300 600 l S") == [Self.found])
    #expect(try lines(Self.line + " 1 2 cm 5 w m re q Q Q Q << [ ] ) > /") == [Self.found])
    #expect(try lines(Self.line + String(repeating: " q", count: 1000)) == [])
  }

  @Test func `of what is packed otherwise or locked nothing is known`() throws {
    let packed = PackedPDF.pack(Array(Self.line.utf8))
    #expect(try lines(PackedPDF(packed: packed, filter: "[/FlateDecode]").bytes) == [Self.found])
    #expect(try lines(PackedPDF(packed: packed, filter: "[/ASCII85Decode /FlateDecode]").bytes) == [])
    #expect(try lines(PackedPDF(packed: packed, filter: "/LZWDecode").bytes) == [])
    let locked = TinyPDF(pages: [[]], trailer: "/Encrypt << >>", drawing: "\n" + Self.line).bytes
    #expect((try? PDFObjects(locked)) == nil)
    let wrong = TinyPDF(pages: [[]], drawing: "\n" + Self.line).bytes
    #expect((try? PDFObjects(wrong)) != nil)
    #expect((try? PDFObjects(Array(wrong.dropLast(40)))) == nil)
  }

  @Test func `a stream that unpacks to a gigabyte is left at its limit`() throws {
    #expect(try lines(PackedPDF(packed: PackedPDF.packWithGigabyte(Array((Self.line + " ").utf8))).bytes) == [])
    let objects = "4 0 5 35 6 110 << /Type /Catalog /Pages 5 0 R >>"
    #expect(throws: UnreadablePDF.self) {
      try PDFObjects(PackedPDF(packedObjects: PackedPDF.packWithGigabyte(Array(objects.utf8))).bytes).value(.reference(4))
    }
  }

  @Test func `numbers as large as numbers go are no places and no counts`() throws {
    func objects(_ packed: String) throws -> PDFObjects {
      try PDFObjects(PackedPDF(packedObjects: PackedPDF.pack(Array(packed.utf8))).bytes)
    }
    #expect(try objects("4 -9000000000000000000 5 35 6 110 << >>").value(.reference(4))?.number == 4)
    let tree =
      "4 0 5 35 6  71 << /Type /Catalog /Pages 5 0 R >>  << /Kids [6 0 R 6 0 R] /Count 1 >> << /Kids [] /Count -9000000000000000000 >>"
    #expect(throws: UnreadablePDF.self) { try objects(tree).page(1) }
  }

  @Test func `a hatched page has no lines`() throws {
    let row = String(repeating: "100 642 200 1 re ", count: 1000)
    #expect(try lines(row + "f") == [Line(y: 199.5, x0: 100, x1: 300)])
    #expect(try lines(String(repeating: row, count: 101) + "f") == [])
  }
}
