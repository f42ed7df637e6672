internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// A limit and the tokens it was read from.
struct LimitMention: Sendable {
  var range: Range<Int>
  var limit: Limit
  /// Whether the limit's subject is what it counts.
  var isCounted = false
  /// Whether the amount is set whatever is striven for around it: a sum of money, the length of a course.
  var isFixed = false
  /// Where alone it is one; nil for anywhere.
  var only: Place?

  /// A place in a document that a rule of limits is for.
  enum Place: String {
    case opening, exam, goal, member, ordered, allotted, striven

    init?(_ value: GrammarValue) { self.init(rawValue: value.symbol ?? "") }
  }
}

/// Turns what the quantity rules matched into limits.
struct LimitReader {
  let text: DocumentText
  let subjects: LimitSubject
  private var vocabulary: Vocabulary { text.vocabulary }

  /// The limits of a stretch of text that holds no citation and no deadline.
  ///
  /// - Parameters:
  ///   - row: What the row is about of which the paragraph is a cell.
  ///   - mayAim: Whether goals may be named in it, where every number of things is one.
  func mentions(in range: Range<Int>, paragraph: Range<Int>, row: Range<Int>? = nil, mayAim: Bool) -> [LimitMention] {
    guard !range.isEmpty else { return [] }
    var found: [LimitMention] = []
    let matches = vocabulary.grammar.search(vocabulary.limits, in: text.tokens, range: range)
    for match in matches {
      guard let mention = mention(match, in: paragraph, row: row),
        mention.only != .opening || match.range.lowerBound == paragraph.lowerBound
      else { continue }
      found.append(mention)
    }
    if mayAim {
      let read = TokenRanges(matches.map(\.range))
      found += vocabulary.grammar.search(vocabulary.goals, in: text.tokens, range: range).filter { !read.touches($0.range) }
        .compactMap { mention($0, in: paragraph, row: row) }
      found.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    found = found.enumerated().filter { place, mention in
      switch mention.only {
      case .member: place > 0 && isOneGroup(found[place - 1], before: mention)
      case .allotted:
        place > 0 && isAllotted(beside: found[place - 1], mention)
          || place + 1 < found.count && isAllotted(beside: mention, found[place + 1])
      default: true
      }
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

  /// “Hội Nông dân 15 hộ, Đoàn Thanh niên 10 hộ”: each of two bodies is given so many of one thing, or one its part of a number just named.
  private func isAllotted(beside first: LimitMention, _ second: LimitMention) -> Bool {
    second.only == .allotted && [.exactly, .target].contains(first.limit.op)
      && (0...4).contains(second.range.lowerBound - first.range.upperBound)
      && Folding.key(of: first.limit.unit) == Folding.key(of: second.limit.unit)
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

  /// The next amount under one cue: “không quá 02 tập thể, 05 cá nhân”, “cử 05 người (03 nam, 02 nữ)”, “01 thùng rác có nắp đậy và 01 bình
  /// chữa cháy”.
  private func further(behind first: LimitMention, in paragraph: Range<Int>) -> LimitMention? {
    guard [.max, .min, .exactly].contains(first.limit.op), first.limit.unit != "%",
      let (start, match) = furtherAmount(behind: first, in: paragraph),
      let value = match.value.record?["n"]?.number, let unit = match.value.record?["unit"]?.words
    else { return nil }
    let range = text.trimmed(start..<match.range.upperBound)
    var limit = first.limit
    limit.quote = text.words(range)
    limit.unit = text.words(text.trimmed(unit))
    // “… 01 vị trí tại chợ và 02 vị trí tại bến đò”: more of the same, which is read with its place.
    let isSame = Folding.key(of: limit.unit) == Folding.key(of: first.limit.unit)
    let isRate = unit.contains { text.isMark(vocabulary.slash, at: $0) }
    if limit.op == .exactly, isSame, !isRate { return nil }
    // “không quá 1,5 ngày đối với đảng bộ, 01 ngày đối với chi bộ”: a length of time goes on only from another.
    if !isSame, !isRate, text.length(vocabulary.timeUnit, at: unit.lowerBound, in: unit) == unit.count { return nil }
    if limit.op != .min { limit.max = value }
    if limit.op != .max { limit.min = value }
    limit.span = text.place(range)
    let isCounted = first.isCounted || [vocabulary.open, vocabulary.dash].contains { text.isMark($0, at: start - 1) }
    if isCounted { limit.subject = subject(of: range, unit: unit, in: paragraph) }
    return LimitMention(range: range, limit: limit, isCounted: isCounted, only: first.only)
  }

  /// The number and the amount it opens behind the mark or “và” that ties it to the first; a few words may say more of what is counted there.
  /// Behind a bracket or a dash stands a part of an exact number.
  private func furtherAmount(behind first: LimitMention, in paragraph: Range<Int>) -> (Int, GrammarMatch)? {
    let end = first.range.upperBound
    for at in paragraph[end...].prefix(Self.mostWordsBetween + 1) {
      let isPart = text.isMark(vocabulary.open, at: at) || text.isMark(vocabulary.dash, at: at)
      if !isPart || at == end && first.limit.op == .exactly,
        let match = vocabulary.grammar.match(vocabulary.furtherAmount, at: at, in: text.tokens, range: paragraph),
        let number = match.range.first(where: { text.tokens[$0].kind == .number })
      {
        return (number, match)
      }
      // “… 20 đại biểu tại Hội trường Sở, 25 Trần Phú”: behind a place, its address.
      // “60 triệu đồng/căn xây mới, 30 triệu đồng/căn sửa chữa”: behind a rate, what it is for.
      let stops =
        !first.range.contains { text.isMark(vocabulary.slash, at: $0) } && text.starts(vocabulary.taskVerb, at: at, in: paragraph)
        || text.starts(vocabulary.placeOpener, at: at, in: paragraph)
      if text.tokens[at].kind != .word || stops { return nil }
    }
    return nil
  }

  /// The most words between an amount and the mark before a further one.
  private static let mostWordsBetween = 6

  private func subject(of range: Range<Int>, unit: Range<Int>, in paragraph: Range<Int>) -> String {
    text.words(subjects.find(LimitSubject.Amount(range: range, unit: text.trimmed(unit), isShare: false), in: paragraph).words)
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
          quote: text.words(range), subject: subject(of: range, unit: at + 1..<range.upperBound, in: paragraph), op: .exactly, min: value,
          max: value,
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
    for at in paragraph where text.tokens[at].kind == .number && text.tokens[at].value >= 0 && !text.isFraction(at, in: paragraph) {
      var unit: [UnitWord] = []
      for next in at + 1..<max(at + 1, min(at + 4, paragraph.upperBound)) {
        unit.append(UnitWord(text.tokens[next], text.key(next)))
        if units.contains(unit) { out[unit, default: []].append(at) }
      }
    }
    return out
  }

  private func words(of unit: String) -> [UnitWord] {
    let bytes = Array(unit.utf8)
    return vocabulary.grammar.tokenizer.tokens(of: unit).map { UnitWord($0, Folding.key(utf8: bytes[Int($0.start)..<Int($0.end)])) }
  }

  /// How much of what a percentage is a share of is quoted.
  private static let mostWordsOfShare = 4

  private func mention(_ match: GrammarMatch, in paragraph: Range<Int>, row: Range<Int>?) -> LimitMention? {
    guard let record = match.value.record, let op = record["op"]?.symbol.flatMap(Limit.Operator.init(rawValue:)) else { return nil }
    guard let counted = (record["percent"] ?? record["unit"])?.words.map(text.trimmed), !counted.isEmpty else { return nil }
    let isShare = record["percent"] != nil
    let unit = isShare ? "%" : text.words(counted)
    // “2/3 số thành viên” is two of three parts.
    let parts = record["parts"]?.number ?? 1
    let (low, high) = (record["min"]?.number.map { $0 / parts }, record["max"]?.number.map { $0 / parts })
    // A number too long to have a value, or a range upside down (“5- 1 1” in a broken text), limits nothing.
    if let low, low < 0 { return nil }
    if let high, high < low ?? 0 { return nil }
    let range = text.trimmed(match.range)
    // “Phấn đấu 100% hồ sơ” says more than “Phấn đấu 100%”.
    let quoted = isShare ? share(behind: range, in: paragraph) ?? range.upperBound : range.upperBound
    let place = text.place(range.lowerBound..<quoted)
    let subject = subjects.find(LimitSubject.Amount(range: range, unit: counted, isShare: isShare), in: paragraph, row: row)
    let limit = Limit(
      quote: place.quote, subject: text.words(subject.words), op: op, min: low, max: high, unit: unit,
      per: record["scope"]?.words.map { text.words(text.trimmed($0)) } ?? (record["per"] == nil ? nil : per(range)), rule: match.ruleName,
      confidence: Trust.unclouded, span: place)
    return LimitMention(
      range: match.range, limit: limit, isCounted: subject.isCounted, isFixed: record["fixed"] != nil,
      only: record["only"].flatMap(LimitMention.Place.init))
  }

  /// “mỗi …” up to the verb or the number.
  private func per(_ range: Range<Int>) -> String? {
    var end = range.lowerBound + 1
    while end < range.upperBound, text.tokens[end].kind != .number, !text.starts(vocabulary.taskVerb, at: end, in: range) { end += 1 }
    return text.words(text.trimmed(range.lowerBound..<end))
  }

  /// The first words of what a percentage is a share of, where it stands right behind: “100% sản phẩm OCOP”.
  private func share(behind range: Range<Int>, in paragraph: Range<Int>) -> Int? {
    var end = range.upperBound
    while end < paragraph.upperBound, end - range.upperBound < Self.mostWordsOfShare, text.tokens[end].kind != .punctuation,
      !text.starts(vocabulary.unitStop, at: end, in: paragraph), !text.starts(vocabulary.taskVerb, at: end, in: paragraph)
    {
      end += 1
    }
    return end == range.upperBound ? nil : end
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
