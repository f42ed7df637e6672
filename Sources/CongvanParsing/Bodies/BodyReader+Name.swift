internal import CongvanText

/// Where one name ends.
extension BodyReader {
  func name(at: Int, in range: Range<Int>) -> Range<Int>? {
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
      let known = max(text.length(v.bodyName, at: end, in: range), text.length(v.fieldName, at: end, in: range))
      let work = max(known, text.length(v.taskVerb, at: end, in: range))
      if work > 0, end + work >= limit || !text.tokens[end + work].flags.contains(.capitalized) { end += work; isSettled = true }
    }
    while end < limit {
      let token = text.tokens[end]
      if token.flags.contains(.afterMarkup), !token.flags.contains(.capitalized) { break }
      let known = text.length(v.bodyName, at: end, in: range)
      // “Cục Kết cấu hạ tầng xây dựng tham mưu …”: of two verbs the first, where it names a field, is the name's.
      let namesField = known > 0 && !head.isPlural && !isSettled && text.starts(v.taskVerb, at: end + known, in: range)
      if known > 0, token.flags.contains(.capitalized) || token.kind != .word || known > 2 || namesField {
        end += known; isSettled = true; continue
      }
      let department = text.length(v.fieldName, at: end, in: range)
      if department > known, token.flags.contains(.capitalized), !token.flags.contains(.allCapitals) {
        end += department
        isSettled = !goesOn(end, in: range)
        continue
      }
      let tail = text.length(v.bodyTail, at: end, in: range)
      if tail > 0, tail >= text.length(v.groundCue, at: end, in: range) { end += tail; continue }
      if token.kind == .punctuation {
        if let place = place(behind: end, of: at, in: range) { end = place; continue }
        if listsFields(behind: end, of: at, in: range) { end += 1; isSettled = false; continue }
        if let next = afterPunctuation(end, in: range, isClass: isClass) {
          if text.isMark(v.dash, at: end) { isSettled = false }
          end = next
          continue
        }
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
        isSettled = false
        end += and
        continue
      }
      if isNumberOfPlace(end, of: at, in: range) { end += 1; continue }
      if let ordinal = ordinal(at: end, in: range) { end = ordinal; isSettled = true; continue }
      let isCapital = token.flags.contains(.capitalized) && !shouting
      if end == head.end, !isCapital, level(at: end, in: range) == 0, let inner = innerHead(at: end, in: range) { end = inner; continue }
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
      let isOneOfMany = text.starts(v.whichWord, at: end - 1, in: range) || text.starts(v.placeWord, at: end, in: range)
      if isClass || head.isPlural || isOneOfMany, let duty = relativeClause(at: end, in: range) { end = duty; break }
      if let field = field(at: end, behind: at, in: range) { end = field; isSettled = true; continue }
      let compound = text.length(v.compoundNoun, at: end, in: range)
      if compound > 0, end > head.end || isCapital { end += compound; continue }
      if !isCapital, let level = levelBehindWork(at: end, in: range) { end = level; isSettled = true; continue }
      if isSettled, !isCapital, !shouting, !head.isPlural {
        guard isInside(end, in: range) else { break }
        end += 1
        continue
      }
      if !isCapital, !shouting, closesPlace(at..<end) { break }
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

  /// Whether a field's name goes on: two or three small words stand before the next verb, where one would be a verb that no list has, or
  /// small words before another capital: “Công ty Vận tải thủy bộ Bình Lâm”.
  private func goesOn(_ at: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    func isPlain(_ at: Int) -> Bool {
      text.tokens[at].kind == .word && !text.tokens[at].flags.contains(.capitalized) && !text.starts(v.modal, at: at, in: range)
        && !text.starts(v.taskVerb, at: at, in: range) && !text.starts(v.levelNoun, at: at, in: range)
        && !text.starts(v.and, at: at, in: range)
    }
    let end = (at..<min(range.upperBound, at + 4)).first { !isPlain($0) } ?? range.upperBound
    if end > at, isNamed(end, in: range), text.tokens[end].kind == .word, !starts(at: end, in: range) { return true }
    return (2...3).contains(end - at) && end < range.upperBound && text.starts(v.taskVerb, at: end, in: range)
  }

  /// The end of a head in small letters right behind another one: “các đồng chí lãnh đạo Sở”, “người đứng đầu cơ sở đào tạo”.
  ///
  /// Where it is a verb as well, a name has to follow it.
  private func innerHead(at: Int, in range: Range<Int>) -> Int? {
    let length = text.length(vocabulary.bodyHead, at: at, in: range), verb = text.length(vocabulary.taskVerb, at: at, in: range)
    guard length > 1, at + length < range.upperBound || length > verb,
      length > verb || length == verb && text.tokens[at + length].flags.contains(.capitalized)
    else { return nil }
    return at + length
  }

  /// “Phòng Kinh tế, Hạ tầng và Đô thị”: whether behind a comma the fields of one department go on, up to “và” and the last.
  private func listsFields(behind comma: Int, of start: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    guard text.isMark(v.comma, at: comma), text.starts(v.departmentHead, at: start, in: range) else { return false }
    var opensField = true
    for at in comma + 1..<min(range.upperBound, comma + BodyReader.longestFields) {
      if opensField, !isNamed(at, in: range) || text.tokens[at].flags.contains(.allCapitals) || starts(at: at, in: range) { return false }
      opensField = text.isMark(v.comma, at: at)
      if !opensField, text.tokens[at].kind != .word { return false }
      let and = text.length(v.and, at: at, in: range)
      if and > 0 { return isNamed(at + and, in: range) && !starts(at: at + and, in: range) }
    }
    return false
  }

  /// The end of “phụ trách tổng hợp” before another verb: the work that somebody is named by. Behind an office it may be any thing:
  /// “Phó trưởng phòng phụ trách các bậc học chuẩn bị …”.
  private func field(at: Int, behind start: Int, in range: Range<Int>) -> Int? {
    let opener = text.length(vocabulary.fieldOpener, at: at, in: range)
    guard opener > 0 else { return nil }
    let first = at + opener
    let end = first + text.length(vocabulary.taskVerb, at: first, in: range)
    if end > first { return end < range.upperBound && text.starts(vocabulary.taskVerb, at: end, in: range) ? end : nil }
    guard text.ends(vocabulary.officeTitle, before: at, in: start..<range.upperBound),
      !text.starts(vocabulary.taskAdverb, at: first, in: range)
    else { return nil }
    for next in first..<min(first + 6, range.upperBound) {
      if text.tokens[next].kind == .punctuation { return nil }
      if next > first, text.starts(vocabulary.taskVerb, at: next, in: range) { return next }
    }
    return nil
  }

  /// The end of “, Phó Trưởng phòng” behind a person's name, where a comma, a colon or nothing more follows.
  private func office(behind name: Range<Int>, in range: Range<Int>) -> Int? {
    let v = vocabulary
    let head = text.length(v.personHead, at: name.lowerBound, in: name)
    let title = name.upperBound + 1
    guard head > 0, name.count > head + 1, title < range.upperBound, text.isMark(v.comma, at: name.upperBound),
      text.starts(v.officeTitle, at: title, in: range), text.tokens[title].flags.contains(.capitalized),
      !text.starts(v.officeTitle, at: name.lowerBound + head, in: name),
      let end = self.name(at: title, in: range)?.upperBound
    else { return nil }
    let goesOn = [v.taskVerb, v.dutyWord, v.modal].contains { text.starts($0, at: end, in: range) }
    return end == range.upperBound || text.isMark(v.comma, at: end) || text.isMark(v.colon, at: end) || goesOn ? end : nil
  }

  /// The end of “: Tài chính, Nội vụ và Y tế” behind a class of bodies: names without a head of their own, two or more.
  ///
  /// In “Các Bộ, cơ quan: Tài chính, Tập đoàn A” the agencies have their own.
  private func members(of name: Range<Int>, in range: Range<Int>) -> Int? {
    let colon = name.upperBound
    let holdsAgencies = name.contains { text.length(vocabulary.genericNoun, at: $0, in: name) > 1 }
    guard colon + 1 < range.upperBound, text.isMark(vocabulary.colon, at: colon), !holdsAgencies || !starts(at: colon + 1, in: range) else {
      return nil
    }
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
    let head = at + text.length(vocabulary.bodyHead, at: at, in: range)
    // “Các Bộ: Công an, Quốc phòng”: a head may be a field.
    if let whole = name(at: at, in: range) { return mayHaveHead || whole == at..<head ? whole.upperBound : nil }
    return range[at...].first { !isNamed($0, in: range) } ?? range.upperBound
  }

  /// Where a name goes on behind a mark of punctuation, or nil when the mark ends it.
  private func afterPunctuation(_ at: Int, in range: Range<Int>, isClass: Bool) -> Int? {
    let v = vocabulary
    let next = at + 1
    guard next < range.upperBound else { return nil }
    let following = text.tokens[next]
    if text.isMark(v.slash, at: at) { return following.kind == .word ? next : nil }
    // “xã Ea H’leo”
    if text.isMark(v.apostrophe, at: at), following.kind == .word, !following.flags.contains(.afterSpace) { return next + 1 }
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
}
