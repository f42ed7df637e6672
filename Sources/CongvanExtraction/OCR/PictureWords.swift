/// What was read of a page's picture.
struct PictureWords: Sendable {
  var words, strokes: [ReadWord]
  var frame: PictureFrame

  init(of picture: PagePicture, with tesseract: borrowing Tesseract) {
    let image = picture.image, resolution = picture.frame.resolution
    // What is hopeless is not looked at again, and what is doubtful may turn out to be a word.
    let first = tesseract.words(of: image, resolution: resolution).partingStrokes(below: 15)
    let second = tesseract.lookingAgain(at: first.words, in: image, resolution: resolution).partingStrokes(below: 60)
    let third = tesseract.uncovering(second.words, in: image, resolution: resolution)
    (words, strokes) = (third.words, first.strokes + second.strokes + third.strokes)
    frame = picture.frame
  }

  /// How sure the reading was, from 0 to 100.
  var confidence: Float { words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Float(words.count) }
}
