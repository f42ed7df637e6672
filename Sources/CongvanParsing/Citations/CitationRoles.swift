internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Decides what documents are cited for, from the words that govern each in its sentence.
///
/// The nearest word of a role to the left governs, unless it tells what a document cited before it is about (“Kế hoạch A về việc
/// thực hiện Nghị quyết B”), or a clause of its own stands between. Documents of a list are cited for what the first of them is.
struct CitationRoles {
  let text: DocumentText
  private let bodies: BodyReader
  /// Folded.
  private let issuer: String?

  /// - Parameter issuer: Who issues the document.
  init(_ text: DocumentText, issuer: String? = nil) {
    self.text = text
    self.issuer = issuer.map { Folding.phrase($0) }
    bodies = BodyReader(text)
  }

  /// A word that says what documents are cited for.
  private struct Cue {
    /// Nil for one that is as the document before it, or through which another word reaches.
    var role: Citation.Role?
    /// Whether another word reaches through it: “… ban hành kèm theo Quyết định số …”.
    var isThrough = false
    /// Whether the document stands before it.
    var isBehind: Bool
    /// Whether it says no more than that something is done by the document.
    var isBy: Bool
    /// Whether it says what those before it need not do.
    var isRelease: Bool
    var range: Range<Int>
  }

  /// Gives each mention of a paragraph its role.
  ///
  /// - Parameter lead: What the words above cite a document for that opens the paragraph: “Căn cứ các văn bản sau:”.
  func assign(to mentions: inout [CitationMention], in paragraph: Range<Int>, lead: Citation.Role?) {
    guard !mentions.isEmpty else { return }
    let isGround =
      text.starts(text.vocabulary.basisCue, at: paragraph.lowerBound, in: paragraph)
      && text.isMark(text.vocabulary.semicolon, at: paragraph.upperBound - 1)
    var index = 0
    for sentence in text.sentences(of: paragraph) {
      let first = index
      while index < mentions.count, mentions[index].range.lowerBound < sentence.upperBound { index += 1 }
      guard first < index else { continue }
      let ranges = mentions[first..<index].map(\.range)
      // A title may hold what looks like the end of a sentence.
      let sentence = sentence.lowerBound..<max(sentence.upperBound, ranges[ranges.count - 1].upperBound)
      let opens = start(of: ranges[0], from: sentence.lowerBound) == paragraph.lowerBound
      let roles = roles(of: ranges, in: sentence, lead: opens ? lead : nil, isGround: isGround)
      for (offset, role) in roles.enumerated() { mentions[first + offset].role = role }
    }
  }

  /// What a paragraph cites the documents below it for: one that leads over to them, or whose own list goes on there.
  ///
  /// - Parameter mentions: Its own, with their roles.
  func handedDown(by paragraph: Range<Int>, _ mentions: [CitationMention]) -> Citation.Role? {
    if text.isMark(text.vocabulary.semicolon, at: paragraph.upperBound - 1) { return mentions.first { $0.role != .mention }?.role }
    guard text.isMark(text.vocabulary.colon, at: paragraph.upperBound - 1), let sentence = Array(text.sentences(of: paragraph)).last,
      let cue = cues(in: sentence, besides: []).last, !cue.isBehind, !cue.isThrough, reaches(cue.range.upperBound..<sentence.upperBound - 1)
    else { return nil }
    return cue.role.flatMap { $0.isChange && !isOwnAct(cue, in: sentence) ? nil : $0 }
  }

  // MARK: - One sentence

  private func roles(of ranges: [Range<Int>], in sentence: Range<Int>, lead: Citation.Role?, isGround: Bool) -> [Citation.Role] {
    let found = cues(in: sentence, besides: ranges)
    let cues = found.filter { !$0.isThrough }
    let usual: Citation.Role = isGround ? .basis : .mention
    var roles: [Citation.Role] = []
    var outer = lead
    for range in ranges {
      let opening = start(of: range, from: roles.isEmpty ? sentence.lowerBound : ranges[roles.count - 1].upperBound)
      let cue = cues.last { !$0.isBehind && $0.range.upperBound <= range.lowerBound }
      let before = roles.last.map { (role: $0, end: ranges[roles.count - 1].upperBound) }
      let role: Citation.Role
      if let before, cue.map({ $0.range.lowerBound < before.end }) ?? true {
        role = joint(at: opening, after: before.end).map { $0 == .near ? before.role : outer ?? before.role } ?? usual
      } else if let cue, let before, cue.role == nil {
        role = before.role
      } else if let cue, let before, describes(cue, from: before.end, outer: outer) {
        switch joint(at: opening, after: cue.range.upperBound, with: before.end) {
        case nil: role = cue.role == .amends && isGround ? .basis : .mention
        case .far?: role = outer ?? before.role
        case .near?: role = before.role
        }
      } else if let cue {
        let through = found.last { $0.isThrough && $0.range.upperBound == opening }
        let end = max(cue.range.upperBound, through?.range.lowerBound ?? opening)
        role = isGround && isInside(cue, sentence) ? .basis : governed(by: cue, at: end, in: sentence, after: outer) ?? usual
        if role != .mention { outer = role }
      } else {
        role = lead ?? usual
      }
      roles.append(role)
    }
    for cue in cues where cue.isBehind { mark(&roles, before: cue, ranges) }
    markPredicate(&roles, ranges, in: sentence)
    for (index, range) in ranges.enumerated() where roles[index].isChange && isQuoted(range, in: sentence, with: cues) {
      roles[index] = .mention
    }
    return roles
  }

