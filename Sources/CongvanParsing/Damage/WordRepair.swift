internal import CongvanGrammar
internal import CongvanText

/// The ways in which single words of a damaged text can be taken otherwise; whether they should is decided by what then reads.
struct WordRepair {
  let vocabulary: Vocabulary
  let bytes: UnsafeBufferPointer<UInt8>
  private var confusions: Confusions { vocabulary.confusions }
  /// How many tokens beside an edit are looked at to see what then reads.
  private static let reach = 8
  /// The most tokens that a quotation mark is looked for before the one that closes it.
  private static let longestQuotation = 80
  /// The most bytes of a word that is parted: as many as sixteen letters have.
  private static let longest = 48

  init(_ vocabulary: Vocabulary, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.vocabulary = vocabulary
    self.bytes = bytes
  }

  private func symbol(_ bytes: UnsafeBufferPointer<UInt8>) -> Symbol { vocabulary.grammar.symbols.symbol(ofWord: bytes) }

  /// Two words glued together, in each way to part them into words that the grammar names.
  func parted(_ tokens: [Token], _ at: Int) -> [Edit] {
    let token = tokens[at]
    guard token.kind == .word, token.symbol == 0, token.length >= 4, token.span.length <= Self.longest else { return [] }
    let start = Int(token.start)
    return (start + 2..<max(start + 2, Int(token.end) - 1)).compactMap { cut in
      guard bytes[cut] & 0xC0 != 0x80 else { return nil }
      let halves = [TextSpan(start, cut), TextSpan(cut, Int(token.end))]
      let words = halves.map { span in
        let letters = bytes[span.start..<span.end].count { $0 & 0xC0 != 0x80 }
        return token.word(symbol(UnsafeBufferPointer(rebasing: bytes[span.start..<span.end])), span, length: letters)
      }
      return words.allSatisfy { $0.symbol != 0 && $0.length > 1 } ? Edit(range: at..<at + 1, tokens: words) : nil
    }
  }

  /// A word that was split by a blank, as the word that the grammar names.
  func joined(_ tokens: [Token], _ at: Int) -> Edit? {
    guard at + 1 < tokens.count, tokens[at].kind == .word, tokens[at + 1].kind == .word,
      tokens[at].symbol == 0 || tokens[at + 1].symbol == 0, !tokens[at + 1].flags.contains(.afterLineBreak)
    else { return nil }
    let (first, second) = (tokens[at], tokens[at + 1])
    guard Int(first.length) + Int(second.length) <= 7, !second.flags.contains(.capitalized) else { return nil }
    let letters = Array(bytes[first]) + bytes[second]
    let symbol = letters.withUnsafeBufferPointer { self.symbol($0) }
    guard symbol != 0 else { return nil }
    let word = first.word(symbol, TextSpan(Int(first.start), Int(second.end)), length: Int(first.length) + Int(second.length))
    return Edit(range: at..<at + 2, tokens: [word])
  }

  /// Whether a word and a consonant beside it are one word of a phrase that a blank split.
  func isSplit(_ tokens: [Token], _ at: Int) -> Bool {
    isSplit(tokens, from: at - 1) || isSplit(tokens, from: at)
  }

  private func isSplit(_ tokens: [Token], from first: Int) -> Bool {
    guard first >= 0, first + 1 < tokens.count, isConsonant(tokens[first]) || isConsonant(tokens[first + 1]) else { return false }
    return joined(tokens, first).map { makesPhrase($0, tokens) } ?? false
  }

  private func isConsonant(_ token: Token) -> Bool {
    token.kind == .word && token.length <= 2 && !token.flags.contains(.capitalized) && bytes[token].allSatisfy(PlainWord.isConsonant)
  }

  /// Whether all that an edit puts in stands in one phrase.
  func makesPhrase(_ edit: Edit, _ tokens: [Token]) -> Bool {
    let before = max(0, edit.range.lowerBound - Self.reach)..<edit.range.lowerBound
    let after = edit.range.upperBound..<min(tokens.count, edit.range.upperBound + Self.reach)
    let around = Array(tokens[before]) + edit.tokens + Array(tokens[after])
    return (0...before.count).contains { start in
      confusions.phrase(at: start, in: around, bytes).map { start + $0.count >= before.count + edit.tokens.count } ?? false
    }
  }

  /// A mark that is dust: it stands alone between two words, or a stop before a small letter.
  func speck(_ tokens: [Token], _ at: Int) -> Edit? {
    guard tokens[at].kind == .punctuation, at > 0, at + 1 < tokens.count, tokens[at - 1].kind == .word, tokens[at + 1].kind == .word,
      !tokens[at].flags.contains(.afterLineBreak), !tokens[at + 1].flags.contains(.afterLineBreak),
      !tokens[at + 1].flags.contains(.capitalized) || tokens[at].flags.contains(.afterSpace)
    else { return nil }
    if isMark(tokens, at, of: vocabulary.misreadClosing) { return closing(tokens, at) }
    let edit = withoutMark(tokens, at)
    let (isApart, isNextApart) = (tokens[at].flags.contains(.afterSpace), tokens[at + 1].flags.contains(.afterSpace))
    if isApart, isNextApart, isMark(tokens, at, of: vocabulary.speck) { return edit }
    // A sentence begins with a capital; an item's letter has a stop behind it too.
    if tokens[at].symbol == vocabulary.stop, isNextApart, isSmall(tokens[at + 1]), isSmall(tokens[at - 1]),
      tokens[at - 1].length > 1, tokens[at + 1].length > 1
    {
      return edit
    }
    return nil
  }

