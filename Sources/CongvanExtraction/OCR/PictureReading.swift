/// A picture that is being read by another thread.
final class PictureReading: Sendable {
  /// What came of it.
  enum Outcome: Sendable {
    case words(PictureWords)
    /// The page cannot be drawn.
    case noPicture
    /// Tesseract or its Vietnamese model is missing.
    case noEngine
  }

  /// The page's size in points.
  let width, height: Double
  private let drawn = Promised<PagePicture?>()
  private let found = Promised<Outcome>()

  /// What is to be read, once it is drawn.
  var picture: PagePicture? { drawn.value }

  /// What was read, once it is.
  var outcome: Outcome { found.value }

  /// Nothing yet of a page of that size.
  init(width: Double, height: Double) { (self.width, self.height) = (width, height) }

  /// To be called once, as is `end`.
  func begin(with picture: PagePicture?) { drawn.keep(picture) }

  func end(with outcome: Outcome) { found.keep(outcome) }
}
