/// The notes at the foot of a page: small print below a blank, of which the first line opens with a mark.
enum Footnotes {
  /// Notes are set in 10 points under text of 13 or 14; words read from a picture are measured less well.
  private static let mostHeight: Float = 0.87, mostOfOne: Float = 0.93
  /// How much of a line stays blank above them at least, where a short rule stands.
  private static let leastBlank: Float = 0.3

  /// The last lines of a page that are notes.
  static func lines(endingIn parts: [LayoutPart], _ page: PageText) -> [LayoutLine] {
    let lines = parts.compactMap { part in if case .line(let line) = part { line } else { nil } }
    let last = parts.reversed().prefix { if case .line = $0 { true } else { false } }.count
    let heights = lines.map(\.textHeight).sorted()
    guard heights.count > 4 else { return [] }
    // Where notes are longer than the text above them, that is still the larger print.
    let usual = heights[heights.count * 3 / 4]
    let small = lines.suffix(last).reversed().prefix { $0.textHeight < mostOfOne * usual }.count
    let notes = lines.suffix(small)
    guard
      let start = notes.indices.first(where: { k in
        k > 0 && opens(notes[k], page.glyphs) && notes[k].y0 - lines[k - 1].y1 > leastBlank * usual
      })
    else { return [] }
    let found = Array(notes[start...]), middle = found.map(\.textHeight).sorted()[found.count / 2]
    return middle < mostHeight * usual && found[0].y0 > 0.3 * page.height ? found : []
  }

  /// Whether a line opens with a number or a sign, however that was read, which is no item's mark.
  private static func opens(_ line: LayoutLine, _ glyphs: [Glyph]) -> Bool {
    let word = glyphs[line.pieces[0].glyphs].map(\.scalar)
    guard let first = word.first, let last = word.last, line.pieces.count > 1 else { return false }
    let isDigit = (0x30...0x39).contains(first), isDash = [0x2D, 0x2B, 0x2022, 0x2013, 0x2014, 0x7E].contains(first)
    return !isDash && ![0x2E, 0x29, 0x3A].contains(last) && (word.count <= 2 || isDigit || first == 0x2A)
  }
}

extension LayoutLine {
  /// The height that most of its letters have: a mark of a note is smaller.
  fileprivate var textHeight: Float {
    let heights = pieces.map(\.height).sorted()
    return heights[heights.count / 2]
  }
}