  /// The mark counts to the word before it, so that what is quoted has it still.
  private func withoutMark(_ tokens: [Token], _ at: Int) -> Edit {
    let word = tokens[at - 1]
    let span = TextSpan(Int(word.start), Int(tokens[at].end))
    return Edit(range: at - 1..<at + 1, tokens: [word.word(word.symbol, span, length: Int(word.length))])
  }

  /// “Nâng cao chất lượng giáo dục? trên địa bàn”: no question, but the mark that closes what a quotation mark opened before it.
  private func closing(_ tokens: [Token], _ at: Int) -> Edit? {
    guard isSmall(tokens[at + 1]), tokens[at + 1].flags.contains(.afterSpace) else { return nil }
    var (open, back) = (0, at)
    while back > 0, at - back < Self.longestQuotation, !tokens[back].flags.contains(.afterEmptyLine) {
      back -= 1
      if tokens[back].symbol == vocabulary.quoteMark { open += 1 }
    }
    guard !open.isMultiple(of: 2) else { return withoutMark(tokens, at) }
    var mark = tokens[at]
    mark.symbol = vocabulary.quoteMark
    return Edit(range: at..<at + 1, tokens: [mark])
  }

  private func isMark(_ tokens: [Token], _ at: Int, of marks: LexiconRef) -> Bool {
    vocabulary.grammar.tries.length(marks, at: at, in: tokens, end: at + 1) == 1
  }

  private func isSmall(_ token: Token) -> Bool { !token.flags.contains(.capitalized) }

  /// “sô 12/QĐ-UBND”: the label of a document's number.
  func numberLabel(_ tokens: [Token], _ at: Int) -> Edit? {
    guard at + 2 < tokens.count, tokens[at].kind == .word, tokens[at].symbol == 0, tokens[at + 1].kind == .number,
      tokens[at + 1].flags.contains(.afterSpace), [vocabulary.slash, vocabulary.dash].contains(tokens[at + 2].symbol),
      let plain = PlainWord(utf8: bytes[tokens[at]])
    else { return nil }
    let label = vocabulary.grammar.entries(of: vocabulary.numberLabel).first { PlainWord($0.phrase) == plain }
    guard let label, let symbol = vocabulary.grammar.tokenizer.tokens(of: label.phrase).first?.symbol else { return nil }
    return Edit(range: at..<at + 1, tokens: [tokens[at].word(symbol)])
  }

  /// A word that may have been another of those that dates and deadlines are made of, or the numeral of a quarter.
  func cue(_ tokens: [Token], _ at: Int) -> Edit? {
    let token = tokens[at]
    // The capital of a known word inside a sentence is that of a name (“Nam”), and so are capitals behind a dash or slash (“NQ/TU”).
    guard token.kind == .word, token.symbol == 0 || !token.flags.contains(.capitalized),
      !token.flags.contains(.allCapitals) || token.flags.contains(.afterSpace),
      let symbol = confusions.roman(token, in: bytes) ?? confusions.cue(token, inDate: isBetweenNumbers(tokens, at), in: bytes),
      symbol != token.symbol
    else { return nil }
    return Edit(range: at..<at + 1, tokens: [token.word(symbol)])
  }

  /// “10 thẳng 10”: there, of a date no other word than the month's or the year's stands.
  private func isBetweenNumbers(_ tokens: [Token], _ at: Int) -> Bool {
    at > 0 && at + 1 < tokens.count && tokens[at - 1].kind == .number && tokens[at + 1].kind == .number
  }

  /// A number in which letters stand for figures: `3O`, `l5`, `2O22`.
  func number(_ tokens: [Token], _ at: Int) -> Edit? {
    guard at + 1 < tokens.count, !tokens[at + 1].flags.contains(.afterSpace) else { return nil }
    var end = at
    var figures: [UInt8] = []
    var kinds: Set<Token.Kind> = []
    while end < tokens.count, figures.count <= 9, end == at || !tokens[end].flags.contains(.afterSpace), let read = figuresRead(tokens[end])
    {
      figures += read
      kinds.insert(tokens[end].kind)
      end += 1
    }
    guard kinds.count == 2, figures.count <= 9 else { return nil }
    var token = tokens[at]
    token.symbol = 0
    token.end = tokens[end - 1].end
    token.kind = .number
    token.value = figures.reduce(0) { $0 * 10 + Int32($1) }
    token.length = UInt8(figures.count)
    return Edit(range: at..<end, tokens: [token])
  }

  /// The figures of a number, or those that its letters may have been.
  private func figuresRead(_ token: Token) -> [UInt8]? {
    guard token.length <= 9 else { return nil }
    switch token.kind {
    case .number: return bytes[token].map { $0 - 0x30 }
    case .word:
      let figures = bytes[token].compactMap { confusions.digit($0) }
      return figures.count == bytes[token].count ? figures : nil
    case .punctuation: return nil
    }
  }
}
