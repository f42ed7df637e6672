internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads the letterhead, the title and the addressees, line by line, and says where the body starts.
struct LetterheadReader {
  let text: DocumentText
  let lines: [TextLine]
  let finder: PartsFinder
  private let markers: MarkerReader
  private var vocabulary: Vocabulary { text.vocabulary }

  init(text: DocumentText, lines: [TextLine], finder: PartsFinder) {
    self.text = text
    self.lines = lines
    self.finder = finder
    markers = MarkerReader(text)
  }

  /// Fills `directive` and returns the first line of the body.
  func read(into directive: inout Directive, from start: Int, motto: Int?) -> Int {
    var index = start
    var issuerLines: [Int] = []
    var letterSubject: [Int] = []
    var sawNumber = false
    var isLetter = false
    var titleLine: Int?
    let limit = min(lines.count, (motto ?? start) + 60)
    var lastHead = start
    while index < limit {
      let range = lines[index].tokens
      let first = range.lowerBound
      let isNearHead = index - lastHead < 4
      if isMotto(index) { lastHead = index + 1; index += 1; continue }
      if let addressees = addresseeStart(range) ?? (isLetter && isNearHead ? unlabelledAddressee(range) : nil) {
        fillIssuer(&directive, issuerLines)
        directive.kind = vocabulary.letterKind
        return readAddressees(into: &directive, from: index, at: addressees)
      }
      if let match = text.vocabulary.grammar.match(vocabulary.writtenNumber, at: first, in: text.tokens, range: cellRange(index)),
        !sawNumber
      {
        fillNumber(&directive, match)
        sawNumber = true
        lastHead = index + 1
        // A number wrapped in its cell ends on a later line than it starts.
        let rest = match.range.upperBound..<max(match.range.upperBound, range.upperBound)
        if !rest.isEmpty { _ = fillDate(&directive, rest) }
        index += 1
        continue
      }
      if directive.issued == nil, directive.place == nil, fillDate(&directive, cellRange(index)) {
        lastHead = index + 1
        index = endOfCell(index)
        continue
      }
      if let label = letterSubjectLabel(range, mayBeBare: sawNumber && letterSubject.isEmpty) {
        isLetter = true
        letterSubject = subjectLines(from: index)
        fillSubject(&directive, letterSubject, from: label)
        index = (letterSubject.last ?? index) + 1
        lastHead = index
        continue
      }
      if let kind = titleKind(index, mayFollowStamp: isNearHead) {
        directive.kind = kind
        directive.spans["kind"] = text.place(range)
        titleLine = index
        break
      }
      if motto != nil, !sawNumber || issuerLines.isEmpty,
        index < (motto ?? 0) || lines[index].side == .left || sameCellRowBeforeMotto(index, motto), isNameLine(range)
      {
        issuerLines.append(index)
        lastHead = index + 1
      } else if motto != nil, index > (motto ?? 0) + 16, !sawNumber {
        break
      } else if motto == nil, index > start + 12 {
        break
      }
      index += 1
    }
    fillIssuer(&directive, issuerLines)
    if titleLine == nil, motto == nil, directive.kind == nil { lastHead = readBare(into: &directive, from: start) ?? lastHead }
    if let titleLine { return fillTitle(&directive, at: titleLine) }
    if isLetter {
      directive.kind = vocabulary.letterKind
    } else if directive.symbol != nil {
      directive.kind = kindOfSymbol(directive) ?? vocabulary.letterKind
    }
    return lastHead
  }

