internal import CongvanModel

/// The words of one item, searched for what it does to a document.
struct EffectClause {
  let tokens: [EffectToken]
  let words: EffectWords
  /// Documents cited as changed, by the key of their number.
  let changed: [String: Citation]
  /// Whether a time is named in the item.
  var movesDeadline = false

  /// One thing done.
  struct Statement {
    var kind: Effect.Kind
    var target: Citation?
    var provisions: [[String]] = []
    var from: LegalDate?
    var subject = ""
    /// Whether it is less than its words would do by themselves.
    var isPartial = false
  }

  private struct Verb {
    var kind: Effect.Kind
    var range: Range<Int>
    /// Whether it stands behind what it is done to.
    var isBehind = false
  }

  /// What the item does, in its order.
  ///
  /// - Parameters:
  ///   - inherited: What an item above does, for one that names only a document or a provision.
  ///   - document: The document that an item above names.
  func statements(kind inherited: Effect.Kind?, target document: Citation?) -> [Statement] {
    var found = ownForce()
    if isConditional { return found }
    let verbs = verbs(under: inherited)
    for (index, verb) in verbs.enumerated() {
      let before = (index == 0 ? 0 : verbs[index - 1].range.upperBound)..<verb.range.lowerBound
      let behind = verb.range.upperBound..<(index + 1 < verbs.count ? verbs[index + 1].range.lowerBound : tokens.count)
      found += done(verb.kind, in: verb.isBehind ? before : behind, otherwise: document, dated: behind)
    }
    if verbs.isEmpty, found.isEmpty, let inherited {
      found += done(inherited, in: tokens.indices, otherwise: document, dated: tokens.indices)
    }
    return found.map(partial)
  }

  /// Documents named beside a verb that is denied, or that holds only when something else comes about: nothing is done to them.
  var spared: [String] {
    let denies = tokens.indices.contains { at in
      isDenied(at) && (words.verb(at: at, in: tokens) != nil || words.length(.ended, at: at, in: tokens) > 0)
    }
    return isConditional || denies ? tokens.map(\.numberKey).filter { changed[$0] != nil } : []
  }

  // MARK: - What keeps it from being done

  /// “Công văn này không thay thế …”, “chưa hết hiệu lực”, “không bị bãi bỏ”.
  private func isDenied(_ verb: Int) -> Bool {
    let before = verb > 0 && words.length(.passive, at: verb - 1, in: tokens) > 0 ? verb - 1 : verb
    return before > 0 && words.length(.denial, at: before - 1, in: tokens) > 0
  }

  /// “Khi Công văn số 61 hết hiệu lực, …”, “được bãi bỏ nếu …”, “thay thế Công văn số 61 sau khi được chấp thuận”; but not “Sau khi xem xét
  /// đề nghị của các huyện, Sở Nội vụ gia hạn …”, which tells what came before.
  private var isConditional: Bool {
    if words.length(.openingCase, at: 0, in: tokens) > 0 { return true }
    let ended = tokens.indices.first { words.length(.ended, at: $0, in: tokens) > 0 }
    if words.length(.condition, at: 0, in: tokens) > 0, let ended, names(in: 0..<ended) { return true }
    let ends = tokens.indices.flatMap { at -> [Int] in
      if changed[tokens[at].numberKey] != nil { return Array(at + 1...at + 4) }
      let isBehind = at > 0 && words.length(.passive, at: at - 1, in: tokens) > 0
      let verb = max(isBehind ? words.verb(at: at, in: tokens)?.length ?? 0 : 0, words.length(.ended, at: at, in: tokens))
      return verb > 0 ? [at + verb] : []
    }
    return ends.contains { words.length(.condition, at: $0, in: tokens) > 0 }
  }

  /// What ends or moves something, where no more than a part of what is named changes or it is for some alone: a change of which only a
  /// person can say how far it goes. “trừ Điều 2”, “đối với các huyện miền núi”, “bãi bỏ cụm từ …”.
  private func partial(_ statement: Statement) -> Statement {
    guard [.replaces, .repeals, .withdraws, .extends].contains(statement.kind), isForSome || statement.kind != .extends && endsPart else {
      return statement
    }
    return Statement(kind: .amends, target: statement.target, from: statement.from, isPartial: true)
  }