  private func cues(in sentence: Range<Int>, besides cited: [Range<Int>]) -> [Cue] {
    let cited = TokenRanges(cited)
    return text.vocabulary.grammar.search(text.vocabulary.citationRoles, in: text.tokens, range: sentence).compactMap { match in
      let first = match.range.lowerBound
      guard let record = match.value.record, cited.overlapping(first..<first + 1).isEmpty else { return nil }
      let behind = record["before"]?.symbol
      guard let name = behind ?? record["is"]?.symbol else { return nil }
      let isBy = name == "follows"
      let isRelease = name == "released"
      let role = isBy ? .implements : isRelease ? .repeals : Citation.Role(rawValue: name)
      return Cue(
        role: role, isThrough: name == "through", isBehind: behind != nil, isBy: isBy, isRelease: isRelease, range: match.range)
    }
  }

  private func governed(by cue: Cue, at opening: Int, in sentence: Range<Int>, after outer: Citation.Role?) -> Citation.Role? {
    guard let role = cue.role, reaches(cue.range.upperBound..<max(opening, cue.range.upperBound)) else { return nil }
    // “Căn cứ Kế hoạch …; theo Hướng dẫn …”: one ground more.
    let first = cue.range.lowerBound
    if cue.isBy, outer == .basis, first > sentence.lowerBound, text.isMark(text.vocabulary.semicolon, at: first - 1) { return .basis }
    guard role.isChange, !isOwnAct(cue, in: sentence), !(outer?.isChange ?? false) else { return role }
    return .mention
  }

  /// Whether a word stands in the middle of a clause, as those in the title of a document do.
  private func isInside(_ cue: Cue, _ sentence: Range<Int>) -> Bool {
    let first = cue.range.lowerBound
    return cue.role != .basis && first > sentence.lowerBound && !text.isMark(text.vocabulary.semicolon, at: first - 1)
      && !text.isMark(text.vocabulary.comma, at: first - 1)
  }

  /// What ends a document stands behind it, and behind those joined to it.
  private func mark(_ roles: inout [Citation.Role], before cue: Cue, _ ranges: [Range<Int>]) {
    guard let role = cue.role, var index = ranges.lastIndex(where: { $0.upperBound <= cue.range.lowerBound }) else { return }
    while roles[index] == .mention || roles[index] == .basis {
      roles[index] = role
      guard index > 0, joint(at: ranges[index].lowerBound, after: ranges[index - 1].upperBound) == .near else { return }
      index -= 1
    }
  }

  /// “Thời hạn báo cáo tại mục 1 Công văn số 61 kéo dài đến ngày …”, “Mục 1 Công văn số 61 không áp dụng đối với UBND cấp xã”.
  private func markPredicate(_ roles: inout [Citation.Role], _ ranges: [Range<Int>], in sentence: Range<Int>) {
    let v = text.vocabulary
    guard let range = ranges.first, !roles[0].isChange else { return }
    func opens(with lexicon: LexiconRef) -> Bool { text.starts(lexicon, at: sentence.lowerBound, in: sentence) }
    let behind = range.upperBound..<sentence.upperBound
    if opens(with: v.timeNoun), behind.contains(where: { text.starts(v.lastingCue, at: $0, in: sentence) }) {
      roles[0] = .amends
    } else if opens(with: v.provisionWord) || opens(with: v.dutyNoun) || range.lowerBound == sentence.lowerBound,
      behind.contains(where: { v.grammar.match(v.unapplied, at: $0, in: text.tokens, range: sentence) != nil })
    {
      roles[0] = .repeals
    }
  }

