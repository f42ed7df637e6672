internal import CongvanText

/// Joins physical lines into paragraphs.
///
/// A line goes on with the paragraph before it unless it opens with a list marker, or the paragraph was closed:
/// by its punctuation and a line too short to have been wrapped, or by an empty line where the document uses them so.
struct ParagraphAssembler {
  let text: DocumentText
  private let wrapWidth: Int
  /// Where first lines of paragraphs are wrapped, which some pages do much earlier than the others.
  private let firstWidth: Int
  private let isWrapped: Bool
  /// Whether hardly any line goes on in small letters: each is a paragraph of its own, however short.
  private let isLineByLine: Bool
  private let gapsSeparate: Bool
  private let usualGap: Int
  /// Whether a blank at a line's end tells a wrapped line from a last one: some lines have it, some have not.
  private let blanksTell: Bool
  private let markers: MarkerReader

  init(_ text: DocumentText, lines: [TextLine]) {
    self.text = text
    let markers = MarkerReader(text)
    self.markers = markers
    var widths: [Int] = []
    /// The widths of first lines of paragraphs that go on in small letters.
    var firsts: [Int] = []
    var (count, separated, continued, blanks) = (0, 0, 0, 0)
    var before: Int?
    for index in lines.indices where !lines[index].isWholeParagraph && lines[index].cell == nil {
      count += 1
      if lines[index].width >= 25 { widths.append(lines[index].width) }
      if lines[index].endsInBlank { blanks += 1 }
      defer { before = index }
      guard let before else { continue }
      if lines[index].gap > 0 { separated += 1 }
      let first = text.tokens[lines[index].tokens.lowerBound]
      guard first.kind == .word, !first.flags.contains(.capitalized) else { continue }
      if markers.marker(at: lines[index].tokens) == nil { continued += 1 }
      if lines[index].gap == 0, lines[before].gap > 0 || markers.marker(at: lines[before].tokens) != nil {
        firsts.append(lines[before].width)
      }
    }
    widths.sort()
    firsts.sort()
    let median = widths.isEmpty ? 80 : widths[widths.count / 2]
    isWrapped = median <= 130
    wrapWidth = widths.isEmpty ? 80 : max(median, widths[min(widths.count - 1, widths.count * 4 / 5)])
    firstWidth = firsts.count < 3 ? wrapWidth : min(wrapWidth, firsts[firsts.count / 2])
    isLineByLine = count >= 10 && continued * 20 < count
    // Where every line has an empty one before it, the empty lines part paragraphs only if hardly any line goes on in small letters.
    gapsSeparate = count > 1 && (separated * 100 < (count - 1) * 85 || continued * 100 < count * 12)
    blanksTell = count > 40 && blanks * 5 > count && blanks * 10 < count * 8
    usualGap = gapsSeparate || count < 2 ? 0 : 1
  }

  /// The paragraphs of `lines`, in order.
  func paragraphs(of lines: ArraySlice<TextLine>, isAnnex: Bool) -> [Paragraph] {
    var out: [Paragraph] = []
    var start = lines.startIndex
    var opening: Marker?

    func close(_ end: Int) {
      guard start < end else { return }
      let first = lines[start]
      let range = first.tokens.lowerBound..<lines[end - 1].tokens.upperBound
      // “III.” alone on its line is a marker once its words have been joined to it.
      let marker = opening ?? (end - start > 1 ? markers.marker(at: range) : nil)
      split(range, marker: marker) {
        out.append(Paragraph(tokens: $0, marker: $1, cell: first.cell, isAnnex: isAnnex, gap: first.gap))
      }
    }

    for index in lines.indices {
      let marker = markers.marker(at: lines[index].tokens)
      if start < index, continues(lines[start..<index], with: lines[index], marker) { continue }
      close(index)
      start = index
      opening = marker
    }
    close(lines.endIndex)
    return out
  }

  /// Cuts off list items that stand behind another on one line: “… điện tử. + Hướng dẫn …”.
  private func split(_ range: Range<Int>, marker: Marker?, _ piece: (Range<Int>, Marker?) -> Void) {
    var start = range.lowerBound
    var opening = marker
    var next = start + (marker?.length ?? 0)
    for pause in text.places(of: .pause, in: range) where pause >= next && pause + 2 < range.upperBound {
      let at = pause + 1
      if text.tokens[pause].kind == .punctuation, text.tokens[at].flags.contains(.afterSpace),
        let inner = markers.inlineBullet(at: at..<range.upperBound)
      {
        piece(start..<at, opening)
        start = at
        opening = inner
        next = at + inner.length
      }
    }
    piece(start..<range.upperBound, opening)
  }

