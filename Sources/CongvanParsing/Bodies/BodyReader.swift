internal import CongvanGrammar
internal import CongvanText

/// Reads the names of bodies and offices: where one starts, what belongs to it, where the next one starts.
///
/// A name opens with a head word (`body-head`), perhaps behind a determiner, and goes on to the first comma, verb or
/// bracket that is not part of it. Names known to hold a comma, a verb or an “and” inside are listed in `body-name`.
struct BodyReader {
  let text: DocumentText
  var vocabulary: Vocabulary { text.vocabulary }
  static let longestName = 28
  /// The most words by which a heading's name goes on.
  static let longestTitleRest = 8
  /// The most tokens between the first field of a department and “và” before its last.
  static let longestFields = 10
  /// The most bodies that are named together.
  static let longestList = 24
  /// The most tokens between the head of a name, or its capitals, and the level that closes it.
  static let longestField = 10
  /// The most tokens of a further noun of a class.
  static let longestNoun = 8
  /// The most tokens of a zone behind the words that open it.
  static let longestZone = 12

  init(_ text: DocumentText) { self.text = text }

  /// Names joined by commas and “and”, and the token behind the last.
  struct BodyList {
    var names: [Range<Int>]
    var end: Int
  }

  /// The list of bodies that starts at `at`; nil when no body starts there.
  func list(at: Int, in range: Range<Int>) -> BodyList? {
    guard let first = name(at: at, in: range) else { return nil }
    var names = [first]
    var end = skipBrackets(first.upperBound, in: range)
    // “các đơn vị: Phòng A, Phòng B”: the class only introduces the names.
    if end < range.upperBound, text.isMark(vocabulary.colon, at: end), text.starts(vocabulary.bodyDeterminer, at: at, in: range),
      let listed = list(at: end + 1, in: range), listed.names.count > 1, isNamed(end + 1, in: range)
    {
      return listed
    }
    while end < range.upperBound, names.count < BodyReader.longestList {
      let behind = end + text.length(vocabulary.bodyAside, at: end, in: range)
      var next = behind
      guard next < range.upperBound else { break }
      if text.isMark(vocabulary.comma, at: next) || text.isMark(vocabulary.semicolon, at: next) { next += 1 }
      next += text.length(vocabulary.and, at: next, in: range)
      guard next > behind, let following = name(at: next, in: range) ?? nameOfSameHead(at: next, behind: names[names.count - 1], in: range)
      else { break }
      names.append(following)
      end = skipBrackets(following.upperBound, in: range)
    }
    return BodyList(names: names, end: behindEmphasis(end, in: range))
  }

  /// “các trường tiểu học, trường phổ thông có cấp tiểu học”: whether the noun of the class that `name` opens stands again at `next`, before
  /// more words: a further name of its own.
  func repeatsHead(of name: Int, at next: Int, in range: Range<Int>) -> Bool {
    let noun = name + text.length(vocabulary.bodyDeterminer, at: name, in: range)
    return noun > name && next + 1 < range.upperBound && text.tokens[next + 1].kind == .word
      && text.isSame(noun..<noun + 1, next..<next + 1)
      && text.starts(vocabulary.bodyHead, at: next, in: range)
      && ![vocabulary.taskVerb, vocabulary.notBody].contains { text.starts($0, at: next, in: range) }
  }

  private func nameOfSameHead(at next: Int, behind name: Range<Int>, in range: Range<Int>) -> Range<Int>? {
    guard repeatsHead(of: name.lowerBound, at: next, in: range) else { return nil }
    var walk = NameWalk(self, from: next, head: (next + 1, true), in: range)
    return next..<walk.end()
  }

  /// Whether the last name of a list surely ends there: a level or a known name closes it.
  func isSettled(_ list: BodyList) -> Bool {
    guard let last = list.names.last else { return false }
    let closes = last.contains { at in
      let known = max(text.length(vocabulary.bodyName, at: at, in: last), text.length(vocabulary.fieldName, at: at, in: last))
      return at + max(text.length(vocabulary.levelNoun, at: at, in: last), known) == last.upperBound
    }
    return closes || closesPlace(last)
  }

