import Congvan
import CongvanExport
import CongvanGrammar
import CongvanText

/// How a clause is read, for a screen: trees of rules, and the rules that nearly read it.
struct ExplanationPage {
  /// So many near misses are told unless all are asked for.
  private static let missLimit = 5
  /// So many rules that a part belongs to are named.
  private static let userLimit = 6

  private let subject: ClauseExplanation
  private let grammar: Grammar
  private let all: Bool
  private let page: Page

  /// The explanation of one clause.
  init(_ subject: ClauseExplanation, grammar: Grammar, all: Bool, page: Page) {
    self.subject = subject
    self.grammar = grammar
    self.all = all
    self.page = page
  }

  /// The whole page.
  var text: String {
    let explanation = subject.explanation
    var out = page.paragraph(subject.text.words(subject.clause), first: "", indent: 0)
    for tree in explanation.readings { out += "\n" + drawn(tree, first: "", rest: "") }
    if explanation.readings.isEmpty {
      out += "\nNothing is read here by a rule that stands for itself.\n"
      for tree in explanation.parts { out += "\n" + Style.dim(users(of: tree.rule)) + drawn(tree, first: "", rest: "") }
    }
    if !subject.forms.isEmpty {
      out += page.heading("Put together from these", subject.forms.count)
      out += subject.forms.map(line).joined()
    }
    if !explanation.outranked.isEmpty {
      out += page.heading("Gave way", explanation.outranked.count)
      out += explanation.outranked.map(line).joined()
    }
    let misses = all ? explanation.nearMisses : Array(explanation.nearMisses.prefix(Self.missLimit))
    if !misses.isEmpty {
      out += page.heading("Nearly read", explanation.nearMisses.count)
      out += misses.map(line).joined()
      let others = explanation.nearMisses.count - misses.count
      if others > 0 { out += Style.dim("and \(others) that came less far; --all shows them") + "\n" }
    }
    return out
  }

  private func users(of rule: String) -> String {
    let users = grammar.users(of: rule)
    let named = users.prefix(Self.userLimit).joined(separator: ", ")
    let more = users.count > Self.userLimit ? " and \(users.count - Self.userLimit) more" : ""
    return page.paragraph("only a part of what \(named)\(more) read\(users.count == 1 ? "s" : ""):", first: "", indent: 0)
  }

  // MARK: - Trees

  private func drawn(_ tree: RuleTree, first: String, rest: String) -> String {
    let bytes = subject.text.span(tree.range)
    let margin = rest + (tree.parts.isEmpty ? "  " : "│ ")
    var out = first + Style.bold(tree.rule) + "  \(bytes.start)–\(bytes.end)\n"
    out += lines("“\(subject.text.words(tree.range))”", margin)
    // A value that the one part below gives just as it is need not be said twice.
    if tree.parts.count != 1 || tree.parts[0].value != tree.value {
      out += lines("=> \(subject.text.spelled(tree.value))", margin)
    }
    if let fate = subject.fate(of: tree) {
      out += lines(fate == .kept ? "in the document's reading" : "left out of the document's reading", margin)
    }
    for (index, part) in tree.parts.enumerated() {
      let isLast = index == tree.parts.count - 1
      out += drawn(part, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "))
    }
    return out
  }

  private func lines(_ text: String, _ margin: String) -> String {
    TextTable.wrap(text, to: max(20, page.width - TextWidth.of(margin))).map { margin + $0 + "\n" }.joined()
  }

  // MARK: - What was not read

  private func line(_ form: FormReading) -> String {
    title(form.form) + lines("“\(form.words)” at \(form.span.start)–\(form.span.end)", "    ") + lines("=> \(form.value)", "    ")
  }

  private func line(_ outranked: OutrankedReading) -> String {
    let why =
      switch outranked.reason {
      case .declaredOver: "which is declared over it" + (reason(for: outranked.winner, over: outranked.rule).map { ": \($0)" } ?? "")
      case .beginsEarlier: "which begins earlier"
      case .readsMore: "which reads more"
      case .standsFirst: "the first of two alike"
      }
    return title(outranked.rule)
      + lines("would read “\(subject.text.words(outranked.range))”; '\(outranked.winner)' goes first, \(why)", "    ")
  }

  /// Why one rule is over another; nil when it is so by way of a third.
  private func reason(for winner: String, over rule: String) -> String? {
    grammar.rule(winner).flatMap { grammar.info($0).over.first { $0.rule == rule } }?.reason
  }

  private func line(_ miss: NearMiss) -> String {
    let next = miss.range.upperBound
    let found = next < subject.text.tokens.count ? "“\(subject.text.words(next..<next + 1))”" : "the end"
    return title(miss.rule)
      + lines("read “\(subject.text.words(miss.range))”, then found \(found) for \(miss.expected.joined(separator: " or "))", "    ")
  }

  private func title(_ rule: String) -> String {
    guard let info = grammar.info(ofRuleNamed: rule) ?? grammar.forms.first(where: { $0.name == rule }) else {
      return Style.bold(rule) + "\n"
    }
    let place = "\(info.path):\(info.line)"
    let gap = TextWidth.of(rule + place) + 2 <= page.width ? "  " : "\n    "
    return Style.bold(rule) + gap + Style.dim(place) + "\n"
  }
}
