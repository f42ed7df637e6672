import CongvanExport
import CongvanRules

/// What a check found, for a screen: document by document what does not fit, both places of each, and what to do.
struct CheckPage {
  private let page: Page
  private let result: CheckResult
  private let wording: Wording

  /// `result` within `width` columns.
  init(_ result: CheckResult, width: Int, _ wording: Wording) {
    page = Page(width: width)
    self.wording = wording
    self.result = result
  }

  /// The page, its summary last.
  var lines: String {
    var out = ""
    let findings = Dictionary(grouping: result.findings) { CheckResult.Subject(document: $0.place.document, file: $0.place.file) }
    let confirmed = Dictionary(grouping: result.confirmed) { CheckResult.Subject(document: $0.place.document, file: $0.place.file) }
    for subject in result.checked {
      let (findings, confirmed) = (findings[subject] ?? [], confirmed[subject] ?? [])
      if findings.isEmpty, confirmed.isEmpty { continue }
      out += (out.isEmpty ? "" : "\n") + Style.bold(subject.file) + "\n"
      out += findings.map(entry).joined() + confirmed.map(entry).joined()
    }
    return out + (out.isEmpty ? "" : "\n") + result.summary(wording) + "\n"
  }

  private func entry(_ finding: Finding) -> String {
    var out = page.paragraph(
      wording.finding(finding.message), first: "  \(mark(finding.severity)) \(finding.code.rawValue)\n    ", indent: 4)
    out += place("check.at", finding.place)
    if let other = finding.other { out += place("check.against", other, in: finding.place.file) }
    return out + page.paragraph(wording.finding(finding.remedy), first: "    " + Style.dim("→") + " ", indent: 6)
  }

  private func entry(_ confirmation: CheckResult.Confirmation) -> String {
    let out =
      page.paragraph(wording.finding(confirmation.message), first: "  \(Style.green(wording("check.fits")))\n    ", indent: 4)
      + place("check.at", confirmation.place)
    return out + (confirmation.other.map { place("check.against", $0, in: confirmation.place.file) } ?? "")
  }

  /// Where something stands; the file is named where it is another.
  private func place(_ name: String, _ place: Finding.Place, in file: String? = nil) -> String {
    var spot = [file == nil || file == place.file ? nil : place.file, place.page.map { wording("diff.page", ["n": String($0)]) }].compactMap
    { $0 }
    if let row = place.row {
      spot.append(wording(place.column == nil ? "check.row" : "check.cell", ["n": String(row), "c": place.column ?? ""]))
    }
    let words = "“\(Shortened.text(place.words, to: 200))”"
    return page.paragraph((spot + [words]).joined(separator: ", "), first: "    " + (wording(name) + " ").padded(to: 8), indent: 12)
  }

  private func mark(_ severity: FindingSeverity) -> String {
    switch severity {
    case .error: Style.red(wording("check.error"))
    case .warning: Style.yellow(wording("check.warning"))
    case .note: wording("check.note")
    }
  }
}
