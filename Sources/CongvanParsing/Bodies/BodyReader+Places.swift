internal import CongvanGrammar
internal import CongvanText

/// Levels, places and numbers as parts of a name.
extension BodyReader {
  /// Whether one small word stands between capitals of a name: “Đài Thông tin Duyên hải Bến Thủy”.
  func isInside(_ at: Int, in range: Range<Int>) -> Bool {
    text.tokens[at].kind == .word && isNamed(at - 1, in: range) && text.tokens[at - 1].kind == .word && isNamed(at + 1, in: range)
      && text.tokens[at + 1].kind == .word && !starts(at: at + 1, in: range)
      && ![vocabulary.taskVerb, vocabulary.modal, vocabulary.doneCue, vocabulary.levelNoun, vocabulary.dutyWord].contains {
        text.starts($0, at: at, in: range)
      }
  }

  /// How many tokens at `at` open a class: “các”, or how many levels of a kind there are: “28 tỉnh”.
  func determiner(at: Int, in range: Range<Int>) -> Int {
    let determiner = text.length(vocabulary.bodyDeterminer, at: at, in: range)
    guard determiner == 0, at + 1 < range.upperBound, text.tokens[at].kind == .number else { return determiner }
    return text.starts(vocabulary.levelNoun, at: at + 1, in: range) ? 1 : 0
  }

  /// The end of “tổng hợp xã” in “Trung tâm Dịch vụ tổng hợp xã sửa chữa …”: before a level and another verb, a field is the name’s.
  func levelBehindWork(at: Int, in range: Range<Int>) -> Int? {
    let level = at + text.length(vocabulary.fieldName, at: at, in: range)
    guard level > at else { return nil }
    let end = level + text.length(vocabulary.levelNoun, at: level, in: range)
    return end > level && end < range.upperBound && text.starts(vocabulary.taskVerb, at: end, in: range) ? end : nil
  }

  /// The end of “số 1” in “Đội Kiểm tra thuế số 1”; nil for the number of a document.
  func ordinal(at: Int, in range: Range<Int>) -> Int? {
    let area = at + text.length(vocabulary.areaWord, at: at, in: range)
    if area > at, area < range.upperBound, text.tokens[area].flags.contains(.allCapitals),
      text.starts(vocabulary.roman, at: area, in: range)
    {
      return behindPart(area + 1, in: range)
    }
    let number = at + text.length(vocabulary.numberLabel, at: at, in: range)
    guard number > at, number < range.upperBound, text.tokens[number].kind == .number, text.tokens[number].length <= 2,
      number + 1 == range.upperBound || !text.isMark(vocabulary.slash, at: number + 1) && !text.isMark(vocabulary.dash, at: number + 1)
    else { return nil }
    // “các Đội Quản lý thị trường số 1 đến số 6”.
    let label = number + 1 + text.length(vocabulary.stretchTo, at: number + 1, in: range)
    let last = label + text.length(vocabulary.numberLabel, at: label, in: range)
    if label > number + 1, last > label, last < range.upperBound, text.tokens[last].kind == .number { return last + 1 }
    return number + 1
  }

  /// Behind the “.4” of “II.4”.
  private func behindPart(_ at: Int, in range: Range<Int>) -> Int {
    guard at + 1 < range.upperBound, text.isMark(vocabulary.stop, at: at), text.tokens[at + 1].kind == .number,
      !text.tokens[at + 1].flags.contains(.afterSpace)
    else { return at }
    return at + 2
  }