  /// Whether a document is named in quotation marks, and so are the words by which it is changed: another says so.
  private func isQuoted(_ range: Range<Int>, in sentence: Range<Int>, with cues: [Cue]) -> Bool {
    let marks = text.places(of: .quote, in: sentence).filter { text.isMark(text.vocabulary.quoteMark, at: $0) }
    let before = marks.filter { $0 < range.lowerBound }
    guard let open = before.last, !before.count.isMultiple(of: 2) else { return false }
    let close = marks.first { $0 > open } ?? sentence.upperBound
    return !cues.contains { $0.role?.isChange ?? false && !(open..<close).contains($0.range.lowerBound) }
  }

  // MARK: - What stands between

  private enum Joint { case near, far }

  /// How the document at `opening` is joined to what ends at `end`: right behind it, or behind more words; nil for no comma and no “and”.
  private func joint(at opening: Int, after end: Int, with first: Int? = nil) -> Joint? {
    let v = text.vocabulary
    guard opening > end else { return nil }
    let last = opening - 1
    if text.isMark(v.semicolon, at: last) { return .far }
    let isAnd = text.starts(v.and, at: last, in: last..<opening)
    guard isAnd || text.isMark(v.comma, at: last) else { return nil }
    return isAnd || opening - (first ?? end) <= 3 ? .near : .far
  }

  /// Whether a word behind a document only tells what that document is about.
  private func describes(_ cue: Cue, from end: Int, outer: Citation.Role?) -> Bool {
    let v = text.vocabulary
    let between = end..<cue.range.lowerBound
    guard let last = between.last else { return true }
    if text.isMark(v.comma, at: last) || between.contains(where: { text.isMark(v.semicolon, at: $0) }) { return false }
    if text.starts(v.and, at: last, in: last..<cue.range.lowerBound) {
      return between.count > 1 && !(outer?.isChange ?? false)
    }
    guard let comma = between.last(where: { text.isMark(v.comma, at: $0) }) else { return true }
    return !bodies.starts(at: comma + 1, in: between)
  }

  /// Whether a verb reaches over these words to a document: no clause of its own may begin among them.
  private func reaches(_ gap: Range<Int>) -> Bool {
    let v = text.vocabulary
    func isBreak(_ at: Int) -> Bool { text.isMark(v.semicolon, at: at) || text.isMark(v.colon, at: at) }
    // “Thực hiện Nghị quyết Đại hội …; Chỉ thị số …”: the first of the list has no number.
    if let last = gap.last, isBreak(last), namesDocument(at: gap.lowerBound, in: gap), !gap.dropLast().contains(where: isBreak) {
      return true
    }
    guard !gap.contains(where: isBreak) else { return false }
    guard let comma = gap.last(where: { text.isMark(v.comma, at: $0) }) else { return true }
    let piece = comma + 1..<gap.upperBound
    guard piece.contains(where: { bodies.starts(at: $0, in: piece) }) else { return true }
    // “Thực hiện chỉ đạo của A, Phó Chủ tịch B tại Công văn …”: the name goes on.
    return bodies.list(at: piece.lowerBound, in: piece).map { $0.end >= piece.upperBound - 1 } ?? false
  }

  private func namesDocument(at: Int, in gap: Range<Int>) -> Bool {
    let start = at + text.length(text.vocabulary.provisionWord, at: at, in: gap)
    return text.starts(text.vocabulary.documentKind, at: start, in: gap)
  }

