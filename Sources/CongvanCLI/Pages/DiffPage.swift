import CongvanExport
import CongvanModel
import CongvanRules

/// A comparison for a screen: what was compared, one entry an obligation, and the same summary again.
struct DiffPage {
  let wording: Wording
  /// In columns.
  let width: Int

  /// `diff`, with the words of each change when it is detailed.
  func text(_ diff: RuleDiff, isDetailed: Bool) -> String {
    let summary = TextTable.wrap(diff.summary(wording), to: width).map { Style.bold($0) }.joined(separator: "\n") + "\n"
    let asked = diff.asked(wording).map { TextTable.wrap($0, to: width).joined(separator: "\n") + "\n" } ?? ""
    if diff.changes.isEmpty { return asked + summary }
    var out = asked + summary
    for directive in DiffGroups(diff).directives {
      out += "\n" + Page(width: width).paragraph(directive.key, first: "", indent: 0)
      for entry in directive.entries { out += isDetailed ? detail(entry) : line(entry) }
    }
    let unchanged = diff.unchangedObligations
    if unchanged > 0 { out += "\n" + wording.counted("diff.same", unchanged) + (isDetailed ? "" : "; " + wording("diff.more")) + "\n" }
    return out + summary
  }

  /// One obligation: what happened, what it is called, and old → new of each change.
  private func line(_ entry: DiffGroups.Entry) -> String {
    let name = entry.shortID ?? wording("diff.letterhead")
    // What changes several values is named once, behind the last of them.
    let said = entry.changes.enumerated().map { index, change in
      brief(change, telling: !entry.changes.dropFirst(index + 1).contains { $0.reason(wording) == change.reason(wording) })
    }.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let page = entry.page.map { " [" + wording("diff.page", ["n": String($0)]) + "]" } ?? ""
    let lines = TextTable.wrap(name + ": " + said.joined(separator: "; ") + page, to: max(20, width - 4))
    let style = style(of: entry.severity)
    return lines.enumerated().map { (index: Int, line: String) in
      index == 0 ? "\(styled("  " + entry.mark, style)) \(line)\n" : "      \(line)\n"
    }.joined()
  }

  /// A change in few words; what only rewords is named, and shown by `--detail`.
  private func brief(_ change: Change, telling isTold: Bool) -> String {
    let impact = change.impact == .neutral ? "" : " (\(wording(change.impact.rawValue)))"
    let (old, new) = (change.old.map { brief($0, change) }, change.new.map { brief($0, change) })
    let rest = impact + (isTold ? change.reason(wording).map { ", " + $0 } ?? "" : "")
    if change.redline != nil { return label(change) + rest }
    switch (old, new) {
    case (let old?, let new?): return "\(label(change)): \(old) → \(new)\(rest)"
    case (let only?, nil), (nil, let only?): return "\(label(change)): \(only)\(rest)"
    case (nil, nil): return label(change) + rest
    }
  }

  private func label(_ change: Change) -> String {
    let label = wording("brief." + change.code.rawValue)
    return change.code == .directiveFieldChanged ? label + " " + wording.name(ofField: change.field) : label
  }

  /// A limit without what it limits, which the id tells; an id without its directive, which stands above.
  private func brief(_ side: Change.Side, _ change: Change) -> String {
    if change.code == .obligationRenamed {
      let isWithin = change.old.map { $0.value.prefix { $0 != "#" } } == change.new.map { $0.value.prefix { $0 != "#" } }
      return side.value.split(separator: isWithin ? "#" : "/").last.map(String.init) ?? side.value
    }
    if wording.language == .english, case .limit(var limit)? = side.content {
      limit.subject = ""
      return limit.described
    }
    return Shortened.text(side.words(wording), to: 60)
  }

  private func detail(_ entry: DiffGroups.Entry) -> String {
    let page = Page(width: width)
    var out =
      "\n"
      + page.paragraph(
        entry.shortID ?? wording("diff.letterhead"), first: "  " + styled(entry.mark, style(of: entry.severity)) + " ", indent: 4)
    for change in entry.changes {
      let facts = [
        wording(change.severity.rawValue), wording(change.impact.rawValue), wording(change.origin.rawValue), change.reason(wording),
      ]
      .compactMap { $0 }
      out += page.paragraph("\(label(change)) (\(facts.joined(separator: ", ")))", first: "    ", indent: 4)
      if let redline = change.redline {
        out += page.paragraph(RedlineText.marked(redline.shortened(to: 8)), first: "      ", indent: 6)
      } else {
        out += side("-", change.old, change.oldWords(wording), .red) + side("+", change.new, change.newWords(wording), .green)
      }
    }
    return out
  }

  private func side(_ sign: String, _ side: Change.Side?, _ words: String?, _ style: Style) -> String {
    guard let side, var words else { return "" }
    if let quote = side.span?.quote, !words.contains(quote), quote.count < 160 { words += " “\(quote)”" }
    if let page = side.span?.page { words += " [\(wording("diff.page", ["n": String(page)]))]" }
    let lines = TextTable.wrap(words, to: max(20, width - 8))
    return lines.enumerated().map { "      " + style(($0 == 0 ? sign : " ") + " " + $1) + "\n" }.joined()
  }

  private func style(of severity: ChangeSeverity) -> Style? {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .info: nil
    }
  }

  private func styled(_ text: String, _ style: Style?) -> String { style.map { $0(text) } ?? text }
}
