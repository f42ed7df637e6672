internal import CongvanModel
internal import CongvanText

/// What changed among the deadlines of one obligation, or of a directive.
struct DeadlineComparison {
  private(set) var changes: [Change] = []

  /// - Parameter modality: What both sides say of the action; nil when they differ and the impact cannot be told.
  init(directive: String, obligation: String?, modality: Obligation.Modality?, old: [Deadline], new: [Deadline]) {
    let standsAlone = obligation == nil
    let key = { (deadline: Deadline) in deadline.expression + (standsAlone ? deadline.parties : "") }
    var left = Leftovers(old, new, key: key)
    let tightening = modality?.impactOfAdding ?? .unknown

    func add(_ code: ChangeCode, _ old: Deadline?, _ new: Deadline?, _ impact: LegalImpact) -> Change {
      func side(_ deadline: Deadline) -> Change.Side {
        Change.Side(deadline.described + (standsAlone ? deadline.parties : ""), span: deadline.span)
      }
      return Change(
        code: code, directive: directive, obligation: obligation, field: "deadlines", old: old.map(side), new: new.map(side), impact: impact
      )
    }

    // Like with like first, so that a one-off date is not taken for a changed monthly report.
    var pairs: [(Deadline, Deadline)] = []
    for kind in [Deadline.Kind.date, .period, .recurring, .relative, .asap] {
      while let a = left.old.firstIndex(where: { $0.kind == kind }), let b = left.new.firstIndex(where: { $0.kind == kind }) {
        pairs.append((left.old.remove(at: a), left.new.remove(at: b)))
      }
    }
    if left.old.count == 1, left.new.count == 1 { pairs.append((left.old.removeFirst(), left.new.removeFirst())) }
    for (a, b) in pairs {
      switch DeadlineOrder.compare(a, b) {
      case .earlier: changes.append(add(.deadlineAdvanced, a, b, tightening))
      case .later: changes.append(add(.deadlinePostponed, a, b, tightening.mirror))
      case nil: changes.append(add(.deadlineChanged, a, b, .unknown))
      }
    }
    changes += left.old.map { add(.deadlineRemoved, $0, nil, tightening.mirror) }
    changes += left.new.map { add(.deadlineAdded, nil, $0, tightening) }
  }
}

/// Which of two deadlines asks for more haste.
enum DeadlineOrder {
  case earlier, later

  /// How `new` stands to `old`; nil when they cannot be compared or only differ in something else.
  static func compare(_ old: Deadline, _ new: Deadline) -> DeadlineOrder? {
    guard old.bound != .from, new.bound != .from, old.parties == new.parties else { return nil }
    if old.kind == .recurring || new.kind == .recurring {
      guard let a = old.every, let b = new.every, case .number(let dayA)? = a.day, case .number(let dayB)? = b.day else { return nil }
      var same = a
      same.day = b.day
      guard same == b, a.dayTo == nil else { return nil }
      return order(dayA - (old.excludesItsDay ? 1 : 0), dayB - (new.excludesItsDay ? 1 : 0))
    }
    let calendar = DeadlineCalendar()
    guard let a = calendar.single(old).lastDay, let b = calendar.single(new).lastDay else { return nil }
    return order(a.dayNumber, b.dayNumber)
  }

  private static func order(_ old: Int, _ new: Int) -> DeadlineOrder? { new < old ? .earlier : new > old ? .later : nil }
}

extension Deadline {
  /// Everything that makes it another time, in one line.
  fileprivate var expression: String {
    [Folding.phrase(described), lastDay ?? "", workingDays ? "working" : ""].joined(separator: "\n")
  }

  /// Who has to act and who receives, for a deadline that stands alone.
  fileprivate var parties: String {
    let (who, to) = (bearers.map(Folding.phrase).sorted(), recipients.map(Folding.phrase).sorted())
    return who.isEmpty && to.isEmpty ? "" : " [" + who.joined(separator: ", ") + " → " + to.joined(separator: ", ") + "]"
  }
}
