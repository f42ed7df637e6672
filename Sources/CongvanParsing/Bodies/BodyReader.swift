internal import CongvanGrammar
internal import CongvanText

/// Reads the names of bodies and offices: where one starts, what belongs to it, where the next one starts.
///
/// A name opens with a head word (`body-head`), perhaps behind a determiner, and goes on to the first comma, verb or
/// bracket that is not part of it. Names known to hold a comma, a verb or an “and” inside are listed in `body-name`.
struct BodyReader {
  let text: DocumentText
  private var vocabulary: Vocabulary { text.vocabulary }
  static let longestName = 28
  /// The most bodies that are named together.
  static let longestList = 24

  init(_ text: DocumentText) { self.text = text }

  /// Names joined by commas and “and”, and the token behind the last.
  struct BodyList {
    var names: [Range<Int>]
    var end: Int
    /// Whether the last name surely ends there: a level or a known name closes it.
    var isSettled = false
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
      guard next > behind, let following = name(at: next, in: range) else { break }
      names.append(following)
      end = skipBrackets(following.upperBound, in: range)
    }
    end = behindEmphasis(end, in: range)
    let last = names[names.count - 1]
    let closes = (last.lowerBound..<last.upperBound).contains { at in
      at + max(text.length(vocabulary.levelNoun, at: at, in: last), text.length(vocabulary.bodyName, at: at, in: last)) == last.upperBound
    }
    return BodyList(names: names, end: end, isSettled: closes)
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

