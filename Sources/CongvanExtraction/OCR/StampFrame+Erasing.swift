internal import CTesseract

extension StampFrame {
  /// How far a letter that stands on a line reaches across it, in inches.
  private static let halfLetter: Float = 0.07

  /// A region round it, without the lines of the frame and what stands inside; letters that cross a line from outside are left.
  func cleaned(_ page: borrowing LeptonicaPicture, _ region: PixelBox, inch: Float) -> LeptonicaPicture? {
    guard let part = page.clipped(to: region) else { return nil }
    let (x0, y0) = (box.x0 - region.x0, box.y0 - region.y0)
    for (side, inwards) in [(top, Int32(1)), (bottom, -1)] {
      for x in 0..<box.width {
        let edge = Int32(side.place(at: Float(x)).rounded()) + y0
        part.eraseLine(inch: inch, isUpright: false) { (x0 + x + $1, edge + $0 * inwards) }
      }
    }
    for (side, inwards) in [(left, Int32(1)), (right, -1)] {
      for y in 0..<box.height {
        let edge = Int32(side.place(at: Float(y)).rounded()) + x0
        part.eraseLine(inch: inch, isUpright: true) { (edge + $0 * inwards, y0 + y + $1) }
      }
    }
    part.removeStretches(
      where: { holds($0.moved(byX: region.x0, y: region.y0)) },
      besides: { pixel, stretch in
        // What reaches out is a letter, and what touches it inside.
        !holds(whole: stretch.moved(byX: region.x0, y: region.y0))
          && !holds(pixel.moved(byX: region.x0, y: region.y0), deeperThan: Self.halfLetter * inch)
      })
    return part
  }
}

extension LeptonicaPicture {
  /// Makes a frame's line white at one step along it, unless a letter crosses it.
  ///
  /// - Parameters:
  ///   - isUpright: Whether a letter beside the line only touches it; those above and below have feet and heads that hardly cross it.
  ///   - pixel: The one so many steps inwards from the line's outer edge, and so many on along it.
  fileprivate func eraseLine(inch: Float, isUpright: Bool, _ pixel: (_ inwards: Int32, _ along: Int32) -> (x: Int32, y: Int32)) {
    let rough = Int32(0.02 * inch), usual = Int32(0.03 * inch), thickest = Int32(0.045 * inch)
    func hasInk(_ inwards: Int32, _ along: Int32 = 0) -> Bool { self.hasInk(x: pixel(inwards, along).x, y: pixel(inwards, along).y) }
    func hasInk(_ steps: ClosedRange<Int32>) -> Bool { steps.contains { step in (-rough...rough).contains { hasInk(step, $0) } } }
    if hasInk(-2 * rough...(-rough - 1)), !isUpright || hasInk(usual...usual + rough) { return }
    guard let first = (-rough...rough).first(where: { hasInk($0) }) else { return }
    for inwards in first..<first + thickest where hasInk(inwards) {
      let (x, y) = pixel(inwards, 0)
      erase(PixelBox(x0: x, y0: y, x1: x + 1, y1: y + 1))
    }
  }
}

extension Tesseract {
  /// Shows it a page without the stamps on it, and with what crosses their frames; a frame most of whose words are sure is the page's own.
  ///
  /// - Parameter stamped: What was read in the stamps.
  /// - Returns: What is black of the page as Tesseract sees it.
  func look(at picture: inout PagePicture, takingOut stamped: inout [ReadWord]) -> LeptonicaPicture? {
    let resolution = picture.frame.resolution, inch = Float(resolution)
    guard let ink = look(at: picture.image, resolution: resolution) else { return nil }
    let frames = StampFrame.all(on: ink, inch: inch)
    if frames.isEmpty { return ink }
    expect(PSM_SPARSE_TEXT, alsoInverted: false)
    for frame in frames {
      let region = frame.box.inset(by: -Int32(inch / 4)).clipped(to: ink.box)
      guard let rest = frame.cleaned(ink, region, inch: inch), let stamp = ink.clipped(to: region) else { continue }
      stamp.remove(rest, x: 0, y: 0)
      var words = recognized(stamp, resolution: resolution)
      guard !words.isEmpty, words.count(where: \.isSure) * 2 <= words.count else { continue }
      picture.image.whiten(stamp, besides: rest, x: region.x0, y: region.y0)
      for k in words.indices { words[k].box = words[k].box.moved(byX: region.x0, y: region.y0) }
      stamped += words.fitted()
    }
    return look(at: picture.image, resolution: resolution)
  }
}

extension GreyImage {
  /// Makes white what is ink of a picture whose corner lies at `x`, `y`, with its edges where nothing else has ink.
  fileprivate mutating func whiten(_ ink: borrowing LeptonicaPicture, besides rest: borrowing LeptonicaPicture, x: Int32, y: Int32) {
    let box = ink.box
    for row in 0..<box.height {
      for column in 0..<box.width where ink.hasInk(x: column, y: row) {
        for (i, j) in [(column, row), (column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1)]
        where (0..<Int32(width)).contains(i + x) && (0..<Int32(height)).contains(j + y) && !rest.hasInk(x: i, y: j) {
          pixels[Int(j + y) * width + Int(i + x)] = 255
        }
      }
    }
  }
}
