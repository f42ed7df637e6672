internal import CongvanModel
internal import CongvanText

/// What changed in one obligation.
struct ObligationComparison {
  private(set) var changes: [Change] = []
  private let id: String
  private let directive: String

  /// - Parameter directive: The key under which the change is told.
  /// - Parameter issued: When the directive of either side was issued.
  init(
    id: String, _ directive: String, old: RecordedObligation, new: RecordedObligation, issued: (old: PartialDate?, new: PartialDate?),
    _ bodies: BodyRegistry?
  ) {
    self.id = id
    self.directive = directive
    let (a, b) = (old.obligation, new.obligation)
    compareText(a, b)
    compareForce(a, b)
    compareStart(old, new, issued)
    compareBodies(a, b, bodies)
    compareConditions(a, b)
    let modality = a.modality == b.modality ? a.modality : nil
    let inSameWords =
      Profile.undated(a) == Profile.undated(b)
      ? a.deadlinesInTheirPlaces.flatMap { a in
        b.deadlinesInTheirPlaces.map { (a, $0) }
      } : nil
    changes +=
      DeadlineComparison(
        directive: directive, obligation: id, modality: modality, old: inSameWords?.0 ?? a.deadlines, new: inSameWords?.1 ?? b.deadlines,
        isInSameWords: inSameWords != nil
      ).changes
    changes += LimitComparison(directive: directive, obligation: id, old: a.limits, new: b.limits).changes
  }

  private mutating func compareText(_ a: Obligation, _ b: Obligation) {
    let (pathA, pathB) = (ObligationID.path(of: a.section), ObligationID.path(of: b.section))
    if pathA != pathB {
      let (from, to) = (
        Change.Side(pathA, span: a.span, content: .list(a.section)), Change.Side(pathB, span: b.span, content: .list(b.section))
      )
      add(.obligationMoved, "section", from, to, .neutral)
    }
    if Folding.tight(a.action) != Folding.tight(b.action) {
      // Words that are values of their own (a date, a number, a name) are changes of those values.
      let (matterA, matterB) = (Profile.matter(of: a, joined: true), Profile.matter(of: b, joined: true))
      // Which time is whose may have changed with the order of the names.
      let isReordered = a.deadlines.count > 1 && hasSameBodies(a, b) && Profile.undated(a) != Profile.undated(b)
      let isReworded = matterA.isEmpty || matterA != matterB || isReordered
      add(
        isReworded ? .actionReworded : .quoteChanged, "action", text(a.action, a.span), text(b.action, b.span),
        isReworded ? .unknown : .neutral)
    } else if Folding.tight(a.span.quote) != Folding.tight(b.span.quote) {
      add(.quoteChanged, "span", text(a.span.quote, a.span), text(b.span.quote, b.span), .neutral)
    }
  }

  private func hasSameBodies(_ a: Obligation, _ b: Obligation) -> Bool {
    func names(_ obligation: Obligation) -> [String] {
      (obligation.bearers.map(\.name) + obligation.recipients.map(\.name)).map(Folding.tight).sorted()
    }
    return names(a) == names(b)
  }

  private mutating func compareForce(_ a: Obligation, _ b: Obligation) {
    if a.modality != b.modality {
      add(.modalityChanged, "modality", text(a.modality.rawValue, a.span), text(b.modality.rawValue, b.span), .unknown)
    }
    if a.force != b.force {
      let raised = b.force.strength > a.force.strength
      let impact = a.modality == b.modality ? (raised ? a.modality.impactOfAdding : a.modality.impactOfAdding.mirror) : .unknown
      add(raised ? .forceRaised : .forceLowered, "force", text(a.force.rawValue, a.span), text(b.force.rawValue, b.span), impact)
    }
  }

  private mutating func compareStart(
    _ old: RecordedObligation, _ new: RecordedObligation, _ issued: (old: PartialDate?, new: PartialDate?)
  ) {
    if old.validFrom == new.validFrom { return }
    let (from, to) = (old.validFrom.map { text($0.iso, nil) }, new.validFrom.map { text($0.iso, nil) })
    // What goes on under another id has been in force all the time.
    if old.id != new.id { return add(.inForceChanged, "validFrom", from, to, .neutral) }
    guard let before = old.validFrom?.firstDay, let after = new.validFrom?.firstDay, before != after else {
      return add(.inForceChanged, "validFrom", from, to, .unknown)
    }
    let wasRetroactive = issued.old?.firstDay.map { before < $0 } ?? false
    let isRetroactive = issued.new?.firstDay.map { after < $0 } ?? false
    let code: ChangeCode =
      if after < before { isRetroactive && !wasRetroactive ? .inForceMadeRetroactive : .inForceAdvanced } else {
        wasRetroactive && !isRetroactive ? .inForceNoLongerRetroactive : .inForcePostponed
      }
    let modality = old.obligation.modality == new.obligation.modality ? new.obligation.modality.impactOfAdding : .unknown
    add(code, "validFrom", from, to, after < before ? modality : modality.mirror)
  }

