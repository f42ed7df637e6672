internal import CongvanText

/// Rules searched for together, found by the token with which they can begin.
public final class IslandSet: Sendable {
  /// The rules, in the order of their files.
  public let rules: [RuleRef]
  /// By symbol, then by the kind of a token without one.
  let rows: FixedArray<Row>
  /// The number of symbols.
  let symbolCount: Int
  /// Lists of rules, each ended by -1.
  let candidates: FixedArray<Int32>
  /// By candidate, what must stand somewhere in the text for the rule to match at all.
  let needed: FixedArray<NeedSet>

  /// What a token tells.
  struct Row: Sendable {
    /// Where in `candidates` the list of rules stands that it can begin; 0 is the empty list.
    var list: Int32
    /// What it meets of what is needed.
    var met: NeedSet
    /// What all rules of the list need.
    var needed: NeedSet
  }

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
    let starts =
      named
      + [Token.Kind.word, .number, .punctuation].map { kind in
        switch kind {
        case .word: anyWord
        case .number: anyNumber
        case .punctuation: anyMark
        }
      }
    self.candidates = FixedArray(candidates)
    let (needed, met) = Self.needs(of: candidates, program, symbolCount)
    self.needed = FixedArray(needed)
    let shared = Self.shared(candidates, needed)
    rows = FixedArray(zip(starts, met).map { Row(list: $0, met: $1, needed: shared[Int($0)]) })
  }

  /// The rules of `set`, of which nothing is known to need anything.
  init(needingNothing set: IslandSet) {
    (rules, symbolCount, candidates) = (set.rules, set.symbolCount, set.candidates)
    needed = FixedArray(set.needed.values.map { _ in NeedSet() })
    rows = FixedArray(set.rows.values.map { Row(list: $0.list, met: $0.met, needed: NeedSet()) })
  }

  /// Where `rows` tell of a token.
  @inline(__always)
  func row(of token: Token) -> Int { token.symbol != 0 ? Int(token.symbol) : symbolCount + Int(token.kind.rawValue) }

  /// By the place of a list of candidates, what all of them need.
  private static func shared(_ candidates: [Int32], _ needed: [NeedSet]) -> [NeedSet] {
    var shared = Array(repeating: NeedSet(), count: candidates.count)
    var start = 0
    for (place, rule) in candidates.enumerated() {
      if rule < 0 {
        start = place + 1
      } else if place == start {
        shared[start] = needed[place]
      } else {
        shared[start].formIntersection(needed[place])
      }
    }
    return shared
  }

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
  // No vector: what is aligned for one takes memory much slower.
  private var (low, high): (UInt64, UInt64) = (0, 0)

  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
  }

  @inline(__always)
  mutating func formUnion(_ other: NeedSet) {
    low |= other.low
    high |= other.high
  }

  mutating func formIntersection(_ other: NeedSet) {
    low &= other.low
    high &= other.high
  }

  @inline(__always)
  func isSubset(of other: NeedSet) -> Bool { low & ~other.low | high & ~other.high == 0 }
}
