public import CongvanText

/// By the token at hand, which lexicons have a phrase that may begin with it: the test that spares most walks.
public struct LexiconOpeners: Sendable {
  /// By symbol, one bit a lexicon. Numbers have the bits of symbol 0.
  @usableFromInline let bits: [UInt64]
  /// The number of words of `bits` that one symbol takes.
  @usableFromInline let stride: Int

  init(bits: [UInt64], stride: Int) {
    self.bits = bits
    self.stride = stride
  }

  init(_ phrases: [[(key: [Int64], entry: Int)]], symbolCount: Int) {
    stride = (phrases.count + 63) / 64
    var bits = Array(repeating: UInt64(0), count: symbolCount * stride)
    for (lexicon, phrases) in phrases.enumerated() {
      for (key, _) in phrases {
        bits[Int(LiteralToken.symbol(ofKey: key[0])) * stride + lexicon / 64] |= 1 << UInt64(lexicon % 64)
      }
    }
    self.bits = bits
  }

  /// Whether a phrase of any of these lexicons may begin with a token.
  @inlinable @inline(__always)
  public func opens(_ lexicons: LexiconSet, _ token: Token) -> Bool {
    let row = Int(token.symbol) * stride
    for word in lexicons.words where bits[row + word.index] & word.mask != 0 { return true }
    return false
  }

  /// Whether a phrase of the lexicon may begin with a token.
  @inlinable @inline(__always)
  public func opens(_ lexicon: LexiconRef, _ token: Token) -> Bool {
    opens(lexicon, token.symbol)
  }

  /// Whether a phrase of the lexicon may begin with a token of that symbol.
  @inlinable @inline(__always)
  public func opens(_ lexicon: LexiconRef, _ symbol: Symbol) -> Bool {
    // A number has no symbol, and so has a word that no grammar names: the latter finds no phrase.
    bits[Int(symbol) &* stride &+ Int(lexicon.id >> 6)] >> UInt64(lexicon.id & 63) & 1 != 0
  }
}

/// Lexicons asked about together.
public struct LexiconSet: Sendable {
  /// The words of a row of `LexiconOpeners` in which they have bits, and those bits.
  @usableFromInline var words: [(index: Int, mask: UInt64)] = []

  /// A set of these lexicons.
  public init(_ lexicons: LexiconRef...) {
    var masks: [Int: UInt64] = [:]
    for lexicon in lexicons { masks[Int(lexicon.id) / 64, default: 0] |= 1 << UInt64(lexicon.id % 64) }
    words = masks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
