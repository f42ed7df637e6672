internal import CongvanModel
internal import CongvanText

/// What changed among the deadlines of one obligation, or of a directive.
struct DeadlineComparison {
  private(set) var changes: [Change] = []
  private let directive: String
  private let obligation: String?

  /// - Parameters:
  ///   - modality: What both sides say of the action; nil when they differ and the impact cannot be told.
  ///   - isInSameWords: Whether nothing but times and numbers differs in the words round them, so that each stands for the one in its place.
  init(
    directive: String, obligation: String?, modality: Obligation.Modality?, old: [Deadline], new: [Deadline], isInSameWords: Bool = false
  ) {
    self.directive = directive
    self.obligation = obligation
    let standsAlone = obligation == nil
    func key(_ deadline: Deadline) -> String { deadline.expression + (standsAlone ? deadline.parties : "") }
    var left = Leftovers(old, new, key: key)
    let tightening = modality?.impactOfAdding ?? .unknown

    // Like with like first, so that a one-off date is not taken for a changed monthly report.
    var pairs: [(Deadline, Deadline)] = []
    if isInSameWords, old.map(\.kind) == new.map(\.kind) {
      pairs = Array(zip(old, new)).filter { key($0) != key($1) }
      left = Leftovers([], [], key: key)
    }
    for kind in [Deadline.Kind.date, .period, .recurring, .relative, .asap] {
      while let a = left.old.firstIndex(where: { $0.kind == kind }), let b = left.new.firstIndex(where: { $0.kind == kind }) {
        pairs.append((left.old.remove(at: a), left.new.remove(at: b)))
      }
    }
    if left.old.count == 1, left.new.count == 1 { pairs.append((left.old.removeFirst(), left.new.removeFirst())) }
    for (a, b) in pairs {
      let order = DeadlineOrder.compare(a, b)
      // What comes round more often asks for more.
      let isMore = order.map { $0 == .earlier } ?? Self.isMoreOften(b, than: a)
      let impact = isMore.map { $0 ? tightening : tightening.mirror } ?? .unknown
      add(Self.code(a, b, order), a, b, impact)
    }
    for deadline in left.old { add(.deadlineRemoved, deadline, nil, tightening.mirror) }
    for deadline in left.new { add(.deadlineAdded, nil, deadline, tightening) }
  }

  private static func isMoreOften(_ new: Deadline, than old: Deadline) -> Bool? {
    guard let before = old.every?.perYear, let after = new.every?.perYear, before != after else { return nil }
    return after > before
  }

  private static func code(_ old: Deadline, _ new: Deadline, _ order: DeadlineOrder?) -> ChangeCode {
    if old.differsOnlyInBound(from: new) { return .deadlineBoundChanged }
    if let order { return order == .earlier ? .deadlineAdvanced : .deadlinePostponed }
    if old.isKnown != new.isKnown { return old.isKnown ? .deadlineBecameUnknown : .deadlineBecameKnown }
    return old.kind == .recurring && new.kind == .recurring ? .deadlineRecurrenceChanged : .deadlineChanged
  }

  private mutating func add(_ code: ChangeCode, _ old: Deadline?, _ new: Deadline?, _ impact: LegalImpact) {
    func side(_ deadline: Deadline) -> Change.Side {
      Change.Side(deadline.described + (obligation == nil ? deadline.parties : ""), span: deadline.span, content: .deadline(deadline))
    }
    changes.append(
      Change(
        code: code, directive: directive, obligation: obligation, field: "deadlines", old: old.map(side), new: new.map(side), impact: impact
      ))
  }
}

extension Deadline {
  /// Everything that makes it another time, in one line.
  var expression: String {
    [Folding.tight(described), lastDay?.iso ?? "", workingDays ? "working" : ""].joined(separator: "\n")
  }

  /// Who has to act and who receives, for a deadline that stands alone.
  var parties: String {
    let (who, to) = (bearers.map(Folding.tight).sorted(), recipients.map(Folding.tight).sorted())
    return who.isEmpty && to.isEmpty ? "" : " [" + who.joined(separator: ", ") + " → " + to.joined(separator: ", ") + "]"
  }

  /// Whether a day, a recurrence or a length of time can be told from it.
  fileprivate var isKnown: Bool {
    switch kind {
    case .date, .period: DeadlineCalendar().single(self).lastDay != nil
    case .recurring: every != nil
    case .relative: duration != nil
    case .asap: true
    }
  }

  fileprivate func differsOnlyInBound(from other: Deadline) -> Bool {
    guard bound != other.bound else { return false }
    var (a, b) = (self, other)
    a.bound = b.bound
    (a.lastDay, b.lastDay) = (nil, nil)
    return a.kind == b.kind && a.expression == b.expression && a.parties == b.parties
  }
}
