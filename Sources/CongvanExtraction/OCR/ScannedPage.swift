internal import CongvanText

/// A page read from its picture.
struct ScannedPage {
  private(set) var text: PageText
  private var syllables: Double?

  /// Pixels an inch the page was read at.
  private var resolution = 0
  private var confidence: Float = 0
  /// Whether the page was drawn with all that lies on it.
  private var isDrawn = false

  /// Of fewer syllables than this among its words, a reading of a picture says nothing.
  static let leastSyllables = 0.6

  /// - Parameters:
  ///   - read: Nil where the page cannot be drawn.
  ///   - laidOver: See `PopplerSheet`.
  init(_ read: PictureWords?, _ page: Page, laidOver: [[Glyph]]) {
    let turn = read?.turn ?? .none
    let (width, height) = turn.liesDown ? (page.height, page.width) : (page.width, page.height)
    text = PageText(index: page.index, width: Float(width), height: Float(height), glyphs: [], pieces: [])
    text.turn = turn
    guard let read else { return }
    text.add(read)
    syllables = TextLayer.count(text.glyphs).share
    resolution = read.frame.resolution
    confidence = read.confidence
    isDrawn = read.frame.isDrawn
    let stamps = laidOver.map { $0.map { $0.turned(turn, width: page.width, height: page.height) } }
    add(Stamps(in: stamps, over: text.glyphs))
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
