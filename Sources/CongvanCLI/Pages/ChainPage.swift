import CongvanExport
import CongvanModel
import CongvanRules

/// The chain of directives for a screen: a tree with one directive a line.
enum ChainPage {
  /// `chain` within `width` columns.
  static func text(_ chain: DirectiveChain, width: Int) -> String {
    chain.roots.map { lines($0, first: "", rest: "", width: width) }.joined()
  }

  private static func lines(_ node: DirectiveChain.Node, first: String, rest: String, width: Int) -> String {
    let open = node.children.isEmpty || node.isRepeated ? "" : "│"
    let wrapped = TextTable.wrap(words(node), to: max(20, width - TextWidth.of(rest) - 4))
    var out = first + (wrapped.first ?? "") + "\n"
    for line in wrapped.dropFirst() { out += rest + (open.isEmpty ? "    " : "│   ") + line + "\n" }
    for (index, child) in node.children.enumerated() {
      let isLast = index == node.children.count - 1
      out += lines(child, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "), width: width)
    }
    return out
  }

  private static func words(_ node: DirectiveChain.Node) -> String {
    let facts = [node.document, node.issued?.iso, node.issuer].compactMap { $0 }.joined(separator: " · ")
    if node.directive == nil { return "(\(facts): not recorded)" }
    if node.isRepeated { return "\(Style.bold(facts)) (see above)" }
    let state = node.standing.flatMap { $0 == .inForce ? nil : " [\($0.description)]" } ?? ""
    let also = node.alsoCarriesOut.isEmpty ? "" : " (also carries out \(node.alsoCarriesOut.joined(separator: ", ")), not recorded)"
    return Style.bold(facts) + (node.subject.map { ": \($0)" } ?? "") + state + also
  }
}
