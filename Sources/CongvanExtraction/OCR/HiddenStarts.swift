internal import CTesseract
internal import Foundation

extension Tesseract {
  /// The words of lines with those at their starts that a seal lies over: signers' names and offices begin there.
  ///
  /// The place before the first word that is surely read is looked at three more times, the seal's rings taken off but for what crosses
  /// them; of the words that they see the one that most are sure of is taken.
  ///
  /// - Parameter words: Those that stand on the seal's part of the page.
  func lookingBehind(_ overprint: borrowing Overprint, words: [ReadWord], in page: borrowing LeptonicaPicture, resolution: Int)
    -> [ReadWord]
  {
    let region = overprint.region(of: page.box)
    return words.runs.flatMap { run -> [ReadWord] in
      guard run.allSatisfy({ region.contains($0.box) }), let at = run.firstIndex(where: \.isWholeWord) else { return run }
      let place = HiddenPlace(before: run[at], besides: words)
      let readings = readings(of: place, behind: overprint, in: page, resolution: resolution)
      let found = readings.isEmpty ? [] : place.words(from: [Array(run[..<at])] + readings)
      let rest = run[..<at].filter { word in !found.contains { $0.sharesInk(with: word) } }
      return (rest + found).map { $0.standing(beside: run[at]) } + run[at...]
    }
  }

  /// What three looks see in a place, each from the left; none where no seal lies over it, or nothing under that.
  private func readings(
    of place: HiddenPlace, behind overprint: borrowing Overprint, in page: borrowing LeptonicaPicture, resolution: Int
  ) -> [[ReadWord]] {
    let box = place.box.clipped(to: page.box)
    guard overprint.isNear(place.hidden), let cleaned = overprint.crossed(page, box),
      cleaned.clipped(to: place.hidden.clipped(to: box).moved(byX: -box.x0, y: -box.y0))?.hasLetters(inch: Float(resolution)) == true
    else { return [] }
    let image = cleaned.grey, larger = image.enlarged()
    func moved(_ word: ReadWord, _ part: Int32, _ whole: Int32) -> ReadWord {
      var word = word
      word.box = PixelBox(x0: word.x0 * part / whole, y0: word.y0 * part / whole, x1: word.x1 * part / whole, y1: word.y1 * part / whole)
        .moved(byX: box.x0, y: box.y0)
      return word
    }
    expect(PSM_SINGLE_LINE, alsoInverted: false)
    var readings = [
      recognized(image, resolution: resolution).map { moved($0, 1, 1) },
      recognized(larger, resolution: resolution * 3 / 2).map { moved($0, 2, 3) },
    ]
    var alone = ReadWord(text: "", x0: 0, y0: 0, x1: (place.end - box.x0) * 3 / 2, y1: Int32(larger.height), confidence: 0, line: 0)
    alone.x0 = max(0, alone.x1 - Int32(4.5 * place.em))
    if let crop = larger.cropped(to: alone, margin: 0) {
      expect(PSM_SINGLE_WORD, alsoInverted: false)
      readings.append(
        recognized(crop.image, resolution: resolution * 3 / 2).map { word in
          var word = word
          word.box = word.box.moved(byX: Int32(crop.corner.x), y: 0)
          return moved(word, 2, 3)
        })
    }
    return readings
  }
}

/// The place before a word where one or two others may stand.
struct HiddenPlace {
  let box: PixelBox
  /// Where the one next to the word stands, if there is one.
  let hidden: PixelBox
  /// The word's left edge, and what is before the blank in front of it.
  private let edge: Int32
  private let isInCapitals: Bool
  let end: Int32
  let em: Float

  /// How wide the place is, and a usual word in it, in ems.
  private static let width: Float = 4.2, usual: Float = 2.6
  /// Unsurer readings are none: strokes look like capitals. Nor is what one look alone sees.
  private static let leastSure: Float = 25, leastSureOfCapitals: Float = 60, fewest = 2
  /// How much surer readings are to be for each letter that they see.
  private static let priceOfLetter: Float = 5

  init(before word: ReadWord, besides words: [ReadWord]) {
    em = word.em
    isInCapitals = word.isInCapitals
    edge = word.x0
    end = word.x0 - Int32(0.12 * em)
    let top = Int32(word.foot - 1.04 * em), bottom = Int32(word.foot + 0.32 * em)
    let before = words.filter { $0.line != word.line && $0.y0 < bottom && $0.y1 > top && $0.x1 <= word.x0 }.map(\.x1).max()
    let x0 = max(edge - Int32(Self.width * em), (before ?? 0) + Int32(em / 4))
    box = PixelBox(x0: x0, y0: top, x1: word.x1 + Int32(0.2 * em), y1: bottom)
    hidden = PixelBox(x0: max(x0, edge - Int32(Self.usual * em)), y0: Int32(word.foot - 0.7 * em), x1: end, y1: Int32(word.foot))
  }

  /// The words that the readings show, two at most.
  func words(from readings: [[ReadWord]]) -> [ReadWord] {
    let least = isInCapitals ? Self.leastSureOfCapitals : Self.leastSure
    var found: [ReadWord] = []
    var edge = edge
    var rest = readings.map { $0.compactMap { $0.barred() }.filter { $0.isInCapitals == isInCapitals && ($0.x0 + $0.x1) / 2 < self.edge } }
    while found.count < 2 {
      let seen = rest.compactMap { words in words.last.flatMap { Float(edge - $0.x1) < em ? $0 : nil } }
      let next = seen.filter { $0.confidence >= least }
      // Who saw only how a word ends speaks for whoever saw more of it.
      let votes = next.map { word in
        next.filter { word.plainText.hasSuffix($0.plainText) }.reduce(-Self.priceOfLetter * Float(word.text.count)) { $0 + $1.confidence }
      }
      guard seen.count >= Self.fewest, let best = next.indices.max(by: { votes[$0] < votes[$1] }) else { break }
      found.insert(next[best], at: 0)
      edge = next[best].x0
      rest = rest.map { $0.filter { $0.x1 <= edge + Int32(em / 4) } }
    }
    return found
  }
}

extension ReadWord {
  /// Whether it is surely a word with a capital.
  fileprivate var isWholeWord: Bool {
    isSure && text.first?.isUppercase == true && text.count(where: \.isLetter) > 1 && isSyllable
  }

  fileprivate var isInCapitals: Bool { !text.contains(where: \.isLowercase) }

  /// The word as one of another's line.
  fileprivate func standing(beside other: ReadWord) -> ReadWord {
    var word = self
    (word.line, word.em, word.foot) = (other.line, other.em, other.foot)
    return word
  }

  fileprivate var plainText: String {
    String(
      String.UnicodeScalarView(text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter(\.properties.isAlphabetic)))
  }

  /// The word without what is no letter round it; nil of fewer than two letters, and where a sign stands between them.
  fileprivate func barred() -> ReadWord? {
    guard text.count(where: \.isLetter) > 1, let first = text.firstIndex(where: \.isLetter), let last = text.lastIndex(where: \.isLetter),
      text[first...last].allSatisfy(\.isLetter)
    else { return nil }
    var word = self
    word.text = String(text[first...last])
    let after = text[text.index(after: last)...]
    if after.first == ".", !word.text.contains(where: \.isLowercase) { word.text += "." }
    return word
  }
}

extension LeptonicaPicture {
  /// Whether it shows more than specks.
  fileprivate func hasLetters(inch: Float) -> Bool { !boxesOfStretches(atLeast: Int32(0.03 * inch)).isEmpty }
}
