internal import CongvanGrammar
internal import CongvanText
internal import Synchronization

/// What the words of a damaged text may have been: the grammar's words by what is left of them, and its phrases made of such.
final class Confusions: Sendable {
  /// How a damaged word differs from the one that it is taken for.
  enum Slip: Int, Sendable {
    /// It is the same.
    case none
    /// Marks or the tone are missing.
    case marksLost
    /// Marks or the tone are others.
    case marksChanged
    /// Letters are others, as the table of misread letters has them.
    case lettersChanged
  }

  /// What is left of a word when its marks are lost, as a number; 0 when that is left of no word that the grammar names.
  private struct Remains {
    /// Taken as it stands.
    var plain: Int32 = 0
    /// Taken for a word whose letters were misread.
    var misread: Int32 = 0

    @inline(__always)
    func forEach(_ body: (Int32) -> Void) {
      if plain != 0 { body(plain) }
      if misread != 0 { body(misread) }
    }
  }

  private let grammar: Grammar
  /// Its phrases, once what a repair made of a word has to be told.
  private let written = Mutex<[GrammarPhrase]>([])
  /// What is left of each symbol's word; marks and words of other signs have numbers of their own.
  private let remains: [Int32]
  /// By the bits of a plain word, what is left of it when it is taken as it stands, and for one whose letters were misread.
  private let known, misread: IntegerTable
  /// What is left of two words that stand beside each other in a phrase.
  private let neighbours: IntegerTable
  /// By symbol, whether a phrase begins with what is left of its word.
  private let opensPhrase: [Bool]
  /// Edges of the tree of phrases, by node and what is left of the next word.
  private let edges: IntegerTable
  /// By node, the phrases that end there.
  private let phrases: [[[Symbol]]]
  /// By what is left of them.
  private let cues: [[Symbol]]
  /// By byte, the figure that it may have been.
  private let digits: [UInt8?]
  /// Roman numerals by the words that they were read as, in small letters.
  private let romans: [String: Symbol]
  /// What is left of those when their marks are lost, which tells most words from them.
  private let romanRemains: IntegerTable
  private let rightWords: Set<Symbol>

  /// - Parameter letters: Misread letters with those that stood there.
  /// - Parameter digits: Letters that were read for figures, with these.
  /// - Parameter romans: Words that were read for Roman numerals, with these.
  /// - Parameter cues: Words that a date or deadline rule may give back.
  /// - Parameter rightWords: Words that are never taken for others.
  init(_ grammar: Grammar, letters: LexiconRef, digits: LexiconRef, romans: LexiconRef, cues: LexiconRef, rightWords: LexiconRef) {
    self.grammar = grammar
    self.rightWords = Set(grammar.entries(of: rightWords).compactMap { grammar.tokenizer.tokens(of: $0.phrase).first?.symbol })
    self.romans = grammar.entries(of: romans).reduce(into: [:]) { table, entry in
      table[entry.phrase] = entry.value?.text.flatMap { grammar.tokenizer.tokens(of: $0).first?.symbol }
    }
    romanRemains = self.romans.keys.compactMap { PlainWord($0) }.reduce(into: IntegerTable()) { $0[$1.bits] = 1 }
    var known = IntegerTable(), misread = IntegerTable()
    let shapes = grammar.entries(of: letters).compactMap { entry in
      entry.value?.text.flatMap { PlainWord($0) }.flatMap { whole in PlainWord(entry.phrase).map { (whole: whole, misread: $0) } }
    }
    remains = (0..<grammar.symbols.count).map { symbol in
      guard symbol > 0, let plain = PlainWord(grammar.symbols.word(of: Symbol(symbol))) else { return -Int32(symbol) }
      let other = known[plain.bits]
      if other > 0 { return other }
      let id = Int32(symbol)
      known[plain.bits] = id
      for shape in shapes {
        for wrong in plain.misreadings(of: shape.whole, as: shape.misread) { misread[wrong.bits] = id }
      }
      return id
    }
    self.known = known
    self.misread = misread
    self.digits = grammar.entries(of: digits).reduce(into: Array(repeating: nil, count: 256)) { table, entry in
      guard let letter = entry.phrase.utf8.first, let figure = entry.value?.integer, (0...9).contains(figure) else { return }
      table[Int(letter | 0x20)] = UInt8(figure)
    }
    let remains = remains
    self.cues = grammar.entries(of: cues).reduce(into: Array(repeating: [], count: remains.count)) { table, entry in
      guard let symbol = grammar.tokenizer.tokens(of: entry.phrase).first?.symbol, remains[Int(symbol)] > 0 else { return }
      table[Int(remains[Int(symbol)])].append(symbol)
    }
    var neighbours = IntegerTable()
    var edges = IntegerTable()
    var phrases: [[[Symbol]]] = [[]]
    for phrase in grammar.lexiconRefs.flatMap({ grammar.tries.spelled(in: $0) })
    where !phrase.contains(0) && phrase.count(where: { remains[Int($0)] > 0 }) > 1 {
      var node: Int32 = 0
      for symbol in phrase {
        let edge = Self.edge(node, remains[Int(symbol)])
        let target = edges[edge]
        node = target != 0 ? target : Int32(phrases.count)
        if target == 0 {
          edges[edge] = node
          phrases.append([])
        }
      }
      for (one, next) in zip(phrase, phrase.dropFirst()) { neighbours[Self.edge(remains[Int(one)], remains[Int(next)])] = 1 }
      if !phrases[Int(node)].contains(phrase) { phrases[Int(node)].append(phrase) }
    }
    self.neighbours = neighbours
    self.edges = edges
    opensPhrase = remains.map { edges[Self.edge(0, $0)] != 0 }
    self.phrases = phrases
  }