  private func continues(_ open: ArraySlice<TextLine>, with line: TextLine, _ marker: Marker?) -> Bool {
    guard let last = open.last else { return false }
    if last.cell != line.cell || isAcrossColumns(last, line) { return false }
    if text.markup, isHeadingSetOff(open, over: line) { return false }
    if last.block == line.block, line.isWholeParagraph { return true }
    if attaches(line), allCapitals(last.tokens) { return false }
    if text.markup, open.count < 6, leavesEmphasisOpen(open) { return true }
    if open.count == 1, isLoneNumber(last.tokens), line.gap == 0, marker == nil { return true }
    if marker != nil { return isWrapped && line.gap <= usualGap && awaitsNumber(last) }
    if open.count == 1, line.gap <= 1, allCapitals(line.tokens), isLonePart(last.tokens) { return true }
    if isBrokenName(open, line) { return true }
    if line.gap <= usualGap + 1, endsOpen(last.tokens) { return true }
    let tokens = text.tokens
    let v = text.vocabulary
    let end = tokens[last.tokens.upperBound - 1]
    let next = tokens[line.tokens.lowerBound]
    let reach = open.count == 1 ? firstWidth : wrapWidth
    let isClosed = end.kind == .punctuation && [v.stop, v.semicolon, v.colon].contains(end.symbol)
    let startsSmall = next.kind == .word && !next.flags.contains(.capitalized)
    let startsCapital = next.kind == .word && next.flags.contains(.capitalized)

    if blanksTell, line.gap <= 1, !last.isWholeParagraph, last.cell == nil {
      if last.endsInBlank { return !(isClosed && startsCapital) }
      return !isClosed && (startsSmall || isItemInCapitals(open, line) || breaksInCapitals(last, line, next, reach))
    }
    if line.isWholeParagraph || last.isWholeParagraph || isLineByLine { return !isClosed && startsSmall }
    if line.gap > usualGap + 1 { return !isClosed && startsSmall && isFull(last, next, reach) }
    if gapsSeparate, line.gap > 0 { return !isClosed && startsSmall && isFull(last, next, reach) }
    if startsCapital, allCapitals(last.tokens), !allCapitals(line.tokens), !isFull(last, next, reach) { return false }
    if startsCapital, open.count == 1, isHeading(last, over: line) || isShortHeading(last) { return false }
    if gapsSeparate, line.gap == 0, !isClosed, !allCapitals(line.tokens) || allCapitals(last.tokens) { return true }
    // A short line closed by a semicolon parts unmarked items even where the next starts small.
    if startsSmall { return !(isClosed && end.symbol == v.semicolon && (line.gap > usualGap || last.width * 10 < reach * 6)) }
    if !isWrapped { return !isClosed && !startsCapital && line.gap == 0 }
    let capitals = (allCapitals(last.tokens), allCapitals(line.tokens))
    if capitals.0 != capitals.1, startsCapital, !isFull(last, next, reach) || capitals.1 { return false }
    if capitals.0, capitals.1 { return !isClosed }
    if !startsCapital { return !isClosed || isFull(last, next, reach) }
    if isClosed, end.symbol != v.stop || isHeading(line) { return false }
    return isFull(last, next, reach)
  }

  /// “(Kèm theo Công văn số …)”: below a title it is no part of it.
  private func attaches(_ line: TextLine) -> Bool {
    let first = line.tokens.lowerBound
    return text.isMark(text.vocabulary.open, at: first) && text.starts(text.vocabulary.attachedCue, at: first + 1, in: line.tokens)
  }

  /// Whether another column's words stand between two lines, or they are in different columns: joined, they would swallow them.
  private func isAcrossColumns(_ last: TextLine, _ line: TextLine) -> Bool {
    line.tokens.lowerBound < last.tokens.upperBound || last.side != line.side
      || (line.side != nil && line.tokens.lowerBound > last.tokens.upperBound)
  }

  /// Whether the last word waits for another: “… nâng cao nhận thức về”.
  private func endsOpen(_ range: Range<Int>) -> Bool {
    let last = range.upperBound - 1
    return text.starts(text.vocabulary.openWord, at: last, in: last..<range.upperBound)
  }

  /// “… theo mẫu tại Phụ lục” at the end of a full line: the number below is the annex's, not an item's.
  private func awaitsNumber(_ line: TextLine) -> Bool {
    line.width * 10 > wrapWidth * 6
      && text.ends(text.vocabulary.numberedWord, before: line.tokens.upperBound, longest: 2, in: line.tokens)
  }

  /// Whether a line names bodies and nothing else and the next opens with their task: a heading that happens to fill its line.
  private func isHeading(_ line: TextLine, over next: TextLine) -> Bool {
    text.starts(text.vocabulary.taskVerb, at: next.tokens.lowerBound, in: next.tokens) && isHeading(line)
  }

  /// Whether a line names bodies and nothing else.
  private func isHeading(_ line: TextLine) -> Bool {
    let start = line.tokens.lowerBound + (markers.marker(at: line.tokens)?.length ?? 0)
    guard start < line.tokens.upperBound, case let bodies = BodyReader(text), let list = bodies.list(at: start, in: line.tokens)
    else { return false }
    return list.end >= line.tokens.upperBound && bodies.isSettled(list)
  }