  /// Whether the document itself does what the verb says, rather than telling or asking somebody to.
  private func isOwnAct(_ cue: Cue, in sentence: Range<Int>) -> Bool {
    let v = text.vocabulary
    let start = (sentence.lowerBound..<cue.range.lowerBound).last { text.isMark(v.semicolon, at: $0) }.map { $0 + 1 } ?? sentence.lowerBound
    let before = start..<cue.range.lowerBound
    if text.contains(v.selfReference, in: before) { return true }
    var at = start + text.length(v.announcingVerb, at: start, in: before)
    // “Từ ngày 01/6/2025, bãi bỏ mục 2 …”.
    if text.starts(v.effectiveCue, at: at, in: before), let comma = before.first(where: { text.isMark(v.comma, at: $0) }) { at = comma + 1 }
    if announces(fromName: at, in: before) || goesOnChanging(from: at, in: before) { return true }
    // “Sở A thông báo UBND cấp xã không phải thực hiện …”, “Sở A đồng ý cho UBND các huyện kéo dài …”.
    if cue.isRelease || cue.role == .amends {
      let said = behindAnnouncement(bodies.list(at: at, in: before)?.end ?? at, in: before)
      if bodies.starts(at: said, in: before), announces(fromName: said, in: before) { return true }
    }
    // “Nếu … thì bãi bỏ …”, “Riêng huyện A, gia hạn …”: of a condition, or for some alone, and still its own act.
    if let then = before.last(where: { text.starts(v.consequenceCue, at: $0, in: before) }), announces(fromName: then + 1, in: before) {
      return true
    }
    let commas = before.filter { text.isMark(v.comma, at: $0) }
    if text.starts(v.restrictingCue, at: start, in: before), commas.contains(where: { announces(fromName: $0 + 1, in: before) }) {
      return true
    }
    if let comma = commas.last, announces(from: comma + 1, in: before), text.starts(v.presentCue, at: comma + 1, in: before) { return true }
    // “Do sơ suất khi soạn thảo, Sở A đính chính Công văn …”.
    guard let comma = before.last(where: { text.isMark(v.comma, at: $0) }) else { return false }
    if let end = behindShortName(comma + 1, in: before), announces(from: end, in: before) { return true }
    guard let own = bodies.list(at: comma + 1, in: before), own.names.count == 1, isIssuer(own.names[0]) else { return false }
    return announces(from: own.end, in: before)
  }

  /// “Bãi bỏ mục 3 và sửa đổi …”: another such act stands before it, with the parts that it is done to and no more.
  private func goesOnChanging(from start: Int, in before: Range<Int>) -> Bool {
    let v = text.vocabulary
    let first = bodies.list(at: start, in: before)?.end ?? start
    guard let verb = [v.amendsCue, v.replacesCue, v.repealsCue].map({ text.length($0, at: first, in: before) }).max(), verb > 0,
      first + verb < before.upperBound - 1,
      text.starts(v.and, at: before.upperBound - 1, in: before) || text.isMark(v.comma, at: before.upperBound - 1)
    else { return false }
    return (first + verb..<before.upperBound - 1).allSatisfy { at in
      let token = text.tokens[at]
      return token.kind != .word || token.length == 1 || text.starts(v.provisionWord, at: at, in: at..<at + 1)
        || text.starts(v.and, at: at, in: at..<at + 1)
    }
  }

  /// “Sở gia hạn …”: what stands behind the issuer named by its head alone.
  private func behindShortName(_ at: Int, in range: Range<Int>) -> Int? {
    guard let issuer, at < range.upperBound, text.tokens[at].flags.contains(.capitalized) else { return nil }
    let end = at + text.length(text.vocabulary.bodyHead, at: at, in: range)
    return end > at && issuer.hasPrefix(Folding.phrase(text.words(at..<end)) + " ") ? end : nil
  }

  /// Whether nothing but such words stand behind the name at `start`, if one stands there.
  private func announces(fromName start: Int, in range: Range<Int>) -> Bool {
    announces(from: bodies.list(at: start, in: range)?.end ?? behindShortName(start, in: range) ?? start, in: range)
  }

  /// Whether nothing but words stand there by which an issuer says what it does.
  private func announces(from start: Int, in range: Range<Int>) -> Bool {
    behindAnnouncement(start, in: range) >= range.upperBound
  }

  private func behindAnnouncement(_ start: Int, in range: Range<Int>) -> Int {
    var at = start
    while at < range.upperBound, text.starts(text.vocabulary.announcingVerb, at: at, in: range) {
      at += text.length(text.vocabulary.announcingVerb, at: at, in: range)
    }
    return at
  }

  private func isIssuer(_ name: Range<Int>) -> Bool {
    guard let issuer else { return false }
    let own = Folding.phrase(bodies.fullName(name))
    return [own, Folding.phrase(text.words(name))].contains { $0 == issuer || issuer.hasPrefix($0 + " ") }
  }

  /// Where a document's name begins with the path to a provision before it: “khoản 2 Điều 5 Nghị định …”.
  private func start(of range: Range<Int>, from first: Int) -> Int {
    let v = text.vocabulary
    func isStep(_ at: Int) -> Bool {
      let token = text.tokens[at]
      return token.kind == .number || (token.kind == .word && token.length == 1) || text.starts(v.provisionWord, at: at, in: at..<at + 1)
    }
    var at = range.lowerBound
    while at > first {
      if isStep(at - 1) {
        at -= 1
      } else if at - 1 > first, at < range.lowerBound, isStep(at - 2), text.tokens[at - 2].kind == .number,
        text.isMark(v.comma, at: at - 1) || text.starts(v.and, at: at - 1, in: at - 1..<at)
      {
        at -= 2
      } else {
        break
      }
    }
    return at
  }
}
