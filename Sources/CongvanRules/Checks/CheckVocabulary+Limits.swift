internal import CongvanModel
internal import CongvanText

extension CheckVocabulary {
  /// What a limit is on: its subject without who sets it up, and without words that say only that there is a limit.
  func object(of limit: Limit) -> [Substring] {
    let words = Folding.words(limit.subject)
    if let verb = groupVerb(of: limit, behind: words) { return words + verb }
    let verb = words.indices.last { founding.length(atStartOf: words[$0...]) > 0 }
    var rest = verb.map { words[($0 + founding.length(atStartOf: words[$0...]))...].drop { Int($0) != nil } } ?? words[...]
    // “Mỗi xã thành lập không quá 3 tổ”, “Mỗi xã duy trì từ 4 đến 6 tổ”: by which of these verbs makes no difference.
    let isCounted = limit.subject == limit.quote && amounts.length(atStartOf: rest) > 0
    if rest.isEmpty || verb != nil && isCounted { rest = verb.map { words[..<$0] + [Self.founded] } ?? words[...] }
    // “Mỗi Tổ hòa giải có từ 03 đến 07 thành viên”: what the group is called ends before it is said how many it has.
    if limit.subject == limit.quote, let each = eachGroup(in: rest) {
      rest = rest[(each.place + eachWords.length(atStartOf: rest[each.place...]))...]
      let name = Array(Array(rest).prefix(amounts.firstIndex(in: Array(rest)) ?? rest.count).prefix { Int($0) == nil })
      return groupLength(atStartOf: name) == name.count ? [] : name
    }
    // “… thành lập các Tổ hòa giải, mỗi tổ có 03 thành viên”: the group is named before it is said how many each has.
    if let each = eachGroup(in: rest), each.place > rest.startIndex {
      let (head, group) = (rest[..<each.place], rest[(each.place + eachWords.length(atStartOf: rest[each.place...]))...])
      // “… thành viên cho mỗi Tổ hòa giải”: the group is named behind it.
      let isNamed = emptySubjects.removed(from: Array(head)).isEmpty && groupLength(atStartOf: group) < group.count
      rest = isNamed ? group : head
    }
    let object = emptySubjects.removed(from: Array(rest))
    // “mỗi tổ” is no name.
    if eachGroup(in: rest) != nil, groupLength(atStartOf: object) == object.count { return [] }
    // A limit that is its own subject names no more than what it counts.
    let length = limit.subject == limit.quote && eachGroup(in: words[...]) == nil ? groupLength(atStartOf: object) : 0
    return length > 0 ? Array(object.prefix(length)) : object
  }

  /// “Mỗi thôn kiểm tra từ 4 đến 6 tổ”: what is done to the groups that are counted, behind the subject; all that sets them up is one.
  private func groupVerb(of limit: Limit, behind subject: [Substring]) -> [Substring]? {
    let quote = Folding.words(limit.quote)
    guard quote.count > subject.count, quote.starts(with: subject), groupLength(atStartOf: Folding.words(limit.unit)) > 0 else {
      return nil
    }
    let rest = Array(quote[subject.count...])
    if founding.length(atStartOf: rest[...]) > 0 { return [Self.founded] }
    let verb = Array(rest[..<(amounts.firstIndex(in: rest) ?? rest.count)].prefix { Int($0) == nil })
    return verb.isEmpty ? nil : verb
  }

  /// Stands for whatever verb sets groups up.
  private static let founded: Substring = "+"

  /// Whether a limit says how many people a group has.
  func isSize(_ limit: Limit) -> Bool {
    guard limit.op != .target, isPerson(limit.unit) else { return false }
    let object = object(of: limit)
    guard object.isEmpty || groupLength(atStartOf: object) > 0 else { return false }
    let words = [limit.subject, limit.quote].map { Folding.words($0) }
    // “Mỗi tổ bố trí từ 03 đến 07 thành viên”, but “Mỗi tổ bố trí 02 thành viên” for something.
    let isRange = limit.op != .exactly && members.length(atStartOf: Folding.words(limit.unit)[...]) > 0
    return !words.contains { errands.stand(in: $0) } && (isRange || !words.contains { placing.stand(in: $0) })
  }

  /// By what a limit is scoped, its own object left aside: “mỗi tổ” says no more of a group than that each has the limit.
  func scope(of limit: Limit) -> [Substring]? {
    guard let per = limit.per else { return nil }
    let words = determiners.removed(from: emptySubjects.removed(from: Folding.words(per)))
    return isSize(limit) && (groupLength(atStartOf: words) > 0 || eachGroup(in: Folding.words(limit.quote)[...]) != nil) ? nil : words
  }

  /// What the groups are counted by of which a limit says only how many people each has: “số lượng thành viên mỗi tổ không quá 10”; nil
  /// where it names the group, or is none of that sort.
  func unnamedGroup(of limit: Limit) -> Substring? {
    guard isSize(limit), object(of: limit).isEmpty else { return nil }
    // “03 đến 07 người/tổ”.
    let perGroup = Folding.words(limit.unit.split(separator: "/").dropFirst().joined(separator: " "))
    if groupLength(atStartOf: perGroup) > 0 { return perGroup[0] }
    return [limit.quote, limit.subject].lazy.compactMap { self.eachGroup(in: Folding.words($0)[...])?.group }.first
  }

  /// Whether a limit says from how many to how many members there are, and not in which group: “bố trí từ 03 đến 07 thành viên”.
  func isBareSize(_ limit: Limit) -> Bool {
    limit.min != nil && limit.max != nil && limit.op != .exactly && isSize(limit) && object(of: limit).isEmpty
      && members.length(atStartOf: Folding.words(limit.unit)[...]) > 0
  }

  /// Whether it is the name of a group.
  func isGroup(_ name: String) -> Bool { groupLength(atStartOf: determiners.removed(from: Folding.words(name))) > 0 }

  /// The words of an action that set up such a group: “thành lập Tổ hòa giải”.
  ///
  /// - Parameter group: What they are counted by; nil for any.
  func founded(by action: String, _ group: Substring? = nil) -> String? {
    action.split { ",;.:(".contains($0) }.last { clause in
      let words = Folding.words(String(clause))
      guard let verb = words.indices.last(where: { founding.length(atStartOf: words[$0...]) > 0 }) else { return false }
      let rest = words[(verb + founding.length(atStartOf: words[verb...]))...].drop { Int($0) != nil }
      let name = emptySubjects.removed(from: Array(rest))
      return group.map { name.first == $0 } ?? (groupLength(atStartOf: name) > 0)
    }.map(String.init)
  }

  /// Where each of some groups is meant, and what they are counted by: “mỗi tổ”.
  private func eachGroup(in words: ArraySlice<Substring>) -> (place: Int, group: Substring)? {
    words.indices.lazy.compactMap { at in
      let rest = words[(at + eachWords.length(atStartOf: words[at...]))...]
      return rest.startIndex > at && groupLength(atStartOf: rest) > 0 ? (at, rest[rest.startIndex]) : nil
    }.first
  }

  /// What a limit counts: people are people, whether they are counted as members or persons.
  func counted(by limit: Limit) -> String {
    (isPerson(limit.unit) ? "" : Folding.phrase(limit.unit)) + (limit.unit.contains("%") ? " %" : "")
  }
}
