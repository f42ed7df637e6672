internal import CongvanGrammar
internal import CongvanText

/// Gives a text written in capitals throughout the capitals it would have in normal case.
///
/// Only what the tokens say of themselves changes, never the text. Capitals open sentences and items, known names of
/// bodies, names that stand by themselves somewhere, and the words no grammar names behind a level (“tỉnh …”).
struct CaseRestorer {
  let text: DocumentText
  let range: Range<Int>
  private var vocabulary: Vocabulary { text.vocabulary }

  /// Whether nine words in ten are all capitals.
  var isNeeded: Bool {
    var words = 0
    var shouted = 0
    for token in text.tokens[range] where token.kind == .word && token.length > 1 {
      words += 1
      if token.flags.contains(.allCapitals) { shouted += 1 }
    }
    return words > 60 && shouted * 10 >= words * 9
  }

  /// The tokens, those of `range` with restored capitals.
  func restored() -> [Token] {
    var tokens = text.tokens
    let lines = LineMeasure(tokens: text.tokens[range])
    for at in range where tokens[at].kind == .word {
      if isGlued(at) || isNumeral(at) { continue }
      tokens[at].flags.remove(.allCapitals)
      if !opens(at, lines) { tokens[at].flags.remove(.capitalized) }
    }
    let loneNames = loneNames(lines)
    for at in range where tokens[at].kind == .word {
      capitalizeNames(&tokens, at)
      capitalize(loneNames, &tokens, at)
      if opens(at, lines) { capitalizeLabel(&tokens, at) }
    }
    return tokens
  }

  /// Part of a symbol, a code or an abbreviation: its capitals are its own.
  private func isGlued(_ at: Int) -> Bool {
    if text.starts(vocabulary.bodyAbbreviation, at: at, in: at..<at + 1) { return true }
    var group = at..<at + 1
    while group.lowerBound > range.lowerBound, at - group.lowerBound < 12, !text.tokens[group.lowerBound].flags.contains(.afterSpace),
      !text.tokens[group.lowerBound].flags.contains(.afterLineBreak)
    {
      group = group.lowerBound - 1..<group.upperBound
    }
    while group.upperBound < range.upperBound, group.upperBound - at < 12, !text.tokens[group.upperBound].flags.contains(.afterSpace),
      !text.tokens[group.upperBound].flags.contains(.afterLineBreak)
    {
      group = group.lowerBound..<group.upperBound + 1
    }
    let hasMark = group.contains { text.isMark(vocabulary.slash, at: $0) || text.isMark(vocabulary.dash, at: $0) }
    // “1/XÃ” is a rate, “1-XÃ” a place: a symbol has a dash behind a word, or a code that documents have.
    return hasMark
      && group.contains {
        isInnerDash($0, in: group) || (text.tokens[$0].kind == .word && text.starts(vocabulary.typeCode, at: $0, in: group))
      }
  }

  /// A dash with a word on either side.
  private func isInnerDash(_ at: Int, in group: Range<Int>) -> Bool {
    text.isMark(vocabulary.dash, at: at) && at > group.lowerBound && text.tokens[at - 1].kind == .word
  }

  /// A Roman number that opens a line: “III.”.
  private func isNumeral(_ at: Int) -> Bool {
    guard at + 1 < range.upperBound, text.tokens[at + 1].kind == .punctuation, text.starts(vocabulary.roman, at: at, in: range) else {
      return false
    }
    return at == range.lowerBound || text.tokens[at].flags.contains(.afterLineBreak) || text.tokens[at].flags.contains(.afterMarkup)
  }

