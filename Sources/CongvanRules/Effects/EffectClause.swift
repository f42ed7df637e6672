internal import CongvanModel

/// The words of one item, searched for what it does to a document.
struct EffectClause {
  let tokens: [EffectToken]
  let words: EffectWords
  /// Documents cited as changed, by the key of their number.
  let changed: [String: Citation]
  /// The times read in the item.
  var deadlines: [Deadline] = []

  /// One thing done.
  struct Statement {
    var kind: Effect.Kind
    var target: Citation?
    var aims: [Aim] = []
    var from: LegalDate?
    var subject = ""
    var doubt: Effect.Doubt?
  }

  /// A part of the document that is named, and the time that is to hold there.
  struct Aim {
    /// Empty for the whole document.
    var provision: [String] = []
    /// Nil where none stands in the words, quotations apart.
    var deadline: Deadline?
    /// The day that takes another's place, where no more than that is said.
    var day: LegalDate?
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
    if tellsOfEnd { return found }
    let verbs = verbs(under: inherited)
    for (index, verb) in verbs.enumerated() {
      let before = (index == 0 ? 0 : verbs[index - 1].range.upperBound)..<verb.range.lowerBound
      let behind = verb.range.upperBound..<(index + 1 < verbs.count ? verbs[index + 1].range.lowerBound : tokens.count)
      found += done(verb.kind, in: verb.isBehind ? before : behind, otherwise: document, dated: behind)
    }
    if verbs.isEmpty, found.isEmpty, let inherited {
      found += done(inherited, in: tokens.indices, otherwise: document, dated: tokens.indices)
    }
    return found.map(doubted)
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
  func isOwn(before place: Int) -> Bool { place > 0 && words.length(.itself, at: place - 1, in: tokens) > 0 }

  /// Whether it is named among the few words from `place` on: “bằng Công văn này”.
  func isOwn(behind place: Int) -> Bool {
    (place..<min(place + 5, tokens.count)).contains { words.length(.itself, at: $0, in: tokens) > 0 }
  }

  // MARK: - What it is done to

  private func done(_ kind: Effect.Kind, in range: Range<Int>, otherwise document: Citation?, dated: Range<Int>) -> [Statement] {
    let named = range.compactMap { place in changed[tokens[place].numberKey].map { (place, $0) } }
    let ends = [.replaces, .repeals, .withdraws].contains(kind)
    let from = openingDay ?? dated.lazy.compactMap { ends ? firstDayWithout(behind: $0) : day(.since, behind: $0) }.first
    let reach = range.lowerBound..<sentenceEnd(of: dated)
    func statement(_ target: Citation, _ provisions: [[String]], task: @autoclosure () -> String) -> Statement {
      guard [.extends, .corrects, .amends].contains(kind) else {
        return Statement(kind: kind, target: target, aims: provisions.map { Aim(provision: $0) }, from: from)
      }
      let moved = movedDay(in: reach, isCorrected: kind != .extends)
      let (aims, doubt) = aims(at: provisions, in: reach, moved: moved)
      let subject = moved?.old.figures ?? (kind == .extends ? task() : "")
      return Statement(kind: kind, target: target, aims: aims, from: from, subject: subject, doubt: doubt)
    }
    if named.isEmpty {
      let provisions = provisions(in: range)
      guard let document, !provisions.isEmpty || kind == .extends && !deadlines.isEmpty else { return [] }
      return [statement(document, provisions, task: task(in: range))]
    }
    var start = range.lowerBound
    return named.enumerated().map { index, item in
      defer { start = item.0 + 1 }
      var provisions = provisions(in: start..<item.0)
      let rest = item.0 + 1..<(index + 1 < named.count ? named[index + 1].0 : range.upperBound)
      if provisions.isEmpty, index + 1 == named.count { provisions = self.provisions(in: rest) }
      return statement(item.1, provisions, task: task(in: start..<item.0, before: item.1))
    }
  }

  /// Whether a document or a part of one is named there.
  func names(in range: Range<Int>) -> Bool {
    range.contains { changed[tokens[$0].numberKey] != nil } || !provisions(in: range).isEmpty
  }
}