  private mutating func compareBodies(_ a: Obligation, _ b: Obligation, _ registry: BodyRegistry?) {
    var bearers = Leftovers(a.bearers, b.bearers) { Folding.tight($0.name) + "\n" + $0.role.rawValue }
    let byName = bearers.pairs { Folding.tight($0.name) }
    for (before, after) in byName { add(.bearerRoleChanged, "bearers", side(before), side(after), .unknown) }
    if bearers.old.count == 1, bearers.new.count == 1, bearers.old[0].role == bearers.new[0].role {
      let (before, after) = (bearers.old.removeFirst(), bearers.new.removeFirst())
      let codes = (renamed: ChangeCode.bearerRenamed, succeeded: ChangeCode.bearerSucceeded, replaced: ChangeCode.bearerReplaced)
      let code = code(of: before.name, to: after.name, registry, among: codes)
      add(code, "bearers", side(before), side(after), code.traits.impact)
    }
    for bearer in bearers.old { add(.bearerRemoved, "bearers", side(bearer), nil, a.modality.impactOfAdding.mirror) }
    for bearer in bearers.new { add(.bearerAdded, "bearers", nil, side(bearer), b.modality.impactOfAdding) }

    compareRecipients(a, b, registry)
  }

  private mutating func compareRecipients(_ a: Obligation, _ b: Obligation, _ registry: BodyRegistry?) {
    func side(_ item: Recipient) -> Change.Side { .init(item.name, span: item.span, content: .recipient(item)) }
    let left = Leftovers(a.recipients, b.recipients) { Folding.tight($0.name) }
    if left.old.count == 1, left.new.count == 1 {
      let codes = (renamed: ChangeCode.recipientRenamed, succeeded: ChangeCode.recipientSucceeded, replaced: ChangeCode.recipientReplaced)
      let code = code(of: left.old[0].name, to: left.new[0].name, registry, among: codes)
      return add(code, "recipients", side(left.old[0]), side(left.new[0]), code.traits.impact)
    }
    for item in left.old { add(.recipientRemoved, "recipients", side(item), nil, a.modality.impactOfAdding.mirror) }
    for item in left.new { add(.recipientAdded, "recipients", nil, side(item), b.modality.impactOfAdding) }
  }

  /// Which of three changes it is when one body stands in the place of another.
  private func code(
    of old: String, to new: String, _ registry: BodyRegistry?,
    among codes: (renamed: ChangeCode, succeeded: ChangeCode, replaced: ChangeCode)
  ) -> ChangeCode {
    switch registry?.relation(of: old, to: new) {
    case .same: codes.renamed
    case .successor: codes.succeeded
    case nil: codes.replaced
    }
  }

  private mutating func compareConditions(_ a: Obligation, _ b: Obligation) {
    func side(_ item: Condition) -> Change.Side { .init(item.text, span: item.span, content: .condition(item)) }
    let left = Leftovers(a.conditions, b.conditions) { Folding.tight($0.text) }
    if left.old.count == 1, left.new.count == 1 {
      return add(.conditionChanged, "conditions", side(left.old[0]), side(left.new[0]), .unknown)
    }
    let loosening = a.modality == b.modality ? a.modality.impactOfAdding.mirror : .unknown
    for item in left.old { add(.conditionRemoved, "conditions", side(item), nil, loosening.mirror) }
    for item in left.new { add(.conditionAdded, "conditions", nil, side(item), loosening) }
  }

  private func text(_ value: String, _ span: SourceSpan?) -> Change.Side { Change.Side(value, span: span, content: .text(value)) }

  private func side(_ bearer: Bearer) -> Change.Side {
    Change.Side("\(bearer.name) (\(bearer.role.rawValue))", span: bearer.span, content: .bearer(bearer))
  }

  private mutating func add(_ code: ChangeCode, _ field: String, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) {
    changes.append(Change(code: code, directive: directive, obligation: id, field: field, old: old, new: new, impact: impact))
  }
}

extension BodyRegistry {
  /// How two bodies have to do with one another.
  fileprivate enum Relation { case same, successor }

  /// What `new` is to `old`, or the other way round; nil when the register does not say that the two have to do with one another.
  fileprivate func relation(of old: String, to new: String) -> Relation? {
    guard let one = body(named: old), let other = body(named: new) else { return nil }
    if one == other { return .same }
    func isFollowed(_ body: RegisteredBody, by later: RegisteredBody) -> Bool {
      body.ending.map { successors(of: body, on: $0.day).contains { self.body(named: $0.name) == later } } ?? false
    }
    return isFollowed(one, by: other) || isFollowed(other, by: one) ? .successor : nil
  }
}

extension Obligation {
  /// Its deadlines as they follow one another in its words; nil where that cannot be told.
  fileprivate var deadlinesInTheirPlaces: [Deadline]? {
    let words = Folding.phrase(action)
    let places = deadlines.compactMap { words.firstRange(of: Folding.phrase($0.quote))?.lowerBound }
    guard Set(places).count == deadlines.count else { return nil }
    return zip(places, deadlines).sorted { $0.0 < $1.0 }.map(\.1)
  }
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
