public import CongvanText

/// The phrases of all lexicons, found longest first in one walk.
public final class PhraseTries: Sendable {
  /// By symbol, then by lexicon that it opens, the node that the phrases with this beginning go on from.
  private let firstSteps: FixedArray<Int32>
  /// By word of the openers' bits, where the steps of its first bit stand in `firstSteps`.
  private let firstStarts: FixedArray<Int32>
  /// The first is the one at which the first lexicon begins, the next that of the second.
  private let nodes: FixedArray<Node>
  /// Sorted by key within a node.
  private let edges: FixedArray<Edge>
  /// The bits of `openers`.
  private let firstBits: FixedArray<UInt64>
  /// How phrases are found, for as long as this lives.
  let walk: Walk
  /// Which lexicons a token may open.
  public let openers: LexiconOpeners
  /// The phrases of all lexicons, in the order in which they are written.
  private let phrases: [Phrase]
  /// Their tokens, one phrase behind the other.
  private let keys: [Int64]
  /// By lexicon, where its phrases end.
  private let ends: [Int32]

  private struct Phrase {
    /// Where its tokens end.
    var end: Int32
    /// The entry of its lexicon that it belongs to.
    var entry: Int32
  }

  fileprivate struct Edge {
    var key: Int64
    var target: Int32
  }

  fileprivate struct Node {
    /// The entry that ends here; -1 when none does.
    var entry: Int32
    /// The edges that go on from here.
    var firstEdge, edgeEnd: Int32
    /// For each edge the bit that its key's last six bits name: most tokens are told by it to lead nowhere.
    var goesOn: UInt64 = 0

    @inline(__always)
    static func bit(_ key: Int64) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: key & 63) }
  }

  /// The phrases of a lexicon as their symbols; a number's is 0.
  public func spelled(in lexicon: LexiconRef) -> [[Symbol]] {
    places(of: lexicon).map { place in keys[start(of: place)..<Int(phrases[place].end)].map { LiteralToken.symbol(ofKey: $0) } }
  }

  /// By phrase of a lexicon, its entry.
  func entries(of lexicon: LexiconRef) -> [Int] { phrases[places(of: lexicon)].map { Int($0.entry) } }

  private func places(of lexicon: LexiconRef) -> Range<Int> {
    (lexicon.id == 0 ? 0 : Int(ends[Int(lexicon.id) - 1]))..<Int(ends[Int(lexicon.id)])
  }

  private func start(of place: Int) -> Int { place == 0 ? 0 : Int(phrases[place - 1].end) }

  /// - Parameter lexicons: The phrases of each, with their entries; no two of a lexicon alike.
  init(_ lexicons: [[(key: [Int64], entry: Int)]], symbolCount: Int) {
    var phrases: [Phrase] = []
    var keys: [Int64] = []
    ends = lexicons.map { lexicon in
      for (key, entry) in lexicon {
        keys += key
        phrases.append(Phrase(end: Int32(keys.count), entry: Int32(entry)))
      }
      return Int32(phrases.count)
    }
    (self.phrases, self.keys) = (phrases, keys)
    let openers = LexiconOpeners(lexicons, symbolCount: symbolCount)
    self.openers = openers
    let sorted = lexicons.map { $0.sorted { $0.key.lexicographicallyPrecedes($1.key) } }
    // A node is what the phrases that go through it have in common: so many steps. The roots come first.
    var waiting = sorted.indices.map { (lexicon: $0, phrases: sorted[$0].indices, depth: 0) }
    var nodes: [Node] = []
    var edges: [Edge] = []
    var firsts: [(symbol: Symbol, lexicon: Int32, node: Int32)] = []
    while nodes.count < waiting.count {
      let (lexicon, range, depth) = waiting[nodes.count]
      let phrases = sorted[lexicon]
      var at = range.lowerBound
      // No two phrases are alike, and the one that ends here is sorted first.
      let endsHere = at < range.upperBound && phrases[at].key.count == depth
      let entry = endsHere ? Int32(phrases[at].entry) : -1
      let firstEdge = Int32(edges.count)
      var goesOn: UInt64 = 0
      if endsHere { at += 1 }
      while at < range.upperBound {
        let (start, key) = (at, phrases[at].key[depth])
        while at < range.upperBound, phrases[at].key[depth] == key { at += 1 }
        let symbol = LiteralToken.symbol(ofKey: key)
        if depth == 0, symbol != 0 { firsts.append((symbol, Int32(lexicon), Int32(waiting.count))) }
        goesOn |= Node.bit(key)
        edges.append(Edge(key: key, target: Int32(waiting.count)))
        waiting.append((lexicon, start..<at, depth + 1))
      }
      nodes.append(Node(entry: entry, firstEdge: firstEdge, edgeEnd: Int32(edges.count), goesOn: goesOn))
    }
    self.nodes = FixedArray(nodes)
    self.edges = FixedArray(edges)
    firstBits = FixedArray(openers.bits)
    firsts.sort { ($0.symbol, $0.lexicon) < ($1.symbol, $1.lexicon) }
    firstSteps = FixedArray(firsts.map(\.node))
    // The first row is that of numbers, whose steps are edges.
    var steps: Int32 = 0
    firstStarts = FixedArray(
      openers.bits.enumerated().map { word, bits in
        let start = steps
        if word >= openers.stride { steps += Int32(bits.nonzeroBitCount) }
        return start
      })
    walk = Walk(
      firstSteps: firstSteps.values, firstStarts: firstStarts.values, firstBits: firstBits.values, stride: openers.stride,
      nodes: self.nodes.values, edges: self.edges.values)
  }

  /// How many tokens the longest phrase of a lexicon takes from the token `at` on, before `end`; 0 when it lists none.
  public func length(_ lexicon: LexiconRef, at: Int, in tokens: [Token], end: Int) -> Int {
    var steps = 0
    return tokens.withUnsafeBufferPointer { max(at, walk.longest(Int(lexicon.id), $0, at, end, &steps).end) - at }
  }

  // MARK: - Snapshots

  func put(into out: inout ByteWriter) {
    out.add(raw: Array(firstSteps.values))
    out.add(raw: Array(firstStarts.values))
    out.add(raw: Array(nodes.values))
    out.add(raw: Array(edges.values))
    out.add(raw: openers.bits)
    out.add(openers.stride)
    out.add(raw: phrases)
    out.add(raw: keys)
    out.add(raw: ends)
  }

  /// What `put(into:)` put down.
  init(from reader: inout ByteReader) throws(ByteReader.Garbled) {
    firstSteps = FixedArray(try reader.raw())
    firstStarts = FixedArray(try reader.raw())
    nodes = FixedArray(try reader.raw())
    edges = FixedArray(try reader.raw())
    let bits: [UInt64] = try reader.raw()
    openers = LexiconOpeners(bits: bits, stride: try reader.count())
    firstBits = FixedArray(bits)
    walk = Walk(
      firstSteps: firstSteps.values, firstStarts: firstStarts.values, firstBits: firstBits.values, stride: openers.stride,
      nodes: nodes.values, edges: edges.values)
    phrases = try reader.raw()
    keys = try reader.raw()
    ends = try reader.raw()
  }
}

