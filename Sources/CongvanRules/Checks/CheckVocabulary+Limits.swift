internal import CongvanModel
internal import CongvanText

extension CheckVocabulary {
  /// What a limit is on: its subject without who sets it up, and without words that say only that there is a limit.
  func object(of limit: Limit) -> [Substring] {
    let words = Folding.words(limit.subject)
    let verb = words.indices.last { founding.length(atStartOf: words[$0...]) > 0 }
    var rest = verb.map { words[($0 + founding.length(atStartOf: words[$0...]))...].drop { Int($0) != nil } } ?? words[...]
    if rest.isEmpty { rest = words[...] }
    let object = emptySubjects.removed(from: Array(rest))
    // A limit that is its own subject names no more than what it counts.
    let length = limit.subject == limit.quote ? groupLength(atStartOf: object) : 0
    return length > 0 ? Array(object.prefix(length)) : object
  }

  /// Whether a limit says how many people a group has.
  func isSize(_ limit: Limit) -> Bool {
    guard limit.op != .target, isPerson(limit.unit) else { return false }
    let object = object(of: limit)
    guard object.isEmpty || groupLength(atStartOf: object) > 0 else { return false }
    return !errands.stand(in: Folding.words(limit.subject)) && !errands.stand(in: Folding.words(limit.quote))
  }

  /// By what a limit is scoped, its own object left aside: “mỗi tổ” says no more of a group than that each has the limit.
  func scope(of limit: Limit) -> [Substring]? {
    guard let per = limit.per else { return nil }
    let words = determiners.removed(from: emptySubjects.removed(from: Folding.words(per)))
    return isSize(limit) && groupLength(atStartOf: words) > 0 ? nil : words
  }

  /// What a limit counts: people are people, whether they are counted as members or persons.
  func counted(by limit: Limit) -> String {
    (isPerson(limit.unit) ? "" : Folding.phrase(limit.unit)) + (limit.unit.contains("%") ? " %" : "")
  }
}
