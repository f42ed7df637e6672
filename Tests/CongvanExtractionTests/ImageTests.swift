import CPictures
import CongvanTestSupport
import CongvanText
import Testing

@testable import CongvanExtraction

/// Images of pages, with and without what they say of themselves.
@Suite struct ImageTests {
  /// An image file of scanned pages of one size.
  static func file(_ pages: [ScannedPDF], _ format: FileFormat, resolution: Int = 0) -> [UInt8] {
    let number = [FileFormat.jpeg: CPICTURES_JPEG, .png: CPICTURES_PNG, .tiff: CPICTURES_TIFF][format] ?? 0
    var size = 0
    let (width, height) = (Int32(pages[0].width), Int32(pages[0].height))
    guard
      let bytes = cpictures_file(
        pages.flatMap(\.pixels), width, height, Int32(pages.count), Int32(resolution), Int32(number), &size)
    else { return [] }
    defer { bytes.deallocate() }
    return Array(UnsafeBufferPointer(start: bytes, count: size))
  }

  /// The end of a letter: a paragraph, the recipients and the signer side by side.
  static func end() throws -> ScannedPDF { try ScannedPDF(of: ScanTests.letter, page: 1, rows: ScanTests.end) }

  func read(_ bytes: [UInt8], name: String = "a.png") throws -> ExtractedDocument {
    let document = try DocumentExtractor.extract(bytes: bytes, name: name)
    #expect(faults(document) == [])
    return document
  }

