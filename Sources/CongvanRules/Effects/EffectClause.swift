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
    let verbs = verbs()
    for (index, verb) in verbs.enumerated() {
      let before = (index == 0 ? 0 : verbs[index - 1].range.upperBound)..<verb.range.lowerBound
      let behind = verb.range.upperBound..<(index + 1 < verbs.count ? verbs[index + 1].range.lowerBound : tokens.count)
      found += done(verb.kind, in: verb.isBehind ? before : behind, otherwise: document, dated: behind)
    }
    if verbs.isEmpty, found.isEmpty, let inherited {
      found += done(inherited, in: tokens.indices, otherwise: document, dated: tokens.indices)
    }
    return found
  }

  // MARK: - Verbs

  private func verbs() -> [Verb] {
    var found: [Verb] = []
    var at = 0
    while at < tokens.count {
      let ended = words.length(.ended, at: at, in: tokens)
      if ended > 0 {
        if !isOwn(before: at) { found.append(Verb(kind: .repeals, range: at..<at + ended, isBehind: true)) }
        at += ended
      } else if let verb = words.verb(at: at, in: tokens) {
        let range = at..<at + verb.length
        let isBehind = at > 0 && words.length(.passive, at: at - 1, in: tokens) > 0
        // “được sửa đổi bởi Nghị định …” tells what another did.
        let byOthers = isBehind && words.length(.by, at: range.upperBound, in: tokens) > 0 && !isOwn(behind: range.upperBound)
        if !byOthers { found.append(Verb(kind: verb.kind, range: range, isBehind: isBehind)) }
        at = range.upperBound
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
      if begins > 0, let day = until { found.append(Statement(kind: .expires, from: day.adding(days: 1))) }
      if ends > 0, let day = firstDayWithout(behind: at + ends) { found.append(Statement(kind: .expires, from: day)) }
    }
    return found
  }

  // MARK: - What it is done to

  private func done(_ kind: Effect.Kind, in range: Range<Int>, otherwise document: Citation?, dated: Range<Int>) -> [Statement] {
    let named = range.compactMap { place in changed[tokens[place].numberKey].map { (place, $0) } }
    let from = [.extends, .corrects].contains(kind) ? nil : dated.lazy.compactMap { firstDayWithout(behind: $0) }.first
    if named.isEmpty {
      let provisions = provisions(in: range)
      guard let document, !provisions.isEmpty || kind == .extends && movesDeadline else { return [] }
      return [
        Statement(
          kind: kind, target: document, provisions: provisions, from: from,
          subject: kind == .extends && provisions.isEmpty ? task(in: range) : "")
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
        subject: kind == .extends && provisions.isEmpty ? task(in: start..<item.0, before: item.1) : "")
    }
  }

  /// The paths of the parts named in `range`, outermost marker first: “khoản 1, 3 Điều 5” names two.
  private func provisions(in range: Range<Int>) -> [[String]] {
    var steps: [(rank: Int, markers: [String])] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard let part = words.part(at: at, in: tokens) else {
        at += 1
        continue
      }
      at += part.length
      let markers = markers(from: &at, upTo: range.upperBound)
      if markers.isEmpty { continue }
      if let same = steps.firstIndex(where: { $0.rank == part.rank }) {
        steps[same].markers += markers
      } else {
        steps.append((part.rank, markers))
      }
    }
    guard !steps.isEmpty else { return [] }
    return steps.sorted { $0.rank < $1.rank }.reduce([[]]) { paths, step in paths.flatMap { path in step.markers.map { path + [$0] } } }
  }

  /// “1, 3”, “a và c”, “2 đến 5”, which are four.
  private func markers(from at: inout Int, upTo end: Int) -> [String] {
    var found: [String] = []
    while at < end {
      let isJoined = !found.isEmpty && at + 1 < end && tokens[at + 1].isMarker
      if tokens[at].isMarker {
        found.append(tokens[at].word)
        at += 1
      } else if isJoined, words.length(.range, at: at, in: tokens) == 1 {
        if let first = found.last.flatMap({ Int($0) }), let last = Int(tokens[at + 1].word), first < last, last - first < 100 {
          found += (first + 1..<last).map(String.init)
        }
        at += 1
      } else if isJoined, words.length(.joins, at: at, in: tokens) == 1 {
        at += 1
      } else {
        break
      }
    }
    return found
  }

  /// The task named in `range`, without words that name nothing by themselves and without those that open a document's name; empty when a
  /// provision is named.
  func task(in range: Range<Int>? = nil, before document: Citation? = nil) -> String {
    let range = range ?? tokens.indices
    var kept: [EffectToken] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let loose = words.length(.loose, at: at, in: tokens)
      let verb = words.verb(at: at, in: tokens)?.length ?? 0
      if words.part(at: at, in: tokens) != nil || tokens[at].hasNumber { break }
      if loose == 0, verb == 0 { kept.append(tokens[at]) } else if !kept.isEmpty { break }
      at += max(1, loose, verb)
    }
    let name = EffectToken.all(in: document?.quote ?? "").prefix { $0.numberKey != document?.documentNumber.key }
    for word in name.reversed() where kept.last?.word == word.word { kept.removeLast() }
    return kept.map(\.spelled).joined(separator: " ")
  }

  // MARK: - Days

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
    let figures = tokens[place].word.split(whereSeparator: { "/-.".contains($0) }).map { Int($0) }
    if figures.count == 3, let day = figures[0], let month = figures[1], let year = figures[2] {
      return LegalDate(year: year, month: month, day: day)
    }
    guard place + 4 < tokens.count, words.length(.month, at: place + 1, in: tokens) > 0, words.length(.year, at: place + 3, in: tokens) > 0,
      let day = Int(tokens[place].word), let month = Int(tokens[place + 2].word), let year = Int(tokens[place + 4].word)
    else { return nil }
    return LegalDate(year: year, month: month, day: day)
  }
}

extension EffectToken {
  /// As `DocumentNumber.key` has it, for what may be a number with its symbol.
  var numberKey: String {
    let figures = word.prefix { $0.isASCII && $0.isNumber }
    guard !figures.isEmpty, figures.count < word.count else { return "" }
    return DocumentNumber(number: String(figures), symbol: String(word.dropFirst(figures.count))).key
  }

  var hasNumber: Bool { word.contains(where: \.isNumber) }

  /// Whether it may be the marker of an item: a number, a letter, `2.1`, `4a`, `iv`.
  var isMarker: Bool {
    guard let first = word.first, word.count <= 7, word.allSatisfy({ $0.isASCII || $0 == "đ" }) else { return false }
    if first.isNumber { return word.allSatisfy { $0.isNumber || $0.isLetter || $0 == "." } }
    return word.count == 1 && first.isLetter || word.allSatisfy { "ivxl".contains($0) }
  }
}