extension PhraseTries {
  /// The way through the tries, with all that it takes at hand.
  // What it points at never changes nor moves while the tries live.
  struct Walk: @unchecked Sendable {
    fileprivate let firstSteps, firstStarts: UnsafeBufferPointer<Int32>
    fileprivate let firstBits: UnsafeBufferPointer<UInt64>
    fileprivate let stride: Int
    fileprivate let nodes: UnsafeBufferPointer<Node>
    fileprivate let edges: UnsafeBufferPointer<Edge>

    /// The lexicon's longest phrase from `at`: where it ends and its entry; both are -1 when it lists none.
    func longest(_ lexicon: Int, _ tokens: UnsafeBufferPointer<Token>, _ at: Int, _ end: Int, _ steps: inout Int) -> (
      end: Int, entry: Int32
    ) {
      steps &+= 1
      guard at < end else { return (-1, -1) }
      var next = first(lexicon, tokens[at])
      var at = at
      var found: (end: Int, entry: Int32) = (-1, -1)
      while next >= 0 {
        let node = nodes[Int(next)]
        at &+= 1
        if node.entry >= 0 { found = (at, node.entry) }
        guard at < end, node.goesOn != 0 else { break }
        steps &+= 1
        next = edge(from: node, tokens[at])
      }
      return found
    }

    /// The node behind the first token of a phrase; -1 when none begins with it.
    @inline(__always)
    private func first(_ lexicon: Int, _ token: Token) -> Int32 {
      if token.kind == .number { return edge(from: nodes[lexicon], token) }
      let word = Int(token.symbol) &* stride &+ lexicon >> 6
      let (bits, bit) = (firstBits[word], UInt64(1) &<< UInt64(lexicon & 63))
      guard token.symbol != 0, bits & bit != 0 else { return -1 }
      // Few lexicons open with one word, so that theirs are sooner counted one by one.
      var step = Int(firstStarts[word])
      var before = bits & (bit &- 1)
      while before != 0 {
        before &= before &- 1
        step &+= 1
      }
      return firstSteps[step]
    }

    /// The node that a token leads to; -1 when no phrase goes on with it.
    @inline(__always)
    private func edge(from node: Node, _ token: Token) -> Int32 {
      if token.kind != .number, token.symbol == 0 { return -1 }
      let key = token.kind == .number ? LiteralToken(token).key : Int64(token.symbol)
      return node.goesOn & Node.bit(key) == 0 ? -1 : edge(from: node, key)
    }

    @inline(never)
    private func edge(from node: Node, _ key: Int64) -> Int32 {
      var low = Int(node.firstEdge)
      var high = Int(node.edgeEnd)
      while low < high {
        let middle = (low &+ high) &>> 1
        if edges[middle].key < key { low = middle &+ 1 } else { high = middle }
      }
      return low < Int(node.edgeEnd) && edges[low].key == key ? edges[low].target : -1
    }
  }
}
