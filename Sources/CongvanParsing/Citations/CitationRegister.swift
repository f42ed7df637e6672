internal import CongvanModel
internal import CongvanText

/// The documents that a document cites, each once, however often and however shortly it is named.
struct CitationRegister {
  private let text: DocumentText
  private let own: Directive
  private var order: [String] = []
  private var known: [String: Citation] = [:]
  private var spellings: [String: String] = [:]
  /// What was odd about how documents are named.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: DocumentText, of own: Directive) {
    self.text = text
    self.own = own
  }

  /// The documents, in the order they were first named.
  var citations: [Citation] { order.compactMap { known[$0] } }

  /// Takes the mentions of a whole document, and gives back those that name one.
  mutating func take(_ mentions: [[CitationMention]]) -> [CitationMention] {
    for mention in mentions.joined() {
      if case .full(let citation, let spelling) = mention.name { add(citation, spelling, mention) }
    }
    var last: [String] = []
    var out: [CitationMention] = []
    for paragraph in mentions {
      var here: [String] = []
      for mention in paragraph {
        guard let key = key(of: mention, last: last, here: here) else { continue }
        out.append(mention)
        guard let citation = known[key] else { continue }
        if Self.weight(mention.role) > Self.weight(citation.role) { known[key]?.role = mention.role }
        last.append(key)
        here.append(key)
      }
    }
    return out
  }

  private mutating func add(_ citation: Citation, _ spelling: String, _ mention: CitationMention) {
    guard !isOwn(citation) else { return }
    let key = Self.key(citation)
    if let other = spellings[key], other != spelling {
      let message = "one document is cited with two spellings of its number: \(other) and \(spelling)"
      diagnostics.append(
        Diagnostic(id: "citation.separatorsDiffer", severity: .warning, message: message, span: text.span(mention.range)))
    }
    spellings[key] = spelling
    if let before = known[key] {
      if before.issued == nil, citation.issued != nil { known[key] = citation }
    } else {
      known[key] = citation
      order.append(key)
    }
  }

  /// The document that a mention names; the empty key for this one itself, nil for none that is known.
  private func key(of mention: CitationMention, last: [String], here: [String]) -> String? {
    switch mention.name {
    case .full(let citation, _): return isOwn(citation) ? "" : Self.key(citation)
    case .short(let kind, let number):
      return order.first { known[$0]?.number.map(Self.figure) == Self.figure(number) && isKind($0, kind) }
    case .pointer(let kind, let isThis):
      return (isThis ? here : last).last { isKind($0, kind) }
    }
  }

  private func isKind(_ key: String, _ kind: String?) -> Bool { kind == text.vocabulary.anyKind || known[key]?.kind == kind }

  private func isOwn(_ citation: Citation) -> Bool {
    citation.documentNumber.key == DocumentNumber(number: own.number, symbol: own.symbol).key
  }

  private static func key(_ citation: Citation) -> String { citation.documentNumber.key.replacing("|", with: "") }

  /// A number without the zeros before it.
  private static func figure(_ number: String) -> Substring { number.drop { $0 == "0" } }

  /// How much a role tells of a document.
  private static func weight(_ role: Citation.Role) -> Int {
    switch role {
    case .mention: 0
    case .basis, .implements: 1
    case .amends, .replaces, .repeals: 2
    }
  }
}
