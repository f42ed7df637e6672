internal import CongvanModel
internal import CongvanText

extension ConsistencyCheck {
  /// Something that somebody hands in to somebody by a day.
  private struct Step {
    var duty: Obligation
    var deadline: Deadline
    var day: DueDay
    var bearers, recipients: Set<[Substring]>
    /// Whether a recipient is called no more than “the one above”.
    var goesUp: Bool
    /// Whether it is one report made of several.
    var sumsUp: Bool
    var profile: Profile
    /// What it is about; fewer than two words say nothing.
    var matter: [Substring]

    var isPlain: Bool { matter.count < 2 }
  }

  /// Steps of reporting where the one who sums up has no time to do so.
  ///
  /// One step feeds another when its recipient is who acts in the other, by name, or is called no more than “the one above”.
  func cascades(in directive: CheckedDirective) -> [Finding] {
    let steps = self.steps(of: directive)
    let profiles = steps.map(\.profile)
    let matters = PairIndex(profiles, Array(steps.indices), sharing: PairIndex.share(ofAlike: Self.oneMatter))
    var acting: [[Substring]: [Int]] = [:]
    for (place, step) in steps.enumerated() { for name in step.bearers { acting[vocabulary.key(of: name), default: []].append(place) } }
    return steps.flatMap { lower in
      var places = lower.goesUp ? Array(steps.indices) : lower.recipients.flatMap { acting[vocabulary.key(of: $0)] ?? [] }
      if case .day = lower.day {
        places = places.filter { steps[$0].sumsUp && (lower.isPlain || steps[$0].isPlain) } + matters.mutualCandidates(for: lower.profile)
      }
      return Set(places).sorted().compactMap { place -> Finding? in
        let upper = steps[place]
        guard let days = lower.day.days(after: upper.day), days >= 0, !leavesHours(lower.deadline, upper.deadline, days),
          feeds(lower, upper), areOfOneMatter(lower, upper)
        else { return nil }
        return finding(lower, upper, days: days, in: directive)
      }
    } + directive.obligations.compactMap { withinOne($0.obligation, in: directive) }
  }

  /// “trước 10 giờ ngày 25”, and “trước 16 giờ” of the same day above.
  private func leavesHours(_ lower: Deadline, _ upper: Deadline, _ days: Int) -> Bool {
    guard days == 0, let first = lower.time, let second = upper.time else { return false }
    return first < second
  }

  private func finding(_ lower: Step, _ upper: Step, days: Int, in directive: CheckedDirective) -> Finding {
    let by = lower.deadline.words
    let named = names(lower.duty)
    let who = named.isEmpty ? "What goes to \(names(upper.duty)) is due by “\(by)”" : "\(named) report by “\(by)”"
    let sum = "\(names(upper.duty)), who sum up what they get, by “\(upper.deadline.words)”"
    let message = days == 0 ? "\(who), and \(sum): no time is left between the two." : "\(who), later than \(sum)."
    return Finding(
      days == 0 ? .cascadeNoTime : .cascadeReversed, message, at: directive.place(lower.deadline.span),
      against: directive.place(upper.deadline.span))
  }

  /// Two steps in one order: “báo cáo UBND huyện trước ngày 20/4 để tổng hợp, báo cáo Sở trước ngày 20/4”.
  private func withinOne(_ duty: Obligation, in directive: CheckedDirective) -> Finding? {
    let words = Folding.words(duty.action)
    let deadlines = duty.deadlines.sorted { $0.span.start < $1.span.start }
    guard deadlines.count == 2, let first = DueDay(deadlines[0], calendar), let second = DueDay(deadlines[1], calendar),
      let days = first.days(after: second), days >= 0, !leavesHours(deadlines[0], deadlines[1], days)
    else { return nil }
    let (own, other) = (Folding.words(deadlines[0].quote), Folding.words(deadlines[1].quote))
    guard let start = words.indices.first(where: { words[$0...].starts(with: own) }),
      let end = words.indices.last(where: { words[$0...].starts(with: other) }), start + own.count < end
    else { return nil }
    let between = Array(words[(start + own.count)..<end])
    guard vocabulary.purposes.length(atStartOf: between) > 0, vocabulary.summing.stand(in: between) else { return nil }
    let message =
      "What is to be summed up by “\(deadlines[1].words)” is due by “\(deadlines[0].words)”: "
      + (days == 0 ? "no time is left between the two." : "that is later.")
    return Finding(
      days == 0 ? .cascadeNoTime : .cascadeReversed, message, at: directive.place(deadlines[0].span),
      against: directive.place(deadlines[1].span))
  }

  private func steps(of directive: CheckedDirective) -> [Step] {
    directive.dues.compactMap { due in
      guard let duty = due.duty, let day = DueDay(due.deadline, calendar), vocabulary.isHandedIn(duty) else { return nil }
      let recipients = vocabulary.recipients(of: duty)
      let bearers = Set(vocabulary.acting(duty).map { vocabulary.plainName($0.name) })
      if recipients.isEmpty { return nil }
      let goesUp = duty.recipients.contains { vocabulary.superiors.stand(in: Folding.words($0.name)) }
      return Step(
        duty: duty, deadline: due.deadline, day: day, bearers: bearers, recipients: recipients, goesUp: goesUp,
        sumsUp: vocabulary.sumsUp(duty), profile: Profile(duty), matter: vocabulary.matter(of: duty))
    }
  }

  private func feeds(_ lower: Step, _ upper: Step) -> Bool {
    guard lower.bearers.isDisjoint(with: upper.bearers), lower.recipients.isDisjoint(with: upper.recipients), !upper.bearers.isEmpty else {
      return false
    }
    return lower.goesUp || lower.recipients.contains { recipient in upper.bearers.contains { vocabulary.isOneBody(recipient, $0) } }
  }

  /// How alike two reports of one matter are.
  private static let oneMatter = 0.3

  /// Two rounds of reports go together unless they say that they are about different things; two single ones when they are about the same,
  /// or when one of them does not say and the other sums up.
  private func areOfOneMatter(_ lower: Step, _ upper: Step) -> Bool {
    let isOneItem = lower.duty.section.first == upper.duty.section.first
    guard case .day = lower.day else {
      guard [lower, upper].allSatisfy({ vocabulary.reports.stand(in: Folding.words($0.duty.action)) || $0.sumsUp }) else { return false }
      return lower.goesUp || lower.isPlain || upper.isPlain || upper.sumsUp && isOneItem
        || !Set(lower.matter).isDisjoint(with: upper.matter)
    }
    if lower.profile.similarity(to: upper.profile) >= Self.oneMatter { return true }
    guard upper.sumsUp, lower.isPlain || upper.isPlain else { return false }
    return lower.isPlain && upper.isPlain || isOneItem
  }

  private func names(_ duty: Obligation) -> String { vocabulary.acting(duty).map(\.text).joined(separator: ", ") }
}
