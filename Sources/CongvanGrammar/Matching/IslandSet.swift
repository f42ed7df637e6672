internal import CongvanText

/// Rules searched for together, found by the token with which they can begin.
public final class IslandSet: Sendable {
  /// The rules, in the order of their files.
  public let rules: [RuleRef]
  /// By symbol, then by the kind of a token without one: where in `candidates` the list of rules stands; 0 is the empty list.
  let starts: [Int32]
  /// The number of symbols.
  let symbolCount: Int
  /// Lists of rules, each ended by -1.
  let candidates: [Int32]
  /// By candidate, what must stand somewhere in the text for the rule to match at all.
  let needed: [NeedSet]
  /// By symbol and kind as in `starts`, what a token meets of what is needed.
  let met: [NeedSet]

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
      let isWord = symbols.isWord(Symbol(symbol))
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
    (needed, met) = Self.needs(of: candidates, program, symbolCount)
  }

  /// The rules of `set` with other needs.
  init(_ set: IslandSet, needed: [NeedSet]) {
    (rules, starts, symbolCount, candidates, met) = (set.rules, set.starts, set.symbolCount, set.candidates, set.met)
    self.needed = needed
  }

  /// Where `starts` and `met` tell of a token.
  @inline(__always)
  func row(of token: Token) -> Int { token.symbol != 0 ? Int(token.symbol) : symbolCount + Int(token.kind.rawValue) }

  /// What each candidate needs, and what each token meets of it.
  private static func needs(of candidates: [Int32], _ program: Program, _ symbolCount: Int) -> (needed: [NeedSet], met: [NeedSet]) {
    var numbers: [FirstSet: Int] = [:]
    var met = Array(repeating: NeedSet(), count: symbolCount + 3)
    /// The number of a need; nil where there is no room for one more.
    func number(_ need: FirstSet) -> Int? {
      if let known = numbers[need] { return known }
      guard numbers.count < NeedSet.room else { return nil }
      let number = numbers.count
      numbers[need] = number
      need.symbols.forEach { met[Int($0)].insert(number) }
      if need.sorts.contains(.number) { met[symbolCount + Int(Token.Kind.number.rawValue)].insert(number) }
      return number
    }
    let needed = candidates.map { rule in
      var needed = NeedSet()
      guard rule >= 0 else { return needed }
      for need in program.rules[Int(rule)].needs { number(need).map { needed.insert($0) } }
      return needed
    }
    return (needed, met)
  }
}

/// Needs by their numbers.
struct NeedSet: Sendable {
  /// How many can be told apart.
  static let room = 128
  private var bits = SIMD2<UInt64>()

  mutating func insert(_ number: Int) { bits[number >> 6] |= 1 << UInt64(number & 63) }

  @inline(__always)
  mutating func formUnion(_ other: NeedSet) { bits |= other.bits }

  @inline(__always)
  func isSubset(of other: NeedSet) -> Bool { (bits & ~other.bits) == .zero }
}