  private var isForSome: Bool {
    let titled = tokens.indices.first { words.length(.titled, at: $0, in: tokens) > 0 } ?? tokens.count
    return tokens.indices.prefix(titled).contains { at in
      let only = words.length(.only, at: at, in: tokens), end = at + words.length(.beneficiary, at: at, in: tokens)
      return only > 0
        || end > at && end < tokens.count && words.part(at: end, in: tokens) == nil
          && words.length(.content, at: end, in: tokens) == 0 && changed[tokens[end].numberKey] == nil
    }
  }

  private var endsPart: Bool {
    tokens.indices.contains { at in
      words.verb(at: at, in: tokens).map { words.length(.part, at: at + $0.length, in: tokens) > 0 } ?? false
    }
  }

  // MARK: - Verbs

  private func verbs(under inherited: Effect.Kind?) -> [Verb] {
    var found: [Verb] = []
    var at = 0
    while at < tokens.count {
      let ended = words.length(.ended, at: at, in: tokens)
      if ended > 0 {
        if !isOwn(before: at), !isDenied(at) { found.append(Verb(kind: .repeals, range: at..<at + ended, isBehind: true)) }
        at += ended
      } else if let verb = words.verb(at: at, in: tokens) {
        let range = at..<at + verb.length
        let isBehind = at > 0 && words.length(.passive, at: at - 1, in: tokens) > 0
        // “được sửa đổi bởi Nghị định …” tells what another did.
        let by = words.length(.by, at: range.upperBound, in: tokens)
        let byOthers = by > 0 && words.length(.content, at: range.upperBound + by, in: tokens) == 0 && !isOwn(behind: range.upperBound)
        if !isBehind || !byOthers, !isDenied(at) { found.append(Verb(kind: verb.kind, range: range, isBehind: isBehind)) }
        at = range.upperBound
      } else if case let changed = words.length(.changed, at: at, in: tokens), changed > 0 {
        // “Mục 2 sửa thành: …”.
        if found.isEmpty, names(in: 0..<at) {
          found.append(Verb(kind: inherited == .corrects ? .corrects : .amends, range: at..<at + changed, isBehind: true))
        }
        at += changed
      } else {
        at += 1
      }
    }
    return found
  }

  /// Whether the directive itself is named right before `place`: “Công văn này …”.
  private func isOwn(before place: Int) -> Bool { place > 0 && words.length(.itself, at: place - 1, in: tokens) > 0 }

  /// Whether it is named among the few words from `place` on: “bằng Công văn này”.
  private func isOwn(behind place: Int) -> Bool {
    (place..<min(place + 5, tokens.count)).contains { words.length(.itself, at: $0, in: tokens) > 0 }
  }

  private func ownForce() -> [Statement] {
    var found: [Statement] = []
    for at in tokens.indices where isOwn(before: at) {
      let begins = words.length(.inForce, at: at, in: tokens)
      let ends = words.length(.ended, at: at, in: tokens)
      if begins > 0, let day = day(.from, behind: at + begins) { found.append(Statement(kind: .commences, from: day)) }
      let until = (at + begins..<at + begins + 8).lazy.compactMap { day(.until, behind: $0) }.first
      if begins > 0, let day = until?.adding(days: 1) { found.append(Statement(kind: .expires, from: day)) }
      if ends > 0, let day = firstDayWithout(behind: at + ends) { found.append(Statement(kind: .expires, from: day)) }
    }
    return found
  }

  // MARK: - What it is done to

