internal import CongvanGrammar
internal import CongvanText

/// The way along one name, from its head to its end: at each word the first rule that knows it says whether the name goes on.
struct NameWalk {
  let reader: BodyReader
  let range: Range<Int>
  let start: Int
  let head: (end: Int, isPlural: Bool)
  private let limit: Int
  /// Whether the name stands among capitals, which then show nothing.
  let isShouted: Bool
  /// “Thủ trưởng các cơ quan, đơn vị”, “Người đứng đầu cơ quan, tổ chức”: a class inside the name makes it one.
  let isClass: Bool
  private(set) var at: Int
  /// Whether the name is whole as it stands, so that any word that ties nothing to it opens the predicate.
  private(set) var isSettled = false

  var text: DocumentText { reader.text }
  var v: Vocabulary { reader.vocabulary }

  /// The name that opens at `start` with a head.
  init(_ reader: BodyReader, from start: Int, head: (end: Int, isPlural: Bool), in range: Range<Int>) {
    let (text, v) = (reader.text, reader.vocabulary)
    (self.reader, self.range, self.start, self.head) = (reader, range, start, head)
    at = head.end
    limit = min(range.upperBound, start + BodyReader.longestName)
    isShouted = text.tokens[start].flags.contains(.allCapitals) && (at >= limit || text.tokens[at].flags.contains(.allCapitals))
    // “Hiệu trưởng các trường mầm non, tiểu học”: the class behind the office.
    let ofMany = head.end + reader.determiner(at: head.end, in: range)
    let classed = ofMany + (ofMany > head.end ? text.length(v.bodyHead, at: ofMany, in: range) : 0)
    // “Trưởng khoa, phòng”: the class that an office names in its last word.
    let isOffice = text.length(v.officeTitle, at: start, in: range) == head.end - start
    let joinsDepartments =
      isOffice && head.end + 1 < range.upperBound && text.isMark(v.comma, at: head.end)
      && text.starts(v.departmentHead, at: head.end + 1, in: range)
    let ofOffice = joinsDepartments ? head.end - 1 : start
    isClass = [start, head.end, classed, ofOffice].contains { place in
      let noun = place + text.length(v.bodyDeterminer, at: place, in: range)
      let generic = text.length(v.genericNoun, at: noun, in: range)
      return generic > 0 && !reader.isNamed(noun + generic, in: range)
    }
  }

  /// The token behind the name.
  mutating func end() -> Int {
    openKnownName()
    openWork()
    while at < limit {
      switch step() {
      case .on(let next, let settled): (at, isSettled) = (next, settled ?? isSettled)
      case .ends(let end): return end
      }
    }
    return at
  }

  /// What one rule says.
  private enum Step {
    /// The name goes on up to a token; and whether it is whole there, where that changes.
    case on(Int, isSettled: Bool? = nil)
    case ends(Int)
  }

  private func step() -> Step {
    if text.tokens[at].flags.contains(.afterMarkup), !isCapitalized { return .ends(at) }
    return knownName() ?? zone() ?? tail() ?? mark() ?? aside() ?? determiner() ?? tie() ?? and() ?? number() ?? innerHead() ?? bodyAbove()
      ?? level() ?? relative() ?? dutyHolder() ?? work() ?? word()
  }

  private var isCapitalized: Bool { text.tokens[at].flags.contains(.capitalized) }
  /// Whether the word is written as a name's.
  private var isCapital: Bool { isCapitalized && !isShouted }

  func length(_ words: LexiconRef, at: Int) -> Int { text.length(words, at: at, in: range) }
  func starts(_ words: LexiconRef, at: Int) -> Bool { text.starts(words, at: at, in: range) }

  // MARK: - Behind the head

  /// “Ban Quản lý dự án đầu tư xây dựng”: a known name may start inside the head.
  private mutating func openKnownName() {
    let noun = start + length(v.bodyDeterminer, at: start)
    if noun + length(v.settledHead, at: noun) == head.end, noun < head.end { return }
    for inner in start + 1..<max(start + 1, head.end) {
      let known = length(v.bodyName, at: inner)
      if known > 1, inner + known > at { (at, isSettled) = (inner + known, true) }
    }
  }

