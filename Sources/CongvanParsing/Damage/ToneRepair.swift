internal import CongvanGrammar
internal import CongvanText

/// Takes a word of a body's name that has another tone for the right one, where the document has the name right elsewhere.
///
/// “thị trần” is “thị trấn” and “đáng ủy” is “đảng ủy”, though “trần” and “đáng” are words too: of all marks, tones are misread most.
struct ToneRepair {
  private let vocabulary: Vocabulary
  private let bytes: UnsafeBufferPointer<UInt8>
  private var grammar: Grammar { vocabulary.grammar }

  private struct Pair: Hashable {
    var first, second: Symbol
  }

  init(_ vocabulary: Vocabulary, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.vocabulary = vocabulary
    self.bytes = bytes
  }

  /// What is to be put right, in order.
  func edits(_ tokens: [Token]) -> [Edit] {
    let names = Set([vocabulary.bodyHead, vocabulary.officeTitle].flatMap { grammar.entries(of: $0) }.compactMap { pair($0.phrase) })
    var behind: [Symbol: Set<Symbol>] = [:], before: [Symbol: Set<Symbol>] = [:]
    for (one, next) in zip(tokens, tokens.dropFirst()) where names.contains(Pair(first: one.symbol, second: next.symbol)) {
      behind[one.symbol, default: []].insert(next.symbol)
      before[next.symbol, default: []].insert(one.symbol)
    }
    guard !behind.isEmpty else { return [] }
    var out: [Edit] = []
    for at in tokens.indices.dropLast() where tokens[at].kind == .word && tokens[at + 1].kind == .word {
      let (one, next) = (tokens[at], tokens[at + 1])
      guard !(behind[one.symbol]?.contains(next.symbol) ?? false), out.last.map({ $0.range.upperBound <= at }) ?? true else { continue }
      if let right = behind[one.symbol]?.first(where: { differInTone(next, $0) }) {
        out.append(Edit(range: at + 1..<at + 2, tokens: [next.word(right)]))
      } else if let right = before[next.symbol]?.first(where: { differInTone(one, $0) }) {
        out.append(Edit(range: at..<at + 1, tokens: [one.word(right)]))
      }
    }
    return out
  }

  private func pair(_ phrase: String) -> Pair? {
    let tokens = grammar.tokenizer.tokens(of: phrase)
    guard tokens.count == 2, tokens.allSatisfy({ $0.kind == .word && $0.symbol != 0 }) else { return nil }
    return Pair(first: tokens[0].symbol, second: tokens[1].symbol)
  }

  /// Whether a word has every letter of another with its marks, and another tone.
  private func differInTone(_ token: Token, _ symbol: Symbol) -> Bool {
    guard token.symbol != symbol, !vocabulary.confusions.isRight(token.symbol) else { return false }
    let (key, whole) = (Folding.key(utf8: bytes[token]), grammar.symbols.word(of: symbol))
    return key != whole && Folding.untoned(key: key) == Folding.untoned(key: whole) && Folding.hasTone(key: key)
  }
}
