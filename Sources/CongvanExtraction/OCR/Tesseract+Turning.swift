internal import CongvanText

extension Tesseract {
  /// A picture turned so that words are read in it; nil where no turn shows any.
  ///
  /// Read is the third of the picture with the most ink, which takes as long for all turns as the whole picture for one.
  func upright(_ picture: PagePicture, width: Double, height: Double) -> (picture: PagePicture, turn: QuarterTurn)? {
    for turn in [QuarterTurn.half, .right, .left] {
      let turned = picture.turned(turn, width: width, height: height)
      look(at: turned.image.darkestThird, resolution: turned.frame.resolution)
      let words = self.words(mended: false)
      if words.syllables >= Self.fewSyllables, !words.areWorthless, !words.areTangled { return (turned, turn) }
    }
    return nil
  }

  /// Fewer may be read in a drawing.
  private static var fewSyllables: Int { 5 }
}

extension [ReadWord] {
  private var counted: SyllableCount {
    var count = SyllableCount()
    for word in self {
      for scalar in word.text.unicodeScalars { count.add(scalar.value) }
      count.end()
    }
    return count
  }

  /// How many are spelled as Vietnamese syllables are.
  fileprivate var syllables: Int { counted.syllables }

  /// Whether many are letters and figures in one, or hold signs that no text has: letters that stand on their heads look like that.
  var areTangled: Bool {
    let tangled = count { word in
      word.text.contains(where: \.isLetter) && word.text.contains(where: \.isNumber) || word.text.contains("¡")
    }
    return tangled * 5 > count
  }

  /// Whether too few of them are for a page that stands upright.
  var areWorthless: Bool { (counted.share ?? 0) < ScannedPage.leastSyllables }
}

extension PagePicture {
  /// The picture on the page that is turned.
  ///
  /// - Parameters:
  ///   - width: The page's before it is turned, in points, as is `height`.
  func turned(_ turn: QuarterTurn, width: Double, height: Double) -> PagePicture {
    let area = Box(
      x0: frame.x0, y0: frame.y0, x1: frame.x0 + Double(image.width) * frame.pitchX, y1: frame.y0 + Double(image.height) * frame.pitchY)
    let place = turn.turned(area, width: width, height: height)
    var frame = frame
    (frame.x0, frame.y0) = (place.x0, place.y0)
    if turn.liesDown { (frame.pitchX, frame.pitchY) = (frame.pitchY, frame.pitchX) }
    return PagePicture(image: image.turned(turn), frame: frame)
  }
}

extension GreyImage {
  /// The picture turned.
  func turned(_ turn: QuarterTurn) -> GreyImage {
    if turn == .none { return self }
    let (across, down) = turn.liesDown ? (height, width) : (width, height)
    let turned = [UInt8](unsafeUninitializedCapacity: pixels.count) { out, count in
      var at = 0
      for y in 0..<down {
        for x in 0..<across {
          let (column, row) =
            switch turn {
            case .none: (x, y)
            case .right: (y, height - 1 - x)
            case .half: (width - 1 - x, height - 1 - y)
            case .left: (width - 1 - y, x)
            }
          out[at] = pixels[row * width + column]
          at += 1
        }
      }
      count = at
    }
    return GreyImage(width: across, height: down, pixels: turned)
  }

  /// The upper, middle or lower third of the picture, whichever is darkest.
  fileprivate var darkestThird: GreyImage {
    guard height >= 3 else { return self }
    let rows = height / 3
    let thirds = (0..<3).map { pixels[$0 * rows * width..<($0 + 1) * rows * width] }
    let darkest = thirds.min { one, two in one.count { $0 > 128 } < two.count { $0 > 128 } }!
    return GreyImage(width: width, height: rows, pixels: Array(darkest))
  }
}
