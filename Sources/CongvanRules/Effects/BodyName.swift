internal import CongvanText

/// The name of a body as documents write it, in full or shortened, to be held against another.
struct BodyName {
  private struct Word {
    /// Folded.
    var key: String
    /// In plain letters.
    var letters: String
    var isCapitalized: Bool
    /// “UBND”, “TT” of “TT&TT”; but every word of a name in capitals is as long as it is.
    var isInCapitals: Bool
  }

  private let words: [Word]

  init(_ name: String) {
    words = name.split { !$0.isLetter && !$0.isNumber }.map { word in
      Word(
        key: Folding.phrase(word), letters: Folding.plain(word), isCapitalized: word.first!.isUppercase,
        isInCapitals: word.count > 1 && word.allSatisfy(\.isUppercase))
    }
  }

  /// How many words both open with; an abbreviation counts as the words it stands for.
  func sharedOpening(with other: BodyName) -> Int { Self.compared(words[...], other.words[...]).count }

  /// Whether both name one body, in full or shortened: “UBND cấp xã” and “Ủy ban nhân dân cấp xã”.
  func isSame(as other: BodyName) -> Bool {
    let compared = Self.compared(words[...], other.words[...])
    return compared.count > 0 && compared.own.isEmpty && compared.other.isEmpty
  }

  /// Whether both may name one body: “UBND tỉnh” and “Ủy ban nhân dân tỉnh An Sơn”, but not “UBND xã An Sơn” and “UBND xã Lộc Sơn”.
  ///
  /// The head of a body speaks for it: “Chủ tịch UBND tỉnh”.
  ///
  /// - Parameter parent: The body above the other, by which it may be told from others of its name: “Sở Nội vụ tỉnh An Sơn”.
  func mayBe(_ other: BodyName, below parent: BodyName?) -> Bool {
    if words.isEmpty || other.words.isEmpty { return true }
    return isOne(words[...], other.words[...], below: parent)
      || words.indices.dropFirst().contains { isOne(words[$0...], other.words[...], below: parent, leastShared: 2) }
      || other.words.indices.dropFirst().contains { isOne(words[...], other.words[$0...], below: parent) }
  }

  private func isOne(_ own: ArraySlice<Word>, _ other: ArraySlice<Word>, below parent: BodyName?, leastShared least: Int = 1) -> Bool {
    let compared = Self.compared(own, other)
    guard compared.count >= least, compared.own.isEmpty || compared.other.isEmpty else { return false }
    if let next = compared.own.first {
      return Self.mayBreakOff(own[..<compared.own.startIndex], before: next) && (parent?.mayEnd(with: compared.own) ?? true)
    }
    guard let next = compared.other.first else { return true }
    return Self.mayBreakOff(other[..<compared.other.startIndex], before: next)
  }

  /// Whether this name goes on, behind some words, as `rest` does; either may be the longer one.
  private func mayEnd(with rest: ArraySlice<Word>) -> Bool {
    words.indices.contains { at in
      let compared = Self.compared(words[at...], rest)
      return compared.count > 0 && (compared.own.isEmpty || compared.other.isEmpty)
    }
  }

  /// Whether a shortened name may end there: not inside a proper name, as “xã Tân Phú” is not “xã Tân Phú Đông”.
  private static func mayBreakOff(_ kept: ArraySlice<Word>, before next: Word) -> Bool {
    kept.count < 2 || kept.last!.isInCapitals || !kept.last!.isCapitalized || !next.isCapitalized
  }

  /// How many words both open with, and what is left of each.
  private static func compared(_ one: ArraySlice<Word>, _ two: ArraySlice<Word>) -> (
    count: Int, own: ArraySlice<Word>, other: ArraySlice<Word>
  ) {
    var (own, other, count) = (one, two, 0)
    while let first = own.first, let second = other.first {
      if first.key == second.key {
        own.removeFirst()
        other.removeFirst()
        count += 1
      } else if first.isInCapitals, let length = length(of: first, in: other) {
        own.removeFirst()
        other.removeFirst(length)
        count += length
      } else if second.isInCapitals, let length = length(of: second, in: own) {
        own.removeFirst(length)
        other.removeFirst()
        count += length
      } else if count > 0, let rest = behindLevel(other, as: first) {
        other = rest
      } else if count > 0, let rest = behindLevel(own, as: second) {
        own = rest
      } else {
        break
      }
    }
    return (count, own, other)
  }

  /// How many of `words` an abbreviation stands for, small words between them left out: “GDĐT” and “Giáo dục và Đào tạo”.
  private static func length(of abbreviation: Word, in words: ArraySlice<Word>) -> Int? {
    var rest = abbreviation.letters[...]
    for (index, word) in words.enumerated() {
      if word.letters.first == rest.first {
        rest.removeFirst()
      } else if word.isCapitalized {
        return nil
      }
      if rest.isEmpty { return index + 1 }
    }
    return nil
  }

  /// What is left behind the name of a level that the other leaves out: “UBND Hà Nội” and “Ủy ban nhân dân thành phố Hà Nội”.
  private static func behindLevel(_ words: ArraySlice<Word>, as next: Word) -> ArraySlice<Word>? {
    let rest = words.drop { !$0.isCapitalized }
    return rest.count < words.count && next.isCapitalized && rest.first?.key == next.key ? rest : nil
  }
}