  /// Whether a sentence, an item or a paragraph opens here.
  private func opens(_ at: Int, _ lines: LineMeasure) -> Bool {
    guard at > range.lowerBound else { return true }
    let before = text.tokens[at - 1]
    let token = text.tokens[at]
    if before.kind == .punctuation {
      if before.symbol == vocabulary.semicolon, !token.flags.contains(.afterLineBreak) { return false }
      if before.symbol == vocabulary.semicolon {
        return !lines.isDoubleSpaced && token.flags.contains(.afterEmptyLine) || lines.isShort(lineBefore: Int(token.start))
      }
      return [vocabulary.stop, vocabulary.colon, vocabulary.quoteMark].contains(before.symbol)
        || text.starts(vocabulary.bullet, at: at - 1, in: at - 1..<at) || before.symbol == vocabulary.close
    }
    if before.kind == .number, followsNumberOfItem(at) { return true }
    guard token.flags.contains(.afterLineBreak) else { return false }
    if !lines.isDoubleSpaced, token.flags.contains(.afterEmptyLine) { return true }
    return lines.isShort(lineBefore: Int(token.start))
  }

  /// Whether nothing but an item's number stands before a word on its line: “2.1 Tuyên truyền”.
  private func followsNumberOfItem(_ at: Int) -> Bool {
    var start = at - 1
    while start > range.lowerBound, at - start < 8, !text.tokens[start].flags.contains(.afterLineBreak) {
      let token = text.tokens[start - 1]
      guard token.kind == .number || text.isMark(vocabulary.stop, at: start - 1) else { return false }
      start -= 1
    }
    return text.tokens[start].flags.contains(.afterLineBreak) && at - start > 1
  }

  /// A body that fills a heading, or stands before a colon, has a name behind its head word, known or not.
  private func capitalizeLabel(_ tokens: inout [Token], _ at: Int) {
    let name = at + text.length(vocabulary.bodyHead, at: at, in: range)
    guard name > at, name < range.upperBound, text.tokens[name].kind == .word, !text.starts(vocabulary.taskVerb, at: at, in: range) else {
      return
    }
    // “Phòng Quản lý di sản (thuộc Sở) theo dõi …”.
    let end = (name..<min(range.upperBound, at + 14)).first {
      text.tokens[$0].flags.contains(.afterLineBreak) || text.isMark(vocabulary.colon, at: $0) || text.isMark(vocabulary.open, at: $0)
    }
    if end != nil { tokens[name].flags.insert(.capitalized) }
  }

  /// The most words of a name behind its head word.
  private static let longestName = 6

  /// The names that fill an item or the room between two marks: “Địa điểm: Trường Tiểu học …, số 3”.
  private func loneNames(_ lines: LineMeasure) -> Set<[String]> {
    var names: Set<[String]> = []
    for at in range where text.tokens[at].kind == .word && opens(at, lines) {
      let own = at + text.length(vocabulary.bodyHead, at: at, in: range)
      guard own > at, let end = (own..<min(range.upperBound, own + Self.longestName + 1)).first(where: { text.tokens[$0].kind != .word }),
        text.tokens[end].kind == .punctuation, isName(own..<end)
      else { continue }
      names.insert((at..<end).map(text.key))
    }
    return names
  }

  /// Whether words behind a head word name one body: more than a class of bodies, and no task.
  private func isName(_ words: Range<Int>) -> Bool {
    let v = vocabulary
    guard words.count > 1, words.allSatisfy({ !text.tokens[$0].flags.contains(.afterLineBreak) }) else { return false }
    let named = words.lowerBound + text.length(v.genericNoun, at: words.lowerBound, in: words)
    return named < words.upperBound
      && !words.contains { at in [v.taskVerb, v.bodyDeterminer, v.and, v.bodyOf, v.modal].contains { text.starts($0, at: at, in: words) } }
  }

  /// Marks the first words of a name that stands by itself elsewhere.
  private func capitalize(_ names: Set<[String]>, _ tokens: inout [Token], _ at: Int) {
    let own = at + text.length(vocabulary.bodyHead, at: at, in: range)
    guard own > at, own < range.upperBound, !names.isEmpty else { return }
    var words = (at..<own).map(text.key)
    for next in own..<min(range.upperBound, own + Self.longestName) {
      words.append(text.key(next))
      guard names.contains(words) else { continue }
      // “UBND huyện …”: a level has no capital inside a name, and all words of the place behind it have one.
      let isPlace = text.starts(vocabulary.levelNoun, at: at, in: range)
      for word in isPlace ? own...next : own...own { tokens[word].flags.insert(.capitalized) }
      if !isPlace { tokens[at].flags.insert(.capitalized) }
    }
  }

