internal import CongvanModel

extension ConsistencyCheck {
  /// Days that come before the document's own, and last days on which nobody works.
  func dates(of directive: CheckedDirective) -> [Finding] {
    directive.dues.compactMap { due in
      let occurrence = calendar.single(due.deadline)
      // A start may well lie in the past.
      guard let day = occurrence.lastDay, !occurrence.flags.contains(.start) else { return nil }
      return before(day, due.deadline, in: directive) ?? dayOff(occurrence, day, due.deadline, in: directive)
    }
  }

  private func before(_ day: LegalDate, _ deadline: Deadline, in directive: CheckedDirective) -> Finding? {
    let letterhead = directive.directive.directive
    guard let issued = letterhead.issued, let first = issued.firstDay, day < first else { return nil }
    let message = "“\(deadline.words)” ends on \(day.iso), before the document itself, which is of \(issued.iso)."
    let own = letterhead.spans["issued"].map(directive.place)
    return Finding(.deadlineBeforeDocument, message, at: directive.place(deadline.span), against: own)
  }

  /// Only a day that is named could be another one: “by the end of April” cannot.
  private func dayOff(_ occurrence: Occurrence, _ day: LegalDate, _ deadline: Deadline, in directive: CheckedDirective) -> Finding? {
    let namesDay = (deadline.kind == .period ? deadline.to : deadline.date)?.isDay ?? false
    guard namesDay, occurrence.flags.contains(.weekend) || occurrence.flags.contains(.holiday) else { return nil }
    let name = calendar.workingDays?.holidays[day] ?? day.weekdayName
    let message = "“\(deadline.words)” ends on \(day.iso), a day off (\(name))."
    return Finding(.deadlineOnDayOff, message, at: directive.place(deadline.span))
  }
}
