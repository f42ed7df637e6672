/// Pieces of one page that stand on one line, left to right.
struct LayoutLine {
  /// The page, counted from 0.
  var page: Int
  var pieces: [Piece]
  var x0, y0, x1, y1: Float

  var height: Float { y1 - y0 }
  var middle: Float { (y0 + y1) / 2 }
  var width: Float { x1 - x0 }
  var center: Float { (x0 + x1) / 2 }

  private init(page: Int, _ piece: Piece) {
    self.page = page
    pieces = [piece]
    (x0, y0, x1, y1) = (piece.x0, piece.y0, piece.x1, piece.y1)
  }

  /// Puts pieces of a page on lines, top to bottom, whatever order they come in.
  static func lines(of pieces: [Piece], page: Int) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    // The large come first, so that a raised mark joins the line it belongs to and not the other way round.
    for piece in pieces.sorted(by: { ($0.middle, $0.x0) < ($1.middle, $1.x0) }) {
      var home = -1
      for k in lines.indices.reversed().prefix(4) where lines[k].holds(piece) {
        home = k
        break
      }
      if home < 0 { lines.append(LayoutLine(page: page, piece)) } else { lines[home].add(piece) }
    }
    for k in lines.indices {
      lines[k].pieces.sort { $0.x0 < $1.x0 }
    }
    return lines.sorted { ($0.middle, $0.x0) < ($1.middle, $1.x0) }
  }

  /// Whether a piece stands beside the one of the line that is nearest to it; one at half the height between two lines joins them not.
  private func holds(_ piece: Piece) -> Bool {
    guard let near = pieces.min(by: { $0.distance(to: piece) < $1.distance(to: piece) }) else { return false }
    let overlap = min(near.y1, piece.y1) - max(near.y0, piece.y0)
    return overlap > 0.55 * min(near.height, piece.height) && abs(near.middle - piece.middle) < 0.5 * max(near.height, piece.height)
  }

  private mutating func add(_ piece: Piece) {
    pieces.append(piece)
    x0 = min(x0, piece.x0)
    x1 = max(x1, piece.x1)
    y0 = min(y0, piece.y0)
    y1 = max(y1, piece.y1)
  }

  /// The line that takes in another's pieces too.
  mutating func take(_ other: LayoutLine) {
    for piece in other.pieces { add(piece) }
    pieces.sort { $0.x0 < $1.x0 }
  }
}

extension Piece {
  /// How far apart two pieces are from left to right.
  fileprivate func distance(to other: Piece) -> Float { max(other.x0 - x1, x0 - other.x1, 0) }
}
