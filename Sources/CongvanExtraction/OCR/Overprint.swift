/// Ink that lies over words: a seal with the signature that crosses it, or a signature by itself.
///
/// On pages of black and white it is one stretch with the letters that it touches.
struct Overprint: ~Copyable {
  /// Where it lies on the page.
  let box: PixelBox
  let ink: LeptonicaPicture
  /// The outer edge of the seal on the page, if it is one.
  let seal: Circle?
  /// Pixels an inch.
  let inch: Float

  /// Of what size a seal with a signature may be, in inches. Frames of tables are wider or higher, letters smaller.
  static let least: Float = 0.45
  private static let mostAcross: Float = 4.2, mostDown: Float = 2.3
  /// How large round seals are, in inches. Source: unverified (on scans of 2020 and 2025 they are 30 to 43 mm across).
  private static let radii: ClosedRange<Float> = 0.4...0.95

  /// Nil where the stretch at `box` cannot be one.
  init?(_ page: borrowing LeptonicaPicture, _ box: PixelBox, inch: Float) {
    guard Float(box.width) < Self.mostAcross * inch, Float(box.height) < Self.mostDown * inch, let ink = page.stretch(filling: box) else {
      return nil
    }
    self.box = box
    self.inch = inch
    let rim = Circle(fitting: ink.outline(), radii: Self.radii.lowerBound * inch...Self.radii.upperBound * inch, slack: 0.0125 * inch)
    // An arc is no seal.
    seal = rim.flatMap { $0.isInside(ink.box, slack: 0.05 * inch) ? $0.moved(byX: Float(box.x0), y: Float(box.y0)) : nil }
    self.ink = ink
  }

  /// The part of the page where words may lie under it or go on beside it.
  func region(of page: PixelBox) -> PixelBox {
    guard let seal else {
      let margin = Int32(inch / 8)
      return PixelBox(x0: box.x0 - margin, y0: box.y0 - margin, x1: box.x1 + margin, y1: box.y1 + margin).clipped(to: page)
    }
    // A title and a name stand to the right of the seal's left edge, and a line of each beside its rim.
    let part = PixelBox(
      x0: Int32(seal.x - seal.radius - 0.1 * inch), y0: Int32(seal.y - seal.radius - 0.5 * inch), x1: page.x1,
      y1: Int32(seal.y + seal.radius + 0.65 * inch))
    return part.clipped(to: page)
  }

  /// Whether the middle of a word lies inside the seal, or of a sign near it: its ink spatters.
  func covers(_ word: ReadWord) -> Bool {
    guard let seal else { return false }
    let (x, y) = (word.center - seal.x, Float(word.y0 + word.y1) / 2 - seal.y)
    let reach = seal.radius + (word.text.contains(where: \.isLetter) ? 0.03 : 0.2) * inch
    return x * x + y * y < reach * reach
  }
}
