internal import CongvanText

/// A page read from its picture.
struct ScannedPage {
  private(set) var text: PageText
  private let syllables: Double?

  /// Pixels an inch the page was read at.
  private let resolution: Int
  private let confidence: Float
  /// Whether the page was drawn with all that lies on it.
  private var isDrawn = false

  /// Of fewer syllables than this among its words, a reading of a picture says nothing.
  private static let leastSyllables = 0.6

  /// Reads a page; nil where there is no engine to do so.
  init?(_ sheet: borrowing PopplerSheet, index: Int) {
    let (width, height) = sheet.size
    text = PageText(index: index, width: Float(width), height: Float(height), glyphs: [], pieces: [])
    let read = Tesseract.withShared { tesseract -> (picture: PagePicture, words: [ReadWord], strokes: [ReadWord])? in
      guard let picture = sheet.picture else { return nil }
      // What is hopeless is not looked at again, and what is doubtful may turn out to be a word.
      let first = tesseract.words(of: picture.image, resolution: picture.resolution).partingStrokes(below: 15)
      let second = tesseract.lookingAgain(at: first.words, in: picture.image, resolution: picture.resolution).partingStrokes(below: 60)
      return (picture, second.words, first.strokes + second.strokes)
    }
    guard let read else { return nil }
    guard let (picture, words, strokes) = read else {
      (syllables, resolution, confidence) = (nil, 0, 0)
      return
    }
    text.add(words, strokes: strokes, of: picture)
    syllables = TextLayer.count(text.glyphs).share
    resolution = picture.resolution
    confidence = words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Float(words.count)
    isDrawn = picture.isDrawn
    add(sheet.stamps(over: text.glyphs, limit: 10_000))
  }

  /// Adds what was laid over the page, in place of what was read of it where the picture shows it too.
  mutating func add(_ stamps: Stamps) {
    if isDrawn { text.pieces.removeAll { stamps.covers($0) } }
    text.add(stamps)
  }

  /// Whether it says more than a text layer does.
  func isBetter(than layer: TextLayer, _ glyphs: [Glyph]) -> Bool {
    switch layer.worth {
    case .good: false
    case .missing: !text.pieces.isEmpty
    case .stamp: text.glyphs.count > 2 * glyphs.count
    case .poor: (syllables ?? 0) > max(layer.syllables ?? 0, Self.leastSyllables)
    }
  }

  /// The figures of the reading in words.
  var figures: String {
    let share = syllables.map { "\(Int(($0 * 100).rounded())) % of them Vietnamese syllables, " } ?? ""
    return "\(text.pieces.count) words, \(share)\(Int(confidence.rounded())) % sure, at \(resolution) dpi"
  }
}
