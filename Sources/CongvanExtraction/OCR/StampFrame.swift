/// The frame of a stamp that an office puts on what it receives: four ruled sides, often askew and worn, some with letters on them.
///
/// Source: unverified (35 mm by 50 mm is the form of 30/2020/NĐ-CP, Phụ lục IV; on scans of 2025 they are 19 mm by 47 mm).
struct StampFrame {
  /// Its place on the page, with letters that touch it from outside.
  let box: PixelBox
  /// Where the sides' outer edges lie, from the box's corner.
  let top, bottom, left, right: StampSide

  /// How long the sides are, in inches.
  private static let across: ClosedRange<Float> = 1.5...2.2, down: ClosedRange<Float> = 0.55...1.5
  /// So much of the four sides has ink, of 4.
  private static let leastInk: Float = 2.8

  static func all(on page: borrowing LeptonicaPicture, inch: Float) -> [StampFrame] {
    // A worn side hangs together across small gaps.
    guard let closed = page.closed(Int32(inch / 40)) else { return [] }
    return closed.boxesOfStretches(atLeast: Int32(down.lowerBound * inch)).compactMap { StampFrame(page, $0, inch: inch) }
  }

  /// Nil where the ink in `box` shows no four sides of such lengths.
  private init?(_ page: borrowing LeptonicaPicture, _ box: PixelBox, inch: Float) {
    let (width, height) = (box.width, box.height)
    guard Float(width) > Self.across.lowerBound * inch, Float(width) < 2.6 * inch, Float(height) < 1.8 * inch,
      let ink = page.clipped(to: box)
    else { return nil }
    func side(_ length: Int32, _ depth: Int32, _ hasInk: (_ along: Int32, _ into: Int32) -> Bool) -> StampSide? {
      StampSide((0..<length).map { at in (0..<depth / 2).first { hasInk(at, $0) }.map(Float.init) }, rough: 0.015 * inch)
    }
    guard let top = side(width, height, { ink.hasInk(x: $0, y: $1) }),
      let bottom = side(width, height, { ink.hasInk(x: $0, y: height - 1 - $1) }),
      let left = side(height, width, { ink.hasInk(x: $1, y: $0) }),
      let right = side(height, width, { ink.hasInk(x: width - 1 - $1, y: $0) }),
      top.ink + bottom.ink + left.ink + right.ink > Self.leastInk
    else { return nil }
    self.box = box
    (self.top, self.bottom) = (top, bottom.seen(fromAcross: Float(height - 1)))
    (self.left, self.right) = (left, right.seen(fromAcross: Float(width - 1)))
    let (x, y) = (Float(width) / 2, Float(height) / 2)
    guard Self.across.contains((self.right.place(at: y) - self.left.place(at: y)) / inch),
      Self.down.contains((self.bottom.place(at: x) - self.top.place(at: x)) / inch)
    else { return nil }
  }

  /// Whether the middle of a part of the page lies inside.
  ///
  /// - Parameter margin: How far from the sides at least, in pixels.
  func holds(_ part: PixelBox, deeperThan margin: Float = 0) -> Bool {
    holds(x: Float(part.x0 + part.x1) / 2, y: Float(part.y0 + part.y1) / 2, margin)
  }

  func holds(whole part: PixelBox) -> Bool {
    [part.x0, part.x1].allSatisfy { x in [part.y0, part.y1].allSatisfy { y in holds(x: Float(x), y: Float(y), 0) } }
  }

  private func holds(x: Float, y: Float, _ margin: Float) -> Bool {
    let (x, y) = (x - Float(box.x0), y - Float(box.y0))
    return top.place(at: x) + margin < y && y < bottom.place(at: x) - margin
      && left.place(at: y) + margin < x && x < right.place(at: y) - margin
  }
}

/// A straight side of a frame.
struct StampSide {
  /// How far from the edge of the frame's box it starts, in pixels, and how it goes on from there.
  private let start, slope: Float
  /// How much of it has ink, of 1.
  let ink: Float

  /// The line that the first ink lies on for most steps along the edge; nil where a fifth lies on none.
  ///
  /// - Parameters:
  ///   - depths: How far from the edge the first ink is.
  ///   - rough: How far off the line ink may be.
  init?(_ depths: [Float?], rough: Float) {
    let steps = (0..<16).map { ($0 * 2 + 1) * depths.count / 32 }
    var best: StampSide?
    for (k, one) in steps.enumerated() {
      for other in steps[k...].dropFirst(4) {
        guard let near = depths[one], let far = depths[other], abs(far - near) < 0.1 * Float(other - one) else { continue }
        let slope = (far - near) / Float(other - one), start = near - slope * Float(one)
        let inked = depths.enumerated().count { at, depth in depth.map { abs($0 - start - slope * Float(at)) <= rough } ?? false }
        let ink = Float(inked) / Float(depths.count)
        if ink > best?.ink ?? 0.2 { best = StampSide(start: start, slope: slope, ink: ink) }
      }
    }
    guard let best else { return nil }
    self = best
  }

  private init(start: Float, slope: Float, ink: Float) { (self.start, self.slope, self.ink) = (start, slope, ink) }

  func place(at step: Float) -> Float { start + slope * step }

  /// The same side, as measured from the edge across.
  func seen(fromAcross breadth: Float) -> StampSide { StampSide(start: breadth - start, slope: -slope, ink: ink) }
}
