import CongvanExport
import CongvanModel
import CongvanRules

/// Deadlines for a screen: when, what is unusual about the day, who, what, in which words and where.
enum DeadlineTable {
  /// `deadlines` of `set`, one a row.
  ///
  /// - Parameter namesDirective: Whether there is more than one directive they can be of.
  static func text(
    _ deadlines: [DueDate], of set: RuleSet, namesDirective many: Bool, width: Int, _ wording: Wording = .english
  ) -> String {
    let deadlines = onceEach(deadlines)
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    let hasNotes = deadlines.contains { !$0.isDaily && !$0.occurrence.notes(wording).isEmpty }
    let listing = Listing(
      header: ["due"] + (hasNotes ? ["note"] : []) + ["who", "what", "words"] + (many ? ["directive"] : []),
      rows: deadlines.map { due in
        [when(due, wording)] + (hasNotes ? [due.isDaily ? "" : due.occurrence.notes(wording).joined(separator: ", ")] : [])
          + [due.bearers.joined(separator: "; "), Shortened.text(due.action, to: 110), due.deadline.quote]
          + (many ? [slugs[due.directive] ?? due.directive] : [])
      })
    return PageTable.text(listing, weights: [0] + (hasNotes ? [0] : []) + [3, 5, 3] + (many ? [2] : []), width: width, wording)
  }

  /// What comes round every day stands there once, and not on each of the days asked about.
  private static func onceEach(_ deadlines: [DueDate]) -> [DueDate] {
    var seen: Set<DueDate> = []
    return deadlines.filter { due in
      guard due.isDaily else { return true }
      var any = due
      any.occurrence = Occurrence()
      return seen.insert(any).inserted
    }
  }

  /// The day; else the typed expression, so that the column never stays empty.
  private static func when(_ due: DueDate, _ wording: Wording) -> String {
    guard let day = due.isDaily ? nil : due.occurrence.day else {
      // The anchor stands among the words beside it.
      var deadline = due.deadline
      if deadline.duration != nil || deadline.kind == .asap { deadline.anchor = nil }
      return deadline.described(wording)
    }
    return due.occurrence.lastDay == nil ? wording("time.start", ["day": day.iso]) : day.iso
  }
}

extension DueDate {
  fileprivate var isDaily: Bool { deadline.kind == .recurring && deadline.every?.unit == .day && deadline.every?.interval == 1 }
}
