internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// The kind and the subject of a document: under a title, or in the first lines of one that has no letterhead.
extension LetterheadReader {
  /// A line that is the name of a kind of document, in capitals; on a machine-read page a stamp may stand before it.
  func titleKind(_ index: Int, mayFollowStamp: Bool = false) -> String? {
    let range = withoutRemark(text.trimmed(lines[index].tokens))
    guard !range.isEmpty, finder.isShouted(range) else { return nil }
    let starts = mayFollowStamp && text.isMachineRead ? range.prefix(16) : range.prefix(1)
    return starts.lazy.compactMap { at in
      text.entry(vocabulary.documentKind, at: at, in: range).flatMap { at + $0.length == range.upperBound ? $0.value.symbol : nil }
    }.first
  }

  /// “THÔNG BÁO (Lần 2)”: a line without the bracket that closes it.
  private func withoutRemark(_ range: Range<Int>) -> Range<Int> {
    guard let last = range.last, text.isMark(vocabulary.close, at: last),
      let open = range.last(where: { text.isMark(vocabulary.open, at: $0) })
    else { return range }
    return range.lowerBound..<open
  }

  /// The kind of document that opens a line in capitals, the subject behind it: “KẾ HOẠCH TỔ CHỨC HỘI THI …”.
  func kindOpening(_ index: Int) -> LexiconMatch? {
    let range = text.trimmed(lines[index].tokens)
    guard finder.isShouted(range), let kind = text.entry(vocabulary.documentKind, at: range.lowerBound, in: range),
      kind.length < range.count
    else { return nil }
    return kind
  }

  /// Reads the lines under the kind, or what stands behind it on its line, as the subject; returns the first line of what follows.
  func fillTitle(_ directive: inout Directive, at title: Int) -> Int {
    let v = vocabulary
    let opening = kindOpening(title)
    var subject = opening == nil ? [] : [title]
    var next = title + 1
    var isShouted: Bool? = opening == nil ? nil : true
    while next < lines.count, subject.count < 10 {
      let line = lines[next]
      let range = line.tokens
      let shouted = finder.isShouted(range)
      if text.tokens[range.lowerBound].kind == .punctuation, range.count <= 3 { next += 1; continue }
      if addresseeStart(range) != nil { break }
      if subject.isEmpty, isIssuerLine(text.trimmed(range)) { next += 1; continue }
      // “V/V …” is no item V.
      if markers.marker(at: range) != nil, !text.starts(v.subjectLabel, at: range.lowerBound, in: range) { break }
      if let expected = isShouted, expected != shouted { break }
      if let previous = subject.last {
        if lines[previous].cell != line.cell { break }
        if text.starts(v.bodyStart, at: range.lowerBound, in: range), text.tokens[range.lowerBound].flags.contains(.capitalized),
          line.gap > 0 || !shouted || endsTitle(previous) && BodyReader(text).starts(at: range.lowerBound, in: range)
        {
          break
        }
        if line.gap > 2 || isTooLongForTitle(next) { break }
        if endsSentence(lines[previous].tokens) { break }
        if line.isWholeParagraph, line.block != lines[previous].block, range.count > 20, !shouted { break }
        if !shouted, line.gap > 0, !hasUsualGap, !goesOnSmall(range) { break }
      } else if !shouted, !text.starts(v.subjectLabel, at: range.lowerBound, in: range),
        text.starts(v.basisCue, at: range.lowerBound, in: range) || isTooLongForTitle(next)
      {
        break
      }
      isShouted = isShouted ?? shouted
      subject.append(next)
      next += 1
    }
    if let first = subject.first {
      let range = lines[first].tokens.dropFirst(opening?.length ?? 0)
      let label = issuerPhrase(range)
      // “VỀ” on one line, “VIỆC …” on the next.
      let last = lines[subject.last ?? first].tokens
      let start = label + text.length(v.subjectLabel, at: label, in: range.lowerBound..<max(last.upperBound, range.upperBound))
      let isWrapped = start >= range.upperBound && subject.count > 1
      fillSubject(&directive, isWrapped ? Array(subject.dropFirst()) : subject, from: start)
    }
    return addressees(into: &directive, from: (subject.last ?? title) + 1)
  }

  /// Whether a line begins with a word in small letters.
  private func goesOnSmall(_ range: Range<Int>) -> Bool {
    let first = text.tokens[range.lowerBound]
    return first.kind == .word && !first.flags.contains(.capitalized)
  }

  /// “của Ban Thường vụ Tỉnh ủy” under the title of a Party document: where the subject starts behind it.
  private func issuerPhrase(_ range: Range<Int>) -> Int {
    let of = text.length(vocabulary.bodyOf, at: range.lowerBound, in: range)
    guard of > 0, let list = BodyReader(text).list(at: range.lowerBound + of, in: range),
      text.starts(vocabulary.subjectLabel, at: list.end, in: range)
    else { return range.lowerBound }
    return list.end
  }

