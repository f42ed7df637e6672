internal import CongvanGrammar
internal import CongvanText

/// Reads the marker at the start of a line.
struct MarkerReader {
  let text: DocumentText
  /// The most parts a decimal number has: “1.1.1.1”; anything longer is an address or a version.
  private static let deepest = 8

  init(_ text: DocumentText) { self.text = text }

  /// The marker that opens `line`, or nil.
  func marker(at line: Range<Int>) -> Marker? {
    let first = text.tokens[line.lowerBound]
    if let marker = bulletBehindSpeck(line) { return marker }
    switch first.kind {
    case .punctuation: return bracketed(line) ?? bullet(line)
    case .number: return decimal(line)
    case .word:
      guard text.mayStart(text.vocabulary.markerWords, at: line.lowerBound) else { return nil }
      return part(line) ?? roman(line) ?? letter(line) ?? smallRoman(line) ?? letterNumber(line) ?? counted(line)
    }
  }

  /// A bullet inside a line, set off by blanks, with a capital behind it.
  func inlineBullet(at range: Range<Int>) -> Marker? {
    guard let marker = bullet(range), let next = token(range, marker.length), next.kind == .word,
      next.flags.contains([.capitalized, .afterSpace])
    else { return nil }
    return marker
  }

  private func token(_ range: Range<Int>, _ offset: Int) -> Token? {
    range.lowerBound + offset < range.upperBound ? text.tokens[range.lowerBound + offset] : nil
  }

  private func isMark(_ range: Range<Int>, _ offset: Int, _ symbols: Symbol...) -> Bool {
    guard let token = token(range, offset), token.kind == .punctuation else { return false }
    return symbols.contains(token.symbol)
  }

  private func bullet(_ range: Range<Int>) -> Marker? {
    let misread = text.misreadBulletLength(range)
    if misread > 0 {
      return Marker(kind: .bullet("dash"), numbers: [], text: text.words(range.prefix(misread)), length: misread)
    }
    guard let entry = text.entry(text.vocabulary.bullet, at: range.lowerBound, in: range), let name = entry.value.symbol, range.count > 1
    else { return nil }
    // A minus before a figure is no bullet: “-5 độ”.
    if name == "dash", let next = token(range, 1), next.kind == .punctuation { return nil }
    return Marker(kind: .bullet(name), numbers: [], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 1)
  }

  /// “s - Sở Y tế”: on a machine-read page, the bullet behind one letter that a speck was read as.
  private func bulletBehindSpeck(_ range: Range<Int>) -> Marker? {
    guard text.isMachineRead, range.count > 3, text.tokens[range.lowerBound].length <= 2, text.tokens[range.lowerBound].kind == .word,
      let marker = bullet(range.dropFirst()), text.tokens[range.lowerBound + 1].flags.contains(.afterSpace),
      text.tokens[range.lowerBound + 2].flags.contains([.capitalized, .afterSpace])
    else { return nil }
    return Marker(kind: marker.kind, numbers: [], text: marker.text, length: marker.length + 1)
  }

  private func bracketed(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard isMark(range, 0, v.open), isMark(range, 2, v.close), let inner = token(range, 1), range.count > 3 else { return nil }
    if inner.kind == .number, inner.length <= 2 {
      return Marker(kind: .bracketed, numbers: [Int(inner.value)], text: "(\(inner.value))", length: 3)
    }
    guard inner.kind == .word, !inner.flags.contains(.capitalized) else { return nil }
    let at = range.lowerBound + 1
    let text = self.text.words(at..<at + 1)
    let roman = numeral(at, in: range).map { Marker(kind: .smallRoman, numbers: [$0], text: text, length: 3) }
    guard inner.length == 1, let place = self.text.entry(v.pointLetter, at: at, in: range)?.value.integer else { return roman }
    return Marker(kind: .bracketedLetter, numbers: [place], text: text, length: 3, other: roman)
  }

  /// The numeral of one word at `at`, whatever its case.
  private func numeral(_ at: Int, in range: Range<Int>) -> Int? {
    let entry =
      text.entry(text.vocabulary.roman, at: at, in: range)
      ?? (text.mayBeMisread ? text.entry(text.vocabulary.misreadRoman, at: at, in: range) : nil)
    guard let entry, entry.length == 1 else { return nil }
    return entry.value.integer
  }

