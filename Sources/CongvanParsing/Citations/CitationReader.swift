internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// One mention of another document, and the tokens it takes.
struct CitationMention: Sendable {
  var range: Range<Int>
  var citation: Citation
  /// Number and symbol with the separators as printed.
  var spelling: String
}

/// Finds the documents named by number and symbol.
struct CitationReader {
  let text: DocumentText

  init(_ text: DocumentText) { self.text = text }

  /// Every mention in a paragraph, in order.
  func mentions(in paragraph: Range<Int>) -> [CitationMention] {
    var out: [CitationMention] = []
    for match in text.vocabulary.grammar.search(text.vocabulary.citations, in: text.tokens, range: paragraph) {
      guard var mention = mention(match, in: paragraph) else { continue }
      if mention.citation.role == .mention, let before = out.last, goesOn(from: before.range.upperBound, to: mention.range.lowerBound) {
        mention.citation.role = before.citation.role
      }
      out.append(mention)
    }
    return out
  }

  /// Whether a list of documents goes on: “Thực hiện Công văn số … của Sở A; Kế hoạch số …”.
  private func goesOn(from end: Int, to start: Int) -> Bool {
    let v = text.vocabulary
    guard end < start, !(end..<start).contains(where: { text.isMark(v.stop, at: $0) }) else { return false }
    var last = start - 1
    if text.starts(v.and, at: last, in: end..<start) { last -= 1 }
    return last < end || text.isMark(v.comma, at: last) || text.isMark(v.semicolon, at: last)
  }

  private func mention(_ match: GrammarMatch, in paragraph: Range<Int>) -> CitationMention? {
    guard let record = match.value.record, let number = record["number"]?.record, let digits = number["n"]?.words,
      let symbol = number["symbol"]?.words
    else { return nil }
    let glued = text.glued(symbol)
    // “số 12/Tân” or “3-Hà Nội” have no abbreviation behind the number.
    guard capitals(in: symbol) >= 2 else { return nil }
    let byCode = typeCode(symbol)
    let named = record["kind"]?.symbol
    let kind = named == nil || named == text.vocabulary.anyKind ? byCode ?? text.vocabulary.letterKind : named
    let issuer = ["issuer3", "issuer2", "issuer"].lazy.compactMap { record[$0]?.record?["name"]?.words }.first
    let citation = Citation(
      quote: text.words(match.range), kind: kind, number: text.words(digits), symbol: glued, issued: issued(record["date"]),
      issuer: issuer.map { text.words(text.trimmed($0)) }, role: role(of: match.range, in: paragraph), span: text.place(match.range))
    return CitationMention(
      range: match.range, citation: citation, spelling: text.glued(digits.lowerBound..<symbol.upperBound))
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
    guard at < symbol.upperBound, let entry = text.entry(text.vocabulary.typeCode, at: at, in: symbol) else { return nil }
    return entry.value.symbol
  }

  private func issued(_ value: GrammarValue?) -> PartialDate? {
    guard let record = value?.record else { return nil }
    if let year = record["year"]?.integer { return .year(year) }
    return record["date"].flatMap { DateValue($0)?.partial(defaultYear: nil) }
  }

  /// What the document is cited for, from the words before it in its clause.
  private func role(of range: Range<Int>, in paragraph: Range<Int>) -> Citation.Role {
    let v = text.vocabulary
    if text.starts(v.basisCue, at: paragraph.lowerBound, in: paragraph) { return .basis }
    var at = range.lowerBound - 1
    var seen = 0
    while at >= paragraph.lowerBound, seen < 24 {
      let token = text.tokens[at]
      if token.kind == .punctuation, token.symbol == v.stop { break }
      let rest = at..<range.lowerBound
      if text.starts(v.replacesCue, at: at, in: rest) { return .replaces }
      if text.starts(v.repealsCue, at: at, in: rest) { return .repeals }
      if text.starts(v.amendsCue, at: at, in: rest) { return .amends }
      if text.starts(v.basisCue, at: at, in: rest) { return .basis }
      if text.starts(v.implementsCue, at: at, in: rest) { return .implements }
      at -= 1
      seen += 1
    }
    return .mention
  }
}