  /// Whether a name ends with a level's own name, or a person's: “UBND xã Tân Tiến”, “đồng chí Trần Thị Hoa”.
  func closesPlace(_ name: Range<Int>) -> Bool {
    guard let first = name.lastIndex(where: { !isNamed($0, in: name) || text.tokens[$0].kind != .word }), first + 1 < name.upperBound,
      !text.tokens[name.upperBound - 1].flags.contains(.allCapitals)
    else { return false }
    return text.ends(vocabulary.levelNoun, before: first + 1, longest: first + 1 - name.lowerBound, in: name)
      || first + 2 < name.upperBound && name.lowerBound + text.length(vocabulary.personHead, at: name.lowerBound, in: name) == first + 1
  }

  /// Past “, nhất là các Bộ: A, B”, which only stresses some of those named.
  private func behindEmphasis(_ end: Int, in range: Range<Int>) -> Int {
    guard end + 1 < range.upperBound, text.isMark(vocabulary.comma, at: end) else { return end }
    let cue = text.length(vocabulary.emphasis, at: end + 1, in: range)
    guard cue > 0, let stressed = list(at: end + 1 + cue, in: range) else { return end }
    return stressed.end
  }

  /// Whether a body's name starts at `at`.
  func starts(at: Int, in range: Range<Int>) -> Bool { head(at: at, in: range) != nil }

  /// Whether the list ends with a person's office, which stands between commas.
  func closesOffice(_ list: BodyList) -> Bool {
    guard let last = list.names.last, last.upperBound == list.end, text.isMark(vocabulary.comma, at: list.end) else { return false }
    return text.starts(vocabulary.personHead, at: last.lowerBound, in: last) && last.contains { text.isMark(vocabulary.comma, at: $0) }
  }

  /// “UBND các tỉnh có đường sắt đi qua”: words to the end of a heading that say which of a class are meant.
  private func picksOut(_ tail: Range<Int>) -> Bool {
    tail.count <= 10 && text.starts(vocabulary.classTail, at: tail.lowerBound, in: tail)
      && !tail.contains { at in
        let isListed = text.isMark(vocabulary.comma, at: at) && !starts(at: at + 1, in: tail)
        return text.tokens[at].kind != .word && !isListed || text.starts(vocabulary.strongDuty, at: at, in: tail)
      }
  }

  /// The list that fills `range` wholly, as a heading does; verbs inside are part of the names.
  func wholeList(_ range: Range<Int>, mayHoldVerbs: Bool = true) -> [Range<Int>]? {
    let range = text.trimmed(range)
    guard !range.isEmpty, range.count <= 60, head(at: range.lowerBound, in: range) != nil else { return nil }
    let strict = list(at: range.lowerBound, in: range)
    if let strict {
      if strict.end >= range.upperBound { return strict.names }
      if let last = strict.names.last, picksOut(strict.end..<range.upperBound) {
        return strict.names.dropLast() + [last.lowerBound..<range.upperBound]
      }
    }
    if let names = withField(range, strict) { return names }
    guard mayHoldVerbs, !text.ends(vocabulary.belowCue, before: range.upperBound, longest: 2, in: range) else { return nil }
    if let names = titledNames(range, strict) ?? withSecondField(range, strict) { return names }
    let listsVerbs = range.dropLast().contains {
      text.isMark(vocabulary.comma, at: $0) && text.starts(vocabulary.taskVerb, at: $0 + 1, in: range)
    }
    let opensClass =
      text.starts(vocabulary.bodyDeterminer, at: range.lowerBound, in: range)
      || (text.length(vocabulary.genericNoun, at: range.lowerBound, in: range) > 1 && !listsVerbs
        && text.length(vocabulary.taskVerb, at: range.lowerBound, in: range) == 0)
    guard opensClass, range.count <= 44,
      !range.contains(where: {
        text.tokens[$0].kind == .number || text.isMark(vocabulary.semicolon, at: $0) || text.isMark(vocabulary.colon, at: $0)
          || text.starts(vocabulary.cooperateWith, at: $0, in: range) || text.starts(vocabulary.strongDuty, at: $0, in: range)
      })
    else { return nil }
    var names: [Range<Int>] = []
    var start = range.lowerBound
    for at in range where at > start {
      var next = at
      if text.isMark(vocabulary.comma, at: next) || text.isMark(vocabulary.semicolon, at: next) { next += 1 }
      next += text.length(vocabulary.and, at: next, in: range)
      guard next > at, head(at: next, in: range) != nil, startsNewName(at: next, in: range) else { continue }
      names.append(start..<at)
      start = next
    }
    names.append(start..<range.upperBound)
    return names
  }

