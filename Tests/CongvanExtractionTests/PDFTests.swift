import CongvanTestSupport
import CongvanText
import Testing

@testable import CongvanExtraction

@Suite struct PDFTests {
  func read(_ pages: [[TinyPDF.Text]]) throws -> ExtractedDocument {
    let document = try DocumentExtractor.extract(bytes: TinyPDF(pages: pages).bytes, name: "a.pdf")
    #expect(faults(document) == [])
    return document
  }

  static let full = "abcde fghij klmno pqrst uvwxy abcde fghij klmno pqrst uvwxy abcde fghij klmno"
  static func body(_ top: Double, _ last: String) -> [TinyPDF.Text] { TinyPDF.lines([full, full, last], top: top, firstIndent: 0) }

  @Test func `the two sides of a letterhead are read one after the other`() throws {
    let document = try read([
      [
        .init(x: 100, y: 790, size: 12, words: "UBND XA MUOI"), .init(x: 300, y: 790, size: 12, words: "CONG HOA XA HOI CHU NGHIA"),
        .init(x: 95, y: 772, size: 12, words: "VAN PHONG SO"), .init(x: 320, y: 772, size: 12, words: "Doc lap - Tu do - Hanh phuc"),
        .init(x: 115, y: 754, size: 12, words: "So: 7/VP"), .init(x: 330, y: 754, size: 12, words: "Muoi, ngay 1 thang 2"),
      ] + Self.body(700, "End.")
    ])
    #expect(
      drawing(document) == """
        line left: UBND XA MUOI
        line left: VAN PHONG SO
        line left: So: 7/VP
        line right: CONG HOA XA HOI CHU NGHIA
        line right: Doc lap - Tu do - Hanh phuc
        line right: Muoi, ngay 1 thang 2
        paragraph: \(Self.full) / \(Self.full) / End.
        """)
  }

  @Test func `a paragraph that crosses a page is one block and the page number comes after it`() throws {
    let first = TinyPDF.lines([Self.full, Self.full, Self.full], top: 120)
    let second = TinyPDF.lines([Self.full, Self.full, "the end."], top: 780) + TinyPDF.lines([Self.full, Self.full, "Next."], top: 700)
    let document = try read([first, second + [.init(x: 295, y: 815, size: 12, words: "2")]])
    #expect(
      drawing(document) == """
        paragraph: \([Self.full, Self.full, Self.full, Self.full, Self.full].joined(separator: " / ")) / the end.
        furniture: 2
        paragraph: \(Self.full) / \(Self.full) / Next.
        """)
    #expect(document.blocks[0].lines.map(\.page) == [0, 0, 0, 1, 1, 1])
    #expect(!document.readingText.contains("\n2\n"))
  }

  @Test func `a running head is furniture on each page`() throws {
    let pages = (1...3).map { page in
      Self.body(700, "End \(page).") + [.init(x: 85, y: 815, size: 9, words: "Draft of 1 May - page \(page)")]
    }
    let document = try read(pages)
    #expect(document.blocks.filter { $0.kind == .furniture }.count == 3)
    #expect(document.pages.map { [Double($0.index), $0.width, $0.height] } == (0..<3).map { [Double($0), 595, 842] })
    #expect(document.pages.allSatisfy { $0.status == .text && ($0.layer?.letters ?? 0) > 100 && $0.layer?.cover == 0 })
  }

  @Test func `what is repeated on pages that say nothing else is what they say`() throws {
    let document = try read((1...4).map { [.init(x: 85, y: 800, size: 12, words: "Phan \($0).")] })
    #expect(document.readingText.split(whereSeparator: \.isWhitespace).joined(separator: " ") == "Phan 1. Phan 2. Phan 3. Phan 4.")
    let error = #expect(throws: ExtractionError.self) {
      try read((1...4).map { [.init(x: 290, y: 800, size: 12, words: "\($0)")] })
    }
    #expect(error?.code == .noText)
  }

  @Test func `columns that keep their place are a table, row by row`() throws {
    var texts = Self.body(780, "As follows:")
    let rows = [["No", "Task", "Body", "Due"], ["1", "Count the boats", "Harbour", "30/6"], ["2", "Mend the nets", "Guild", "15/7"]]
    for (r, row) in rows.enumerated() {
      for (cell, x) in zip(row, [85.0, 120, 300, 430]) { texts.append(.init(x: x, y: 690 - 40 * Double(r), size: 12, words: cell)) }
      if r > 0 { texts.append(.init(x: 120, y: 675 - 40 * Double(r), size: 12, words: "and again")) }
    }
    let document = try read([texts])
    #expect(
      drawing(document) == """
        paragraph: \(Self.full) / \(Self.full) / As follows:
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Body
        cell 0.0.3: Due
        cell 0.1.0: 1
        cell 0.1.1: Count the boats / and again
        cell 0.1.2: Harbour
        cell 0.1.3: 30/6
        cell 0.2.0: 2
        cell 0.2.1: Mend the nets / and again
        cell 0.2.2: Guild
        cell 0.2.3: 15/7
        """)
  }

  /// A ruled table's rows with the lines of each cell set around the row's middle.
  private static func centred(_ rows: [[[String]]], top: Double) -> [TinyPDF.Text] {
    rows.enumerated().flatMap { r, row in
      zip(row, [85.0, 110, 215, 300]).flatMap { lines, x in
        lines.enumerated().map { k, words in
          TinyPDF.Text(x: x, y: top - 50 * Double(r) + 7 * Double(lines.count - 1 - 2 * k), size: 12, words: words)
        }
      }
    }
  }

  static let head = [["No"], ["Task"], ["Body that", "leads"], ["Body that", "helps"]]

  @Test func `cells of one and of two lines, each in the middle of its row, are parted where the columns are`() throws {
    let rows = [Self.head, [["1"], ["Count all the", "boats and", "their sails"], ["Harbour", "office"], ["Guild"]]]
    let document = try read([Self.body(780, "As follows:") + Self.centred(rows, top: 680)])
    #expect(
      drawing(document) == """
        paragraph: \(Self.full) / \(Self.full) / As follows:
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Body that / leads
        cell 0.0.3: Body that / helps
        cell 0.1.0: 1
        cell 0.1.1: Count all the / boats and / their sails
        cell 0.1.2: Harbour / office
        cell 0.1.3: Guild
        """)
  }

  @Test func `a table's head that is repeated on the next page is furniture, and the row cut by the page end goes on`() throws {
    let first = [Self.head, [["1"], ["Count all the", "boats and"], ["Harbour", "office"], ["Guild"]]]
    let second = [
      Self.head, [[""], ["their sails", "and oars"], ["by the", "sea"], [""]], [["2"], ["Mend the nets"], ["Guild"], ["Harbour"]],
    ]
    let document = try read([Self.centred(first, top: 120), Self.centred(second, top: 760)])
    #expect(
      drawing(document) == """
        cell 0.0.0: No
        cell 0.0.1: Task
        cell 0.0.2: Body that / leads
        cell 0.0.3: Body that / helps
        cell 0.1.0: 1
        cell 0.1.1: Count all the / boats and / their sails / and oars
        cell 0.1.2: Harbour / office / by the / sea
        cell 0.1.3: Guild
        cell 0.2.0: 2
        cell 0.2.1: Mend the nets
        cell 0.2.2: Guild
        cell 0.2.3: Harbour
        furniture: No
        furniture: Task
        furniture: Body that / leads
        furniture: Body that / helps
        """)
  }

  @Test func `letters drawn twice to look bold are read once`() throws {
    let document = try read([[.init(x: 85, y: 700, size: 12, words: "Bold"), .init(x: 85.3, y: 700, size: 12, words: "Bold")]])
    #expect(document.readingText == "Bold\n")
  }

  @Test func `marks that stand by themselves are composed with their letter`() throws {
    let document = try read([[.init(x: 85, y: 700, size: 12, words: "Vet", font: "F2")]])
    #expect(Array(document.readingText.utf8) == Array("V\u{1EC7}t\n".utf8))
    #expect(document.blocks[0].lines[0].words.count == 1)
  }

  @Test func `a footnote's mark is a word of its own and the power of a unit is none`() throws {
    let document = try read([
      [
        .init(x: 85, y: 700, size: 12, words: "30/4/2026"), .init(x: 138.4, y: 704, size: 7.5, words: "12"),
        .init(x: 147.5, y: 700, size: 12, words: "and 120 m"), .init(x: 204.2, y: 704, size: 7.5, words: "2"),
      ]
    ])
    #expect(document.readingText == "30/4/2026 12 and 120 m2\n")
  }

  @Test func `words keep the box they stand in, counted from the top left`() throws {
    let document = try read([[.init(x: 100, y: 742, size: 10, words: "Here there")]])
    let words = document.blocks[0].lines[0].words
    #expect(words.map { document.text.text(in: $0.span) } == ["Here", "there"])
    #expect(abs(words[0].box.x0 - 100) < 0.5)
    #expect(words[0].box.y0 > 85 && words[0].box.y1 < 105)
    #expect(words[1].box.x0 > words[0].box.x1)
  }

  @Test func `a list item starts its own paragraph`() throws {
    let document = try read([
      TinyPDF.lines([Self.full, "as said:"], top: 700) + TinyPDF.lines(["- one;", "- two;"], top: 664)
        + TinyPDF.lines([Self.full, Self.full], top: 600)
    ])
    #expect(
      drawing(document) == """
        paragraph: \(Self.full) / as said:
        paragraph: - one;
        paragraph: - two;
        paragraph: \(Self.full) / \(Self.full)
        """)
  }

  @Test func `any cut of a file is answered`() {
    let whole = TinyPDF(pages: [Self.body(700, "End.")]).bytes
    for length in stride(from: 1, to: whole.count, by: 97) {
      do { _ = try DocumentExtractor.extract(bytes: Array(whole[..<length]), name: "cut.pdf") } catch { #expect(error.file == "cut.pdf") }
    }
  }
}

