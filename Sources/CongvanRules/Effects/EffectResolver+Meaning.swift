internal import CongvanModel
internal import CongvanText

/// Which obligations and deadlines the words of an effect mean.
extension EffectResolver {
  struct Place: Hashable {
    var id: String
    var index: Int
  }

  struct Missing: Error { var reason: EffectOutcome.Reason }

  /// The one deadline that an effect moves: at its provision, of its task, or the only one there is.
  func deadline(of outcome: EffectOutcome) -> Result<Place, Missing> {
    guard let new = outcome.effect.deadline else { return .failure(Missing(reason: .noNewDeadline)) }
    let ids = Set(slots(outcome.target ?? "", outcome.effect.provision))
    if ids.isEmpty { return .failure(Missing(reason: .noSuchProvision)) }
    let keys = Set(ids.map { $0.prefix { $0 != "#" } })
    var entries = keys.flatMap { owned[String($0)] ?? [] }.filter { ids.contains($0.id) }
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
  func slots(_ directive: String, _ provision: [String]) -> [String] {
    let path = ObligationID.path(of: provision)
    let entries = owned[directive] ?? []
    let grafted = (grafts[directive] ?? []).filter { path.isEmpty || $0.path == path || $0.path.hasPrefix(path + ".") }.map(\.id)
    if path.isEmpty { return entries.map(\.id) + grafted }
    return entries.places(at: path) { ObligationID.plainPath(of: $0.obligation.section) }.map(\.id) + grafted
  }

  /// The obligations of the source that stand in the words of the effect.
  func successors(of effect: Effect) -> [String] {
    (owned[effect.source] ?? []).filter { effect.span.start <= $0.obligation.span.start && $0.obligation.span.end <= effect.span.end }.map(
      \.id)
  }
}
