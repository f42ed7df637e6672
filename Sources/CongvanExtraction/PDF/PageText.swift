/// What poppler says stands on one page.
struct PageText {
  /// Counted from 0.
  var index: Int
  /// Points.
  var width, height: Float
  var glyphs: [Glyph]
  var pieces: [Piece]
  /// Lines a signing program laid over the page; furniture.
  var stamps: [Piece] = []
}

extension PageText {
  /// Cuts the glyphs into pieces, those of stamps after the page's own.
  mutating func add(_ added: Stamps) {
    glyphs += added.inline
    pieces = Piece.pieces(of: glyphs)
    guard !added.blocks.isEmpty else { return }
    let first = glyphs.count
    glyphs += added.blocks
    stamps = Piece.pieces(of: added.blocks).map { piece in
      var piece = piece
      piece.glyphs = piece.glyphs.lowerBound + first..<piece.glyphs.upperBound + first
      return piece
    }
  }
}
