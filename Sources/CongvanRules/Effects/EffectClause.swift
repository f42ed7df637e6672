internal import CongvanModel

/// The words of one item, searched for what it does to a document.
struct EffectClause {
  let tokens: [EffectToken]
  let words: EffectWords
  /// Documents cited as changed, by the key of their number.
  let changed: [String: Citation]
  /// The day on which the directive was signed.
  var issued: LegalDate?
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
    var alone: [String]?
    var addition: Effect.Addition?
    /// What stands in the place of the words of `subject`, where neither is quoted.
    var wording: String?
  }

  /// A part of the document that is named, and the time that is to hold there.
  struct Aim {
    /// Empty for the whole document.
    var provision: [String] = []
    /// Nil where none stands in the words, quotations apart.
    var deadline: Deadline?
    /// The day that takes another's place, where no more than that is said.
    var day: LegalDate?
    /// Whose time it is, where each of several has one.
    var alone: [String]?
  }

  private struct Verb {
    var kind: Effect.Kind
    var range: Range<Int>
    /// Whether it stands behind what it is done to.
    var isBehind = false
    /// Why what stands behind it is left to a person: others are told not to carry it out, or it is done for those named before alone.
    var doubt: Effect.Doubt?
    /// Who alone need not do it, of what others need do.
    var alone: [String]?
    /// The last day, of what ends: “hết hiệu lực vào ngày 31/12/2025”.
    var last: LegalDate?

    /// “Bãi bỏ …”, behind which other words may be put in its place.
    var isPlainRepeal: Bool { kind == .repeals && !isBehind && alone == nil && doubt == nil }
  }

  /// What the item does, in its order.
  ///
  /// - Parameters:
  ///   - inherited: What an item above does, for one that names only a document or a provision.
  ///   - document: The document that an item above names.
  func statements(kind inherited: Effect.Kind?, target document: Citation?) -> [Statement] {
    if let stays = stayingClause, !provisions(in: 0..<stays.lowerBound).isEmpty {
      let others = Array(tokens[..<stays.lowerBound] + tokens[stays.upperBound...])
      return EffectClause(tokens: others, words: words, changed: changed, issued: issued, deadlines: deadlines)
        .statements(kind: inherited, target: document)
    }
    if let transfer { return [doubted(transfer)] }
    var found = ownForce()
    if tellsOfEnd { return found }
    let verbs = verbs(under: inherited)
    // “Bãi bỏ mục 3 và sửa đổi mục 4 Công văn số 61 …”: both of that document.
    let only = Set(tokens.map(\.numberKey)).intersection(changed.keys)
    let shared = verbs.count > 1 && only.count == 1 ? changed[only.first!] : nil
    for (index, verb) in verbs.enumerated() {
      let before = (index == 0 ? 0 : verbs[index - 1].range.upperBound)..<verb.range.lowerBound
      let behind = verb.range.upperBound..<(index + 1 < verbs.count ? verbs[index + 1].range.lowerBound : tokens.count)
      let last = verb.last?.adding(days: 1)
      let range = verb.isBehind ? before : behind
      let other = document ?? (provisions(in: range).isEmpty ? nil : shared)
      found += done(verb.kind, in: range, otherwise: other, dated: behind, from: last).map { statement in
        var statement = statement
        statement.doubt = verb.doubt ?? statement.doubt
        statement.alone = verb.alone
        // “Ngừng thực hiện mục 2 … đến hết ngày 31/5”.
        if statement.kind == .repeals, !verb.isBehind, behind.contains(where: isMeanwhile) {
          (statement.kind, statement.from) = (.suspends, nil)
        }
        return statement
      }
    }
    if verbs.isEmpty, found.isEmpty, let inherited {
      found += done(inherited, in: tokens.indices, otherwise: document, dated: tokens.indices, from: nil)
    }
    return found.map(doubted)
  }

  /// Whether it is said there until when, behind the document.
  private func isMeanwhile(_ place: Int) -> Bool {
    words.length(.meanwhile, at: place, in: tokens) > 0 && !(place..<tokens.count).contains { changed[tokens[$0].numberKey] != nil }
  }

  // MARK: - Verbs

  private func verbs(under inherited: Effect.Kind?) -> [Verb] {
    var found: [Verb] = []
    var at = 0
    while at < tokens.count {
      let ended = words.length(.ended, at: at, in: tokens)
      if ended > 0 {
        if !isOwn(predicate: at), !isDenied(at) {
          found.append(Verb(kind: .repeals, range: at..<at + ended, isBehind: true, last: day(.last, behind: at + ended)))
        }
        at += ended
      } else if case let stopped = words.length(.stopped, at: at, in: tokens), stopped > 0 {
        found.append(Verb(kind: .suspends, range: at..<at + stopped, doubt: .toldOthers))
        at += stopped
      } else if case let released = words.length(.released, at: at, in: tokens), released > 0 {
        // “Mục 2 Công văn số 61 không áp dụng đối với …”.
        let isBehind = names(in: 0..<at) && !names(in: at + released..<tokens.count)
        let isForSome = !isBehind && isForSubject(before: at)
        found.append(
          Verb(
            kind: .repeals, range: at..<at + released, isBehind: isBehind, doubt: isForSome ? .forSome : nil,
            alone: isForSome ? subjects(before: at) : nil))
        at += released
      } else if case let put = words.length(.put, at: at, in: tokens), put > 0, let last = found.indices.last, found[last].isPlainRepeal {
        found[last].kind = .replaces
        at += put
      } else if let verb = words.verb(at: at, in: tokens) {
        let range = at..<at + verb.length
        let isPassive = at > 0 && words.length(.passive, at: at - 1, in: tokens) > 0
        // “Huyện A được gia hạn thời hạn tại mục 1 …”: given to those who stand before it.
        let isGiven = isPassive && verb.kind == .extends && !names(in: 0..<at) && names(in: range.upperBound..<tokens.count)
        let isBehind = !isGiven && (isPassive || standsBehind(verb.kind, range, isFirst: found.isEmpty))
        // “các công văn gia hạn”: documents that do so.
        if other(behind: range, isPassive: isPassive) == nil, !isDenied(at), start(of: .document, before: at) == nil {
          let alone = isGiven && isForSubject(before: at - 1) ? subjects(before: at - 1) : verb.kind == .extends ? allowed(before: at) : nil
          found.append(Verb(kind: verb.kind, range: range, isBehind: isBehind, doubt: alone == nil ? nil : .forSome, alone: alone))
        }
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

  /// Where the words begin by which another did what is told: “đã được sửa đổi bởi Nghị định …”.
  func other(behind verb: Range<Int>, isPassive: Bool) -> Int? {
    let by = words.length(.by, at: verb.upperBound, in: tokens)
    let isOther = isPassive && by > 0 && words.length(.content, at: verb.upperBound + by, in: tokens) == 0
    return isOther && !isOwn(behind: verb.upperBound) ? verb.upperBound + by : nil
  }

  /// “Thời hạn tại mục 1 Công văn số 61 kéo dài đến …”, “đã ban hành Công văn số 61, nay thu hồi công văn nói trên”: nothing is named behind
  /// the verb but the time, or what was named before it.
  private func standsBehind(_ kind: Effect.Kind, _ verb: Range<Int>, isFirst: Bool) -> Bool {
    let behind = verb.upperBound..<tokens.count
    let pointsBack = behind.prefix(4).contains { words.length(.back, at: $0, in: tokens) > 0 }
    // “Tại mục 1 Công văn số 61, thay cụm từ …”.
    let opensPart = isFirst && kind == .amends && verb.lowerBound > 0 && tokens[verb.lowerBound - 1].isParted
    return (kind == .extends || opensPart || pointsBack) && names(in: 0..<verb.lowerBound) && !names(in: behind)
  }

  /// Whether the directive itself is named right before `place`: “Công văn này …”, but not “Mẫu kèm theo Công văn này …”.
  func isOwn(before place: Int) -> Bool {
    guard let first = start(of: .itself, before: place) else { return false }
    return start(of: .inside, before: first) == nil
  }

  /// Where a phrase of that use begins that ends right before `place`.
  func start(of use: EffectWords.Use, before place: Int) -> Int? {
    (max(0, place - 4)..<max(0, place)).first { at in
      let length = words.length(use, at: at, in: tokens)
      return length > 0 && at + length == place
    }
  }

  /// Whether what is said at `place` is said of the directive itself: “Công văn này có hiệu lực … và hết hiệu lực …”.
  func isOwn(predicate place: Int) -> Bool {
    if isOwn(before: place) { return true }
    guard place > 0, words.length(.joins, at: place - 1, in: tokens) == 1 else { return false }
    return (0..<place).contains { at in
      isOwn(before: at) && max(words.length(.inForce, at: at, in: tokens), words.length(.ended, at: at, in: tokens)) > 0
    }
  }

  /// Whether it is named among the few words from `place` on: “bằng Công văn này”.
  func isOwn(behind place: Int) -> Bool {
    (place..<min(place + 5, tokens.count)).contains { words.length(.itself, at: $0, in: tokens) > 0 }
  }

  // MARK: - What it is done to

  private func done(_ kind: Effect.Kind, in range: Range<Int>, otherwise document: Citation?, dated: Range<Int>, from last: LegalDate?)
    -> [Statement]
  {
    let others = placesOfOthers
    let named = range.compactMap { place in others.contains(place) ? nil : changed[tokens[place].numberKey].map { (place, $0) } }
    let from = last ?? openingDay ?? dated.lazy.compactMap { kind.ends ? firstDayWithout(behind: $0) : day(.since, behind: $0) }.first
    let reach = range.lowerBound..<sentenceEnd(of: dated)
    func statement(_ target: Citation, _ provisions: [[String]], task: @autoclosure () -> String) -> Statement {
      guard kind.mayMoveTime else {
        return Statement(kind: kind, target: target, aims: provisions.map { Aim(provision: $0) }, from: from)
      }
      let moved = movedDay(in: reach, isCorrected: kind != .extends)
      let (aims, doubt) = aims(at: provisions, in: reach, of: kind, moved: moved)
      let subject = moved?.old.figures ?? (kind == .extends ? task() : "")
      let isTimed = moved != nil || doubt != nil || aims.contains { $0.deadline != nil }
      return Statement(
        kind: kind, target: target, aims: aims, from: from, subject: subject, doubt: doubt,
        addition: kind == .extends && !isTimed ? addition(in: reach, behind: dated.lowerBound) : nil)
    }
    if named.isEmpty {
      let provisions = provisions(in: range)
      // “thu hồi công văn nói trên”
      let isPointedAt = range.contains { words.length(.back, at: $0, in: tokens) > 0 }
      guard let document, !provisions.isEmpty || isPointedAt || kind == .extends && !deadlines.isEmpty else { return [] }
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

  /// Where documents are named of which it is only told that they did something.
  private var placesOfOthers: Set<Int> {
    Set(
      tokens.indices.dropFirst().flatMap { at -> [Int] in
        guard words.length(.passive, at: at - 1, in: tokens) > 0, let verb = words.verb(at: at, in: tokens),
          let first = other(behind: at..<at + verb.length, isPassive: true)
        else { return [] }
        return (first..<min(first + 5, tokens.count)).first { changed[tokens[$0].numberKey] != nil }.map { [$0] } ?? []
      })
  }

  /// The documents that only did something, as the words tell.
  var others: [String] { placesOfOthers.map { tokens[$0].numberKey } }

  /// Whether a document or a part of one is named there.
  func names(in range: Range<Int>) -> Bool {
    range.contains { changed[tokens[$0].numberKey] != nil } || !provisions(in: range).isEmpty
  }
}
