/// What was read of a page's picture.
struct PictureWords: Sendable {
  var words, strokes: [ReadWord]
  var frame: PictureFrame

  /// - Parameter readers: One of them looks at half of the doubtful words where it has nothing else to do.
  init(of picture: PagePicture, with tesseract: borrowing Tesseract, helpedBy readers: PictureReaders) {
    let image = picture.image, resolution = picture.frame.resolution
    let ink = tesseract.look(at: image, resolution: resolution)
    // What is hopeless is not looked at again, and what is doubtful may turn out to be a word.
    let first = tesseract.words().partingStrokes(below: 15)
    let halves = first.words.halvesOfDoubts
    let again = readers.both(
      with: tesseract, { $0.lookingAgain(at: halves.0, in: image, resolution: resolution) },
      { $0.lookingAgain(at: halves.1, in: image, resolution: resolution) })
    let second = (again.0 + again.1).partingStrokes(below: 60)
    var third: (words: [ReadWord], strokes: [ReadWord]) = (second.words, [])
    if let ink { third = tesseract.uncovering(second.words, in: ink, resolution: resolution) }
    (words, strokes) = (third.words, first.strokes + second.strokes + third.strokes)
    frame = picture.frame
  }

  /// How sure the reading was, from 0 to 100.
  var confidence: Float { words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Float(words.count) }
}
