/// Lines that share some height, from the left margin to the right, and the blanks between their pieces.
struct Band {
  var pieces: [Piece]
  var y0, y1: Float
  /// The tallest common height of its pieces.
  var height: Float
  /// Blank stretches between pieces, left to right.
  var gaps: [ClosedRange<Float>] = []
  var x0: Float = 0
  var x1: Float = 0
  /// Gaps narrower than this are blanks between words.
  var leastGutter: Float = 0

  /// Cuts a page into bands, top to bottom.
  static func bands(of pieces: [Piece]) -> [Band] {
    var bands: [Band] = []
    for piece in pieces.sorted(by: { ($0.y0, $0.x0) < ($1.y0, $1.x0) }) {
      let last = bands.count - 1
      if last >= 0, bands[last].y1 - piece.y0 > 0.3 * min(bands[last].height, piece.height) {
        bands[last].pieces.append(piece)
        bands[last].y1 = max(bands[last].y1, piece.y1)
        bands[last].height = max(bands[last].height, piece.height)
      } else {
        bands.append(Band(pieces: [piece], y0: piece.y0, y1: piece.y1, height: piece.height))
      }
    }
    for k in bands.indices { bands[k].findGaps() }
    return bands
  }

  private mutating func findGaps() {
    let sorted = pieces.sorted { $0.x0 < $1.x0 }
    x0 = sorted[0].x0
    var edge = sorted[0].x1
    for piece in sorted.dropFirst() {
      if piece.x0 > edge { gaps.append(edge...piece.x0) }
      edge = max(edge, piece.x1)
    }
    x1 = edge
    let widths = blanks.filter { $0 > 0.05 * height }.sorted()
    let usual = widths.isEmpty ? 0 : widths[widths.count / 3]
    // With few gaps the usual one may itself be a gutter. Words read from a picture have less certain edges than those of fonts.
    leastGutter = max(0.42 * height, widths.count >= 4 ? (isRead ? 2 : 1.5) * usual : 0)
  }

  /// Whether its words were read from a picture.
  var isRead: Bool { pieces[0].confidence != nil }

  /// How many lines it has: lines of two columns that are set closer in one than in the other run into one band.
  ///
  /// Counted where words were read from a picture only.
  var lineCount: Int { isRead ? max(1, Int(((y1 - y0) / height).rounded())) : 1 }

  /// Whether it is a line of many words read from a picture, of which two may seem to stand apart.
  var isFullLine: Bool { isRead && gaps.count > 7 }

  /// How wide the gap is that takes in a stretch.
  func gap(at extent: ClosedRange<Float>) -> Float {
    gaps.first { $0.contains(extent.lowerBound) && $0.contains(extent.upperBound) }.map { $0.upperBound - $0.lowerBound } ?? 0
  }

  /// The widths of the blanks between neighbours of a line; where a band has several lines, one stands where another has its blank.
  private var blanks: [Float] {
    if y1 - y0 < 1.2 * height { return gaps.map { $0.upperBound - $0.lowerBound } }
    return LayoutLine.lines(of: pieces, page: 0).flatMap { line in zip(line.pieces, line.pieces.dropFirst()).map { $1.x0 - $0.x1 } }
  }

  /// How a vertical gutter meets the band.
  enum Meeting {
    /// Text on both sides; the part of the gutter left blank.
    case between(ClosedRange<Float>)
    /// Text on one side only; the part of the gutter left blank.
    case beside(ClosedRange<Float>)
    /// Text in it.
    case crossed
  }

  func meeting(_ gutter: ClosedRange<Float>, least: Float) -> Meeting {
    if gutter.upperBound - x1 >= least { return .beside(max(gutter.lowerBound, x1)...gutter.upperBound) }
    if x0 - gutter.lowerBound >= least { return .beside(gutter.lowerBound...min(gutter.upperBound, x0)) }
    for gap in gaps where gap.upperBound > gutter.lowerBound && gap.lowerBound < gutter.upperBound {
      let a = max(gap.lowerBound, gutter.lowerBound), b = min(gap.upperBound, gutter.upperBound)
      if b - a >= least, gap.upperBound - gap.lowerBound >= leastGutter { return .between(a...b) }
    }
    return .crossed
  }
}
