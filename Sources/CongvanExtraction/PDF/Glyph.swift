/// A letter on a page: its scalar and its rectangle in points from the page's top left.
struct Glyph {
  var scalar: UInt32
  var x0, y0, x1, y1: Float
  /// Whether poppler saw a blank or a line's end before it.
  var followsBlank: Bool

  var height: Float { y1 - y0 }
  var middle: Float { (y0 + y1) / 2 }

  /// Whether its rectangle is made of usable numbers.
  var isPlaced: Bool { x0.isFinite && x1.isFinite && y0.isFinite && y1.isFinite && abs(x0) < 1e6 && abs(y0) < 1e6 && x1 < 1e6 && y1 < 1e6 }

  /// Whether it sits on the letter before it.
  var isCombining: Bool { (scalar >= 0x300 && scalar <= 0x36F) || (scalar >= 0x1DC0 && scalar <= 0x1DFF) }
}

/// A run of glyphs of one page without a gap in it.
struct Piece {
  /// Its glyphs, in order.
  var glyphs: Range<Int>
  var x0, y0, x1, y1: Float
  /// Whether poppler saw a blank before it.
  var followsBlank: Bool
  /// How sure machine reading was of it, from 0 to 1; nil where nothing had to be read.
  var confidence: Float?

  var height: Float { y1 - y0 }
  var middle: Float { (y0 + y1) / 2 }
  var width: Float { x1 - x0 }
}

extension Piece {
  /// Cuts a page's glyphs into pieces: at blanks, at gaps no letter spacing makes, and where the line changes.
  static func pieces(of glyphs: [Glyph]) -> [Piece] {
    var pieces: [Piece] = []
    pieces.reserveCapacity(glyphs.count / 3 + 1)
    var last = -1
    for i in glyphs.indices {
      let glyph = glyphs[i]
      var isNote = false
      if last >= 0, !pieces.isEmpty {
        let before = glyphs[last]
        let piece = pieces.count - 1
        if glyph.isCombining, glyph.x0 < before.x1 + 0.3 * glyph.height, glyph.x1 > pieces[piece].x0 {
          pieces[piece].extend(with: glyph, to: i + 1)
          continue
        }
        let height = max(before.height, glyph.height, 1)
        let sameLine = abs(glyph.middle - before.middle) < 0.45 * height
        let gap = glyph.x0 - before.x1
        // Poppler sees blanks where a letter is set in another font; a blank has some width.
        let joined = glyph.followsBlank ? gap < 0.04 * height && gap > -0.12 * height : gap < 0.4 * height && gap > -0.6 * height
        isNote = glyph.isRaisedDigit(behind: before) && !glyphs[pieces[piece].glyphs].endsInUnit
        if sameLine && joined && !isNote {
          last = i
          pieces[piece].extend(with: glyph, to: i + 1)
          continue
        }
      }
      last = i
      pieces.append(
        Piece(glyphs: i..<i + 1, x0: glyph.x0, y0: glyph.y0, x1: glyph.x1, y1: glyph.y1, followsBlank: glyph.followsBlank || isNote))
    }
    return pieces
  }

  private mutating func extend(with glyph: Glyph, to end: Int) {
    glyphs = glyphs.lowerBound..<end
    x0 = min(x0, glyph.x0)
    y0 = min(y0, glyph.y0)
    x1 = max(x1, glyph.x1)
    y1 = max(y1, glyph.y1)
  }
}

extension Glyph {
  /// Whether it is a digit set small and high behind a letter, as marks of footnotes and powers are.
  fileprivate func isRaisedDigit(behind before: Glyph) -> Bool {
    (0x30...0x39).contains(scalar) && height < 0.85 * before.height && before.y1 - y1 > 0.15 * before.height
  }

  fileprivate var isLetter: Bool { Unicode.Scalar(scalar)?.properties.isAlphabetic ?? false }
}

extension ArraySlice<Glyph> {
  /// Whether the word is a unit of length, behind which a raised digit is a power.
  fileprivate var endsInUnit: Bool {
    let letters = reversed().prefix(while: \.isLetter).map(\.scalar)
    return [[0x6D], [0x6D, 0x6B], [0x6D, 0x63], [0x6D, 0x64], [0x6D, 0x6D], [0x6D, 0x68]].contains(letters)
  }
}
