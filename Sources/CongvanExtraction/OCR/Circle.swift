struct Point {
  var x, y: Float
}

/// A circle; places are pixels from a picture's top left.
struct Circle {
  var x, y, radius: Float

  /// Nil where the points lie on one line.
  init?(through one: Point, _ two: Point, _ three: Point) {
    let (ax, ay, bx, by) = (two.x - one.x, two.y - one.y, three.x - one.x, three.y - one.y)
    let area = 2 * (ax * by - ay * bx)
    guard abs(area) > 1 else { return nil }
    let (a, b) = (ax * ax + ay * ay, bx * bx + by * by)
    let (dx, dy) = ((by * a - ay * b) / area, (ax * b - bx * a) / area)
    (x, y, radius) = (one.x + dx, one.y + dy, (dx * dx + dy * dy).squareRoot())
  }

  /// The circle that most of the points lie on; nil where a fifth of them lie on none.
  ///
  /// - Parameter slack: How far from it a point may lie, in pixels.
  init?(fitting points: [Point], radii: ClosedRange<Float>, slack: Float) {
    func some(_ count: Int) -> [Point] { (0..<min(count, points.count)).map { points[$0 * points.count / min(count, points.count)] } }
    let (corners, votes) = (some(24), some(180))
    var best: (circle: Circle, score: Float)?
    for i in corners.indices {
      for j in i + 1..<corners.endIndex {
        for k in j + 1..<corners.endIndex {
          guard let circle = Circle(through: corners[i], corners[j], corners[k]), radii.contains(circle.radius) else { continue }
          let score = circle.score(votes, slack)
          if score > best?.score ?? 0 { best = (circle, score) }
        }
      }
    }
    guard let circle = best?.circle, votes.count(where: { circle.distance(to: $0) < slack }) * 5 >= votes.count else { return nil }
    self = circle
  }

  func isInside(_ box: PixelBox, slack: Float) -> Bool {
    min(x - radius - Float(box.x0), y - radius - Float(box.y0), Float(box.x1) - x - radius, Float(box.y1) - y - radius) > -slack
  }

  func moved(byX x: Float, y: Float) -> Circle {
    var circle = self
    circle.x += x
    circle.y += y
    return circle
  }

  /// How far the middle of a pixel is from its own.
  func distance(fromMiddleX x: Int32, y: Int32) -> Float {
    let (dx, dy) = (Float(x) - self.x, Float(y) - self.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// How near points lie that lie on it, summed up.
  private func score(_ points: [Point], _ slack: Float) -> Float {
    var score: Float = 0
    for point in points {
      let distance = distance(to: point)
      if distance < slack { score += slack - distance }
    }
    return score
  }

  /// How far a point that lies near it is from it.
  private func distance(to point: Point) -> Float {
    let (dx, dy) = (point.x - x, point.y - y)
    return abs(dx * dx + dy * dy - radius * radius) / (2 * radius)
  }
}
