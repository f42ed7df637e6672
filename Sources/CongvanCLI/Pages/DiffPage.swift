import CongvanExport
import CongvanModel
import CongvanRules

/// A comparison for a screen: what was compared, the changes obligation by obligation, and the same summary again.
enum DiffPage {
  /// `diff` within `width` columns.
  static func text(_ diff: RuleDiff, width: Int) -> String {
    let summary = TextTable.wrap(diff.summary, to: width).map { Style.bold($0) }.joined(separator: "\n") + "\n"
    if diff.isEmpty { return summary }
    var out = summary
    var place: String?
    for change in diff.changes {
      let here = change.obligation ?? change.directive
      if here != place {
        out += "\n" + Style.dim(here) + "\n"
        place = here
      }
      out += entry(change, width: width)
    }
    return out + "\n" + summary
  }

  private static func entry(_ change: Change, width: Int) -> String {
    let head = "  \(mark(change)) \(change.code.rawValue) (\(change.field)): \(change.impact.rawValue)\n"
    return head + side("-", change.old, .red, width) + side("+", change.new, .green, width)
  }

  private static func side(_ sign: String, _ side: Change.Side?, _ style: Style, _ width: Int) -> String {
    guard let side else { return "" }
    let place = side.span.map { span in (span.page.map { " [p. \($0)]" } ?? "") } ?? ""
    var words = side.value + place
    if let quote = side.span?.quote, !side.value.contains(quote), quote.count < 160 { words += " “\(quote)”" }
    let lines = TextTable.wrap(words, to: max(20, width - 6))
    return lines.enumerated().map { "    " + style(($0 == 0 ? sign : " ") + " " + $1) + "\n" }.joined()
  }

  private static func mark(_ change: Change) -> String {
    switch change.severity {
    case .error: Style.red("error")
    case .warning: Style.yellow("warning")
    case .info: "info"
    }
  }
}
