public import CongvanRules

/// A comparison as workflow commands, which GitHub shows as annotations of the file.
///
/// Source: GitHub Docs, “Workflow commands for GitHub Actions”: `%`, CR and LF are escaped in messages, `:` and `,` too in properties.
public enum DiffGitHub {
  /// One command a change, then one with the summary.
  ///
  /// - Parameter file: The newer side, when it is a file of the checkout.
  public static func text(_ diff: RuleDiff, file: String?, _ wording: Wording) -> String {
    let place = file.map { "file=\(property($0))," } ?? ""
    var out = ""
    for change in diff.changes {
      let id = change.obligation ?? change.directive
      out +=
        "::\(command(change.severity)) \(place)title=\(property(change.code.rawValue))::\(message("\(id): \(change.sentence(wording))" + (change.reason(wording).map { " (\($0))" } ?? "")))\n"
    }
    return out + "::\(diff.incomplete.isEmpty ? "notice" : "error") title=congvan diff::\(message(diff.datedSummary(wording)))\n"
  }

  private static func command(_ severity: ChangeSeverity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private static func message(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r\n", with: "%0A").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String { message(text).replacing(":", with: "%3A").replacing(",", with: "%2C") }
}
