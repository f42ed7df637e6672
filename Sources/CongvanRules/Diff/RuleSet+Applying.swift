internal import CongvanModel
internal import CongvanText

/// A difference that does not fit the rule set it is applied to.
public struct UnfitChange: Error, Hashable, Sendable, CustomStringConvertible {
  /// The change.
  public var change: Change

  /// One sentence.
  public var description: String {
    "the change '\(change.code.rawValue)' of \(change.obligation ?? change.directive) does not fit: what it takes away is not there; "
      + "apply a difference to its older side."
  }
}

extension RuleSet {
  /// This rule set as the newer side of `diff` has it, as far as the two differ.
  ///
  /// - Throws: `UnfitChange` when this is not the older side.
  public func applying(_ diff: RuleDiff) throws(UnfitChange) -> RuleSet {
    var patch = RuleSetPatch(self)
    for change in diff.changes where change.code == .obligationRenamed { try patch.rename(change) }
    for change in diff.changes where change.code != .obligationRenamed && change.code.isAboutTheSet {
      try patch.apply(change)
    }
    return patch.result
  }
}

/// A rule set while changes are applied to it.
private struct RuleSetPatch {
  var directives: [String: RecordedDirective]
  var obligations: [String: RecordedObligation]
  /// The present id of what a change calls by the first.
  var names: [String: String] = [:]
  let order: (directives: [String], obligations: [String])

  init(_ set: RuleSet) {
    directives = Dictionary(set.directives.map { ($0.key, $0) }) { first, _ in first }
    obligations = Dictionary(set.obligations.map { ($0.id, $0) }) { first, _ in first }
    order = (set.directives.map(\.key), set.obligations.map(\.id))
  }

  /// What was there stays in its order, what is new follows by key.
  var result: RuleSet {
    func sorted(_ known: [String], _ now: some Collection<String>) -> [String] {
      let (before, after) = (Set(known), Set(now))
      return known.filter(after.contains) + after.subtracting(before).sorted()
    }
    return RuleSet(
      directives: sorted(order.directives, directives.keys).compactMap { directives[$0] },
      obligations: sorted(order.obligations, obligations.keys).compactMap { obligations[$0] })
  }

  mutating func rename(_ change: Change) throws(UnfitChange) {
    guard let before = change.old?.value, let after = change.new?.value, var entry = obligations.removeValue(forKey: before) else {
      throw UnfitChange(change: change)
    }
    entry.id = after
    entry.directive = String(after.prefix { $0 != "#" })
    obligations[after] = entry
    names[change.obligation ?? after] = after
  }

  mutating func apply(_ change: Change) throws(UnfitChange) {
    switch (change.old?.content, change.new?.content) {
    case (.obligation, _), (_, .obligation): exchangeObligations(change)
    case (.directive, _), (_, .directive):
      if case .directive(let gone)? = change.old?.content { directives[gone.key] = nil }
      if case .directive(let come)? = change.new?.content { directives[come.key] = come }
    default:
      if let id = change.obligation.map({ names[$0] ?? $0 }) {
        guard let entry = obligations[id] else { throw UnfitChange(change: change) }
        obligations[id] = try entry.applying(change)
      } else {
        guard let entry = directives[change.directive] else { throw UnfitChange(change: change) }
        directives[change.directive] = try entry.applying(change)
      }
    }
  }

  /// A whole may be named by several changes, one for each of its parts.
  private mutating func exchangeObligations(_ change: Change) {
    if case .obligation(let gone)? = change.old?.content { obligations[gone.id] = nil }
    if case .obligation(let come)? = change.new?.content { obligations[come.id] = come }
  }
}

extension RecordedObligation {
  fileprivate func applying(_ change: Change) throws(UnfitChange) -> RecordedObligation {
    var copy = self
    switch (change.field, change.old?.content, change.new?.content) {
    case ("section", _, .list(let section)): copy.obligation.section = section
    case ("action", _, .text(let action)):
      copy.obligation.action = action
      if let span = change.new?.span { copy.obligation.span = span }
    case ("span", _, .text): if let span = change.new?.span { copy.obligation.span = span }
    case ("modality", _, .text(let value)): copy.obligation.modality = Obligation.Modality(rawValue: value) ?? copy.obligation.modality
    case ("force", _, .text(let value)): copy.obligation.force = Obligation.Force(rawValue: value) ?? copy.obligation.force
    case ("validFrom", _, let value):
      copy.validFrom = if case .text(let iso)? = value { PartialDate(iso: iso) } else { nil }
    case ("bearers", _, _): try exchange(&copy.obligation.bearers, change) { if case .bearer(let value) = $0 { value } else { nil } }
    case ("recipients", _, _):
      try exchange(&copy.obligation.recipients, change) { if case .recipient(let value) = $0 { value } else { nil } }
    case ("conditions", _, _):
      try exchange(&copy.obligation.conditions, change) { if case .condition(let value) = $0 { value } else { nil } }
    case ("deadlines", _, _): try exchange(&copy.obligation.deadlines, change) { if case .deadline(let value) = $0 { value } else { nil } }
    case ("limits", _, _): try exchange(&copy.obligation.limits, change) { if case .limit(let value) = $0 { value } else { nil } }
    default: throw UnfitChange(change: change)
    }
    return copy
  }
}

extension RecordedDirective {
  fileprivate func applying(_ change: Change) throws(UnfitChange) -> RecordedDirective {
    var copy = self
    switch change.field {
    case "citations": try exchange(&copy.citations, change) { if case .citation(let value) = $0 { value } else { nil } }
    case "deadlines": try exchange(&copy.deadlines, change) { if case .deadline(let value) = $0 { value } else { nil } }
    case "limits": try exchange(&copy.limits, change) { if case .limit(let value) = $0 { value } else { nil } }
    default:
      guard let field = DirectiveField(rawValue: change.field) else { throw UnfitChange(change: change) }
      field.set(change.new?.content, in: &copy.directive)
    }
    return copy
  }
}

/// Takes the old value out of `list` and puts the new one in its place.
private func exchange<Value: Equatable>(
  _ list: inout [Value], _ change: Change, _ value: (ChangeContent) -> Value?
) throws(UnfitChange) {
  let (gone, come) = (change.old?.content.flatMap(value), change.new?.content.flatMap(value))
  var place = list.endIndex
  if let gone {
    guard let found = list.firstIndex(of: gone) else { throw UnfitChange(change: change) }
    list.remove(at: found)
    place = found
  }
  if let come { list.insert(come, at: place) }
}
