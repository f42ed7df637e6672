internal import CTesseract

/// Work on pictures of one bit a pixel, where ink is one. Ink that hangs together, also by corners, is a stretch.
extension LeptonicaPicture {
  /// A picture that has no shades between black and white, most of it white; nil of others.
  init?(blackAndWhite image: GreyImage) {
    let across = (image.width + 31) / 32
    var black = 0
    let words = image.pixels.withUnsafeBufferPointer { pixels -> [UInt32]? in
      var words = [UInt32](repeating: 0, count: across * image.height)
      for y in 0..<image.height {
        for x in 0..<image.width {
          let shade = pixels[y * image.width + x]
          if shade == 0 { words[y * across + x / 32] |= 0x8000_0000 >> UInt32(x % 32) } else if shade != 255 { return nil }
        }
      }
      black = words.reduce(0) { $0 + $1.nonzeroBitCount }
      return words
    }
    guard let words, 2 * black < image.pixels.count, let made = pixCreate(Int32(image.width), Int32(image.height), 1),
      let data = pixGetData(made)
    else { return nil }
    data.update(from: words, count: words.count)
    self.init(made)
  }

  var box: PixelBox { PixelBox(x0: 0, y0: 0, x1: pixGetWidth(handle), y1: pixGetHeight(handle)) }

