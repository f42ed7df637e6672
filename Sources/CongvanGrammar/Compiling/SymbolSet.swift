internal import CongvanText

/// Symbols as bits.
struct SymbolSet: Hashable, Sendable {
  /// Without zeros at the end, so that equal sets are equal.
  private var words: [UInt64] = []

  mutating func insert(_ symbol: Symbol) {
    let word = Int(symbol) >> 6
    while words.count <= word { words.append(0) }
    words[word] |= 1 << UInt64(symbol & 63)
  }

  mutating func formUnion(_ other: SymbolSet) {
    if words.isEmpty { words = other.words; return }
    while words.count < other.words.count { words.append(0) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  /// Calls `body` with each symbol, in ascending order.
  func forEach(_ body: (Symbol) -> Void) {
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        body(Symbol(index * 64 + rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
  }
}
