import CongvanText
import Testing

@testable import CongvanExtraction

@Suite struct PageSelectionTests {
  @Test(arguments: [("3", [3]), ("2-4", [2, 3, 4]), ("4-", [4, 5]), ("1,3-4", [1, 3, 4]), ("5,1", [1, 5])])
  func `pages are chosen by their numbers`(_ text: String, _ wanted: [Int]) throws {
    let pages = try #require(PageSelection(text))
    #expect((1...5).filter(pages.contains) == wanted)
    #expect(pages.missing(of: 5) == nil)
  }

  @Test(arguments: ["", "0", "3-2", "a", "1,", "-3", "1-2-3", " 1", "1.5"]) func `other words choose none`(_ text: String) {
    #expect(PageSelection(text) == nil)
  }

  @Test(arguments: [("6", 6), ("2-9", 6), ("7-", 7), ("1,8-9", 8)])
  func `the first page that is not there is found`(_ text: String, _ missing: Int) throws {
    #expect(try #require(PageSelection(text)).missing(of: 5) == missing)
  }

  static let pdf = TinyPDF(pages: ["trang mot", "trang hai", "trang ba"].map { TinyPDF.lines([$0], top: 700) }).bytes

  @Test func `only the pages chosen are read, under their own numbers`() throws {
    var there = try DocumentExtractor.extract(
      bytes: Self.pdf, name: "a.pdf", workers: WorkerPool(program: WorkerTests.program), pages: PageSelection("2-"))
    there.walls = nil
    let here = try DocumentExtractor.extract(bytes: Self.pdf, name: "a.pdf", pages: PageSelection("2-"))
    #expect("\(there)" == "\(here)")
    #expect(here.readingText == "trang hai\ntrang ba\n")
    #expect(here.pages.map(\.status) == [.unwanted, .text, .text])
    #expect(here.blocks.map { $0.lines[0].page } == [1, 2])
    #expect(here.diagnostics.map(\.message) == ["Of 3 pages only 2- were read."])
  }

  @Test func `pages behind those that are read at a time can be chosen`() throws {
    let numbers = 1...PagedDocument.mostPages + 3
    let long = TinyPDF(pages: numbers.map { TinyPDF.lines(["trang \($0)"], top: 700) }).bytes
    let pool = WorkerPool(program: WorkerTests.program)
    let end = try DocumentExtractor.extract(bytes: long, name: "a.pdf", workers: pool, pages: PageSelection("2,2002-"))
    // A paragraph goes on over the end of a page, and not over pages that were not read.
    #expect(end.readingText == "trang 2\ntrang 2002 trang 2003\n")
    #expect(end.pages.indices.filter { end.pages[$0].status == .text } == [1, 2001, 2002])
    let start = try DocumentExtractor.extract(bytes: long, name: "a.pdf", workers: pool)
    #expect(start.pages.map(\.status) == numbers.map { $0 <= 2000 ? .text : .limit })
    #expect(
      start.diagnostics.map(\.message).contains(
        "More than 2000 pages are not read at a time; page 2001 and those behind it were left out: read them by themselves, with --pages 2001-."
      ))
  }

  @Test func `what has no such page is not read`() throws {
    let missing = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: Self.pdf, name: "a.pdf", pages: PageSelection("2-4"))
    }
    #expect(missing?.description == "a.pdf: there is no page 4, for it has 3 pages.")
    let unpaged = #expect(throws: ExtractionError.self) {
      try DocumentExtractor.extract(bytes: Array("a\n".utf8), name: "a.txt", pages: PageSelection("1"))
    }
    #expect(unpaged?.description == "a.txt: plain text has no pages to choose from, as PDF files and images have; read it whole.")
  }
}
