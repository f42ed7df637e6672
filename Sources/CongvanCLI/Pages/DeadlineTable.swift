import CongvanExport
import CongvanModel
import CongvanRules

/// Deadlines for a screen: when, who, what, in which words and where.
enum DeadlineTable {
  /// `deadlines` of `set`, one a row; the directive is left out where there is only one.
  static func text(_ deadlines: [DueDate], of set: RuleSet, width: Int) -> String {
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    let many = set.directives.count > 1
    let listing = Listing(
      header: ["due", "who", "what", "words"] + (many ? ["directive"] : []),
      rows: deadlines.map { due in
        [when(due), due.bearers.joined(separator: "; "), Shortened.text(due.action, to: 110), due.deadline.quote]
          + (many ? [slugs[due.directive] ?? due.directive] : [])
      })
    return PageTable.text(listing, weights: many ? [0, 3, 5, 3, 2] : [0, 3, 5, 3], width: width)
  }

  /// The day; else the typed expression, so that the column never stays empty.
  private static func when(_ due: DueDate) -> String {
    guard let day = due.occurrence.day else { return due.deadline.kind == .asap ? "at once" : undated(due.deadline) }
    return (due.occurrence.lastDay == nil ? "from " : "") + day.iso
  }

  private static func undated(_ deadline: Deadline) -> String {
    switch deadline.kind {
    case .relative:
      [deadline.bound?.rawValue, deadline.duration, deadline.workingDays ? "worked" : nil].compactMap { $0 }.joined(separator: " ")
    default: deadline.described
    }
  }
}
