internal import CongvanModel

/// The valid time of everything in a rule set: since when and until when each rule holds, and which deadlines moved.
public struct Timeline: Hashable, Sendable {
  /// A deadline put in the place of another.
  struct Move: Hashable, Sendable {
    /// The first day on which it holds; nil for a correction, which holds from the beginning.
    var since: LegalDate?
    /// The place of the deadline among those of the obligation, from 0.
    var index: Int
    var deadline: Deadline
    /// The one whose place it took.
    var replaced: Deadline
    /// Whether only the day is another, as where “ngày 30/4” is put right in “trước ngày 30/4”.
    var keepsBound = false
    /// The first day on which it no longer holds, for what moved it was taken back.
    var until: LegalDate?
    var effect: String
    /// What that effect does.
    var kind: Effect.Kind
    /// Who moved it: number and symbol.
    var source: String

    func holds(on day: LegalDate) -> Bool { (since.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true) }
  }

  /// Bodies that need not do any more what others bear with them.
  struct Release: Hashable, Sendable {
    /// The first day on which they need not.
    var since: LegalDate
    var bearers: [Bearer]
    /// The first day on which they need again, for what freed them was taken back.
    var until: LegalDate?
    var effect: String

    func holds(on day: LegalDate) -> Bool { since <= day && (until.map { day < $0 } ?? true) }
  }

  /// Whether an effect that a person rejected was aimed at the obligation `id`.
  public func isRejected(_ outcome: EffectOutcome, at id: String) -> Bool { rejected[outcome.effect.id]?.contains(id) ?? false }

  /// Ends the moves of a directive that is taken back: what was due before is due again, and by those who had to.
  mutating func takeBack(movesOf directive: String, on day: LegalDate) {
    endMoves(of: directive, on: day) { _ in true }
    for (id, list) in releases {
      for (place, release) in list.enumerated() where release.effect.prefix(while: { $0 != "!" }) == directive {
        releases[id]![place].until = min(release.until ?? day, day)
      }
    }
    for (id, list) in rewordings {
      for (place, rewording) in list.enumerated() where rewording.effect.prefix(while: { $0 != "!" }) == directive {
        rewordings[id]![place].until = min(rewording.until ?? day, day)
      }
    }
  }

  /// Ends the extensions of a directive that is repealed: until that day they hold, and what fell due under them by then stays as it was.
  ///
  /// Source: Luật 80/2015/QH13, Điều 154 khoản 4 (what is repealed has no force from then on); that the day before the extension holds
  /// again, and that letters are treated as the law treats legal documents: unverified.
  mutating func repeal(extensionsOf directive: String, on day: LegalDate) {
    endMoves(of: directive, on: day) { move in
      move.kind == .extends && DeadlineCalendar().single(move.deadline).lastDay.map { $0 >= day } ?? true
    }
  }

  private mutating func endMoves(of directive: String, on day: LegalDate, where isEnded: (Move) -> Bool) {
    for (id, list) in moves {
      moves[id] = list.map { move in
        var move = move
        if move.effect.prefix(while: { $0 != "!" }) == directive, isEnded(move) { move.until = min(move.until ?? day, day) }
        return move
      }
    }
  }

  /// Notes since when what effects moved is moved no longer: its obligation ended, another moved it again, or what moved it was taken back.
  mutating func noteEnds() {
    var ends: [String: [LegalDate?]] = [:]
    for (id, list) in moves {
      for (place, move) in list.enumerated() {
        let next = list[(place + 1)...].first { $0.index == move.index }?.since
        ends[move.effect, default: []].append([move.until, next, validity(of: id).to].compactMap { $0 }.min())
      }
    }
    for index in outcomes.indices where outcomes[index].outstanding == nil {
      guard let ends = ends[outcomes[index].effect.id] else { continue }
      outcomes[index].until = ends.contains(nil) ? nil : ends.compactMap { $0 }.max()
    }
  }

  /// What became of each effect, in the order of the directives that say so.
  public internal(set) var outcomes: [EffectOutcome] = []
  /// Of directives by key, and of those obligations by id that begin or end otherwise than their directive.
  var validity: [String: Validity] = [:]
  var moves: [String: [Move]] = [:]
  /// The ids of what rejected effects were aimed at, by the id of the effect.
  var rejected: [String: Set<String>] = [:]
  /// Who acts in what stands in the place of a provision and names nobody itself, by the id of the obligation.
  var bearers: [String: [Bearer]] = [:]
  /// By the id of the obligation.
  var rewordings: [String: [Rewording]] = [:]
  /// By the id of the obligation.
  var releases: [String: [Release]] = [:]

  /// The days on which the obligation, or the directive, of that id or key holds.
  public func validity(of id: String) -> Validity {
    validity[id] ?? id.firstIndex(of: "#").flatMap { validity[String(id[..<$0])] } ?? Validity(from: nil)
  }

