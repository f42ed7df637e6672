/// The path that a page's content is about to paint, in points from the page's top left.
struct ContentPath {
  /// The straight lines of it that are level.
  private(set) var levels: [RuledLines.Piece] = []
  /// How far each of its parts reaches.
  private(set) var boxes: [(x0: Double, y0: Double, x1: Double, y1: Double)] = []
  private var start = (x: 0.0, y: 0.0), point = (x: 0.0, y: 0.0)

  /// A line falls or rises by no more from end to end, in points.
  private static let leastRise = 0.7

  mutating func move(_ to: (x: Double, y: Double)) {
    (start, point) = (to, to)
    boxes.append((to.x, to.y, to.x, to.y))
  }

  mutating func line(_ to: (x: Double, y: Double)) {
    if boxes.isEmpty { return move(to) }
    if abs(to.y - point.y) <= Self.leastRise, to.x != point.x {
      levels.append(RuledLines.Piece(y: Float((point.y + to.y) / 2), x0: Float(min(point.x, to.x)), x1: Float(max(point.x, to.x))))
    }
    bend(to)
  }

  /// Goes to a point, or towards one, on a way that is no straight line.
  mutating func bend(_ to: (x: Double, y: Double)) {
    if boxes.isEmpty { return move(to) }
    let last = boxes.count - 1, box = boxes[last]
    boxes[last] = (min(box.x0, to.x), min(box.y0, to.y), max(box.x1, to.x), max(box.y1, to.y))
    point = to
  }

  mutating func close() {
    guard !boxes.isEmpty else { return }
    line(start)
  }

  mutating func clear() {
    levels.removeAll(keepingCapacity: true)
    boxes.removeAll(keepingCapacity: true)
  }
}
