internal import CongvanModel
internal import CongvanText

/// What changed among the limits of one obligation, or of a directive.
struct LimitComparison {
  private(set) var changes: [Change] = []
  private let directive: String
  private let obligation: String?

  init(directive: String, obligation: String?, old: [Limit], new: [Limit]) {
    self.directive = directive
    self.obligation = obligation
    var left = Leftovers(old, new) { Folding.tight($0.described) }
    // The same thing counted in the same unit first, then what is left when it is one on either side.
    var pairs = left.pairs { [$0.subject, $0.unit, $0.per ?? ""].map(Folding.tight).joined(separator: "\n") }
    pairs += left.pairs { [$0.unit, $0.per ?? ""].map(Folding.tight).joined(separator: "\n") }
    if left.old.count == 1, left.new.count == 1 { pairs.append((left.old.removeFirst(), left.new.removeFirst())) }
    for (a, b) in pairs { compare(a, b) }
    for limit in left.old { add(.limitRemoved, side(limit), nil, .loosens) }
    for limit in left.new { add(.limitAdded, nil, side(limit), .tightens) }
  }

  private mutating func compare(_ old: Limit, _ new: Limit) {
    let (before, after) = (side(old), side(new))
    func differs(_ field: (Limit) -> String?) -> Bool { field(old).map(Folding.tight) != field(new).map(Folding.tight) }
    if !differs(\.subject), !differs(\.per), differs(\.unit) { return add(.limitUnitChanged, before, after, .unknown) }
    let moved = [direction(old.min, new.min), direction(old.max, new.max)]
    guard old.op == new.op, !differs(\.unit), !differs(\.per), !differs(\.subject), !moved.contains(.lost), old.op != .exactly else {
      return add(.limitChanged, before, after, .unknown)
    }
    // Each end of a range is a change of its own; the first carries the values.
    let codes: [(Movement, ChangeCode, LegalImpact)] =
      old.op == .target
      ? [(.raised, .limitTargetRaised, .tightens), (.lowered, .limitTargetLowered, .loosens)]
      : [(.raised, .limitMinRaised, .tightens), (.lowered, .limitMinLowered, .loosens)]
    var ends: [(ChangeCode, LegalImpact)] = codes.filter { $0.0 == moved[0] }.map { ($0.1, $0.2) }
    if moved[1] == .raised { ends.append((.limitMaxRaised, .loosens)) }
    if moved[1] == .lowered { ends.append((.limitMaxLowered, .tightens)) }
    if ends.isEmpty { return add(.limitChanged, before, after, .unknown) }
    for (index, end) in ends.enumerated() {
      add(end.0, index == 0 ? before : before.withoutContent, index == 0 ? after : after.withoutContent, end.1)
    }
  }

  private enum Movement { case none, raised, lowered, lost }

  private func direction(_ old: Double?, _ new: Double?) -> Movement {
    guard let old, let new else { return old == nil && new == nil ? .none : .lost }
    return new > old ? .raised : new < old ? .lowered : .none
  }

  private func side(_ limit: Limit) -> Change.Side { Change.Side(limit.described, span: limit.span, content: .limit(limit)) }

  private mutating func add(_ code: ChangeCode, _ old: Change.Side?, _ new: Change.Side?, _ impact: LegalImpact) {
    changes.append(Change(code: code, directive: directive, obligation: obligation, field: "limits", old: old, new: new, impact: impact))
  }
}

extension Change.Side {
  fileprivate var withoutContent: Change.Side { Change.Side(value, span: span, content: nil) }
}
