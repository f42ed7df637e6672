internal import CongvanText

/// Turns the words of the notation into tokens, giving each a symbol.
struct Vocabulary {
  private(set) var symbols = SymbolTable()
  let marks: Marks
  private let bare = Tokenizer(symbols: SymbolTable())

  init() { marks = Marks(&symbols) }

  /// The tokens of a phrase.
  mutating func literals(_ phrase: String) -> [LiteralToken] {
    let text = SourceText(phrase)
    return bare.tokens(of: text).map { token in
      var token = token
      let spelling = text.text(in: token.span)
      switch token.kind {
      case .word: token.symbol = symbols.intern(key: Folding.key(of: spelling))
      case .punctuation:
        let scalars = spelling.unicodeScalars
        token.symbol = symbols.intern(key: scalars.count > 1 ? "…" : Folding.key(ofMark: scalars.first!))
      case .number: break
      }
      return LiteralToken(token)
    }
  }
}
