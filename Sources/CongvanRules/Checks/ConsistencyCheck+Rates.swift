internal import CongvanModel

extension ConsistencyCheck {
  /// What of `lower` comes round less often than the same above, which it has to feed.
  func rates(of lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    let (own, above) = (rounds(of: lower), rounds(of: upper))
    guard !own.isEmpty, !above.isEmpty, own.count * above.count <= Self.mostCompared else { return [] }
    return own.compactMap { entry -> Finding? in
      let meant = above.filter { isSame(entry, $0, own, above) }
      guard let other = meant.max(by: { $0.perYear < $1.perYear }), let least = meant.map(\.perYear).min(), entry.perYear < least else {
        return nil
      }
      // What else is handed in more often may be what the one above asks for.
      let feeders = own.filter { isSame($0, other, own, above) }
      guard feeders.allSatisfy({ $0.perYear < least }) else { return nil }
      let message = "“\(entry.deadline.words)” comes round less often than “\(other.deadline.words)” in the document that it implements."
      return Finding(
        .deadlineRarerThanAbove, message, at: lower.place(entry.deadline.span), against: upper.place(other.deadline.span))
    }
  }

  /// Of more nobody can say which is which.
  private static let mostCompared = 4096
  /// The same duty above has so much of its words.
  private static let likeness = 0.5

  /// A duty that comes round, with the deadline of its most frequent round.
  private struct Round {
    var duty: Obligation
    var deadline: Deadline
    var perYear: Double
    var profile: Profile
    /// Whether nothing says what it is about.
    var isPlain: Bool
    var isHandedIn: Bool
  }

  private func rounds(of directive: CheckedDirective) -> [Round] {
    directive.obligations.compactMap { entry in
      let rated = entry.obligation.deadlines.compactMap { deadline in deadline.every.map { (deadline, $0.perYear) } }
      guard let most = rated.max(by: { $0.1 < $1.1 }) else { return nil }
      let duty = entry.obligation
      let matter = vocabulary.matter(of: duty)
      let isPlain = matter.count < 2
      return Round(
        duty: duty, deadline: most.0, perYear: most.1, profile: Profile(duty, pairing: isPlain ? Profile.matter(of: duty) : matter),
        isPlain: isPlain, isHandedIn: vocabulary.isHandedIn(duty))
    }
  }

  /// Whether both are about the same; of reports that do not say what they are about, the only ones on both sides are, and those of the
  /// same bodies.
  private func isSame(_ own: Round, _ other: Round, _ all: [Round], _ above: [Round]) -> Bool {
    if !own.isPlain, !other.isPlain { return own.profile.similarity(to: other.profile) >= Self.likeness }
    guard own.isPlain, other.isPlain, own.isHandedIn, other.isHandedIn else { return false }
    func isOnly(_ rounds: [Round]) -> Bool { rounds.count { $0.isPlain && $0.isHandedIn } == 1 }
    return isOnly(all) && isOnly(above) ? vocabulary.mayBind(other.duty, own.duty) : vocabulary.agreement(own.duty, other.duty) != nil
  }
}
