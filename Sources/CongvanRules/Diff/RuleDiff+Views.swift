public import CongvanModel

extension RuleDiff {
  /// Compares what holds of two rule sets: with the deadlines that other directives moved, without what they ended, as reviewers put it
  /// right. Where no day was asked about, it is what has not ended by `today`, with the ends that are to come.
  ///
  /// Beside the changes of the sets it tells what became outstanding or disputed, and what a person last looked at when. A provision that
  /// another directive writes anew goes on as the obligation there; each change says by what effect or review it is, and since when.
  ///
  /// - Parameter lineage: What reviewers settled about obligations that are one under two ids.
  public init(_ old: RuleSetView, _ new: RuleSetView, today: LegalDate, lineage: Lineage = Lineage(), bodies: BodyRegistry? = nil) {
    let views = ViewComparison(old, new, today)
    self.init(old.holding(today), new.holding(today), lineage: views.lineage(lineage), bodies: bodies, beside: views.changes)
    (self.old.asked, self.new.asked) = (old.asked, new.asked)
  }
}

extension RuleSetView {
  /// What is compared of it.
  package func holding(_ today: LegalDate) -> RuleSet {
    var out = set
    if let day = asked.on {
      // What is recorded by now may be of a later day.
      let holding = Set(out.obligations.map(\.directive))
      out.directives.removeAll { directive in
        !holding.contains(directive.key) && directive.directive.issued?.firstDay.map { day < $0 } ?? false
      }
    } else {
      let ended = Set(entries.filter { $0.isOver(today) }.map(\.recorded.id))
      out.obligations.removeAll { ended.contains($0.id) }
    }
    return out
  }
}

extension RuleEntry {
  /// Whether it holds no longer.
  fileprivate func isOver(_ today: LegalDate) -> Bool { standing != .inForce || validity.to.map { $0 <= today } ?? false }
}

/// What differs between two views beside their rules.
private struct ViewComparison {
  let old, new: RuleSetView
  private let today: LegalDate
  private let before, after: [String: RuleEntry]

  init(_ old: RuleSetView, _ new: RuleSetView, _ today: LegalDate) {
    (self.old, self.new, self.today) = (old, new, today)
    before = Dictionary(old.entries.map { ($0.recorded.id, $0) }) { first, _ in first }
    after = Dictionary(new.entries.map { ($0.recorded.id, $0) }) { first, _ in first }
  }

  // MARK: - Lineage

  /// `lineage` with what effects and reviews say.
  func lineage(_ lineage: Lineage) -> Lineage {
    var out = lineage
    let known = Set(lineage.steps.map(\.descendant))
    let steps = Dictionary((old.timeline.outcomes + new.timeline.outcomes).compactMap { outcome in outcome.step.map { ($0, outcome) } }) {
      first, _ in first
    }.filter { !known.contains($0.key.descendant) }
    // What stands in the place of several, or several in the place of one, is no mere other name.
    let (heirs, parents) = (Dictionary(grouping: steps.keys, by: \.ancestor), Dictionary(grouping: steps.keys, by: \.descendant))
    for (step, outcome) in steps where heirs[step.ancestor]?.count == 1 && parents[step.descendant]?.count == 1 {
      out.steps.append(step)
      if before[step.ancestor]?.isOver(today) != after[step.ancestor]?.isOver(today) {
        out.reasons.append(.init(obligation: step.ancestor, field: nil, by: .effect(outcome.effect.id), since: outcome.since))
      }
    }
    for (outcome, reason) in settled {
      for id in outcome.obligations + outcome.successors {
        out.corrected.insert(id)
        out.reasons.insert(.init(obligation: id, field: nil, by: .effectReview(reason), since: nil), at: 0)
      }
    }
    for id in Set(before.keys).union(after.keys) {
      let (was, isNow) = (before[id], after[id])
      if was?.isOver(today) ?? false || isNow?.isOver(today) ?? false { out.ended.insert(id) }
      out.reasons += ends(of: id)
      if let was, let isNow, was.decision != isNow.decision, let review = isNow.decision ?? was.decision {
        out.corrected.insert(id)
        out.reasons.append(.init(obligation: id, field: nil, by: .review(review.number), since: nil))
      }
    }
    return out
  }

