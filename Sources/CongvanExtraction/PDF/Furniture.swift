/// Which bands of pages are page numbers, running heads and feet.
struct Furniture {
  /// For each page, its pieces without the furniture.
  private(set) var bodies: [[Piece]]
  /// For each page, the furniture's lines, top to bottom.
  var lines: [[LayoutLine]]

  /// The share of a page's height, at the top and at the bottom, where furniture stands.
  private static let margin: Float = 0.085

  init(_ pages: [PageText]) {
    bodies = []
    lines = []
    // A head or foot is the same on two pages and on a third of all, apart from its digits.
    var seen: [[UInt32]: Int] = [:]
    let edges = pages.map(Self.edgeLines)
    for edge in edges.indices {
      for key in Set(edges[edge].map { Self.key($0, pages[edge].glyphs) }) { seen[key, default: 0] += 1 }
    }
    func isRepeated(_ line: LayoutLine, on page: PageText) -> Bool {
      let key = Self.key(line, page.glyphs)
      let count = seen[key] ?? 0
      return key.count > 2 && count >= 2 && count * 3 >= pages.count
    }
    let numbers = zip(pages, edges).map { page, edge in edge.filter { Self.isPageNumber($0, page.glyphs) } }
    let all = zip(pages, edges).map { page, edge in edge.filter { Self.isPageNumber($0, page.glyphs) || isRepeated($0, on: page) } }
    // Where nothing would be left, what is repeated is what the pages say.
    let isEverything = zip(pages, all).allSatisfy { page, lines in lines.reduce(0) { $0 + $1.pieces.count } == page.pieces.count }
    for (page, furniture) in zip(pages, isEverything ? numbers : all) {
      let taken = Set(furniture.flatMap { $0.pieces.map(\.glyphs) })
      bodies.append(page.pieces.filter { !taken.contains($0.glyphs) })
      lines.append(furniture + LayoutLine.lines(of: page.stamps, page: page.index))
    }
  }

  /// A page's pieces without the furniture, which are then not kept here.
  mutating func takeBody(of page: Int) -> [Piece] {
    defer { bodies[page] = [] }
    return bodies[page]
  }

  /// The outermost lines of a page that stand in its margins.
  private static func edgeLines(_ page: PageText) -> [LayoutLine] {
    let band = margin * page.height
    let outside = page.pieces.filter { $0.middle < band || $0.middle > page.height - band }
    return LayoutLine.lines(of: outside, page: page.index)
  }

  private static func key(_ line: LayoutLine, _ glyphs: [Glyph]) -> [UInt32] {
    line.pieces.flatMap { glyphs[$0.glyphs] }.map(\.scalar).filter { !isDigit($0) }
  }

  /// Digits alone, four at most, perhaps between dashes.
  private static func isPageNumber(_ line: LayoutLine, _ glyphs: [Glyph]) -> Bool {
    let scalars = line.pieces.flatMap { glyphs[$0.glyphs] }.map(\.scalar)
    let digits = scalars.filter(isDigit).count
    return digits > 0 && digits <= 4 && scalars.count <= 6
      && scalars.allSatisfy { isDigit($0) || [0x2D, 0x2013, 0x2014, 0x2F, 0x7C].contains($0) }
  }

  private static func isDigit(_ scalar: UInt32) -> Bool { scalar >= 0x30 && scalar <= 0x39 }
}
