import CongvanText
import Foundation
import Testing

@Suite struct CleanedViewTests {
  private func view(_ text: String, markup: Bool = false) -> CleanedView {
    let source = SourceText(text)
    return CleanedView(source, span: source.span, markup: markup)
  }

  @Test(arguments: [
    ("trước  ngày\n 30/4", "trước ngày 30/4"), ("  a \r\n\r\n b  ", "a b"), ("tru\u{31B}o\u{31B}\u{301}c", "trước"), ("ngh\u{AD}ị", "nghị"),
    ("", ""),
  ])
  func `blanks are folded and letters composed`(_ text: String, _ cleaned: String) { #expect(view(text).text == cleaned) }

  @Test func `emphasis marks go in Markdown`() { #expect(view("**trước** ngày *20/4*", markup: true).text == "trước ngày 20/4") }

  @Test(arguments: ["a  b\nc", "hoa\u{300} bình", "**x** y", "Ủy ban\u{200B} nhân dân"])
  func `cleaning a cleaned text changes nothing`(_ text: String) {
    let once = view(text, markup: true).text
    #expect(view(once, markup: true).text == once)
  }

  @Test func `every cleaned byte leads back to the source`() throws {
    let source = SourceText("xong\u{301}  trước\nngày 5")
    let cleaned = CleanedView(source, span: source.span, markup: false)
    #expect(cleaned.sourceOffsets.count == cleaned.text.utf8.count + 1)
    let word = try #require(cleaned.text.range(of: "trước"))
    let range =
      cleaned.text.utf8.distance(
        from: cleaned.text.startIndex, to: word.lowerBound)..<cleaned.text.utf8.distance(from: cleaned.text.startIndex, to: word.upperBound)
    #expect(source.text(in: cleaned.sourceSpan(of: range)).hasPrefix("trước"))
  }
}
