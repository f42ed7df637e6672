internal import CongvanText

/// Matches the elements of one program in one range of tokens.
///
/// Without `isRecording` it finds only where a match ends. With it, it keeps what slots are bound to and makes values.
struct Matcher {
  /// A slot and what it holds.
  struct Binding {
    var slot: Int
    var value: GrammarValue
  }

  let program: Program
  let nodes: UnsafeBufferPointer<Node>
  let children: UnsafeBufferPointer<Int32>
  let literals: UnsafeBufferPointer<LiteralToken>
  let roots: UnsafeBufferPointer<Int32>
  let testSorts: UnsafeBufferPointer<FirstSet.Sorts>
  let testBits: UnsafeBufferPointer<UInt64>
  let testStride: Int
  let phrases: PhraseTries.Walk
  let marks: Marks
  let tokens: UnsafeBufferPointer<Token>
  let start: Int
  let end: Int
  var steps = 0
  var isRecording = false
  /// The value of the last element matched, while recording.
  var value = GrammarValue.integer(0)
  var bindings: [Binding] = []

  /// Lends a matcher over `tokens`, which are not copied.
  static func with<Result>(
    _ program: Program, _ tokens: [Token], _ range: Range<Int>, _ body: (inout Matcher) -> Result
  ) -> Result {
    precondition(range.lowerBound >= 0 && range.upperBound <= tokens.count, "a searched range outside the tokens")
    return tokens.withUnsafeBufferPointer { tokens in
      var matcher = Matcher(program, tokens, range)
      return body(&matcher)
    }
  }

  private init(_ program: Program, _ tokens: UnsafeBufferPointer<Token>, _ range: Range<Int>) {
    self.program = program
    nodes = program.nodes.values
    children = program.children.values
    literals = program.literals.values
    roots = program.roots.values
    testSorts = program.tests.sorts.values
    testBits = program.tests.bits.values
    testStride = program.tests.stride
    phrases = program.phrases.walk
    marks = program.marks
    self.tokens = tokens
    start = range.lowerBound
    end = range.upperBound
  }

  /// Where a rule's match from `at` ends; -1 when there is none.
  mutating func end(ofRule rule: Int32, from at: Int) -> Int { run(roots[Int(rule)], at) }

  /// The value of a rule that is known to match from `at` to `end`.
  mutating func value(ofRule rule: Int32, from at: Int) -> GrammarValue {
    isRecording = true
    defer { isRecording = false }
    bindings.removeAll(keepingCapacity: true)
    _ = record(Int(rule), at)
    return value
  }

  /// Matches a rule and makes its value from the slots bound on the way.
  mutating func record(_ rule: Int, _ at: Int) -> Int {
    let frame = bindings.count
    let stop = root(ofRule: rule, at)
    guard stop >= 0 else { return -1 }
    var slots = program.openSlots[rule]
    for binding in bindings[frame...] {
      if !program.rules[rule].gathered[binding.slot] {
        slots[binding.slot] = binding.value
      } else if case .list(let values)? = slots[binding.slot] {
        slots[binding.slot] = .list(values + [binding.value])
      } else {
        slots[binding.slot] = .list([binding.value])
      }
    }
    bindings.removeLast(bindings.count - frame)
    value = program.rules[rule].result.value(at..<stop, slots) ?? .words(at..<stop)
    return stop
  }

  /// Whether an element with first set `test` can begin with `token`.
  @inline(__always)
  func allows(_ test: Int32, _ token: Token) -> Bool {
    let sorts = testSorts[Int(test)]
    switch token.kind {
    case .number: return sorts.contains(.number)
    case .word:
      if sorts.contains(.word) || (sorts.contains(.capital) && token.flags.contains(.capitalized)) { return true }
    case .punctuation:
      if sorts.contains(.punctuation) { return true }
    }
    return testBits[Int(test) &* testStride &+ Int(token.symbol) &>> 6] &>> UInt64(truncatingIfNeeded: token.symbol) & 1 != 0
  }
}