  /// Effects that are applied on one side only because a person decided so, as they are there, and the decision.
  private var settled: [(EffectOutcome, by: Int)] {
    let earlier = Dictionary(old.timeline.outcomes.map { ($0.effect.id, $0) }) { first, _ in first }
    return new.timeline.outcomes.compactMap { isNow in
      guard let was = earlier[isNow.effect.id], (was.outstanding == nil) != (isNow.outstanding == nil),
        was.review?.review != isNow.review?.review, let review = isNow.review?.review ?? was.review?.review
      else { return nil }
      return (was.outstanding == nil ? was : isNow, review.number)
    }
  }

  /// What on one side only ends the obligation or moves its deadlines.
  private func ends(of id: String) -> [Lineage.Reason] {
    var found: [Lineage.Reason] = []
    // What is read on one side only came or went with its document.
    let ends = [after[id]?.validity, before[id]?.validity].compactMap { $0 }
    if ends.count == 2, ends[0].endedBy != ends[1].endedBy, let end = ends.first(where: { $0.endedBy != nil }), let effect = end.endedBy {
      // An end that a reviewer sets is the reviewer's.
      let fields = ["obligations", "id"] + (before[id]?.decision == after[id]?.decision ? ["validTo"] : [])
      found += fields.map { .init(obligation: id, field: $0, by: .effect(effect), since: end.to) }
    }
    let (was, isNow) = (old.timeline.moves[id] ?? [], new.timeline.moves[id] ?? [])
    if let move = (isNow.filter { !was.contains($0) } + was.filter { !isNow.contains($0) }).last {
      found.append(.init(obligation: id, field: "deadlines", by: .effect(move.effect), since: move.since))
    }
    let (former, present) = (old.timeline.rewordings[id] ?? [], new.timeline.rewordings[id] ?? [])
    if let rewording = (present.filter { !former.contains($0) } + former.filter { !present.contains($0) }).last {
      let field = rewording.bearer == nil ? "action" : "bearers"
      found.append(.init(obligation: id, field: field, by: .effect(rewording.effect), since: rewording.since))
    }
    let (bound, freed) = (old.timeline.releases[id] ?? [], new.timeline.releases[id] ?? [])
    if let release = (freed.filter { !bound.contains($0) } + bound.filter { !freed.contains($0) }).last {
      found.append(.init(obligation: id, field: "bearers", by: .effect(release.effect), since: release.since))
    }
    return found
  }

  // MARK: - Changes

  var changes: [Change] {
    outstanding + decided + Set(before.keys).intersection(after.keys).sorted().flatMap { reviewed(before[$0]!, after[$0]!) }
  }

  private var outstanding: [Change] {
    func open(_ view: RuleSetView, butNot other: RuleSetView) -> [EffectOutcome] {
      let known = Set(other.timeline.outcomes.filter(\.isOpen).map(\.effect.id))
      return view.timeline.outcomes.filter { $0.isOpen && !known.contains($0.effect.id) }
    }
    func change(_ code: ChangeCode, _ outcome: EffectOutcome) -> Change {
      let side = Change.Side(outcome.headline, span: outcome.effect.span, content: .text(outcome.effect.id))
      return Change(
        code: code, directive: outcome.effect.source, obligation: nil, field: "effects", old: code == .effectSettled ? side : nil,
        new: code == .effectSettled ? nil : side, impact: .unknown)
    }
    return open(new, butNot: old).map { change(.effectOutstanding, $0) } + open(old, butNot: new).map { change(.effectSettled, $0) }
  }

  /// What a person decided about effects that are read on both sides.
  private var decided: [Change] {
    let earlier = Dictionary(old.timeline.outcomes.map { ($0.effect.id, $0) }) { first, _ in first }
    return new.timeline.outcomes.flatMap { isNow -> [Change] in
      guard let was = earlier[isNow.effect.id] else { return [] }
      func change(_ code: ChangeCode, _ old: String?, _ new: String?, _ impact: LegalImpact) -> Change {
        Change(
          code: code, directive: isNow.effect.source, obligation: nil, field: "effects", old: was.side(old), new: isNow.side(new),
          impact: impact)
      }
      var found: [Change] = []
      switch (was.dispute, isNow.dispute) {
      case (nil, let dispute?): found.append(change(.changeDisputed, nil, dispute, .unknown))
      case (let dispute?, nil): found.append(change(.changeAgreed, dispute, nil, .unknown))
      default: break
      }
      if was.verified != isNow.verified { found.append(change(.verifiedOnUpdated, was.verified, isNow.verified, .neutral)) }
      return found
    }
  }