  /// The deadline at `index` of `entry` as it stands on `day`; without a day, as it stood from the beginning.
  func deadline(of entry: RecordedObligation, at index: Int, on day: LegalDate?) -> Deadline {
    let moved = (moves[entry.id] ?? []).last { move in
      move.index == index && (day.map(move.holds) ?? (move.since == nil))
    }
    return moved?.deadline ?? entry.obligation.deadlines[index]
  }

  /// The ids of the effects that put another in the place of the deadline at `index` of the obligation `id`, the last last.
  public func effects(movingDeadline index: Int, of id: String) -> [String] {
    (moves[id] ?? []).filter { $0.index == index && $0.until == nil }.map(\.effect)
  }

  /// Where the deadlines stand that were put in the place of those of the obligation, and in which directive.
  func movedDeadlines(of id: String) -> [(span: SourceSpan, directive: String)] {
    (moves[id] ?? []).map { ($0.deadline.span, String($0.effect.prefix { $0 != "!" })) }
  }

  /// What is to be done, with the times that hold in the place of those that were written.
  func retimed(_ entry: RecordedObligation) -> String {
    entry.obligation.deadlines.enumerated().reduce(entry.obligation.action) { words, deadline in
      guard let written = moves[entry.id]?.first(where: { $0.index == deadline.offset })?.replaced.quote,
        written != deadline.element.quote, let place = words.firstRange(of: written)
      else { return words }
      return words[..<place.lowerBound] + deadline.element.quote + words[place.upperBound...]
    }
  }

  /// Deadlines of the obligation that an extension put in the place of later ones, and what it says.
  func earlierMoves(of id: String) -> [(move: Move, effect: Effect)] {
    let calendar = DeadlineCalendar()
    return (moves[id] ?? []).compactMap { move in
      guard let day = calendar.single(move.deadline).lastDay, let old = calendar.single(move.replaced).lastDay, day < old,
        let effect = outcomes.first(where: { $0.effect.id == move.effect })?.effect, effect.kind == .extends
      else { return nil }
      return (move, effect)
    }
  }

  /// `entry` with those who act by the provision in whose place it stands.
  func borne(_ entry: RecordedObligation) -> RecordedObligation {
    guard entry.obligation.bearers.isEmpty, let bearers = bearers[entry.id] else { return entry }
    var entry = entry
    entry.obligation.bearers = bearers
    for index in entry.obligation.deadlines.indices where entry.obligation.deadlines[index].bearers.isEmpty {
      entry.obligation.deadlines[index].bearers = bearers.map(\.text)
    }
    return entry
  }

  /// `entry` without those who need not do it on `day`; without a day, where some of it falls due behind their release.
  func freed(_ entry: RecordedObligation, on day: LegalDate?) -> RecordedObligation {
    guard let releases = releases[entry.id] else { return entry }
    let last = entry.obligation.deadlines.map { DeadlineCalendar().single($0).lastDay ?? .last }.max() ?? .last
    let held = releases.filter { release in day.map(release.holds) ?? (release.until == nil && release.since <= last) }
    let names = held.flatMap(\.bearers).map(\.name), texts = held.flatMap(\.bearers).map(\.text)
    var entry = entry
    entry.obligation.bearers.removeAll { names.contains($0.name) }
    for index in entry.obligation.deadlines.indices { entry.obligation.deadlines[index].bearers.removeAll(where: texts.contains) }
    return entry
  }

  /// `entry` with the deadlines that hold on `day`; nil for all moves whenever they begin.
  func moved(_ entry: RecordedObligation, on day: LegalDate?) -> RecordedObligation {
    guard let moves = moves[entry.id] else { return entry }
    var entry = entry
    for move in moves where day.map(move.holds) ?? (move.until == nil) {
      let before = entry.obligation.deadlines[move.index]
      var after = move.deadline
      if move.keepsBound, after.kind == .date, before.kind == .date {
        (after.bound, after.time, after.lastDay, after.derivation) = (before.bound, before.time, nil, [])
      }
      // A derivation is looked to for a last day, so one that says only who moved it needs the day as well.
      after.lastDay = after.lastDay ?? DeadlineCalendar().single(after).lastDay
      after.context = before.context
      after.bearers = before.bearers
      after.recipients = before.recipients
      after.derivation = before.derivation + [Wording.english("step.moved", ["old": before.words, "by": move.source])] + after.derivation
      let rounds = entry.obligation.deadlines.indices.filter { entry.obligation.deadlines[$0].isBounded(by: before) }
      if !rounds.isEmpty, before.kind == .period, after.kind == .date {
        (after.kind, after.bound, after.from, after.to, after.date) = (.period, nil, before.from, after.date, nil)
      }
      // What comes round in a period ends with it.
      for index in rounds { entry.obligation.deadlines[index] = entry.obligation.deadlines[index].lasting(as: after) }
      entry.obligation.deadlines[move.index] = after
    }
    return entry
  }
}
