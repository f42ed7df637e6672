import CongvanCorpus
import CongvanExport

/// What two grammars read differently, for a screen, rule by rule.
struct ComparisonPage {
  private let comparison: CorpusComparison
  private let names: (old: String, new: String)
  private let page: Page

  /// The comparison of two grammars of these names.
  init(_ comparison: CorpusComparison, names: (String, String), page: Page) {
    self.comparison = comparison
    self.names = names
    self.page = page
  }

  /// One line, or that line with every change above it.
  func text(summary: Bool) -> String {
    let line =
      "\(names.old) → \(names.new): \(counts(comparison.changes)) of \(comparison.readings) readings "
      + "in \(comparison.sources) files and \(comparison.sentences) sentences\n"
    if summary { return line }
    var out = ""
    var at = 0
    let changes = comparison.changes
    while at < changes.count {
      let own = changes[at...].prefix { $0.rule == changes[at].rule }
      out += Style.bold("\(changes[at].rule): \(counts(Array(own)))") + "\n" + own.map(entry).joined() + "\n"
      at += own.count
    }
    return out + line
  }

  private func counts(_ changes: [CorpusComparison.Change]) -> String {
    let all = CorpusComparison.Change.Kind.allCases.map { kind in (kind, changes.count { $0.kind == kind }) }
    let some = all.filter { $0.1 > 0 }.map { "\($0.1) \($0.0.rawValue)" }
    return some.isEmpty ? "nothing gained, lost or changed" : some.joined(separator: ", ")
  }

  private func entry(_ change: CorpusComparison.Change) -> String {
    guard let item = change.new ?? change.old else { return "" }
    let (mark, style): (String, Style) =
      switch change.kind {
      case .gained: ("+", .green)
      case .lost: ("-", .red)
      case .changed: ("~", .yellow)
      }
    var out = page.paragraph(
      "\(item.place) \(item.kind) \(item.start)–\(item.end) “\(Shortened.text(item.quote, to: 160))”", first: "  \(style(mark)) ", indent: 4
    )
    if change.kind == .changed {
      for field in change.fields {
        out += page.paragraph("\(field.name): \(field.old ?? "nothing") → \(field.new ?? "nothing")", first: "      ", indent: 8)
      }
    } else {
      let said = item.fields.filter { !Self.told.contains($0.key) }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      out += page.paragraph(said.joined(separator: ", "), first: "      ", indent: 8)
    }
    return out
  }

  /// What the words beside say already, or what is long and follows from the rest.
  private static let told: Set<String> = ["action", "context", "derivation", "reasons", "confidence"]
}
