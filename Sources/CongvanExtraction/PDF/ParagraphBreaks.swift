/// Whether a line starts a paragraph, by where it and the line before it stand.
struct ParagraphBreaks {
  /// The usual way from one line's foot to the next one's in a paragraph, in points. Feet are kept even where a
  /// line of one word has a lower box than its neighbours.
  var leading: Float
  var column: Column
  var glyphs: [Glyph]
  /// Whether the page indents the first lines of its paragraphs.
  var isIndented: Bool

  /// Whether `line` starts a paragraph after `before`, which is on the same page or at the end of the page before.
  ///
  /// - Parameters:
  ///   - paragraph: The lines of the paragraph so far; `before` is the last.
  ///   - columnBefore: The column of the page `before` is on.
  ///   - glyphsBefore: The glyphs of that page.
  func starts(_ line: LayoutLine, after paragraph: [LayoutLine], columnBefore: Column, glyphsBefore: [Glyph]) -> Bool {
    guard let before = paragraph.last else { return true }
    let height = max(min(line.height, before.height), 1)
    let samePage = line.page == before.page
    // A page between them says nothing, or was not read.
    if line.page > before.page + 1 { return true }
    if samePage, line.y1 - before.y1 > leading + 0.28 * height { return true }
    if max(line.height, before.height) > 1.4 * height { return true }

    let indent = line.x0 - column.left, indentBefore = before.x0 - columnBefore.left
    let firstWord = (Self.wordEnd(line) - line.x0) + 0.22 * height
    let centredBefore = isCentred(before, columnBefore), centred = isCentred(line, column)
    let marked = isMarked(line, glyphs)
    let closed = closesSentence(before, glyphsBefore)
    let room = columnBefore.right - before.x1 - firstWord
    if !marked, room < 0.25 * columnBefore.width, endsInComma(before, glyphsBefore) { return false }
    if centredBefore { return !centred || before.width + firstWord < columnBefore.width * 0.9 }
    if centred { return closed || room > 0.3 * height }
    // The line before had room for this line's first word. Where paragraphs are indented, a line that is not needs more.
    let goesOn = isIndented && indent < 0.3 * height && !marked && (paragraph.count == 1 ? indentBefore > 0.7 * height : true)
    if room > (goesOn ? 0.25 * columnBefore.width : 0.3 * height) { return true }
    if marked, closed || indent > 0.5 * height { return true }
    if abs(indent - indentBefore) < 0.5 * height {
      // Two indented lines: a hanging block, or two paragraphs of which the first just filled its line.
      if indent < 0.7 * height || paragraph.count > 1 && abs(paragraph[paragraph.count - 2].x0 - before.x0) < 0.5 * height { return false }
      return closed
    }
    if indent > indentBefore {
      return !(paragraph.count == 1 && isMarked(before, glyphsBefore) && abs(line.x0 - Self.secondWord(before)) < 0.6 * height)
    }
    // Back to the left: after a first line only.
    return paragraph.count > 1 && indentBefore > 0.7 * height && closed
  }

  private func isCentred(_ line: LayoutLine, _ column: Column) -> Bool {
    abs(line.center - (column.left + column.right) / 2) < 0.6 * line.height && line.x0 - column.left > 2.6 * line.height
  }

  /// Where the first run of letters ends: pieces that follow each other without a blank are one.
  private static func wordEnd(_ line: LayoutLine) -> Float {
    var end = line.pieces[0].x1
    for piece in line.pieces.dropFirst() {
      if piece.followsBlank || piece.x0 - end > 0.15 * piece.height { break }
      end = piece.x1
    }
    return end
  }

  private static func secondWord(_ line: LayoutLine) -> Float { line.pieces.count > 1 ? line.pieces[1].x0 : line.x0 }

  /// Whether the line opens with a dash, a bullet, or an ordinal and its mark: `-`, `+`, `1.`, `a)`, `II.`, `1.2.`
  private func isMarked(_ line: LayoutLine, _ glyphs: [Glyph]) -> Bool {
    let word = glyphs[line.pieces[0].glyphs]
    guard let first = word.first?.scalar, let last = word.last?.scalar else { return false }
    let marks: [UInt32] = [0x2D, 0x2B, 0x2A, 0x2022, 0x2013, 0x2014, 0x25CF, 0x25AA, 0x2756, 0xF0B7, 0x2212, 0x25E6, 0xF02D]
    if marks.contains(first) { return true }
    let isDigit = first >= 0x30 && first <= 0x39
    if isDigit, word.count <= 2 || word.contains(where: { $0.scalar == 0x2E || $0.scalar == 0x29 }) {
      // `1.` and `1.2.`, and `1.Text` without a blank; not `20/4` or `2.000`.
      let head = word.prefix { ($0.scalar >= 0x30 && $0.scalar <= 0x39) || $0.scalar == 0x2E }
      let end = head.last?.scalar == 0x2E || (head.count < word.count && word[head.endIndex].scalar == 0x29)
      return end && head.count <= 8 && head.split(whereSeparator: { $0.scalar == 0x2E }).allSatisfy { $0.count <= 2 }
    }
    let isCloser = last == 0x2E || last == 0x29 || last == 0x2F
    return word.count <= 5 && isCloser && word.dropLast().allSatisfy { $0.scalar < 0x80 || $0.scalar == 0x111 || $0.scalar == 0x110 }
  }

  private func endsInComma(_ line: LayoutLine, _ glyphs: [Glyph]) -> Bool {
    line.pieces.last.flatMap { glyphs[$0.glyphs].last?.scalar } == 0x2C
  }

  private func closesSentence(_ line: LayoutLine, _ glyphs: [Glyph]) -> Bool {
    guard let piece = line.pieces.last, let last = glyphs[piece.glyphs].last?.scalar else { return false }
    return [0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x2F, 0x201D, 0x29, 0x2C].contains(last)
  }
}