  /// “CỦA BAN THƯỜNG VỤ TỈNH ỦY”: whose document it is, on a line of its own.
  private func isIssuerLine(_ range: Range<Int>) -> Bool {
    let of = text.length(vocabulary.bodyOf, at: range.lowerBound, in: range)
    return of > 0 && BodyReader(text).list(at: range.lowerBound + of, in: range)?.end == range.upperBound
  }

  /// Whether a title may end with this line: not behind a comma, “của” or “và”.
  private func endsTitle(_ index: Int) -> Bool {
    let range = lines[index].tokens
    let last = range.upperBound - 1
    return !text.isMark(vocabulary.comma, at: last) && !text.starts(vocabulary.bodyOf, at: last, in: range)
      && !text.starts(vocabulary.and, at: last, in: range)
  }

  /// A physical line of this width is a paragraph's; a whole paragraph, or a line between empty ones, is one by its closing mark, or far beyond it.
  func isTooLongForTitle(_ index: Int) -> Bool {
    let line = lines[index]
    let end = line.tokens.upperBound - 1
    let isBelowTitle = index > 0 && finder.isShouted(lines[index - 1].tokens)
    let standsAlone = line.isWholeParagraph || (line.gap > 0 || isBelowTitle) && index + 1 < lines.count && lines[index + 1].gap > 0
    let isClosed = [vocabulary.stop, vocabulary.semicolon, vocabulary.colon].contains { text.isMark($0, at: end) }
    return line.width > (standsAlone && !isClosed ? 400 : 130)
  }

  /// A document without letterhead: one of its first lines names its kind and what it is about, or it is a set of slides.
  func readBare(into directive: inout Directive, from start: Int) -> Int? {
    guard let first = lines[start...].first else { return nil }
    let range = text.trimmed(first.tokens)
    guard !range.isEmpty else { return nil }
    if let (line, kind) = bareTitle(from: start) {
      let title = text.trimmed(lines[line].tokens)
      directive.kind = kind.value.symbol
      directive.spans["kind"] = text.place(title.lowerBound..<title.lowerBound + kind.length)
      var subject = [line]
      while let last = subject.last, last + 1 < lines.count, lines[last + 1].block == lines[last].block, subject.count < 6,
        markers.marker(at: lines[last + 1].tokens) == nil,
        !text.starts(vocabulary.bodyStart, at: lines[last + 1].tokens.lowerBound, in: lines[last + 1].tokens)
      {
        subject.append(last + 1)
      }
      let behind = title.lowerBound + kind.length
      fillSubject(&directive, subject, from: behind + text.length(vocabulary.subjectLabel, at: behind, in: title))
      return (subject.last ?? line) + 1
    }
    let pages = lines[start...].filter { $0.gap >= 3 }
    guard pages.count >= 6, pages.count(where: { finder.isShouted($0.tokens) }) * 2 > pages.count, finder.isShouted(range) else {
      return nil
    }
    directive.kind = vocabulary.slidesKind
    fillSubject(&directive, [start], from: range.lowerBound)
    if start + 1 < lines.count, BodyReader(text).wholeList(lines[start + 1].tokens) != nil { fillIssuer(&directive, [start + 1]) }
    return start
  }

  /// The first of the opening lines that starts with the name of a kind and goes on.
  private func bareTitle(from start: Int) -> (line: Int, kind: LexiconMatch)? {
    for index in start..<min(start + 4, lines.count) {
      let line = lines[index]
      let range = text.trimmed(line.tokens)
      guard !range.isEmpty, range.count <= 60, line.isWholeParagraph || line.width <= 160,
        !text.isMark(vocabulary.stop, at: line.tokens.upperBound - 1),
        text.tokens[range.lowerBound].flags.contains(.capitalized),
        let kind = text.entry(vocabulary.documentKind, at: range.lowerBound, in: range), range.count > kind.length,
        !text.starts(vocabulary.numberLabel, at: range.lowerBound + kind.length, in: range)
      else { continue }
      return (index, kind)
    }
    return nil
  }

  func fillSubject(_ directive: inout Directive, _ subject: [Int], from first: Int) {
    guard let last = subject.last else { return }
    var start = first
    while start < lines[last].tokens.upperBound, text.isMark(vocabulary.colon, at: start) || text.isMark(vocabulary.dash, at: start) {
      start += 1
    }
    var run = WordRun(start..<max(start, lines[subject[0]].tokens.upperBound))
    for line in subject.dropFirst() { run.append(lines[line].tokens) }
    guard let run = run.trimmed(text) else { return }
    directive.subject = run.words(text)
    directive.spans["subject"] = text.place(run.pieces[0])
  }
}
