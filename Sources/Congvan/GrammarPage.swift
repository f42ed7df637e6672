public import CongvanGrammar

/// The rules of a grammar as a page of Markdown: what each reads, by which authority, with its examples.
public struct GrammarPage: Sendable {
  private let grammar: Grammar

  /// The page of `grammar`.
  public init(_ grammar: Grammar) { self.grammar = grammar }

  /// The page, its families in the order of their files.
  public var markdown: String {
    var out = """
      # The rules

      Every rule that documents are read with, and every form in which readings of rules are put together: what it reads, on what authority,
      what it must read as what (⏎ where a line ends), and what it must refuse and why.
      How a rule is written is told in [NOTATION.md](NOTATION.md). This page is made by
      `congvan grammar page grammars > grammars/README.md`.

      """
    var family = ""
    for rule in grammar.rulesAndForms {
      if rule.family != family {
        family = rule.family
        out += "\n## [\(family)](\(rule.path))\n"
      }
      out += section(rule)
    }
    return out
  }

  private func section(_ rule: RuleInfo) -> String {
    var lines = ["", "### \(rule.name)", "", text(rule.sentence), "Source: \(text(rule.source))", ""]
    if let from = rule.from { lines.append("- prescribed from \(from.day): \(text(from.document))") }
    if let until = rule.until { lines.append("- prescribed until \(until.day): \(text(until.document))") }
    lines += rule.over.map { "- goes before \($0.rule): \(text($0.reason))" }
    lines += rule.yes.map { "- reads “\(text($0.text))”" + ($0.note.isEmpty ? "" : " as `\($0.note)`") }
    lines += rule.no.map { "- refuses “\(text($0.text))”: \(text($0.note))" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words of a grammar with what Markdown would take for marks made plain.
  private func text(_ words: String) -> String {
    words.reduce(into: "") { out, character in
      if "\\`*_<>[]|".contains(character) { out.append("\\") }
      out += character == "\n" ? " ⏎ " : String(character)
    }
  }
}
