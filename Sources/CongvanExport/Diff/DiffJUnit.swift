public import CongvanRules

/// A comparison as JUnit's XML, which every build server shows: a finding is a failure, every other change a test that passed.
public enum DiffJUnit {
  /// One suite; what was compared is its first test, which fails when a side was not whole.
  public static func text(_ diff: RuleDiff, findings: [Change], _ wording: Wording) -> String {
    let failing = Set(findings.map(\.fingerprint))
    let cases = diff.changes.map { change -> String in
      let name = "<testcase classname=\"\(change.directive.escapedForMarkup)\" name=\"\(name(change).escapedForMarkup)\""
      let sentence = change.sentence(wording).escapedForMarkup
      guard failing.contains(change.fingerprint) else { return name + "><system-out>\(sentence)</system-out></testcase>" }
      return name + "><failure type=\"\(change.severity.rawValue)\" message=\"\(change.code.rawValue)\">\(sentence)</failure></testcase>"
    }
    let summary = diff.datedSummary(wording).escapedForMarkup
    let compared =
      "<testcase classname=\"congvan.diff\" name=\"compared\">"
      + (diff.incomplete.isEmpty
        ? "<system-out>\(summary)</system-out>"
        : "<error type=\"incomplete\" message=\"incomplete\">\(diff.incomplete.joined(separator: " ").escapedForMarkup)</error>")
      + "</testcase>"
    let counts = "tests=\"\(cases.count + 1)\" failures=\"\(findings.count)\" errors=\"\(diff.incomplete.isEmpty ? 0 : 1)\""
    let all = ([compared] + cases).map { "    \($0)\n" }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites \(counts)>
        <testsuite name="\("congvan diff \(diff.old.name) \(diff.new.name)".escapedForMarkup)" \(counts)>
      \(all)  </testsuite>
      </testsuites>

      """
  }

  private static func name(_ change: Change) -> String {
    let id = change.obligation.map { $0.split(separator: "#", maxSplits: 1).last.map(String.init) ?? $0 } ?? change.field
    return "\(id) \(change.code.rawValue) \(change.fingerprint)"
  }
}
