import Congvan
import CongvanExport
import CongvanModel
import CongvanRules

/// A reading for a screen: letterhead, deadlines, obligations by bearer, limits, citations, diagnostics.
struct ReadingPage {
  private let read: ReadDocument
  private let page: Page

  /// The page of one file, within `width` columns.
  init(_ read: ReadDocument, width: Int) {
    self.read = read
    page = Page(width: width)
  }

  /// The whole page.
  var text: String {
    let reading = read.reading
    return Style.bold(read.path) + "\n" + page.facts(Self.letterhead(reading.directive)) + page.facts(origin) + deadlines
      + ObligationsPage(reading.obligations, page: page).text + limits + citations
      + DiagnosticPage(read, page: page).text
  }

  /// The letterhead and signature block as names and values.
  static func letterhead(_ directive: Directive) -> [(name: String, value: String?)] {
    let number = [directive.number, directive.symbol].compactMap { $0 }.joined(separator: "/")
    let signer = [directive.signer?.authority, directive.signer?.title, directive.signer?.name].compactMap { $0 }.joined(separator: " ")
    return [
      ("document", [directive.kind, number].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")),
      ("issued", [directive.issued?.iso, directive.place].compactMap { $0 }.joined(separator: ", ")),
      ("issuer", [directive.issuer, directive.issuerParent.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")),
      ("subject", directive.subject), ("to", directive.addressees.joined(separator: "; ")), ("signed", signer),
      ("stamps", directive.signatures.map { [$0.signer, $0.time].compactMap { $0 }.joined(separator: " ") }.joined(separator: "; ")),
      ("copies", directive.recipients.joined(separator: "; ")),
    ]
  }

  private var origin: [(name: String, value: String?)] {
    let source = read.reading.source
    let pages = source.pageCount.map { ", \($0) page\($0 == 1 ? "" : "s")" } ?? ""
    let share = Int((read.reading.coverage.unexplained * 100).rounded())
    return [("read with", "\(source.engine)\(pages), grammar \(source.grammar.version); \(share) % of the text unexplained")]
  }

  private var deadlines: String {
    let set = RuleSet(lifting: [read.reading])
    let due = set.deadlines()
    return due.isEmpty
      ? "" : page.heading("Deadlines", due.count) + DeadlineTable.text(due, of: set, namesDirective: false, width: page.width)
  }

  private var limits: String {
    let set = RuleSet(lifting: [read.reading])
    let limits = set.limits(of: nil)
    return limits.isEmpty
      ? "" : page.heading("Limits", limits.count) + LimitTable.text(limits, of: set, namesDirective: false, width: page.width)
  }

  private var citations: String {
    let citations = read.reading.citations
    if citations.isEmpty { return "" }
    let listing = Listing(
      header: ["role", "number", "issued", "words"],
      rows: citations.map { citation in
        [
          citation.role.rawValue, [citation.number, citation.symbol].compactMap { $0 }.joined(separator: "/"), citation.issued?.iso ?? "",
          Shortened.text(citation.quote, to: 120),
        ]
      })
    return page.heading("Citations", citations.count) + PageTable.text(listing, weights: [0, 2, 0, 5], width: page.width)
  }
}
