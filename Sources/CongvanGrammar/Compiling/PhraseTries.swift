internal import CongvanText

/// The phrases of all lexicons, found longest first in one walk.
final class PhraseTries: Sendable {
  /// The node at which each lexicon begins.
  private let roots: [Int32]
  /// By symbol, where the first steps of the phrases that begin with it stand in `firstSteps`; one more at the end.
  private let firstStarts: [Int32]
  /// Lexicons and the nodes that their phrases with this beginning go on from.
  private let firstSteps: [(lexicon: Int32, node: Int32)]
  /// Where the edges of each node begin; one more at the end.
  private let edgeStarts: [Int32]
  /// Sorted within a node.
  private let edgeKeys: [Int64]
  private let edgeTargets: [Int32]
  /// The entry that ends at a node; -1 when none does.
  private let ends: [Int32]
  let openers: LexiconOpeners
  /// Every phrase as its symbols; a number's is 0.
  let spelled: [[Symbol]]

  /// - Parameter lexicons: The phrases of each, with their entries; no two of a lexicon alike.
  init(_ lexicons: [[(key: [Int64], entry: Int)]], symbolCount: Int) {
    openers = LexiconOpeners(lexicons, symbolCount: symbolCount)
    spelled = lexicons.flatMap { $0.map { $0.key.map { LiteralToken.symbol(ofKey: $0) } } }
    var edges: [[Int64: Int]] = []
    var ends: [Int32] = []
    func node() -> Int {
      edges.append([:])
      ends.append(-1)
      return edges.count - 1
    }
    var roots: [Int32] = []
    for phrases in lexicons {
      let root = node()
      roots.append(Int32(root))
      for (key, entry) in phrases {
        var at = root
        for step in key {
          let next = edges[at][step] ?? node()
          edges[at][step] = next
          at = next
        }
        ends[at] = Int32(entry)
      }
    }
    self.roots = roots
    self.ends = ends
    let sorted = edges.map { $0.sorted { $0.key < $1.key } }
    edgeStarts = sorted.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    edgeKeys = sorted.flatMap { $0.map(\.key) }
    edgeTargets = sorted.flatMap { $0.map { Int32($0.value) } }
    var firsts: [[(lexicon: Int32, node: Int32)]] = Array(repeating: [], count: symbolCount)
    for (lexicon, root) in roots.enumerated() {
      for (key, node) in sorted[Int(root)] where LiteralToken.symbol(ofKey: key) != 0 {
        firsts[Int(LiteralToken.symbol(ofKey: key))].append((Int32(lexicon), Int32(node)))
      }
    }
    firstStarts = firsts.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
    firstSteps = firsts.flatMap { $0 }
  }

  /// The lexicon's longest phrase from `at`: where it ends and its entry.
  func longest(_ lexicon: Int, _ tokens: UnsafeBufferPointer<Token>, _ at: Int, _ end: Int, _ steps: inout Int) -> (end: Int, entry: Int32)?
  {
    steps += 1
    guard at < end, openers.opens(lexicon, tokens[at]) else { return nil }
    var node = Int(first(lexicon, tokens[at]))
    guard node >= 0 else { return nil }
    var found: (end: Int, entry: Int32)?
    var at = at + 1
    while true {
      if ends[node] >= 0 { found = (at, ends[node]) }
      guard at < end, edgeStarts[node] < edgeStarts[node + 1] else { return found }
      steps += 1
      let token = tokens[at]
      if token.kind != .number, token.symbol == 0 { return found }
      let next = edge(node, LiteralToken(token).key)
      if next < 0 { return found }
      node = Int(next)
      at += 1
    }
  }

  /// The node behind the first token of a phrase; -1 when none begins with it.
  private func first(_ lexicon: Int, _ token: Token) -> Int32 {
    if token.kind == .number { return edge(Int(roots[lexicon]), LiteralToken(token).key) }
    if token.symbol == 0 { return -1 }
    for at in Int(firstStarts[Int(token.symbol)])..<Int(firstStarts[Int(token.symbol) + 1]) where firstSteps[at].lexicon == lexicon {
      return firstSteps[at].node
    }
    return -1
  }

  private func edge(_ node: Int, _ key: Int64) -> Int32 {
    var low = Int(edgeStarts[node])
    let stop = Int(edgeStarts[node + 1])
    var high = stop
    while low < high {
      let middle = (low + high) / 2
      if edgeKeys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < stop && edgeKeys[low] == key ? edgeTargets[low] : -1
  }
}
