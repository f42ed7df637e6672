/// The words that grammars name, each with its integer.
public struct SymbolTable: Sendable {
  private var symbols: [String: Symbol] = [:]
  private var words: [String] = [""]

  /// A table without words.
  public init() {}

  /// The number of symbols, 0 included.
  public var count: Int { words.count }

  /// The symbol of a word already folded by `Folding.key`, added when new.
  public mutating func intern(key: String) -> Symbol {
    if let known = symbols[key] { return known }
    let symbol = Symbol(words.count)
    symbols[key] = symbol
    words.append(key)
    return symbol
  }

  /// The symbol of a folded word; 0 when no grammar names it.
  public func symbol(ofKey key: String) -> Symbol { symbols[key] ?? 0 }

  /// The folded word of a symbol.
  public func word(of symbol: Symbol) -> String { words[Int(symbol)] }
}
