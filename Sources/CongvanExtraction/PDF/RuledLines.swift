/// The long level lines ruled on a page: borders of tables, and what else is ruled.
struct RuledLines {
  /// A line or a part of one, in points from the page's top left.
  struct Piece: Equatable {
    var y, x0, x1: Float
  }

  /// Top to bottom, and those at one height from left to right.
  private(set) var lines: [Piece] = []

  /// In points: pieces are parts of one line that lie no further apart, and a shorter line is a dash.
  private static let mostStep: Float = 0.75, mostGap: Float = 3, leastLength: Float = 14
  /// Lines that are so close together, in points, are one.
  static let tolerance: Float = 3

  /// No lines.
  init() {}

  /// What pieces make, of which those outside the page are left out.
  init(_ pieces: [Piece], width: Float, height: Float) {
    var pieces = pieces.filter { (0...height).contains($0.y) && $0.x1 > 0 && $0.x0 < width }
    pieces.sort { $0.y < $1.y }
    var next = 0
    while next < pieces.count {
      let first = pieces[next].y
      var level: [Piece] = []
      repeat {
        level.append(pieces[next])
        next += 1
      } while next < pieces.count && pieces[next].y - pieces[next - 1].y <= Self.mostStep && pieces[next].y - first <= Self.tolerance
      let y = (first + pieces[next - 1].y) / 2
      lines += Self.joined(level.map { Piece(y: y, x0: max($0.x0, 0), x1: min($0.x1, width)) })
    }
  }

  /// The lines that pieces at one height make.
  private static func joined(_ pieces: [Piece]) -> [Piece] {
    var lines: [Piece] = []
    for piece in pieces.sorted(by: { $0.x0 < $1.x0 }) {
      if let last = lines.last, piece.x0 - last.x1 <= mostGap {
        lines[lines.count - 1].x1 = max(last.x1, piece.x1)
      } else {
        lines.append(piece)
      }
    }
    return lines.filter { $0.x1 - $0.x0 >= leastLength }
  }

  /// The heights at which lines cross a column of text from end to end, top to bottom.
  ///
  /// A line ends beyond the text on one side at least; one that underlines words does not.
  func heights(across column: ClosedRange<Float>, within limits: ClosedRange<Float>) -> [Float] {
    let width = max(column.upperBound - column.lowerBound, 1)
    var heights: [Float] = []
    var covered: Float = 0, isLonger = false, start = -Float.infinity
    for line in lines where limits.contains(line.y) && line.x0 < column.lowerBound + width && line.x1 > column.lowerBound {
      if line.y != start { (covered, isLonger, start) = (0, false, line.y) }
      covered += min(line.x1, column.lowerBound + width) - max(line.x0, column.lowerBound)
      isLonger = isLonger || line.x0 < column.lowerBound - 1.5 || line.x1 > column.upperBound + 1.5
      if covered > 0.8 * width, isLonger, heights.last.map({ line.y - $0 > Self.tolerance }) ?? true { heights.append(line.y) }
    }
    return heights
  }
}
