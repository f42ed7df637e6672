/// A part of a picture; its right and bottom edges are outside.
struct PixelBox: Equatable {
  var x0, y0, x1, y1: Int32

  var width: Int32 { x1 - x0 }
  var height: Int32 { y1 - y0 }

  /// What lies in another box as well.
  func clipped(to other: PixelBox) -> PixelBox {
    PixelBox(x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
  }

  func moved(byX x: Int32, y: Int32) -> PixelBox { PixelBox(x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y) }

  func inset(by margin: Int32) -> PixelBox { PixelBox(x0: x0 + margin, y0: y0 + margin, x1: x1 - margin, y1: y1 - margin) }

  func contains(_ other: PixelBox) -> Bool { other.clipped(to: self) == other }
}