  private static func edge(_ node: Int32, _ remains: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: remains))
  }

  // MARK: - Words

  /// Whether a word that no grammar names may be a damaged one of a phrase, as far as it and the words beside it tell.
  func mayBeDamaged(_ at: Int, in tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let own = remains(of: tokens[at], in: bytes)
    guard own.plain != 0 || own.misread != 0 else { return false }
    return (at > 0 && areNeighbours(remains(of: tokens[at - 1], in: bytes), own))
      || (at + 1 < tokens.count && areNeighbours(own, remains(of: tokens[at + 1], in: bytes)))
  }

  private func areNeighbours(_ one: Remains, _ next: Remains) -> Bool {
    func contains(_ one: Int32, _ next: Int32) -> Bool { one != 0 && next != 0 && neighbours[Self.edge(one, next)] != 0 }
    return contains(one.plain, next.plain) || contains(one.misread, next.plain) || contains(one.plain, next.misread)
      || contains(one.misread, next.misread)
  }

  private func remains(of token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Remains {
    if token.symbol != 0 { return Remains(plain: remains[Int(token.symbol)]) }
    guard token.kind == .word, token.length > 1 else { return Remains() }
    return PlainWord(utf8: bytes[token]).map { Remains(plain: known[$0.bits], misread: misread[$0.bits]) } ?? Remains()
  }

  /// A word as a lexicon spells it, in small letters; nil when none does.
  func spelling(of symbol: Symbol) -> String? {
    let phrases = written.withLock { phrases in
      if phrases.isEmpty { phrases = grammar.phrases }
      return phrases
    }
    for phrase in phrases {
      guard let place = phrase.symbols.firstIndex(of: symbol) else { continue }
      let words = phrase.text.split(separator: " ")
      if words.count == phrase.symbols.count { return words[place].lowercased() }
    }
    return nil
  }

  /// How the word of `token` differs from the grammar's word `symbol`.
  func slip(_ token: Token, _ symbol: Symbol, in bytes: UnsafeBufferPointer<UInt8>) -> Slip {
    if token.symbol == symbol { return .none }
    let key = Folding.key(utf8: bytes[token])
    let whole = grammar.symbols.word(of: symbol)
    if key == whole { return .none }
    if Folding.isLackingMarks(key, of: whole) { return .marksLost }
    return PlainWord(utf8: bytes[token]) == PlainWord(whole) ? .marksChanged : .lettersChanged
  }

  /// The cue that a word is or may have been.
  ///
  /// A word that a grammar names is another one only with marks left out.
  ///
  /// - Parameter inDate: Whether it stands where a date has such a word, and the marks may be any.
  func cue(_ token: Token, inDate: Bool = false, in bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    var best: (symbol: Symbol, slip: Slip)?
    remains(of: token, in: bytes).forEach { remains in
      for cue in cues(remains) {
        let slip = slip(token, cue, in: bytes)
        if slip.rawValue < best?.slip.rawValue ?? .max { best = (cue, slip) }
      }
    }
    let most = inDate ? Slip.marksChanged : .marksLost
    return best.flatMap { token.symbol == 0 || $0.slip.rawValue <= most.rawValue ? $0.symbol : nil }
  }

  /// The Roman numeral that a word may have been.
  func roman(_ token: Token, in bytes: UnsafeBufferPointer<UInt8>) -> Symbol? {
    guard token.length <= 3, let plain = PlainWord(utf8: bytes[token]), romanRemains[plain.bits] != 0 else { return nil }
    return romans[Folding.key(utf8: bytes[token])]
  }

  /// Whether a word is never taken for another.
  func isRight(_ symbol: Symbol) -> Bool { rightWords.contains(symbol) }

  /// Whether a symbol is one of the cues.
  func isCue(_ symbol: Symbol) -> Bool { cues(remains[Int(symbol)]).contains(symbol) }

  /// The cues of which that is left; marks are none.
  private func cues(_ remains: Int32) -> [Symbol] { remains > 0 ? cues[Int(remains)] : [] }

  /// The figure that a letter may have been.
  func digit(_ letter: UInt8) -> UInt8? { digits[Int(letter | 0x20)] }

  // MARK: - Phrases

  /// The longest phrase of two words or more that the tokens from `at` on are, or may have been.
  func phrase(at: Int, in tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>) -> [Symbol]? {
    if tokens[at].symbol != 0, !opensPhrase[Int(tokens[at].symbol)] { return nil }
    var best: [Symbol]?
    goOn(from: 0, at..<at, in: tokens, bytes, &best)
    return best
  }

  /// Takes the longest phrase behind `node`, where the tokens `read` lead.
  private func goOn(from node: Int32, _ read: Range<Int>, in tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ best: inout [Symbol]?)
  {
    if read.count > (best?.count ?? 0), !phrases[Int(node)].isEmpty, let phrase = likeliest(phrases[Int(node)], tokens[read], bytes) {
      best = phrase
    }
    let next = read.upperBound
    guard next < tokens.count, tokens[next].kind != .number else { return }
    func goOn(with remains: Int32) {
      let target = remains == 0 ? 0 : edges[Self.edge(node, remains)]
      if target != 0 { self.goOn(from: target, read.lowerBound..<next + 1, in: tokens, bytes, &best) }
    }
    let remains = remains(of: tokens[next], in: bytes)
    goOn(with: remains.misread)
    goOn(with: remains.plain)
  }

  /// The phrase that differs least from the tokens, if they may be any.
  private func likeliest(_ phrases: [[Symbol]], _ tokens: ArraySlice<Token>, _ bytes: UnsafeBufferPointer<UInt8>) -> [Symbol]? {
    let isShort = tokens.count { $0.kind == .word } < 3
    var best: (phrase: [Symbol], weight: Int)?
    for phrase in phrases {
      guard let weight = weight(of: phrase, tokens, isShort: isShort, bytes), weight < best?.weight ?? .max else { continue }
      best = (phrase, weight)
    }
    return best?.phrase
  }

  /// How far tokens are from a phrase of as many words; nil where they can hardly be meant for it.
  private func weight(of phrase: [Symbol], _ tokens: ArraySlice<Token>, isShort: Bool, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var (weight, changed, changesKnown) = (0, 0, false)
    for (token, symbol) in zip(tokens, phrase) where token.symbol != symbol {
      let slip = slip(token, symbol, in: bytes)
      if slip == .none { continue }
      // A word that the grammar names may be right as it stands: only marks can have been lost.
      guard token.symbol == 0 ? slip != .marksChanged || !isShort : slip == .marksLost && !rightWords.contains(token.symbol) else {
        return nil
      }
      changed += 1
      weight += slip.rawValue
      if token.symbol != 0 { changesKnown = true }
    }
    // Of two words, where the grammar names one, both.
    return changesKnown && isShort && changed < 2 ? nil : weight
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a token.
  subscript(token: Token) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: self[Int(token.start)..<Int(token.end)]) }
}
