internal import CongvanModel
internal import CongvanText

/// Which obligations and deadlines the words of an effect mean.
extension EffectResolver {
  struct Place: Hashable {
    var id: String
    var index: Int
  }

  struct Missing: Error { var reason: EffectOutcome.Reason }

  /// The one deadline that an effect moves: in the words it quotes, of its task at its provision, or the only one there is.
  func deadline(of outcome: EffectOutcome) -> Result<Place, Missing> {
    guard outcome.effect.deadline != nil || outcome.effect.addition != nil else {
      return .failure(Missing(reason: outcome.effect.doubt == .severalDays ? .severalDays : .noNewDeadline))
    }
    let ids = Set(slots(outcome.target ?? "", outcome.effect.provision, on: outcome.since))
    if ids.isEmpty { return .failure(Missing(reason: .noSuchProvision)) }
    let keys = Set(ids.map { $0.prefix { $0 != "#" } })
    var entries = keys.flatMap { owned[String($0)] ?? [] }.filter { ids.contains($0.id) }
    let task = Folding.phrase(outcome.effect.subject)
    let named = entries.filter { !task.isEmpty && Folding.phrase($0.obligation.action).contains(task) }
    if !named.isEmpty { entries = named }
    var places = entries.flatMap { entry in
      entry.obligation.deadlines.indices.filter { entry.obligation.deadlines[$0].bound != .from }.map {
        (entry, Place(id: entry.id, index: $0))
      }
    }
    // “UBND cấp xã trước ngày A; UBND cấp huyện trước ngày B”.
    let theirs = places.filter { isForAll(outcome.effect, at: $1, on: outcome.since) }
    if !theirs.isEmpty { places = theirs }
    if let day = outcome.effect.movedDay {
      let old = places.filter { entry, place in timeline.deadline(of: entry, at: place.index, on: outcome.since).date?.firstDay == day }
      return old.count == 1 ? .success(old[0].1) : .failure(Missing(reason: .whichDeadline))
    }
    if outcome.effect.kind != .extends, !task.isEmpty {
      let days = EffectToken.all(in: outcome.effect.subject).compactMap(\.day)
      let old = places.filter { entry, place in
        let words = Folding.phrase(entry.obligation.deadlines[place.index].quote)
        if words.contains(task) || task.contains(words) { return true }
        return days.count == 1 && timeline.deadline(of: entry, at: place.index, on: outcome.since).date?.firstDay == days[0]
      }
      return old.count == 1 ? .success(old[0].1) : .failure(Missing(reason: .whichDeadline))
    }
    let isRound = outcome.effect.deadline?.kind == .recurring
    let alike = places.filter { ($0.0.obligation.deadlines[$0.1.index].kind == .recurring) == isRound }
    let likely = places.count == 1 ? places : alike
    if places.count == 1, alike.isEmpty, !isRound { return .failure(Missing(reason: .recurs)) }
    if likely.count == 1 { return .success(likely[0].1) }
    return nearest(likely.map { ($0.1, $0.0.obligation.deadlines[$0.1.index].context) }, behind: outcome.effect.subject).map {
      .success($0)
    }
      ?? .failure(Missing(reason: .whichDeadline))
  }

  /// Whether the words that an effect quotes to put others in their place are only some of those of the deadline.
  func isPart(_ effect: Effect, of place: Place) -> Bool {
    if effect.movedDay != nil { return effect.deadline?.bound == .on || effect.deadline?.bound == nil }
    guard effect.kind != .extends, !effect.subject.isEmpty,
      let entry = owned[String(place.id.prefix { $0 != "#" })]?.first(where: { $0.id == place.id })
    else { return false }
    let words = Folding.phrase(entry.obligation.deadlines[place.index].quote)
    return words != Folding.phrase(effect.subject) && words.contains(Folding.phrase(effect.subject))
  }

  /// Of deadlines, each with the words before it, the one that most nearly follows the name of a task.
  private func nearest(_ places: [(place: Place, context: String)], behind task: String) -> Place? {
    let wanted = EffectToken.all(in: task).map(\.word)
    let found = places.compactMap { place, context -> (place: Place, distance: Int)? in
      let words = EffectToken.all(in: context)
      return words.indices.last { words.has(wanted, at: $0) }.map { (place, words.count - $0) }
    }
    guard let least = found.map(\.distance).min() else { return nil }
    let nearest = found.filter { $0.distance == least }
    return nearest.count == 1 ? nearest[0].place : nil
  }

  /// The ids of what stands at a provision of `directive`, with what was put there since; all of it for no provision.
  func slots(_ directive: String, _ provision: [String]) -> [String] {
    let path = ObligationID.path(of: provision)
    let entries = owned[directive] ?? []
    let grafted = (grafts[directive] ?? []).filter { path.isEmpty || $0.path == path || $0.path.hasPrefix(path + ".") }.map(\.id)
    if path.isEmpty { return entries.map(\.id) + grafted }
    return entries.places(at: path) { ObligationID.plainPath(of: $0.obligation.section) }.map(\.id) + grafted
  }

  /// Those of them that hold on `day`: an amended provision is what stands in its place since; all of them where none holds.
  func slots(_ directive: String, _ provision: [String], on day: LegalDate?) -> [String] {
    let all = slots(directive, provision)
    let held = all.filter { id in timeline.validity(of: id).to.map { end in day.map { $0 < end } ?? false } ?? true }
    return held.isEmpty ? all : held
  }

  /// The obligations of the source that stand in the words of the effect; where these say the same of several provisions, those with its
  /// marker, or with that of no other.
  func successors(of effect: Effect) -> [String] {
    let found = (owned[effect.source] ?? []).filter {
      effect.span.start <= $0.obligation.span.start && $0.obligation.span.end <= effect.span.end
    }
    guard found.count > 1, let marker = effect.provision.last else { return found.map(\.id) }
    let markers = Set((effects[effect.source] ?? []).filter { $0.span == effect.span }.compactMap(\.provision.last))
    func last(_ entry: RecordedObligation) -> String { entry.obligation.section.last.map { ObligationID.plainPath(of: [$0]) } ?? "" }
    let own = found.filter { last($0) == marker }
    return (markers.count < 2 ? found : own.isEmpty ? found.filter { !markers.contains(last($0)) } : own).map(\.id)
  }
}
