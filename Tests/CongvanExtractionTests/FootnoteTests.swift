import CongvanTestSupport
import CongvanText
import Testing

@testable import CongvanExtraction

/// Notes at the foot of a page.
@Suite struct FootnoteTests {
  static let full = PDFTests.full
  /// A page's text, 18 points from line to line, down to the notes.
  static let page = TinyPDF.lines(Array(repeating: full, count: 8), top: 700)

  static func notes(_ lines: [String], top: Double, size: Double = 9) -> [TinyPDF.Text] {
    lines.enumerated().map { k, words in TinyPDF.Text(x: 85, y: top - 12 * Double(k), size: size, words: words) }
  }

  func extracted(_ notes: [TinyPDF.Text]) throws -> ExtractedDocument {
    let next = TinyPDF.lines([Self.full, "the end."], top: 780)
    let document = try DocumentExtractor.extract(bytes: TinyPDF(pages: [Self.page + notes, next]).bytes, name: "a.pdf")
    #expect(faults(document) == [])
    return document
  }

  func read(_ notes: [TinyPDF.Text]) throws -> String { try extracted(notes).readingText }

  private static let paragraph = Array(repeating: full, count: 9).joined(separator: " ") + " the end.\n"

  @Test func `a paragraph goes on behind the notes of its page, which come after it`() throws {
    let notes = Self.notes(["1 So that a note is said", "2 And another one is."], top: 520)
    #expect(try read(notes) == Self.paragraph + "1 So that a note is said\n2 And another one is.\n")
    #expect(try extracted(notes).blocks.map(\.kind) == [.paragraph, .note, .note])
  }

  @Test func `lines as large as the text are no notes`() throws {
    #expect(try !read(Self.notes(["1 So that a note is said"], top: 520, size: 12)).hasPrefix(Self.paragraph))
  }

  @Test func `a list in small print is no note`() throws {
    #expect(try !read(Self.notes(["- So that a list is begun", "- and goes on"], top: 520)).hasPrefix(Self.paragraph))
  }
}
