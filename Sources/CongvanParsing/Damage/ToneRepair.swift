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
    let names = vocabulary.namePairs.table(of: [vocabulary.bodyHead, vocabulary.officeTitle], in: grammar)
    var behind: [Symbol: Set<Symbol>] = [:], before: [Symbol: Set<Symbol>] = [:]
    for at in tokens.indices.dropLast() where names.contains(tokens[at].symbol, tokens[at + 1].symbol) {
      behind[tokens[at].symbol, default: []].insert(tokens[at + 1].symbol)
      before[tokens[at + 1].symbol, default: []].insert(tokens[at].symbol)
    }
    guard !behind.isEmpty else { return [] }
    var out: [Edit] = []
    for at in tokens.indices.dropLast() where names.mayBeOne(tokens[at].symbol, tokens[at + 1].symbol) {
      let (one, next) = (tokens[at], tokens[at + 1])
      guard one.kind == .word, next.kind == .word, !(behind[one.symbol]?.contains(next.symbol) ?? false),
        out.last.map({ $0.range.upperBound <= at }) ?? true
      else { continue }
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
  private let found = Mutex<NamePairTable?>(nil)

  func table(of lexicons: [LexiconRef], in grammar: Grammar) -> NamePairTable {
    found.withLock { found in
      let table = found ?? NamePairTable(of: lexicons, in: grammar)
      found = table
      return table
    }
  }
}

/// The names of two words among phrases of the grammar, by their symbols.
struct NamePairTable: Sendable {
  private struct Pair: Hashable {
    var first, second: Symbol
  }

  private let pairs: Set<Pair>
  /// Whether a symbol is the first word, the second word of a name, by the symbol.
  private let isFirst: [Bool], isSecond: [Bool]

  init(of lexicons: [LexiconRef], in grammar: Grammar) {
    pairs = Set(
      lexicons.flatMap { grammar.entries(of: $0) }.compactMap { entry in
        let tokens = grammar.tokenizer.tokens(of: entry.phrase)
        guard tokens.count == 2, tokens.allSatisfy({ $0.kind == .word && $0.symbol != 0 }) else { return nil }
        return Pair(first: tokens[0].symbol, second: tokens[1].symbol)
      })
    isFirst = Self.marks(pairs.map(\.first))
    isSecond = Self.marks(pairs.map(\.second))
  }

  /// Whether two words are a name.
  func contains(_ first: Symbol, _ second: Symbol) -> Bool {
    Self.holds(isFirst, first) && Self.holds(isSecond, second) && pairs.contains(Pair(first: first, second: second))
  }

  /// Whether two words have one that a name has in its place.
  func mayBeOne(_ first: Symbol, _ second: Symbol) -> Bool { Self.holds(isFirst, first) || Self.holds(isSecond, second) }

  private static func marks(_ symbols: [Symbol]) -> [Bool] {
    var marks = [Bool](repeating: false, count: symbols.max().map { Int($0) + 1 } ?? 0)
    for symbol in symbols { marks[Int(symbol)] = true }
    return marks
  }

  private static func holds(_ marks: [Bool], _ symbol: Symbol) -> Bool { marks.indices.contains(Int(symbol)) && marks[Int(symbol)] }
}
