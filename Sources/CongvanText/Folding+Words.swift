extension Folding {
  /// The folded words of `text`, punctuation dropped.
  package static func words(_ text: String) -> [Substring] {
    let folded = phrase(text)
    return plainWords(folded)
      ?? folded.split { character in !character.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
  }

  /// The words of a folded text of Vietnamese letters, figures and the usual marks, in which each scalar is a character; nil of another.
  private static func plainWords(_ folded: String) -> [Substring]? {
    var words: [Substring] = []
    var start: String.Index?
    let scalars = folded.unicodeScalars
    for at in scalars.indices {
      guard let isWord = isPlainWord(scalars[at]) else { return nil }
      if isWord {
        start = start ?? at
      } else if let first = start {
        words.append(folded[first..<at])
        start = nil
      }
    }
    if let start { words.append(folded[start...]) }
    return words
  }

  /// Whether a scalar is part of a word, where neither it nor what stands beside it can change that.
  private static func isPlainWord(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    case 0x2010...0x2027: false
    // The sign of one tone is no letter to Unicode; those of the others are.
    case _ where LetterTables.isTone(scalar): scalar.value < 0x300 ? scalar != "\u{2DC}" : nil
    default: LetterSorts.known.letter(scalar).code != 0 ? true : nil
    }
  }
}
