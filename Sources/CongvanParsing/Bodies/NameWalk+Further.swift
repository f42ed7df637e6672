internal import CongvanText

/// Whether fields, classes and what stands behind a mark or “và” still belong to a name.
extension NameWalk {
  /// Whether a field's name goes on: two or three small words stand before the next verb, where one would be a verb that no list has, or
  /// small words before another capital: “Công ty Vận tải thủy bộ Bình Lâm”.
  func fieldGoesOn(_ first: Int) -> Bool {
    func isPlain(_ at: Int) -> Bool {
      text.tokens[at].kind == .word && !text.tokens[at].flags.contains(.capitalized)
        && ![v.modal, v.taskVerb, v.levelNoun, v.and].contains { starts($0, at: at) }
    }
    let end = (first..<min(range.upperBound, first + 4)).first { !isPlain($0) } ?? range.upperBound
    if end > first, reader.isNamed(end, in: range), text.tokens[end].kind == .word, !reader.starts(at: end, in: range) { return true }
    return (2...3).contains(end - first) && end < range.upperBound && starts(v.taskVerb, at: end)
  }

  /// “Phòng Kinh tế, Hạ tầng và Đô thị”: whether behind a comma the fields of one department go on, up to “và” and the last.
  func listsFields() -> Bool {
    guard text.isMark(v.comma, at: at), starts(v.departmentHead, at: start) else { return false }
    var opensField = true
    for next in at + 1..<min(range.upperBound, at + BodyReader.longestFields) {
      if opensField,
        !reader.isNamed(next, in: range) || text.tokens[next].flags.contains(.allCapitals) || reader.starts(at: next, in: range)
      {
        return false
      }
      opensField = text.isMark(v.comma, at: next)
      if !opensField, text.tokens[next].kind != .word { return false }
      let and = length(v.and, at: next)
      if and > 0 { return reader.isNamed(next + and, in: range) && !reader.starts(at: next + and, in: range) }
    }
    return false
  }

  /// The end of “phụ trách tổng hợp” before another verb: the work that somebody is named by. Behind an office it may be any thing:
  /// “Phó trưởng phòng phụ trách các bậc học chuẩn bị …”.
  func field() -> Int? {
    let opener = length(v.fieldOpener, at: at)
    guard opener > 0 else { return nil }
    let first = at + opener
    let end = first + length(v.taskVerb, at: first)
    if end > first { return end < range.upperBound && starts(v.taskVerb, at: end) ? end : nil }
    guard text.ends(v.officeTitle, before: at, in: start..<range.upperBound), !starts(v.taskAdverb, at: first) else { return nil }
    for next in first..<min(first + 6, range.upperBound) {
      if text.tokens[next].kind == .punctuation { return nil }
      if next > first, starts(v.taskVerb, at: next) { return next }
    }
    return nil
  }

  /// Where a name goes on behind a mark of punctuation, or nil when the mark ends it.
  func behindMark() -> Int? {
    let next = at + 1
    guard next < range.upperBound else { return nil }
    let following = text.tokens[next]
    if text.isMark(v.slash, at: at) { return following.kind == .word ? next : nil }
    // “xã Ea H’leo”
    if text.isMark(v.apostrophe, at: at), following.kind == .word, !following.flags.contains(.afterSpace) { return next + 1 }
    if text.isMark(v.dash, at: at) { return following.kind == .word && following.flags.contains(.capitalized) ? next : nil }
    if text.isMark(v.comma, at: at), let further = further(next) { return further }
    if !following.flags.contains(.afterSpace), following.kind == .word,
      ![v.comma, v.stop, v.semicolon, v.colon, v.open, v.close, v.quoteMark].contains(text.tokens[at].symbol)
    {
      return next
    }
    return nil
  }

