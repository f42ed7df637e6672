import CongvanModel
import CongvanRules
import CongvanTestSupport
import Testing

private let whole = "tổ chức tập huấn kỹ năng số cho cán bộ cấp xã và báo cáo kết quả tập huấn về Sở Nội vụ trong tháng 6 hằng năm"
private let firstPart = "tổ chức tập huấn kỹ năng số cho cán bộ cấp xã"
private let secondPart = "báo cáo kết quả tập huấn về Sở Nội vụ trong tháng 6 hằng năm"

/// Differences under what reviewers and other documents settled.
@Suite struct LineageDiffTests {
  /// The codes these tests are about.
  static let codes: Set<ChangeCode> = [
    .obligationRenamed, .obligationSplit, .obligationMerged, .obligationMatchUncertain, .obligationEnded, .obligationRestored,
  ]

  private let before = RuleSet(lifting: [Sample.reading([Sample.obligation(whole, in: ["1"])])])

  private func after(_ obligations: [Obligation]) -> RuleSet {
    var set = before
    set.record(Sample.reading(file: "new.pdf", obligations), key: before.directives[0].key)
    return set
  }

  private func check(_ old: RuleSet, _ new: RuleSet, _ lineage: Lineage, _ codes: [ChangeCode], _ bump: SemverBump) throws {
    let diff = RuleDiff(old, new, lineage: lineage)
    #expect(diff.changes.map(\.code) == codes)
    #expect(diff.bump == bump)
    let backwards = RuleDiff(new, old, lineage: lineage)
    #expect(backwards.drawn == diff.mirrored)
    #expect(try old.applying(diff).essence == new.essence)
    #expect(try new.applying(backwards).essence == old.essence)
  }

  @Test func `likeness alone is said to be uncertain beside the removal and the addition`() throws {
    let new = after([Sample.obligation(whole + " gửi kèm danh sách học viên", in: ["5"])])
    try check(before, new, Lineage(), [.obligationMatchUncertain, .obligationRemoved, .obligationAdded], .major)
  }

  @Test func `a pair kept apart is not called uncertain again`() throws {
    let new = after([Sample.obligation(whole + " gửi kèm danh sách học viên", in: ["5"])])
    let apart = Lineage(rejected: [[before.obligations[0].id, new.obligations[0].id]])
    try check(before, new, apart, [.obligationRemoved, .obligationAdded], .major)
  }

  @Test func `an accepted pair is one obligation that changed`() throws {
    var duty = Sample.obligation(whole + " gửi kèm danh sách học viên", in: ["5"], by: ["Phòng Nội vụ"])
    duty.deadlines = [Sample.due("2023-06-30")]
    let new = after([duty])
    let lineage = Lineage(steps: [.init(.same, from: before.obligations[0].id, to: new.obligations[0].id)])
    try check(
      before, new, lineage, [.actionReworded, .bearerReplaced, .deadlineAdded, .obligationMoved, .obligationRenamed], .minor)
  }

  @Test func `several accepted steps lead from the first to the last`() throws {
    let second = after([Sample.obligation(whole + " gửi kèm danh sách học viên", in: ["5"])])
    var third = second
    third.record(
      Sample.reading(file: "third.pdf", [Sample.obligation(firstPart + " gửi kèm danh sách học viên và kinh phí", in: ["8"])]),
      key: before.directives[0].key)
    let ids = [before, second, third].map { $0.obligations[0].id }
    #expect(Set(ids).count == 3)
    let lineage = Lineage(steps: [.init(.same, from: ids[1], to: ids[2]), .init(.same, from: ids[0], to: ids[1])])
    try check(before, third, lineage, [.actionReworded, .obligationMoved, .obligationRenamed], .minor)
  }

  @Test func `a split is a split read forwards and a merger read backwards`() throws {
    let new = after([Sample.obligation(firstPart, in: ["3"]), Sample.obligation(secondPart, in: ["4"])])
    let steps = new.obligations.map { Lineage.Step(.split, from: before.obligations[0].id, to: $0.id) }
    try check(before, new, Lineage(steps: steps), [.obligationSplit, .obligationSplit], .minor)
    try check(new, before, Lineage(steps: steps), [.obligationMerged, .obligationMerged], .minor)
  }

  @Test func `what is split may go on beside its part`() throws {
    let new = after([Sample.obligation(secondPart, in: ["1"]), Sample.obligation(firstPart, in: ["4"])])
    #expect(new.obligations[0].id == before.obligations[0].id)
    let steps = [Lineage.Step(.split, from: before.obligations[0].id, to: new.obligations[1].id)]
    try check(before, new, Lineage(), [.actionReworded, .obligationMatchUncertain, .obligationAdded], .minor)
    try check(before, new, Lineage(steps: steps), [.actionReworded, .obligationSplit], .minor)
  }

  @Test func `what another document ended is ended, not lost`() throws {
    let ended = Lineage(ended: [before.obligations[0].id])
    try check(before, after([]), ended, [.obligationEnded], .minor)
    try check(after([]), before, ended, [.obligationRestored], .minor)
  }

  @Test func `a change comes from the document, another reading, an editor or a correction`() throws {
    var edited = Sample.obligation(whole, in: ["1"], due: [Sample.due("2023-06-30")])
    func origins(_ file: String, grammar: String = "grammar-1", _ lineage: Lineage = Lineage()) -> [ChangeOrigin] {
      var set = before
      set.record(Sample.reading(file: file, grammar: grammar, [edited]), key: before.directives[0].key)
      return RuleDiff(before, set, lineage: lineage).changes.map(\.origin)
    }
    #expect(origins("new.pdf") == [.amendment])
    #expect(origins("577.pdf", grammar: "grammar-2") == [.reextraction])
    #expect(origins("new.pdf", Lineage(corrected: [before.obligations[0].id])) == [.correction])
    edited.deadlines = []
    edited.section = ["2"]
    #expect(origins("new.pdf") == [.editorial])
  }
}
