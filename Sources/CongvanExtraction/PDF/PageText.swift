/// What poppler says stands on one page.
struct PageText {
  /// Counted from 0.
  var index: Int
  /// Points.
  var width, height: Float
  var glyphs: [Glyph]
  var pieces: [Piece]
}