extension PDFTests {
  @Test func `pages behind too many letters are left out, and said to be`() throws {
    let pages = ["first", "second", "third", "fourth"].map { [TinyPDF.Text(x: 85, y: 700, size: 12, words: $0)] }
    let file = ForeignFile(name: "a.pdf", format: .pdf, sha256: "", bytes: TinyPDF(pages: pages).bytes)
    let document = try PDFReading.document(file, mostGlyphs: 8) { _ in }
    #expect(document.readingText == "first\nsecond\n")
    #expect(document.pages.map(\.status) == [.text, .text, .limit, .limit])
    #expect(
      document.diagnostics.map(\.message) == [
        "The file has more than 8 letters; pages 3-4 were left out: read them by themselves, with --pages 3-4."
      ])
    var rest = file
    rest.pages = PageSelection("3-4")
    #expect(try PDFReading.document(rest, mostGlyphs: 8) { _ in }.readingText == "third\nfourth\n")
  }

  @Test func `pages behind those that are read are pages of the document`() throws {
    let pages = ["first", "second", "third"].map { [TinyPDF.Text(x: 85, y: 700, size: 12, words: $0)] }
    var file = ForeignFile(name: "a.pdf", format: .pdf, sha256: "", bytes: TinyPDF(pages: pages).bytes)
    file.pageByPage = ForeignFile.PageByPage(end: 2)
    let document = try PDFReading.document(file) { _ in }
    #expect(document.pages.map(\.status) == [.text, .text, .limit])
    #expect(document.pages.map(\.index) == [0, 1, 2])
  }

  @Test func `a signature is reported with its signer and time as the file gives them`() throws {
    let file = TinyPDF(
      pages: [Self.body(700, "End.")],
      extra: ["<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> /M(D:20250102030405+07'00') /Name(Office \\(1\\)) >>"])
    let document = try DocumentExtractor.extract(bytes: file.bytes, name: "a.pdf")
    #expect(document.signatures == [SignatureStamp(signer: "Office (1)", time: "2025-01-02T03:04:05+07:00")])
  }

  @Test func `a number stamped onto the page completes its line and a stamp of several lines is furniture`() throws {
    var file = TinyPDF(pages: [
      Self.body(700, "No:            of the office") + TinyPDF.lines([Self.full, Self.full, Self.full, "x."], top: 600)
    ])
    func form(_ content: String) -> String {
      "<< /Type /XObject /Subtype /Form /BBox [0 0 100 40] /Resources << /Font << /F1 3 0 R >> >> /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
    }
    func field(_ box: String, _ appearance: Int) -> String {
      "<< /Type /Annot /Subtype /Stamp /F 4 /Rect [\(box)] /AP << /N \(appearance) 0 R >> >>"
    }
    file.annotations = "[100 0 R 102 0 R]"
    file.extra = [
      field("108 661 208 701", 101), form("BT /F1 12 Tf 0 3 Td (458) Tj ET"),
      field("300 300 400 340", 103), form("BT /F1 9 Tf 0 20 Td (Signed by) Tj 0 -12 Td (Office) Tj ET"),
    ]
    let document = try DocumentExtractor.extract(bytes: file.bytes, name: "a.pdf")
    #expect(faults(document) == [])
    #expect(document.readingText.contains("No: 458 of the office"))
    #expect(document.blocks.filter { $0.kind == .furniture }.map { document.text.text(in: $0.span) } == ["Signed by", "Office"])
  }
}
