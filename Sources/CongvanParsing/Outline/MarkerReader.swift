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
    switch first.kind {
    case .punctuation: return bracketed(line) ?? bullet(line)
    case .number: return decimal(line)
    case .word: return part(line) ?? roman(line) ?? letter(line)
    }
  }

  /// A bullet inside a line, which must be followed by a capital.
  func inlineBullet(at range: Range<Int>) -> Marker? {
    guard let marker = bullet(range), let next = token(range, marker.length), next.flags.contains(.capitalized),
      next.flags.contains(.afterSpace), case .bullet("plus") = marker.kind
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
    guard let entry = text.entry(text.vocabulary.bullet, at: range.lowerBound, in: range), let name = entry.value.symbol, range.count > 1
    else { return nil }
    // A minus before a figure is no bullet: “-5 độ”.
    if name == "dash", let next = token(range, 1), next.kind == .punctuation { return nil }
    return Marker(kind: .bullet(name), numbers: [], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 1)
  }

  private func bracketed(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard isMark(range, 0, v.open), isMark(range, 2, v.close), let inner = token(range, 1), range.count > 3 else { return nil }
    if inner.kind == .number, inner.length <= 2 {
      return Marker(kind: .bracketed, numbers: [Int(inner.value)], text: "(\(inner.value))", length: 3)
    }
    if inner.kind == .word, inner.length == 1, let place = text.entry(v.pointLetter, at: range.lowerBound + 1, in: range)?.value.integer {
      return Marker(kind: .letter, numbers: [place], text: text.words(range.lowerBound + 1..<range.lowerBound + 2), length: 3)
    }
    return nil
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
    if numbers.count == 1, isMark(range, at, v.slash), let next = token(range, at + 1), next.kind == .word,
      next.flags.contains([.afterSpace, .capitalized])
    {
      return Marker(kind: .decimal(parts: 1), numbers: numbers, text: label, length: at + 1)
    }
    if numbers.count > 1, let next = token(range, at), next.kind == .word, next.flags.contains([.afterSpace, .capitalized]) {
      return Marker(kind: .decimal(parts: numbers.count), numbers: numbers, text: label, length: at)
    }
    return nil
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
    guard let first = token(range, 0), first.flags.contains(.allCapitals),
      let entry = text.entry(text.vocabulary.roman, at: range.lowerBound, in: range),
      let number = entry.value.integer, entry.length == 1,
      isMark(range, 1, text.vocabulary.stop, text.vocabulary.slash, text.vocabulary.close),
      let next = token(range, 2), next.kind != .word || next.flags.contains(.capitalized),
      !next.flags.isDisjoint(with: [.afterSpace, .afterMarkup, .capitalized])
    else { return nil }
    return Marker(kind: .roman, numbers: [number], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 2)
  }

  private func letter(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard let first = token(range, 0), first.length == 1,
      let place = text.entry(v.pointLetter, at: range.lowerBound, in: range)?.value.integer,
      let next = token(range, 2)
    else { return nil }
    let isPoint =
      isMark(range, 1, v.close) || (isMark(range, 1, v.stop) && !first.flags.contains(.capitalized) && next.flags.contains(.capitalized))
    guard isPoint else { return nil }
    return Marker(kind: .letter, numbers: [place], text: text.words(range.lowerBound..<range.lowerBound + 1), length: 2)
  }

  private func part(_ range: Range<Int>) -> Marker? {
    let v = text.vocabulary
    guard let entry = text.entry(v.partWord, at: range.lowerBound, in: range), let place = entry.value.integer, let first = token(range, 0),
      first.flags.contains(.capitalized), let number = token(range, entry.length)
    else { return nil }
    let value: Int
    if number.kind == .number, number.length <= 3 {
      value = Int(number.value)
    } else if number.kind == .word, let roman = text.entry(v.roman, at: range.lowerBound + entry.length, in: range)?.value.integer {
      value = roman
    } else {
      return nil
    }
    let label = text.words(range.lowerBound..<range.lowerBound + entry.length + 1)
    var length = entry.length + 1
    if isMark(range, length, v.stop, v.colon) {
      length += 1
    } else if let next = token(range, length) {
      // “Điều 5 của Luật” goes on as a sentence; a heading starts with a capital.
      guard next.flags.contains(.capitalized) else { return nil }
    }
    return Marker(kind: .part(place), numbers: [value], text: label, length: length)
  }
}
