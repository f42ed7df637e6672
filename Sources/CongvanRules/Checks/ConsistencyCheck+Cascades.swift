internal import CongvanModel
internal import CongvanText

extension ConsistencyCheck {
  /// A report that somebody hands in to somebody by a day.
  private struct Step {
    var duty: Obligation
    var deadline: Deadline
    var day: DueDay
    var bearers, recipients: Set<[Substring]>
    /// Whether a recipient is called no more than “the one above”.
    var goesUp: Bool
    var profile: Profile
  }

  /// Steps of reporting where the one who sums up has no time to do so.
  ///
  /// One step feeds another when its recipient is who acts in the other, by name, or is called no more than “the one above”.
  func cascades(in directive: CheckedDirective) -> [Finding] {
    let steps = self.steps(of: directive)
    let profiles = steps.map(\.profile)
    let matters = PairIndex(profiles, Array(steps.indices), sharing: PairIndex.share(ofAlike: Self.oneMatter))
    // Two names of one body begin with the same two words.
    var acting: [ArraySlice<Substring>: [Int]] = [:]
    for (place, step) in steps.enumerated() { for name in step.bearers { acting[name.prefix(2), default: []].append(place) } }
    return steps.flatMap { lower in
      let places =
        if case .day = lower.day { matters.mutualCandidates(for: lower.profile) } else if lower.goesUp { Array(steps.indices) } else {
          Set(lower.recipients.flatMap { acting[$0.prefix(2)] ?? [] }).sorted()
        }
      return places.compactMap { place -> Finding? in
        let upper = steps[place]
        guard let days = lower.day.days(after: upper.day), days >= 0, feeds(lower, upper), areOfOneMatter(lower, upper) else { return nil }
        let who = "\(names(lower.duty)) report by “\(lower.deadline.words)”"
        let sum = "\(names(upper.duty)), who sum up what they get, by “\(upper.deadline.words)”"
        let message = days == 0 ? "\(who), and \(sum): no time is left between the two." : "\(who), later than \(sum)."
        return Finding(
          days == 0 ? .cascadeNoTime : .cascadeReversed, message, at: directive.place(lower.deadline.span),
          against: directive.place(upper.deadline.span))
      }
    }
  }

  private func steps(of directive: CheckedDirective) -> [Step] {
    directive.dues.compactMap { due in
      guard let duty = due.duty, let day = DueDay(due.deadline, calendar), vocabulary.reports.stand(in: Folding.words(duty.action)) else {
        return nil
      }
      let bearers = Set(acting(duty).map { plainName($0.name) })
      let recipients = Set(duty.recipients.map { plainName($0.name) })
      if bearers.isEmpty || recipients.isEmpty { return nil }
      let goesUp = duty.recipients.contains { vocabulary.superiors.stand(in: Folding.words($0.name)) }
      return Step(
        duty: duty, deadline: due.deadline, day: day, bearers: bearers, recipients: recipients, goesUp: goesUp, profile: Profile(duty))
    }
  }

  private func feeds(_ lower: Step, _ upper: Step) -> Bool {
    guard lower.bearers.isDisjoint(with: upper.bearers), lower.recipients.isDisjoint(with: upper.recipients) else { return false }
    return lower.goesUp || lower.recipients.contains { recipient in upper.bearers.contains { isOneBody(recipient, $0) } }
  }

  /// How alike two reports of one matter are.
  private static let oneMatter = 0.3

  /// Two rounds of reports go together; two single reports only when they are about the same.
  private func areOfOneMatter(_ lower: Step, _ upper: Step) -> Bool {
    guard case .day = lower.day else { return true }
    return lower.profile.similarity(to: upper.profile) >= Self.oneMatter
  }

  private func names(_ duty: Obligation) -> String { acting(duty).map(\.text).joined(separator: ", ") }

  /// Who leads; where nobody does, all who take part.
  private func acting(_ duty: Obligation) -> [Bearer] {
    let leading = duty.bearers.filter { $0.role == .lead }
    return leading.isEmpty ? duty.bearers : leading
  }

  /// A body's name without “the”, “each” and “level of”.
  func plainName(_ name: String) -> [Substring] { vocabulary.determiners.removed(from: Folding.words(name)) }

  /// Whether one name is the other, or the other with more behind it: “UBND huyện” and “UBND huyện Lộc An”.
  func isOneBody(_ one: [Substring], _ other: [Substring]) -> Bool {
    min(one.count, other.count) > 1 && (one.starts(with: other) || other.starts(with: one))
  }
}
