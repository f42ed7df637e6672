internal import CongvanModel

/// For whom alone a clause says that something is done.
extension EffectClause {
  /// “Huyện A không phải thực hiện …”: whether less than all stand before a verb in its part of the sentence.
  func isForSubject(before verb: Int) -> Bool {
    let isParted = tokens[..<verb].last?.isParted ?? true
    return !isParted && start(of: .anyone, before: verb) == nil
  }

  /// Who stands before `verb` in its sentence: “UBND cấp huyện và UBND các xã, phường không phải thực hiện …” frees two.
  func subjects(before verb: Int) -> [String] {
    names(in: ((1..<max(verb, 1)).last { tokens[$0 - 1].endsSentence(before: tokens[$0]) } ?? 0)..<verb)
  }

  /// Who stands behind words such as “đối với”, “riêng”, “cho”; nil where no name follows them.
  var beneficiaries: [String]? {
    let openings = untitled.filter { at in
      max(words.length(.beneficiary, at: at, in: tokens), words.length(.alone, at: at, in: tokens), isOnly(at) ? 1 : 0) > 0
    }
    return openings.lazy.compactMap { at -> [String]? in
      let length = [EffectWords.Use.beneficiary, .alone, .only].map { words.length($0, at: at, in: tokens) }.max()!
      let start = at + length + words.length(.beneficiary, at: at + length, in: tokens)
      let end = endOfNames(from: start)
      return end > start && names(opening: start) ? names(in: start..<end) : nil
    }.first
  }

  /// “Cho phép huyện A kéo dài thời gian …”: to whom more time is given by a verb right behind their name; nil where it is given to all.
  func allowed(before verb: Int) -> [String]? {
    guard let start = (0..<verb).last(where: { words.length(.allowing, at: $0, in: tokens) > 0 }) else { return nil }
    let first = start + words.length(.allowing, at: start, in: tokens)
    guard endOfNames(from: first) == verb, first < verb, words.length(.anyone, at: first, in: tokens) < verb - first else { return nil }
    return names(in: first..<verb)
  }

  /// The names in `range` that go on to `end`, but for words that name nobody.
  func names(in range: Range<Int>, before end: Int) -> [String]? {
    for start in range where names(opening: start) && (start == range.lowerBound || !names(opening: start - 1)) {
      let last = min(endOfNames(from: start), end)
      if last > start,
        (last..<end).allSatisfy({ words.length(.loose, at: $0, in: tokens) > 0 || words.length(.loose, at: $0 - 1, in: tokens) > 1 })
      {
        return names(in: start..<last)
      }
    }
    return nil
  }

  /// Where the names end that begin at `start`: before a verb, a day, a part of a document, and words that name nobody.
  func endOfNames(from start: Int) -> Int {
    let stops: [EffectWords.Use] = [
      .passive, .released, .stopped, .loose, .from, .since, .until, .condition, .stays, .inForce, .ended, .inPlaceOf,
      .becomes,
    ]
    var at = start
    while at < tokens.count {
      if at > start, tokens[at - 1].isStopped || tokens[at - 1].isParted && !names(opening: at) { break }
      if words.verb(at: at, in: tokens) != nil || namesPart(at: at) || changed[tokens[at].numberKey] != nil { break }
      if stops.contains(where: { words.length($0, at: at, in: tokens) > 0 }) { break }
      at += 1
    }
    return at
  }

  /// Whether a name, or the rest of a list in one, may open there: “các huyện”, “phường” of “các xã, phường”, but not “các hồ sơ”.
  func names(opening at: Int) -> Bool {
    let first = at + words.length(.every, at: at, in: tokens)
    return max(words.length(.body, at: first, in: tokens), words.length(.place, at: first, in: tokens)) > 0
  }

  /// The names in `range`, each by itself; a place is also named by the committee that acts for it.
  private func names(in range: Range<Int>) -> [String] {
    var names: [Range<Int>] = []
    var start = range.lowerBound
    for at in range.dropFirst() {
      let isJoin = words.length(.joins, at: at, in: tokens) == 1
      if tokens[at - 1].isParted || isJoin, opensName(at + (isJoin ? 1 : 0)) {
        names.append(start..<at)
        start = at + (isJoin ? 1 : 0)
      }
    }
    return (names + [start..<range.upperBound]).flatMap { name in
      let said = spelled(name)
      let first = name.lowerBound + words.length(.every, at: name.lowerBound, in: tokens)
      return words.length(.place, at: first, in: tokens) > 0 ? [said] + words.spellings(.committee).map { "\($0) \(said)" } : [said]
    }
  }

  /// A name as it is written, with its commas.
  func spelled(_ name: Range<Int>) -> String {
    name.map { tokens[$0].spelled + (tokens[$0].isParted && $0 + 1 < name.upperBound ? "," : "") }.joined(separator: " ")
  }

  /// Whether the name of a body opens there: “UBND cấp xã”, “các huyện”, but not “phường” of “các xã, phường”.
  private func opensName(_ at: Int) -> Bool {
    guard tokens.indices.contains(at) else { return false }
    return words.length(.every, at: at, in: tokens) > 0
      || words.length(.body, at: at, in: tokens) > 0 && tokens[at].spelled.first!.isUppercase
  }
}
