internal import CTesseract
internal import CongvanText

extension Tesseract {
  /// The words once more; those that a slip would change without a trace, and those that are not sure, are looked at again, half as large
  /// again.
  ///
  /// The surer of two readings is kept. Where a number, a code or a mark hangs on the choice, the other one is kept beside it, and of
  /// numbers and codes a third look decides.
  func lookingAgain(at words: [ReadWord], in image: GreyImage, resolution: Int) -> [ReadWord] {
    expect(PSM_SINGLE_LINE, alsoInverted: true)
    return words.flatMap { word -> [ReadWord] in
      guard word.isDoubtful, let crop = image.cropped(to: word, margin: Int32(word.em / 4)) else {
        return [word]
      }
      let larger = crop.image.enlarged()
      let parts = recognized(larger, resolution: resolution * 3 / 2)
      let again = parts.map(\.text).joined()
      let letters = word.text.lettersAndFigures, lettersAgain = again.lettersAndFigures
      guard !lettersAgain.isEmpty, let confidence = parts.map(\.confidence).min() else { return [word] }
      var result = word
      if letters == lettersAgain {
        result.confidence = max(word.confidence, confidence)
        return parts.count > 1 && word.isUncommon ? word.parted(parts, at: crop.corner) : [result]
      }
      // A figure does not lose its digits for being surer.
      let isWhole = !word.isFigure || lettersAgain.count + 1 >= letters.count
      var isBetter = isWhole && confidence > word.confidence + ReadWord.clearly
      // No number has a small letter between its figures: “3ó6”.
      let isBroken =
        letters.hasLetterInNumber && letters.count == lettersAgain.count && !lettersAgain.hasLetterInNumber
        || word.text.losesYear(of: again)
      // Nor does a year end in a percentage: “202%”.
      if again.losesYear(of: word.text) { return [word] }
      if word.isFigure, isWhole {
        let third = recognized(larger.enlarged(), resolution: resolution * 9 / 4).map(\.text).joined().lettersAndFigures
        if third == lettersAgain || isBroken { isBetter = true } else if third == letters { isBetter = false }
      }
      if isBetter { (result.text, result.confidence) = (again, confidence) }
      let other = isBetter ? word.text : again
      let isClear = abs(confidence - word.confidence) > ReadWord.clearly
      if word.isFigure ? other.contains(where: \.isNumber) : !isClear && word.text.differsInMarksOnly(from: again) { result.other = other }
      return [result]
    }
  }
}

extension [ReadWord] {
  /// The words in two parts, each of which has half of those that are looked at again.
  var halvesOfDoubts: ([ReadWord], [ReadWord]) {
    let doubts = indices.filter { self[$0].isDoubtful }
    let middle = doubts.isEmpty ? endIndex : doubts[doubts.count / 2]
    return (Array(self[..<middle]), Array(self[middle...]))
  }
}

extension ReadWord {
  /// Whether it is looked at again.
  fileprivate var isDoubtful: Bool { isFigure || confidence < 90 || isUncommon }

  /// So much surer is surer indeed.
  fileprivate static let clearly: Float = 10

  /// Whether it is long and no syllable: two words that ran into one another.
  fileprivate var isUncommon: Bool {
    let letters = text.lettersAndFigures.count
    return letters > 5 && letters + 1 >= text.count && !isFigure && !isSyllable
  }

  /// The words it is made of, which were read half as large again.
  fileprivate func parted(_ parts: [ReadWord], at corner: (x: Int, y: Int)) -> [ReadWord] {
    parts.map { part in
      var word = self
      (word.text, word.confidence) = (part.text, part.confidence)
      (word.x0, word.x1) = (Int32(corner.x) + part.x0 * 2 / 3, Int32(corner.x) + part.x1 * 2 / 3)
      return word
    }
  }

  /// Whether it is or may be a number, a day, a code, or a Roman number, as of a quarter.
  fileprivate var isFigure: Bool {
    if text.contains(where: \.isNumber) { return true }
    let letters = text.lettersAndFigures
    return !letters.isEmpty && letters.allSatisfy { "IVX".contains($0) }
  }
}

extension String {
  /// Without punctuation, which is often lost and changes no word.
  fileprivate var lettersAndFigures: String { filter { $0.isLetter || $0.isNumber } }

  /// Whether a small letter stands between two figures.
  var hasLetterInNumber: Bool {
    zip(self, zip(dropFirst(), dropFirst(2))).contains { $0.isNumber && $1.0.isLowercase && $1.1.isNumber }
  }

  /// Whether it is “202%” where `other` is “2025”: the last figure of a year was taken for a sign.
  func losesYear(of other: String) -> Bool {
    let (own, others) = (Array(self), Array(other))
    guard own.count == others.count, let sign = own.firstIndex(of: "%"), sign >= 3, own[sign - 3..<sign].allSatisfy(\.isNumber),
      own[sign - 3] == "2" || own[sign - 3] == "1", sign == 3 || !own[sign - 4].isNumber
    else { return false }
    return own[..<sign] == others[..<sign] && others[sign].isNumber && own[(sign + 1)...] == others[(sign + 1)...]
  }

  fileprivate func differsInMarksOnly(from other: String) -> Bool {
    PlainWord(lettersAndFigures) == PlainWord(other.lettersAndFigures) && PlainWord(lettersAndFigures) != nil
  }
}

extension GreyImage {
  /// The picture half as large again, each pixel made of the four it lies between.
  func enlarged() -> GreyImage {
    let across = width * 3 / 2, down = height * 3 / 2
    let large = [UInt8](unsafeUninitializedCapacity: across * down) { large, count in
      pixels.withUnsafeBufferPointer { small in
        // Pointers, which cost nothing in builds that are not optimized either.
        guard let first = small.baseAddress, var pixel = large.baseAddress else { return }
        for y in 0..<down {
          // Where the pixel's middle lies in the small picture, in sixths.
          let v = max(0, min((height - 1) * 6, y * 4 - 1)), down = v % 6
          let top = first + v / 6 * width, low = first + min(v / 6 + 1, height - 1) * width
          for x in 0..<across {
            let u = max(0, min((width - 1) * 6, x * 4 - 1)), left = u / 6, right = min(left + 1, width - 1), over = u % 6
            let above = Int(top[left]) * (6 - over) + Int(top[right]) * over
            let below = Int(low[left]) * (6 - over) + Int(low[right]) * over
            pixel.pointee = UInt8((above * (6 - down) + below * down) / 36)
            pixel += 1
          }
        }
        count = across * down
      }
    }
    return GreyImage(width: across, height: down, pixels: large)
  }
}
