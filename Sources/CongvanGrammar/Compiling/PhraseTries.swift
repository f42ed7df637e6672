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
  private let lexicons: [[(key: [Int64], entry: Int)]]

  /// Every phrase as its symbols; a number's is 0.
  var spelled: [[Symbol]] { lexicons.flatMap { $0.map { $0.key.map { LiteralToken.symbol(ofKey: $0) } } } }

  /// - Parameter lexicons: The phrases of each, with their entries; no two of a lexicon alike.
  init(_ lexicons: [[(key: [Int64], entry: Int)]], symbolCount: Int) {
    self.lexicons = lexicons
    openers = LexiconOpeners(lexicons, symbolCount: symbolCount)
    let sorted = lexicons.map { $0.sorted { $0.key.lexicographicallyPrecedes($1.key) } }
    // A node is what the phrases that go through it have in common: so many steps. The roots come first.
    var nodes = sorted.indices.map { (lexicon: $0, phrases: sorted[$0].indices, depth: 0) }
    var edgeStarts: [Int32] = []
    var edgeKeys: [Int64] = []
    var edgeTargets: [Int32] = []
    var ends: [Int32] = []
    var firsts: [(symbol: Symbol, lexicon: Int32, node: Int32)] = []
    while ends.count < nodes.count {
      let (lexicon, range, depth) = nodes[ends.count]
      let phrases = sorted[lexicon]
      var at = range.lowerBound
      edgeStarts.append(Int32(edgeKeys.count))
      // No two phrases are alike, and the one that ends here is sorted first.
      let endsHere = at < range.upperBound && phrases[at].key.count == depth
      ends.append(endsHere ? Int32(phrases[at].entry) : -1)
      if endsHere { at += 1 }
      while at < range.upperBound {
        let (start, key) = (at, phrases[at].key[depth])
        while at < range.upperBound, phrases[at].key[depth] == key { at += 1 }
        let symbol = LiteralToken.symbol(ofKey: key)
        if depth == 0, symbol != 0 { firsts.append((symbol, Int32(lexicon), Int32(nodes.count))) }
        edgeKeys.append(key)
        edgeTargets.append(Int32(nodes.count))
        nodes.append((lexicon, start..<at, depth + 1))
      }
    }
    edgeStarts.append(Int32(edgeKeys.count))
    roots = sorted.indices.map { Int32($0) }
    self.edgeStarts = edgeStarts
    self.edgeKeys = edgeKeys
    self.edgeTargets = edgeTargets
    self.ends = ends
    firsts.sort { ($0.symbol, $0.lexicon) < ($1.symbol, $1.lexicon) }
    firstSteps = firsts.map { ($0.lexicon, $0.node) }
    var firstStarts = [Int32](repeating: 0, count: symbolCount + 1)
    for first in firsts { firstStarts[Int(first.symbol) + 1] += 1 }
    for symbol in 0..<symbolCount { firstStarts[symbol + 1] += firstStarts[symbol] }
    self.firstStarts = firstStarts
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
