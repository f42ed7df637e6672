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

  /// A part of the page without the seal's rings and emblem but with the strokes that cross a ring: these reach further up or down than it
  /// does there, as lines of a staff are told from the notes on them. Nil where it is no seal.
  func crossed(_ page: borrowing LeptonicaPicture, _ region: PixelBox) -> LeptonicaPicture? {
    guard let seal, let part = page.clipped(to: region) else { return nil }
    let blur = 0.0075 * inch
    let rings = rings(seal.moved(byX: -Float(box.x0), y: -Float(box.y0))).map { $0.lowerBound - blur...$0.upperBound + blur }
    // A stroke may begin above the part or end below it.
    let rows = region.y0 - Int32(Self.stroke * inch)..<region.y1 + Int32(Self.stroke * inch)
    for x in region.x0..<region.x1 {
      let isRinged = rows.map { y in
        let distance = seal.distance(fromMiddleX: x, y: y)
        return rings.contains { $0.contains(distance) }
      }
      guard isRinged.contains(true) else { continue }
      let hasInk = rows.map { page.hasInk(x: x, y: $0) }
      let strokes = Self.lengths(hasInk), depths = Self.lengths(isRinged)
      for (k, y) in rows.enumerated() where isRinged[k] && hasInk[k] && Float(strokes[k]) <= Float(depths[k]) + 2 * blur {
        let pixel = PixelBox(x0: x, y0: y, x1: x + 1, y1: y + 1)
        if region.contains(pixel) { part.erase(pixel.moved(byX: -region.x0, y: -region.y0)) }
      }
    }
    part.erase(seal.moved(byX: -Float(region.x0), y: -Float(region.y0)), from: 0, to: Self.emblem * seal.radius)
    return part
  }

  /// For each step how many true ones in a row it is one of.
  private static func lengths(_ steps: [Bool]) -> [Int] {
    var lengths = [Int](repeating: 0, count: steps.count)
    var start = 0
    for at in 0...steps.count where at == steps.count || !steps[at] {
      for k in start..<at { lengths[k] = at - start }
      start = at + 1
    }
    return lengths
  }

  /// How far letters reach, in inches.
  private static let stroke: Float = 0.15

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
