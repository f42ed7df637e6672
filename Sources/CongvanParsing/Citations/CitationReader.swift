internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// One mention of a document, and the tokens it takes.
struct CitationMention: Sendable {
  /// How it is named.
  enum Name: Sendable {
    /// By number and symbol; `spelling` has their separators as printed.
    case full(Citation, spelling: String)
    /// By kind and number, as a document is cited again.
    case short(kind: String?, number: String)
    /// By kind alone: “văn bản nêu trên”, or “Kế hoạch này” when `isThis`.
    case pointer(kind: String?, isThis: Bool)
  }

  var range: Range<Int>
  var name: Name
  var role: Citation.Role
  /// Whether “số” stands before the number.
  var isNumbered = false
}

/// Finds the documents named by number and symbol, and the words that name them again.
struct CitationReader {
  let text: DocumentText
  /// The kind of this document, which “… này” names unless it was said of another a moment ago.
  let ownKind: String?

  /// Every mention in a paragraph, in order, cited for nothing yet.
  func mentions(in paragraph: Range<Int>) -> [CitationMention] {
    var kinds: Set<String?> = []
    return text.vocabulary.grammar.search(text.vocabulary.citations, in: text.tokens, range: paragraph).compactMap { match in
      guard let name = name(match) else { return nil }
      switch name {
      case .full(let citation, _): kinds.insert(citation.kind)
      case .short(let kind, _): kinds.insert(kind)
      case .pointer(let kind, let isThis): if isThis, kind == ownKind || !kinds.contains(kind) { return nil }
      }
      let isNumbered = match.range.contains { text.starts(text.vocabulary.numberLabel, at: $0, in: match.range) }
      return CitationMention(range: named(match), name: name, role: .mention, isNumbered: isNumbered)
    }
  }

  /// Where a document is named; of one whose day opens the sentence, from its number on, so that it is cited as nothing said before.
  private func named(_ match: GrammarMatch) -> Range<Int> {
    let range = match.range
    guard text.starts(text.vocabulary.dayWord, at: range.lowerBound, in: range),
      let number = match.value.record?["number"]?.record?["n"]?.words
    else { return range }
    return number.lowerBound..<range.upperBound
  }

  private func name(_ match: GrammarMatch) -> CitationMention.Name? {
    guard let record = match.value.record else { return nil }
    let named = record["kind"]?.symbol
    if let points = record["points"]?.symbol { return .pointer(kind: named, isThis: points == "this") }
    if let number = record["short"]?.words { return .short(kind: named, number: text.words(number)) }
    return full(record, named, match.range)
  }

  private func full(_ record: GrammarRecord, _ named: String?, _ range: Range<Int>) -> CitationMention.Name? {
    guard let number = record["number"]?.record, let digits = number["n"]?.words, let symbol = number["symbol"]?.words else { return nil }
    // “số 12/Tân” or “3-Hà Nội” have no abbreviation behind the number.
    guard capitals(in: symbol) >= 2 else { return nil }
    let kind = named == nil || named == text.vocabulary.anyKind ? typeCode(symbol) ?? text.vocabulary.letterKind : named
    let issuer = ["issuer3", "issuer2", "issuer"].lazy.compactMap { record[$0]?.record?["name"]?.words }.first
    let citation = Citation(
      quote: text.words(range), kind: kind, number: text.words(digits), symbol: text.symbol(symbol),
      issued: issued(record["date2"] ?? record["date"]), issuer: issuer.map { text.words(text.trimmed($0)) }, role: .mention,
      span: text.place(range))
    return .full(citation, spelling: text.glued(digits.lowerBound..<symbol.upperBound))
  }

  /// How many capitals the words of a symbol have of their own, whatever the case the text around it is set in.
  private func capitals(in symbol: Range<Int>) -> Int {
    symbol.reduce(0) { sum, at in
      let token = text.tokens[at]
      guard token.kind == .word else { return sum }
      return sum + (token.flags.contains(.allCapitals) ? text.glued(at..<at + 1).count : token.flags.contains(.capitalized) ? 1 : 0)
    }
  }

  /// The kind that the first code of a symbol stands for.
  func typeCode(_ symbol: Range<Int>) -> String? {
    var at = symbol.lowerBound
    while at < symbol.upperBound, text.tokens[at].kind != .word { at += 1 }
    guard at < symbol.upperBound else { return nil }
    let isParty = symbol.lowerBound > 0 && text.isMark(text.vocabulary.dash, at: symbol.lowerBound - 1)
    let own = isParty ? text.entry(text.vocabulary.partyCode, at: at, in: symbol) : nil
    return (own ?? text.entry(text.vocabulary.typeCode, at: at, in: symbol))?.value.symbol
  }

  private func issued(_ value: GrammarValue?) -> PartialDate? {
    guard let record = value?.record else { return nil }
    if let year = record["year"]?.integer { return .year(year) }
    return record["date"].flatMap { DateValue($0)?.partial(defaultYear: nil) }
  }
}

extension DocumentText {
  /// The symbol that some tokens write; on a machine-read page “QHI5” is QH15, and a hyphen may have been seen twice.
  func symbol(_ range: Range<Int>) -> String {
    let written = glued(range)
    guard isMachineRead else { return written }
    let letters = Array(written.utf8)
    let read = letters.indices.map { at in
      let isBeforeFigure = at + 1 < letters.count && (0x30...0x39).contains(letters[at + 1])
      guard isBeforeFigure, at > 0, let figure = vocabulary.confusions.digit(letters[at]) else { return letters[at] }
      return 0x30 + figure
    }
    return String(decoding: read, as: UTF8.self).replacing("--", with: "-")
  }
}
