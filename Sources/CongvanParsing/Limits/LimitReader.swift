internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// A limit and the tokens it was read from.
struct LimitMention: Sendable {
  var range: Range<Int>
  var limit: Limit
  /// Whether the amount is set whatever is striven for around it: a sum of money, the length of a course.
  var isFixed = false
  /// Where alone it is one; nil for anywhere.
  var only: Place?

  /// A place in a document that a rule of limits is for.
  enum Place: String {
    case opening, exam, goal, member, ordered

    init?(_ value: GrammarValue) { self.init(rawValue: value.symbol ?? "") }
  }
}

/// Turns what the quantity rules matched into limits.
struct LimitReader {
  let text: DocumentText
  private var vocabulary: Vocabulary { text.vocabulary }

  /// The limits of a stretch of text that holds no citation and no deadline.
  func mentions(in range: Range<Int>, paragraph: Range<Int>) -> [LimitMention] {
    guard !range.isEmpty else { return [] }
    var found: [LimitMention] = []
    for match in vocabulary.grammar.search(vocabulary.limits, in: text.tokens, range: range) {
      let record = match.value.record
      let only = record?["only"].flatMap(LimitMention.Place.init)
      if only == .opening, match.range.lowerBound != paragraph.lowerBound { continue }
      if let limit = limit(match, in: paragraph) {
        found.append(LimitMention(range: match.range, limit: limit, isFixed: record?["fixed"] != nil, only: only))
      }
    }
    found = found.enumerated().filter { place, mention in
      mention.only != .member || place > 0 && isOneGroup(found[place - 1], before: mention)
    }
    .map(\.element)
    if found.isEmpty { return [] }
    shareBounds(&found)
    let read = Set(found.flatMap(\.range))
    return found
      + found.flatMap { first in
        sequence(state: first) { last -> LimitMention? in
          guard let next = further(behind: last, in: paragraph), read.isDisjoint(with: next.range) else { return nil }
          last = next
          return next
        }
      }
  }

  /// “thành lập 01 Tổ hòa giải có 03 thành viên”: one thing is ordered, and right behind it how many people it has.
  private func isOneGroup(_ group: LimitMention, before members: LimitMention) -> Bool {
    group.limit.min == 1 && group.limit.max == 1 && group.range.upperBound == members.range.lowerBound
  }

  /// “ít nhất 30% thời gian, 30% chi phí”: a least or a most holds for each share that is listed behind it.
  private func shareBounds(_ found: inout [LimitMention]) {
    for (before, at) in zip(found.indices, found.indices.dropFirst()) {
      let (bound, share) = (found[before], found[at])
      let gap = bound.range.upperBound..<share.range.lowerBound
      guard bound.limit.unit == "%", share.limit.unit == "%", [.min, .max].contains(bound.limit.op), share.limit.op == .target,
        text.tokens[share.range.lowerBound].kind == .number, (1...14).contains(gap.count), let last = gap.last,
        text.isMark(vocabulary.comma, at: last) || text.starts(vocabulary.and, at: last, in: gap),
        !gap.dropLast().contains(where: { text.tokens[$0].kind == .punctuation })
      else { continue }
      found[at].limit.op = bound.limit.op
      found[at].limit.rule = bound.limit.rule
      found[at].only = bound.only
      if bound.limit.op == .max { (found[at].limit.min, found[at].limit.max) = (nil, share.limit.min) }
    }
  }

  /// The next amount under one cue: “không quá 02 tập thể, 05 cá nhân”, “cử 05 người (03 nam, 02 nữ)”.
  private func further(behind first: LimitMention, in paragraph: Range<Int>) -> LimitMention? {
    guard [.max, .min, .exactly].contains(first.limit.op), first.limit.unit != "%" else { return nil }
    var at = first.range.upperBound
    guard at < paragraph.upperBound else { return nil }
    let isPart = first.limit.op == .exactly && (text.isMark(vocabulary.open, at: at) || text.isMark(vocabulary.dash, at: at))
    if isPart || text.isMark(vocabulary.comma, at: at) { at += 1 } else { at += text.length(vocabulary.and, at: at, in: paragraph) }
    guard at > first.range.upperBound, at < paragraph.upperBound, text.tokens[at].kind == .number,
      let unit = vocabulary.grammar.match(vocabulary.countedUnit, at: at + 1, in: text.tokens, range: paragraph)
    else { return nil }
    let range = text.trimmed(at..<unit.range.upperBound)
    let value = Double(text.tokens[at].value)
    var limit = first.limit
    limit.quote = text.words(range)
    limit.unit = text.words(text.trimmed(unit.range))
    if limit.op != .min { limit.max = value }
    if limit.op != .max { limit.min = value }
    limit.span = text.place(range)
    return LimitMention(range: range, limit: limit, only: first.only)
  }

