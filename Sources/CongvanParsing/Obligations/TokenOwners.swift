/// Which item and which drafts each token belongs to.
struct TokenOwners: Sendable {
  private let items: [Int32]
  /// The last draft that covers each token, by its clause, by its row's time and by its row's figures.
  private let clauses: [Int32]
  private let times: [Int32]
  private let amounts: [Int32]
  private let drafts: [Draft]

  init(items: [OutlineItem], drafts: [Draft], count: Int) {
    self.drafts = drafts
    self.items = TokenOwners.paint(items.map(\.paragraph.tokens), count)
    clauses = TokenOwners.paint(drafts.map(\.range), count)
    times = TokenOwners.paint(drafts.map { $0.time ?? 0..<0 }, count)
    amounts = TokenOwners.paint(drafts.map { $0.amounts }, count)
  }

  /// The item whose paragraph holds a token.
  func item(at token: Int) -> Int? { items[token] < 0 ? nil : Int(items[token]) }

  /// The last draft that covers all of `tokens`.
  func draft(over tokens: Range<Int>) -> Int? {
    let candidates = [clauses[tokens.lowerBound], times[tokens.lowerBound], times[tokens.upperBound - 1], amounts[tokens.lowerBound]]
    return candidates.filter { $0 >= 0 && drafts[Int($0)].covers(tokens) }.max().map { Int($0) }
  }

  private static func paint(_ ranges: [Range<Int>], _ count: Int) -> [Int32] { paint(ranges.map { [$0] }, count) }

  private static func paint(_ ranges: [[Range<Int>]], _ count: Int) -> [Int32] {
    var out = [Int32](repeating: -1, count: count)
    out.withUnsafeMutableBufferPointer { out in
      for (index, ranges) in ranges.enumerated() { for range in ranges { out[range].update(repeating: Int32(index)) } }
    }
    return out
  }
}
