import Congvan
import CongvanExport
import CongvanModel
import CongvanText

/// Diagnostics for a screen: the sentence, the line it is about, and a caret under the words.
struct DiagnosticPage {
  private let read: ReadDocument
  private let page: Page

  /// The diagnostics of one file.
  init(_ read: ReadDocument, page: Page) {
    self.read = read
    self.page = page
  }

  /// The whole section; empty when there are none.
  var text: String {
    let diagnostics = read.reading.diagnostics
    return diagnostics.isEmpty ? "" : page.heading("Diagnostics", diagnostics.count) + diagnostics.map(entry).joined(separator: "\n")
  }

  private func entry(_ diagnostic: ReadingDiagnostic) -> String {
    let style: Style = diagnostic.severity == "error" ? .red : diagnostic.severity == "warning" ? .yellow : .dim
    let head = page.paragraph("\(diagnostic.severity): \(diagnostic.id): \(diagnostic.message)", first: "", indent: 0)
    return style(head.trimmingLineEnd) + "\n" + (diagnostic.span.map(excerpt) ?? "")
  }

  private func excerpt(_ span: SourceSpan) -> String {
    let excerpt = CaretExcerpt(read.document.text, span: span.span, width: page.width - 4)
    let place = span.page.map { "p. \($0)" } ?? "line \(excerpt.line)"
    return "  \(Style.dim("→ \(read.path), \(place)"))\n    \(excerpt.text)\n    \(excerpt.carets)\n"
  }
}

extension String {
  fileprivate var trimmingLineEnd: String { hasSuffix("\n") ? String(dropLast()) : self }
}
