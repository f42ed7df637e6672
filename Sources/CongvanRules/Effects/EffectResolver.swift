internal import CongvanModel
internal import CongvanText

extension Timeline {
  /// The timeline of `set` under `effects`.
  ///
  /// Effects hold in the order of their days; on one day those of one office in the order of their numbers, which are given out one
  /// after the other. Those of several offices that move one deadline differently on one day are disputed, and none of them is applied.
  /// What ended is never revived.
  /// Source: Nghị định 30/2020/NĐ-CP, Điều 15 (numbers in the order of issue within a year; unverified).
  public init(_ set: RuleSet, effects: [Effect]) {
    var resolver = EffectResolver(set: set, effects: effects)
    resolver.run()
    self = resolver.timeline
  }
}

/// Applies effects one after another.
private struct EffectResolver {
  let set: RuleSet
  var timeline = Timeline()
  private var byNumber: [String: [RecordedDirective]] = [:]
  private var owned: [String: [RecordedObligation]] = [:]
  private var directives: [String: RecordedDirective] = [:]
  /// By the first directive of each.
  private var offices: [Substring: Int] = [:]
  /// What was added to a directive or put in the place of its provisions, with the path.
  private var grafts: [String: [(path: String, id: String)]] = [:]

  init(set: RuleSet, effects: [Effect]) {
    self.set = set
    timeline.outcomes = effects.map(EffectOutcome.init)
    for directive in set.directives { byNumber[directive.directive.documentNumber.key, default: []].append(directive) }
    owned = Dictionary(grouping: set.obligations, by: \.directive)
    directives = Dictionary(set.directives.map { ($0.key, $0) }) { first, _ in first }
    offices = Dictionary(set.directives.enumerated().map { (office($0.element.key), $0.offset) }) { first, _ in first }
  }

  mutating func run() {
    beginAndEndByThemselves()
    for index in timeline.outcomes.indices { aim(index) }
    let order = timeline.outcomes.indices.filter { timeline.outcomes[$0].outstanding == nil }.sorted {
      rank($0).lexicographicallyPrecedes(rank($1))
    }
    let disputed = disputed(order)
    for index in order {
      if disputed.contains(index) { timeline.outcomes[index].outstanding = .disputed } else { apply(index) }
    }
  }

  // MARK: - Days

  private mutating func beginAndEndByThemselves() {
    let own = Dictionary(grouping: timeline.outcomes.filter { $0.effect.target == nil }.map(\.effect), by: \.source)
    for directive in set.directives {
      let said = own[directive.key] ?? []
      let from = said.first { $0.kind == .commences }?.from?.partial ?? directive.directive.issued
      let to = said.first { $0.kind == .expires }?.from
      timeline.validity[directive.key] = Validity(from: from, to: to)
    }
  }

  /// Finds the directive and the day of an effect, or says what is missing.
  private mutating func aim(_ index: Int) {
    let effect = timeline.outcomes[index].effect
    guard let target = effect.target else {
      timeline.outcomes[index].since = effect.from
      return
    }
    let candidates = (byNumber[target.documentNumber.key] ?? []).filter { $0.key != effect.source && target.fits($0.directive) }
    guard let found = candidates.first else { return timeline.outcomes[index].outstanding = .targetNotRecorded }
    guard candidates.count == 1 else { return timeline.outcomes[index].outstanding = .severalTargets }
    timeline.outcomes[index].target = found.key
    if effect.kind == .corrects { return }
    guard let since = effect.from ?? timeline.validity(of: effect.source).from.flatMap({ $0.isDay ? $0.firstDay : nil }) else {
      return timeline.outcomes[index].outstanding = .dayUnknown
    }
    timeline.outcomes[index].since = since
  }

  /// Corrections first, then by day; on one day office by office, in the order of their numbers.
  private func rank(_ index: Int) -> [Int] {
    let outcome = timeline.outcomes[index]
    let office = offices[office(outcome.effect.source)] ?? 0
    return [outcome.since?.dayNumber ?? .min, office, directives[outcome.effect.source]?.directive.number.flatMap { Int($0) } ?? 0, index]
  }

  /// Who numbers the directive, and in which year; a directive whose office is not known stands alone.
  private func office(_ key: String) -> Substring { key.hasPrefix("file/") ? key[...] : key[..<(key.lastIndex(of: "/") ?? key.endIndex)] }

  private func disputed(_ order: [Int]) -> Set<Int> {
    var found: Set<Int> = []
    let moves = order.filter { timeline.outcomes[$0].effect.kind == .extends }
    for (place, first) in moves.enumerated() {
      for second in moves[(place + 1)...] {
        let (a, b) = (timeline.outcomes[first], timeline.outcomes[second])
        guard a.since == b.since, a.target == b.target, office(a.effect.source) != office(b.effect.source),
          a.effect.deadline?.described != b.effect.deadline?.described, case .success(let one) = deadline(of: a),
          case .success(let other) = deadline(of: b), one == other
        else { continue }
        found.formUnion([first, second])
      }
    }
    return found
  }

  // MARK: - Applying

