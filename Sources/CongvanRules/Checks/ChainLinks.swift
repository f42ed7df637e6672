internal import CongvanModel

/// Which directives implement which, by the citations that say so.
struct ChainLinks {
  /// A citation and the directive it names.
  private struct Link {
    var citation: Citation
    var target: Int?
  }

  private let directives: [CheckedDirective]
  private let links: [[Link]]

  init(_ directives: [CheckedDirective]) {
    self.directives = directives
    let bySymbol = Dictionary(grouping: directives.indices) { Self.letters(directives[$0].directive.directive.symbol ?? "") }
    links = directives.indices.map { index in
      directives[index].directive.citations.filter { $0.number != nil }.map { citation in
        let symbol = Self.letters(citation.symbol ?? "")
        let named = symbol.isEmpty ? [] : (bySymbol[symbol] ?? []).filter { $0 != index }
        return Link(citation: citation, target: Self.target(of: citation, by: index, among: named, of: directives))
      }
    }
  }

  /// The directives that number `index` implements, and those that they implement in turn.
  func above(_ index: Int) -> [CheckedDirective] {
    var found: [Int] = []
    var open = [index]
    while let next = open.popLast() {
      for case let target? in links[next].filter({ $0.citation.role == .implements }).map(\.target) where !found.contains(target) {
        if target == index { continue }
        found.append(target)
        open.append(target)
      }
    }
    return found.map { directives[$0] }
  }

  /// What is odd about the citations of number `index`.
  func findings(about index: Int) -> [Finding] {
    let own = directives[index]
    let respelled = own.facts.respelled.compactMap { diagnostic in
      diagnostic.span.map { span in
        Finding(.citationSeparatorsDiffer, sentence(diagnostic.message), at: own.place(span), against: spelled(first: span, in: own))
      }
    }
    return respelled + links[index].flatMap { findings(about: $0, in: own) }
  }

  private func findings(about link: Link, in own: CheckedDirective) -> [Finding] {
    let citation = link.citation
    let place = own.place(citation.span)
    var out: [Finding] = []
    if let cited = citation.issued, let issued = own.directive.directive.issued, let first = cited.firstDay, let last = issued.lastDay,
      last < first
    {
      let message = "“\(citation.quote)” is of \(cited.iso), later than this document, which is of \(issued.iso)."
      out.append(Finding(.citationAfterDocument, message, at: place, against: own.directive.directive.spans["issued"].map(own.place)))
    }
    guard let target = link.target.map({ directives[$0] }) else {
      if citation.role == .implements || citation.role.isChange {
        let message = "“\(citation.quote)” is none of the documents that are checked, so nothing is held against it."
        out.append(Finding(.citationUnresolved, message, at: place))
      }
      return out
    }
    let directive = target.directive.directive
    if let cited = citation.issued, let issued = directive.issued, cited.isDay, issued.isDay, cited != issued {
      let message = "“\(citation.quote)” is of \(cited.iso) here, and of \(issued.iso) by itself."
      out.append(Finding(.citationDateDiffers, message, at: place, against: directive.spans["issued"].map(target.place)))
    }
    if let cited = citation.symbol, let symbol = directive.symbol, Self.separators(cited) != Self.separators(symbol) {
      let message = "“\(citation.quote)” has the symbol \(symbol) by itself; the separators differ."
      out.append(Finding(.citationSeparatorsDiffer, message, at: place, against: directive.spans["symbol"].map(target.place)))
    }
    return out
  }

  private func spelled(first second: SourceSpan, in own: CheckedDirective) -> Finding.Place? {
    let key = Self.letters(second.quote)
    return own.directive.citations.first {
      key.contains(Self.letters(($0.number ?? "") + ($0.symbol ?? ""))) && $0.span.start < second.start
    }
    .map { own.place($0.span) }
  }

  /// The directive that `citation` names: by number and symbol, else the only one of that symbol, issuer and time whose number was left
  /// blank.
  ///
  /// - Parameter named: The directives of the symbol cited.
  private static func target(of citation: Citation, by own: Int, among named: [Int], of directives: [CheckedDirective]) -> Int? {
    func directive(_ index: Int) -> Directive { directives[index].directive.directive }
    let key = citation.documentNumber.key
    let dated = named.filter { isOfYear(citation, directive($0)) }
    let cited = CitedDocument(citation, by: directive(own))
    let exact = dated.filter { number(of: directives[$0]).key == key }
    if let found = cited.meant(among: exact, isChanged: citation.role.isChange, directive: directive).first { return found }
    let blank = cited.meant(
      among: dated.filter { directive($0).number == nil }, isChanged: citation.role.isChange, directive: directive)
    return blank.count == 1 ? blank[0] : nil
  }

  /// Whether the year may be that of the document cited; another day is a finding.
  private static func isOfYear(_ citation: Citation, _ directive: Directive) -> Bool {
    guard let cited = citation.issued?.year, let year = directive.issued?.year else { return true }
    return cited == year
  }

  private static func number(of directive: CheckedDirective) -> DocumentNumber {
    DocumentNumber(number: directive.directive.directive.number, symbol: directive.directive.directive.symbol)
  }

  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// The marks between the parts of a symbol; dashes of all lengths are one.
  private static func separators(_ symbol: String) -> [Character] {
    symbol.filter { !$0.isLetter && !$0.isNumber && !$0.isWhitespace }.map { "–—‑".contains($0) ? "-" : $0 }
  }

  private func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }
}
