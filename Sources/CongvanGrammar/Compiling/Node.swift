internal import CongvanText

/// One element of a compiled pattern; the meaning of `a` and `b` depends on `op`.
struct Node: Sendable {
  /// What it does.
  enum Op: UInt8, Sendable {
    /// The words `a..<b` of the literals.
    case words
    /// Rule `a`.
    case rule
    /// Lexicon `a`.
    case lexicon
    /// Child `children[a]`, bound to slot `b`, with its own value.
    case bindValue
    /// Child `children[a]`, bound to slot `b` as text.
    case bindText
    /// Children `a..<b` in order.
    case sequence
    /// The first of children `a..<b` that matches.
    case choice
    case optional
    /// Child `children[a]`, at most `b` times.
    case repetition
    /// Items `children[a]` separated by phrases of lexicon `b`.
    case list
    /// At most `a` tokens, as few as the rest of the sequence allows.
    case gap
    /// At most `b` tokens, up to where `children[a]` matches.
    case until
    case glued
    case nothing
    case not
    case ahead
    case atStart, atEnd, atClauseEnd, atCommaEnd, atLineStart
    /// A number from `a` to `b`.
    case int
    /// A number of `a` to `b` digits.
    case digits
    case number, word, capital, caps, punct, any
  }

  var op: Op
  /// Which test a token must pass for the element to match there; -1 when it may match nothing.
  var first: Int32 = -1
  /// Which test the token behind must pass; -1 when it is not known to be part of the match.
  var second: Int32 = -1
  var a: Int = 0
  var b: Int = 0

  /// The most items of a list.
  static let listLimit = 24
}

/// A token that must stand here.
struct LiteralToken: Hashable, Sendable {
  var symbol: Symbol
  var value: Int32
  var length: UInt8
  var kind: Token.Kind

  init(_ token: Token) {
    symbol = token.symbol
    value = token.value
    length = token.kind == .number ? token.length : 0
    kind = token.kind
  }

  /// Equal for tokens that are one word of the notation.
  var key: Int64 {
    kind == .number ? 1 << 62 | Int64(length) << 32 | Int64(UInt32(bitPattern: value)) : Int64(symbol)
  }

  /// The symbol of a word with that key; 0 for a number.
  static func symbol(ofKey key: Int64) -> Symbol { key >> 62 & 1 != 0 ? 0 : Symbol(key) }

  @inline(__always)
  func matches(_ token: Token) -> Bool {
    kind == .number
      ? token.kind == .number && token.value == value && token.length == length
      : token.symbol == symbol && token.kind != .number
  }
}
