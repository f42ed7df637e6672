internal import CongvanText

/// Compiles a sound library: nodes, first sets and the bound of steps, from the inside out.
struct Compiler {
  /// The most steps a rule may take at one token.
  static let stepLimit = 200_000

  /// What is known of a compiled element.
  struct Facts {
    var node: Int32
    var opening: Opening
    var needs: Needs
    var steps: Int
  }

  let library: Library
  var vocabulary = Vocabulary()
  var nodes: [Node] = []
  var children: [Int32] = []
  var literals: [LiteralToken] = []
  var tests: [FirstSet] = []
  var testIndex: [FirstSet: Int32] = [:]
  private var phrases: [[(key: [Int64], entry: Int)]] = []
  private var lexiconValues: [[GrammarValue?]] = []
  var lexiconFacts: [(opening: Opening, steps: Int)] = []
  /// By symbol, how many times it stands in the phrases of lexicons.
  private(set) var phraseCounts: [Int] = []
  var ruleFacts: [Facts?]
  var compiled: [Program.Rule?]
  private(set) var issues: [GrammarIssue] = []
  /// What `worst` counts with: a zero a symbol.
  private var stepsBySymbol: [Int] = []

  init(_ library: Library) {
    self.library = library
    ruleFacts = Array(repeating: nil, count: library.rules.count)
    compiled = Array(repeating: nil, count: library.rules.count)
    for block in library.lexicons { compile(block) }
    phraseCounts = Array(repeating: 0, count: vocabulary.symbols.count)
    for phrase in phrases.joined() { for key in phrase.key { phraseCounts[Int(LiteralToken.symbol(ofKey: key))] += 1 } }
    for index in library.rules.indices { _ = facts(ofRule: index) }
  }

  /// The program, once there are no issues.
  var program: Program {
    Program(
      nodes: nodes, children: children, literals: literals,
      tests: FirstTests(tests, symbolCount: vocabulary.symbols.count),
      rules: compiled.map { $0! }, phrases: PhraseTries(phrases, symbolCount: vocabulary.symbols.count), lexiconValues: lexiconValues,
      marks: vocabulary.marks)
  }

  mutating func report(_ path: String, _ place: Place, _ sentence: Sentence) {
    issues.append(GrammarIssue(path, place, sentence))
  }

  /// The number of the test whether a token is of `set`; -1 when any token passes.
  mutating func test(_ set: FirstSet) -> Int32 {
    if set.sorts.isSuperset(of: .any) { return -1 }
    if let known = testIndex[set] { return known }
    testIndex[set] = Int32(tests.count)
    tests.append(set)
    return Int32(tests.count - 1)
  }

  /// The tokens of a phrase, with an issue when there are none.
  mutating func words(_ text: String, _ path: String, _ place: Place) -> [LiteralToken] {
    let tokens = vocabulary.literals([text])[0]
    check(tokens, text, path, place)
    return tokens
  }

  private mutating func check(_ tokens: [LiteralToken], _ text: String, _ path: String, _ place: Place) {
    if tokens.isEmpty { report(path, place, Sentence.emptyWords(text)) }
    if tokens.contains(where: { $0.kind == .number && $0.value < 0 }) { report(path, place, Sentence.longDigits(text)) }
  }

  private mutating func compile(_ block: LexiconBlock) {
    var phrases: [(key: [Int64], entry: Int)] = []
    var values: [GrammarValue?] = []
    var opening = Opening.nothing
    var literals = vocabulary.literals(block.entries.flatMap { $0.phrases.map(\.text) })[...]
    var firsts = [[Int64]: (path: String, line: Int)](minimumCapacity: literals.count)
    for entry in block.entries {
      for phrase in entry.phrases {
        let tokens = literals.removeFirst()
        check(tokens, phrase.text, entry.path, phrase.place)
        let key = tokens.map { $0.key }
        guard !tokens.isEmpty else { continue }
        if let first = firsts.updateValue((entry.path, phrase.place.line), forKey: key) {
          firsts[key] = first
          report(
            entry.path, phrase.place, Sentence.duplicatePhrase(phrase.text, lexicon: block.name, first: "\(first.path):\(first.line)"))
          continue
        }
        opening.add(tokens)
        phrases.append((key, values.count))
      }
      values.append(entry.value.map { GrammarValue($0) })
    }
    self.phrases.append(phrases)
    lexiconValues.append(values)
    lexiconFacts.append((opening, (phrases.map { $0.key.count }.max() ?? 0) + 3))
  }

  /// The most steps of the branches that one token can begin.
  mutating func worst(_ branches: [Facts]) -> Int {
    stepsBySymbol += Array(repeating: 0, count: vocabulary.symbols.count - stepsBySymbol.count)
    var byNumber = 0
    var byWord = 0
    var always = branches.count
    var bySymbol: [Facts] = []
    for branch in branches {
      if branch.opening.canBeEmpty || !branch.opening.first.sorts.isDisjoint(with: [.word, .capital, .punctuation]) {
        always += branch.steps
        continue
      }
      if branch.opening.first.sorts.contains(.number) { byNumber += branch.steps }
      branch.opening.first.symbols.forEach { symbol in
        stepsBySymbol[Int(symbol)] += branch.steps
        byWord = max(byWord, stepsBySymbol[Int(symbol)])
      }
      bySymbol.append(branch)
    }
    for branch in bySymbol { branch.opening.first.symbols.forEach { stepsBySymbol[Int($0)] = 0 } }
    return always + max(byNumber, byWord)
  }

  /// Compiles a rule after the rules it refers to.
  mutating func facts(ofRule index: Int) -> Facts {
    if let known = ruleFacts[index] { return known }
    let block = library.rules[index]
    var compiler = PatternCompiler(path: block.path, gathered: SlotCheck.gathered(in: block.pattern))
    var facts = compiler.compile(block.pattern, in: &self)
    facts.steps += 1
    if facts.opening.canBeEmpty { report(block.path, block.place, Sentence.matchesNothing(block.name)) }
    if facts.steps > Self.stepLimit {
      report(block.path, block.place, Sentence.tooManySteps(block.name, facts.steps, most: Self.stepLimit))
      facts.steps = 1  // One rule is named, not all that use it.
    }
    let names = compiler.slots.sorted { $0.value < $1.value }.map(\.key)
    let isSound = block.result.map { compiler.binds($0) } ?? true
    compiled[index] = Program.Rule(
      root: facts.node, slotCount: names.count, gathered: names.map { compiler.gathered.contains($0) },
      result: isSound ? block.result.map { ResultTemplate($0, slots: compiler.slots) } ?? .words : .words, first: facts.opening.first,
      needs: facts.needs.all.map(\.set),
      over: Set(overs(of: index).map { Int32($0) }))
    ruleFacts[index] = facts
    return facts
  }

  private func overs(of index: Int) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [index]
    while let rule = waiting.popLast() {
      for over in library.rules[rule].overs {
        if let target = library.ruleIndex[over.name], found.insert(target).inserted { waiting.append(target) }
      }
    }
    return found
  }
}
