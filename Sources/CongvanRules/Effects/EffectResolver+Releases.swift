internal import CongvanModel

/// Who alone need not do any more what a directive orders.
extension EffectResolver {
  /// Ends what those who are freed bear alone, and takes them out of what others bear with them.
  ///
  /// What is borne by others only, or by a body that is not told from theirs, is left to a person: “UBND xã A” is one of “các xã”.
  mutating func free(_ index: Int, _ target: String) {
    let outcome = timeline.outcomes[index]
    guard let since = outcome.since else { return }
    let freed = (outcome.effect.freed ?? []).map(BodyName.init)
    let here = slots(target, outcome.effect.provision)
    if here.isEmpty { return timeline.outcomes[index].outstanding = .noSuchProvision }
    var isTheirs = false
    for entry in here.compactMap({ id in owned[String(id.prefix { $0 != "#" })]?.first { $0.id == id } }) {
      let id = entry.id
      let bearers = timeline.borne(entry).obligation.bearers
      let out = bearers.filter { bearer in
        freed.contains { $0.isSame(as: BodyName(bearer.name)) || $0.isSame(as: BodyName(bearer.text)) }
      }
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
}
