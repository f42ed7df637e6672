internal import CongvanGrammar
internal import CongvanText

/// Puts markers right that a machine misread, where the ones round them leave no doubt.
///
/// “(3)”, “đ)”, “(5)” is a row in which “(4)” was read as a letter, and “8)” over “b)” is the “a)” before it.
struct MarkerMending {
  let text: DocumentText
  private let letters: [Int: String]

  init(_ text: DocumentText) {
    self.text = text
    let entries = text.vocabulary.grammar.entries(of: text.vocabulary.pointLetter)
    letters = Dictionary(
      entries.compactMap { entry in entry.value?.integer.map { ($0, entry.phrase) } }, uniquingKeysWith: { one, _ in one })
  }

  /// The paragraphs of a machine-read text, with such markers put right; others stay as they are.
  func mended(_ paragraphs: [Paragraph]) -> [Paragraph] {
    guard text.isMachineRead else { return paragraphs }
    var out = paragraphs
    unmarkOpening(&out)
    let numbered = out.indices.filter { out[$0].cell == nil && out[$0].marker?.numbers.isEmpty == false }
    // By place, the next Roman number behind it.
    var nextRomans: [[Int]?] = Array(repeating: nil, count: numbered.count + 1)
    for place in numbered.indices.reversed() {
      let marker = out[numbered[place]].marker
      nextRomans[place] = marker?.kind == .roman ? marker?.numbers : nextRomans[place + 1]
    }
    var romans: Int?
    var latest: [Marker.Class: Int] = [:]
    for (place, index) in numbered.enumerated() {
      guard let marker = out[index].marker, let number = marker.numbers.last else { continue }
      let before = place > 0 ? out[numbered[place - 1]].marker : nil
      let after = place + 1 < numbered.count ? out[numbered[place + 1]].marker : nil
      if marker.kind == .roman { romans = number }
      if romans != 1, nextRomans[place + 1] == [2], isOver(marker, after) {
        out[index].marker = made(.roman, [1], length: marker.length)
        latest[.roman] = 1
        romans = 1
        continue
      }
      let goesOn = latest[marker.kind] == number - 1 || number == 1 && before?.kind != marker.kind
      if !goesOn, let mended = between(before, after, marker) ?? first(marker, before: after) { out[index].marker = mended }
      if let marker = out[index].marker { latest[marker.kind] = marker.numbers.last }
    }
    fillGaps(&out)
    return out
  }

  /// “1. Mục tiêu” right over “1. Mục tiêu chung”, where “II.” is still to come: the first one is “I.”.
  private func isOver(_ marker: Marker, _ after: Marker?) -> Bool {
    marker.kind == .decimal(parts: 1) && marker.numbers == [1] && after?.kind == marker.kind && after?.numbers == [1]
  }

  /// The marker between two of one row of which the one between is missing.
  private func between(_ before: Marker?, _ after: Marker?, _ marker: Marker) -> Marker? {
    guard let before, let after, before.kind == after.kind, isRow(before.kind), let last = before.numbers.last,
      before.numbers.dropLast() == after.numbers.dropLast(), after.numbers.last == last + 2
    else { return nil }
    return made(before.kind, before.numbers.dropLast() + [last + 1], length: marker.length)
  }

  /// “_ Thực hiện Chỉ thị …” above the first number: a speck before the body's first words, which a machine read as a dash.
  private func unmarkOpening(_ paragraphs: inout [Paragraph]) {
    guard let first = paragraphs.first, let marker = first.marker, case .bullet = marker.kind, first.cell == nil,
      text.misreadBulletLength(first.tokens) == marker.length, paragraphs.count > 1,
      text.starts(text.vocabulary.bodyStart, at: first.content.lowerBound, in: first.tokens)
    else { return }
    if case .bullet = paragraphs[1].marker?.kind { return }
    (paragraphs[0].marker, paragraphs[0].opening) = (nil, marker.length)
  }

  /// “a)” before “b)”, when what was read for it ends like it and opens nothing.
  private func first(_ marker: Marker, before after: Marker?) -> Marker? {
    guard let after, after.kind == .letter, after.numbers == [2], marker.kind == .halfBracketed || marker.kind == .letter,
      marker.numbers != [2]
    else { return nil }
    return made(.letter, [1], length: marker.length)
  }

  /// Marks what stands for a number between one and the next but one: “6. …”, “K Thực hiện …”, “8. …”.
  private func fillGaps(_ paragraphs: inout [Paragraph]) {
    let numbered = paragraphs.indices.filter { paragraphs[$0].cell == nil && paragraphs[$0].marker?.kind == .decimal(parts: 1) }
    for (one, next) in zip(numbered, numbered.dropFirst()) {
      guard let number = paragraphs[one].marker?.numbers.first, paragraphs[next].marker?.numbers == [number + 2] else { continue }
      let found = (one + 1..<next).filter { paragraphs[$0].marker == nil && paragraphs[$0].cell == nil && opensWithSpeck(paragraphs[$0]) }
      guard found.count == 1, let index = found.first else { continue }
      paragraphs[index].marker = made(.decimal(parts: 1), [number + 1], length: 1)
    }
  }

  /// Whether one letter stands before the first word.
  private func opensWithSpeck(_ paragraph: Paragraph) -> Bool {
    guard paragraph.tokens.count > 3, case let first = text.tokens[paragraph.tokens.lowerBound],
      case let next = text.tokens[paragraph.tokens.lowerBound + 1]
    else { return false }
    return first.kind != .number && first.length == 1 && next.kind == .word && next.flags.contains([.capitalized, .afterSpace])
  }

  private func isRow(_ kind: Marker.Class) -> Bool {
    switch kind {
    case .bracketed, .halfBracketed, .decimal(parts: 1), .letter: true
    default: false
    }
  }

  private func made(_ kind: Marker.Class, _ numbers: [Int], length: Int) -> Marker? {
    guard let number = numbers.last else { return nil }
    switch kind {
    case .bracketed: return Marker(kind: kind, numbers: numbers, text: "(\(number))", length: length)
    case .roman: return Marker(kind: kind, numbers: numbers, text: String(repeating: "I", count: number), length: length)
    case .letter: return letters[number].map { Marker(kind: kind, numbers: numbers, text: $0, length: length) }
    default: return Marker(kind: kind, numbers: numbers, text: String(number), length: length)
    }
  }
}
