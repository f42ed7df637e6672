import CongvanExport
import CongvanText

/// The line that a span begins on, cut to a width, and a line of carets that stand under the span's words.
struct CaretExcerpt {
  /// Counted from 1 in the document's text.
  let line: Int
  /// The line, or the part of it around the span, without tabs.
  let text: String
  /// Blanks and carets; at least one caret.
  let carets: String

  /// The place of `span` in `source`.
  init(_ source: SourceText, span: TextSpan, width: Int) {
    let bytes = source.bytes
    let start = bytes[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let end = bytes[span.start...].firstIndex(of: 0x0A) ?? bytes.count
    line = bytes[..<start].count { $0 == 0x0A } + 1
    var before = CaretExcerpt.clean(source.text(in: TextSpan(start, span.start)))
    before = String(before.drop { $0 == " " })
    let marked = CaretExcerpt.clean(source.text(in: TextSpan(span.start, max(span.start, min(span.end, end)))))
    let after = CaretExcerpt.clean(source.text(in: TextSpan(max(span.start, min(span.end, end)), end)))

    // The span begins in the left third of what is shown, where the line is too long for the screen.
    if TextWidth.of(before + marked + after) > width, TextWidth.of(before) > width / 3 {
      before = "…" + String(before.suffix(width / 3 - 1))
    }
    var shown = before + marked + after
    if TextWidth.of(shown) > width { shown = String(shown.prefix(width - 1)) + "…" }
    text = shown
    let indent = TextWidth.of(before)
    carets =
      String(repeating: " ", count: indent) + Style.yellow(String(repeating: "^", count: max(1, min(TextWidth.of(marked), width - indent))))
  }

  private static func clean(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
