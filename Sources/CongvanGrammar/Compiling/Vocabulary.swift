internal import CongvanText

/// Turns the words of the notation into tokens, giving each a symbol.
struct Vocabulary {
  private(set) var symbols = SymbolTable()
  let marks: Marks
  private let bare = Tokenizer(symbols: SymbolTable())

  init() { marks = Marks(&symbols) }

  /// The tokens of each phrase.
  mutating func literals(_ phrases: [String]) -> [[LiteralToken]] {
    // Cut in one go, a phrase a line, for cutting each would take longer to begin than to do.
    var bytes: [UInt8] = []
    let ends = phrases.map { phrase in
      bytes += phrase.utf8
      bytes.append(UInt8(ascii: "\n"))
      return bytes.count
    }
    var tokens = bare.tokens(of: bytes)[...]
    return ends.map { end in
      let own = tokens.prefix { $0.start < end }
      tokens = tokens[own.endIndex...]
      return own.map { literal($0, bytes) }
    }
  }

  private mutating func literal(_ token: Token, _ bytes: [UInt8]) -> LiteralToken {
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