  private func decimal(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    var numbers: [Int] = []
    var at = 0
    while numbers.count < MarkerReader.deepest, let number = token(range, at), number.kind == .number, number.length <= 2,
      at == 0 || !number.flags.contains(.afterSpace)
    {
      numbers.append(Int(number.value))
      at += 1
      guard isMark(range, at, v.stop), let behind = token(range, at + 1), behind.kind == .number, !behind.flags.contains(.afterSpace) else {
        break
      }
      at += 1
    }
    guard !numbers.isEmpty else { return nil }
    let label = numbers.map(String.init).joined(separator: ".")
    if isMark(range, at, v.stop), let next = token(range, at + 1) {
      guard opens(next) else { return nil }
      return Marker(kind: .decimal(parts: numbers.count), numbers: numbers, text: label, length: at + 1)
    }
    if numbers.count == 1, isMark(range, at, v.close), let next = token(range, at + 1), opens(next) {
      return Marker(kind: .halfBracketed, numbers: numbers, text: label, length: at + 1)
    }
    // A machine reads “1.” as “1,”.
    if numbers.count == 1, isMark(range, at, v.slash) || text.isMachineRead && isMark(range, at, v.comma), let next = token(range, at + 1),
      next.kind == .word,
      next.flags.contains([.afterSpace, .capitalized])
    {
      return Marker(kind: .decimal(parts: 1), numbers: numbers, text: label, length: at + 1)
    }
    if let length = dash(range, at) {
      return Marker(kind: .decimal(parts: numbers.count), numbers: numbers, text: label, length: length)
    }
    if numbers.count > 1, let next = token(range, at), next.kind == .word, next.flags.contains([.afterSpace, .capitalized]) {
      return Marker(kind: .decimal(parts: numbers.count), numbers: numbers, text: label, length: at)
    }
    return nil
  }

  /// The marker's length where a dash closes it, as in documents of the Party: “I- MỤC ĐÍCH”, “1- Ban Tổ chức”, “1.1- Nội dung”.
  private func dash(_ range: Range<Int>, _ at: Int) -> Int? {
    guard isMark(range, at, text.vocabulary.dash), let next = token(range, at + 1), next.kind == .word,
      next.flags.contains([.capitalized, .afterSpace])
    else { return nil }
    return at + 1
  }

  /// Whether an item's text may start so: a capital, a quotation or a bracket, set off by a blank or an emphasis mark.
  private func opens(_ token: Token) -> Bool {
    let apart = token.flags.contains(.afterSpace) || token.flags.contains(.afterMarkup)
    return switch token.kind {
    case .word: token.flags.contains(.capitalized) || (apart && token.length > 1)
    case .punctuation: apart
    case .number: apart
    }
  }

  private func roman(_ range: Range<Int>) -> Marker? {
    guard let first = token(range, 0), first.flags.contains(.allCapitals), let number = numeral(range.lowerBound, in: range),
      isMark(range, 1, text.vocabulary.stop, text.vocabulary.slash, text.vocabulary.close) && opensHeading(range, 2)
        || dash(range, 1) != nil
    else { return nil }
    return Marker(
      kind: .roman, numbers: [number], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 2, other: capital(range))
  }

  /// Whether a heading's text starts at `offset`.
  private func opensHeading(_ range: Range<Int>, _ offset: Int) -> Bool {
    guard let next = token(range, offset) else { return false }
    return (next.kind != .word || next.flags.contains(.capitalized))
      && !next.flags.isDisjoint(with: [.afterSpace, .afterMarkup, .capitalized])
  }

  /// “A. ĐÁNH GIÁ”: a letter that stands above the numerals.
  private func capital(_ range: Range<Int>) -> Marker? {
    guard let first = token(range, 0), first.length == 1, first.flags.contains(.allCapitals), isMark(range, 1, text.vocabulary.stop),
      let next = token(range, 2), next.kind == .word, next.flags.contains([.capitalized, .afterSpace]),
      let place = text.entry(text.vocabulary.pointLetter, at: range.lowerBound, in: range)?.value.integer
    else { return nil }
    return Marker(kind: .capitalLetter, numbers: [place], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 2)
  }

