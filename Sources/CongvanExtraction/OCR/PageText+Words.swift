internal import CongvanText

extension PageText {
  /// Adds words read from the page's picture: pieces are words, with boxes as fonts would have them. Strokes are furniture.
  mutating func add(_ read: PictureWords) {
    slope = read.words.tilt * Float(read.frame.pitchY / read.frame.pitchX)
    pieces += append(read.words, in: read.frame)
    stamps += append(read.strokes, in: read.frame)
  }

  private mutating func append(_ words: [ReadWord], in frame: PictureFrame) -> [Piece] {
    words.map { word in
      let scalars = Array(word.text.unicodeScalars)
      let x0 = Float(frame.x0 + Double(word.x0) * frame.pitchX), x1 = Float(frame.x0 + Double(word.x1) * frame.pitchX)
      let foot = Float(frame.y0 + Double(word.foot) * frame.pitchY)
      let em = word.em * Float(frame.pitchY)
      // Straightened: a page turned by a little reads as one that is not.
      let shift = slope * (foot - height / 2), drop = slope * ((x0 + x1) / 2 - width / 2)
      let first = glyphs.count
      let step = (x1 - x0) / Float(scalars.count)
      for (k, scalar) in scalars.enumerated() {
        glyphs.append(
          Glyph(
            scalar: scalar.value, x0: x0 + shift + Float(k) * step, y0: foot - drop - Self.ascent * em,
            x1: x0 + shift + Float(k + 1) * step,
            y1: foot - drop + Self.descent * em, followsBlank: k == 0))
      }
      if let other = word.other { doubts[first] = other }
      return Piece(
        glyphs: first..<glyphs.count, x0: x0 + shift, y0: glyphs[first].y0, x1: x1 + shift, y1: glyphs[first].y1, followsBlank: true,
        confidence: word.confidence / 100)
    }
  }

  /// Where a piece stands on the page as it is, neither straightened nor turned.
  func box(of piece: Piece) -> Box { turn.back.turned(uprightBox(of: piece), width: Double(width), height: Double(height)) }

  private func uprightBox(of piece: Piece) -> Box {
    let shift = Double(slope * (piece.y1 - height / 2)), drop = Double(slope * ((piece.x0 + piece.x1) / 2 - width / 2))
    return Box(
      x0: Double(piece.x0) - shift, y0: Double(piece.y0) + drop, x1: Double(piece.x1) - shift, y1: Double(piece.y1) + drop)
  }

  /// How far fonts reach above and below a line's foot, in ems.
  private static let ascent: Float = 0.89, descent: Float = 0.22
}
