/// The size and the feet of lines, measured from the boxes of their words.
///
/// Tesseract's own sizes take capitals for small letters and are whole points, and some of its lines lie askew.
extension [ReadWord] {
  /// The words with the size and the foot of their lines.
  func fitted() -> [ReadWord] {
    let usual = compactMap(\.ownEm).middle ?? 0
    return lines.flatMap { line -> [ReadWord] in
      // Drawings read as letters have no size of letters.
      let em = Swift.max(0.6 * usual, Swift.min(line.compactMap(\.ownEm).middle ?? usual, 1.7 * usual))
      let tilt = Self.tilt(of: line, em) ?? 0
      let foot = line.compactMap { word in word.ownFoot(em).map { $0 - tilt * word.center } }.middle
      let fitted = line.map { word in
        var word = word
        word.em = em
        word.foot = foot.map { $0 + tilt * word.center } ?? Float(word.y1)
        return word
      }
      return fitted.indices.map { fitted[$0].isLost ? fitted[$0].between(fitted, $0) : fitted[$0] }
    }
  }

  /// How far lines fall for each pixel to the right, as most long ones do.
  var tilt: Float { lines.compactMap { Self.tilt(of: $0, $0[$0.startIndex].em) }.middle ?? 0 }

  /// From words half a line apart; nil where there are too few.
  private static func tilt(of line: ArraySlice<ReadWord>, _ em: Float) -> Float? {
    let feet = line.compactMap { word in word.ownFoot(em).map { (x: word.center, y: $0) } }
    guard feet.count >= 6 else { return nil }
    return zip(feet, feet.dropFirst(feet.count / 2)).map { ($1.y - $0.y) / Swift.max($1.x - $0.x, em) }.middle
  }
}

extension ReadWord {
  /// The size that its own letters show.
  fileprivate var ownEm: Float? { LetterReach(text).map { Float(y1 - y0) / ($0.up + $0.down) } }

  /// Whether its box cannot be that of its letters: Tesseract now and then keeps the box of a stroke, or of what stands above.
  fileprivate var isLost: Bool {
    guard let reach = LetterReach(text) else { return false }
    let letters = Float(text.count { $0.isLetter || $0.isNumber })
    return Float(x1 - x0) < 0.15 * em * letters || (letters < 3 && Float(y1 - y0) > 1.6 * em * (reach.up + reach.down))
  }

  /// The word in the place that its neighbours leave it.
  fileprivate func between(_ line: [ReadWord], _ at: Int) -> ReadWord {
    guard at > 0, at + 1 < line.count else { return self }
    let blank = Int32(0.25 * em), left = line[at - 1].x1 + blank, right = line[at + 1].x0 - blank
    guard left < right else { return self }
    var word = self
    (word.x0, word.x1) = (left, right)
    return word
  }

  /// Where its letters stand.
  fileprivate func ownFoot(_ em: Float) -> Float? { LetterReach(text).map { Float(y1) - $0.down * em } }
}

extension [Float] {
  /// The one halfway.
  var middle: Float? { isEmpty ? nil : sorted()[count / 2] }
}