  /// The end of one more level behind a comma, or of one more class: “các sở, ngành, địa phương”.
  private func further(_ next: Int) -> Int? {
    let following = text.tokens[next], before = text.tokens[at - 1]
    let isSmall = !following.flags.contains(.capitalized)
    // “các trường mầm non, tiểu học, THCS”.
    let isShort = following.flags.contains(.allCapitals) && following.length > 1
    // “các Vụ, Cục liên quan”.
    let department = head.isPlural && !isSmall ? length(v.departmentHead, at: next) : 0
    if department > 0, starts(v.bodyTail, at: next + department) { return next + department }
    guard following.kind == .word, isSmall || isShort || before.flags.contains(.allCapitals) else { return nil }
    let level = isSmall || before.flags.contains(.allCapitals) ? length(v.levelNoun, at: next) : 0
    if level > 0 { return isOwnLevel(next, level) ? nil : next + level }
    if isSmall, opensNounOfClass(next) { return next + 1 }
    guard isClass, isSmall || isShort || before.flags.contains(.capitalized) else { return nil }
    if [start, next].contains(where: { starts(v.classAlone, at: $0) }) { return nil }
    let generic = length(v.genericNoun, at: next)
    // “Trạm Y tế xã, tổ chức tiêm …”: behind one body, whole as it stands, the noun that is a verb too is the verb.
    let mayBeVerb = isSettled && !head.isPlural && generic == length(v.taskVerb, at: next)
    let isClassToo = generic > 0 && generic >= length(v.taskVerb, at: next) && !mayBeVerb && !repeatsHead(next)
    return isClassToo ? next + generic : nil
  }

  /// “các bệnh viện đa khoa, chuyên khoa tuyến tỉnh”, “các trường mầm non, nhóm trẻ”: whether behind the comma a noun of the same class
  /// opens, before what they all are to do.
  private func opensNounOfClass(_ next: Int) -> Bool {
    guard head.isPlural, !reader.starts(at: next, in: range), !reader.repeatsHead(of: start, at: next, in: range),
      ![
        v.taskVerb, v.modal, v.dutyWord, v.doneCue, v.taskAdverb, v.groundCue, v.bodyAside, v.asideOpener, v.emphasis, v.timeOpener, v.and,
        v.agentCue, v.assignCue, v.clauseOpener, v.conditionCue, v.cooperateWith, v.relativeOpener, v.classTail, v.bodyOf, v.bodyDeterminer,
        v.negation, v.consequenceCue, v.shortNameCue, v.ownedNoun, v.prohibitCue,
      ].contains(where: { starts($0, at: next) })
    else { return false }
    for at in next + 1..<min(range.upperBound, next + BodyReader.longestNoun) {
      if text.tokens[at].kind != .word { return text.isMark(v.comma, at: at) || text.isMark(v.colon, at: at) }
      if length(v.taskVerb, at: at) > 1 || starts(v.strongDuty, at: at) || starts(v.bodyTail, at: at) || starts(v.and, at: at) {
        return true
      }
    }
    return range.upperBound <= next + BodyReader.longestNoun
  }

  /// “các doanh nghiệp viễn thông, doanh nghiệp bưu chính”: the same noun once more opens a name of its own.
  private func repeatsHead(_ next: Int) -> Bool {
    let generic = length(v.genericNoun, at: next)
    return (max(range.lowerBound, at - 8)..<at).contains { before in
      length(v.genericNoun, at: before) == generic && text.isSame(before..<before + generic, next..<next + generic)
        && (before == range.lowerBound || starts(v.bodyDeterminer, at: before - 1))
    }
  }

  /// “Huyện Hà An, huyện Đông Lạc”: whether behind a level by its own name another one stands, which is by itself.
  private func isOwnLevel(_ next: Int, _ level: Int) -> Bool {
    length(v.levelNoun, at: start) > 0 && next + level < range.upperBound && text.tokens[next + level].flags.contains(.capitalized)
  }

  /// Whether “và” joins two words of one name rather than two names.
  func joins(_ next: Int) -> Bool {
    if [v.bodyDeterminer, v.classBeside, v.classAlone].contains(where: { starts($0, at: next) }) { return false }
    let isNamed = text.tokens[next].flags.contains(.capitalized)
    let isLevel = starts(v.levelNoun, at: next)
    if isLevel, !isNamed { return !isOwnLevel(next, length(v.levelNoun, at: next)) }
    let isGeneric = isLevel || starts(v.genericNoun, at: next)
    if isGeneric, isClass, !isNamed { return true }
    return !isGeneric && isNamed && !isShouted && !reader.starts(at: next, in: range)
  }
}
