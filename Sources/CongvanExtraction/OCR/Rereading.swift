/// Several readings of one part of a page, each of which saw what the others did not.
struct Rereading {
  /// The words of the page, and those that the further readings added.
  private(set) var words: [ReadWord] = []
  /// What the first reading made of ink that is no word.
  private(set) var strokes: [ReadWord] = []

  /// - Parameters:
  ///   - words: The page's, by the first reading.
  ///   - found: By further readings of `region`.
  ///   - isHidden: Whether a word of the first reading stands where only a sure one is a word.
  init(_ words: [ReadWord], _ found: [ReadWord], in region: PixelBox, isHidden: (ReadWord) -> Bool) {
    let (own, others) = words.parted(by: region)
    let readings = own + found.filter { word in !others.contains { $0.sharesInk(with: word) } }
    let claims = readings.enumerated().map { k, word in
      Claim(word, isFirst: k < own.count, among: readings.filter { $0.text == word.text && $0.sharesInk(with: word) })
    }.filter { $0.rank > 0 }.sorted { $0 > $1 }
    var best: [Claim] = []
    for claim in claims where !best.contains(where: { $0.word.sharesInk(with: claim.word) }) { best.append(claim) }
    let firsts = best.filter(\.isFirst).map(\.word.box)
    let surest = best.map(\.word).inLines(from: 0)
    var kept = surest.filter { firsts.contains($0.box) || $0.isLikely(beside: surest) }
    for word in own where !firsts.contains(word.box) && !kept.contains(where: { $0.sharesInk(with: word) }) {
      if isHidden(word) { strokes.append(word) } else { kept.append(word) }
    }
    // What stands beside a seal is no part of the line that the first reading made of it and the column before it.
    self.words = others + kept.inLines(from: (words.map(\.line).max() ?? -1) + 1).fitted()
  }
}

/// A word of a reading, and what speaks for it against others of the same ink.
private struct Claim: Comparable {
  private(set) var word: ReadWord
  let isFirst: Bool
  /// 2 for a syllable, 1 for one of long capitals that the reading is not sure of and for another word that it is very sure of, 0 for what
  /// is to be passed over.
  let rank: Int
  private let letters: Int
  private let confidence: Float

  /// - Parameter equals: The readings that read the same, this one among them.
  init(_ word: ReadWord, isFirst: Bool, among equals: [ReadWord]) {
    self.word = word
    self.isFirst = isFirst
    letters = word.text.count(where: \.isLetter)
    let isWord = letters > 1 && word.text.first?.isLetter == true && word.isSyllable
    // A guess may help to make out an office, of which there are few, but no name.
    let isGuess = isWord && letters > 3 && word.confidence >= 40 && word.text.allSatisfy { !$0.isLowercase }
    rank = letters < 2 ? 0 : isWord && word.isSure ? 2 : word.confidence >= 88 || isGuess ? 1 : 0
    confidence = word.confidence + Float(5 * equals.count) + (isFirst ? 0.5 : 0)
    // A box that is higher than another has strokes in it.
    if let lowest = equals.min(by: { $0.box.height < $1.box.height }), lowest.box.height < word.box.height * 3 / 4 {
      self.word.box = lowest.box
    }
  }

  static func == (one: Claim, other: Claim) -> Bool { !(one < other) && !(other < one) }

  static func < (one: Claim, other: Claim) -> Bool {
    // Of two readings of a word the one that saw more of its letters is the better one.
    (one.rank, one.letters, one.confidence) < (other.rank, other.letters, other.confidence)
  }
}

extension ReadWord {
  /// Whether two words are readings of the same letters.
  func sharesInk(with other: ReadWord) -> Bool {
    let common = box.clipped(to: other.box)
    return Float(common.width) > 0.15 * Float(min(box.width, other.box.width))
      && Float(common.height) > 0.3 * Float(min(box.height, other.box.height))
  }

  /// Whether Tesseract is.
  var isSure: Bool { confidence >= 80 }

  /// Strokes often look like a short syllable, and hardly ever like two beside each other.
  fileprivate func isLikely(beside words: [ReadWord]) -> Bool { text.count(where: \.isLetter) > 3 && isSure || stands(beside: words) }

  fileprivate func stands(beside words: [ReadWord]) -> Bool {
    words.contains { other in
      other.line == line && other.box != box && max(box.x0, other.x0) - min(box.x1, other.x1) < 2 * box.height
    }
  }
}

extension [ReadWord] {
  /// The words that stand in a part of the page, and the others: those outside, and those inside that go on with a line from outside.
  fileprivate func parted(by region: PixelBox) -> (own: [ReadWord], others: [ReadWord]) {
    var parts: (own: [ReadWord], others: [ReadWord]) = ([], [])
    for line in lines {
      var comesFromOutside = false
      var last: ReadWord?
      for word in line {
        if !region.contains(word.box) {
          comesFromOutside = true
        } else if let last, word.x0 - last.x1 > 2 * word.box.height {
          comesFromOutside = false
        }
        if comesFromOutside { parts.others.append(word) } else { parts.own.append(word) }
        last = word
      }
    }
    return parts
  }

  /// Words of one line without a wide blank between them.
  var runs: [[ReadWord]] {
    reduce(into: []) { runs, word in
      if let last = runs.last?.last, last.line == word.line, word.x0 - last.x1 < 2 * word.box.height {
        runs[runs.count - 1].append(word)
      } else {
        runs.append([word])
      }
    }
  }

  /// Syllables in lines of two and more, where the page has no words yet.
  ///
  /// - Parameter least: How sure each is at least, of 100.
  func fresh(beside words: [ReadWord], least: Float = 80) -> [ReadWord] {
    let sure = filter { word in word.isSyllable && word.confidence >= least && !words.contains { $0.sharesInk(with: word) } }
    let lines = sure.inLines(from: (words.map(\.line).max() ?? -1) + 1)
    return lines.filter { $0.stands(beside: lines) }.fitted()
  }

  /// The words line by line, as they stand below and beside one another.
  fileprivate func inLines(from first: Int) -> [ReadWord] {
    var lines: [[ReadWord]] = []
    for word in sorted(by: { $0.y0 + $0.y1 < $1.y0 + $1.y1 }) {
      if let last = lines.last?.last, word.y0 + word.y1 - last.y0 - last.y1 < Swift.min(word.box.height, last.box.height) {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.enumerated().flatMap { k, line in
      line.sorted { $0.x0 < $1.x0 }.map { word in
        var word = word
        word.line = first + k
        return word
      }
    }
  }
}
