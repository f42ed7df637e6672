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
  /// What it may be as well, where a second look gave another number, code or mark.
  var other: String?
}

extension [ReadWord] {
  /// Parts the words from what is none: scrawls and strokes that were read as letters.
  ///
  /// On a line of which no word is sure, nothing was read. Elsewhere a stroke is an unsure sign without a letter or figure, a letter much
  /// lower than those of its line, or something very unsure that stands apart.
  ///
  /// - Parameter sure: Words that Tesseract is less sure of than this, of 100, show nothing by themselves.
  func partingStrokes(below sure: Float) -> (words: [ReadWord], strokes: [ReadWord]) {
    var parts: (words: [ReadWord], strokes: [ReadWord]) = ([], [])
    for line in chunked(by: \.line) {
      // Scrawls make short lines, of which a word or two may look like something.
      let least = line.count < 3 ? sure + 15 : sure
      guard line.contains(where: { $0.confidence >= least && ($0.text.count > 1 || $0.text.allSatisfy(\.isNumber)) }) else {
        parts.strokes += line
        continue
      }
      parts.strokes += line.filter { $0.isSign(below: sure) || $0.isLow }
      let rest = line.filter { !$0.isSign(below: sure) && !$0.isLow }
      for (k, word) in rest.enumerated() {
        let isApart = (k == 0 || word.isApart(from: rest[k - 1])) && (k == rest.count - 1 || rest[k + 1].isApart(from: word))
        if word.confidence < 30, isApart { parts.strokes.append(word) } else { parts.words.append(word) }
      }
    }
    return parts
  }
}

/// What the words of a page show of its lines together.
extension [ReadWord] {
  /// How far lines fall for each pixel to the right: the usual way of the long ones.
  var tilt: Float {
    let tilts = chunked(by: \.line).compactMap { line -> Float? in
      let across = Float(line[line.endIndex - 1].x1 - line[line.startIndex].x0)
      guard line.count > 3 else { return nil }
      return Float(line[line.endIndex - 1].foot.right - line[line.startIndex].foot.left) / across
    }
    return tilts.sorted().middle ?? 0
  }

  /// The words with the size of each line as its letters and the other lines show it: Tesseract takes capitals for small letters, and
  /// drawings for letters.
  func withSizes() -> [ReadWord] {
    let usual = map(\.size).sorted().middle ?? 0
    return chunked(by: \.line).flatMap { line in
      let heights = line.map { $0.middleFoot - Float($0.y0) }.sorted()
      return line.map { word in
        var word = word
        word.size = Swift.min(word.size, (heights.last ?? 0) / 0.7, 1.6 * usual)
        word.size = Swift.max(word.size, (heights.middle ?? 0) / 1.15, 0.5 * usual)
        return word
      }
    }
  }

  /// The words with feet that their boxes bear out: Tesseract draws some lines' feet askew.
  ///
  /// - Parameter tilt: How far the page's lines fall for each pixel to the right.
  func withFeet(_ tilt: Float) -> [ReadWord] {
    chunked(by: \.line).flatMap { line -> [ReadWord] in
      let likely = line.count { (-0.1 * $0.size...0.4 * $0.size).contains(Float($0.y1) - $0.middleFoot) }
      if likely * 4 >= line.count * 3 { return Array(line) }
      // More words stand on the foot than reach below it.
      let ends = line.map { Float($0.y1) - tilt * $0.center }.sorted()
      let foot = ends[ends.count / 3]
      return line.map { word in
        var word = word
        word.foot = (Int32(foot + tilt * Float(word.x0)), Int32(foot + tilt * Float(word.x1)))
        return word
      }
    }
  }

  /// Runs of words that are alike in something.
  private func chunked(by key: (ReadWord) -> Int) -> [ArraySlice<ReadWord>] {
    var chunks: [ArraySlice<ReadWord>] = []
    var start = startIndex
    for at in indices where at + 1 == endIndex || key(self[at + 1]) != key(self[at]) {
      chunks.append(self[start...at])
      start = at + 1
    }
    return chunks
  }
}

extension ReadWord {
  private var hasLetter: Bool { text.contains { $0.isLetter || $0.isNumber } }
  /// An unsure sign.
  fileprivate func isSign(below sure: Float) -> Bool { confidence < sure && !hasLetter }
  /// A letter lower than any is.
  fileprivate var isLow: Bool { hasLetter && Float(y1 - y0) < 0.3 * size }

  fileprivate var center: Float { Float(x0 + x1) / 2 }
  fileprivate var middleFoot: Float { Float(foot.left + foot.right) / 2 }

  fileprivate func isApart(from before: ReadWord) -> Bool { Float(x0 - before.x1) > size }
}

extension Array {
  /// The element halfway.
  fileprivate var middle: Element? { isEmpty ? nil : self[count / 2] }
}
