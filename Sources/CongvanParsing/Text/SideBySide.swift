internal import CongvanText

/// Reads two columns that were set beside each other with blanks: a typed letterhead, or recipients beside the signature.
///
/// A strip is a run of lines of which at least two reach into the right column. Its left column is read first.
struct SideBySide {
  let text: DocumentText
  /// Blanks that part two columns.
  private static let gutter = 4
  /// The least column at which a right column starts.
  private static let rightColumn = 28

  /// The most lines between two that reach into the right column: an office and the name below it may stand so far apart.
  private static let farthest = 10

  /// The lines in reading order, strips read column by column.
  func reordered(_ lines: [TextLine]) -> [TextLine] {
    var out: [TextLine] = []
    out.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
      guard let end = strip(from: index, in: lines) else {
        out.append(lines[index])
        index += 1
        continue
      }
      var left: [TextLine] = []
      var right: [TextLine] = []
      for line in lines[index..<end] {
        let (a, b) = columns(of: line)
        if var a { a.side = .left; left.append(a) }
        if var b { b.side = .right; right.append(b) }
      }
      out += left + right
      index = end
    }
    return out
  }

  /// Where a strip that starts at `start` ends; nil when none starts there.
  private func strip(from start: Int, in lines: [TextLine]) -> Int? {
    guard let right = rightColumn(of: lines[start]), right > lines[start].tokens.lowerBound else { return nil }
    let gutterEnd = characters(from: lines[start].span.start, to: Int(text.tokens[right].start))
    var end = start + 1
    var reaching = 1
    var index = start + 1
    while index < lines.count, index - end < Self.farthest, lines[index].cell == nil, lines[index].gap <= 8 {
      // “PHỤ LỤC 2” in the middle of its line stands behind the columns, not in the right one.
      if text.isAnnexHead(lines[index].tokens) { break }
      if rightColumn(of: lines[index]) != nil {
        reaching += 1
        end = index + 1
      } else if lines[index].width > gutterEnd {
        // A line that runs on under both columns belongs to neither.
        break
      }
      index += 1
    }
    return reaching > 1 ? goesOn(end, in: lines, gutterEnd) : nil
  }

  /// Where the left column ends that goes on below the right one: “V/v …” over three lines, the date beside the first.
  private func goesOn(_ end: Int, in lines: [TextLine], _ gutterEnd: Int) -> Int {
    guard columns(of: lines[end - 1]).left != nil else { return end }
    let next = lines[end...].prefix { $0.cell == nil && $0.gap == 0 }
    let isColumn = next.allSatisfy { rightColumn(of: $0) == nil && $0.width < gutterEnd && !text.isAnnexHead($0.tokens) }
    return isColumn ? next.endIndex : end
  }

  private func columns(of line: TextLine) -> (left: TextLine?, right: TextLine?) {
    guard let token = rightColumn(of: line) else { return (line, nil) }
    if token == line.tokens.lowerBound { return (nil, line) }
    return (text.part(line.tokens.lowerBound..<token, of: line), text.part(token..<line.tokens.upperBound, of: line))
  }

  /// The token at which the right column of a line starts, the first where it has no left one; nil where it has no right one.
  private func rightColumn(of line: TextLine) -> Int? {
    guard line.cell == nil, !line.isWholeParagraph else { return nil }
    let bytes = text.document.text.bytes
    var indent = 0
    var at = line.span.start
    while at > 0, bytes[at - 1] == 0x20 || bytes[at - 1] == 0x09 { at -= 1; indent += 1 }
    if indent >= SideBySide.rightColumn { return line.tokens.lowerBound }
    let (tokens, open) = (text.tokens, text.vocabulary.open)
    guard line.hasGap || text.holds(.motto, in: line.tokens) else { return nil }
    for at in line.tokens.dropFirst() {
      // A right column may start with a capital, with the bracket of “(đã ký)”, or be the line drawn under the words above.
      guard tokens[at].kind == .word ? tokens[at].flags.contains(.capitalized) : tokens[at].symbol == open || isRule(at) else { continue }
      if isMotto(at, in: line.tokens) || isBehindGutter(at, of: line, indent) { return at }
    }
    return nil
  }

  /// Whether a token opens a line drawn with “_” or three “-” or more.
  private func isRule(_ token: Int) -> Bool {
    let drawn = text.document.text.bytes[Int(text.tokens[token].start)...].prefix(3)
    return drawn.first == UInt8(ascii: "_") || drawn.elementsEqual("---".utf8)
  }

  /// Whether enough blanks stand before a token, far enough to the right.
  private func isBehindGutter(_ token: Int, of line: TextLine, _ indent: Int) -> Bool {
    let start = Int(text.tokens[token].start)
    guard start - Int(text.tokens[token - 1].end) >= SideBySide.gutter else { return false }
    var blanks = 0
    while start - blanks > line.span.start, text.document.text.bytes[start - blanks - 1] == 0x20 { blanks += 1 }
    return blanks >= SideBySide.gutter && indent + characters(from: line.span.start, to: start) >= SideBySide.rightColumn
  }

  /// Whether the State's name or motto starts at a token: copied text may have lost the blanks before it.
  private func isMotto(_ token: Int, in range: Range<Int>) -> Bool {
    text.tokens[token].flags.contains(.allCapitals) && text.starts(text.vocabulary.motto, at: token, in: range)
      || text.starts(text.vocabulary.mottoSecond, at: token, in: range)
  }

  private func characters(from start: Int, to end: Int) -> Int {
    // Of a mark that combines neither byte counts.
    text.document.text.bytes[start..<end].count { $0 & 0xC0 != 0x80 && $0 != 0xCC && $0 != 0xCD }
  }
}
