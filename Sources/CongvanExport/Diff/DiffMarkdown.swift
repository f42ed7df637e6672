public import CongvanRules

/// A comparison as Markdown, for a comment on a change or a page of a wiki.
public enum DiffMarkdown {
  /// Summary, a list for each directive, and the summary again; struck out words between `~~`, new ones between `**`.
  public static func text(_ diff: RuleDiff, _ wording: Wording) -> String {
    let summary = "**\(diff.summary(wording).escapedForMarkdown)**\n"
    let title = wording("diff.title", ["old": diff.old.name, "new": diff.new.name])
    let asked = diff.asked(wording).map { $0.escapedForMarkdown + "\n\n" } ?? ""
    var out = "# \(title.escapedForMarkdown)\n\n\(asked)\(summary)"
    if diff.changes.isEmpty { return out }
    for directive in DiffGroups(diff).directives {
      out += "\n## \(directive.key.escapedForMarkdown)\n\n"
      for entry in directive.entries {
        let name = entry.shortID.map { "`\($0)`" } ?? wording("diff.letterhead")
        let page = entry.page.map { " (\(wording("diff.page", ["n": String($0)])))" } ?? ""
        out += "- \(entry.mark == "~" || entry.mark == "?" ? "" : entry.mark.escapedAsBullet + " ")\(name)\(page)\n"
        for change in entry.changes { out += "  - \(line(change, wording))\n" }
      }
    }
    return out + "\n" + summary
  }

  private static func line(_ change: Change, _ wording: Wording) -> String {
    let facts = [change.impact == .neutral ? nil : wording(change.impact.rawValue), change.reason(wording)?.escapedForMarkdown].compactMap {
      $0
    }
    let rest = facts.isEmpty ? "" : " — " + facts.joined(separator: ", ")
    let words = change.redline.map { redline in
      redline.shortened(to: 8).text { piece in
        let text = piece.text.escapedForMarkdown
        return switch piece.kind {
        case .same, .skipped: text
        case .deleted: "~~\(text)~~"
        case .inserted: "**\(text)**"
        }
      }
    }
    let severity = change.severity == .info ? "" : "**\(wording(change.severity.rawValue))** "
    return "\(severity)`\(change.code.rawValue)` \(words ?? change.sentence(wording).escapedForMarkdown)\(rest)"
  }
}

extension String {
  /// `+` and `-` would begin another list.
  fileprivate var escapedAsBullet: String { self == "+" || self == "-" ? "\\" + self : self }
}
