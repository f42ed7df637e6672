/// The words that grammars name, each with its integer.
public struct SymbolTable: Sendable {
  private var symbols: [String: Symbol] = [:]
  private var words: [String] = [""]
  private var syllables = SyllableTable()

  /// A table without words.
  public init() {}

  /// The number of symbols, 0 included.
  public var count: Int { words.count }

  /// The symbol of a word already folded by `Folding.key`, added when new.
  public mutating func intern(key: String) -> Symbol {
    if let known = symbols[key] { return known }
    let symbol = Symbol(words.count)
    symbols[key] = symbol
    if let code = SyllableCode(key: key) { syllables.insert(code, symbol) }
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
  public func symbol(ofKey key: String) -> Symbol { symbols[key] ?? 0 }

  /// The symbol of a word by its code; 0 when no grammar names it.
  @inline(__always)
  func symbol(of code: SyllableCode) -> Symbol { syllables.symbol(of: code) }

  /// The words of one character beyond ASCII.
  var marks: [Unicode.Scalar] {
    words.compactMap { word in
      guard (2...4).contains(word.utf8.count), let first = word.unicodeScalars.first, word.unicodeScalars.count == 1 else { return nil }
      return first
    }
  }

  /// The folded word of a symbol.
  public func word(of symbol: Symbol) -> String { words[Int(symbol)] }
}

/// Symbols by the codes of their words: open addressing, at most half full.
private struct SyllableTable: Sendable {
  /// A word's code and its symbol; no word has the code 0.
  private var slots: [(code: UInt64, symbol: Symbol)] = Array(repeating: (0, 0), count: 64)
  private var used = 0

  mutating func insert(_ code: SyllableCode, _ symbol: Symbol) {
    if (used + 1) * 2 > slots.count {
      let old = slots
      slots = Array(repeating: (0, 0), count: old.count * 2)
      for entry in old where entry.code != 0 { slots[slot(of: entry.code)] = entry }
    }
    slots[slot(of: code.whole)] = (code.whole, symbol)
    used += 1
  }

  @inline(__always)
  func symbol(of code: SyllableCode) -> Symbol { slots[slot(of: code.whole)].symbol }

  /// Where a code stands, or the free slot where it would.
  @inline(__always)
  private func slot(of code: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (code &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].code != code, slots[slot].code != 0 { slot = (slot + 1) & mask }
    return slot
  }
}
