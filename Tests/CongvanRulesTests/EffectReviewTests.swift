import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

/// What a person decides about what is read as an effect.
@Suite struct EffectReviewTests {
  private static let later = "2025-01-01T00:00:00Z"
  private static let repeal = Sample.directive(
    "31", issued: "2024-04-22", [Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC.", "12", .repeals)])

  private static func moved(_ number: String, to day: String, by issuer: String, grammar: String = "grammar-1") -> Reading {
    Sample.directive(
      number, issued: "2024-04-22", issuer: issuer, grammar: grammar,
      [Sample.Item("1. Gia hạn thời gian tại mục 1 Công văn số 12/SNV-CCHC.", "12", due: Sample.due(day))])
  }

  /// The rule set with `readings` and one decision about each effect whose id has the name.
  private func view(_ readings: [Reading], _ decisions: [(String, EffectReview.Decision)] = [], and last: Reading? = nil) throws
    -> RuleSetView
  {
    var history = History(readings: readings.map { ("2024-05-01T00:00:00Z", $0) })
    let effects = try history.known(at: Self.later).effects
    for (index, (name, decision)) in decisions.enumerated() {
      let effect = try effects.named(name)
      history.effectReviews.append(
        EffectReview(
          number: index + 1, effect: effect.id, version: 1, payloadSha256: "", decision: decision, author: "Lan",
          recordedAt: RecordInstant(iso: "2024-06-01T00:00:00Z")!, note: ""))
    }
    if let last { history.readings.append((Self.later, last)) }
    return try history.known(at: Self.later).view(on: LegalDate(iso: "2025-01-01"))
  }

  private func states(_ view: RuleSetView) -> [String] {
    view.timeline.outcomes.map { ([$0.description] + [$0.remark].compactMap { $0 }).joined(separator: ", ") }
  }

  @Test func `what is rejected is not applied, and neither outstanding`() throws {
    let rejected = try view([letter12, Self.repeal], [("31-snv-cchc repeals", .reject)])
    #expect(states(rejected) == ["rejected by Lan"])
    #expect(rejected.timeline.outcomes.map(\.isOpen) == [false])
    #expect(rejected.set.obligations.count == 2)
    #expect(try view([letter12, Self.repeal]).set.obligations.count == 0)
    #expect(states(try view([Self.repeal], [("31", .reject)])) == ["rejected by Lan"])
  }

  @Test func `a rejected beginning or end of its own force does not count`() throws {
    let own = Sample.directive(
      "12", issued: "2024-03-05", [Sample.Item("1. Công văn này có hiệu lực đến hết ngày 31/7/2024.", says: survey)])
    #expect(try view([own]).set.obligations.isEmpty)
    #expect(try view([own], [("12-snv-cchc expires", .reject)]).set.obligations.count == 1)
  }

  @Test func `what is accepted is applied, and said to be`() throws {
    #expect(states(try view([letter12, Self.repeal], [("31", .accept)])) == ["applied since 2024-04-22, accepted by Lan"])
    #expect(states(try view([Self.repeal], [("31", .accept)])) == ["outstanding: the other directive is not recorded, accepted by Lan"])
  }

  @Test func `what holds on a condition waits until a person accepts it`() throws {
    let item = Sample.Item("1. Công văn số 12/SNV-CCHC được bãi bỏ nếu HĐND tỉnh thông qua.", "12", .repeals)
    let conditional = Sample.directive("31", issued: "2024-04-22", [item])
    #expect(states(try view([letter12, conditional])) == ["outstanding: it holds only on a condition"])
    #expect(states(try view([letter12, conditional], [("31", .accept)])) == ["applied since 2024-04-22, accepted by Lan"])
    let forSome = Sample.directive(
      "31", issued: "2024-04-22", [Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC đối với huyện Lộc An.", "12", .repeals)])
    #expect(states(try view([letter12, forSome], [("31", .accept)])) == ["outstanding: it is for some alone, accepted by Lan"])
  }

  @Test func `another office, or an earlier letter, changes nothing until a person accepts it`() throws {
    let item = Sample.Item("1. Bãi bỏ Công văn số 12/SNV-CCHC của Sở Nội vụ.", "12", .repeals)
    func by(_ issuer: String, issued: String) -> Reading {
      var reading = Sample.directive("31", issued: issued, issuer: issuer, [item])
      reading.citations[0].issuer = "Sở Nội vụ"
      return reading
    }
    let office = "outstanding: its issuer is not known to be over that of the other directive"
    #expect(states(try view([letter12, by("Sở Tài chính", issued: "2024-04-22")])) == [office])
    #expect(states(try view([letter12, by("Sở Nội vụ", issued: "2024-02-22")])) == ["outstanding: the other directive is the later one"])
    let accepted = try view([letter12, by("Sở Tài chính", issued: "2024-04-22")], [("31", .accept)])
    #expect(states(accepted) == ["applied since 2024-04-22, accepted by Lan"])
  }

  @Test func `a rejected effect is shown only where it was aimed`() throws {
    let repeal = Sample.directive("31", issued: "2024-04-22", [Sample.Item("1. Bãi bỏ mục 2 Công văn số 12/SNV-CCHC.", "12", .repeals)])
    let rejected = try view([letter12, repeal], [("31", .reject)])
    let aimed = rejected.entries.filter { rejected.timeline.isRejected(rejected.timeline.outcomes[0], at: $0.recorded.id) }
    #expect(aimed.map(\.recorded.obligation.section) == [["2"]])
  }

  @Test func `of effects that contradict one another the accepted one is applied`() throws {
    let rivals = [
      letter12, Self.moved("31", to: "2024-05-31", by: "Sở Nội vụ"), Self.moved("8", to: "2024-06-20", by: "UBND tỉnh Thanh Hóa"),
    ]
    func due(_ view: RuleSetView) throws -> String { try view.entry("12-snv-cchc#1").recorded.obligation.deadlines[0].described }
    let open = "outstanding: another directive of the same day says otherwise"
    let undecided = try view(rivals)
    #expect(states(undecided) == [open, open])
    #expect(try due(undecided) == "before 2024-04-30")
    let decided = try view(rivals, [("8-snv-cchc extends", .accept)])
    #expect(states(decided) == [open, "applied since 2024-04-22, accepted by Lan"])
    #expect(try due(decided) == "by 2024-06-20")
    #expect(states(try view(rivals, [("31", .reject)])) == ["rejected by Lan", "applied since 2024-04-22"])
    let both = try view(rivals, [("31", .accept), ("8-snv-cchc extends", .accept)])
    #expect(states(both) == [open + ", accepted by Lan", open + ", accepted by Lan"])
  }

  @Test(arguments: [EffectReview.Decision.accept, .reject])
  func `read again, a decision stands; read otherwise, it is shown and holds no longer`(_ decision: EffectReview.Decision) throws {
    let first = [letter12, Self.moved("31", to: "2024-05-31", by: "Sở Nội vụ")]
    let same = try view(first, [("31", decision)], and: Self.moved("31", to: "2024-05-31", by: "Sở Nội vụ", grammar: "grammar-2"))
    #expect(same.timeline.outcomes.map(\.review?.status) == [decision == .accept ? .accepted : .rejected])
    let other = try view(first, [("31", decision)], and: Self.moved("31", to: "2024-07-31", by: "Sở Nội vụ", grammar: "grammar-2"))
    #expect(
      states(other) == [
        "applied since 2024-04-22, \(decision.done) by Lan when read otherwise (deadline: “by 2024-05-31”, now “by 2024-07-31”)"
      ])
    let gone = try view(first, [("31", decision)], and: Sample.directive("31", issued: "2024-04-22", grammar: "grammar-2", []))
    #expect(gone.timeline.outcomes.isEmpty)
    #expect(gone.goneEffects.map(\.status) == [.gone])
  }

  @Test func `an effect is found by what it is called, in whole words`() throws {
    func effect(_ id: String) -> Effect {
      var effect = Effect(.repeals, source: "", target: nil, span: Sample.span(""))
      effect.id = id
      return effect
    }
    let ids = [
      "so/2024/12-snv!repeals~4-snv", "so/2024/12-snv!repeals~4-snv#1", "so/2024/12-snv!repeals~4-snv#1.2", "so/2024/112-snv!extends~4-snv",
    ]
    let effects = ids.map(effect)
    #expect(try effects.named(ids[1]).id == ids[1])
    #expect(try effects.named("12-snv repeals 4/SNV").id == ids[0])
    #expect(try effects.named("12/SNV repeals 4/SNV #1").id == ids[1])
    #expect(try effects.named("12-snv:repeals~4-snv#1.2").id == ids[2])
    #expect(try effects.named("112-snv").id == ids[3])
    #expect(throws: FindFailure.noSuchEffect("2-snv")) { try effects.named("2-snv") }
    #expect(throws: FindFailure.noSuchEffect("!")) { try effects.named("!") }
    #expect(throws: FindFailure.ambiguous("12-snv", ids[0...2].map { "'\($0)'" })) { try effects.named("12-snv") }
  }
}
