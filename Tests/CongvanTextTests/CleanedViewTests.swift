import CongvanText
import Foundation
import Testing

@Suite struct CleanedViewTests {
  private func view(_ text: String, markup: Bool = false) -> String {
    let source = SourceText(text)
    return CleanedView(source, span: source.span, markup: markup).text
  }

  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  @Test(arguments: [
    ("trước  ngày\n 30/4", "trước ngày 30/4"), ("  a \r\n\r\n b  ", "a b"), ("tru\u{31B}o\u{31B}\u{301}c", "trước"), ("ngh\u{AD}ị", "nghị"),
    ("a\u{A0}\u{2003}b", "a b"), ("a\u{200B}\u{301}", "á"), ("", ""),
  ])
  func `blanks are folded and letters composed`(_ text: String, _ cleaned: String) { #expect(scalars(view(text)) == scalars(cleaned)) }

  @Test(arguments: [
    ("**trước** ngày *20/4*", "trước ngày 20/4"), ("2 * 3 ha", "2 * 3 ha"), ("2*3 ha", "2*3 ha"), (#"QĐ\-UBND"#, "QĐ-UBND"),
    (##"5 \* x \#1"##, "5 * x #1"), (#"a\b"#, #"a\b"#), ("x\n## y", "x y"), ("số #5", "số #5"),
  ])
  func `marks of Markdown go and text stays`(_ text: String, _ cleaned: String) { #expect(view(text, markup: true) == cleaned) }

  @Test(arguments: [
    "a  b\nc", "hoa\u{300} bình", "**x** y", "Ủy ban\u{200B} nhân dân", #"5 \* x"#, "a" + String(repeating: "\u{301}\u{323}", count: 100),
  ])
  func `cleaning a cleaned text changes nothing`(_ text: String) {
    for markup in [false, true] {
      let once = view(text, markup: markup)
      #expect(scalars(view(once)) == scalars(once))
    }
  }

  @Test(arguments: [
    "Căn cứ Luật Tổ chức chính quyền địa phương số 65/2025/QH15;", "Đ\u{1B0}\u{1A1}\u{323}c giao", "“25–30%” … • ½ № ℃ Å K Ω",
    "\u{1100}\u{1161}", "\u{F0B7} Sở", "и\u{306} ё", "đ\u{340}",
  ])
  func `a text with single blanks is seen in its composed form`(_ text: String) {
    #expect(scalars(view(text)) == scalars(text.precomposedStringWithCanonicalMapping))
  }

  @Test(arguments: [false, true])
  func `what tokens cover is cleaned as its span is`(_ markup: Bool) {
    let source = SourceText(
      "**Sở  Y tế**\r\n\n báo\u{A0}cáo “ngh\u{AD}ị” tru\u{31B}o\u{31B}\u{301}c\u{200B} ngày 2 * 3,\t5 \\* x\n# \u{1112}\u{1161} =\u{338} #6 … .. •"
    )
    let tokens = Tokenizer(symbols: SymbolTable()).tokens(of: source, markup: markup)
    for first in tokens.indices {
      for last in first..<tokens.count {
        let span = TextSpan(Int(tokens[first].start), Int(tokens[last].end))
        let cleaned = CleanedView(source, span: span, markup: markup).text
        #expect(scalars(CleanedView(source, tokens: tokens[first...last], markup: markup).text) == scalars(cleaned))
      }
    }
  }

  @Test func `thousands of marks on one letter take no time`() {
    let text = "a" + String(repeating: "\u{301}\u{323}", count: 200_000)
    #expect(view(text).utf8.count < 200)
    #expect(Folding.key(of: text).utf8.count < 200)
  }
}
