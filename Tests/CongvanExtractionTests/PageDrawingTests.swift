import CongvanText
import Testing

@testable import CongvanExtraction

@Suite struct PageDrawingTests {
  static let mark = PageMark(Box(x0: 100, y0: 20, x1: 300, y1: 60), PageMark.Colour(red: 0, green: 0, blue: 0))

  /// The shade at a point of a page that was drawn, 0 to 255.
  func shade(_ png: [UInt8], _ x: Double, _ y: Double, of page: Page) throws -> UInt8 {
    let image = try #require(ImageFile(png, .png, name: "a.png")).page(0).image
    return image.pixels[Int(y / page.height * Double(image.height)) * image.width + Int(x / page.width * Double(image.width))]
  }

  static let files: [String: [UInt8]] = [
    "a.pdf": TinyPDF(pages: [[], TinyPDF.lines(["Uy ban nhan dan"], top: 700)]).bytes,
    "a.tif": (try? ImageTests.end()).map { ImageTests.file([$0, $0], .tiff, resolution: 200) } ?? [],
    "a.jpg": (try? ImageTests.end()).map { ImageTests.file([$0], .jpeg, resolution: 200) } ?? [],
  ]

  @Test(arguments: files.keys.sorted()) func `marks lie where they are on the page, which shows through them`(_ name: String) throws {
    let bytes = try #require(Self.files[name])
    let page = try #require(try DocumentExtractor.extract(bytes: bytes, name: name).pages.last)
    let plain = try DocumentExtractor.picture(ofPage: page.index, bytes: bytes, name: name, marks: [])
    let marked = try DocumentExtractor.picture(ofPage: page.index, bytes: bytes, name: name, marks: [Self.mark])
    let there = try DocumentExtractor.picture(
      ofPage: page.index, bytes: bytes, name: name, marks: [Self.mark], workers: WorkerPool(program: WorkerTests.program))
    #expect(marked == there)
    for (x, y) in [(90.0, 40.0), (200, 10), (310, 40), (200, 70)] {
      #expect(try shade(marked, x, y, of: page) == shade(plain, x, y, of: page))
    }
    let inside = try (shade(plain, 200, 40, of: page), shade(marked, 200, 40, of: page))
    #expect(abs(Double(inside.1) - 0.85 * Double(inside.0)) < 3)
  }

  @Test func `a page that is not there is named with the pages that are`() throws {
    let bytes = try #require(Self.files["a.pdf"])
    for workers in [nil, WorkerPool(program: WorkerTests.program)] {
      let error = #expect(throws: ExtractionError.self) {
        try DocumentExtractor.picture(ofPage: 2, bytes: bytes, name: "a.pdf", marks: [], workers: workers)
      }
      #expect(error?.description == "a.pdf: there is no page 3, for it has 2 pages.")
    }
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.picture(ofPage: 0, bytes: Array("<p>a".utf8), name: "a.html", marks: [])
    }
    #expect(error?.description == "a.html: HTML has no pages to choose from, as PDF files and images have; read it whole.")
  }

  @Test(arguments: [-1, .max - 1, .max]) func `a page of a number that no file has is no page`(_ index: Int) throws {
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.picture(
        ofPage: index, bytes: #require(Self.files["a.pdf"]), name: "a.pdf", marks: [], workers: WorkerPool(program: WorkerTests.program))
    }
    #expect(error == ExtractionError(.noSuchPage, "a.pdf", "with the index \(index)"))
  }

  @Test func `a page that takes for ever is not drawn`() throws {
    let error = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.picture(
        ofPage: 0, bytes: WorkerTests.endless, name: "a.pdf", marks: [],
        workers: WorkerPool(program: WorkerTests.program, limits: WorkerLimits(seconds: 1, megabytes: 200)))
    }
    #expect(error?.code == .crashed || error?.code == .stopped)
  }
}
