public import CongvanModel

/// Which directive carries out which: ministry, province, district, commune, as a forest.
public struct DirectiveChain: Sendable {
  /// A directive, or a document that is only cited.
  public struct Node: Hashable, Sendable, Encodable {
    /// The key; nil for a document that is not recorded.
    @Nullable public var directive: String?
    /// Number and symbol, else the file's name.
    public var document: String
    /// Its date, as precise as it is known.
    @Nullable public var issued: PartialDate?
    /// Who issued it.
    @Nullable public var issuer: String?
    /// What it is about.
    @Nullable public var subject: String?
    /// Whether it holds; nil for a document that is not recorded.
    public var standing: Standing?
    /// Further documents that it carries out and that are not recorded.
    public var alsoCarriesOut: [String]
    /// Whether it stands with all below it further up.
    public var isRepeated: Bool
    /// What carries it out.
    public var children: [Node]
  }

  /// Those that carry out nothing, in the order in which they were recorded.
  public var roots: [Node]

  /// The chain of what `view` knows; an end of a directive that had come by its day is shown with it.
  ///
  /// - Parameter keys: Only the trees with one of these directives; nil for all.
  public init(_ view: RuleSetView, with keys: Set<String>? = nil) {
    var maker = ChainMaker(view)
    roots = maker.roots()
    if let keys { roots = roots.filter { $0.holds(keys) } }
  }
}

extension DirectiveChain.Node {
  fileprivate func holds(_ keys: Set<String>) -> Bool { directive.map(keys.contains) ?? false || children.contains { $0.holds(keys) } }
}

/// Puts the directives of a rule set below one another.
private struct ChainMaker {
  private let view: RuleSetView
  private let directives: [RecordedDirective]
  private var above: [String: Set<String>] = [:]
  /// What carries out each, in the order of `directives`.
  private var below: [String: [RecordedDirective]] = [:]
  private var cited: [String: [Citation]] = [:]
  private var printed: Set<String> = []

  init(_ view: RuleSetView) {
    self.view = view
    directives = view.set.directives
    let byNumber = Dictionary(grouping: directives) { DocumentNumber(number: $0.directive.number, symbol: $0.directive.symbol).key }
    for directive in directives {
      for citation in directive.citations where citation.role == .implements {
        let document = CitedDocument(citation, by: directive.directive)
        let numbered = (byNumber[citation.documentNumber.key] ?? []).filter {
          $0.key != directive.key && document.isOfTime(of: $0.directive)
        }
        let found = document.meant(among: numbered, isChanged: false, directive: \.directive)
        if found.count == 1 {
          above[directive.key, default: []].insert(found[0].key)
        } else {
          cited[directive.key, default: []].append(citation)
        }
      }
    }
    let all = above
    for (key, parents) in all {
      // What carries out a directive also carries out what that one does; only the nearest counts.
      above[key] = parents.filter { parent in !parents.contains { $0 != parent && reaches(from: $0, to: parent) } }
    }
    for directive in directives { for parent in above[directive.key] ?? [] { below[parent, default: []].append(directive) } }
  }

  private func reaches(from key: String, to goal: String) -> Bool {
    var open = [key]
    var seen: Set<String> = []
    while let next = open.popLast() {
      for parent in above[next] ?? [] where seen.insert(parent).inserted {
        if parent == goal { return true }
        open.append(parent)
      }
    }
    return false
  }

  mutating func roots() -> [DirectiveChain.Node] {
    var nodes: [DirectiveChain.Node] = []
    /// Documents that are not recorded, by number, with the issuer named and where each stands.
    var outside: [String: [(issuer: BodyName?, index: Int)]] = [:]
    for directive in directives where (above[directive.key] ?? []).isEmpty || isOnlyAboveItself(directive.key) {
      guard let citation = cited[directive.key]?.first else {
        nodes.append(node(directive))
        continue
      }
      let key = citation.documentNumber.key
      let issuer = citation.issuer.map(BodyName.init)
      let known = outside[key]?.first { other in issuer.flatMap { own in other.issuer.map { own.mayBe($0, below: nil) } } ?? true }
      let index = known?.index ?? nodes.count
      if known == nil {
        outside[key, default: []].append((issuer, index))
        nodes.append(Self.unrecorded(citation))
      }
      nodes[index].children.append(node(directive))
    }
    return nodes
  }

  /// Two directives that name each other stand side by side.
  private func isOnlyAboveItself(_ key: String) -> Bool { !printed.contains(key) && reaches(from: key, to: key) }

  private mutating func node(_ entry: RecordedDirective) -> DirectiveChain.Node {
    let isRepeated = !printed.insert(entry.key).inserted
    let others = (cited[entry.key] ?? []).dropFirst((above[entry.key] ?? []).isEmpty ? 1 : 0).map(\.numbered)
    let children = isRepeated ? [] : below[entry.key] ?? []
    let number = [entry.directive.number, entry.directive.symbol].compactMap { $0 }.joined(separator: "/")
    return DirectiveChain.Node(
      directive: Nullable(wrappedValue: entry.key), document: number.isEmpty ? entry.source.name : number,
      issued: Nullable(wrappedValue: entry.directive.issued), issuer: Nullable(wrappedValue: entry.directive.issuer),
      subject: Nullable(wrappedValue: entry.directive.subject),
      standing: view.asked.on.map { view.timeline.validity(of: entry.key).standing(on: $0) }, alsoCarriesOut: others,
      isRepeated: isRepeated, children: children.map { node($0) })
  }

  private static func unrecorded(_ citation: Citation) -> DirectiveChain.Node {
    DirectiveChain.Node(
      directive: Nullable(), document: citation.numbered, issued: Nullable(wrappedValue: citation.issued),
      issuer: Nullable(wrappedValue: citation.issuer), subject: Nullable(), standing: nil, alsoCarriesOut: [], isRepeated: false,
      children: [])
  }
}

extension Citation {
  /// Number and symbol with the separator that stands between them: `88/UBND-NC`, `46-CT/TW`.
  fileprivate var numbered: String {
    let parts = [number, symbol].compactMap { $0 }
    let dashed = parts.joined(separator: "-")
    return parts.count == 2 && quote.contains(dashed) ? dashed : parts.joined(separator: "/")
  }
}
