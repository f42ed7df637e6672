internal import CongvanModel
public import CongvanRules

/// A rule set as plain text in a stable order, one value a line, for `git diff` and `grep`.
public enum RuleSetText {
  /// Directives by key, each followed by its obligations by id.
  public static func text(_ set: RuleSet) -> String {
    let directives = Dictionary(set.directives.map { ($0.key, $0) }) { first, _ in first }
    let obligations = Dictionary(grouping: set.obligations, by: \.directive)
    let keys = Set(directives.keys).union(obligations.keys).sorted()
    return keys.map { key in
      (directives[key].map(block) ?? "")
        + (obligations[key] ?? []).sorted { $0.id < $1.id }.map { block($0) }.joined()
    }.joined()
  }

  private static func block(_ entry: RecordedDirective) -> String {
    let directive = entry.directive
    var lines: [(String, String?)] = [
      ("kind", directive.kind), ("number", directive.number), ("symbol", directive.symbol), ("issuer", directive.issuer),
      ("parent", directive.issuerParent), ("issued", directive.issued?.iso), ("subject", directive.subject),
    ]
    lines += directive.addressees.map { ("addressee", $0) } + directive.recipients.map { ("copy", $0) }
    lines += entry.citations.map { ("cites", "\($0.quote) (\($0.role.rawValue))") }.sorted { $0.1! < $1.1! }
    lines += values(entry.deadlines, entry.limits)
    return block(entry.key, lines)
  }

  private static func block(_ entry: RecordedObligation) -> String {
    let duty = entry.obligation
    var lines: [(String, String?)] = [
      ("section", duty.section.joined(separator: " › ")), ("modality", "\(duty.modality.rawValue), \(duty.force.rawValue)"),
      ("from", entry.validFrom?.iso),
    ]
    lines += duty.bearers.map { ("who", "\($0.name) (\($0.role.rawValue))") }.sorted { $0.1! < $1.1! }
    lines += [("what", duty.action)]
    lines += duty.recipients.map { ("to", $0.name) }.sorted { $0.1! < $1.1! }
    lines += values(duty.deadlines, duty.limits)
    lines += duty.conditions.map { ("if", $0.text) }.sorted { $0.1! < $1.1! }
    return block(entry.id, lines)
  }

  private static func values(_ deadlines: [Deadline], _ limits: [Limit]) -> [(String, String?)] {
    let due = deadlines.map { ("due", Optional("\($0.described) “\($0.quote)”")) }
    let limited = limits.map { ("limit", Optional("\($0.described) “\($0.quote)”")) }
    return due.sorted { $0.1! < $1.1! } + limited.sorted { $0.1! < $1.1! }
  }

  private static func block(_ name: String, _ lines: [(String, String?)]) -> String {
    let said = lines.compactMap { label, value -> String? in
      guard let value, !value.isEmpty else { return nil }
      let words = value.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return "  " + label + String(repeating: " ", count: max(1, 10 - label.count)) + words + "\n"
    }
    return name + "\n" + said.joined() + "\n"
  }
}