  private static let noEnd = "no end"

  private func reviewed(_ was: RuleEntry, _ isNow: RuleEntry) -> [Change] {
    var found: [Change] = []
    func change(_ code: ChangeCode, _ field: String, _ old: String?, _ new: String?, _ impact: LegalImpact) -> Change {
      func side(_ value: String?) -> Change.Side? { value.map { Change.Side($0, span: nil, content: .text($0)) } }
      let entry = isNow.recorded
      return Change(
        code: code, directive: entry.directive, obligation: entry.id, field: field, old: side(old), new: side(new), impact: impact)
    }
    switch (was.dispute, isNow.dispute) {
    case (nil, let dispute?): found.append(change(.changeDisputed, "review", nil, dispute, .unknown))
    case (let dispute?, nil): found.append(change(.changeAgreed, "review", dispute, nil, .unknown))
    default: break
    }
    let isOver = was.isOver(today) || isNow.isOver(today)
    let (end, otherEnd) = (was.validity.to, isNow.validity.to)
    if old.asked.on == nil, !isOver, end != otherEnd {
      let comesEarlier = otherEnd.map { other in end.map { other < $0 } ?? true } ?? false
      let code: ChangeCode = comesEarlier ? .endAdvanced : .endPostponed
      let impact = isNow.recorded.obligation.modality == .permission ? code.traits.impact.mirror : code.traits.impact
      found.append(change(code, "validTo", end?.iso ?? Self.noEnd, otherEnd?.iso ?? Self.noEnd, impact))
    }
    if was.verified != isNow.verified {
      found.append(change(.verifiedOnUpdated, "review", was.verified, isNow.verified, .neutral))
    }
    return found
  }
}

extension RuleEntry {
  /// The review that makes it say something else than what is read.
  fileprivate var decision: Review? {
    guard let review else { return nil }
    switch review.review.decision {
    case .accept: return nil
    case .edit: return review.review
    // It goes for the words that were rejected: what is read otherwise stands in spite of it.
    case .reject: return review.status == .rejected ? review.review : nil
    }
  }

  /// In what a review and the reading disagree; nil where they do not.
  fileprivate var dispute: String? {
    guard let review, review.status == .disputed else { return nil }
    return review.disagreements.map { "\($0.field): \($0.reviewed) ≠ \($0.read)" }.joined(separator: "; ")
  }

  /// When a person last found that it is read so, and who; nil where nobody did.
  fileprivate var verified: String? {
    guard let review, review.status == .accepted else { return nil }
    return "\(review.review.recordedAt.iso.prefix(10)), \(review.review.author)"
  }
}

extension EffectOutcome {
  /// What goes on as what, where one obligation takes the place of one.
  fileprivate var step: Lineage.Step? {
    guard outstanding == nil, obligations.count == 1, successors.count == 1, !effect.provision.isEmpty else { return nil }
    return Lineage.Step(.same, from: obligations[0], to: successors[0])
  }

  /// `repeals 40/SNV-CCHC: the other directive is not recorded`.
  fileprivate var headline: String { name + (outstanding.map { ": \($0.description)" } ?? "") }

  /// `repeals 40/SNV-CCHC`.
  fileprivate var name: String {
    let number = [effect.target?.number, effect.target?.symbol].compactMap { $0 }.joined(separator: "/")
    let place = effect.provision.isEmpty ? "" : " #" + ObligationID.path(of: effect.provision)
    return "\(effect.kind.rawValue) \(number)\(place)"
  }

  fileprivate func side(_ value: String?) -> Change.Side? {
    value.map { Change.Side("\(name): \($0)", span: effect.span, content: .text(effect.id)) }
  }

  /// In what a decision about it and the reading differ; nil where they do not.
  fileprivate var dispute: String? {
    guard let review, review.status == .disputed else { return nil }
    return review.disagreements.map { "\($0.field): \($0.reviewed) ≠ \($0.read)" }.joined(separator: "; ")
  }

  /// What a person decided about it as it is read, when, and who; nil where nobody did.
  fileprivate var verified: String? {
    guard let review, [.accepted, .rejected].contains(review.status) else { return nil }
    return "\(review.review.decision.done) \(review.review.recordedAt.iso.prefix(10)), \(review.review.author)"
  }
}
