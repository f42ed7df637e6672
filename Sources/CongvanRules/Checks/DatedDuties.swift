internal import CongvanModel

/// The duties of a directive that have a day, by what they are about: not by when, by whom and to whom, which differ from level to level.
struct DatedDuties {
  /// A duty and one of its days.
  struct Entry {
    var deadline: Deadline
    var day: DueDay
    var duty: Obligation
    /// Its words, without those that any report's order has; where those are all, all of them.
    var profile: Profile
    /// Whether nothing says what it is about: “báo cáo kết quả về UBND tỉnh”.
    var isPlain: Bool
  }

  /// The same duty above is the most similar one, when half of its words are the same.
  private static let likeness = 0.5
  /// Of duties that do not say what they are about, nearly all words have to be.
  private static let plainLikeness = 0.8

  private var entries: [Entry] = []

  init(_ directive: CheckedDirective, _ check: ConsistencyCheck) {
    for due in directive.dues {
      guard let duty = due.duty, let day = DueDay(due.deadline, check.calendar) else { continue }
      let words = Profile.matter(of: duty)
      let matter = check.vocabulary.reportFillers.removed(from: words)
      let isPlain = matter.count < 2
      let profile = Profile(duty, pairing: isPlain ? words : matter)
      entries.append(Entry(deadline: due.deadline, day: day, duty: duty, profile: profile, isPlain: isPlain))
    }
  }

  /// Each with the most similar one of `above` that has a day of the same sort.
  func pairs(with above: DatedDuties) -> [(own: Entry, above: Entry)] {
    Self.pairs(entries.filter { !$0.isPlain }, above.entries.filter { !$0.isPlain }, Self.likeness)
      + Self.pairs(lone, above.lone, Self.plainLikeness)
  }

  /// Those that do not say what they are about and are the only ones of their words and sort of day: of several, nobody knows which is meant.
  private var lone: [Entry] {
    Dictionary(grouping: entries.filter(\.isPlain)) { Key(pairs: $0.profile.pairs, sort: $0.day.sort) }
      .values.filter { $0.count == 1 }.flatMap { $0 }.sorted { $0.deadline.span.start < $1.deadline.span.start }
  }

  private struct Key: Hashable {
    var pairs: [UInt64]
    var sort: DueDay.Sort
  }

  private static func pairs(_ own: [Entry], _ above: [Entry], _ likeness: Double) -> [(own: Entry, above: Entry)] {
    let profiles = above.map(\.profile)
    let index = PairIndex(profiles, Array(above.indices), sharing: PairIndex.share(ofAlike: likeness))
    return own.compactMap { entry in
      let alike = index.mutualCandidates(for: entry.profile).filter { entry.day.days(after: above[$0].day) != nil }
        .map { (place: $0, likeness: entry.profile.similarity(to: profiles[$0])) }
      guard let best = alike.max(by: { $0.likeness < $1.likeness }), best.likeness >= likeness else { return nil }
      return (entry, above[best.place])
    }
  }
}
