internal import CongvanModel
internal import CongvanText

/// What changed in one obligation.
struct ObligationComparison {
  private(set) var changes: [Change] = []
  private let id: String
  private let directive: String

  init(id: String, old: RecordedObligation?, new: RecordedObligation?) {
    self.id = id
    directive = new?.directive ?? old?.directive ?? ""
    switch (old, new) {
    case (let old?, let new?): compare(old, new)
    case (let old?, nil):
      add(
        .obligationRemoved, "obligations", side(old.obligation.action, old.obligation.span), nil,
        old.obligation.modality.impactOfAdding.mirror)
    case (nil, let new?):
      add(.obligationAdded, "obligations", nil, side(new.obligation.action, new.obligation.span), new.obligation.modality.impactOfAdding)
    case (nil, nil): break
    }
  }

  private mutating func compare(_ old: RecordedObligation, _ new: RecordedObligation) {
    let (a, b) = (old.obligation, new.obligation)
    compareText(a, b)
    compareForce(old, new)
    compareBodies(a, b)
    let conditions = Leftovers(a.conditions, b.conditions) { Folding.phrase($0.text) }
    let loosening = a.modality == b.modality ? a.modality.impactOfAdding.mirror : .unknown
    for item in conditions.old { add(.conditionRemoved, "conditions", side(item.text, item.span), nil, loosening.mirror) }
    for item in conditions.new { add(.conditionAdded, "conditions", nil, side(item.text, item.span), loosening) }
    let modality = a.modality == b.modality ? a.modality : nil
    changes += DeadlineComparison(directive: directive, obligation: id, modality: modality, old: a.deadlines, new: b.deadlines).changes
    changes += LimitComparison(directive: directive, obligation: id, old: a.limits, new: b.limits).changes
  }

  private mutating func compareText(_ a: Obligation, _ b: Obligation) {
    if ObligationID.path(of: a.section) != ObligationID.path(of: b.section) {
      add(
        .obligationMoved, "section", side(ObligationID.path(of: a.section), a.span), side(ObligationID.path(of: b.section), b.span),
        .neutral)
    }
    if Folding.phrase(a.action) != Folding.phrase(b.action) {
      add(.actionReworded, "action", side(a.action, a.span), side(b.action, b.span), .unknown)
    } else if Folding.phrase(a.span.quote) != Folding.phrase(b.span.quote) {
      add(.quoteChanged, "span", side(a.span.quote, a.span), side(b.span.quote, b.span), .neutral)
    }
  }

  private mutating func compareForce(_ old: RecordedObligation, _ new: RecordedObligation) {
    let (a, b) = (old.obligation, new.obligation)
    if a.modality != b.modality {
      add(.modalityChanged, "modality", side(a.modality.rawValue, a.span), side(b.modality.rawValue, b.span), .unknown)
    }
    if a.force != b.force {
      let raised = b.force.strength > a.force.strength
      add(
        raised ? .forceRaised : .forceLowered, "force", side(a.force.rawValue, a.span), side(b.force.rawValue, b.span),
        raised ? .tightens : .loosens)
    }
    if old.validFrom != new.validFrom {
      let (from, to) = (old.validFrom.map { side($0.iso, nil) }, new.validFrom.map { side($0.iso, nil) })
      if let before = old.validFrom?.firstDay, let after = new.validFrom?.firstDay, before != after {
        let earlier = after < before
        add(earlier ? .inForceAdvanced : .inForcePostponed, "validFrom", from, to, earlier ? .tightens : .loosens)
      } else {
        add(.inForceChanged, "validFrom", from, to, .unknown)
      }
    }
  }

  private mutating func compareBodies(_ a: Obligation, _ b: Obligation) {
    let bearers = Leftovers(a.bearers, b.bearers) { Folding.phrase($0.name) + "\n" + $0.role.rawValue }
    var gone = bearers.old
    for bearer in bearers.new {
      let (name, impact) = (Folding.phrase(bearer.name), b.modality.impactOfAdding)
      if let index = gone.firstIndex(where: { Folding.phrase($0.name) == name }) {
        let before = gone.remove(at: index)
        add(.bearerRoleChanged, "bearers", side(before.described, before.span), side(bearer.described, bearer.span), .unknown)
      } else {
        add(.bearerAdded, "bearers", nil, side(bearer.described, bearer.span), impact)
      }
    }
    for bearer in gone { add(.bearerRemoved, "bearers", side(bearer.described, bearer.span), nil, a.modality.impactOfAdding.mirror) }
    let recipients = Leftovers(a.recipients, b.recipients) { Folding.phrase($0.name) }
    for item in recipients.old { add(.recipientRemoved, "recipients", side(item.name, item.span), nil, .neutral) }
    for item in recipients.new { add(.recipientAdded, "recipients", nil, side(item.name, item.span), .neutral) }
  }

  private func side(_ value: String, _ span: SourceSpan?) -> Change.Side { Change.Side(value, span: span) }

  private mutating func add(_ code: ChangeCode, _ field: String, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) {
    changes.append(Change(code: code, directive: directive, obligation: id, field: field, old: old, new: new, impact: impact))
  }
}

extension Bearer {
  fileprivate var described: String { "\(name) (\(role.rawValue))" }
}

extension Obligation.Modality {
  /// What one more of the kind means to those it binds.
  var impactOfAdding: LegalImpact {
    switch self {
    case .duty, .prohibition: .tightens
    case .permission: .loosens
    case .recommendation: .neutral
    }
  }
}

extension Obligation.Force {
  fileprivate var strength: Int {
    switch self {
    case .informational: 0
    case .request: 1
    case .directive: 2
    }
  }
}
