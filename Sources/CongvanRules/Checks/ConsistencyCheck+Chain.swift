internal import CongvanModel
internal import CongvanText

extension ConsistencyCheck {
  /// What of `lower` does not fit `upper`, which it implements: its deadlines and its limits.
  func chain(_ lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    deadlines(of: lower, below: upper) + limits(of: lower, below: upper)
  }

  /// The same duty above is the most similar one, when half of its words are the same.
  private static let likeness = 0.5

  private func deadlines(of lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    let above = upper.dues.compactMap { due -> (deadline: Deadline, day: DueDay, duty: Obligation)? in
      guard let duty = due.duty, let day = DueDay(due.deadline, calendar) else { return nil }
      return (due.deadline, day, duty)
    }
    let profiles = above.map { Profile($0.duty) }
    let index = PairIndex(profiles, Array(above.indices), sharing: PairIndex.share(ofAlike: Self.likeness))
    return lower.dues.compactMap { due -> Finding? in
      guard let duty = due.duty, let day = DueDay(due.deadline, calendar) else { return nil }
      let profile = Profile(duty)
      let comparable = index.mutualCandidates(for: profile).compactMap {
        place -> (days: Int, deadline: Deadline, duty: Obligation, likeness: Double)? in
        let other = above[place]
        guard let days = day.days(after: other.day) else { return nil }
        return (days, other.deadline, other.duty, profile.similarity(to: profiles[place]))
      }
      guard let match = comparable.max(by: { $0.likeness < $1.likeness }), match.likeness >= Self.likeness else { return nil }
      let place = lower.place(due.deadline.span)
      let other = upper.place(match.deadline.span)
      if match.days > 0 {
        let message = "“\(due.deadline.words)” is later than “\(match.deadline.words)” in the document that it implements."
        return Finding(.deadlineLaterThanAbove, message, at: place, against: other)
      }
      guard match.days == 0, !isOneStep(duty, match.duty) else { return nil }
      let message = "“\(due.deadline.words)” is no earlier than “\(match.deadline.words)” above, for which its reports are summed up."
      return Finding(.cascadeNoTime, message, at: place, against: other)
    }
  }

  /// Whether two duties hand in to the same body: then the lower one only says again what the upper one says.
  private func isOneStep(_ lower: Obligation, _ upper: Obligation) -> Bool {
    lower.recipients.isEmpty || upper.recipients.isEmpty
      || lower.recipients.contains { own in upper.recipients.contains { isOneBody(plainName(own.name), plainName($0.name)) } }
  }

  private func limits(of lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    lower.limits.flatMap { own in
      upper.limits.filter { isAboutTheSame(own, $0) }.compactMap { other -> Finding? in
        guard let fault = fault(of: own, under: other) else { return nil }
        let message = "“\(own.quote)” \(fault) “\(other.quote)” in the document that it implements."
        return Finding(.limitOutsideAbove, message, at: lower.place(own.span), against: upper.place(other.span))
      }
    }
  }

  /// How `own` leaves what `above` allows; nil when it does not.
  private func fault(of own: Limit, under above: Limit) -> String? {
    if own.op == .target || above.op == .target {
      guard own.op == above.op, let goal = own.min, let wanted = above.min, goal < wanted else { return nil }
      return "aims lower than"
    }
    if let least = above.min, let low = own.min ?? own.max, low < least { return "allows fewer than" }
    if let most = above.max, let high = own.max ?? own.min, high > most { return "allows more than" }
    return nil
  }

  /// Whether two limits count the same: one unit, and subjects of which one names the other.
  private func isAboutTheSame(_ one: Limit, _ other: Limit) -> Bool {
    isOneUnit(one.unit, other.unit) && isOneSubject(one.subject, other.subject) && isOneScope(one.per, other.per)
  }

  /// People are people, whether they are counted as members or persons.
  func isOneUnit(_ one: String, _ other: String) -> Bool {
    let (own, others) = (Folding.words(one), Folding.words(other))
    if own == others { return one.contains("%") == other.contains("%") }
    return vocabulary.persons.length(atStartOf: own) > 0 && vocabulary.persons.length(atStartOf: others) > 0
  }

  private func isOneSubject(_ one: String, _ other: String) -> Bool {
    let (own, others) = (subject(one), subject(other))
    if own.isEmpty || others.isEmpty { return own == others }
    return own.isSubset(of: others) || others.isSubset(of: own)
  }

  private func isOneScope(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == other }
    return !Set(plainName(one)).isDisjoint(with: plainName(other))
  }

  /// The words of a subject that tell it from others.
  func subject(_ words: String) -> Set<Substring> { Set(vocabulary.emptySubjects.removed(from: Folding.words(words))) }
}
