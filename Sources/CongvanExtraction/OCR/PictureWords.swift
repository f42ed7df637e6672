/// What was read of a page's picture.
struct PictureWords: Sendable {
  var words, strokes: [ReadWord]
  var frame: PictureFrame
  /// How the page was turned before it was read.
  var turn = QuarterTurn.none

  /// - Parameters:
  ///   - width: The page's in points, as is `height`.
  ///   - readers: One of them looks at half of the doubtful words where it has nothing else to do.
  init(of lying: PagePicture, width: Double, height: Double, with tesseract: borrowing Tesseract, helpedBy readers: PictureReaders) {
    var picture = lying
    var stamped: [ReadWord] = []
    var ink = tesseract.look(at: &picture, takingOut: &stamped)
    var found = tesseract.words()
    if found.areWorthless, let upright = tesseract.upright(lying, width: width, height: height) {
      let inkThere = tesseract.look(at: upright.picture.image, resolution: upright.picture.frame.resolution)
      let words = tesseract.words(mended: false)
      if !words.areWorthless, !words.areTangled {
        ink = inkThere
        (picture, found, turn) = (upright.picture, words.withoutStraySigns, upright.turn)
      }
    }
    let image = picture.image, resolution = picture.frame.resolution
    // What is hopeless is not looked at again, and what is doubtful may turn out to be a word.
    let first = found.partingStrokes(below: 15)
    let halves = first.words.halvesOfDoubts
    let again = readers.both(
      with: tesseract, { $0.lookingAgain(at: halves.0, in: image, resolution: resolution) },
      { $0.lookingAgain(at: halves.1, in: image, resolution: resolution) })
    let second = (again.0 + again.1).partingStrokes(below: 60)
    var third: (words: [ReadWord], strokes: [ReadWord]) = (second.words, [])
    if let ink {
      third = tesseract.uncovering(second.words.tightened(in: ink), in: ink, resolution: resolution)
      let all = third.words + first.strokes + second.strokes + third.strokes + stamped
      third.words += tesseract.passedOver(in: ink, besides: all, resolution: resolution)
    }
    (words, strokes) = (third.words, first.strokes + second.strokes + third.strokes + stamped)
    frame = picture.frame
  }

  /// How sure the reading was, from 0 to 100.
  var confidence: Float { words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Float(words.count) }
}
