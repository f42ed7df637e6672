internal import Foundation

extension Overprint {
  /// A way of taking the ink off the words under it. Each spares letters that the others lose.
  enum Cleaning: CaseIterable {
    /// All that hangs together goes, and with it the letters that it touches.
    case whole
    /// The seal's rings go, and what is large of the rest; of letters that cross a ring a slice is missing.
    case rings
    /// All inside the seal goes; what is left are letters only.
    case disc
  }

  /// A region of the page without the ink; nil where it is no seal and there is nothing but the whole to take.
  func cleaned(_ page: borrowing LeptonicaPicture, _ region: PixelBox, by cleaning: Cleaning) -> LeptonicaPicture? {
    guard let part = page.clipped(to: region) else { return nil }
    part.remove(ink, x: box.x0 - region.x0, y: box.y0 - region.y0)
    if cleaning == .whole { return part }
    guard let seal, let rest = ink.copy() else { return nil }
    let here = seal.moved(byX: -Float(box.x0), y: -Float(box.y0))
    switch cleaning {
    case .rings: for ring in rings(here) { rest.erase(here, from: ring.lowerBound, to: ring.upperBound) }
    default: rest.erase(here, from: 0, to: here.radius + 0.015 * inch)
    }
    guard let letters = rest.smallStretches(atMost: Int32(0.28 * inch)) else { return nil }
    part.add(letters, x: box.x0 - region.x0, y: box.y0 - region.y0)
    let there = seal.moved(byX: -Float(region.x0), y: -Float(region.y0))
    part.erase(there, from: 0, to: cleaning == .rings ? Self.emblem * there.radius : there.radius)
    return part
  }

  /// Whether more than a few letters may lie beside or under it that are in no word yet.
  func leavesLetters(of page: borrowing LeptonicaPicture, besides words: [ReadWord]) -> Bool {
    let region = region(of: page.box)
    guard let part = cleaned(page, region, by: .whole) else { return false }
    for word in words { part.erase(word.box.moved(byX: -region.x0, y: -region.y0)) }
    return part.boxesOfStretches(atLeast: Int32(Self.leastLetter * inch)).count >= Self.fewLetters
  }

  /// How wide and high letters are, in inches, but for a few thin ones; and how many of them make two words at least.
  private static let leastLetter: Float = 0.03, fewLetters = 4

  /// How much of the radius a seal's emblem or middle fills.
  private static let emblem: Float = 0.66
  /// Of a ring's circle so much is inked, which is more than of letters.
  private static let ringInk: Float = 0.42

  /// The seal's rings, by how far they are from its middle.
  private func rings(_ seal: Circle) -> [ClosedRange<Float>] {
    let directions = stride(from: 0, to: 2 * Float.pi, by: Float.pi / 60).map { Point(x: cosf($0), y: sinf($0)) }
    var rings: [ClosedRange<Float>] = []
    for radius in stride(from: (Self.emblem * seal.radius).rounded(.down), to: seal.radius + 0.03 * inch, by: 1) {
      let inked = directions.count { direction in
        ink.hasInk(x: Int32(seal.x + radius * direction.x), y: Int32(seal.y + radius * direction.y))
      }
      guard Float(inked) > Self.ringInk * Float(directions.count) else { continue }
      if let last = rings.last, last.upperBound + 0.5 >= radius - 0.5 {
        rings[rings.count - 1] = last.lowerBound...radius + 0.5
      } else {
        rings.append(radius - 0.5...radius + 0.5)
      }
    }
    return rings
  }
}
