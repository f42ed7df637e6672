internal import CongvanText

/// The tokens with which an element can begin.
struct FirstSet: Hashable, Sendable {
  /// Sorts of token, whatever their symbol.
  struct Sorts: OptionSet, Hashable, Sendable {
    let rawValue: UInt8
    static let number = Sorts(rawValue: 1)
    static let word = Sorts(rawValue: 2)
    static let capital = Sorts(rawValue: 4)
    static let punctuation = Sorts(rawValue: 8)
    static let any: Sorts = [.number, .word, .punctuation]
  }

  var symbols = SymbolSet()
  var sorts: Sorts = []

  static let any = FirstSet(sorts: .any)

  mutating func formUnion(_ other: FirstSet) {
    symbols.formUnion(other.symbols)
    sorts.formUnion(other.sorts)
  }

  /// Adds the token of a phrase.
  mutating func insert(_ literal: LiteralToken) {
    if literal.kind == .number { sorts.insert(.number) } else { symbols.insert(literal.symbol) }
  }
}

/// First sets as bits, one a symbol, all in one array.
struct FirstTests: Sendable {
  let sorts: FixedArray<FirstSet.Sorts>
  let bits: FixedArray<UInt64>
  /// The number of words of `bits` that one set takes.
  let stride: Int

  init(sorts: [FirstSet.Sorts], bits: [UInt64], symbolCount: Int) {
    self.sorts = FixedArray(sorts)
    self.bits = FixedArray(bits)
    stride = (symbolCount + 63) / 64
  }

  init(_ sets: [FirstSet], symbolCount: Int) {
    let stride = (symbolCount + 63) / 64
    var bits = Array(repeating: UInt64(0), count: sets.count * stride)
    for (index, set) in sets.enumerated() {
      set.symbols.forEach { symbol in bits[index * stride + (Int(symbol) >> 6)] |= 1 << UInt64(symbol & 63) }
    }
    self.init(sorts: sets.map(\.sorts), bits: bits, symbolCount: symbolCount)
  }
}
