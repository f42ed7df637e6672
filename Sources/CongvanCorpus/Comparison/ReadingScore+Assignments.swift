internal import CongvanModel

extension ReadingScore {
  /// Tasks are compared role by role: an obligation that two lead and one supports is two assignments.
  mutating func assignments(_ promised: PromisedReading, _ obligations: [Obligation]) {
    let wanted = promised.assignments
    let found = obligations.flatMap { obligation in ReadTask.all(of: obligation) }
    let quotes = wanted.map { Words.of($0.quote) }
    let pairs = Pair.all(promised: wanted.count, read: found.count, floor: 0.7) { i, j in
      let (quote, task) = (quotes[i], found[j])
      let near = max(
        Likeness.overlap(quote, Array(task.words.prefix(max(quote.count * 3, 40)))),
        Likeness.overlap(quote, Array(task.action.prefix(quote.count * 2))))
      return near < 0.7
        ? 0 : near + ReadingScore.bearerF1(wanted[i].bearers, task.bearers) + (wanted[i].role == task.role ? 0.25 : 0)
    }
    func isRight(_ pair: Pair) -> Bool {
      let (want, got) = (wanted[pair.promised], found[pair.read])
      return want.role == got.role && ReadingScore.bearerF1(want.bearers, got.bearers) >= 0.99
    }
    note(
      "assignments", Double(pairs.count(where: isRight)), of: wanted.count, read: promised.assignmentsEnd == nil ? found.count : pairs.count
    )

    let rightlyRead = Set(pairs.filter(isRight).map(\.read))
    for index in found.indices where promised.assignmentsEnd == nil || pairs.contains(where: { $0.read == index }) {
      judge("assignments", found[index].confidence, isRight: rightlyRead.contains(index))
    }
    let (hit, used) = (Set(pairs.map(\.promised)), Set(pairs.map(\.read)))
    for index in wanted.indices where !hit.contains(index) {
      miss("assignment missed: \(listed(wanted[index].bearers)) → \(wanted[index].quote)")
    }
    for pair in pairs where !isRight(pair) {
      let (want, got) = (wanted[pair.promised], found[pair.read])
      miss("assignment wrong: \(want.quote): want \(want.role) \(listed(want.bearers)), read \(got.role) \(listed(got.bearers))")
    }
    if promised.assignmentsEnd == nil {
      for index in found.indices where !used.contains(index) {
        miss("assignment invented: \(found[index].role) \(listed(found[index].bearers)) → \(found[index].start)")
      }
    }
  }
}

/// What one obligation asks of those who have one role in it.
private struct ReadTask {
  var role: String
  var bearers: [String]
  /// The words of the place where it was read, and those of the action alone.
  var words, action: [String]
  /// Its first words, for a message.
  var start: String
  /// Of the obligation.
  var confidence: Double

  static func all(of obligation: Obligation) -> [ReadTask] {
    var roles: [Bearer.Role] = []
    for bearer in obligation.bearers where !roles.contains(bearer.role) { roles.append(bearer.role) }
    let words = Words.of(obligation.span.quote.isEmpty ? obligation.action : obligation.span.quote)
    return roles.map { role in
      ReadTask(
        role: role.rawValue, bearers: obligation.bearers.filter { $0.role == role }.map { $0.text.isEmpty ? $0.name : $0.text },
        words: words,
        action: Words.of(obligation.action), start: obligation.action.split(separator: " ").prefix(12).joined(separator: " "),
        confidence: obligation.confidence)
    }
  }
}
