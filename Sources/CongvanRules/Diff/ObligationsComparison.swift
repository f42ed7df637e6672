internal import CongvanModel

/// What changed among the obligations of one directive.
struct ObligationsComparison {
  private(set) var changes: [Change] = []
  private let directive: String
  private let bodies: BodyRegistry?
  private let issued: (old: PartialDate?, new: PartialDate?)
  private let old, new: [String: RecordedObligation]
  /// Ids that only one side has, as far as nothing accounts for them yet.
  private var gone, come: Set<String>

  init(
    directive: String, old: [RecordedObligation], new: [RecordedObligation], issued: (PartialDate?, PartialDate?), _ lineage: Lineage,
    _ bodies: BodyRegistry?
  ) {
    self.directive = directive
    self.issued = issued
    self.bodies = bodies
    self.old = Dictionary(old.map { ($0.id, $0) }) { first, _ in first }
    self.new = Dictionary(new.map { ($0.id, $0) }) { first, _ in first }
    gone = Set(self.old.keys).subtracting(self.new.keys)
    come = Set(self.new.keys).subtracting(self.old.keys)
    for id in self.old.keys where !gone.contains(id) { compare(self.old[id]!, self.new[id]!) }
    if gone.isEmpty, come.isEmpty { return }

    followRenamings(lineage.roots)
    let unaccounted = (gone: gone, come: come)
    for step in lineage.steps where step.kind != .same {
      follow(step.kind, from: step.ancestor, to: step.descendant, unaccounted)
      follow(step.kind.mirror, from: step.descendant, to: step.ancestor, unaccounted)
    }
    addUncertain(lineage)
    for id in gone { end(self.old[id]!, lineage.ended.contains(id) ? .obligationEnded : .obligationRemoved) }
    for id in come { begin(self.new[id]!, lineage.ended.contains(id) ? .obligationRestored : .obligationAdded) }
  }

  private mutating func compare(_ before: RecordedObligation, _ after: RecordedObligation) {
    compare(before, after, id: before.id)
  }

  private mutating func compare(_ before: RecordedObligation, _ after: RecordedObligation, id: String) {
    if before != after { changes += ObligationComparison(id: id, directive, old: before, new: after, issued: issued, bodies).changes }
  }

  /// Both are called by the id under which the obligation was first known.
  private mutating func followRenamings(_ roots: [String: String]) {
    let later = Dictionary(grouping: come) { roots[$0] ?? $0 }
    for id in gone.sorted() {
      guard let other = later[roots[id] ?? id]?.first, come.remove(other) != nil else { continue }
      gone.remove(id)
      let root = roots[id] ?? id
      add(
        .obligationRenamed, root, "id", .init(id, span: nil, content: .text(id)), .init(other, span: nil, content: .text(other)), .neutral)
      compare(old[id]!, new[other]!, id: root)
    }
  }

  /// The whole of a split, or of a merger, may go on under its id; then only the part comes or goes.
  private mutating func follow(
    _ kind: LineageKind, from older: String, to newer: String, _ unaccounted: (gone: Set<String>, come: Set<String>)
  ) {
    let (isGone, isCome) = (unaccounted.gone.contains(older), unaccounted.come.contains(newer))
    guard let before = old[older], let after = new[newer], isGone || isCome else { return }
    gone.remove(older)
    come.remove(newer)
    let (code, whole): (ChangeCode, String) = kind == .split ? (.obligationSplit, older) : (.obligationMerged, newer)
    add(
      code, whole, "obligations", side(before, isGone ? .obligation(before) : nil), side(after, isCome ? .obligation(after) : nil), .unknown
    )
  }

  /// What may be one, or part of one, is said beside the removal and the addition it stays until a reviewer decides.
  private mutating func addUncertain(_ lineage: Lineage) {
    let (before, after) = (old.values.sorted { $0.id < $1.id }, new.values.sorted { $0.id < $1.id })
    let place = Dictionary(after.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let partner = Dictionary(before.enumerated().compactMap { a, one in place[one.id].map { (a, $0) } }) { first, _ in first }
    let likely = LikelyPairs(old: before.map { Profile($0.obligation) }, new: after.map { Profile($0.obligation) }, partner: partner)
    for pair in likely.pairs {
      let (one, other) = (before[pair.old], after[pair.new])
      guard gone.contains(one.id) || come.contains(other.id), !lineage.rejected.contains([one.id, other.id]) else { continue }
      let name = pair.kind == .same ? min(one.id, other.id) : pair.kind == .merge ? other.id : one.id
      add(.obligationMatchUncertain, name, "obligations", side(one, .text(one.id)), side(other, .text(other.id)), .unknown)
    }
  }

  private mutating func end(_ one: RecordedObligation, _ code: ChangeCode) {
    add(code, one.id, "obligations", side(one, .obligation(one)), nil, one.obligation.modality.impactOfAdding.mirror)
  }

  private mutating func begin(_ one: RecordedObligation, _ code: ChangeCode) {
    add(code, one.id, "obligations", nil, side(one, .obligation(one)), one.obligation.modality.impactOfAdding)
  }

  private func side(_ one: RecordedObligation, _ content: ChangeContent?) -> Change.Side {
    Change.Side(one.obligation.action, span: one.obligation.span, content: content)
  }

  private mutating func add(
    _ code: ChangeCode, _ id: String, _ field: String, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact
  ) {
    changes.append(Change(code: code, directive: directive, obligation: id, field: field, old: old, new: new, impact: impact))
  }
}
