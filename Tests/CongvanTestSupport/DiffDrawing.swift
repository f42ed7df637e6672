internal import CongvanModel
public import CongvanRules
internal import CongvanText

extension RuleDiff {
  /// One line a change.
  public var drawn: [String] { changes.map { draw($0.code, $0, $0.old, $0.new, $0.impact) }.sorted() }

  /// One line a change, as the comparison of the sides exchanged should have it.
  public var mirrored: [String] { changes.map { draw($0.code.mirror, $0, $0.new, $0.old, $0.impact.mirror) }.sorted() }

  private func draw(_ code: ChangeCode, _ change: Change, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) -> String {
    let sides = [old, new].map { side in side.map { $0.value + ($0.content == nil ? "" : " (whole)") } ?? "nil" }
    return "\(change.obligation ?? change.directive) \(code.rawValue) \(change.field) \(sides[0]) → \(sides[1]) \(impact.rawValue)"
  }
}

extension RuleSet {
  /// What it says, places left out, in an order of its own: one line a directive or obligation.
  public var essence: [String] {
    let all = directives.map { entry -> String in
      var plain = entry.directive
      plain.spans = [:]
      return json(plain) + entry.citations.map { "\($0.documentNumber.key) \($0.role)" }.sorted().joined()
        + entry.deadlines.map(\.described).sorted().joined() + entry.limits.map(\.described).sorted().joined()
    }
    return
      (all
      + obligations.map { entry in
        let duty = entry.obligation
        let lists = [
          duty.bearers.map { "\($0.name.spelling) \($0.role)" }, duty.recipients.map(\.name.spelling), duty.conditions.map(\.text.spelling),
          duty.deadlines.map { "\($0.described) \($0.workingDays)" }, duty.limits.map(\.described),
        ]
        return
          "\(entry.id) \(entry.validFrom?.iso ?? "nil") \(duty.section) \(duty.modality) \(duty.force) \(duty.action.words) \(lists.map { $0.sorted() })"
      }).sorted()
  }

  private func json(_ value: some Encodable) -> String { ((try? CanonicalJSON.text(of: value)) ?? "not finite").words }
}

extension String {
  /// Without what is no difference: blanks beside marks, case, the place of tones.
  fileprivate var spelling: String { Folding.tight(self) }

  /// Without blanks, case and marks.
  fileprivate var words: String { Folding.plain(self).filter { !$0.isWhitespace } }
}