  /// “Tổ kiểm kê”, “Đoàn kiểm tra”: what the group does is its name.
  private mutating func openWork() {
    let noun = start + length(v.bodyDeterminer, at: start)
    guard noun < at, noun + length(v.groupHead, at: noun) == at, at < limit, !isCapitalized,
      text.shortName(at: start, in: range) == nil
    else { return }
    if let scheme = scheme() {
      (at, isSettled) = (scheme, true)
      return
    }
    let work = max(length(v.bodyName, at: at), length(v.fieldName, at: at), length(v.taskVerb, at: at))
    guard work > 0, case let next = at + work,
      next >= limit || mayEndWork(next, isShort: noun == at - 1 && !(head.isPlural && starts(v.deedVerb, at: at)))
    else { return }
    (at, isSettled) = (next, true)
  }

  /// The end of “triển khai Đề án 06” behind “Tổ công tác”, before a level or another verb.
  private func scheme() -> Int? {
    let kind = at + length(v.taskVerb, at: at)
    let number = kind + length(v.documentKind, at: kind)
    guard kind > at, number > kind, number + 1 < limit, text.tokens[number].kind == .number else { return nil }
    return [v.levelNoun, v.taskVerb, v.strongDuty].contains { starts($0, at: number + 1) } ? number + 1 : nil
  }

  /// “Hội đồng thẩm định hồ sơ” says what a council does, “Hội đồng kiểm kê lập biên bản” which one it is; so mostly does what follows a
  /// noun of one syllable.
  private func mayEndWork(_ next: Int, isShort: Bool) -> Bool {
    isShort
      ? !text.tokens[next].flags.contains(.capitalized) : [v.taskVerb, v.strongDuty, v.membersCue].contains { starts($0, at: next) }
  }

  // MARK: - The rules, in their order

  private func knownName() -> Step? {
    let known = length(v.bodyName, at: at)
    let department = isCapitalized && !text.tokens[at].flags.contains(.allCapitals) ? length(v.fieldName, at: at) : 0
    if department > known { return .on(at + department, isSettled: !fieldGoesOn(at + department)) }
    if known > 0 {
      // “Cục Kết cấu hạ tầng xây dựng tham mưu …”: of two verbs the first, where it names a field, is the name's.
      let isOfMany = head.isPlural || (start..<at).contains { starts(v.bodyDeterminer, at: $0) }
      let namesField = !isOfMany && !isSettled && starts(v.taskVerb, at: at + known)
      if isCapitalized || text.tokens[at].kind != .word || known > 2 || namesField { return .on(at + known, isSettled: true) }
    }
    return nil
  }

  /// “các tỉnh khu vực đồng bằng sông Cửu Long | tổ chức …”, “UBND các xã vùng cao, biên giới:”: the zone in which those of a class are
  /// meant, up to what they are to do.
  private func zone() -> Step? {
    guard !isCapital, isClass || head.isPlural || (start..<at).contains(where: { starts(v.bodyDeterminer, at: $0) }) else { return nil }
    let opener = length(v.zoneOpener, at: at)
    // “các đơn vị có liên quan trong khu vực”: they are named already.
    guard opener > 0, !text.ends(v.bodyTail, before: at, in: start..<range.upperBound) else { return nil }
    for next in at + opener..<min(limit, at + opener + BodyReader.longestZone) {
      let verb = length(v.taskVerb, at: next)
      // “UBND các xã vùng đệm cử cán bộ …”.
      let sendsSomebody = verb == 1 && starts(v.bodyHead, at: next + 1)
      if verb > 1 || sendsSomebody || [v.strongDuty, v.leadVerb, v.bodyDeterminer].contains(where: { starts($0, at: next) }) {
        return .ends(next)
      }
      guard text.tokens[next].kind != .word else { continue }
      let goesOn =
        text.isMark(v.comma, at: next) && next + 1 < limit && text.tokens[next + 1].kind == .word && !reader.starts(at: next + 1, in: range)
        && !starts(v.taskVerb, at: next + 1) && !starts(v.and, at: next + 1)
      if !goesOn { return .ends(next) }
    }
    return at + opener + BodyReader.longestZone > range.upperBound ? .ends(range.upperBound) : nil
  }

  private func tail() -> Step? {
    let tail = length(v.bodyTail, at: at)
    return tail > 0 && tail >= length(v.groundCue, at: at) ? .on(at + tail) : nil
  }

  private func mark() -> Step? {
    guard text.tokens[at].kind == .punctuation else { return nil }
    if let place = reader.place(behind: at, of: start, in: range) { return .on(place) }
    if listsFields() { return .on(at + 1, isSettled: false) }
    return behindMark().map { .on($0, isSettled: text.isMark(v.dash, at: at) ? false : nil) } ?? .ends(at)
  }

  private func aside() -> Step? { starts(v.bodyAside, at: at) ? .ends(at) : nil }