  /// “Phó Hiệu trưởng phụ trách cơ sở vật chất”: names of which the last is an office or a group and goes on with what it is for.
  private func withField(_ range: Range<Int>, _ list: BodyList?) -> [Range<Int>]? {
    guard let list, let last = list.names.last, last.upperBound == list.end, case let rest = last.upperBound..<range.upperBound,
      rest.count <= BodyReader.longestTitleRest, namesOffice(last), text.starts(vocabulary.fieldOpener, at: rest.lowerBound, in: rest),
      isWordsAndDashes(rest)
    else { return nil }
    return list.names.dropLast() + [last.lowerBound..<range.upperBound]
  }

  private func namesOffice(_ name: Range<Int>) -> Bool {
    [vocabulary.groupHead, vocabulary.officeTitle].contains { text.starts($0, at: name.lowerBound, in: name) }
  }

  private func isWordsAndDashes(_ range: Range<Int>) -> Bool {
    range.allSatisfy { text.tokens[$0].kind == .word || text.isMark(vocabulary.dash, at: $0) }
  }

  /// Names of which the last goes on in words that no grammar knows, or in figures, up to the end of a heading: “Phòng Kinh doanh - Dịch
  /// vụ khách hàng”, “Khoa Nội tổng hợp”, “Các Xí nghiệp cấp nước khu vực 1, 2, 3”.
  ///
  /// - Parameter list: The list that starts where `range` does.
  private func titledNames(_ range: Range<Int>, _ list: BodyList?) -> [Range<Int>]? {
    guard let list, let last = list.names.last, last.upperBound == list.end,
      case let rest = last.upperBound..<range.upperBound, rest.count <= BodyReader.longestTitleRest
    else { return nil }
    let figures = rest.allSatisfy { text.tokens[$0].kind == .number || text.isMark(vocabulary.comma, at: $0) }
    let isPlural = text.starts(vocabulary.bodyDeterminer, at: last.lowerBound, in: last)
    let words = rest.allSatisfy { text.tokens[$0].kind == .word }
    let opensVerb = text.length(vocabulary.taskVerb, at: rest.lowerBound, in: rest)
    let opensDuty = [vocabulary.modal, vocabulary.dutyWord, vocabulary.doneCue, vocabulary.taskAdverb].contains {
      text.starts($0, at: rest.lowerBound, in: rest)
    }
    // “Hội đồng tư vấn Dân chủ - Pháp luật”.
    if namesOffice(last), opensVerb > 0, isNamed(rest.lowerBound + opensVerb, in: rest), isWordsAndDashes(rest) {
      return list.names.dropLast() + [last.lowerBound..<range.upperBound]
    }
    // “Phòng Quản lý, hỗ trợ cá nhân, hộ kinh doanh”: behind the comma a heading goes on with fields.
    let listsFields =
      list.names.count == 1 && text.starts(vocabulary.departmentHead, at: last.lowerBound, in: last) && !isPlural
      && rest.first.map { text.isMark(vocabulary.comma, at: $0) } == true && !text.tokens[rest.lowerBound + 1].flags.contains(.capitalized)
      && rest.allSatisfy { text.tokens[$0].kind == .word || text.isMark(vocabulary.comma, at: $0) } && !opensDuty
      && !rest.contains { text.starts(vocabulary.cooperateWith, at: $0, in: rest) }
    if listsFields { return [last.lowerBound..<range.upperBound] }
    let isTitle =
      words && (!isSettled(list) || !rest.contains { text.starts(vocabulary.taskVerb, at: $0, in: rest) })
      && last.dropFirst().contains { isNamed($0, in: last) } && !opensDuty
      && (opensVerb == 0 || opensVerb == rest.count)
    guard figures && isPlural || isTitle else { return nil }
    return list.names.dropLast() + [last.lowerBound..<range.upperBound]
  }

