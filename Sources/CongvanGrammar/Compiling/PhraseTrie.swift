internal import CongvanText

/// The phrases of a lexicon, found longest first in one walk.
struct PhraseTrie: Sendable {
  /// Where the edges of each node begin; one more at the end.
  private var edgeStarts: [Int32] = [0]
  /// Sorted within a node.
  private var edgeKeys: [Int64] = []
  private var edgeTargets: [Int32] = []
  /// The entry that ends at a node; -1 when none does.
  private var ends: [Int32] = []
  /// The number of tokens of the longest phrase.
  private(set) var depth = 0

  /// - Parameter phrases: Each with its entry; no two alike.
  init(_ phrases: [(key: [Int64], entry: Int)]) {
    var edges: [[Int64: Int]] = [[:]]
    ends = [-1]
    for (key, entry) in phrases {
      var node = 0
      for step in key {
        if let next = edges[node][step] { node = next; continue }
        edges[node][step] = edges.count
        node = edges.count
        edges.append([:])
        ends.append(-1)
      }
      ends[node] = Int32(entry)
      depth = max(depth, key.count)
    }
    for node in edges {
      for edge in node.sorted(by: { $0.key < $1.key }) {
        edgeKeys.append(edge.key)
        edgeTargets.append(Int32(edge.value))
      }
      edgeStarts.append(Int32(edgeKeys.count))
    }
  }

  /// The longest phrase from `at`: where it ends and its entry.
  func longest(_ tokens: UnsafeBufferPointer<Token>, _ at: Int, _ end: Int, _ steps: inout Int) -> (end: Int, entry: Int32)? {
    var node = 0
    var found: (end: Int, entry: Int32)?
    var at = at
    while at < end {
      steps += 1
      let token = tokens[at]
      if token.kind != .number, token.symbol == 0 { break }
      let next = edge(node, LiteralToken(token).key)
      if next < 0 { break }
      node = Int(next)
      at += 1
      if ends[node] >= 0 { found = (at, ends[node]) }
    }
    return found
  }

  private func edge(_ node: Int, _ key: Int64) -> Int32 {
    var low = Int(edgeStarts[node])
    var high = Int(edgeStarts[node + 1])
    while low < high {
      let middle = (low + high) / 2
      if edgeKeys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low < Int(edgeStarts[node + 1]) && edgeKeys[low] == key ? edgeTargets[low] : -1
  }
}