  /// “UBND các huyện”, “UBND 28 tỉnh” goes on; “Sở Nội vụ một số nội dung” does not.
  private func determiner() -> Step? {
    let determiner = reader.determiner(at: at, in: range)
    guard determiner > 0 else { return nil }
    let next = at + determiner
    guard starts(v.levelNoun, at: next) || starts(v.bodyHead, at: next) || starts(v.genericNoun, at: next) else { return .ends(at) }
    let noun = length(v.bodyHead, at: next)
    return .on(
      next + max(1, reader.level(at: next, in: range), length(v.notLevel, at: next), noun > max(2, length(v.taskVerb, at: next)) ? noun : 0)
    )
  }

  /// “của”, “thuộc”, “tại” before a name.
  private func tie() -> Step? {
    let of = length(v.bodyOf, at: at)
    guard of > 0 else { return within() }
    let next = at + of
    guard next < limit else { return .ends(at) }
    let level = length(v.levelNoun, at: next)
    let isName = text.tokens[next].flags.contains(.capitalized) && !text.tokens[next].flags.contains(.allCapitals)
    return isName || reader.starts(at: next, in: range) || level > 0 && starts(v.taskVerb, at: next + level) ? .on(next) : .ends(at)
  }

  /// “các đảng viên trong chi bộ”: the body that a class is part of.
  private func within() -> Step? {
    let within = length(v.bodyWithin, at: at)
    guard within > 0, isClass || head.isPlural, reader.starts(at: at + within, in: range) else { return nil }
    return .on(at + within)
  }

  private func and() -> Step? {
    let and = length(v.and, at: at)
    guard and > 0 else { return nil }
    return at + and < limit && joins(at + and) ? .on(at + and, isSettled: false) : .ends(at)
  }

  private func number() -> Step? {
    if reader.isNumberOfName(at, of: start, in: range) { return .on(at + 1) }
    return reader.ordinal(at: at, in: range).map { .on($0, isSettled: true) }
  }

  /// A head in small letters right behind another one: “các đồng chí lãnh đạo Sở”, “người đứng đầu cơ sở đào tạo”.
  ///
  /// Where it is a verb as well, a name has to follow it.
  private func innerHead() -> Step? {
    guard at == head.end, !isCapital, reader.level(at: at, in: range) == 0 else { return nil }
    let length = length(v.bodyHead, at: at), verb = self.length(v.taskVerb, at: at)
    guard length > 1, at + length < range.upperBound || length > verb,
      length > verb || length == verb && text.tokens[at + length].flags.contains(.capitalized) && !starts(v.notBody, at: at + length)
    else { return nil }
    return .on(at + length)
  }

  /// “Ủy ban Kiểm tra Tỉnh ủy”: the body it belongs to.
  private func bodyAbove() -> Step? {
    guard isCapital else { return nil }
    let above = length(v.bodyHead, at: at)
    guard above > 1, above > length(v.levelNoun, at: at) else { return nil }
    // “Đồng chí Hiệu trưởng nhà trường”.
    let whole = length(v.genericNoun, at: at + above)
    let holdsWhole = whole > 1 && whole > length(v.taskVerb, at: at + above)
    return .on(at + above + (holdsWhole ? whole : 0), isSettled: !starts(v.groupHead, at: at))
  }

  /// “Cơ quan xử lý phải báo cáo”, “đơn vị chi trả thu nhập có trách nhiệm …”: of a class, what stands before the word of duty says who is
  /// meant.
  private func dutyHolder() -> Step? {
    guard !isCapital, at == head.end || isClass else { return nil }
    let verb = length(v.taskVerb, at: at)
    // “Các hộ kinh doanh ăn uống trong chợ phải ký …”
    guard verb > 0 || head.isPlural && text.tokens[at].kind == .word && !starts(v.strongDuty, at: at) && !opensOther(at) else { return nil }
    for next in at + max(verb, 1)..<max(at + max(verb, 1), min(limit, at + verb + 5)) {
      if starts(next == at + verb || verb == 0 ? v.strongDuty : v.chargingWord, at: next) { return .on(next, isSettled: true) }
      if text.tokens[next].kind != .word || text.tokens[next].flags.contains(.capitalized) { return nil }
      if verb == 0, tells(next) { return nil }
    }
    return nil
  }

  /// “Các trường không bắt buộc phải …”, “Các xã hằng tháng phải …”: what is said of those named, and not who they are.
  private func opensOther(_ at: Int) -> Bool {
    tells(at) || [v.timeOpener, v.conditionCue, v.clauseOpener, v.each].contains { starts($0, at: at) }
  }

