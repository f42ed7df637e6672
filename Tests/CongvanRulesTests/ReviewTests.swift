import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

@Suite struct ReviewTests {
  private func review(_ decision: Review.Decision, _ correction: Correction? = nil) -> Review {
    Review(
      number: 1, obligation: "k#1~a", version: 1, payloadSha256: "", decision: decision, correction: correction, author: "Lan",
      recordedAt: RecordInstant(iso: "2024-08-01T08:00:00Z")!, note: "")
  }

  private let toMay = Correction(deadline: Correction.Day(number: 1, lastDay: LegalDate(iso: "2024-05-31")!))

  /// The same words read by a better grammar, from another place.
  private var readAgain: Obligation {
    var duty = survey
    duty.confidence = 0.4
    duty.rule = "duty.other"
    duty.span.start += 7
    return duty
  }

  private func edited(_ change: (inout Obligation) -> Void) -> Obligation {
    var duty = survey
    change(&duty)
    return duty
  }

  @Test(arguments: [Review.Decision.accept, .reject]) func `a decision survives another reading of the same`(_ decision: Review.Decision) {
    let state = ReviewState(review(decision), of: survey, current: readAgain)
    #expect(state.status == (decision == .accept ? .accepted : .rejected))
    #expect(state.disagreements.isEmpty)
  }

  @Test(arguments: [Review.Decision.accept, .reject])
  func `what is read otherwise loses its approval or rejection, and both are shown`(_ decision: Review.Decision) {
    let state = ReviewState(review(decision), of: survey, current: edited { $0.action = "báo cáo" })
    #expect(state.status == .disputed)
    #expect(state.disagreements.map(\.field) == ["action"])
    #expect(state.disagreements.map(\.reviewed) == [survey.action])
    #expect(state.disagreements.map(\.read) == ["báo cáo"])
  }

  @Test func `a correction is no disagreement while the reading stays, and when it comes to say the same`() {
    #expect(ReviewState(review(.edit, toMay), of: survey, current: survey).status == .edited)
    let right = edited { $0.deadlines[0] = Sample.due("2024-05-31") }
    #expect(ReviewState(review(.edit, toMay), of: survey, current: right).status == .edited)
    let third = edited { $0.deadlines[0] = Sample.due("2024-06-15") }
    let state = ReviewState(review(.edit, toMay), of: survey, current: third)
    #expect(state.status == .disputed)
    #expect(state.disagreements.map { "\($0.reviewed) / \($0.read)" } == ["by 2024-05-31 / by 2024-06-15"])
  }

  @Test func `what is no longer read is gone, with its review`() {
    #expect(ReviewState(review(.accept), of: survey, current: nil).status == .gone)
  }

  @Test func `a correction sets fields and keeps what was read beside them`() throws {
    let set = RuleSet(lifting: [letter12])
    let id = set.obligations[0].id
    var edit = review(
      .edit,
      Correction(
        bearers: ["Sở Tư pháp"], action: "báo cáo nhanh", deadline: Correction.Day(number: 2, lastDay: LegalDate(iso: "2024-05-31")!),
        validTo: LegalDate(iso: "2024-06-01")))
    edit.obligation = id
    let rules = KnownRules(set: set, reviews: [.init(review: edit, reviewed: set.obligations[0].obligation)])
    let entry = rules.view(on: LegalDate(iso: "2024-06-01")).entries[0]
    #expect(entry.standing == .ended(on: LegalDate(iso: "2024-06-01")!, by: nil))
    #expect(entry.recorded.obligation.bearers.map(\.name) == ["Sở Tư pháp"])
    #expect(entry.recorded.obligation.action == "báo cáo nhanh")
    #expect(entry.recorded.obligation.deadlines.map(\.described) == ["before 2024-04-30", "by 2024-05-31"])
    #expect(entry.recorded.obligation.deadlines[1].derivation == ["set to 2024-05-31 by Lan"])
    #expect(set.obligations[0].obligation.deadlines.count == 1)
  }

  @Test func `obligations are called by item, by what they are about where several have it, and so found`() throws {
    var set = RuleSet(lifting: [letter12])
    var other = set.obligations[0]
    other.id = other.id.replacing("#1~", with: "#1~xem-")
    set.obligations.append(other)
    let view = KnownRules(set: set).view(on: nil)
    let names = set.obligations.map { view.names[$0.id]! }
    #expect(
      names == [String(set.obligations[0].id.split(separator: "/").last!), "12-snv-cchc#2", String(other.id.split(separator: "/").last!)])
    #expect(try names.map { try view.entry($0).recorded.id } == set.obligations.map(\.id))
  }

  @Test func `what is rejected is left out of every answer`() throws {
    let set = RuleSet(lifting: [letter12])
    var rejection = review(.reject)
    rejection.obligation = set.obligations[0].id
    let view = KnownRules(set: set, reviews: [.init(review: rejection, reviewed: set.obligations[0].obligation)]).view(on: nil)
    #expect(view.set.obligations.map(\.id) == [set.obligations[1].id])
    #expect(view.entries[0].standing == .rejected(by: "Lan"))
  }
}
