import Congvan
import CongvanExport
import CongvanModel
import CongvanText

/// What of a document was not understood: the share of each class, then every stretch in none, with the words in it that order.
struct CoveragePage {
  private let read: ReadDocument
  private let page: Page

  /// The page of one file, within `width` columns.
  init(_ read: ReadDocument, width: Int) {
    self.read = read
    page = Page(width: width)
  }

  /// The whole page.
  var text: String {
    let rest = read.unexplained
    let title = Style.bold(read.path) + "\n" + page.facts([("classes", shares)])
    return rest.isEmpty ? title : title + page.heading("Unexplained", rest.count) + rest.map(entry).joined()
  }

  private var shares: String {
    let coverage = read.reading.coverage
    let parts = [
      ("structure", coverage.structure), ("obligation", coverage.obligation), ("citation", coverage.citation),
      ("boilerplate", coverage.boilerplate), ("unexplained", coverage.unexplained),
    ]
    return parts.map { "\($0) \(CoveragePage.percent($1))" }.joined(separator: ", ")
  }

  private func entry(_ stretch: UnexplainedStretch) -> String {
    let line = read.document.text.bytes[..<stretch.span.start].count { $0 == 0x0A } + 1
    let place = stretch.span.page.map { "p. \($0)" } ?? "line \(line)"
    let cues = stretch.cues.isEmpty ? "" : "[\(stretch.cues.map(\.quote).joined(separator: ", "))] "
    return page.paragraph(cues + stretch.span.quote, first: Style.dim(place.padded(to: 11)), indent: 11)
  }

  /// In tenths of a percent; `share` is told in ten-thousandths.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10) %"
  }
}
