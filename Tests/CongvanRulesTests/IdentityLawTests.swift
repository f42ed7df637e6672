import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct IdentityLawTests {
  /// Random edits of a long directive, with a fixed seed: whatever happens to it, ids stay unique, nothing is matched twice, and what
  /// was not touched keeps its id.
  @Test(arguments: 1...20) func `edits never give one id to two duties nor lose an untouched one`(seed: Int) {
    var random = Seeded(seed: UInt64(seed))
    let verbs = ["báo cáo", "tổ chức", "rà soát", "bố trí", "hướng dẫn", "kiểm tra"]
    let things = ["kinh phí", "tập huấn", "nhân lực", "kế hoạch", "hạ tầng", "dữ liệu", "dịch vụ công"]
    func duty(_ number: Int) -> Obligation {
      let action = "\(verbs[number % verbs.count]) \(things[number / 6 % things.count]) đợt \(number) trên địa bàn theo quy định"
      return Sample.obligation(action, in: ["\(number / 4 + 1)"])
    }
    let before = (0..<60).map(duty)
    let old = RuleSet(lifting: [Sample.reading(before)])

    var after = before
    var untouched = Set(before.indices)
    for _ in 0..<10 {
      let index = Int.random(in: after.indices, using: &random)
      let original = before.firstIndex { $0.action == after[index].action }
      switch Int.random(in: 0..<4, using: &random) {
      case 0: after.remove(at: index)
      case 1: after.insert(duty(100 + Int.random(in: 0..<100, using: &random)), at: index); continue
      case 2: after[index].action += " trong năm nay"; after[index].span = Sample.span(after[index].action)
      default: after.swapAt(index, Int.random(in: after.indices, using: &random)); continue
      }
      if let original { untouched.remove(original) }
    }
    for index in after.indices { after[index].section = ["\(index / 4 + 1)"] }

    var new = old
    let matching = new.record(Sample.reading(file: "new.pdf", after))
    #expect(Set(new.obligations.map(\.id)).count == after.count)
    #expect(matching.decisions.filter { $0.outcome != .removed }.count == after.count)
    for index in untouched {
      let same = new.obligations.filter { $0.obligation.action == before[index].action }
      #expect(same.contains { $0.id == old.obligations[index].id })
    }
  }
}
