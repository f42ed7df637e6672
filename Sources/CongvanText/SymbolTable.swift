/// The words that grammars name, each with its integer.
public struct SymbolTable: Sendable {
  private var words: [String] = [""]
  /// Symbols by the codes of their words.
  private var syllables = IntegerTable()
  /// Those of words that have no code.
  private var others: [String: Symbol] = [:]

  /// A table without words.
  public init() {}

  /// The number of symbols, 0 included.
  public var count: Int { words.count }

  /// The symbol of a word already folded by `Folding.key`, added when new; one for all spellings of a syllable.
  public mutating func intern(key: String) -> Symbol {
    let known = symbol(ofKey: key)
    if known != 0 { return known }
    let symbol = Symbol(words.count)
    for spelling in [key] + (OpenVowel.otherSpelling(ofKey: key).map { [$0] } ?? []) + HornedPair.otherSpellings(ofKey: key) {
      if let code = SyllableCode(key: spelling) { syllables[code.whole] = symbol } else { others[spelling] = symbol }
    }
    words.append(key)
    return symbol
  }

  /// The symbol of a word as it is written, in UTF-8, added when new.
  public mutating func intern(word: ArraySlice<UInt8>) -> Symbol {
    let known = word.withUnsafeBufferPointer { symbol(ofWord: $0) }
    return known != 0 ? known : intern(key: Folding.key(utf8: word))
  }

  /// The symbol of a word as it is written, in UTF-8; 0 when no grammar names it.
  public func symbol(ofWord word: UnsafeBufferPointer<UInt8>) -> Symbol {
    SyllableCode(word: word).map { symbol(of: $0) } ?? symbol(ofKey: Folding.key(utf8: word))
  }

  /// The symbol of a folded word; 0 when no grammar names it.
  public func symbol(ofKey key: String) -> Symbol {
    SyllableCode(key: key).map { symbol(of: $0) } ?? others[key] ?? 0
  }

  /// The symbol of a word by its code; 0 when no grammar names it.
  @inline(__always)
  func symbol(of code: SyllableCode) -> Symbol { syllables[code.whole] }

  /// The words of one character beyond ASCII.
  var marks: [Unicode.Scalar] {
    words.compactMap { word in
      guard (2...4).contains(word.utf8.count), let first = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return nil }
      return first
    }
  }

  /// Whether a symbol stands for a word, not for a mark; so does 0.
  public func isWord(_ symbol: Symbol) -> Bool {
    let word = words[Int(symbol)]
    guard let first = word.utf8.first else { return true }
    return first < 0x80 ? (first | 0x20) &- 0x61 < 26 : word.unicodeScalars.first!.properties.isAlphabetic
  }

  /// The folded word of a symbol.
  public func word(of symbol: Symbol) -> String { words[Int(symbol)] }
}
