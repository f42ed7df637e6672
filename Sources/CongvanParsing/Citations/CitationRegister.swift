internal import CongvanModel
internal import CongvanText

/// The documents that a document cites, each once, however often and however shortly it is named.
struct CitationRegister {
  private let text: DocumentText
  /// The key of the document's own number.
  private let ownKey: String
  /// The document's own kind and symbol.
  private let ownKind, ownSymbol: String?
  private var order: [String] = []
  private var known: [String: Citation] = [:]
  private var spellings: [String: String] = [:]
  /// What was odd about how documents are named.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: DocumentText, of own: Directive) {
    self.text = text
    ownKey = DocumentNumber(number: own.number, symbol: own.symbol).key
    (ownKind, ownSymbol) = (own.kind, own.symbol)
  }

  /// The documents, in the order they were first named.
  var citations: [Citation] { order.compactMap { known[$0] } }

  /// Takes the mentions of a whole document, and gives back those that name one.
  mutating func take(_ mentions: [[CitationMention]]) -> [CitationMention] {
    let keys = mentions.map { $0.map { key(adding: $0) } }
    var last: [String] = []
    var out: [CitationMention] = []
    for (paragraph, keys) in zip(mentions, keys) {
      var here: [String] = []
      for (mention, own) in zip(paragraph, keys) {
        guard let key = own ?? key(of: mention, last: last, here: here) ?? key(addingChanged: mention) else { continue }
        out.append(mention)
        guard let citation = known[key] else { continue }
        if Self.weight(mention.role) > Self.weight(citation.role) { known[key]?.role = mention.role }
        last.append(key)
        here.append(key)
      }
    }
    return out
  }

  /// Takes a document named by number and symbol: its key, which is empty for this document itself; nil for what is named otherwise.
  private mutating func key(adding mention: CitationMention) -> String? {
    guard case .full(let citation, let spelling) = mention.name else { return nil }
    let whole = citation.documentNumber.key
    if whole == ownKey || namesItself(citation, at: mention.range.lowerBound) { return "" }
    let key = String(decoding: whole.utf8.filter { $0 != UInt8(ascii: "|") }, as: UTF8.self)
    if let other = spellings[key], other != spelling {
      let message = "one document is cited with two spellings of its number: \(other) and \(spelling)"
      diagnostics.append(
        Diagnostic(id: Diagnostic.separatorsDiffer, severity: .warning, message: message, span: text.span(mention.range)))
    }
    spellings[key] = spelling
    if let before = known[key] {
      if before.issued == nil, citation.issued != nil { known[key] = citation }
    } else {
      known[key] = citation
      order.append(key)
    }
    return key
  }

  /// “(Kèm theo Công văn số …)” over an annex: a letter's own number, which is written by hand, a machine reads each time otherwise.
  private func namesItself(_ citation: Citation, at: Int) -> Bool {
    guard text.isMachineRead, let ownSymbol, citation.kind == ownKind, let symbol = citation.symbol else { return false }
    return Folding.key(of: symbol) == Folding.key(of: ownSymbol)
      && (max(0, at - 8)..<at).contains { open in
        text.isMark(text.vocabulary.open, at: open) && text.starts(text.vocabulary.attachedCue, at: open + 1, in: open + 1..<at)
      }
  }

  /// Takes a document that is changed and named without its symbol, and nowhere else with it: “thu hồi Công văn số 61 ngày 06/5/2025”.
  private mutating func key(addingChanged mention: CitationMention) -> String? {
    guard case .short(let kind, let number) = mention.name, mention.role.isChange, mention.isNumbered else { return nil }
    known[number] = Citation(
      quote: text.words(mention.range), kind: kind, number: number, symbol: nil, issued: nil, issuer: nil, role: mention.role,
      span: text.place(mention.range))
    order.append(number)
    return number
  }

  /// The document that a mention names in other ways than by number and symbol; nil for none that is known.
  private func key(of mention: CitationMention, last: [String], here: [String]) -> String? {
    switch mention.name {
    case .full: return nil
    case .short(let kind, let number):
      return order.first { known[$0]?.number.map(Self.figure) == Self.figure(number) && isKind($0, kind) }
    case .pointer(let kind, let isThis):
      return (isThis ? here : last).last { isKind($0, kind) }
    }
  }

  private func isKind(_ key: String, _ kind: String?) -> Bool { kind == text.vocabulary.anyKind || known[key]?.kind == kind }

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
