internal import CongvanText

/// A word as Tesseract read it; places are pixels from the picture's top left.
struct ReadWord {
  var text: String
  var x0, y0, x1, y1: Int32
  /// From 0 to 100.
  var confidence: Float
  /// Its line among the lines that Tesseract found, counted from 0.
  var line: Int
  /// The size of its line's letters in pixels to the em.
  var em: Float = 0
  /// Where the foot of its line is at the word's middle.
  var foot: Float = 0
  /// What it may be as well, where a second look gave another number, code or mark.
  var other: String?

  var center: Float { Float(x0 + x1) / 2 }
  var box: PixelBox {
    get { PixelBox(x0: x0, y0: y0, x1: x1, y1: y1) }
    set { (x0, y0, x1, y1) = (newValue.x0, newValue.y0, newValue.x1, newValue.y1) }
  }

  /// Whether it is spelled as Vietnamese syllables are, whatever its punctuation.
  var isSyllable: Bool {
    var count = SyllableCount()
    for scalar in text.unicodeScalars { count.add(scalar.value) }
    count.end()
    return count.syllables > 0 && count.others == 0
  }
}

extension [ReadWord] {
  /// Runs of words that Tesseract found on one line.
  var lines: [ArraySlice<ReadWord>] {
    var lines: [ArraySlice<ReadWord>] = []
    var start = startIndex
    for at in indices where at + 1 == endIndex || self[at + 1].line != self[at].line {
      lines.append(self[start...at])
      start = at + 1
    }
    return lines
  }
}
