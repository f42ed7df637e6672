internal import CongvanModel
internal import CongvanText

extension Timeline {
  /// The timeline of `set` under `effects`.
  ///
  /// Effects hold in the order of their days; on one day those of one office in the order of their numbers, which are given out one
  /// after the other. Those of several offices that move one deadline differently on one day are disputed, and only the one that a person
  /// accepted is applied, as none is that a person rejected. What ended is never revived.
  /// Source: Nghị định 30/2020/NĐ-CP, Điều 15 (numbers in the order of issue within a year; unverified).
  ///
  /// - Parameter reviews: What people decided, by the id of the effect.
  public init(_ set: RuleSet, effects: [Effect], reviews: [String: EffectReviewState] = [:]) {
    var resolver = EffectResolver(set: set, effects: effects, reviews: reviews)
    resolver.run()
    self = resolver.timeline
  }
}

/// Applies effects one after another.
struct EffectResolver {
  let set: RuleSet
  var timeline = Timeline()
  private var byNumber: [String: [RecordedDirective]] = [:]
  var owned: [String: [RecordedObligation]] = [:]
  /// By the key of their source.
  let effects: [String: [Effect]]
  private var directives: [String: RecordedDirective] = [:]
  /// What was added to a directive or put in the place of its provisions, with the path.
  var grafts: [String: [(path: String, id: String)]] = [:]

  init(set: RuleSet, effects: [Effect], reviews: [String: EffectReviewState]) {
    self.set = set
    self.effects = Dictionary(grouping: effects, by: \.source)
    timeline.outcomes = effects.map { EffectOutcome($0, review: reviews[$0.id]) }
    for directive in set.directives { byNumber[directive.directive.documentNumber.key, default: []].append(directive) }
    directives = Dictionary(set.directives.map { ($0.key, $0) }) { first, _ in first }
  }

  mutating func run() {
    beginAndEndByThemselves()
    for index in timeline.outcomes.indices {
      aim(index)
      let isAccepted = timeline.outcomes[index].review?.status == .accepted
      timeline.outcomes[index].outstanding = timeline.outcomes[index].outstanding ?? doubt(index, isAccepted: isAccepted)
      if timeline.outcomes[index].review?.status == .rejected { timeline.outcomes[index].outstanding = .rejected }
    }
    let touched = Set(timeline.outcomes.flatMap { [$0.effect.source, $0.target ?? ""] })
    owned = Dictionary(grouping: set.obligations.filter { touched.contains($0.directive) }, by: \.directive)
    let order = timeline.outcomes.indices.filter { timeline.outcomes[$0].outstanding == nil }.sorted { rank($0) < rank($1) }
    let disputed = disputed(order)
    for index in order {
      if disputed.contains(index) { timeline.outcomes[index].outstanding = .disputed } else { apply(index) }
    }
    noteRejected()
  }

  // MARK: - Days

  private mutating func beginAndEndByThemselves() {
    let said = timeline.outcomes.filter { $0.effect.target == nil && $0.review?.status != .rejected }
    let own = Dictionary(grouping: said.map(\.effect), by: \.source)
    for directive in set.directives {
      let said = own[directive.key] ?? []
      let from = said.first { $0.kind == .commences }?.from?.partial ?? directive.directive.issued
      let to = said.lazy.filter { $0.kind == .expires }.compactMap(\.from).first
      timeline.validity[directive.key] = Validity(from: from, to: to)
    }
  }

  /// Finds the directive and the day of an effect, or says what is missing.
  private mutating func aim(_ index: Int) {
    let effect = timeline.outcomes[index].effect
    guard let target = effect.target else {
      timeline.outcomes[index].since = effect.from
      if effect.from == nil { timeline.outcomes[index].outstanding = .endUnknown }
      return
    }
    if target.number == nil { return timeline.outcomes[index].outstanding = .targetNotRecorded }
    if target.symbol == nil { return timeline.outcomes[index].outstanding = .noSymbol }
    let cited = target.cited(by: directives[effect.source]?.directive)
    let numbered = (byNumber[target.documentNumber.key] ?? []).filter { $0.key != effect.source && cited.isOfTime(of: $0.directive) }
    let candidates = cited.meant(among: numbered, isChanged: true, directive: \.directive)
    guard let found = candidates.first else { return timeline.outcomes[index].outstanding = .targetNotRecorded }
    guard candidates.count == 1 else { return timeline.outcomes[index].outstanding = .severalTargets }
    timeline.outcomes[index].target = found.key
    if effect.kind == .corrects { return }
    guard let since = effect.from ?? timeline.validity(of: effect.source).from.flatMap({ $0.isDay ? $0.firstDay : nil }) else {
      return timeline.outcomes[index].outstanding = .dayUnknown
    }
    timeline.outcomes[index].since = since
  }

  /// Corrections first, then by day; on one day office by office, whatever was recorded first, in the order of their numbers.
  private func rank(_ index: Int) -> (day: Int, office: Substring, number: Int, index: Int) {
    let outcome = timeline.outcomes[index]
    let number = directives[outcome.effect.source]?.directive.number.flatMap { Int($0) } ?? 0
    return (outcome.since?.dayNumber ?? .min, office(outcome.effect.source), number, index)
  }