  /// Whether a figure is part of a name: of a level's, “xã Hà Lâm 1 rà soát …”, “phường 1 Hà Lộc”, or of another's, “Công ty 36 lập …”.
  ///
  /// Source: unverified (names of communes as merged on 01/7/2025).
  func isNumberOfName(_ at: Int, of start: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    let token = text.tokens[at]
    guard token.kind == .number, token.value > 0, token.length == (token.value < 10 ? 1 : 2) else { return false }
    func isCapital(_ at: Int) -> Bool { text.tokens[at].kind == .word && text.tokens[at].flags.contains(.capitalized) }
    var first = at
    while first > start, isCapital(first - 1) || (first - 2..<first).contains(where: { $0 >= start && text.isMark(v.apostrophe, at: $0) }) {
      first -= 1
    }
    guard text.ends(v.levelNoun, before: first, longest: 3, in: start..<range.upperBound) else {
      return isNumberOfBody(at, of: start, in: range)
    }
    let next = at + 1
    guard next < range.upperBound else { return true }
    if text.tokens[next].kind == .punctuation {
      return [v.comma, v.semicolon, v.colon, v.close, v.open].contains { text.isMark($0, at: next) }
    }
    return first == at && isCapital(next)
      || [v.taskVerb, v.modal, v.doneCue, v.dutyWord, v.taskAdverb, v.and, v.assignCue].contains { text.starts($0, at: next, in: range) }
  }

  /// “Ban Quản lý Dự án 85 khẩn trương …”, “Công ty 36 lập …”: a figure behind a capital word and before what the body does.
  private func isNumberOfBody(_ at: Int, of start: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    let next = at + 1
    guard next < range.upperBound, text.tokens[start].flags.contains(.capitalized), !text.starts(v.levelNoun, at: start, in: range) else {
      return false
    }
    // “Đội Nghiệp vụ 2, Đội Kiểm soát …”.
    if text.isMark(v.comma, at: next) || text.starts(v.and, at: next, in: range) { return at - start > 1 }
    return [v.taskVerb, v.strongDuty, v.taskAdverb].contains { text.starts($0, at: next, in: range) }
  }

  /// The end of one more place behind a comma, where the name counts places: “Chủ tịch UBND các huyện Hà An, Đông Lạc”.
  func place(behind comma: Int, of start: Int, in range: Range<Int>) -> Int? {
    let v = vocabulary
    // “các Ban Quản lý dự án 2, 6, Thăng Long”.
    let isNumber = comma + 1 < range.upperBound && text.tokens[comma + 1].kind == .number
    guard text.isMark(v.comma, at: comma), isNamed(comma + 1, in: range), !isNumber || isNumberOfMany(comma + 1, of: start, in: range),
      head(at: comma + 1, in: range) == nil || isPlaceLikePerson(comma + 1, in: range), !text.starts(v.taskVerb, at: comma + 1, in: range),
      isNamed(comma - 1, in: range),
      text.starts(v.bodyDeterminer, at: start, in: range) || isOneOfPlaces(comma, of: start, in: range)
        || (start..<comma).contains(where: { at in
          let determiner = text.length(v.bodyDeterminer, at: at, in: range)
          return determiner > 0 && text.starts(v.levelNoun, at: at + determiner, in: range)
            && !text.isMark(v.comma, at: at + determiner + 1)
        })
    else { return nil }
    let names = range[(comma + 1)...].prefix(5)
    return names.first { !isNamed($0, in: range) } ?? (names.endIndex == range.upperBound ? range.upperBound : nil)
  }

  /// “UBND tỉnh Kiên Giang, Cà Mau, Bến Tre chỉ đạo …”: whether behind the comma one more place of the same level stands, up to another
  /// comma or to what they are to do.
  private func isOneOfPlaces(_ comma: Int, of start: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    guard closesPlace(start..<comma) || text.isMark(v.comma, at: comma - 2) || text.isMark(v.comma, at: comma - 3),
      let end = range[(comma + 1)...].prefix(4).first(where: { !isNamed($0, in: range) }), end > comma + 1
    else { return false }
    return text.isMark(v.comma, at: end)
      || [v.taskVerb, v.strongDuty, v.taskAdverb, v.and].contains { text.starts($0, at: end, in: range) }
  }

