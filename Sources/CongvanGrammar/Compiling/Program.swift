/// A grammar ready to be matched.
final class Program: Sendable {
  /// A rule ready to be matched.
  struct Rule: Sendable {
    var root: Int32
    var slotCount: Int
    /// Slots inside a repetition.
    var gathered: [Bool]
    var result: ResultTemplate
    var first: FirstSet
    /// Sets of tokens, of each of which every match has one.
    var needs: [FirstSet]
    /// The rules this one goes before, directly or by way of others.
    var over: Set<Int32>
  }

  let nodes: FixedArray<Node>
  let children: FixedArray<Int32>
  let literals: FixedArray<LiteralToken>
  let tests: FirstTests
  let rules: [Rule]
  /// The root of each rule's pattern.
  let roots: FixedArray<Int32>
  /// The slots of each rule, nothing in them.
  let openSlots: [[GrammarValue?]]
  let phrases: PhraseTries
  /// By lexicon, then by entry; nil when the value is the text.
  let lexiconValues: [[GrammarValue?]]
  let marks: Marks

  init(
    nodes: [Node], children: [Int32], literals: [LiteralToken], tests: FirstTests, rules: [Rule], phrases: PhraseTries,
    lexiconValues: [[GrammarValue?]], marks: Marks
  ) {
    self.nodes = FixedArray(nodes)
    self.children = FixedArray(children)
    self.literals = FixedArray(literals)
    self.tests = tests
    self.rules = rules
    roots = FixedArray(rules.map(\.root))
    openSlots = rules.map { Array(repeating: nil, count: $0.slotCount) }
    self.phrases = phrases
    self.lexiconValues = lexiconValues
    self.marks = marks
  }
}
