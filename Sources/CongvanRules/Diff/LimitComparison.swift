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
    var left = Leftovers(old, new) { Folding.phrase($0.described) }
    // The same thing counted in the same unit first, then what is left when it is one on either side.
    let ways: [(Limit) -> String] = [
      { [Folding.phrase($0.subject), Folding.phrase($0.unit), Folding.phrase($0.per ?? "")].joined(separator: "\n") },
      { [Folding.phrase($0.unit), Folding.phrase($0.per ?? "")].joined(separator: "\n") },
    ]
    for way in ways {
      let (a, b) = (Dictionary(grouping: left.old, by: way), Dictionary(grouping: left.new, by: way))
      for (key, olds) in a where olds.count == 1 && b[key]?.count == 1 {
        compare(olds[0], b[key]![0])
        left.old.removeAll { way($0) == key }
        left.new.removeAll { way($0) == key }
      }
    }
    if left.old.count == 1, left.new.count == 1 {
      compare(left.old.removeFirst(), left.new.removeFirst())
    }
    for limit in left.old { add(.limitRemoved, limit, nil, .loosens) }
    for limit in left.new { add(.limitAdded, nil, limit, .tightens) }
  }

  private mutating func compare(_ old: Limit, _ new: Limit) {
    let comparable =
      Folding.phrase(old.unit) == Folding.phrase(new.unit) && old.per.map(Folding.phrase) == new.per.map(Folding.phrase) && old.op == new.op
    guard comparable, Folding.phrase(old.subject) == Folding.phrase(new.subject) else { return add(.limitChanged, old, new, .unknown) }
    switch old.op {
    case .min, .target:
      guard let a = old.min, let b = new.min, old.max == new.max, a != b else { return add(.limitChanged, old, new, .unknown) }
      let codes: (ChangeCode, ChangeCode) = old.op == .min ? (.limitMinRaised, .limitMinLowered) : (.limitTargetRaised, .limitTargetLowered)
      add(b > a ? codes.0 : codes.1, old, new, b > a ? .tightens : .loosens)
    case .max:
      guard let a = old.max, let b = new.max, old.min == new.min, a != b else { return add(.limitChanged, old, new, .unknown) }
      add(b > a ? .limitMaxRaised : .limitMaxLowered, old, new, b > a ? .loosens : .tightens)
    case .range:
      guard let lowA = old.min, let lowB = new.min, let highA = old.max, let highB = new.max, lowA != lowB || highA != highB else {
        return add(.limitChanged, old, new, .unknown)
      }
      if lowA != lowB { add(lowB > lowA ? .limitMinRaised : .limitMinLowered, old, new, lowB > lowA ? .tightens : .loosens) }
      if highA != highB { add(highB > highA ? .limitMaxRaised : .limitMaxLowered, old, new, highB > highA ? .loosens : .tightens) }
    case .exactly: add(.limitChanged, old, new, .unknown)
    }
  }

  private mutating func add(_ code: ChangeCode, _ old: Limit?, _ new: Limit?, _ impact: LegalImpact) {
    func side(_ limit: Limit) -> Change.Side { Change.Side(limit.described, span: limit.span) }
    changes.append(
      Change(
        code: code, directive: directive, obligation: obligation, field: "limits", old: old.map(side), new: new.map(side), impact: impact))
  }
}