  /// “Phòng Công tác đảng | và công tác chính trị (PX03)”: names of which the last, a department, goes on behind “và” to the end of a
  /// heading, or to a bracket there, whose closing mark may have been trimmed.
  private func withSecondField(_ range: Range<Int>, _ list: BodyList?) -> [Range<Int>]? {
    guard let list, let last = list.names.last, last.upperBound == list.end,
      text.starts(vocabulary.departmentHead, at: last.lowerBound, in: last),
      case let and = text.length(vocabulary.and, at: list.end, in: range), and > 0,
      case let end = range[list.end...].first(where: { text.isMark(vocabulary.open, at: $0) }) ?? range.upperBound,
      end > list.end + and + 1, end - list.end <= BodyReader.longestTitleRest,
      [end, range.upperBound].contains(skipBrackets(end, in: range)),
      (list.end..<end).allSatisfy({ text.tokens[$0].kind == .word })
    else { return nil }
    return list.names.dropLast() + [last.lowerBound..<end]
  }

  private func startsNewName(at: Int, in range: Range<Int>) -> Bool {
    text.starts(vocabulary.bodyDeterminer, at: at, in: range) || text.tokens[at].flags.contains(.capitalized)
  }

  /// The token behind the head word at `at`, or nil.
  func head(at: Int, in range: Range<Int>) -> (end: Int, isPlural: Bool)? {
    guard at < range.upperBound,
      text.mayStart(vocabulary.bodyOpeners, at: at) || text.shortName(at: at, in: range) != nil || isInitials(at, in: range),
      !text.starts(vocabulary.notBody, at: at, in: range)
    else { return nil }
    var start = at
    let determiner = text.length(vocabulary.bodyDeterminer, at: at, in: range)
    let everybody = text.length(vocabulary.wholeBody, at: at, in: range)
    if determiner > 0, everybody > determiner { return (at + everybody, true) }
    start += determiner
    guard start < range.upperBound, !text.starts(vocabulary.notBody, at: start, in: range) else { return nil }
    let whole = max(text.shortName(at: start, in: range)?.short.count ?? 0, text.length(vocabulary.wholeBody, at: start, in: range))
    let length = max(whole, text.length(vocabulary.bodyHead, at: start, in: range), officeLength(at: start, in: range))
    guard length > 0 else { return isInitials(start, in: range) ? (start + 1, determiner > 0) : nil }
    let first = text.tokens[start]
    let isShouted =
      first.flags.contains(.allCapitals) && start + length < range.upperBound && text.tokens[start + length].flags.contains(.allCapitals)
    let isCapital = first.flags.contains(.capitalized) && !isShouted
    let verb = text.length(vocabulary.taskVerb, at: start, in: range)
    if determiner == 0 {
      // “tổ chức”, “báo cáo”, “ban hành” are verbs unless written as names: “Thanh tra Sở”, “Thanh tra tỉnh”.
      let names =
        isAssigned(start, length, in: range) || isCapital && isAmidSentence(start, before: start + length, in: range)
        || isCapital
          && (text.starts(vocabulary.levelNoun, at: start + length, in: range)
            || text.starts(vocabulary.bodyHead, at: start + length, in: range) && isNamed(start + length, in: range))
      if verb > length || (verb == length && !names) { return nil }
      // “Đầu mối xây dựng quy trình”: what somebody is to be, not who.
      if isCapital, text.length(vocabulary.roleHead, at: start, in: range) == length,
        text.starts(vocabulary.taskVerb, at: start + length, in: range)
      {
        return nil
      }
      if text.length(vocabulary.fieldHead, at: start, in: range) == length, !isCapital || !isNamed(start + length, in: range) { return nil }
      // A head of one syllable opens many other words; it needs a name, a level or a group's work behind it.
      if length == 1, whole == 0, !isShouted, !namesSomething(start + 1, head: start, in: range) { return nil }
    } else if verb > length {
      return nil
    }
    return (start + length, determiner > 0)
  }