  @Test(arguments: [FileFormat.png, .jpeg, .tiff]) func `an image is read as the same page scanned to a PDF`(_ format: FileFormat) throws {
    let scan = try Self.end()
    let image = try read(Self.file([scan], format, resolution: 200))
    let pdf = try DocumentExtractor.extract(bytes: scan.bytes, name: "a.pdf")
    #expect(image.method == .ocr && image.mediaType == format.mediaType && image.engine.hasPrefix("tesseract"))
    #expect(image.diagnostics.first?.id == "extraction.scannedPage")
    #expect(image.pages.map(\.status) == [.ocr])
    #expect(abs(image.pages[0].width - pdf.pages[0].width) < 0.01 && abs(image.pages[0].height - pdf.pages[0].height) < 0.01)
    #expect(drawing(image).contains("line right: PHÓ GIÁM ĐỐC\nline right: Trần Thị Hoài An"))
    if format != .jpeg { #expect(drawing(image) == drawing(pdf)) }
    let last = try #require(image.blocks.last?.lines.last?.box), there = try #require(pdf.blocks.last?.lines.last?.box)
    #expect(abs(last.x0 - there.x0) < 1 && abs(last.y1 - there.y1) < 1)
  }

  @Test func `an image that says nothing likely of its size is taken for a page as wide as A4`() throws {
    let scan = try Self.end()
    for resolution in [0, 20] {
      let document = try read(Self.file([scan], .png, resolution: resolution))
      #expect(abs(document.pages[0].width - 595) < 1)
      #expect(drawing(document).contains("line right: PHÓ GIÁM ĐỐC\nline right: Trần Thị Hoài An"))
    }
    let lying = try ScannedPDF(of: ScanTests.letter, page: 1, rows: 330..<1500)
    #expect(try abs(read(Self.file([lying], .png)).pages[0].width - 842) < 1)
  }

  @Test func `an image of another resolution is read at 200 pixels to the inch, and its boxes are in points`() throws {
    let scan = try Self.end()
    let document = try read(Self.file([scan.doubled], .png, resolution: 400))
    #expect(document.diagnostics.first?.message.hasSuffix("at 200 dpi.") == true)
    let usual = try read(Self.file([scan], .png, resolution: 200))
    #expect(document.pages == usual.pages)
    let name = try #require(document.blocks.flatMap(\.lines).last { document.text.text(in: $0.span) == "Trần Thị Hoài An" }?.box)
    let there = try #require(usual.blocks.flatMap(\.lines).last { usual.text.text(in: $0.span) == "Trần Thị Hoài An" }?.box)
    #expect(abs(name.x0 - there.x0) < 2 && abs(name.y1 - there.y1) < 2)
  }

  @Test func `a photo taken with the camera on its side or upside down is read upright`() throws {
    let scan = try Self.end()
    for (orientation, quarters) in [(3, 2), (6, 3), (8, 1)] as [(UInt8, Int)] {
      var photo = Self.file([scan.turned(quarters)], .jpeg, resolution: 200)
      // A directory of one entry, the orientation, which is a number of 16 bits.
      let directory: [UInt8] = [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
      photo.insert(contentsOf: [0xFF, 0xE1, 0, UInt8(directory.count + 8)] + Array("Exif\0\0".utf8) + directory, at: 2)
      let document = try read(photo, name: "a.jpg")
      #expect(abs(document.pages[0].width - 0.36 * Double(scan.width)) < 0.01)
      #expect(drawing(document).contains("line right: Trần Thị Hoài An"), "orientation \(orientation)")
    }
  }

  @Test func `a red seal over words does not hide them`() throws {
    var scan = try Self.end()
    scan.redden(x: 900..<1300, y: 130..<200)
    #expect(try read(Self.file([scan], .png, resolution: 200)).readingText.contains("KT. GIÁM ĐỐC"))
  }

  @Test func `a TIFF of several pages is read page by page, and what is broken is left out and told`() throws {
    let scan = try Self.end()
    let file = Self.file([scan, ScannedPDF(width: scan.width, height: scan.height), scan], .tiff, resolution: 200)
    let document = try read(file, name: "a.tif")
    #expect(document.pages.map(\.status) == [.ocr, .empty, .ocr])
    #expect(document.readingText.split(separator: "\n").count { $0.hasSuffix("Trần Thị Hoài An") } == 2)

    // The directory of a page stands behind its picture, so that the last page loses both.
    let cut = try read(Array(file.dropLast(file.count / 5)), name: "a.tif")
    #expect(cut.pages.map(\.status) == [.ocr, .empty, .damaged])
    #expect(cut.diagnostics.contains { $0.message == "Page 3 was left out: it is damaged and cannot be opened (no size is given)." })
  }

  @Test func `a Word document without words is read from its pictures, in the order that it shows them`() throws {
    let scan = try Self.end()
    var docx = TinyDocx(
      "<w:p><w:r><w:drawing><a:blip r:embed=\"two\"/></w:drawing><w:pict><v:imagedata r:id=\"one\"/></w:pict></w:r></w:p>")
    docx.pictures = [
      ("one", Self.file([scan], .png, resolution: 200)), ("two", Self.file([ScannedPDF(width: 900, height: 300)], .jpeg, resolution: 200)),
    ]
    let document = try read(docx.bytes, name: "a.docx")
    #expect(document.method == .ocr && document.mediaType == FileFormat.docx.mediaType)
    #expect(document.engine.hasPrefix("libxml2") && document.engine.contains(", tesseract"))
    #expect(document.pages.map(\.status) == [.empty, .ocr])
    #expect(drawing(document).contains("line right: PHÓ GIÁM ĐỐC\nline right: Trần Thị Hoài An"))

    docx.body += p("Có lời.")
    #expect(try read(docx.bytes, name: "a.docx").method == .docx)
  }

  @Test func `a picture as large as a page is read where it stands among words, and a smaller one is not`() throws {
    let scan = Self.file([try Self.end()], .png, resolution: 200)
    func docx(_ across: Int, _ down: Int) -> TinyDocx {
      let picture = "<w:p><w:r><w:drawing><a:extent cx=\"\(across)\" cy=\"\(down)\"/><a:blip r:embed=\"one\"/></w:drawing></w:r></w:p>"
      var docx = TinyDocx(p("Phụ lục kèm theo.") + picture + p("Hết."))
      docx.pictures = [("one", scan)]
      return docx
    }
    let large = try read(docx(7_560_000, 5_000_000).bytes, name: "a.docx")
    let lines = large.readingText.split(separator: "\n").map(String.init)
    #expect(lines.first == "Phụ lục kèm theo." && lines.last == "Hết." && lines.contains("Trần Thị Hoài An"))
    #expect(large.method == .docx && large.engine.contains(", tesseract"))
    #expect(large.diagnostics.first?.id == "extraction.scannedPicture")
    let small = try read(docx(3_000_000, 1_500_000).bytes, name: "a.docx")
    #expect(small.readingText == "Phụ lục kèm theo.\nHết.\n")
    #expect(small.diagnostics.map(\.id) == ["extraction.pictures"])
  }

  @Test func `a TIFF whose picture ends before its strips do is damaged`() throws {
    // A directory of one strip of so many bytes at byte 60, in a file of 64.
    func file(_ count: UInt8) -> [UInt8] {
      let entries: [[UInt8]] = [[0x11, 1, 4, 0, 1, 0, 0, 0, 60, 0, 0, 0], [0x17, 1, 3, 0, 1, 0, 0, 0, count, 0, 0, 0]]
      let head = [0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 2, 0] + entries.joined()
      return head + [UInt8](repeating: 0, count: 64 - head.count)
    }
    #expect(TIFFDirectories(file(4)[...]).isWhole(at: 8))
    #expect(!TIFFDirectories(file(5)[...]).isWhole(at: 8))
  }

  @Test func `directories that lead round in a circle or out of the file end`() {
    #expect(TIFFDirectories([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]).places == [8])
    #expect(TIFFDirectories([0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 0, 0, 99, 0, 0, 0]).places == [8, 99])
    #expect(TIFFDirectories([0x4D, 0x4D, 0, 0x2A]).places == [])
    #expect(TIFFDirectories(exifOf: [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF] + Array("Exif\0\0".utf8)) == nil)
  }
}

extension ScannedPDF {
  /// Each pixel four times.
  fileprivate var doubled: ScannedPDF { drawn(2 * width, 2 * height) { x, y in (x / 2, y / 2) } }

  /// Turned to the right by quarters.
  fileprivate func turned(_ quarters: Int) -> ScannedPDF {
    quarters == 0 ? self : drawn(height, width) { x, y in (y, height - 1 - x) }.turned(quarters - 1)
  }

  /// A page of which each pixel shows the one that `source` names.
  private func drawn(_ width: Int, _ height: Int, _ source: (Int, Int) -> (x: Int, y: Int)) -> ScannedPDF {
    var page = ScannedPDF(width: width, height: height)
    for y in 0..<height {
      for x in 0..<width {
        let from = source(x, y)
        for k in 0..<3 { page.pixels[3 * (y * width + x) + k] = pixels[3 * (from.y * self.width + from.x) + k] }
      }
    }
    return page
  }
}
