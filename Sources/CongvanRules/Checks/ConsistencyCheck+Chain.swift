internal import CongvanModel
internal import CongvanText

extension ConsistencyCheck {
  /// What of `lower` does not fit `upper`, which it implements: its deadlines, how often they come round, and its limits.
  func chain(_ lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    deadlines(of: lower, below: upper) + rates(of: lower, below: upper) + limits(of: lower, below: upper)
  }

  private func deadlines(of lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    let (own, above) = (DatedDuties(lower, self), DatedDuties(upper, self))
    return own.pairs(with: above).compactMap { own, other in
      let place = lower.place(own.deadline.span)
      let against = upper.place(other.deadline.span)
      guard let days = own.day.days(after: other.day) else { return nil }
      if days > 0 {
        let message = "“\(own.deadline.words)” is later than “\(other.deadline.words)” in the document that it implements."
        return Finding(.deadlineLaterThanAbove, message, at: place, against: against)
      }
      guard days == 0, !isOneStep(own.duty, other.duty) else { return nil }
      let message = "“\(own.deadline.words)” is no earlier than “\(other.deadline.words)” above, for which its reports are summed up."
      return Finding(.cascadeNoTime, message, at: place, against: against)
    }
  }

  /// Whether two duties are of the same body or hand in to the same: then the lower one only says again what the upper one says.
  private func isOneStep(_ lower: Obligation, _ upper: Obligation) -> Bool {
    vocabulary.recipients(of: lower).isEmpty || vocabulary.recipients(of: upper).isEmpty || vocabulary.agreement(lower, upper) != nil
      || lower.recipients.contains { own in
        upper.recipients.contains { vocabulary.isOneBody(vocabulary.plainName(own.name), vocabulary.plainName($0.name)) }
      }
  }

  private func limits(of lower: CheckedDirective, below upper: CheckedDirective) -> [Finding] {
    let above = LimitIndex(upper.limits(naming: vocabulary), vocabulary)
    return lower.limits(naming: vocabulary).flatMap { own in
      above.limits(like: LimitIndex.Entry(own, vocabulary)).compactMap { other -> Finding? in
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
}