  /// “V. Kiểm tra nội bộ”: a marked line that breaks off long before it had to, where first lines reach as far as the others.
  private func isShortHeading(_ line: TextLine) -> Bool {
    isWrapped && line.width * 10 < wrapWidth * 6 && firstWidth * 10 > wrapWidth * 8 && text.tokens[line.tokens.upperBound - 1].kind == .word
      && markers.marker(at: line.tokens) != nil
  }

  /// Whether a full line in capitals goes on right below in capitals.
  private func breaksInCapitals(_ last: TextLine, _ line: TextLine, _ next: Token, _ reach: Int) -> Bool {
    line.gap == 0 && allCapitals(last.tokens) && allCapitals(line.tokens) && isFull(last, next, reach)
  }

  /// Whether a marked item in capitals breaks off in a phrase and a line in capitals follows: there capitals open nothing.
  private func isItemInCapitals(_ open: ArraySlice<TextLine>, _ line: TextLine) -> Bool {
    guard let first = open.first, let last = open.last, markers.marker(at: first.tokens) != nil else { return false }
    let end = last.tokens.upperBound - 1
    guard text.tokens[end].kind == .word || text.isMark(text.vocabulary.comma, at: end) else { return false }
    return allCapitals(last.tokens) && allCapitals(line.tokens)
  }

  /// Whether a body's name in capitals stands a few words a line, its head alone on the first, as in a narrow box: “SỞ / THÔNG / TIN VÀ / TRUYỀN / THÔNG”.
  private func isBrokenName(_ open: ArraySlice<TextLine>, _ line: TextLine) -> Bool {
    guard let first = open.first, let last = open.last, open.count < 8, line.gap == 0, first.tokens.count == 1, last.tokens.count <= 3,
      let start = line.tokens.first
    else { return false }
    let v = text.vocabulary
    return text.starts(v.bodyHead, at: first.tokens.lowerBound, in: first.tokens) && !text.starts(v.taskVerb, at: start, in: line.tokens)
      && !text.starts(v.bodyHead, at: start, in: line.tokens)
      && (Array(open) + [line]).allSatisfy { $0.tokens.allSatisfy { text.tokens[$0].flags.contains(.allCapitals) } }
  }

  /// “1.” or “III.” with nothing behind it.
  private func isLoneNumber(_ range: Range<Int>) -> Bool {
    (2...4).contains(range.count) && text.isMark(text.vocabulary.stop, at: range.upperBound - 1)
      && (text.tokens[range.lowerBound].kind == .number || text.starts(text.vocabulary.roman, at: range.lowerBound, in: range))
  }

  /// “Chương I” with nothing behind it: its heading stands on the next line.
  private func isLonePart(_ range: Range<Int>) -> Bool {
    guard let marker = markers.marker(at: range), case .part = marker.kind else { return false }
    return marker.length == range.count
  }

  /// Whether a `**` of these lines has no partner yet: the words it sets off go on.
  private func leavesEmphasisOpen(_ lines: ArraySlice<TextLine>) -> Bool { emphasisMarks(lines) % 2 == 1 }

  /// “**8. Các khu dân cư**” over plain words that open with a capital: a heading, whatever its width.
  private func isHeadingSetOff(_ open: ArraySlice<TextLine>, over line: TextLine) -> Bool {
    let next = text.tokens[line.tokens.lowerBound]
    return next.kind == .word && next.flags.contains(.capitalized) && text.document.text.bytes[line.span.start] != 0x2A
      && (isSetOff(open) || open.indices.allSatisfy { isSetOff(open[$0...$0]) })
  }

  /// Whether one pair of `**` stands around all that these lines say.
  private func isSetOff(_ lines: ArraySlice<TextLine>) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    let bytes = text.document.text.bytes[first.span.start..<last.span.end]
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }
    guard let end, end > bytes.startIndex + 4, bytes.starts(with: [0x2A, 0x2A]), bytes[end] == 0x2A, bytes[end - 1] == 0x2A else {
      return false
    }
    return emphasisMarks(lines) == 2
  }

  /// How many `**` stand in these lines.
  private func emphasisMarks(_ lines: ArraySlice<TextLine>) -> Int {
    var marks = 0
    for line in lines {
      let bytes = text.document.text.bytes[line.span.start..<line.span.end]
      var at = bytes.startIndex
      while at + 1 < bytes.endIndex {
        if bytes[at] == 0x2A, bytes[at + 1] == 0x2A { marks += 1; at += 1 }
        at += 1
      }
    }
    return marks
  }

  /// Whether the first word of the next line would not have fitted on this one.
  private func isFull(_ line: TextLine, _ next: Token, _ reach: Int) -> Bool { line.width + Int(next.length) + 1 > reach * 9 / 10 }

  /// Whether a line of at least two words is all capitals.
  private func allCapitals(_ range: Range<Int>) -> Bool {
    var words = 0
    for token in text.tokens[range] where token.kind == .word {
      guard token.flags.contains(.allCapitals) else { return false }
      words += 1
    }
    return words >= 2
  }
}
