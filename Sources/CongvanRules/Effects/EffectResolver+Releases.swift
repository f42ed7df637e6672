internal import CongvanModel

/// Who alone need not do any more what a directive orders, or has more time for it.
extension EffectResolver {
  /// Ends what those who are freed bear alone, and takes them out of what others bear with them.
  ///
  /// What is borne by others only, or by a body that is not told from theirs, is left to a person: “UBND xã A” is one of “các xã”.
  mutating func free(_ index: Int, _ target: String) {
    let outcome = timeline.outcomes[index]
    guard let since = outcome.since else { return }
    let here = slots(target, outcome.effect.provision)
    if here.isEmpty { return timeline.outcomes[index].outstanding = .noSuchProvision }
    var isTheirs = false
    for entry in here.compactMap({ id in owned[String(id.prefix { $0 != "#" })]?.first { $0.id == id } }) {
      let id = entry.id
      let bearers = timeline.borne(entry).obligation.bearers
      let out = bearers.filter(outcome.effect.isFor)
      if out.isEmpty { continue }
      isTheirs = true
      if timeline.validity(of: id).to.map({ $0 <= since }) ?? false { continue }
      let others = timeline.freed(timeline.borne(entry), on: since).obligation.bearers.filter { !out.contains($0) }
      if others.isEmpty {
        timeline.validity[id] = timeline.validity(of: id).ended(on: since, by: outcome.effect.id)
      } else {
        timeline.releases[id, default: []].append(Timeline.Release(since: since, bearers: out, effect: outcome.effect.id))
      }
      timeline.outcomes[index].obligations.append(id)
    }
    if !isTheirs { timeline.outcomes[index].outstanding = .forSome }
  }

  /// Whether all who bear what stands at `place` are given what `effect` gives.
  func isForAll(_ effect: Effect, at place: Place, on day: LegalDate?) -> Bool {
    guard effect.alone != nil, let entry = owned[String(place.id.prefix { $0 != "#" })]?.first(where: { $0.id == place.id }) else {
      return true
    }
    let obligation = timeline.freed(timeline.reworded(timeline.borne(entry), on: day), on: day).obligation
    let own = obligation.deadlines[place.index].bearers
    let bearers = obligation.bearers.filter { own.isEmpty || own.contains($0.text) }
    return !bearers.isEmpty && bearers.allSatisfy(effect.isFor)
  }
}

extension Effect {
  /// Whether it is for a body, among some or as for all.
  fileprivate func isFor(_ bearer: Bearer) -> Bool {
    alone?.contains { name in [bearer.name, bearer.text].contains { BodyName(name).isSame(as: BodyName($0)) } } ?? true
  }
}
