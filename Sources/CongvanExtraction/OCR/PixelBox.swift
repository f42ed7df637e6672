/// A part of a picture; its right and bottom edges are outside.
struct PixelBox: Equatable {
  var x0, y0, x1, y1: Int32

  init(x0: Int32, y0: Int32, x1: Int32, y1: Int32) { (self.x0, self.y0, self.x1, self.y1) = (x0, y0, x1, y1) }

  var width: Int32 { x1 - x0 }
  var height: Int32 { y1 - y0 }

  /// The smallest box that covers others, of which there is one at least.
  init(around boxes: [PixelBox]) {
    self = boxes.dropFirst().reduce(boxes[0]) { all, box in
      PixelBox(x0: min(all.x0, box.x0), y0: min(all.y0, box.y0), x1: max(all.x1, box.x1), y1: max(all.y1, box.y1))
    }
  }

  /// Whether another box lies over it or so near.
  func isNear(_ other: PixelBox, by margin: Int32) -> Bool {
    let common = inset(by: -margin).clipped(to: other)
    return common.width > 0 && common.height > 0
  }

  /// What lies in another box as well.
  func clipped(to other: PixelBox) -> PixelBox {
    PixelBox(x0: max(x0, other.x0), y0: max(y0, other.y0), x1: min(x1, other.x1), y1: min(y1, other.y1))
  }

  func moved(byX x: Int32, y: Int32) -> PixelBox { PixelBox(x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y) }

  func inset(by margin: Int32) -> PixelBox { PixelBox(x0: x0 + margin, y0: y0 + margin, x1: x1 - margin, y1: y1 - margin) }

  func contains(_ other: PixelBox) -> Bool { other.clipped(to: self) == other }
}