  /// The list that fills `range` wholly, as a heading does; verbs inside are part of the names.
  func wholeList(_ range: Range<Int>, mayHoldVerbs: Bool = true) -> [Range<Int>]? {
    let range = text.trimmed(range)
    guard !range.isEmpty, range.count <= 60, head(at: range.lowerBound, in: range) != nil else { return nil }
    if let strict = list(at: range.lowerBound, in: range), strict.end >= range.upperBound { return strict.names }
    guard mayHoldVerbs else { return nil }
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

  private func startsNewName(at: Int, in range: Range<Int>) -> Bool {
    text.starts(vocabulary.bodyDeterminer, at: at, in: range) || text.tokens[at].flags.contains(.capitalized)
  }

  /// The token behind the head word at `at`, or nil.
  private func head(at: Int, in range: Range<Int>) -> (end: Int, isPlural: Bool)? {
    guard at < range.upperBound, text.mayStart(vocabulary.bodyOpeners, at: at) || text.shortName(at: at, in: range) != nil,
      !text.starts(vocabulary.notBody, at: at, in: range)
    else { return nil }
    var start = at
    let determiner = text.length(vocabulary.bodyDeterminer, at: at, in: range)
    let everybody = text.length(vocabulary.wholeBody, at: at, in: range)
    if determiner > 0, everybody > determiner { return (at + everybody, true) }
    start += determiner
    guard start < range.upperBound, !text.starts(vocabulary.notBody, at: start, in: range) else { return nil }
    let whole = max(text.shortName(at: start, in: range)?.short.count ?? 0, text.length(vocabulary.wholeBody, at: start, in: range))
    let length = max(whole, text.length(vocabulary.bodyHead, at: start, in: range))
    guard length > 0 else { return nil }
    let first = text.tokens[start]
    let isShouted =
      first.flags.contains(.allCapitals) && start + length < range.upperBound && text.tokens[start + length].flags.contains(.allCapitals)
    let isCapital = first.flags.contains(.capitalized) && !isShouted
    let verb = text.length(vocabulary.taskVerb, at: start, in: range)
    if determiner == 0 {
      // “tổ chức”, “báo cáo”, “ban hành” are verbs unless written as names: “Thanh tra Sở”, “Thanh tra tỉnh”.
      let names =
        isCapital
        && (text.starts(vocabulary.levelNoun, at: start + length, in: range)
          || text.starts(vocabulary.bodyHead, at: start + length, in: range) && isNamed(start + length, in: range))
      if verb > length || (verb == length && !names) { return nil }
      // A head of one syllable opens many other words; it needs a name, a level or a group's work behind it.
      if length == 1, whole == 0, !isShouted, !namesSomething(start + 1, head: start, in: range) { return nil }
    } else if verb > length {
      return nil
    }
    return (start + length, determiner > 0)
  }

  /// Whether the token at `at` is a capitalized word or figure that names something.
  private func isNamed(_ at: Int, in range: Range<Int>) -> Bool {
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
    // “MTTQ vận động …”.
    if text.tokens[head].flags.contains(.allCapitals), text.tokens[head].length > 2, at < range.upperBound,
      text.starts(v.taskVerb, at: at, in: range) || text.starts(v.dutyWord, at: at, in: range) || text.starts(v.and, at: at, in: range)
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
    return text.tokens[head].flags.contains(.capitalized) && text.starts(v.groupHead, at: head, in: range) && at < range.upperBound
      && text.tokens[at].kind == .word
  }

  private func name(at: Int, in range: Range<Int>) -> Range<Int>? {
    guard let head = head(at: at, in: range) else { return nil }
    let v = vocabulary
    var end = head.end
    let limit = min(range.upperBound, at + BodyReader.longestName)
    let shouting = text.tokens[at].flags.contains(.allCapitals) && (end >= limit || text.tokens[end].flags.contains(.allCapitals))
    // “Thủ trưởng các cơ quan, đơn vị”, “Người đứng đầu cơ quan, tổ chức”: a class inside the name makes it one.
    let inner = end + text.length(v.bodyDeterminer, at: end, in: range)
    let noun = at + text.length(v.bodyDeterminer, at: at, in: range)
    let isClass = [noun, inner].contains { start in
      let generic = text.length(v.genericNoun, at: start, in: range)
      return generic > 0 && !isNamed(start + generic, in: range)
    }
    /// Whether the name is whole as it stands, so that any word that ties nothing to it opens the predicate.
    var isSettled = false
    // “Ban Quản lý dự án đầu tư xây dựng”: a known name may start inside the head.
    for inner in at + 1..<max(at + 1, head.end) {
      let known = text.length(v.bodyName, at: inner, in: range)
      if known > 1, inner + known > end { end = inner + known; isSettled = true }
    }
    // “Tổ kiểm kê”, “Đoàn kiểm tra”: what the group does is its name.
    if noun == end - 1, text.starts(v.groupHead, at: noun, in: range), end < limit, !text.tokens[end].flags.contains(.capitalized),
      text.shortName(at: at, in: range) == nil
    {
      let work = text.length(v.taskVerb, at: end, in: range)
      if work > 0, end + work >= limit || !text.tokens[end + work].flags.contains(.capitalized) { end += work; isSettled = true }
    }
    while end < limit {
      let token = text.tokens[end]
      let known = text.length(v.bodyName, at: end, in: range)
      // “Cục Kết cấu hạ tầng xây dựng tham mưu …”: of two verbs the first, where it names a field, is the name's.
      let namesField = known > 0 && !head.isPlural && !isSettled && text.starts(v.taskVerb, at: end + known, in: range)
      if known > 0, token.flags.contains(.capitalized) || token.kind != .word || known > 2 || namesField {
        end += known; isSettled = true; continue
      }
      let tail = text.length(v.bodyTail, at: end, in: range)
      if tail > 0, tail >= text.length(v.groundCue, at: end, in: range) { end += tail; continue }
      if token.kind == .punctuation {
        if let next = afterPunctuation(end, in: range, isClass: isClass) { end = next; continue }
        break
      }
      if text.starts(v.bodyAside, at: end, in: range) { break }
      let determiner = text.length(v.bodyDeterminer, at: end, in: range)
      if determiner > 0 {
        // “UBND các huyện” goes on; “Sở Nội vụ một số nội dung” does not.
        let next = end + determiner
        guard
          text.starts(v.levelNoun, at: next, in: range) || text.starts(v.bodyHead, at: next, in: range)
            || text.starts(v.genericNoun, at: next, in: range)
        else { break }
        end = next + max(1, level(at: next, in: range))
        continue
      }
      let of = text.length(v.bodyOf, at: end, in: range)
      if of > 0 {
        guard end + of < limit, ties(end + of, in: range) else { break }
        end += of
        continue
      }
      let and = text.length(v.and, at: end, in: range)
      if and > 0 {
        guard end + and < limit, joins(end + and, in: range, isClass: isClass, shouting: shouting) else { break }
        end += and
        continue
      }
      let isCapital = token.flags.contains(.capitalized) && !shouting
      if end == head.end, !isCapital, let inner = innerHead(at: end, in: range) { end = inner; continue }
      // “Ủy ban Kiểm tra Tỉnh ủy”: the body it belongs to.
      let above = text.length(v.bodyHead, at: end, in: range)
      if above > 1, token.flags.contains(.capitalized), above > text.length(v.levelNoun, at: end, in: range), !shouting {
        isSettled = !text.starts(v.groupHead, at: end, in: range)
        end += above
        // “Đồng chí Hiệu trưởng nhà trường”.
        let whole = text.length(v.genericNoun, at: end, in: range)
        if whole > 1, whole > text.length(v.taskVerb, at: end, in: range) { end += whole }
        continue
      }
      let level = level(at: end, in: range)
      if level > 0, end > head.end || !head.isPlural { end += level; isSettled = true; continue }
      if isClass || head.isPlural, let duty = relativeClause(at: end, in: range) { end = duty; break }
      if let field = field(at: end, in: range) { end = field; isSettled = true; continue }
      let compound = text.length(v.compoundNoun, at: end, in: range)
      if compound > 0, end > head.end || isCapital { end += compound; continue }
      if isSettled, !isCapital, !shouting, !head.isPlural { break }
      if !isCapital,
        text.starts(v.taskVerb, at: end, in: range) || text.starts(v.modal, at: end, in: range)
          || text.starts(v.doneCue, at: end, in: range)
      {
        break
      }
      // Of “Ban Đào tạo” both syllables, though the second is a verb by itself.
      let isPair = isCapital && text.length(v.taskVerb, at: end, in: range) > 1 && text.starts(v.taskVerb, at: end + 1, in: range)
      end += isPair ? 2 : 1
    }
    if let stretch = stretch(behind: end, in: range) { end = stretch }
    if let office = office(behind: at..<end, in: range) { end = office }
    if let members = members(of: at..<end, in: range) { end = members }
    return at..<end
  }

  /// The end of a head in small letters right behind another one: “các đồng chí lãnh đạo Sở”, “người đứng đầu cơ sở đào tạo”.
  ///
  /// Where it is a verb as well, a name has to follow it.
  private func innerHead(at: Int, in range: Range<Int>) -> Int? {
    let length = text.length(vocabulary.bodyHead, at: at, in: range), verb = text.length(vocabulary.taskVerb, at: at, in: range)
    guard length > 1, length > verb || length == verb && isNamed(at + length, in: range) else { return nil }
    return at + length
  }

  /// How many tokens at `at` name a level, or a body by its level: “huyện” and “huyện ủy”.
  private func level(at: Int, in range: Range<Int>) -> Int {
    let level = text.length(vocabulary.levelNoun, at: at, in: range)
    return level > 0 ? max(level, text.length(vocabulary.bodyHead, at: at, in: range)) : 0
  }

  /// The end of “phụ trách tổng hợp” before another verb: the work that somebody is named by.
  private func field(at: Int, in range: Range<Int>) -> Int? {
    let opener = text.length(vocabulary.fieldOpener, at: at, in: range)
    guard opener > 0 else { return nil }
    let end = at + opener + text.length(vocabulary.taskVerb, at: at + opener, in: range)
    return end > at + opener && end < range.upperBound && text.starts(vocabulary.taskVerb, at: end, in: range) ? end : nil
  }

  /// The end of “, Phó Trưởng phòng” behind a person's name, where a comma, a colon or nothing more follows.
  private func office(behind name: Range<Int>, in range: Range<Int>) -> Int? {
    let v = vocabulary
    let head = text.length(v.personHead, at: name.lowerBound, in: name)
    let title = name.upperBound + 1
    guard head > 0, name.count > head + 1, title < range.upperBound, text.isMark(v.comma, at: name.upperBound),
      text.starts(v.officeTitle, at: title, in: range), text.tokens[title].flags.contains(.capitalized),
      let end = self.name(at: title, in: range)?.upperBound
    else { return nil }
    return end == range.upperBound || text.isMark(v.comma, at: end) || text.isMark(v.colon, at: end) ? end : nil
  }

  /// The end of “từ Hà An đến Đông Lạc” behind a class of places.
  private func stretch(behind end: Int, in range: Range<Int>) -> Int? {
    let from = text.length(vocabulary.stretchFrom, at: end, in: range)
    guard from > 0, isNamed(end + from, in: range), text.tokens[end + from].kind == .word,
      let to = (end + from..<range.upperBound).first(where: { !isNamed($0, in: range) }),
      case let until = text.length(vocabulary.stretchTo, at: to, in: range), until > 0, isNamed(to + until, in: range)
    else { return nil }
    return (to + until..<range.upperBound).first { !isNamed($0, in: range) } ?? range.upperBound
  }

  /// The end of “: Tài chính, Nội vụ và Y tế” behind a class of bodies: names without a head of their own, two or more.
  ///
  /// In “Các Bộ, cơ quan: Tài chính, Tập đoàn A” the agencies have their own.
  private func members(of name: Range<Int>, in range: Range<Int>) -> Int? {
    let colon = name.upperBound
    guard colon + 1 < range.upperBound, text.isMark(vocabulary.colon, at: colon), !starts(at: colon + 1, in: range) else { return nil }
    let holdsAgencies = name.contains { text.length(vocabulary.genericNoun, at: $0, in: name) > 1 }
    var end = colon + 1
    var count = 0
    while let next = member(at: end, mayHaveHead: holdsAgencies, in: range) {
      count += 1
      end = next
      guard end + 1 < range.upperBound else { break }
      var behind = end
      if text.isMark(vocabulary.comma, at: behind) { behind += 1 }
      behind += text.length(vocabulary.and, at: behind, in: range)
      guard behind > end, behind < range.upperBound, member(at: behind, mayHaveHead: holdsAgencies, in: range) != nil else { break }
      end = behind
    }
    return count > 1 ? end : nil
  }

  /// The end of one name: one that is known, a body's whole name where those are listed too, or the capitals that stand together.
  private func member(at: Int, mayHaveHead: Bool, in range: Range<Int>) -> Int? {
    let known = text.length(vocabulary.bodyName, at: at, in: range)
    if known > 1 { return at + known }
    guard isNamed(at, in: range) else { return nil }
    if let whole = name(at: at, in: range) { return mayHaveHead ? whole.upperBound : nil }
    return range[at...].first { !isNamed($0, in: range) } ?? range.upperBound
  }

  /// Where the duty starts behind a clause that still belongs to the name: “được giao chủ trì | có trách nhiệm …”.
  private func relativeClause(at: Int, in range: Range<Int>) -> Int? {
    guard text.starts(vocabulary.relativeOpener, at: at, in: range) else { return nil }
    for next in at + 1..<min(range.upperBound, at + 18) {
      if text.starts(vocabulary.strongDuty, at: next, in: range) { return next }
      if text.tokens[next].kind == .punctuation, text.tokens[next].symbol != vocabulary.slash { return nil }
    }
    return nil
  }

  /// Where a name goes on behind a mark of punctuation, or nil when the mark ends it.
  private func afterPunctuation(_ at: Int, in range: Range<Int>, isClass: Bool) -> Int? {
    let v = vocabulary
    let next = at + 1
    guard next < range.upperBound else { return nil }
    let following = text.tokens[next]
    if text.isMark(v.slash, at: at) { return following.kind == .word ? next : nil }
    if text.isMark(v.dash, at: at) {
      return following.kind == .word && following.flags.contains(.capitalized) ? next : nil
    }
    if text.isMark(v.comma, at: at), following.kind == .word,
      !following.flags.contains(.capitalized) || text.tokens[at - 1].flags.contains(.allCapitals)
    {
      let level = text.length(v.levelNoun, at: next, in: range)
      if level > 0 { return next + level }
      if isClass, !following.flags.contains(.capitalized) || text.tokens[at - 1].flags.contains(.capitalized) {
        let generic = text.length(v.genericNoun, at: next, in: range)
        if generic > 0, generic >= text.length(v.taskVerb, at: next, in: range), !text.starts(v.ownClass, at: next, in: range),
          !repeatsHead(next, of: at, in: range)
        {
          return next + generic
        }
      }
    }
    if text.tokens[at].kind == .punctuation, !following.flags.contains(.afterSpace), following.kind == .word,
      ![v.comma, v.stop, v.semicolon, v.colon, v.open, v.close, v.quoteMark].contains(text.tokens[at].symbol)
    {
      return next
    }
    return nil
  }

  /// “các doanh nghiệp viễn thông, doanh nghiệp bưu chính”: the same noun once more opens a name of its own.
  private func repeatsHead(_ next: Int, of comma: Int, in range: Range<Int>) -> Bool {
    let generic = text.length(vocabulary.genericNoun, at: next, in: range)
    let before = max(range.lowerBound, comma - 8)..<comma
    return before.contains { at in
      text.length(vocabulary.genericNoun, at: at, in: range) == generic && text.isSame(at..<at + generic, next..<next + generic)
        && (at == range.lowerBound || text.starts(vocabulary.bodyDeterminer, at: at - 1, in: range))
    }
  }

  /// Whether what follows “của”, “thuộc”, “tại” is a name.
  private func ties(_ at: Int, in range: Range<Int>) -> Bool {
    guard at < range.upperBound else { return false }
    let level = text.length(vocabulary.levelNoun, at: at, in: range)
    return (text.tokens[at].flags.contains(.capitalized) && !text.tokens[at].flags.contains(.allCapitals))
      || head(at: at, in: range) != nil || level > 0 && text.starts(vocabulary.taskVerb, at: at + level, in: range)
  }

  /// Whether “và” joins two words of one name rather than two names.
  private func joins(_ at: Int, in range: Range<Int>, isClass: Bool, shouting: Bool) -> Bool {
    guard at < range.upperBound else { return false }
    if text.starts(vocabulary.bodyDeterminer, at: at, in: range) { return false }
    if text.starts(vocabulary.levelNoun, at: at, in: range), !text.tokens[at].flags.contains(.capitalized) { return true }
    let isHead = head(at: at, in: range) != nil
    let generic = text.starts(vocabulary.genericNoun, at: at, in: range) || text.starts(vocabulary.levelNoun, at: at, in: range)
    if generic, isClass, !text.tokens[at].flags.contains(.capitalized) { return true }
    if isHead || generic { return false }
    return text.tokens[at].flags.contains(.capitalized) && !shouting
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