  /// Where the stretches lie that are at least so wide and so high.
  func boxesOfStretches(atLeast least: Int32) -> [PixelBox] {
    var changed: Int32 = 0
    var all = pixConnComp(handle, nil, 8)
    defer { boxaDestroy(&all) }
    var large = boxaSelectBySize(all, least, least, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_GTE), &changed)
    defer { boxaDestroy(&large) }
    return (0..<boxaGetCount(large)).compactMap { Self.box(large, $0) }
  }

  /// The stretch that reaches to each side of a part of the picture.
  func stretch(filling part: PixelBox) -> LeptonicaPicture? {
    guard let clip = clipped(to: part) else { return nil }
    var pieces: OpaquePointer?
    var boxes = pixConnComp(clip.handle, &pieces, 8)
    defer {
      boxaDestroy(&boxes)
      pixaDestroy(&pieces)
    }
    let at = (0..<boxaGetCount(boxes)).first { Self.box(boxes, $0) == clip.box }
    return at.flatMap { LeptonicaPicture(pixaGetPix(pieces, $0, Int32(L_CLONE))) }
  }

  /// The stretches that each reach to all sides of one of several parts, as a picture of them all.
  func stretches(filling parts: [PixelBox]) -> LeptonicaPicture? {
    if parts.count == 1 { return stretch(filling: parts[0]) }
    let all = PixelBox(around: parts)
    guard let ink = clipped(to: all) else { return nil }
    ink.erase(ink.box)
    for part in parts {
      if let stretch = stretch(filling: part) { ink.add(stretch, x: part.x0 - all.x0, y: part.y0 - all.y0) }
    }
    return ink
  }

  private static func box(_ boxes: OpaquePointer?, _ at: Int32) -> PixelBox? {
    var (x, y, width, height): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
    guard boxaGetBoxGeometry(boxes, at, &x, &y, &width, &height) == 0 else { return nil }
    return PixelBox(x0: x, y0: y, x1: x + width, y1: y + height)
  }

  /// The stretches that are at most so wide and so high.
  func smallStretches(atMost most: Int32) -> LeptonicaPicture? {
    var changed: Int32 = 0
    return LeptonicaPicture(pixSelectBySize(handle, most, most, 8, Int32(L_SELECT_IF_BOTH), Int32(L_SELECT_IF_LTE), &changed))
  }

  /// Makes white the stretches that lie in such places, but for pixels that are to stay.
  ///
  /// - Parameter stays: Whether a pixel of a stretch in a box is.
  func removeStretches(where isUnwanted: (PixelBox) -> Bool, besides stays: (_ pixel: PixelBox, _ box: PixelBox) -> Bool) {
    var pieces: OpaquePointer?
    var boxes = pixConnComp(handle, &pieces, 8)
    defer {
      boxaDestroy(&boxes)
      pixaDestroy(&pieces)
    }
    for at in 0..<boxaGetCount(boxes) {
      guard let box = Self.box(boxes, at), isUnwanted(box), let piece = LeptonicaPicture(pixaGetPix(pieces, at, Int32(L_CLONE))) else {
        continue
      }
      for y in box.y0..<box.y1 {
        for x in box.x0..<box.x1 where piece.hasInk(x: x - box.x0, y: y - box.y0) {
          let pixel = PixelBox(x0: x, y0: y, x1: x + 1, y1: y + 1)
          if !stays(pixel, box) { erase(pixel) }
        }
      }
    }
  }

  /// The picture with gaps in its ink filled that are narrower than so many pixels.
  func closed(_ gap: Int32) -> LeptonicaPicture? { LeptonicaPicture(pixCloseSafeBrick(nil, handle, gap, gap)) }

  /// The picture in black and white.
  var grey: GreyImage {
    let (width, height) = (Int(box.x1), Int(box.y1))
    let pixels = (0..<width * height).map { at -> UInt8 in hasInk(x: Int32(at % width), y: Int32(at / width)) ? 0 : 255 }
    return GreyImage(width: width, height: height, pixels: pixels)
  }

  func copy() -> LeptonicaPicture? { LeptonicaPicture(pixCopy(nil, handle)) }

  func clipped(to part: PixelBox) -> LeptonicaPicture? {
    var box = boxCreate(part.x0, part.y0, part.width, part.height)
    defer { boxDestroy(&box) }
    return LeptonicaPicture(pixClipRectangle(handle, box, nil))
  }

  /// Takes the ink of another picture away, whose corner lies at `x`, `y` of this one.
  func remove(_ other: borrowing LeptonicaPicture, x: Int32, y: Int32) { lay(other, x, y, Int32(PIX_SUBTRACT)) }

  /// Adds the ink of another picture, whose corner lies at `x`, `y` of this one.
  func add(_ other: borrowing LeptonicaPicture, x: Int32, y: Int32) { lay(other, x, y, Int32(PIX_PAINT)) }

  private func lay(_ other: borrowing LeptonicaPicture, _ x: Int32, _ y: Int32, _ operation: Int32) {
    pixRasterop(handle, x, y, other.box.width, other.box.height, operation, other.handle, 0, 0)
  }

  /// Makes a part white.
  func erase(_ part: PixelBox) { pixRasterop(handle, part.x0, part.y0, part.width, part.height, Int32(PIX_CLR), nil, 0, 0) }

  /// Makes a ring white, or a disc where `inner` is 0.
  func erase(_ circle: Circle, from inner: Float, to outer: Float) {
    for row in Int32(circle.y - outer)...Int32(circle.y + outer) {
      let drop = Float(row) - circle.y
      guard abs(drop) < outer else { continue }
      let far = (outer * outer - drop * drop).squareRoot()
      let near = abs(drop) < inner ? (inner * inner - drop * drop).squareRoot() : 0
      for (from, to) in [(circle.x - far, circle.x - near), (circle.x + near, circle.x + far)] {
        pixRasterop(handle, Int32(from.rounded()), row, Int32(to.rounded()) - Int32(from.rounded()) + 1, 1, Int32(PIX_CLR), nil, 0, 0)
      }
    }
  }

  func hasInk(x: Int32, y: Int32) -> Bool {
    guard x >= 0, y >= 0, x < box.x1, y < box.y1, let data = pixGetData(handle) else { return false }
    return data[Int(y * pixGetWpl(handle) + x / 32)] << UInt32(x % 32) & 0x8000_0000 != 0
  }

  /// Whether there is ink in a part of a column.
  func hasInk(x: Int32, from top: Int32, to bottom: Int32) -> Bool { (top..<max(top, bottom)).contains { hasInk(x: x, y: $0) } }

  /// The outermost ink, seen from the left, from above and from below.
  func outline() -> [Point] {
    guard let data = pixGetData(handle) else { return [] }
    let words = Int(pixGetWpl(handle)), rows = Array(0..<Int(box.y1))
    var points: [Point] = []
    for (rows, isDownward) in [(rows, true), (rows.reversed(), false)] {
      var seen = [UInt32](repeating: 0, count: words)
      for y in rows {
        let row = data + y * words
        var isFirst = isDownward
        for k in 0..<words where row[k] != 0 {
          if isFirst { points.append(Point(x: Float(k * 32 + row[k].leadingZeroBitCount), y: Float(y))) }
          isFirst = false
          var new = row[k] & ~seen[k]
          seen[k] |= new
          while new != 0 {
            points.append(Point(x: Float(k * 32 + new.leadingZeroBitCount), y: Float(y)))
            new &= ~(0x8000_0000 >> UInt32(new.leadingZeroBitCount))
          }
        }
      }
    }
    return points
  }
}