  /// Further numbers of the same unit in an item that orders one: “lấy mẫu 01 vị trí … và 01 vị trí …”.
  ///
  /// - Parameter masks: Stretches that are no quantities, by their start; none overlaps two items.
  func repeated(_ found: [LimitMention], in paragraph: Range<Int>, masks: [Range<Int>]) -> [LimitMention] {
    let firsts = found.filter { $0.limit.op == .exactly && $0.limit.unit != "%" }
    guard !firsts.isEmpty else { return [] }
    var taken = Set(found.flatMap { Array($0.range) })
    taken.formUnion(masks.flatMap { Array($0) })
    var out: [LimitMention] = []
    // Behind a number of the same unit that came before, there is nothing left to find.
    var searched: Set<[UnitWord]> = []
    let units = firsts.map { words(of: $0.limit.unit) }
    let numbers = numbers(in: paragraph, before: Set(units))
    for (first, unit) in zip(firsts, units) where searched.insert(unit).inserted {
      for at in numbers[unit] ?? [] where at > first.range.upperBound && !taken.contains(at) {
        let range = at..<at + 1 + unit.count
        let value = Double(text.tokens[at].value)
        let limit = Limit(
          quote: text.words(range), subject: subject(of: range, in: paragraph), op: .exactly, min: value, max: value,
          unit: first.limit.unit, per: nil,
          rule: Form.repeatedLimit.rawValue, confidence: Trust.unclouded, span: text.place(range))
        out.append(LimitMention(range: range, limit: limit))
        taken.formUnion(range)
      }
    }
    return out
  }

  /// The numbers of a paragraph that stand before each of some units of up to three words, in order.
  private func numbers(in paragraph: Range<Int>, before units: Set<[UnitWord]>) -> [[UnitWord]: [Int]] {
    var out: [[UnitWord]: [Int]] = [:]
    for at in paragraph where text.tokens[at].kind == .number && text.tokens[at].value >= 0 && !isFraction(at, in: paragraph) {
      var unit: [UnitWord] = []
      for next in at + 1..<max(at + 1, min(at + 4, paragraph.upperBound)) {
        unit.append(UnitWord(text.tokens[next], text.key(next)))
        if units.contains(unit) { out[unit, default: []].append(at) }
      }
    }
    return out
  }

  /// Whether a number is the rest of one behind a point or comma: the thousands of “300.000”.
  private func isFraction(_ at: Int, in paragraph: Range<Int>) -> Bool {
    at > paragraph.lowerBound + 1 && text.tokens[at - 1].kind == .punctuation && text.tokens[at - 2].kind == .number
      && !text.tokens[at].flags.contains(.afterSpace) && !text.tokens[at - 1].flags.contains(.afterSpace)
      && (text.isMark(vocabulary.stop, at: at - 1) || text.isMark(vocabulary.comma, at: at - 1))
  }

  private func words(of unit: String) -> [UnitWord] {
    let bytes = Array(unit.utf8)
    return vocabulary.grammar.tokenizer.tokens(of: unit).map { UnitWord($0, Folding.key(utf8: bytes[Int($0.start)..<Int($0.end)])) }
  }

  /// The most tokens between a number and what is said of it.
  private static let mostWordsOfSubject = 15
  /// How much of what a percentage is a share of is quoted.
  private static let mostWordsOfShare = 4

