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
    /// Whether it is handed in: of such that say nothing more, who does so and to whom tells which are one.
    var isHandedIn: Bool
  }

  /// The same duty above is the most similar one, when half of its words are the same.
  private static let likeness = 0.5
  /// Of duties that do not say what they are about, nearly all words have to be.
  private static let plainLikeness = 0.8
  /// Of those that are hardly less alike than the most similar one, the one of the same bodies is meant.
  private static let margin = 0.2

  private var entries: [Entry] = []
  private let vocabulary: CheckVocabulary

  init(_ directive: CheckedDirective, _ check: ConsistencyCheck) {
    vocabulary = check.vocabulary
    for due in directive.dues {
      guard let duty = due.duty, let day = DueDay(due.deadline, check.calendar) else { continue }
      let matter = vocabulary.matter(of: duty)
      let isPlain = matter.count < 2
      let profile = Profile(duty, pairing: isPlain ? Profile.matter(of: duty) : matter)
      let isHandedIn = vocabulary.isHandedIn(duty)
      entries.append(Entry(deadline: due.deadline, day: day, duty: duty, profile: profile, isPlain: isPlain, isHandedIn: isHandedIn))
    }
  }

  /// Each with the one of `above` that has a day of the same sort and is about the same.
  func pairs(with above: DatedDuties) -> [(own: Entry, above: Entry)] {
    let steps = steps(with: above)
    let paired = Set(steps.map(\.own.deadline.span))
    let rest = lone.filter { !paired.contains($0.deadline.span) }
    return pairs(entries.filter { !$0.isPlain }, above.entries.filter { !$0.isPlain }, Self.likeness) + steps
      + pairs(rest, above.lone, Self.plainLikeness)
  }

  /// Plain reports with those above that the same bodies hand in; the only ones on both sides are one, whoever hands them in.
  private func steps(with above: DatedDuties) -> [(own: Entry, above: Entry)] {
    let (reports, others) = (plainReports, above.plainReports)
    return reports.keys.sorted { reports[$0]![0].deadline.span.start < reports[$1]![0].deadline.span.start }.flatMap { sort in
      guard let own = reports[sort], let others = others[sort] else { return [(own: Entry, above: Entry)]() }
      let (duties, dutiesAbove) = (Self.duties(of: own), Self.duties(of: others))
      if duties.count == 1, dutiesAbove.count == 1, vocabulary.mayBind(others[0].duty, own[0].duty) {
        return own.compactMap { entry in Self.counterpart(of: entry, among: own, in: others).map { (entry, $0) } }
      }
      guard duties.count * dutiesAbove.count <= Self.mostCompared else { return [] }
      let meant = duties.map { duty in
        Self.only(dutiesAbove.indices, most: { vocabulary.agreement(duty[0].duty, dutiesAbove[$0][0].duty) })
      }
      return duties.indices.flatMap { place -> [(own: Entry, above: Entry)] in
        guard let other = meant[place], meant.count(where: { $0 == other }) == 1 else { return [] }
        return duties[place].compactMap { entry in
          Self.counterpart(of: entry, among: duties[place], in: dutiesAbove[other]).map { (entry, $0) }
        }
      }
    }
  }

  /// Entries by their duties, in order.
  private static func duties(of entries: [Entry]) -> [[Entry]] {
    Dictionary(grouping: entries) { $0.duty.span.start }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// Which of the days of a duty above is meant: the one of the same place where there are as many, else the nearest.
  private static func counterpart(of entry: Entry, among own: [Entry], in above: [Entry]) -> Entry? {
    if own.count == above.count { return own.firstIndex { $0.day == entry.day }.map { above[$0] } }
    return above.compactMap { other in entry.day.days(after: other.day).map { (other, abs($0)) } }.min { $0.1 < $1.1 }?.0
  }

  /// Of more nobody can say which is which.
  private static let mostCompared = 4096

  /// The one of `places` for which the most speaks; nil where that is so of several.
  private static func only(_ places: Range<Int>, most: (Int) -> Int?) -> Int? {
    let counted = places.compactMap { place in most(place).map { (place, $0) } }
    let best = counted.map(\.1).max()
    let meant = counted.filter { $0.1 == best }
    return meant.count == 1 ? meant[0].0 : nil
  }

  private var plainReports: [DueDay.Sort: [Entry]] { Dictionary(grouping: entries.filter { $0.isPlain && $0.isHandedIn }) { $0.day.sort } }

  /// Those that do not say what they are about and are the only ones of their words and sort of day: of several, nobody knows which is meant.
  private var lone: [Entry] {
    Dictionary(grouping: entries.filter(\.isPlain)) { Key(pairs: $0.profile.pairs, sort: $0.day.sort) }
      .values.filter { $0.count == 1 }.flatMap { $0 }.sorted { $0.deadline.span.start < $1.deadline.span.start }
  }

  private struct Key: Hashable {
    var pairs: [UInt64]
    var sort: DueDay.Sort
  }

  /// A duty and the sort of its days.
  private struct Duty: Hashable {
    var start: Int
    var sort: DueDay.Sort

    init(_ entry: Entry) { (start, sort) = (entry.duty.span.start, entry.day.sort) }
  }

  private func pairs(_ own: [Entry], _ above: [Entry], _ likeness: Double) -> [(own: Entry, above: Entry)] {
    let profiles = above.map(\.profile)
    let duties = Dictionary(grouping: own) { Duty($0) }
    let dutiesAbove = Dictionary(grouping: above) { Duty($0) }
    let index = PairIndex(profiles, Array(above.indices), sharing: PairIndex.share(ofAlike: likeness))
    return own.compactMap { entry in
      let alike = index.mutualCandidates(for: entry.profile).filter { entry.day.days(after: above[$0].day) != nil }
        .map { (place: $0, likeness: entry.profile.similarity(to: profiles[$0])) }
      guard let best = alike.map(\.likeness).max(), best >= likeness else { return nil }
      let near = alike.filter { $0.likeness >= max(likeness, best - Self.margin) }
      guard near.count > 1 else { return (entry, above[near[0].place]) }
      let meant = near.map { (place: $0.place, likeness: $0.likeness, bodies: vocabulary.agreement(entry.duty, above[$0.place].duty) ?? 0) }
      guard let first = meant.max(by: { ($0.bodies, $0.likeness, $1.place) < ($1.bodies, $1.likeness, $0.place) }) else { return nil }
      return Self.counterpart(of: entry, among: duties[Duty(entry)] ?? [], in: dutiesAbove[Duty(above[first.place])] ?? []).map {
        (entry, $0)
      }
    }
  }
}
