internal import CongvanGrammar
internal import CongvanText

/// The number of a row, alone on its line.
enum FlatLabel: Equatable {
  /// “3”, “2.1”.
  case numbers([Int])
  /// “II”.
  case roman(Int)
  /// “B”.
  case letter(Int)
  /// “III.2”: a group of rows inside another.
  case section
}

/// Reads the numbers of rows, and tells which may follow which.
struct FlatLabels {
  let text: DocumentText
  /// The most parts of a number: “2.1.3”.
  private static let deepest = 3

  /// Whether a line may be the number of a table's first row or the count of its first column.
  func opensTable(_ line: TextLine) -> Bool {
    guard line.cell == nil, line.tokens.count <= 3 else { return false }
    if text.numberAlone(line.tokens) == 1 { return true }
    return switch label(line) {
    case .numbers([1]), .roman(1), .letter(1): true
    default: false
    }
  }

  /// The number that a line is; nil for any other line.
  func label(_ line: TextLine) -> FlatLabel? {
    guard line.cell == nil, line.tokens.count <= 2 * Self.deepest else { return nil }
    var range = line.tokens
    if range.count > 1, text.isMark(text.vocabulary.stop, at: range.upperBound - 1) { range.removeLast() }
    let first = text.tokens[range.lowerBound]
    if first.kind == .number {
      var numbers: [Int] = []
      for (offset, at) in range.enumerated() {
        let token = text.tokens[at]
        if offset > 0, token.flags.contains(.afterSpace) { return nil }
        if offset.isMultiple(of: 2) {
          guard token.kind == .number, token.length <= 3 else { return nil }
          numbers.append(Int(token.value))
        } else if !text.isMark(text.vocabulary.stop, at: at) {
          return nil
        }
      }
      return range.count.isMultiple(of: 2) ? nil : .numbers(numbers)
    }
    guard first.kind == .word, first.flags.contains(.allCapitals) else { return nil }
    if let numeral = text.entry(text.vocabulary.roman, at: range.lowerBound, in: range)?.value.integer {
      if range.count == 1 { return .roman(numeral) }
      let isSection = range.enumerated().dropFirst().allSatisfy { offset, at in
        !text.tokens[at].flags.contains(.afterSpace)
          && (offset.isMultiple(of: 2) ? text.tokens[at].kind == .number : text.isMark(text.vocabulary.stop, at: at))
      }
      return isSection && range.count > 2 ? .section : nil
    }
    guard range.count == 1, first.length == 1,
      let place = text.entry(text.vocabulary.pointLetter, at: range.lowerBound, in: range)?.value.integer
    else { return nil }
    return .letter(place)
  }

  /// What has been counted so far.
  struct Count {
    private var numbers: [Int] = []
    private var numeral = 0, letter = 0
    /// Whether what came last was a group's, under which rows may count from one again.
    private var isGroup = false

    /// Whether `label` may come next.
    ///
    /// - Parameter isApart: Whether words that may be a group's heading stand before it.
    func goesOn(with label: FlatLabel, isApart: Bool) -> Bool {
      switch label {
      case .numbers(let next):
        if next == [1] { return numbers.isEmpty || isGroup || isApart }
        if next == numbers + [1] { return true }
        return !numbers.isEmpty && next.count <= numbers.count
          && next.dropLast() == numbers.prefix(next.count - 1) && next[next.count - 1] == numbers[next.count - 1] + 1
      case .roman(let next): return next == numeral + 1 && (next > 1 || numbers.isEmpty || letter > 0)
      case .letter(let next): return next == letter + 1 && (next > 1 || numbers.isEmpty && numeral == 0)
      case .section: return numeral > 0
      }
    }

    /// Counts it.
    mutating func count(_ label: FlatLabel) {
      isGroup = false
      switch label {
      case .numbers(let next): numbers = next
      case .roman(let next): (numeral, isGroup) = (next, true)
      case .letter(let next): (letter, numeral, isGroup) = (next, 0, true)
      case .section: isGroup = true
      }
    }
  }
}

extension DocumentText {
  /// The number that is all a line says, perhaps in brackets: “1”, “(1)”.
  func numberAlone(_ line: Range<Int>) -> Int? {
    let isBracketed =
      line.count == 3 && isMark(vocabulary.open, at: line.lowerBound) && isMark(vocabulary.close, at: line.upperBound - 1)
    guard line.count == 1 || isBracketed, case let token = tokens[line.lowerBound + line.count / 2], token.kind == .number,
      token.length <= 3
    else { return nil }
    return Int(token.value)
  }

  /// Whether a line opens in small letters.
  func opensSmall(_ line: Range<Int>) -> Bool {
    let first = tokens[line.lowerBound]
    return first.kind == .word && !first.flags.contains(.capitalized)
  }

  /// Whether a line cannot end what it says: behind a comma, a dash, a word that waits for another, or inside brackets.
  func endsOpen(_ line: Range<Int>) -> Bool {
    let (v, last) = (vocabulary, line.upperBound - 1)
    if tokens[last].kind == .punctuation {
      if [v.comma, v.dash, v.slash, v.open].contains(tokens[last].symbol) { return true }
    } else if starts(v.openWord, at: last, in: line) || starts(v.and, at: last, in: line)
      || ends(v.bodyDeterminer, before: line.upperBound, in: line)
    {
      return true
    }
    let opened = line.count { isMark(v.open, at: $0) }
    return opened > 0 && opened > line.count { isMark(v.close, at: $0) }
  }
}
