/// What stands on one page.
struct PageText {
  /// Counted from 0.
  var index: Int
  /// Points.
  var width, height: Float
  var glyphs: [Glyph]
  var pieces: [Piece]
  /// Lines a signing program laid over the page; furniture.
  var stamps: [Piece] = []
  /// The first glyphs of pieces that were laid over the page and complete what is printed.
  var stamped: Set<Int> = []
  /// The lines ruled on it, where it has tables and is no picture.
  var ruled = RuledLines()
  /// How the page was turned to stand upright; all places here, and its width and height, are those of the page so turned.
  var turn = QuarterTurn.none
  /// How far the page's lines fall for each point to the right; glyphs and pieces are placed as if they did not.
  var slope: Float = 0
  /// What words read from a picture may be as well, by their first glyph.
  var doubts: [Int: String] = [:]
}

extension PageText {
  /// A page and what its text layer says, turned so that most of its words run from left to right.
  ///
  /// - Parameters:
  ///   - width: The page's before it is turned, as is `height`.
  init(index: Int, width: Double, height: Double, layer: [Glyph]) {
    let turn = layer.upright
    let glyphs = turn == .none ? layer : layer.map { $0.turned(turn, width: width, height: height) }
    let (across, down) = turn.liesDown ? (height, width) : (width, height)
    self.init(index: index, width: Float(across), height: Float(down), glyphs: glyphs, pieces: Piece.pieces(of: glyphs))
    self.turn = turn
  }

  /// Adds what was laid over the page: to its pieces what completes them, the rest to its furniture.
  mutating func add(_ added: Stamps) {
    let inline = append(added.inline)
    stamped.formUnion(inline.map(\.glyphs.lowerBound))
    pieces += inline
    stamps += append(added.blocks)
  }

  private mutating func append(_ added: [Glyph]) -> [Piece] {
    let first = glyphs.count
    glyphs += added
    return Piece.pieces(of: added).map { piece in
      var piece = piece
      piece.glyphs = piece.glyphs.lowerBound + first..<piece.glyphs.upperBound + first
      return piece
    }
  }
}
