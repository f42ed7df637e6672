internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// A limit and the tokens it was read from.
struct LimitMention: Sendable {
  var range: Range<Int>
  var limit: Limit
}

/// Turns what the quantity rules matched into limits.
struct LimitReader {
  let text: DocumentText
  private var vocabulary: Vocabulary { text.vocabulary }

  /// The limits of a stretch of text that holds no citation and no deadline.
  func mentions(in range: Range<Int>, paragraph: Range<Int>, steps: inout Int) -> [LimitMention] {
    guard !range.isEmpty else { return [] }
    var found: [LimitMention] = []
    for match in vocabulary.grammar.search(vocabulary.limits, in: text.tokens, range: range, steps: &steps) {
      // An anchored rule counts only where the item itself starts.
      if match.ruleName == "limit.opening", match.range.lowerBound != paragraph.lowerBound { continue }
      if let limit = limit(match, in: paragraph) { found.append(LimitMention(range: match.range, limit: limit)) }
    }
    return found
  }

  /// Further numbers of the same unit in an item that orders one: “lấy mẫu 01 vị trí … và 01 vị trí …”.
  func repeated(_ found: [LimitMention], in paragraph: Range<Int>, masks: [Range<Int>]) -> [LimitMention] {
    var out: [LimitMention] = []
    for first in found where first.limit.op == .exactly && first.limit.unit != "%" {
      let unit = vocabulary.grammar.tokenizer.tokens(of: first.limit.unit)
      guard unit.count <= 3, !unit.isEmpty else { continue }
      for at in paragraph where text.tokens[at].kind == .number && at > first.range.upperBound && at + unit.count < paragraph.upperBound {
        let behind = at + 1..<at + 1 + unit.count
        guard text.words(behind).lowercased() == first.limit.unit.lowercased(), !masks.contains(where: { $0.contains(at) }),
          !(found + out).contains(where: { $0.range.contains(at) })
        else { continue }
        let range = at..<behind.upperBound
        let value = Double(text.tokens[at].value)
        let limit = Limit(
          quote: text.words(range), subject: subject(of: range, in: paragraph), op: .exactly, min: value, max: value,
          unit: first.limit.unit, per: nil,
          rule: "limit.repeated", confidence: 0.8, span: text.place(range))
        out.append(LimitMention(range: range, limit: limit))
      }
    }
    return out
  }

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
    let range = text.trimmed(match.range)
    return Limit(
      quote: text.words(range), subject: subject(of: range, in: paragraph), op: op, min: record["min"]?.number, max: record["max"]?.number,
      unit: unit,
      per: record["per"] == nil ? nil : per(range), rule: match.ruleName, confidence: 0.9, span: text.place(range))
  }

  /// “mỗi …” up to the verb or the number.
  private func per(_ range: Range<Int>) -> String? {
    var end = range.lowerBound + 1
    while end < range.upperBound, text.tokens[end].kind != .number, !text.starts(vocabulary.taskVerb, at: end, in: range) { end += 1 }
    return text.words(text.trimmed(range.lowerBound..<end))
  }

  /// The words of the clause before the number, or behind it where nothing stands before.
  private func subject(of range: Range<Int>, in paragraph: Range<Int>) -> String {
    var start = range.lowerBound
    while start > paragraph.lowerBound, range.lowerBound - start < 15 {
      let before = text.tokens[start - 1]
      if before.kind == .punctuation, [vocabulary.stop, vocabulary.semicolon].contains(before.symbol) { break }
      start -= 1
    }
    let before = text.trimmed(start..<range.lowerBound)
    if before.count >= 2 { return text.words(before) }
    var end = range.upperBound
    while end < paragraph.upperBound, end - range.upperBound < 15, text.tokens[end].kind != .punctuation { end += 1 }
    return range.upperBound < end ? text.words(range.upperBound..<end) : text.words(range)
  }
}