  private func tells(_ at: Int) -> Bool { [v.negation, v.doneCue, v.taskVerb].contains { starts($0, at: at) } }

  private func level() -> Step? {
    let level = reader.level(at: at, in: range)
    return level > 0 && (at > head.end || !head.isPlural) ? .on(at + level, isSettled: true) : nil
  }

  private func relative() -> Step? {
    guard isClass || head.isPlural || starts(v.whichWord, at: at - 1) || starts(v.placeWord, at: at) else { return nil }
    return reader.relativeClause(at: at, in: range).map { .ends($0) }
  }

  /// “Trung tâm Lưu trữ lịch sử tỉnh tiếp nhận …”, “Ban Chỉ đạo xây dựng nông thôn mới xã rà soát …”: the level right before another verb,
  /// which closes a name that goes on in small words.
  private func levelAhead() -> Int? {
    let isGroup = at == head.end && starts(v.groupHead, at: start)
    guard !isCapital, !isShouted, !head.isPlural, text.tokens[start].flags.contains(.capitalized),
      text.length(v.levelNoun, at: start, in: range) == 0, isGroup || length(v.taskVerb, at: at) <= 1,
      !(isSettled && starts(v.taskVerb, at: at))
    else { return nil }
    for next in at..<min(limit, at + BodyReader.longestField) {
      guard text.tokens[next].kind == .word else {
        guard text.isMark(v.comma, at: next), next + 1 < limit, !starts(v.taskVerb, at: next + 1), !reader.starts(at: next + 1, in: range)
        else { return nil }
        continue
      }
      let level = next > at ? length(v.levelNoun, at: next) : 0
      // “… lập hồ sơ trình | tỉnh phê duyệt”, “… hướng dẫn | xã rà soát”: whom the verb before is for.
      let isObject = text.ends(v.taskVerb, before: next, in: at..<range.upperBound)
      if level > 0, length(v.notLevel, at: next) <= level, !starts(v.levelWord, at: next - 1), !isObject {
        let end = next + level
        let goesOn =
          end < range.upperBound
          && (length(v.taskVerb, at: end) > 1 || [v.strongDuty, v.taskAdverb, v.weakAssign].contains { starts($0, at: end) })
        if goesOn { return end }
      }
      let isOther =
        text.tokens[next].flags.contains(.capitalized) || length(v.bodyHead, at: next) > 1
        || [v.bodyDeterminer, v.bodyOf, v.strongDuty, v.modal, v.doneCue, v.assignCue, v.cooperateWith, v.and].contains {
          starts($0, at: next)
        }
      if isOther { return nil }
    }
    return nil
  }

  private func work() -> Step? {
    if let field = field() { return .on(field, isSettled: true) }
    let compound = length(v.compoundNoun, at: at)
    if compound > 0, at > head.end || isCapital || !starts(v.taskVerb, at: at) { return .on(at + compound) }
    return isCapital ? nil : reader.levelBehindWork(at: at, in: range).map { .on($0, isSettled: true) }
  }

  /// “… nông thôn | khẩn trương khắc phục”: an adverb before its verb.
  private var opensAdverb: Bool {
    let adverb = length(v.taskAdverb, at: at)
    return adverb > 1 && starts(v.taskVerb, at: at + adverb)
  }

  /// Any other word.
  private func word() -> Step {
    if let level = levelAhead() { return .on(level, isSettled: true) }
    // “các chi nhánh tổ chức tín dụng”.
    let body = length(v.bodyHead, at: at)
    if body > max(2, length(v.taskVerb, at: at)), text.ends(v.bodyHead, before: at, in: start..<range.upperBound) { return .on(at + body) }
    if !isCapital {
      if isSettled, !isShouted, !head.isPlural { return reader.isInside(at, in: range) ? .on(at + 1) : .ends(at) }
      if !isShouted, reader.closesPlace(start..<at) { return .ends(at) }
      let opensPredicate =
        [v.taskVerb, v.modal, v.doneCue, v.requestCue, v.agentCue].contains { starts($0, at: at) } || opensAdverb
      return opensPredicate ? .ends(at) : .on(at + 1)
    }
    // Of “Ban Đào tạo” both syllables, though the second is a verb by itself.
    let isPair = length(v.taskVerb, at: at) > 1 && starts(v.taskVerb, at: at + 1)
    return .on(at + (isPair ? 2 : 1))
  }
}