  private func done(_ kind: Effect.Kind, in range: Range<Int>, otherwise document: Citation?, dated: Range<Int>) -> [Statement] {
    let named = range.compactMap { place in changed[tokens[place].numberKey].map { (place, $0) } }
    let ends = [.replaces, .repeals, .withdraws].contains(kind)
    let from = openingDay ?? dated.lazy.compactMap { ends ? firstDayWithout(behind: $0) : day(.since, behind: $0) }.first
    if named.isEmpty {
      let provisions = provisions(in: range)
      guard let document, !provisions.isEmpty || kind == .extends && movesDeadline else { return [] }
      return [
        Statement(
          kind: kind, target: document, provisions: provisions, from: from,
          subject: kind == .extends ? movedDay ?? task(in: range) : "")
      ]
    }
    var start = range.lowerBound
    return named.enumerated().map { index, item in
      defer { start = item.0 + 1 }
      var provisions = provisions(in: start..<item.0)
      let rest = item.0 + 1..<(index + 1 < named.count ? named[index + 1].0 : range.upperBound)
      if provisions.isEmpty, index + 1 == named.count { provisions = self.provisions(in: rest) }
      return Statement(
        kind: kind, target: item.1, provisions: provisions, from: from,
        subject: kind == .extends ? movedDay ?? task(in: start..<item.0, before: item.1) : "")
    }
  }

  /// Whether a document or a part of one is named there.
  private func names(in range: Range<Int>) -> Bool {
    range.contains { changed[tokens[$0].numberKey] != nil } || !provisions(in: range).isEmpty
  }

  // MARK: - Days

  /// The day from which on all of it holds, named before anything else: “Kể từ ngày 01/6/2025, mục 1 … được sửa đổi”.
  private var openingDay: LegalDate? {
    let first = tokens.indices.first { words.verb(at: $0, in: tokens) != nil || names(in: $0..<min($0 + 2, tokens.count)) } ?? 0
    return (0..<first).lazy.filter { at in !(0..<at).contains { words.length(.inForce, at: $0, in: tokens) > 0 } }
      .compactMap { day(.from, behind: $0) }.first
  }

  /// The day that another is put in the place of: “từ ngày 12/6/2025 sang ngày 16/6/2025”.
  private var movedDay: String? {
    tokens.indices.lazy.compactMap { at -> String? in
      let start = at + words.length(.moved, at: at, in: tokens)
      guard start > at, let day = date(at: start) else { return nil }
      let end = start + (tokens[start].day == nil ? 5 : 1)
      return words.length(.becomes, at: end, in: tokens) > 0 ? "\(day.day)/\(day.month)/\(day.year)" : nil
    }.first
  }

  /// The one day that is named.
  var soleDay: LegalDate? {
    let days = tokens.indices.compactMap { date(at: $0) }
    return days.count == 1 ? days[0] : nil
  }

  /// The first day on which something no longer is: “từ ngày D”, or the day behind “đến hết ngày D”.
  private func firstDayWithout(behind place: Int) -> LegalDate? {
    day(.from, behind: place) ?? day(.until, behind: place)?.adding(days: 1)
  }

  private func day(_ use: EffectWords.Use, behind place: Int) -> LegalDate? {
    let length = words.length(use, at: place, in: tokens)
    return length == 0 ? nil : date(at: place + length)
  }

  /// “15/7/2024”, “01 tháng 9 năm 2025”.
  private func date(at place: Int) -> LegalDate? {
    guard tokens.indices.contains(place) else { return nil }
    if let day = tokens[place].day { return day }
    guard place + 4 < tokens.count, words.length(.month, at: place + 1, in: tokens) > 0, words.length(.year, at: place + 3, in: tokens) > 0,
      let day = Int(tokens[place].word), let month = Int(tokens[place + 2].word), let year = Int(tokens[place + 4].word)
    else { return nil }
    return LegalDate(year: year, month: month, day: day)
  }
}

extension Effect {
  /// The day named as the one that is moved: “từ ngày 12/6/2025 sang ngày 16/6/2025”.
  var movedDay: LegalDate? { kind == .extends ? EffectToken.all(in: subject).first?.day : nil }
}

extension EffectToken {
  /// The day that it names in figures: “15/7/2024”.
  fileprivate var day: LegalDate? {
    let figures = word.split(whereSeparator: { "/-.".contains($0) }).compactMap { Int($0) }
    return figures.count == 3 ? LegalDate(year: figures[2], month: figures[1], day: figures[0]) : nil
  }
}
