internal import CongvanText

/// Rules searched for together, found by the token with which they can begin.
public struct IslandSet: Sendable {
  /// The rules, in the order of their files.
  public let rules: [RuleRef]
  /// By symbol, then by the kind of a token without one: where in `candidates` the list of rules stands; 0 is the empty list.
  let starts: [Int32]
  /// The number of symbols.
  let symbolCount: Int
  /// Lists of rules, each ended by -1.
  let candidates: [Int32]

  init(_ rules: [Int32], _ program: Program, _ symbols: SymbolTable) {
    let rules = rules.sorted()
    self.rules = rules.map { RuleRef(id: $0) }
    var candidates: [Int32] = [-1]
    var known: [[Int32]: Int32] = [[]: 0]
    func place(_ list: [Int32]) -> Int32 {
      if let place = known[list] { return place }
      let place = Int32(candidates.count)
      candidates += list + [-1]
      known[list] = place
      return place
    }
    func generic(_ sorts: FirstSet.Sorts) -> [Int32] { rules.filter { !program.rules[Int($0)].first.sorts.isDisjoint(with: sorts) } }
    let words = generic([.word, .capital])
    let marks = generic(.punctuation)
    var bySymbol: [Symbol: [Int32]] = [:]
    for rule in rules {
      program.rules[Int(rule)].first.symbols.forEach { bySymbol[$0, default: []].append(rule) }
    }
    symbolCount = symbols.count
    let (anyWord, anyMark, anyNumber) = (place(words), place(marks), place(generic(.number)))
    let named = (0..<symbols.count).map { symbol in
      let isWord = symbols.word(of: Symbol(symbol)).unicodeScalars.first?.properties.isAlphabetic ?? true
      guard let own = bySymbol[Symbol(symbol)] else { return isWord ? anyWord : anyMark }
      return place(Set(own + (isWord ? words : marks)).sorted())
    }
    starts =
      named
      + [Token.Kind.word, .number, .punctuation].map { kind in
        switch kind {
        case .word: anyWord
        case .number: anyNumber
        case .punctuation: anyMark
        }
      }
    self.candidates = candidates
  }
}
