internal import CongvanModel
public import CongvanRules

/// A comparison as a page of its own: no script, no file beside it, fit to be printed.
public enum DiffHTML {
  /// Summary, a table for each directive, and the summary again.
  public static func text(_ diff: RuleDiff, _ wording: Wording) -> String {
    let title = wording("diff.title", ["old": diff.old.name, "new": diff.new.name]).escapedForMarkup
    let summary = "<p class=\"summary\">\(diff.summary(wording).escapedForMarkup)</p>\n"
    let asked = diff.asked(wording).map { "<p>\($0.escapedForMarkup)</p>\n" } ?? ""
    var body = "<h1>\(title)</h1>\n\(asked)\(summary)"
    for directive in DiffGroups(diff).directives { body += section(directive, wording) }
    if !diff.changes.isEmpty { body += summary }
    return """
      <!DOCTYPE html>
      <html lang="\(wording.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      \(body)</body>
      </html>

      """
  }

  private static func section(_ directive: DiffGroups.Directive, _ wording: Wording) -> String {
    let heads = ["diff.change", "diff.before", "diff.after", "diff.impact"].map { "<th scope=\"col\">\(wording($0).escapedForMarkup)</th>" }
    var out = "<h2>\(directive.key.escapedForMarkup)</h2>\n<table>\n<thead><tr>\(heads.joined())</tr></thead>\n"
    for entry in directive.entries {
      let name = entry.shortID.map { "<code>\($0.escapedForMarkup)</code>" } ?? wording("diff.letterhead").escapedForMarkup
      out += "<tbody>\n<tr><th colspan=\"4\" scope=\"rowgroup\"><span class=\"mark\">\(entry.mark)</span> \(name)</th></tr>\n"
      for change in entry.changes { out += row(change, wording) }
      out += "</tbody>\n"
    }
    return out + "</table>\n"
  }

  private static func row(_ change: Change, _ wording: Wording) -> String {
    let label = wording("brief." + change.code.rawValue).escapedForMarkup
    let code = "<span title=\"\(change.code.rawValue)\">\(label)</span>"
    let reason = change.reason(wording).map { "<br><small>\($0.escapedForMarkup)</small>" } ?? ""
    let impact = "<td class=\"\(change.impact.rawValue)\">\(wording(change.impact.rawValue).escapedForMarkup)\(reason)</td>"
    let open = "<tr class=\"\(change.severity.rawValue)\" id=\"c-\(change.fingerprint)\"><td>\(code)</td>"
    if let redline = change.redline {
      let words = redline.text { piece in
        let text = piece.text.escapedForMarkup
        return switch piece.kind {
        case .same, .skipped: text
        case .deleted: "<del>\(text)</del>"
        case .inserted: "<ins>\(text)</ins>"
        }
      }
      return "\(open)<td colspan=\"2\">\(words)</td>\(impact)</tr>\n"
    }
    return "\(open)<td>\(side(change.old, change.oldWords(wording), wording))</td>"
      + "<td>\(side(change.new, change.newWords(wording), wording))</td>\(impact)</tr>\n"
  }

  private static func side(_ side: Change.Side?, _ words: String?, _ wording: Wording) -> String {
    guard let side, let words else { return "" }
    var out = words.escapedForMarkup
    if let quote = side.span?.quote, !words.contains(quote), quote.count < 200 { out += "<br><q>\(quote.escapedForMarkup)</q>" }
    if let page = side.span?.page { out += " <small>\(wording("diff.page", ["n": String(page)]).escapedForMarkup)</small>" }
    return out
  }

  private static let style = """
    body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
    h1 { font-size: 1.4rem; } h2 { font-size: 1rem; overflow-wrap: anywhere; margin-top: 2rem; }
    .summary { font-weight: 600; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid #d6d6d6; overflow-wrap: anywhere; }
    thead th:first-child { width: 13rem; } thead th:last-child { width: 7rem; }
    th[scope=rowgroup] { background: #f3f4f6; font-weight: 600; }
    tr.error td:first-child { border-left: 4px solid #b00020; } tr.warning td:first-child { border-left: 4px solid #b36b00; }
    tr.info td:first-child { border-left: 4px solid #d6d6d6; }
    td.tightens { color: #b00020; font-weight: 600; } td.unknown { color: #8a5200; font-weight: 600; }
    del { background: #fde2e2; color: #8c0016; } ins { background: #dff5e1; color: #0b5a1c; }
    q, small { color: #5a5a5a; }
    @media print { body { margin: 0; max-width: none; font-size: 11pt; } tr { break-inside: avoid; } }
    """
}