  /// “ii)”, “iv.”: a numeral that is no letter.
  private func smallRoman(_ range: Range<Int>) -> Marker? {
    guard let first = token(range, 0), !first.flags.contains(.capitalized), let number = numeral(range.lowerBound, in: range),
      isMark(range, 1, text.vocabulary.close, text.vocabulary.stop), opensHeading(range, 2)
    else { return nil }
    return Marker(kind: .smallRoman, numbers: [number], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 2)
  }

  /// “a.1)”, “b2.”: a numbered item below a letter.
  private func letterNumber(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard let first = token(range, 0), first.length == 1, !first.flags.contains(.capitalized),
      let place = text.entry(v.pointLetter, at: range.lowerBound, in: range)?.value.integer
    else { return nil }
    let at = isMark(range, 1, v.stop) ? 2 : 1
    guard let number = token(range, at), number.kind == .number, number.length <= 2, !number.flags.contains(.afterSpace),
      isMark(range, at + 1, v.close, v.stop), opensHeading(range, at + 2)
    else { return nil }
    return Marker(
      kind: .letterNumber, numbers: [place, Int(number.value)], text: text.words(range.lowerBound..<range.lowerBound + at + 1),
      length: at + 2)
  }

  /// “Một là, …”, “Thứ hai: …”: an item that counts itself in words.
  private func counted(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard let entry = text.entry(v.countedOpener, at: range.lowerBound, in: range), let number = entry.value.integer,
      text.tokens[range.lowerBound].flags.contains(.capitalized), isMark(range, entry.length, v.comma, v.colon),
      let next = token(range, entry.length + 1), next.kind == .word
    else { return nil }
    // “Thứ hai, ngày 15/6”: Monday.
    if text.starts(v.dayWord, at: range.lowerBound + entry.length + 1, in: range) { return nil }
    return Marker(
      kind: .counted, numbers: [number], text: text.words(range.lowerBound..<range.lowerBound + entry.length), length: entry.length + 1)
  }

  private func letter(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard let first = token(range, 0), first.length == 1,
      let place = text.entry(v.pointLetter, at: range.lowerBound, in: range)?.value.integer,
      let next = token(range, 2)
    else { return nil }
    let isPoint =
      isMark(range, 1, v.close)
      || (isMark(range, 1, v.stop, v.dash) && !first.flags.contains(.capitalized) && next.flags.contains(.capitalized)
        && !text.tokens[range.lowerBound + 1].flags.contains(.afterSpace))
      // “a/ Rà soát …”, but no “m/S”.
      || (isMark(range, 1, v.slash) && !first.flags.contains(.capitalized) && next.flags.contains([.capitalized, .afterSpace]))
    guard isPoint else { return capital(range) }
    return Marker(
      kind: .letter, numbers: [place], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 2, other: smallRoman(range))
  }

  private func part(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard let entry = text.entry(v.partWord, at: range.lowerBound, in: range), let place = entry.value.integer, let first = token(range, 0),
      first.flags.contains(.capitalized), let number = token(range, entry.length)
    else { return nil }
    let value: Int
    var length = entry.length + 1
    if number.kind == .number, number.length <= 3 {
      value = Int(number.value)
    } else if number.kind == .word, let roman = numeral(range.lowerBound + entry.length, in: range), number.flags.contains(.allCapitals) {
      value = roman
    } else if let ordinal = text.entry(v.ordinal, at: range.lowerBound + entry.length, in: range), let place = ordinal.value.integer {
      value = place
      length = entry.length + ordinal.length
    } else {
      return nil
    }
    let label = text.words(range.lowerBound..<range.lowerBound + length)
    if isMark(range, length, v.stop, v.colon) {
      length += 1
    } else if let next = token(range, length) {
      // “Điều 5 của Luật”, “Điều 5 Nghị định số …” go on as a sentence; a heading starts with a capital of its own.
      guard next.flags.contains(.capitalized), !namesDocument(range.lowerBound + length, in: range) else { return nil }
    }
    return Marker(kind: .part(place), numbers: [value], text: label, length: length)
  }

  /// Whether one document is named at `at`: “Nghị định số …”, “Nghị định 30 …”, “Quyết định này”.
  private func namesDocument(_ at: Int, in range: Range<Int>) -> Bool {
    let kind = text.length(text.vocabulary.documentKind, at: at, in: range)
    guard kind > 0, at + kind < range.upperBound else { return false }
    return text.tokens[at + kind].kind == .number || text.starts(text.vocabulary.documentPointer, at: at + kind, in: range)
  }
}