  /// Who numbers the directive, and in which year; a directive whose office is not known stands alone.
  private func office(_ key: String) -> Substring { key.hasPrefix("file/") ? key[...] : key[..<(key.lastIndex(of: "/") ?? key.endIndex)] }

  /// Of several offices on one day each moves one deadline to another day, and no person said which of them does.
  private func disputed(_ order: [Int]) -> Set<Int> {
    let moves = Dictionary(grouping: order.filter { timeline.outcomes[$0].effect.kind == .extends }) { index in
      [timeline.outcomes[index].target ?? "", timeline.outcomes[index].since?.iso ?? ""]
    }
    let rivals = moves.values.filter { same in Set(same.map { office(timeline.outcomes[$0].effect.source) }).count > 1 }
    return Set(
      rivals.flatMap { same in
        Dictionary(grouping: same) { try? deadline(of: timeline.outcomes[$0]).get() }.flatMap { place, indices in
          if place == nil || agree(indices) { return [Int]() }
          let accepted = indices.filter { timeline.outcomes[$0].review?.status == .accepted }
          return agree(accepted) ? indices.filter { !accepted.contains($0) } : indices
        }
      })
  }

  /// Whether they name one day, or one office said them one after the other.
  private func agree(_ indices: [Int]) -> Bool {
    Set(indices.map { timeline.outcomes[$0].effect.deadline?.described }).count == 1
      || Set(indices.map { office(timeline.outcomes[$0].effect.source) }).count == 1
  }

  // MARK: - Doubts

  /// What only a person can decide; one who accepted the effect has decided whether it comes about and who may do it, not how far it goes.
  private func doubt(_ index: Int, isAccepted: Bool) -> EffectOutcome.Reason? {
    let outcome = timeline.outcomes[index]
    switch outcome.effect.doubt {
    case .forSome where outcome.effect.alone == nil: return .forSome
    case .partOnly: return .partOnly
    case .toldOthers: return .toldOthers
    case .conditional where !isAccepted: return .conditional
    case .conditional, .severalDays, .forSome, nil: break
    }
    guard !isAccepted, let source = directives[outcome.effect.source]?.directive,
      let target = outcome.target.flatMap({ directives[$0]?.directive })
    else { return nil }
    if !source.isOver(target) { return .otherOffice }
    let days = [source, target].compactMap { $0.issued.flatMap { $0.isDay ? $0.firstDay : nil } }
    return days.count == 2 && days[0] < days[1] ? .targetIsLater : nil
  }

  /// The ids of what rejected effects were aimed at.
  private mutating func noteRejected() {
    for outcome in timeline.outcomes where outcome.outstanding == .rejected {
      guard let target = outcome.target else { continue }
      let place = outcome.effect.deadline == nil ? nil : try? deadline(of: outcome).get()
      timeline.rejected[outcome.effect.id] = place.map { [$0.id] } ?? Set(slots(target, outcome.effect.provision))
    }
  }

  // MARK: - Applying

  private mutating func apply(_ index: Int) {
    let outcome = timeline.outcomes[index]
    guard let target = outcome.target else { return }
    if let since = outcome.since, let end = timeline.validity(of: outcome.effect.source).to, end <= since {
      return timeline.outcomes[index].outstanding = .sourceEnded
    }
    if outcome.effect.alone != nil, outcome.effect.kind.ends { return free(index, target) }
    switch outcome.effect.kind {
    case .replaces, .repeals, .withdraws: end(index, target)
    case .amends, .corrects: rewrite(index, target)
    case .supplements: supplement(index, target)
    case .extends: move(index)
    case .suspends: timeline.outcomes[index].outstanding = .isTemporary
    case .commences, .expires: break
    }
  }

  private mutating func end(_ index: Int, _ target: String) {
    let effect = timeline.outcomes[index].effect
    guard let since = timeline.outcomes[index].since else { return }
    endSlots(index, target, on: since)
    if effect.provision.isEmpty {
      timeline.validity[target] = timeline.validity(of: target).ended(on: since, by: effect.id)
      if effect.kind == .withdraws { timeline.takeBack(movesOf: target, on: since) }
      if effect.kind == .repeals { timeline.repeal(extensionsOf: target, on: since) }
    } else if effect.kind == .replaces {
      graft(index, target)
    }
  }

  /// Ends what stands at the provision, except what the effect itself puts there.
  private mutating func endSlots(_ index: Int, _ target: String, on day: LegalDate) {
    let effect = timeline.outcomes[index].effect
    let new = Set(successors(of: effect))
    let ids = slots(target, effect.provision).filter { !new.contains($0) }
    if ids.isEmpty, !effect.provision.isEmpty { return timeline.outcomes[index].outstanding = .noSuchProvision }
    let open = ids.filter { timeline.validity(of: $0).to.map { day < $0 } ?? true }
    for id in open { timeline.validity[id] = timeline.validity(of: id).ended(on: day, by: effect.id) }
    timeline.outcomes[index].obligations = open
  }

