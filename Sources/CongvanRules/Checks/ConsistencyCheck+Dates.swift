internal import CongvanModel
internal import CongvanText

extension ConsistencyCheck {
  /// Days that do not exist or come before the document's own, and last days on which nobody works.
  func dates(of directive: CheckedDirective) -> [Finding] {
    impossible(in: directive) + misnamed(in: directive) + reversed(in: directive) + hastened(in: directive)
      + directive.dues.compactMap { due in
        let occurrence = calendar.single(due.deadline)
        // A start may well lie in the past.
        guard let day = occurrence.lastDay, !occurrence.flags.contains(.start) else { return nil }
        return before(day, due.deadline, in: directive) ?? yearLeftOpen(due.deadline, in: directive)
          ?? dayOff(occurrence, day, due.deadline, in: directive)
      }
  }

  /// Days that no calendar has, such as 30/02: of the document, of deadlines, of documents that are cited.
  private func impossible(in directive: CheckedDirective) -> [Finding] {
    let letterhead = directive.directive.directive
    var named: [(date: PartialDate?, words: String, span: SourceSpan)] = []
    if let span = letterhead.spans["issued"] { named.append((letterhead.issued, span.quote, span)) }
    for due in directive.dues {
      let deadline = due.deadline
      for date in [deadline.date, deadline.from, deadline.to] { named.append((date, deadline.words, deadline.span)) }
    }
    for citation in directive.directive.citations { named.append((citation.issued, citation.quote, citation.span)) }
    var seen: Set<SourceSpan> = []
    return named.compactMap { date, words, span in
      guard let date, date.isImpossible, seen.insert(span).inserted else { return nil }
      return Finding(.dateNoSuchDay, "“\(words)” names \(date.iso), a day that the calendar does not have.", at: directive.place(span))
    }
  }

  /// “thứ Hai, ngày 15/4/2025”, which is a Tuesday.
  private func misnamed(in directive: CheckedDirective) -> [Finding] {
    directive.facts.misnamedDays.compactMap { diagnostic in
      diagnostic.span.map { Finding(.dateWeekdayDiffers, diagnostic.message + ".", at: directive.place($0)) }
    }
  }

  /// Periods that end before they begin.
  private func reversed(in directive: CheckedDirective) -> [Finding] {
    directive.dues.compactMap { due in
      guard let from = due.deadline.from?.firstDay, let to = due.deadline.to?.lastDay, to < from else { return nil }
      let message = "“\(due.deadline.words)” ends on \(to.iso), before it begins on \(from.iso)."
      return Finding(.deadlinePeriodReversed, message, at: directive.place(due.deadline.span))
    }
  }

  /// “gia hạn … đến ngày 05/9” where it was to be done by 15/9.
  package func hastened(in directive: CheckedDirective) -> [Finding] {
    directive.hastened.compactMap { move in
      let words = Folding.words(move.said)
      guard vocabulary.extending.stand(in: words), !vocabulary.shortening.stand(in: words),
        let day = calendar.single(move.deadline).lastDay
      else { return nil }
      let message =
        "“\(move.deadline.words)” gives more time and ends on \(day.iso), before “\(move.replaced.words)”, whose place it takes."
      return Finding(
        .deadlineExtendedEarlier, message, at: directive.place(move.deadline.span), against: directive.place(move.replaced.span))
    }
  }

  private func before(_ day: LegalDate, _ deadline: Deadline, in directive: CheckedDirective) -> Finding? {
    let letterhead = directive.directive.directive
    guard let issued = letterhead.issued, let first = issued.firstDay, day < first else { return nil }
    let message = "“\(deadline.words)” ends on \(day.iso), before the document itself, which is of \(issued.iso)."
    let own = letterhead.spans["issued"].map(directive.place)
    return Finding(.deadlineBeforeDocument, message, at: directive.place(deadline.span), against: own)
  }

  /// A day without its year that was over only lately, so that it was read as one of the next year.
  private func yearLeftOpen(_ deadline: Deadline, in directive: CheckedDirective) -> Finding? {
    let letterhead = directive.directive.directive
    guard deadline.kind == .date, let issued = letterhead.issued, let first = issued.firstDay, let day = deadline.date, day.isDay,
      let read = day.firstDay, read.year == first.year + 1,
      let meant = LegalDate(year: first.year, month: read.month, day: read.day), meant < first,
      first.dayNumber - meant.dayNumber <= Self.lately,
      ![deadline.words, letterhead.subject ?? ""].contains(where: { $0.contains(String(read.year)) })
    else { return nil }
    let message =
      "“\(deadline.words)” names no year; in \(first.year) it was over before the document of \(issued.iso), so it was read as \(read.iso)."
    let own = letterhead.spans["issued"].map(directive.place)
    return Finding(.deadlineYearOpen, message, at: directive.place(deadline.span), against: own)
  }

  /// For so many days a day that is over is rather a mistake than a day of the next year.
  private static let lately = 31

  /// Only a day that is named could be another one: “by the end of April” cannot.
  private func dayOff(_ occurrence: Occurrence, _ day: LegalDate, _ deadline: Deadline, in directive: CheckedDirective) -> Finding? {
    let namesDay = (deadline.kind == .period ? deadline.to : deadline.date)?.isDay ?? false
    guard namesDay, occurrence.flags.contains(.weekend) || occurrence.flags.contains(.holiday) else { return nil }
    let name = calendar.workingDays?.holidays[day] ?? day.weekdayName
    let message = "“\(deadline.words)” ends on \(day.iso), a day off (\(name))."
    let rule = calendar.workingDays?.source(ofDayOff: day).map { source in
      Finding.Place(document: WorkingDayCalendar.file, file: WorkingDayCalendar.file, page: nil, words: source)
    }
    return Finding(.deadlineOnDayOff, message, at: directive.place(deadline.span), against: rule)
  }
}
