extension [ReadWord] {
  /// Parts the words from what is none: scrawls and strokes that were read as letters.
  ///
  /// On a line of which no word is sure, nothing was read. Elsewhere a stroke is an unsure sign without a letter or figure, a letter much
  /// lower than those of its line, or something very unsure that stands apart.
  ///
  /// - Parameter sure: Words that Tesseract is less sure of than this, of 100, show nothing by themselves.
  func partingStrokes(below sure: Float) -> (words: [ReadWord], strokes: [ReadWord]) {
    var parts: (words: [ReadWord], strokes: [ReadWord]) = ([], [])
    for line in lines {
      // Scrawls make short lines, of which a word or two may look like something.
      let least = line.count < 3 ? sure + 15 : sure
      guard line.contains(where: { $0.confidence >= least && ($0.text.count > 1 || $0.text.allSatisfy(\.isNumber)) }) else {
        parts.strokes += line
        continue
      }
      let rest = line.filter { !$0.isSign(below: sure) && !$0.isLow }
      parts.strokes += line.filter { $0.isSign(below: sure) || $0.isLow }
      for (k, word) in rest.enumerated() {
        let isApart = (k == 0 || word.isApart(from: rest[k - 1])) && (k == rest.count - 1 || rest[k + 1].isApart(from: word))
        if word.confidence < 30, isApart { parts.strokes.append(word) } else { parts.words.append(word) }
      }
    }
    return parts
  }
}

extension ReadWord {
  private var hasLetter: Bool { text.contains { $0.isLetter || $0.isNumber } }
  /// An unsure sign.
  fileprivate func isSign(below sure: Float) -> Bool { confidence < sure && !hasLetter }
  /// A letter lower than any is.
  fileprivate var isLow: Bool { hasLetter && Float(y1 - y0) < 0.3 * em }

  fileprivate func isApart(from before: ReadWord) -> Bool { Float(x0 - before.x1) > em }
}
