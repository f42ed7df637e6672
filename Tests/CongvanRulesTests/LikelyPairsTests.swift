import CongvanModel
import CongvanTestSupport
import Testing

@testable import CongvanRules

@Suite struct LikelyPairsTests {
  private func profiles(_ actions: [String]) -> [Profile] { actions.map { Profile(Sample.obligation($0)) } }

  @Test(arguments: [200, 300]) func `many duties that are all alike are told apart by the little that differs`(count: Int) {
    func duty(_ number: Int, _ end: String) -> String {
      "báo cáo kết quả thực hiện nhiệm vụ nhóm \(number) về Sở Nội vụ theo quy định \(end)"
    }
    let old = profiles((0..<count).map { duty($0, "hiện hành") })
    let new = profiles((0..<count).reversed().map { duty($0, "mới") })
    let pairs = LikelyPairs(old: old, new: new, partner: [:]).pairs
    #expect(pairs.map(\.kind) == Array(repeating: .same, count: count))
    #expect(pairs.map(\.old).sorted() == Array(0..<count))
    #expect(pairs.filter { $0.old + $0.new != count - 1 } == [])
  }

  @Test(arguments: 1...300) func `what fits best together is chosen, and of several choices the one with the earliest pairs`(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let words = ["rà soát", "danh mục", "thủ tục", "nội bộ", "cấp xã"]
    func side() -> [Profile] {
      profiles(
        (0..<Int.random(in: 1...5, using: &random)).map { _ in
          (0..<4).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")
        })
    }
    let (old, new) = (side(), side())
    let all = old.indices.flatMap { a in
      new.indices.map { b in LikelyPairs.Pair(kind: .same, old: a, new: b, score: old[a].similarity(to: new[b])) }
    }.filter { $0.score >= LikelyPairs.sameThreshold }.sorted { one, other in
      func order(_ pair: LikelyPairs.Pair) -> [Double] {
        [-pair.score, Double(min(pair.old, pair.new)), Double(max(pair.old, pair.new)), Double(pair.old)]
      }
      return order(one).lexicographicallyPrecedes(order(other))
    }
    var best: (sum: Double, pairs: [LikelyPairs.Pair]) = (0, [])
    func choose(_ taken: [LikelyPairs.Pair], _ sum: Double, _ rest: ArraySlice<LikelyPairs.Pair>) {
      if sum > best.sum + 1e-9 { best = (sum, taken) }
      guard let next = rest.first, sum + rest.reduce(0, { $0 + $1.score * $1.score }) > best.sum + 1e-9 else { return }
      if !taken.contains(where: { $0.old == next.old || $0.new == next.new }) {
        choose(taken + [next], sum + next.score * next.score, rest.dropFirst())
      }
      choose(taken, sum, rest.dropFirst())
    }
    choose([], 0, all[...])
    let pairs = LikelyPairs(old: old, new: new, partner: [:]).pairs
    #expect(Set(pairs) == Set(best.pairs), "seed \(seed)")
    let turned = LikelyPairs(old: new, new: old, partner: [:]).pairs
    #expect(turned.map(\.score) == pairs.map(\.score), "seed \(seed)")
  }
}
