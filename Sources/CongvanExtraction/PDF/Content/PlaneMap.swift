/// A map of the plane onto itself that keeps lines straight, as PDF writes them.
struct PlaneMap {
  var a = 1.0, b = 0.0, c = 0.0, d = 1.0, e = 0.0, f = 0.0

  /// What comes of this one and then another.
  func then(_ next: PlaneMap) -> PlaneMap {
    PlaneMap(
      a: a * next.a + b * next.c, b: a * next.b + b * next.d, c: c * next.a + d * next.c, d: c * next.b + d * next.d,
      e: e * next.a + f * next.c + next.e, f: e * next.b + f * next.d + next.f)
  }

  func callAsFunction(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (a * x + c * y + e, b * x + d * y + f) }

  /// How much longer it makes lines, on average.
  var scale: Double { abs(a * d - b * c).squareRoot() }
}

extension PlaneMap {
  /// Six numbers.
  init?(_ numbers: some RandomAccessCollection<Double>) {
    guard numbers.count == 6 else { return nil }
    let n = Array(numbers)
    self.init(a: n[0], b: n[1], c: n[2], d: n[3], e: n[4], f: n[5])
  }
}
