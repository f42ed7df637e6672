/// A word as Tesseract read it; places are pixels from the picture's top left.
struct ReadWord {
  var text: String
  var x0, y0, x1, y1: Int32
  /// Where the line it stands on has its foot, at the word's left and right end.
  var foot: (left: Int32, right: Int32)
  /// The height of the line's letters in pixels, from the foot of a `p` to the head of a `b`; the same for all words of a line.
  var size: Float
  /// From 0 to 100.
  var confidence: Float
  /// Its line among the lines that Tesseract found, counted from 0.
  var line = 0
}

extension [ReadWord] {
  /// Parts the words from what is none: scrawls and strokes that were read as letters.
  ///
  /// On a line of which no word is sure, nothing was read; elsewhere, unsure signs without a letter or figure are strokes.
  func partingStrokes() -> (words: [ReadWord], strokes: [ReadWord]) {
    var surest: [Int: Float] = [:]
    for word in self { surest[word.line] = Swift.max(surest[word.line] ?? 0, word.confidence) }
    var parts: (words: [ReadWord], strokes: [ReadWord]) = ([], [])
    for word in self {
      let isStroke = (surest[word.line] ?? 0) < 60 || (word.confidence < 60 && !word.text.contains { $0.isLetter || $0.isNumber })
      if isStroke { parts.strokes.append(word) } else { parts.words.append(word) }
    }
    return parts
  }
}
