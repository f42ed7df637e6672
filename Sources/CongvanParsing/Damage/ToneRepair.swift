internal import CongvanGrammar
internal import CongvanText
internal import Synchronization

/// Takes a word of a body's name that has another tone for the right one, where the document has the name right elsewhere.
///
/// “thị trần” is “thị trấn” and “đáng ủy” is “đảng ủy”, though “trần” and “đáng” are words too: of all marks, tones are misread most.
struct ToneRepair {
  private let vocabulary: Vocabulary
  private let bytes: UnsafeBufferPointer<UInt8>
  private var grammar: Grammar { vocabulary.grammar }

  init(_ vocabulary: Vocabulary, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.vocabulary = vocabulary
    self.bytes = bytes
  }

  /// What is to be put right, in order.
  func edits(_ tokens: [Token]) -> [Edit] {
    let names = vocabulary.namePairs.pairs(of: [vocabulary.bodyHead, vocabulary.officeTitle], in: grammar)
    var behind: [Symbol: Set<Symbol>] = [:], before: [Symbol: Set<Symbol>] = [:]
    for (one, next) in zip(tokens, tokens.dropFirst()) where names.contains(.init(first: one.symbol, second: next.symbol)) {
      behind[one.symbol, default: []].insert(next.symbol)
      before[next.symbol, default: []].insert(one.symbol)
    }
    guard !behind.isEmpty else { return [] }
    var out: [Edit] = []
    for at in tokens.indices.dropLast() where tokens[at].kind == .word && tokens[at + 1].kind == .word {
      let (one, next) = (tokens[at], tokens[at + 1])
      guard !(behind[one.symbol]?.contains(next.symbol) ?? false), out.last.map({ $0.range.upperBound <= at }) ?? true else { continue }
      if let right = onlyOne(behind[one.symbol], for: next) {
        out.append(Edit(range: at + 1..<at + 2, tokens: [next.word(right)]))
      } else if let right = onlyOne(before[next.symbol], for: one) {
        out.append(Edit(range: at..<at + 1, tokens: [one.word(right)]))
      }
    }
    return out
  }

  /// The word that a token differs from in its tone alone; nil where there is none or more than one.
  private func onlyOne(_ words: Set<Symbol>?, for token: Token) -> Symbol? {
    let found = words?.filter { differInTone(token, $0) } ?? []
    return found.count == 1 ? found.first : nil
  }

  /// Whether a word has every letter of another with its marks, and another tone.
  private func differInTone(_ token: Token, _ symbol: Symbol) -> Bool {
    guard token.symbol != symbol, !vocabulary.confusions.isRight(token.symbol) else { return false }
    let (key, whole) = (Folding.key(utf8: bytes[token]), grammar.symbols.word(of: symbol))
    return key != whole && Folding.untoned(key: key) == Folding.untoned(key: whole) && Folding.hasTone(key: key)
  }
}

/// The names of two words among phrases of the grammar, found once, when the first damaged text asks for them.
final class NamePairs: Sendable {
  struct Pair: Hashable {
    var first, second: Symbol
  }

  private let found = Mutex<Set<Pair>?>(nil)

  func pairs(of lexicons: [LexiconRef], in grammar: Grammar) -> Set<Pair> {
    found.withLock { found in
      if let found { return found }
      let pairs = lexicons.flatMap { grammar.entries(of: $0) }.compactMap { entry -> Pair? in
        let tokens = grammar.tokenizer.tokens(of: entry.phrase)
        guard tokens.count == 2, tokens.allSatisfy({ $0.kind == .word && $0.symbol != 0 }) else { return nil }
        return Pair(first: tokens[0].symbol, second: tokens[1].symbol)
      }
      found = Set(pairs)
      return Set(pairs)
    }
  }
}