  private func limit(_ match: GrammarMatch, in paragraph: Range<Int>) -> Limit? {
    guard let record = match.value.record, let op = record["op"]?.symbol.flatMap(Limit.Operator.init(rawValue:)) else { return nil }
    let unit: String
    if record["percent"] != nil {
      unit = "%"
    } else if let words = record["unit"]?.words {
      unit = text.words(text.trimmed(words))
    } else {
      return nil
    }
    guard !unit.isEmpty else { return nil }
    // “2/3 số thành viên” is two of three parts.
    let parts = record["parts"]?.number ?? 1
    let (low, high) = (record["min"]?.number.map { $0 / parts }, record["max"]?.number.map { $0 / parts })
    // A number too long to have a value, or a range upside down (“5- 1 1” in a broken text), limits nothing.
    if let low, low < 0 { return nil }
    if let high, high < low ?? 0 { return nil }
    let range = text.trimmed(match.range)
    let share = unit == "%" ? share(behind: range, in: paragraph) : nil
    // “Phấn đấu 100% hồ sơ” says more than “Phấn đấu 100%”.
    let quoted = share.map { min($0.upperBound, range.upperBound + Self.mostWordsOfShare) } ?? range.upperBound
    let place = text.place(range.lowerBound..<quoted)
    return Limit(
      quote: place.quote, subject: share.map(text.words) ?? subject(of: range, in: paragraph), op: op, min: low, max: high, unit: unit,
      per: record["scope"]?.words.map { text.words(text.trimmed($0)) } ?? (record["per"] == nil ? nil : per(range)), rule: match.ruleName,
      confidence: Trust.unclouded, span: place)
  }

  /// “mỗi …” up to the verb or the number.
  private func per(_ range: Range<Int>) -> String? {
    var end = range.lowerBound + 1
    while end < range.upperBound, text.tokens[end].kind != .number, !text.starts(vocabulary.taskVerb, at: end, in: range) { end += 1 }
    return text.words(text.trimmed(range.lowerBound..<end))
  }

  /// What a percentage is a share of, where it stands right behind: “100% sản phẩm OCOP”.
  private func share(behind range: Range<Int>, in paragraph: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end < paragraph.upperBound, end - range.upperBound < Self.mostWordsOfSubject, text.tokens[end].kind != .punctuation,
      !text.starts(vocabulary.unitStop, at: end, in: paragraph), !text.starts(vocabulary.taskVerb, at: end, in: paragraph)
    {
      end += 1
    }
    return end - range.upperBound < 2 ? nil : range.upperBound..<end
  }

  /// Where the words of a provision begin that is quoted from `at` on: “… như sau: “a) Mỗi tổ …””, or “a) Mỗi tổ …” by itself.
  private func quotedProvision(at: Int, in range: Range<Int>) -> Int? {
    guard text.isMark(vocabulary.quoteMark, at: at) else { return nil }
    let marker = MarkerReader(text).marker(at: at + 1..<range.upperBound)?.length
    let isLedTo = at > range.lowerBound && text.isMark(vocabulary.colon, at: at - 1)
    return isLedTo || at == range.lowerBound && marker != nil ? at + 1 + (marker ?? 0) : nil
  }

  /// The words of the clause before the number, or behind it where nothing stands before.
  private func subject(of range: Range<Int>, in paragraph: Range<Int>) -> String {
    var start = range.lowerBound
    while start > paragraph.lowerBound, range.lowerBound - start < Self.mostWordsOfSubject {
      let before = text.tokens[start - 1]
      if before.kind == .punctuation, [vocabulary.stop, vocabulary.semicolon].contains(before.symbol), !isFraction(start, in: paragraph) {
        break
      }
      if let provision = quotedProvision(at: start - 1, in: paragraph.lowerBound..<range.lowerBound) {
        start = provision
        break
      }
      start -= 1
    }
    // Cut where it is far behind, it opens behind a comma and not in the middle of a list.
    if range.lowerBound - start == Self.mostWordsOfSubject, start > paragraph.lowerBound, !text.isMark(vocabulary.comma, at: start - 1),
      let comma = (start..<range.lowerBound - 2).first(where: { text.isMark(vocabulary.comma, at: $0) })
    {
      start = comma + 1
    }
    if let measure = (start..<range.lowerBound).last(where: { text.starts(vocabulary.measureNoun, at: $0, in: paragraph) }) {
      start = measure
    }
    var before = text.trimmed(start..<range.lowerBound)
    while let filler = before.last(where: { $0 + text.length(vocabulary.limitFiller, at: $0, in: before) == before.upperBound }) {
      before = text.trimmed(before.lowerBound..<filler)
    }
    if before.count >= 2 { return text.words(before) }
    var end = range.upperBound
    while end < paragraph.upperBound, end - range.upperBound < Self.mostWordsOfSubject, text.tokens[end].kind != .punctuation { end += 1 }
    return range.upperBound < end ? text.words(range.upperBound..<end) : text.words(range)
  }
}

/// One word of a unit, by its symbol or, when no grammar names it, by its key.
private struct UnitWord: Hashable {
  let symbol: Symbol
  let key: String

  init(_ token: Token, _ key: @autoclosure () -> String) {
    symbol = token.symbol
    self.key = token.symbol == 0 ? key() : ""
  }
}
