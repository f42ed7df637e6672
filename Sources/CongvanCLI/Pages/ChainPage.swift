import CongvanExport
import CongvanModel
import CongvanRules

/// The chain of directives for a screen: a tree with one directive a line.
enum ChainPage {
  /// `chain` within `width` columns.
  static func text(_ chain: DirectiveChain, width: Int, _ wording: Wording) -> String {
    chain.roots.map { lines($0, first: "", rest: "", width: width, wording) }.joined()
  }

  private static func lines(_ node: DirectiveChain.Node, first: String, rest: String, width: Int, _ wording: Wording) -> String {
    let open = node.children.isEmpty || node.isRepeated ? "" : "│"
    let wrapped = TextTable.wrap(words(node, wording), to: max(20, width - TextWidth.of(rest) - 4))
    var out = first + (wrapped.first ?? "") + "\n"
    for line in wrapped.dropFirst() { out += rest + (open.isEmpty ? "    " : "│   ") + line + "\n" }
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1
      out += lines(child, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), width: width, wording)
    }
    return out
  }

  private static func words(_ node: DirectiveChain.Node, _ wording: Wording) -> String {
    let facts = [node.document, node.issued?.iso, node.issuer].compactMap { $0 }.joined(separator: " · ")
    if node.directive == nil { return wording("chain.notRecorded", ["facts": facts]) }
    if node.isRepeated { return wording("chain.repeated", ["facts": Style.bold(facts)]) }
    let state = node.standing.flatMap { $0 == .inForce ? nil : " [\($0.description(wording))]" } ?? ""
    let others = node.alsoCarriesOut.joined(separator: ", ")
    let also = others.isEmpty ? "" : " " + wording("chain.also", ["others": others])
    return Style.bold(facts) + (node.subject.map { ": \($0)" } ?? "") + state + also
  }
}
