public import CongvanModel

/// Everything that was recorded up to one moment: what was read, what directives do to one another, and what reviewers decided.
public struct KnownRules: Sendable {
  /// A review with the obligation as it read then.
  public struct ReviewedObligation: Hashable, Sendable {
    /// The last of it.
    public var review: Review
    /// What it was made of.
    public var reviewed: Obligation

    /// `review` of `reviewed`.
    public init(review: Review, reviewed: Obligation) {
      self.review = review
      self.reviewed = reviewed
    }
  }

  /// A decision about an effect with the effect as it was read then.
  public struct ReviewedEffect: Hashable, Sendable {
    /// The last about it.
    public var review: EffectReview
    /// What it was made of.
    public var reviewed: Effect

    /// `review` of `reviewed`.
    public init(review: EffectReview, reviewed: Effect) {
      self.review = review
      self.reviewed = reviewed
    }
  }

  /// As read.
  public var set: RuleSet
  /// In the order of the directives.
  public var effects: [Effect]
  /// The last review of each obligation that has any.
  public var reviews: [ReviewedObligation]
  /// The last decision about each effect that has any.
  public var effectReviews: [ReviewedEffect]
  /// The moment; nil for readings that are not recorded.
  public var known: RecordInstant?
  /// How many versions, reviews and decisions about effects had been recorded by then.
  public var revision: Int

  /// What `set`, `effects` and what people decided about them say together.
  public init(
    set: RuleSet, effects: [Effect] = [], reviews: [ReviewedObligation] = [], effectReviews: [ReviewedEffect] = [],
    known: RecordInstant? = nil, revision: Int = 0
  ) {
    self.set = set
    self.effects = effects
    self.reviews = reviews
    self.effectReviews = effectReviews
    self.known = known
    self.revision = revision
  }
}

/// One obligation of a rule set as it stands on the day asked about.
public struct RuleEntry: Hashable, Sendable {
  /// With what reviewers put right and the deadlines that hold on the day.
  public var recorded: RecordedObligation
  /// The days on which it holds.
  public var validity: Validity
  /// Whether it holds on the day; `inForce` when no day was asked about.
  public var standing: Standing
  /// What a reviewer decided; nil where nobody did.
  public var review: ReviewState?

  /// `recorded` as it was last read, before an edition left it out.
  public init(_ recorded: RecordedObligation, removedBy version: RuleSetVersion) {
    self.init(
      recorded: recorded, validity: Validity(from: recorded.validFrom),
      standing: .removed(version: version.number, at: version.recordedAt), review: nil)
  }

  init(recorded: RecordedObligation, validity: Validity, standing: Standing, review: ReviewState?) {
    self.recorded = recorded
    self.validity = validity
    self.standing = standing
    self.review = review
  }
}

/// A rule set seen from one day, as known at one moment.
public struct RuleSetView: Sendable {
  /// What was asked.
  public var asked: Asked
  /// Every obligation, whether it holds or not.
  public var entries: [RuleEntry]
  /// What holds, for questions that go further.
  public var set: RuleSet
  /// When what holds, and what became of the effects.
  public var timeline: Timeline
  /// Reviews of obligations that are no longer read.
  public var gone: [ReviewState]
  /// Decisions about effects that are no longer read.
  public var goneEffects: [EffectReviewState]
  /// How many versions, reviews and decisions about effects were known.
  public var revision: Int
}