  /// Marks the first words of known names, and unknown words behind a level.
  private func capitalizeNames(_ tokens: inout [Token], _ at: Int) {
    let head = text.length(vocabulary.bodyHead, at: at, in: range)
    if head > 0 {
      let next = at + head
      let name = text.length(vocabulary.bodyName, at: next, in: range)
      if name > 0 || (head == 1 && text.length(vocabulary.bodyName, at: at + 1, in: range) > 0) {
        tokens[at].flags.insert(.capitalized)
        if next < range.upperBound { tokens[next].flags.insert(.capitalized) }
        // “Văn hóa và Thông tin”: each part of a known name has its capital.
        for part in next..<next + name where text.length(vocabulary.and, at: part, in: range) == 1 && part + 1 < next + name {
          tokens[part + 1].flags.insert(.capitalized)
        }
      }
    }
    // “Thanh tra Sở:”: a verb that a body stands behind, and no task, is a name.
    let inner = at + head
    if head > 0, text.starts(vocabulary.taskVerb, at: at, in: range),
      case let body = text.length(vocabulary.bodyHead, at: inner, in: range),
      body > 0, inner + body < range.upperBound, text.isMark(vocabulary.colon, at: inner + body)
    {
      tokens[at].flags.insert(.capitalized)
      tokens[inner].flags.insert(.capitalized)
    }
    if at > range.lowerBound, text.starts(vocabulary.groupHead, at: at, in: range), text.starts(vocabulary.bodyOf, at: at - 1, in: range) {
      tokens[at].flags.insert(.capitalized)
    }
    if text.length(vocabulary.officeTitle, at: at, in: range) >= 2 { tokens[at].flags.insert(.capitalized) }
    let level = max(head, text.length(vocabulary.levelNoun, at: at, in: range))
    guard level > 0 else { return }
    let isPlace = head > 0 && text.length(vocabulary.levelNoun, at: at, in: range) == head
    for next in at + level..<min(range.upperBound, at + level + 3) {
      let mayBeName = isPlace || text.starts(vocabulary.surname, at: next, in: range)
      guard text.tokens[next].kind == .word, text.tokens[next].symbol == 0 || mayBeName && mayBePlace(next) else { return }
      tokens[next].flags.insert(.capitalized)
    }
  }

  /// Whether a word that some phrase of the grammar holds may still be part of the name of a place or a person: no phrase that goes on a sentence starts there.
  private func mayBePlace(_ at: Int) -> Bool {
    let v = vocabulary
    return at + 1 < range.upperBound && text.tokens[at + 1].kind == .word
      && ![
        v.taskVerb, v.taskAdverb, v.dutyWord, v.modal, v.bodyDeterminer, v.and, v.bodyOf, v.levelNoun, v.genericNoun, v.bodyTail,
        v.bodyHead,
        v.bodyName, v.doneCue,
      ].contains { text.starts($0, at: at, in: range) }
  }
}

/// How long lines are, as the tokens tell.
private struct LineMeasure {
  let isDoubleSpaced: Bool
  private let ends: [Int: Int]
  private let usual: Int

  init(tokens: ArraySlice<Token>) {
    var lengths: [Int] = []
    var ends: [Int: Int] = [:]
    var start = tokens.first.map { Int($0.start) } ?? 0
    var last = start
    var parted = 0
    for token in tokens {
      if token.flags.contains(.afterLineBreak) {
        lengths.append(last - start)
        ends[Int(token.start)] = last - start
        if token.flags.contains(.afterEmptyLine) { parted += 1 }
        start = Int(token.start)
      }
      last = Int(token.end)
    }
    self.ends = ends
    let long = lengths.filter { $0 >= 30 }.sorted()
    usual = long.isEmpty ? 0 : long[long.count * 4 / 5]
    isDoubleSpaced = parted * 100 >= lengths.count * 85 && usual < 260
  }

  /// Whether the line before the one that starts at byte `start` was too short to have been wrapped.
  func isShort(lineBefore start: Int) -> Bool { (ends[start] ?? 0) * 10 < usual * 6 }
}