  /// Whether a small number behind the comma is one more of those that a class is counted by.
  private func isNumberOfMany(_ at: Int, of start: Int, in range: Range<Int>) -> Bool {
    text.starts(vocabulary.bodyDeterminer, at: start, in: range) && text.tokens[at - 2].kind == .number && text.tokens[at].length <= 2
      && (at + 1 == range.upperBound || text.isMark(vocabulary.comma, at: at + 1) || text.starts(vocabulary.and, at: at + 1, in: range)
        || text.starts(vocabulary.taskVerb, at: at + 1, in: range))
  }

  /// “xã Hàm Tử, Ông Đình”: a word for a person that opens the name of a place, which has one more.
  private func isPlaceLikePerson(_ at: Int, in range: Range<Int>) -> Bool {
    text.length(vocabulary.personHead, at: at, in: range) == 1 && isNamed(at + 1, in: range) && !isNamed(at + 2, in: range)
  }

  /// “Ban Quản lý | các cảng cá tỉnh | báo cáo …”: a list whose last name goes on behind “các”, a capital or, of a department, “và”, up to
  /// what they are to do; nil where it does not.
  func goingOn(_ list: BodyList?, in range: Range<Int>) -> BodyList? {
    let v = vocabulary
    guard let list, let last = list.names.last, last.upperBound == list.end, list.end + 1 < range.upperBound,
      text.starts(v.bodyDeterminer, at: list.end, in: range)
        || text.starts(v.and, at: list.end, in: range) && text.starts(v.departmentHead, at: last.lowerBound, in: last)
        || isNamed(list.end, in: range) && text.tokens[list.end].kind == .word,
      !text.starts(v.notBody, at: list.end, in: range), !isShouted(list.end - 1..<list.end + 1)
    else { return nil }
    for at in list.end + 1..<min(range.upperBound, list.end + BodyReader.longestField) {
      let isDone =
        text.length(v.taskVerb, at: at, in: range) > 1 || [v.leadVerb, v.strongDuty].contains { text.starts($0, at: at, in: range) }
      if isDone, !text.starts(v.and, at: at - 1, in: range), !isInNoun(at, in: range) {
        return BodyList(names: list.names.dropLast() + [last.lowerBound..<at], end: at)
      }
      guard text.tokens[at].kind != .punctuation,
        ![v.doneCue, v.negation, v.agentCue, v.conditionCue, v.timeOpener, v.bodyOf, v.modal, v.assignCue].contains(where: {
          text.starts($0, at: at, in: range)
        })
      else { return nil }
    }
    return nil
  }

  /// Whether words are written in capitals, which then show no names.
  private func isShouted(_ words: Range<Int>) -> Bool { words.allSatisfy { text.tokens[$0].flags.contains(.allCapitals) } }

  /// “Công nghệ | thông tin”: whether what would be a verb is part of a noun.
  private func isInNoun(_ at: Int, in range: Range<Int>) -> Bool {
    (max(range.lowerBound, at - 2)..<at).contains { $0 + text.length(vocabulary.informationNoun, at: $0, in: range) > at }
  }

  /// How many tokens at `at` name a level, or a body by its level: “huyện” and “huyện ủy”.
  func level(at: Int, in range: Range<Int>) -> Int {
    let level = text.length(vocabulary.levelNoun, at: at, in: range)
    guard level > 0, text.length(vocabulary.notLevel, at: at, in: range) <= level else { return 0 }
    return max(level, text.length(vocabulary.bodyHead, at: at, in: range))
  }

  /// The end of “từ Hà An đến Đông Lạc” behind a class of places.
  func stretch(behind end: Int, in range: Range<Int>) -> Int? {
    let from = text.length(vocabulary.stretchFrom, at: end, in: range)
    guard from > 0, isNamed(end + from, in: range), text.tokens[end + from].kind == .word,
      let to = (end + from..<range.upperBound).first(where: { !isNamed($0, in: range) }),
      case let until = text.length(vocabulary.stretchTo, at: to, in: range), until > 0, isNamed(to + until, in: range)
    else { return nil }
    return (to + until..<range.upperBound).first { !isNamed($0, in: range) } ?? range.upperBound
  }
}
