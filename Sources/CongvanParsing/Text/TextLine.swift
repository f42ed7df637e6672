internal import CongvanText

/// One physical line (or one cell's line) as reading sees it.
struct TextLine: Sendable {
  var tokens: Range<Int>
  var span: TextSpan
  var measure: UTF8Scalars.Width
  /// Characters, for judging where a line was wrapped.
  var width: Int { measure.letters }
  /// Whether several blanks stand together in it.
  var hasGap: Bool { measure.hasGap }
  var block: Int
  var cell: TableCell?
  var side: Block.Side?
  var isWholeParagraph: Bool
  /// How many empty lines stand before it; 0 for the next line of the same block.
  var gap: Int
  var page: Int?
  /// Whether a blank stands behind it before the line break, as wrapping leaves one.
  var endsInBlank = false
}

extension DocumentText {
  /// The document's lines in reading order, furniture left out.
  func textLines() -> [TextLine] { foundLines().lines }

  /// Those lines, and of tables that copying flattened those of which no cell could be told.
  func foundLines() -> FlatTables.Found {
    var out: [TextLine] = []
    out.reserveCapacity(document.blocks.reduce(0) { $0 + $1.lines.count })
    let bytes = document.text.bytes
    var previousEnd = 0
    var previousToken = 0
    for (index, block) in document.blocks.enumerated() {
      var cell: TableCell?
      var isWholeParagraph = false
      switch block.kind {
      case .furniture, .note: continue
      case .cell(let place): cell = place
      case .paragraph: isWholeParagraph = true
      default: break
      }
      for line in block.lines {
        let follows = line.span.start >= previousEnd
        let range = follows ? self.range(of: line.span, after: previousToken) : self.range(of: line.span)
        guard !range.isEmpty else { continue }
        out.append(
          TextLine(
            tokens: range, span: line.span, measure: UTF8Scalars.width(bytes, in: line.span), block: index, cell: cell, side: block.side,
            isWholeParagraph: isWholeParagraph, gap: DocumentText.emptyLines(bytes, from: previousEnd, to: line.span.start),
            page: line.page, endsInBlank: line.span.end < bytes.count && bytes[line.span.end] == 0x20))
        previousEnd = line.span.end
        previousToken = range.upperBound
      }
    }
    guard document.method == .plain else { return FlatTables.Found(lines: partingMotto(out)) }
    var found = FlatTables(self).dealt(out)
    found.lines = partingMotto(SideBySide(text: self).reordered(FlattenedLines(text: self).parted(found.lines)))
    return found
  }

  /// The lines, with the issuer's parted from the State's or the Party's name beside it where the two stand as one.
  private func partingMotto(_ lines: [TextLine]) -> [TextLine] {
    // Few documents have one.
    let names = places(of: .motto, in: tokens.indices).filter { at in
      tokens[at].flags.contains(.allCapitals) && starts(vocabulary.motto, at: at, in: tokens.indices)
    }
    guard lines.contains(where: { line in names.contains { line.tokens.contains($0) } && mottoStart(in: line) != nil }) else {
      return lines
    }
    return lines.flatMap { line -> [TextLine] in
      guard let start = mottoStart(in: line) else { return [line] }
      var (left, right) = (part(line.tokens.lowerBound..<start, of: line), part(start..<line.tokens.upperBound, of: line))
      (left.side, right.side) = (.left, .right)
      return [left, right]
    }
  }

  /// Where the State's or the Party's name starts behind other words of a line.
  private func mottoStart(in line: TextLine) -> Int? {
    if line.side != nil || line.cell != nil { return nil }
    return places(of: .motto, in: line.tokens.prefix(12).dropFirst()).first { at in
      tokens[at].flags.contains(.allCapitals) && starts(vocabulary.motto, at: at, in: line.tokens)
    }
  }

  /// The part of a line that some of its tokens make.
  func part(_ tokens: Range<Int>, of line: TextLine) -> TextLine {
    var part = line
    (part.tokens, part.span) = (tokens, span(tokens))
    part.measure = UTF8Scalars.width(document.text.bytes, in: part.span)
    return part
  }

  private static func emptyLines(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard start < end else { return 0 }
    return bytes.withUnsafeBufferPointer { bytes in
      var breaks = 0
      for at in start..<end where bytes[at] == 0x0A || bytes[at] == 0x0C { breaks &+= 1 }
      return max(0, breaks - 1)
    }
  }
}