extension KnownRules {
  /// The rule set on `day`; without a day, with every move of a deadline and with what has ended or not begun, so that each deadline can
  /// be judged on its own day.
  public func view(on day: LegalDate?) -> RuleSetView {
    let decided = effectReviewStates
    var timeline = Timeline(set, effects: effects, reviews: decided)
    let reviewed = Dictionary(reviews.map { ($0.review.obligation, $0) }) { _, last in last }
    var seen: Set<String> = []
    let entries = set.obligations.map { entry in
      var entry = entry
      let state = reviewed[entry.id].map { ReviewState($0.review, of: $0.reviewed, current: entry.obligation) }
      if let correction = state?.review.correction, let author = state?.review.author {
        entry.obligation = correction.applied(to: entry.obligation, by: author)
        timeline.correct(entry.id, correction)
      }
      if state != nil { seen.insert(entry.id) }
      let validity = timeline.validity(of: entry.id)
      entry.validFrom = validity.from
      let standing = state?.status == .rejected ? Standing.rejected(by: state!.review.author) : day.map(validity.standing) ?? .inForce
      return RuleEntry(
        recorded: timeline.freed(timeline.moved(timeline.borne(timeline.reworded(entry, on: day)), on: day), on: day), validity: validity,
        standing: standing,
        review: state)
    }
    timeline.noteEnds()
    var holding = set
    let applied = Dictionary(grouping: timeline.outcomes.filter { $0.outstanding == nil }.map(\.effect), by: \.source)
    holding.obligations = entries.filter { $0.standing == .inForce }.map { entry in
      var entry = entry.recorded
      let moved = (applied[entry.directive] ?? []).filter { [.extends, .corrects].contains($0.kind) }.compactMap(\.deadline?.span)
      entry.obligation.deadlines.removeAll { moved.contains($0.span) }
      return entry
    }
    let said = Dictionary(grouping: timeline.outcomes.filter { $0.outstanding != .rejected }.map(\.effect), by: \.source)
    for index in holding.directives.indices {
      let directive = holding.directives[index]
      if let day, timeline.validity(of: directive.key).standing(on: day) != .inForce {
        holding.directives[index].deadlines = []
        holding.directives[index].limits = []
      } else if let effects = said[directive.key] {
        holding.directives[index].deadlines.removeAll { deadline in effects.contains { $0.takesUp(deadline) } }
      }
    }
    let gone = reviews.filter { !seen.contains($0.review.obligation) }.map { ReviewState($0.review, of: $0.reviewed, current: nil) }
    return RuleSetView(
      asked: Asked(on: day, known: known, version: set.version?.number), entries: entries, set: holding,
      timeline: timeline, gone: gone,
      goneEffects: decided.values.filter { $0.status == .gone }.sorted { $0.review.number < $1.review.number },
      revision: revision)
  }

  /// How what people decided about effects stands towards what is read, by the id of the effect.
  private var effectReviewStates: [String: EffectReviewState] {
    let current = Dictionary(effects.map { ($0.id, $0) }) { first, _ in first }
    return Dictionary(
      effectReviews.map { ($0.review.effect, EffectReviewState($0.review, of: $0.reviewed, current: current[$0.review.effect])) }
    ) { _, last in last }
  }
}

extension Effect {
  /// Whether a time is no deadline of the directive itself, for it is when this begins, or stands in what it says of another.
  fileprivate func takesUp(_ other: Deadline) -> Bool {
    if other.bound == .from, from != nil, other.date?.firstDay == from { return true }
    if let deadline, deadline.span == other.span { return true }
    guard target != nil, [.amends, .supplements, .corrects, .extends, .suspends].contains(kind) else { return false }
    return span.start <= other.span.start && other.span.end <= span.end
  }
}

extension Timeline {
  /// Puts the days that a reviewer set in the place of those found.
  fileprivate mutating func correct(_ id: String, _ correction: Correction) {
    if correction.validFrom == nil, correction.validTo == nil { return }
    var days = validity(of: id)
    if let from = correction.validFrom { days.from = from.partial }
    if let to = correction.validTo { days = Validity(from: days.from, to: to) }
    validity[id] = days
  }
}

extension RuleSetView {
  /// Every obligation that `body` bears in any role; all of them when it is nil.
  public func entries(of body: String?) -> [RuleEntry] {
    guard let query = body.map(BodyQuery.init) else { return entries }
    return entries.filter { query.matches(anyOf: $0.recorded.obligation.bearers.flatMap { [$0.name, $0.text] }) }
  }

  /// What holds; where no day was asked about, without what has ended by `today`.
  public func standing(on today: LegalDate) -> RuleSet {
    if asked.on != nil { return set }
    var out = set
    func hasEnded(_ id: String) -> Bool { timeline.validity(of: id).to.map { $0 <= today } ?? false }
    out.obligations.removeAll { hasEnded($0.id) }
    for index in out.directives.indices where hasEnded(out.directives[index].key) {
      out.directives[index].deadlines = []
      out.directives[index].limits = []
    }
    return out
  }

  /// How many of the obligations of `ids` do not hold, and why: `3 not yet in force, 2 ended`; empty when all do.
  public func absences(among ids: Set<String>, _ wording: Wording = .english) -> String {
    let missing = entries.filter { $0.standing != .inForce && ids.contains($0.recorded.id) }.map(\.standing)
    let counts = ["notYetInForce", "ended", "rejected"].compactMap { name in
      let count = missing.count { $0.name == name }
      return count == 0 ? nil : wording("count." + name, ["n": String(count)])
    }
    return counts.joined(separator: ", ")
  }

  /// What is due of what holds: with a day asked about, on that day; else without what had ended by the day on which it falls due, and,
  /// of what has no day, without what has ended by `today`.
  public func kept(_ deadlines: [DueDate], today: LegalDate) -> [DueDate] {
    if asked.on != nil { return deadlines }
    return deadlines.filter { due in
      guard let end = timeline.validity(of: due.obligation ?? due.directive).to else { return true }
      return due.occurrence.day ?? today < end
    }
  }
}