  private mutating func apply(_ index: Int) {
    let outcome = timeline.outcomes[index]
    guard let target = outcome.target else { return }
    if let since = outcome.since, let end = timeline.validity(of: outcome.effect.source).to, end <= since {
      return timeline.outcomes[index].outstanding = .sourceEnded
    }
    switch outcome.effect.kind {
    case .replaces, .repeals, .withdraws: end(index, target)
    case .amends, .corrects: rewrite(index, target)
    case .supplements: graft(index, target)
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
    if !effect.provision.isEmpty, !new.isEmpty {
      let start = timeline.validity(of: target).from?.firstDay
      guard let day = timeline.outcomes[index].since ?? start else { return timeline.outcomes[index].outstanding = .dayUnknown }
      endSlots(index, target, on: day)
      if timeline.outcomes[index].outstanding == nil { graft(index, target) }
      if effect.kind == .corrects { for id in new { timeline.validity[id] = timeline.validity(of: target) } }
    } else if effect.deadline != nil {
      move(index)
    } else {
      timeline.outcomes[index].outstanding = .noNewText
    }
  }

  private mutating func graft(_ index: Int, _ target: String) {
    let effect = timeline.outcomes[index].effect
    let new = successors(of: effect)
    let path = ObligationID.path(of: effect.provision)
    grafts[target, default: []] += new.map { (path, $0) }
    timeline.outcomes[index].successors = new
  }

  private mutating func move(_ index: Int) {
    let outcome = timeline.outcomes[index]
    switch deadline(of: outcome) {
    case .failure(let missing): timeline.outcomes[index].outstanding = missing.reason
    case .success(let place):
      guard let deadline = outcome.effect.deadline else { return }
      let source = directives[outcome.effect.source]?.slug ?? outcome.effect.source
      timeline.moves[place.id, default: []].append(
        Timeline.Move(since: outcome.since, index: place.index, deadline: deadline, effect: outcome.effect.id, source: source))
      timeline.outcomes[index].obligations = [place.id]
    }
  }

  // MARK: - What is meant

  private struct Place: Hashable {
    var id: String
    var index: Int
  }

  private struct Missing: Error { var reason: EffectOutcome.Reason }

  /// The one deadline that an effect moves: at its provision, of its task, or the only one there is.
  private func deadline(of outcome: EffectOutcome) -> Result<Place, Missing> {
    guard let new = outcome.effect.deadline else { return .failure(Missing(reason: .noNewDeadline)) }
    let ids = Set(slots(outcome.target ?? "", outcome.effect.provision))
    if ids.isEmpty { return .failure(Missing(reason: .noSuchProvision)) }
    var entries = set.obligations.filter { ids.contains($0.id) }
    let task = Folding.phrase(outcome.effect.subject)
    let named = entries.filter { !task.isEmpty && Folding.phrase($0.obligation.action).contains(task) }
    if !named.isEmpty { entries = named }
    let places = entries.flatMap { entry in
      entry.obligation.deadlines.indices.filter { entry.obligation.deadlines[$0].bound != .from }.map {
        (entry, Place(id: entry.id, index: $0))
      }
    }
    let alike = places.filter { ($0.0.obligation.deadlines[$0.1.index].kind == .recurring) == (new.kind == .recurring) }
    guard let only = (places.count == 1 ? places : alike).first, places.count == 1 || alike.count == 1 else {
      return .failure(Missing(reason: .whichDeadline))
    }
    return .success(only.1)
  }

  /// The ids of what stands at a provision of `directive`, with what was put there since; all of it for no provision.
  private func slots(_ directive: String, _ provision: [String]) -> [String] {
    let path = ObligationID.path(of: provision)
    let entries = owned[directive] ?? []
    let grafted = (grafts[directive] ?? []).filter { path.isEmpty || $0.path.isPath(under: path) }.map(\.id)
    if path.isEmpty { return entries.map(\.id) + grafted }
    let exact = entries.filter { $0.obligation.plainPath.isPath(under: path) }
    let found = exact.isEmpty ? entries.filter { $0.obligation.plainPath.hasSuffix("." + path) } : exact
    return found.map(\.id) + grafted
  }

  /// The obligations of the source that stand in the words of the effect.
  private func successors(of effect: Effect) -> [String] {
    (owned[effect.source] ?? []).filter { effect.span.start <= $0.obligation.span.start && $0.obligation.span.end <= effect.span.end }.map(
      \.id)
  }
}

extension Effect.Target {
  /// Whether nothing that is cited beside the number speaks against `directive`.
  func fits(_ directive: Directive) -> Bool {
    if let issued, let other = directive.issued, let first = issued.firstDay, let last = issued.lastDay, let begin = other.firstDay,
      let end = other.lastDay, last < begin || end < first
    {
      return false
    }
    return true
  }
}

extension Directive {
  fileprivate var documentNumber: DocumentNumber { DocumentNumber(number: number, symbol: symbol) }
}

extension Obligation {
  /// Its place by bare markers: `Điều 5`, `2`, `a` is `5.2.a`.
  fileprivate var plainPath: String {
    ObligationID.path(of: section.map { marker in marker.split(separator: " ").last.map(String.init) ?? marker })
  }
}

extension String {
  /// Whether it is `path` or stands below it.
  fileprivate func isPath(under path: String) -> Bool { self == path || hasPrefix(path + ".") }
}
