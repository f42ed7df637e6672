/// The long thin level lines drawn on a page: borders of tables, and what else is ruled.
struct RuledLines {
  /// One of them, in points; a thick one is several, close together.
  private struct Segment {
    var y, x0, x1: Float
  }

  /// Top to bottom.
  private var segments: [Segment] = []

  /// Pixels an inch at which they are looked for: at fewer, the thinnest are as light as the grey of a head's ground.
  static let resolution = 100.0
  /// A shade so much darker than those above and below it may be a line's.
  private static let contrast = 32
  /// In pixels: shorter is a dash, and wider than any letter's stem that stands on a line is its end.
  private static let leastLength = 20, mostGap = 2
  /// A page with more of them is hatched.
  private static let mostSegments = 20_000
  /// Lines that are so close together, in points, are one.
  static let tolerance: Float = 3

  /// No lines.
  init() {}

  /// - Parameter pitch: Points for a pixel.
  init(_ image: GreyImage, pitch: Float) {
    let width = image.width
    guard image.height > 10 else { return }
    image.pixels.withUnsafeBufferPointer { pixels in
      for y in 5..<image.height - 5 {
        var start = -1, last = -1, dark = 0
        func end() {
          let length = last - start + 1
          guard start >= 0, length >= Self.leastLength, dark * 6 > length * 5 else { return }
          segments.append(Segment(y: (Float(y) + 0.5) * pitch, x0: Float(start) * pitch, x1: Float(last + 1) * pitch))
        }
        for at in y * width..<(y + 1) * width where pixels[at] <= 255 - Self.contrast {
          let above = max(pixels[at - 3 * width], pixels[at - 5 * width]), below = max(pixels[at + 3 * width], pixels[at + 5 * width])
          guard Int(min(above, below)) - Int(pixels[at]) >= Self.contrast else { continue }
          let x = at - y * width
          if start < 0 || x - last > Self.mostGap + 1 {
            end()
            (start, dark) = (x, 0)
          }
          last = x
          dark += 1
        }
        end()
        if segments.count > Self.mostSegments { return segments = [] }
      }
    }
  }

  /// The heights at which lines cross a column of text from end to end, top to bottom.
  ///
  /// A line ends beyond the text on one side at least; one that underlines words does not.
  func heights(across column: ClosedRange<Float>, within limits: ClosedRange<Float>) -> [Float] {
    let width = max(column.upperBound - column.lowerBound, 1)
    var heights: [Float] = []
    var covered: Float = 0, isLonger = false, start = -Float.infinity
    for segment in segments where limits.contains(segment.y) && segment.x0 < column.lowerBound + width && segment.x1 > column.lowerBound {
      if segment.y != start { (covered, isLonger, start) = (0, false, segment.y) }
      covered += min(segment.x1, column.lowerBound + width) - max(segment.x0, column.lowerBound)
      isLonger = isLonger || segment.x0 < column.lowerBound - 1.5 || segment.x1 > column.upperBound + 1.5
      if covered > 0.8 * width, isLonger, heights.last.map({ segment.y - $0 > Self.tolerance }) ?? true { heights.append(segment.y) }
    }
    return heights
  }
}
