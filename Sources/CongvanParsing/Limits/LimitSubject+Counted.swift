internal import CongvanGrammar
internal import CongvanText

extension LimitSubject {
  /// What an amount in brackets is on: what stands before them, or behind them where a number is all that names it: “Câu 1 (2 điểm): Hình học”.
  func bracketed(_ amount: Amount, _ open: Int, _ clause: Range<Int>, _ paragraph: Range<Int>) -> Range<Int>? {
    let end = amount.range.upperBound
    guard end < paragraph.upperBound, text.isMark(vocabulary.close, at: end) else { return nil }
    let phrase = phrase(before: open - 1, in: clause)
    let label = phrase.count > Self.mostWords ? theme(Lead(end: open - 1), in: clause).words : cleaned(phrase, strippingBearer: false)
    if label.count > 1, !(label.count == 2 && text.tokens[label.upperBound - 1].kind == .number) { return label }
    var start = end + 1
    if start < paragraph.upperBound, text.isMark(vocabulary.colon, at: start) { start += 1 }
    let behind = start..<stretch(from: start, in: paragraph, stop: vocabulary.shareStop)
    return behind.count > 1 ? behind : label.isEmpty ? nil : label
  }

  /// The words for what is counted, or of which a share is reckoned.
  func counted(_ amount: Amount, in paragraph: Range<Int>) -> Range<Int> {
    let v = vocabulary
    var start = amount.unit.lowerBound
    if amount.isShare {
      start = (amount.range.last { text.isSame($0, amount.unit.lowerBound) } ?? start) + 1
      start += text.length(v.beingWord, at: start, in: paragraph)
      // “từ 10% trở lên số vụ”
      if start < amount.range.upperBound, text.starts(v.countStop, at: start, in: start..<amount.range.upperBound) {
        start = amount.range.upperBound
      }
      if [v.linkWord, v.and].contains(where: { text.starts($0, at: start, in: paragraph) }) { return start..<start }
    } else if isMeasured(amount) {
      if amount.unit.contains(where: { text.isMark(v.slash, at: $0) }) { return start..<start }
      start = amount.unit.upperBound
      let link = text.length(v.forWord, at: start, in: paragraph)
      if link == 0, [v.unitStop, v.one].contains(where: { text.starts($0, at: start, in: paragraph) }) { return start..<start }
      start += link
    } else if case let mass = text.length(v.massUnit, at: start, in: amount.unit), mass > 0 {
      // “10 tấn muối”, but “10 tấn theo quy định”.
      let behind = start + mass
      let namesMatter =
        behind < paragraph.upperBound && text.tokens[behind].kind == .word
        && ![v.unitStop, v.countStop, v.taskVerb, v.and].contains { text.starts($0, at: behind, in: paragraph) }
      if namesMatter { start = behind }
    }
    guard start < paragraph.upperBound else { return start..<start }
    let end = stretch(from: start, in: paragraph, stop: amount.isShare ? v.shareStop : v.countStop)
    let tail = (start..<max(start, amount.range.upperBound)).first {
      $0 + text.length(v.countStop, at: $0, in: start..<amount.range.upperBound) == amount.range.upperBound
    }
    let words = text.trimmed(start..<min(end, tail ?? end))
    return words.contains { text.tokens[$0].kind == .word } ? words : start..<start
  }

  /// Whether an amount is one of time, money or measure: “triệu đồng/hộ”.
  func isMeasured(_ amount: Amount) -> Bool {
    let unit = amount.unit
    return [vocabulary.timeUnit, vocabulary.moneyUnit, vocabulary.measureUnit].contains {
      let length = text.length($0, at: unit.lowerBound, in: unit)
      return length > 0 && (length == unit.count || text.isMark(vocabulary.slash, at: unit.lowerBound + length))
    }
  }

  /// Where the words end that go on from `start`: at a stop word, a time, a citation or a mark; commas join what is listed.
  func stretch(from start: Int, in paragraph: Range<Int>, stop: LexiconRef) -> Int {
    let v = vocabulary
    let bound = min(paragraph.upperBound, start + Self.mostWords + 3)
    let end = masks.overlapping(start..<bound).first.map { max(start, $0.lowerBound) } ?? bound
    var at = start
    var isPlain = true
    while at < end {
      let token = text.tokens[at]
      if token.kind == .punctuation {
        if text.isMark(v.comma, at: at), parts(at, in: start..<end) {
          guard isPlain, goesOn(at + 1, in: at..<end) else { break }
        } else if ![v.comma, v.quoteMark, v.slash, v.dash].contains(where: { text.isMark($0, at: at) }) {
          break
        }
      } else {
        let ending = text.length(stop, at: at, in: at..<end)
        if ending > 0 && !text.starts(v.eachOf, at: at + ending, in: at..<end) && !endsWord(at, in: start..<end)
          && ending >= text.length(v.taskVerb, at: at, in: at..<end)
          || stop == v.countStop && leadsToNumber(at, before: end)
        {
          break
        }
        if at > start, text.starts(v.unitStop, at: at, in: at..<end) || at > start + 2 && text.starts(v.taskVerb, at: at, in: at..<end) {
          isPlain = false
        }
      }
      at += 1
    }
    return at
  }

  /// “và 01 …”, “có 03 …”.
  private func leadsToNumber(_ at: Int, before end: Int) -> Bool {
    at + 1 < end && text.tokens[at + 1].kind == .number
      && [vocabulary.and, vocabulary.sizeVerb, vocabulary.unitStop].contains { text.length($0, at: at, in: at..<end) == 1 }
  }

  /// What is counted with the place where it is: “vị trí tại cầu treo”.
  func placed(_ counted: Range<Int>, in paragraph: Range<Int>) -> Range<Int> {
    let place = text.length(vocabulary.placeOpener, at: counted.upperBound, in: paragraph)
    guard place > 0 else { return counted }
    return text.trimmed(counted.lowerBound..<stretch(from: counted.upperBound + place, in: paragraph, stop: vocabulary.countStop))
  }

  /// Whether behind a comma stands one more of what is listed.
  private func goesOn(_ at: Int, in range: Range<Int>) -> Bool {
    let v = vocabulary
    return at < range.upperBound && text.tokens[at].kind == .word
      && ![
        v.taskVerb, v.taskAdverb, v.provideVerb, v.workVerb, v.eachOf, v.unitStop, v.minCue, v.maxCue, v.subjectOpener, v.each,
        v.measureNoun,
      ]
      .contains { text.starts($0, at: at, in: range) }
      && !(text.tokens[at].flags.contains(.capitalized) && BodyReader(text).starts(at: at, in: range))
  }
}
