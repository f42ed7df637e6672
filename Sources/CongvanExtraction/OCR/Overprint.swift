internal import Foundation

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

  /// Nil where the stretches that fill `boxes` cannot be one.
  init?(_ page: borrowing LeptonicaPicture, _ boxes: [PixelBox], inch: Float) {
    let box = PixelBox(around: boxes)
    guard Float(box.width) < Self.mostAcross * inch, Float(box.height) < Self.mostDown * inch, let ink = page.stretches(filling: boxes)
    else { return nil }
    self.box = box
    self.inch = inch
    let rim = Circle(fitting: ink.outline(), radii: Self.radii.lowerBound * inch...Self.radii.upperBound * inch, slack: 0.0125 * inch)
    // An arc is no seal.
    seal = rim.flatMap { $0.isInside(ink.box, slack: 0.05 * inch) ? $0.moved(byX: Float(box.x0), y: Float(box.y0)) : nil }
    self.ink = ink
  }

  /// The stretches that each make an overprint: by themselves, or as the arcs of a seal that was stamped too faintly to hang together.
  static func groups(of boxes: [PixelBox], on page: borrowing LeptonicaPicture, inch: Float) -> [[PixelBox]] {
    var alone: [[PixelBox]] = [], arcs: [[PixelBox]] = []
    for box in boxes {
      if isSeal([box], on: page, inch: inch) {
        alone.append([box])
        continue
      }
      let near = arcs.filter { $0.contains { $0.isNear(box, by: Int32(inch / 2)) } }
      arcs.removeAll { near.contains($0) }
      arcs.append(near.joined() + [box])
    }
    for group in arcs {
      if group.count > 1, isSeal(group, on: page, inch: inch) { alone.append(group) } else { alone += group.map { [$0] } }
    }
    return alone
  }

  private static func isSeal(_ boxes: [PixelBox], on page: borrowing LeptonicaPicture, inch: Float) -> Bool {
    guard let overprint = Overprint(page, boxes, inch: inch), let seal = overprint.seal else { return false }
    return boxes.count == 1 || overprint.inkedShare(of: seal) > leastRim
  }

  /// Of a faint seal's rim so much is inked at least; frames and arrows touch a circle here and there.
  private static let leastRim = 0.5

  /// The share of a circle that has ink on it or next to it.
  private func inkedShare(of seal: Circle) -> Double {
    let directions = stride(from: 0, to: 2 * Float.pi, by: Float.pi / 90)
    let inked = directions.count { direction in
      (-3...3).contains { step in
        let radius = seal.radius + Float(step) * inch / 200
        return ink.hasInk(
          x: Int32(seal.x + radius * cosf(direction)) - box.x0, y: Int32(seal.y + radius * sinf(direction)) - box.y0)
      }
    }
    return Double(inked) / 180
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

  /// Whether words are the seal's own: they stand within its inner ring, and nothing goes on beside them.
  func isInscribed(_ line: [ReadWord]) -> Bool {
    guard let seal else { return false }
    let reach = Self.inscribed * seal.radius
    return line.allSatisfy { word in
      [word.x0, word.x1].allSatisfy { x in
        [word.y0, word.y1].allSatisfy { y in
          let (x, y) = (Float(x) - seal.x, Float(y) - seal.y)
          return x * x + y * y < reach * reach
        }
      }
    }
  }

  /// Of the radius, how far what is inscribed may reach.
  private static let inscribed: Float = 0.8

  /// Whether the seal lies over a part of the page or touches it.
  func isNear(_ part: PixelBox) -> Bool {
    guard let seal else { return false }
    let (x, y) = (max(Float(part.x0) - seal.x, seal.x - Float(part.x1), 0), max(Float(part.y0) - seal.y, seal.y - Float(part.y1), 0))
    return (x * x + y * y).squareRoot() < seal.radius + 0.03 * inch
  }

  /// Whether the middle of a word lies inside the seal, or of a sign near it: its ink spatters.
  func covers(_ word: ReadWord) -> Bool {
    guard let seal else { return false }
    let (x, y) = (word.center - seal.x, Float(word.y0 + word.y1) / 2 - seal.y)
    let reach = seal.radius + (word.text.contains(where: \.isLetter) ? 0.03 : 0.2) * inch
    return x * x + y * y < reach * reach
  }
}