  /// How many tokens of more than one name an office: “Trạm trưởng”, but not “Tham mưu | Trưởng ban”.
  private func officeLength(at: Int, in range: Range<Int>) -> Int {
    let office = text.length(vocabulary.officeTitle, at: at, in: range)
    guard office > 1 else { return 0 }
    let verb = text.length(vocabulary.taskVerb, at: at, in: range)
    return verb > 0 && verb < office && text.tokens[at + verb].flags.contains(.capitalized) ? 0 : office
  }

  /// “Đề nghị lãnh đạo các khoa …”, “… hằng năm. Lãnh đạo các khoa …”: behind a word that assigns or a full stop, and before a class of
  /// bodies, a head is no verb.
  private func isAssigned(_ at: Int, _ length: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    return text.starts(v.bodyDeterminer, at: at + length, in: range) && text.starts(v.officeVerb, at: at, in: range)
      && (text.ends(v.assignCue, before: at, in: range)
        || at > 0 && text.isMark(v.stop, at: at - 1) && text.tokens[at].flags.contains(.capitalized))
  }

  /// “… yêu cầu Thanh tra các sở, Thanh tra huyện …”: a capital amid a sentence, before a class of bodies, is no verb's.
  private func isAmidSentence(_ at: Int, before end: Int, in range: Range<Int>) -> Bool {
    let determiner = text.length(vocabulary.bodyDeterminer, at: end, in: range)
    return at > range.lowerBound && text.tokens[at - 1].kind == .word && determiner > 0
      && (text.starts(vocabulary.bodyHead, at: end + determiner, in: range)
        || text.starts(vocabulary.levelNoun, at: end + determiner, in: range))
  }

  /// “BTV Hội LHPN xã”, “các CĐCS”: initials that no list has, before a level or another body, or behind a determiner.
  private func isInitials(_ at: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    let token = text.tokens[at]
    guard token.kind == .word, token.flags.contains(.allCapitals), (2...7).contains(token.length), at + 1 < range.upperBound,
      !text.starts(v.notInitials, at: at, in: range), !text.starts(v.typeCode, at: at, in: range),
      !text.tokens[at + 1].flags.contains(.allCapitals)
    else { return false }
    if text.starts(v.levelNoun, at: at + 1, in: range), !text.starts(v.notLevel, at: at + 1, in: range) { return true }
    if text.starts(v.bodyDeterminer, at: at + 1, in: range) {
      let next = at + 1 + text.length(v.bodyDeterminer, at: at + 1, in: range)
      return text.starts(v.levelNoun, at: next, in: range) || text.starts(v.bodyHead, at: next, in: range)
    }
    if text.tokens[at + 1].flags.contains(.capitalized), text.starts(v.bodyHead, at: at + 1, in: range) { return true }
    return at > range.lowerBound && text.starts(v.bodyDeterminer, at: at - 1, in: range) && text.starts(v.taskVerb, at: at + 1, in: range)
  }