  /// A document without letterhead: one of its first lines names its kind and what it is about, or it is a set of slides.
  private func readBare(into directive: inout Directive, from start: Int) -> Int? {
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
        text.tokens[range.lowerBound].flags.contains(.capitalized),
        let kind = text.entry(vocabulary.documentKind, at: range.lowerBound, in: range), range.count > kind.length,
        !text.starts(vocabulary.numberLabel, at: range.lowerBound + kind.length, in: range)
      else { continue }
      return (index, kind)
    }
    return nil
  }

  // MARK: - Pieces

  private func isMotto(_ index: Int) -> Bool {
    let range = lines[index].tokens
    let v = vocabulary
    return text.starts(v.motto, at: range.lowerBound, in: range) || text.starts(v.mottoSecond, at: range.lowerBound, in: range)
  }

  private func sameCellRowBeforeMotto(_ index: Int, _ motto: Int?) -> Bool {
    guard let motto, let mottoCell = lines[motto].cell, let cell = lines[index].cell else { return false }
    return cell.table == mottoCell.table && cell.column < mottoCell.column
  }

  /// The whole cell a line belongs to, or the line.
  private func cellRange(_ index: Int) -> Range<Int> {
    guard lines[index].cell != nil else {
      // A place and date may be wrapped in a narrow column.
      return lines[index].tokens
    }
    return lines[index].tokens.lowerBound..<lines[endOfCell(index) - 1].tokens.upperBound
  }

  private func endOfCell(_ index: Int) -> Int {
    guard let cell = lines[index].cell else { return index + 1 }
    var end = index + 1
    while end < lines.count, lines[end].cell == cell { end += 1 }
    return end
  }

  private func isNameLine(_ range: Range<Int>) -> Bool {
    let range = withoutSpecks(range)
    return !range.isEmpty && text.tokens[range.lowerBound].kind == .word && finder.isShouted(range)
  }

  /// A line without the specks that a machine read before it as marks.
  private func withoutSpecks(_ range: Range<Int>) -> Range<Int> {
    let specks = text.isMachineRead ? range.prefix { text.tokens[$0].kind == .punctuation }.count : 0
    return range.lowerBound + specks..<range.upperBound
  }

  private func fillNumber(_ directive: inout Directive, _ match: GrammarMatch) {
    guard let record = match.value.record else { return }
    if let digits = record["number"]?.words {
      directive.number = text.words(digits)
      directive.spans["number"] = text.place(digits)
    }
    if let symbol = record["symbol"]?.words {
      directive.symbol = text.symbol(symbol)
      directive.spans["symbol"] = text.place(symbol)
    }
  }

  private func fillDate(_ directive: inout Directive, _ range: Range<Int>) -> Bool {
    for at in range where text.tokens[at].kind == .word {
      guard let match = text.vocabulary.grammar.match(vocabulary.writtenDate, at: at, in: text.tokens, range: range) else { continue }
      var place = range.lowerBound..<at
      if let comma = place.first(where: { text.isMark(vocabulary.comma, at: $0) }) { place = place.lowerBound..<comma }
      guard place.count <= 8 else { return false }
      fillPlace(&directive, place)
      let record = match.value.record
      let (day, month, year) = (record?["day"]?.integer, record?["month"]?.integer, record?["year"]?.integer)
      if let year {
        directive.issued =
          month.map { month in day.map { .day(year: year, month: month, day: $0) } ?? .month(year: year, month: month) } ?? .year(year)
        directive.spans["issued"] = text.place(match.range)
      }
      return true
    }
    return text.isMachineRead && fillMisreadDate(&directive, range)
  }

  /// “An Sơn, ngày 0Ÿtháng 10 năm 2025”: of a day written by hand only the place and the year may be read.
  private func fillMisreadDate(_ directive: inout Directive, _ range: Range<Int>) -> Bool {
    guard let comma = range.first(where: { text.isMark(vocabulary.comma, at: $0) }), comma - range.lowerBound <= 8,
      text.starts(vocabulary.dayWord, at: comma + 1, in: range), let last = range.last, text.isYear(at: last)
    else { return false }
    fillPlace(&directive, range.lowerBound..<comma)
    directive.issued = .year(Int(text.tokens[last].value))
    directive.spans["issued"] = text.place(last..<last + 1)
    return true
  }

  private func fillPlace(_ directive: inout Directive, _ range: Range<Int>) {
    guard let first = range.first(where: { text.tokens[$0].kind == .word }) else { return }
    directive.place = text.words(first..<range.upperBound)
    directive.spans["place"] = text.place(first..<range.upperBound)
  }

  /// Where the subject starts behind “V/v”, or right below a letter's number behind “Về”.
  private func letterSubjectLabel(_ range: Range<Int>, mayBeBare: Bool) -> Int? {
    if let label = text.entry(vocabulary.letterSubjectLabel, at: range.lowerBound, in: range) {
      return label.value.symbol == nil || mayBeBare && text.isMachineRead ? range.lowerBound + label.length : nil
    }
    let bare = text.length(vocabulary.subjectLabel, at: range.lowerBound, in: range)
    return bare > 0 && mayBeBare && text.tokens[range.lowerBound].flags.contains(.capitalized) ? range.lowerBound + bare : nil
  }

  private func subjectLines(from index: Int) -> [Int] {
    var out = [index]
    var next = index + 1
    while next < lines.count, next - index < 8 {
      let line = lines[next]
      let previous = lines[next - 1]
      guard line.cell == previous.cell, line.side == previous.side, line.gap <= 1 || !hasUsualGap else { break }
      if isMotto(next) || addresseeStart(line.tokens) != nil || titleKind(next) != nil || hasDate(line.tokens) { break }
      if endsSentence(previous.tokens)
        || text.length(vocabulary.urgencyMark, at: line.tokens.lowerBound, in: line.tokens) == line.tokens.count
      {
        break
      }
      out.append(next)
      next += 1
    }
    return out
  }

  /// Whether most lines have an empty one before them.
  private var hasUsualGap: Bool { lines.prefix(40).count { $0.gap > 0 } * 2 > min(40, lines.count) }

  private func endsSentence(_ range: Range<Int>) -> Bool { text.isMark(vocabulary.stop, at: range.upperBound - 1) }

  private func hasDate(_ range: Range<Int>) -> Bool {
    range.contains { text.vocabulary.grammar.match(vocabulary.writtenDate, at: $0, in: text.tokens, range: range) != nil }
  }

  private func fillSubject(_ directive: inout Directive, _ subject: [Int], from first: Int) {
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

  private func kindOfSymbol(_ directive: Directive) -> String? {
    guard let place = directive.spans["symbol"] else { return nil }
    let range = text.range(of: place.span)
    return CitationReader(text: text, ownKind: nil).typeCode(range)
  }

  /// A line that is the name of a kind of document, in capitals; on a machine-read page a stamp may stand before it.
  private func titleKind(_ index: Int, mayFollowStamp: Bool = false) -> String? {
    let range = text.trimmed(lines[index].tokens)
    guard !range.isEmpty, finder.isShouted(range) else { return nil }
    let starts = mayFollowStamp && text.isMachineRead ? range.prefix(16) : range.prefix(1)
    return starts.lazy.compactMap { at in
      text.entry(vocabulary.documentKind, at: at, in: range).flatMap { at + $0.length == range.upperBound ? $0.value.symbol : nil }
    }.first
  }

  /// Reads the lines under the kind as the subject; returns the first line of what follows.
  private func fillTitle(_ directive: inout Directive, at title: Int) -> Int {
    let v = vocabulary
    var subject: [Int] = []
    var next = title + 1
    var isShouted: Bool?
    while next < lines.count, subject.count < 10 {
      let line = lines[next]
      let range = line.tokens
      let shouted = finder.isShouted(range)
      if text.tokens[range.lowerBound].kind == .punctuation, range.count <= 3 { next += 1; continue }
      if addresseeStart(range) != nil { break }
      // “V/V …” is no item V.
      if markers.marker(at: range) != nil, !text.starts(v.subjectLabel, at: range.lowerBound, in: range) { break }
      if let expected = isShouted, expected != shouted { break }
      if let previous = subject.last {
        if lines[previous].cell != line.cell { break }
        if text.starts(v.bodyStart, at: range.lowerBound, in: range), text.tokens[range.lowerBound].flags.contains(.capitalized),
          line.gap > 0 || endsTitle(previous) || !shouted
        {
          break
        }
        if line.gap > 2 || isTooLongForTitle(line) { break }
        if endsSentence(lines[previous].tokens) { break }
        if line.isWholeParagraph, line.block != lines[previous].block, range.count > 20, !shouted { break }
        if !shouted, line.gap > 0, !hasUsualGap { break }
      } else if !shouted, text.starts(v.basisCue, at: range.lowerBound, in: range) || isTooLongForTitle(line) {
        break
      }
      isShouted = isShouted ?? shouted
      subject.append(next)
      next += 1
    }
    if let first = subject.first {
      let range = lines[first].tokens
      let label = text.length(v.subjectLabel, at: issuerPhrase(range), in: range) + issuerPhrase(range) - range.lowerBound
      fillSubject(&directive, subject, from: range.lowerBound + label)
    }
    return addressees(into: &directive, from: (subject.last ?? title) + 1)
  }

  /// “của Ban Thường vụ Tỉnh ủy” under the title of a Party document: where the subject starts behind it.
  private func issuerPhrase(_ range: Range<Int>) -> Int {
    let of = text.length(vocabulary.bodyOf, at: range.lowerBound, in: range)
    guard of > 0, let list = BodyReader(text).list(at: range.lowerBound + of, in: range),
      text.starts(vocabulary.subjectLabel, at: list.end, in: range)
    else { return range.lowerBound }
    return list.end
  }

  /// Whether a title may end with this line: not behind a comma, “của” or “và”.
  private func endsTitle(_ index: Int) -> Bool {
    let range = lines[index].tokens
    let last = range.upperBound - 1
    return !text.isMark(vocabulary.comma, at: last) && !text.starts(vocabulary.bodyOf, at: last, in: range)
      && !text.starts(vocabulary.and, at: last, in: range)
  }

  /// A physical line of this width is a paragraph's; a whole paragraph is one by its closing mark, or far beyond it.
  private func isTooLongForTitle(_ line: TextLine) -> Bool {
    let end = line.tokens.upperBound - 1
    let isClosed = [vocabulary.stop, vocabulary.semicolon, vocabulary.colon].contains { text.isMark($0, at: end) }
    return line.width > (line.isWholeParagraph && !isClosed ? 400 : 130)
  }

  // MARK: - Addressees

  private func addresseeStart(_ range: Range<Int>) -> Int? {
    let v = vocabulary
    // “THỦ TƯỚNG CHÍNH PHỦ điện:”; on a scan a stamp may have been read with it.
    let sends = range.dropFirst().first { at in
      text.length(v.addresseeLabel, at: at, in: range) == 1 && at + 1 < range.upperBound && text.isMark(v.colon, at: at + 1)
    }
    if let sends {
      let isWhole = sends + 2 == range.upperBound && BodyReader(text).wholeList(range.lowerBound..<sends) != nil
      if isWhole || text.isMachineRead && text.tokens[sends - 1].flags.contains(.allCapitals) { return sends + 2 }
    }
    let specks = text.isMachineRead ? range.prefix { text.tokens[$0].kind != .word }.count : 0
    let start = range.lowerBound + specks
    let length = text.length(v.addresseeLabel, at: start, in: range)
    guard length > 0, text.tokens[start].flags.contains(.capitalized) else { return nil }
    let at = start + length
    if at < range.upperBound, text.isMark(v.colon, at: at) { return at + 1 }
    return at == range.upperBound && length > 1 ? at : nil
  }

  /// The first addressee of a letter whose label a machine could not read: a bullet with a body behind it.
  private func unlabelledAddressee(_ range: Range<Int>) -> Int? {
    guard text.isMachineRead, let marker = markers.marker(at: range), case .bullet = marker.kind else { return nil }
    let first = range.lowerBound + marker.length
    return BodyReader(text).wholeList(first..<range.upperBound, mayHoldVerbs: false) == nil ? nil : first
  }

  private func addressees(into directive: inout Directive, from index: Int) -> Int {
    guard index < lines.count else { return index }
    for next in index..<min(lines.count, index + 2) {
      if let at = addresseeStart(lines[next].tokens) { return readAddressees(into: &directive, from: next, at: at) }
    }
    return index
  }

  private func readAddressees(into directive: inout Directive, from index: Int, at: Int) -> Int {
    let v = vocabulary
    var items: [WordRun] = []
    var isListed = false
    if at < lines[index].tokens.upperBound {
      let bullet = text.length(v.bullet, at: at, in: lines[index].tokens)
      items.append(WordRun(at + bullet..<lines[index].tokens.upperBound))
      isListed = bullet > 0 || markers.marker(at: lines[index].tokens) != nil
    }
    var next = index + 1
    while next < lines.count, next - index < 40 {
      let range = lines[next].tokens
      let marker = markers.marker(at: range)
      if let marker, case .bullet = marker.kind {
        // What a stamp left before the list.
        if text.isMachineRead, !isListed, let only = items.first, items.count == 1,
          !BodyReader(text).starts(at: only.first, in: only.first..<only.end)
        {
          items = []
        }
        items.append(WordRun(range.lowerBound + marker.length..<range.upperBound))
        isListed = true
        next += 1
        continue
      }
      if marker != nil || lines[next].side != lines[next - 1].side { break }
      let first = text.tokens[range.lowerBound]
      let previousEnds = items.last.map { text.isMark(v.stop, at: $0.end - 1) || text.isMark(v.semicolon, at: $0.end - 1) } ?? false
      let startsBody = text.starts(v.bodyStart, at: range.lowerBound, in: range) && first.flags.contains(.capitalized)
      if items.isEmpty {
        if startsBody && lines[next].width > 60 { break }
        items.append(WordRun(range))
      } else if isListed {
        guard !previousEnds, !startsBody,
          lines[next].cell == lines[next - 1].cell, lines[next].gap <= 2
        else { break }
        items[items.count - 1].append(range)
      } else {
        guard let last = items.last, !text.isMark(v.stop, at: last.end - 1), !startsBody,
          lines[next].width < 60 || lines[next].gap <= 1 && !isTooLongForTitle(lines[next])
        else { break }
        if lines[next].isWholeParagraph, lines[next].block != lines[next - 1].block, range.count > 30 { break }
        if text.isMark(v.semicolon, at: last.end - 1) {
          items.append(WordRun(range))
        } else {
          items[items.count - 1].append(range)
        }
      }
      next += 1
    }
    let trimmed = items.compactMap { $0.trimmed(text) }
    directive.addressees = trimmed.map { $0.words(text) }
    if let first = trimmed.first, let last = trimmed.last {
      // Beside another column only the first stretch stands alone.
      let isWhole = trimmed.allSatisfy { $0.pieces.count == 1 } && first.first < last.end
      directive.spans["addressees"] = text.place(isWhole ? first.first..<last.end : first.pieces[0])
    }
    return next
  }

  // MARK: - Issuer

  /// Splits the issuer's lines into bodies: the last is the issuer, the one before it its parent.
  private func fillIssuer(_ directive: inout Directive, _ issuer: [Int]) {
    guard !issuer.isEmpty else { return }
    let bodies = BodyReader(text)
    var names: [WordRun] = []
    for index in issuer {
      let range = withoutSpecks(text.trimmed(lines[index].tokens))
      guard !range.isEmpty, range.contains(where: { text.tokens[$0].kind == .word }) else { continue }
      if let last = names.last, !opensBody(range, after: last.last, bodies) {
        names[names.count - 1].append(range)
      } else {
        names.append(WordRun(range))
      }
    }
    let casing = NormalCase(text, after: lines[issuer.last ?? 0].tokens.upperBound, place: directive.place)
    if let own = names.last {
      directive.issuer = casing.normal(own)
      directive.spans["issuer"] = text.place(own.pieces[0])
    }
    if names.count > 1 {
      let parent = names[names.count - 2]
      directive.issuerParent = casing.normal(parent)
      directive.spans["issuerParent"] = text.place(parent.pieces[0])
    }
  }

  private func opensBody(_ range: Range<Int>, after last: Range<Int>, _ bodies: BodyReader) -> Bool {
    let v = vocabulary
    guard text.starts(v.bodyHead, at: range.lowerBound, in: range) else { return false }
    // “ỦY BAN NHÂN DÂN” on one line and “TỈNH AN SƠN” on the next are one name.
    if text.starts(v.levelNoun, at: range.lowerBound, in: range) { return false }
    let end = text.tokens[last.upperBound - 1]
    // “CHỦ TỊCH” over “ỦY BAN NHÂN DÂN …” is one office.
    if text.length(v.officeTitle, at: last.lowerBound, in: last) == last.count { return false }
    return !(text.starts(v.and, at: last.upperBound - 1, in: last) || end.kind == .punctuation)
  }
}
