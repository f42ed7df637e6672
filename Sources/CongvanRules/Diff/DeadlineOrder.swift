internal import CongvanModel
internal import CongvanText

/// Which of two deadlines asks for more haste.
enum DeadlineOrder {
  case earlier, later

  /// How `new` stands to `old`; nil when they cannot be compared or only differ in something else.
  static func compare(_ old: Deadline, _ new: Deadline) -> DeadlineOrder? {
    guard old.bound != .from, new.bound != .from, old.parties == new.parties else { return nil }
    switch (old.kind, new.kind) {
    case (.recurring, .recurring): return recurrences(old, new)
    case (.recurring, _), (_, .recurring): return nil
    case (.relative, .relative): return days(old, new) ?? lengths(old, new)
    default: return days(old, new)
    }
  }

  /// Another day of the same round.
  private static func recurrences(_ old: Deadline, _ new: Deadline) -> DeadlineOrder? {
    guard let a = old.every, let b = new.every, case .number(let dayA)? = a.day, case .number(let dayB)? = b.day else { return nil }
    var same = a
    same.day = b.day
    guard same == b, a.dayTo == nil else { return nil }
    return order(dayA - (old.excludesItsDay ? 1 : 0), dayB - (new.excludesItsDay ? 1 : 0))
  }

  private static func days(_ old: Deadline, _ new: Deadline) -> DeadlineOrder? {
    let calendar = DeadlineCalendar()
    guard let a = calendar.single(old).lastDay, let b = calendar.single(new).lastDay else { return nil }
    return order(a.dayNumber, b.dayNumber)
  }

  /// Another number of the same unit, counted from the same moment.
  private static func lengths(_ old: Deadline, _ new: Deadline) -> DeadlineOrder? {
    guard old.workingDays == new.workingDays, old.anchor.map(Folding.tight) == new.anchor.map(Folding.tight),
      let a = old.duration, let b = new.duration, a.parts.map(\.unit) == b.parts.map(\.unit), a.parts.count == 1
    else { return nil }
    func signed(_ length: ISODuration) -> Int { length.parts[0].count * (length.isEarlier ? -1 : 1) }
    return order(signed(a), signed(b))
  }

  private static func order(_ old: Int, _ new: Int) -> DeadlineOrder? { new < old ? .earlier : new > old ? .later : nil }
}
