internal import CongvanText

/// Tokens that take the place of others of the same stretch of text.
struct Edit {
  var range: Range<Int>
  var tokens: [Token]
}

extension [Token] {
  /// The tokens with edits made, which are in order and share no token.
  func applying(_ edits: some Sequence<Edit>) -> [Token] {
    var out: [Token] = []
    out.reserveCapacity(count)
    var at = 0
    for edit in edits {
      out += self[at..<edit.range.lowerBound]
      out += edit.tokens
      at = edit.range.upperBound
    }
    return out + self[at...]
  }
}

extension Token {
  /// A word that the grammar names in the place of this one.
  func word(_ symbol: Symbol) -> Token {
    var token = self
    token.symbol = symbol
    return token
  }

  /// A word that the grammar names, of so many letters, at the place of a part of this one or of more than it.
  func word(_ symbol: Symbol, _ span: TextSpan, length: Int) -> Token {
    var token = word(symbol)
    if span.end > Int(end) { token.flags.insert(.unclean) }
    if span.start > Int(start) { token.flags.formIntersection(.unclean) }
    (token.start, token.end, token.length) = (Int32(span.start), Int32(span.end), UInt8(clamping: length))
    return token
  }
}
