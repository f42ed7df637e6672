internal import CongvanText

/// Turns the words of the notation into tokens, giving each a symbol.
struct Vocabulary {
  private(set) var symbols = SymbolTable()
  let marks: Marks
  private let bare = Tokenizer(symbols: SymbolTable())

  init() { marks = Marks(&symbols) }

  /// The tokens of a phrase.
  mutating func literals(_ phrase: String) -> [LiteralToken] {
    let bytes = Array(phrase.utf8)
    return bare.tokens(of: bytes).map { token in
      var token = token
      let spelling = bytes[Int(token.start)..<Int(token.end)]
      switch token.kind {
      case .word: token.symbol = symbols.intern(word: spelling)
      case .punctuation:
        let scalars = String(decoding: spelling, as: UTF8.self).unicodeScalars
        token.symbol = symbols.intern(key: scalars.count > 1 ? "…" : Folding.key(ofMark: scalars.first!))
      case .number: break
      }
      return LiteralToken(token)
    }
  }
}
