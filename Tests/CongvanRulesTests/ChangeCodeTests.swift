import CongvanModel
@testable import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct ChangeCodeTests {
  @Test(arguments: ChangeCode.allCases) func `every code has its mirror, or says why it has none`(code: ChangeCode) {
    switch code.traits.mirror {
    case .code(let mirror):
      #expect(mirror != code)
      #expect(mirror.mirror == code)
      #expect(mirror.traits.area == code.traits.area)
      #expect(mirror.traits.impact == code.traits.impact.mirror)
    case .waived(let reason):
      #expect(reason.split(separator: " ").count > 5)
      #expect([.neutral, .unknown].contains(code.traits.impact))
    }
  }

  @Test(arguments: ChangeCode.allCases) func `every code speaks both languages`(code: ChangeCode) throws {
    for key in [code.rawValue, "brief." + code.rawValue] {
      let words = try #require(Wording.all[key], "\(key)")
      #expect(words.keys.sorted() == ["en", "vi"])
    }
    for wording in [Wording.english, .vietnamese] {
      let sentence = wording.sentence(code, field: "subject", old: "OLD", new: "NEW")
      #expect(code.hasOld == sentence.contains("OLD"))
      #expect(code.hasNew == sentence.contains("NEW"))
      #expect(!sentence.contains("{"))
    }
  }

  @Test func `every sentence is there in both languages with the same gaps`() {
    // English writes dates as ISO 8601 does.
    for (key, words) in Wording.all where key.hasPrefix("date.") { #expect(Array(words.keys) == ["vi"], "\(key)") }
    for (key, words) in Wording.all where !key.hasPrefix("date.") {
      let gaps = words.mapValues { Set($0.matches(of: #/\{[a-z]+\}/#).map(\.output)) }
      #expect(gaps["en"] == gaps["vi"], "\(key)")
    }
  }

  @Test func `every code arises in a test of what it means`() {
    var arising = Set(
      RuleDiffTests.cases.flatMap { test -> [ChangeCode] in
        var edited = RuleDiffTests.base
        test.edit(&edited)
        let sets = RuleSet.editions(RuleDiffTests.base, edited)
        return RuleDiff(sets.old, sets.new).changes.map(\.code) + RuleDiff(sets.new, sets.old).changes.map(\.code)
      })
    // Those of whole directives, of bodies that changed, of lineage and of what is known beside the rules have tests of their own.
    arising.formUnion([.directiveAdded, .directiveRemoved, .bearerRenamed, .bearerSucceeded, .recipientRenamed, .recipientSucceeded])
    arising.formUnion(LineageDiffTests.codes)
    arising.formUnion(ViewDiffTests.codes)
    #expect(Set(ChangeCode.allCases).subtracting(arising) == [])
  }

  @Test func `what is done to a permission is as grave as the opposite done to a duty`() {
    #expect(ChangeCode.deadlineAdvanced.severity(.tightens) == .error)
    #expect(ChangeCode.deadlineAdvanced.severity(.loosens) == .info)
    #expect(ChangeCode.deadlinePostponed.severity(.tightens) == .error)
    #expect(ChangeCode.obligationAdded.severity(.neutral) == .info)
    #expect(ChangeCode.deadlinePostponed.severity(.unknown) == .warning)
    #expect(ChangeCode.obligationAdded.severity(.loosens) == .warning)
    #expect(ChangeCode.obligationRemoved.severity(.tightens) == .error)
  }
}

extension ChangeCode {
  fileprivate var hasOld: Bool { ![.add, .start].contains(traits.action) }
  fileprivate var hasNew: Bool { ![.remove, .end].contains(traits.action) }
}
