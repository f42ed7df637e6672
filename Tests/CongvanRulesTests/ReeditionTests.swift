import CongvanModel
import CongvanTestSupport
import Testing

@testable import CongvanRules

/// Long lists of which every item is written anew.
@Suite struct ReeditionTests {
  private static let verbs = ["báo cáo", "tổ chức", "rà soát", "bố trí", "hướng dẫn", "kiểm tra", "xây dựng"]
  private static let things = [
    "kinh phí", "tập huấn", "nhân lực", "kế hoạch", "hạ tầng", "dữ liệu", "dịch vụ công", "cơ sở vật chất", "thủ tục", "thư viện", "y tế",
  ]

  private func duties(_ count: Int, _ year: Int) -> [Obligation] {
    (0..<count).map { index in
      let what = "\(Self.verbs[index % 7]) \(Self.things[index / 7 % 11]) của tổ \(index / 77) và nhóm \(index)"
      return Sample.obligation(what + " trên địa bàn xã theo quy định của năm \(year)", in: ["\(index + 1)"])
    }
  }

  @Test func `each item of a long list is compared with those only that share a rare pair of words`() {
    let (old, new) = (duties(1000, 2024).map(Profile.init), duties(1000, 2025).map(Profile.init))
    var provisions = ProvisionPairs(old: old, new: new, open: (Array(old.indices), Array(new.indices)))
    #expect(provisions.certain(old.indices.map { ($0, $0) }).count == 1000)
    #expect(provisions.comparisons < 4 * 1000)
  }

  /// As it is said: every other one is a rival, and every two that stand in one provision may be what they were exchanged with.
  private func certain(_ old: [Profile], _ new: [Profile], _ pairs: [(Int, Int)]) -> [[Int]] {
    pairs.filter { a, b in
      if old[a].words == new[b].words { return true }
      let score = old[a].similarity(to: new[b])
      if old.contains(where: { $0.words == new[b].words }) || new.contains(where: { $0.words == old[a].words }) { return false }
      let across = new.indices.map { $0 == b ? 0 : old[a].similarity(to: new[$0]) }
      let back = old.indices.map { $0 == a ? 0 : old[$0].similarity(to: new[b]) }
      let isExchanged = new.indices.contains { d in
        across[d] > 0
          && old.indices.contains { c in
            c != a && old[c].provision == new[d].provision && across[d] + back[c] > score + old[c].similarity(to: new[d])
          }
      }
      return score >= IdentityMatcher.provisionThreshold
        && old[a].containment(ofMatter: new[b]) >= IdentityMatcher.matterThreshold
        && (across + back).max()! <= score + IdentityMatcher.provisionMargin
        && !isExchanged
    }.map { [$0, $1] }
  }

  @Test(arguments: 1...300) func `what is certain is what it is when each is compared with all`(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    func side() -> [Profile] {
      (0..<8).map { index in
        let words = (0..<3).map { _ in (Self.verbs.prefix(4) + Self.things.prefix(3)).randomElement(using: &random)! }
        return Profile(
          Sample.obligation(
            words.joined(separator: " ") + " theo quy định", in: ["\(index < 5 ? index : Int.random(in: 5...6, using: &random))"]))
      }
    }
    let (old, new) = (side(), side())
    let pairs = (0..<5).map { ($0, $0) }
    var provisions = ProvisionPairs(old: old, new: new, open: (Array(old.indices), Array(new.indices)))
    #expect(provisions.certain(pairs).map { [$0, $1] } == certain(old, new, pairs), "seed \(seed)")
  }

  @Test func `two editions of a list of two thousand items that differ in the year are one list`() throws {
    let before = RuleSet(lifting: [Sample.reading(duties(2000, 2024))])
    var after = before
    let matching = after.record(Sample.reading(file: "new.pdf", duties(2000, 2025)))
    #expect(matching.decisions.allSatisfy { $0.method == .provision })
    #expect(after.obligations.map(\.id) == before.obligations.map(\.id))
    let diff = RuleDiff(before, after)
    #expect(diff.changes.map(\.code) == Array(repeating: .actionReworded, count: 2000))
    #expect(try before.applying(diff).essence == after.essence)
  }

  @Test func `a provision with many duties does not make each of the others dearer`() {
    let before = RuleSet(lifting: [Sample.reading(duties(300, 2024).enumerated().map { Self.gathered($1, $0) })])
    let after = duties(300, 2025).enumerated().map { Self.gathered($1, $0) }
    let decisions = IdentityMatcher.match(recorded: before.obligations, new: after).decisions
    #expect(decisions.prefix(150).allSatisfy { $0.method == .provision })
  }

  /// The second half stands in one provision.
  private static func gathered(_ duty: Obligation, _ index: Int) -> Obligation {
    var duty = duty
    if index >= 150 { duty.section = ["II"] }
    return duty
  }

  @Test func `items that were renumbered and written anew at once are proposed, each with itself`() {
    let before = RuleSet(lifting: [Sample.reading(duties(300, 2024))])
    var moved = duties(300, 2025)
    for index in moved.indices { moved[index].section = ["II", "\(index + 1)"] }
    let matching = IdentityMatcher.match(recorded: before.obligations, new: moved)
    #expect(matching.decisions.prefix(300).allSatisfy { $0.outcome == .added })
    #expect(matching.proposals.filter { before.obligations[$0.added].id != $0.removed } == [])
    #expect(matching.proposals.count == 300)
  }

  @Test func `a duty with thousands of limits is known without them, the longest first`() {
    func duty(_ most: Int) -> Obligation {
      let parts = (0..<3000).map { "tối đa \(most + $0) người" }
      return Sample.obligation(
        "thành lập tổ công tác " + parts.joined(separator: ", "),
        limits: (["tối đa"] + parts).map { part in
          var limit = Sample.limit(max: 1)
          limit.quote = part
          return limit
        })
    }
    #expect(Profile(duty(5)).core == Profile(Sample.obligation("thành lập tổ công tác")).core)
  }
}