  /// Whether the token at `at` is a capitalized word or figure that names something.
  func isNamed(_ at: Int, in range: Range<Int>) -> Bool {
    guard at < range.upperBound else { return false }
    let token = text.tokens[at]
    return (token.kind == .word && token.flags.contains(.capitalized)) || token.kind == .number
  }

  private func namesSomething(_ at: Int, head: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    // “Tỉnh tổ chức …”: the level alone, as a party to the matter.
    if text.tokens[head].flags.contains(.capitalized), text.starts(v.levelNoun, at: head, in: range),
      text.starts(v.taskVerb, at: at, in: range) || text.starts(v.dutyWord, at: at, in: range)
    {
      return true
    }
    // “Sở đề nghị …”, “Phòng yêu cầu …”: a body calls itself by its head alone.
    if text.tokens[head].flags.contains(.capitalized), !text.tokens[head].flags.contains(.allCapitals), at < range.upperBound,
      text.starts(v.assignCue, at: at, in: range) && !text.starts(v.headingCue, at: at, in: range)
        && text.length(v.assignCue, at: at, in: range) > 1
        || text.length(v.taskVerb, at: at, in: range) > 1 || text.starts(v.dutyWord, at: at, in: range)
    {
      return true
    }
    // “Bộ giao Cục Hàng hải …”.
    if text.tokens[head].flags.contains(.capitalized), !text.tokens[head].flags.contains(.allCapitals),
      case let charge = text.length(v.weakAssign, at: at, in: range), charge > 0, isNamed(at + charge, in: range),
      text.starts(v.bodyHead, at: at + charge, in: range)
    {
      return true
    }
    // “MTTQ vận động …”.
    if text.tokens[head].flags.contains(.allCapitals), text.tokens[head].length > 1, at < range.upperBound,
      text.starts(v.taskVerb, at: at, in: range) || text.starts(v.dutyWord, at: at, in: range) || text.starts(v.and, at: at, in: range)
        || text.isMark(v.comma, at: at) && text.mayStart(v.bodyOpeners, at: at + 1)
    {
      return true
    }
    // “Sở, ban, ngành …”.
    if text.starts(v.genericNoun, at: head, in: range), at < range.upperBound,
      text.isMark(v.comma, at: at),
      text.starts(v.genericNoun, at: at + 1, in: range)
    {
      return true
    }
    if isNamed(at, in: range) || text.starts(v.bodyTail, at: at, in: range) || text.starts(v.levelNoun, at: at, in: range) { return true }
    if text.length(v.bodyName, at: at, in: range) >= 2 || text.starts(v.bodyDeterminer, at: at, in: range) { return true }
    // “Khoa để xảy ra sự cố | phải báo cáo”.
    if text.tokens[head].flags.contains(.capitalized), text.starts(v.genericNoun, at: head, in: range),
      relativeClause(at: at, in: range) != nil
    {
      return true
    }
    return text.tokens[head].flags.contains(.capitalized) && text.starts(v.groupHead, at: head, in: range) && at < range.upperBound
      && text.tokens[at].kind == .word
  }

  /// Past a bracketed remark right behind a name, or past “, sau đây gọi tắt là Ban,”.
  private func skipBrackets(_ at: Int, in range: Range<Int>) -> Int {
    if at + 1 < range.upperBound, text.isMark(vocabulary.comma, at: at), text.starts(vocabulary.shortNameCue, at: at + 1, in: range) {
      return range[(at + 1)...].prefix(12).first { text.isMark(vocabulary.comma, at: $0) }.map { $0 + 1 } ?? at
    }
    guard at < range.upperBound, text.isMark(vocabulary.open, at: at) else { return at }
    var end = at + 1
    while end < range.upperBound, end - at < 40 {
      if text.isMark(vocabulary.close, at: end) { return end + 1 }
      end += 1
    }
    return at
  }
}