  private mutating func rewrite(_ index: Int, _ target: String) {
    let effect = timeline.outcomes[index].effect
    let new = successors(of: effect)
    let isQuoted = (effect.deadline != nil || effect.wording != nil) && !effect.subject.isEmpty
    if !effect.provision.isEmpty, !new.isEmpty, !isQuoted {
      let start = timeline.validity(of: target).from?.firstDay
      guard let day = timeline.outcomes[index].since ?? start else { return timeline.outcomes[index].outstanding = .dayUnknown }
      endSlots(index, target, on: day)
      if timeline.outcomes[index].outstanding == nil { graft(index, target) }
      if effect.kind == .corrects { for id in new { timeline.validity[id] = timeline.validity(of: target) } }
    } else if effect.deadline != nil {
      move(index)
    } else if let wording = effect.wording {
      reword(index, target, as: wording)
    } else {
      timeline.outcomes[index].outstanding = effect.doubt == .severalDays ? .severalDays : .noNewText
    }
  }

  private mutating func supplement(_ index: Int, _ target: String) {
    graft(index, target)
    if timeline.outcomes[index].successors.isEmpty { timeline.outcomes[index].outstanding = .noNewText }
  }

  private mutating func graft(_ index: Int, _ target: String) {
    let effect = timeline.outcomes[index].effect
    let new = successors(of: effect)
    let path = ObligationID.path(of: effect.provision)
    grafts[target, default: []] += new.map { (path, $0) }
    if let from = effect.from, effect.kind != .corrects {
      for id in new { timeline.validity[id] = timeline.validity(of: id).beginning(on: from) }
    }
    handDown(to: new, in: target, at: effect.kind == .supplements ? effect.provision.dropLast() : effect.provision)
    timeline.outcomes[index].successors = new
  }

  /// Those who act by all that stands there act by what is put there too, where that names nobody: “a) Lập danh sách …”.
  private mutating func handDown(to new: [String], in target: String, at provision: [String]) {
    guard !provision.isEmpty else { return }
    let here = Set(slots(target, provision)).subtracting(new)
    let bearers = (owned[target] ?? []).filter { here.contains($0.id) }.map { timeline.borne($0).obligation.bearers }
    guard let first = bearers.first, bearers.allSatisfy({ $0.map(\.name) == first.map(\.name) }) else { return }
    let inherited = first.map { bearer in
      var bearer = bearer
      bearer.inherited = true
      return bearer
    }
    for id in new { timeline.bearers[id] = inherited }
  }

  private mutating func move(_ index: Int) {
    let outcome = timeline.outcomes[index]
    switch deadline(of: outcome) {
    case .failure(let missing): timeline.outcomes[index].outstanding = missing.reason
    case .success(let place):
      if let since = outcome.since, let end = timeline.validity(of: place.id).to, end <= since {
        return timeline.outcomes[index].outstanding = .targetEnded
      }
      guard isForAll(outcome.effect, at: place, on: outcome.since) else { return timeline.outcomes[index].outstanding = .forSome }
      guard let replaced = present(place, on: outcome.since) else { return }
      let added = outcome.effect.addition.flatMap { replaced.extended(by: $0, said: outcome.effect.span) }
      guard let deadline = outcome.effect.deadline.map({ extended($0, place, on: outcome.since) }) ?? added else {
        return timeline.outcomes[index].outstanding = .noNewDeadline
      }
      let source = directives[outcome.effect.source]?.slug ?? outcome.effect.source
      timeline.moves[place.id, default: []].append(
        Timeline.Move(
          since: outcome.since, index: place.index, deadline: deadline, replaced: replaced, keepsBound: isPart(outcome.effect, of: place),
          effect: outcome.effect.id, kind: outcome.effect.kind, source: source))
      timeline.outcomes[index].obligations = [place.id]
    }
  }

  /// The deadline at `place` as it stands on `day`.
  private func present(_ place: Place, on day: LegalDate?) -> Deadline? {
    owned[String(place.id.prefix { $0 != "#" })]?.first { $0.id == place.id }.map { timeline.deadline(of: $0, at: place.index, on: day) }
  }

  /// “gia hạn từ ngày 12/6 đến ngày 30/6”, where the first is the day that was: no period, but the last day.
  private func extended(_ new: Deadline, _ place: Place, on day: LegalDate?) -> Deadline {
    guard new.kind == .period, let from = new.from, let to = new.to, present(place, on: day)?.date == from else { return new }
    var last = new
    (last.kind, last.bound, last.date, last.from, last.to) = (.date, .by, to, nil, nil)
    return last
  }
}

extension Deadline {
  /// The same, so much later; nil for what names no day.
  fileprivate func extended(by addition: Effect.Addition, said span: SourceSpan) -> Deadline? {
    guard let last = kind == .period ? to : kind == .date ? date : nil, last.isDay, let day = last.firstDay,
      let later = day.adding(months: addition.months)?.adding(days: addition.days)
    else { return nil }
    var out = self
    if kind == .period { out.to = later.partial } else { out.date = later.partial }
    (out.quote, out.lastDay, out.derivation, out.span) = (addition.quote, nil, [], span)
    return out
  }
}
