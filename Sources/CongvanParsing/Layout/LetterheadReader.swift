internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Reads the letterhead, the title and the addressees, line by line, and says where the body starts.
struct LetterheadReader {
  let text: DocumentText
  let lines: [TextLine]
  let finder: PartsFinder
  let markers: MarkerReader
  var vocabulary: Vocabulary { text.vocabulary }

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
        directive.kind = kindOfLetter(directive)
        return pastMotto(readAddressees(into: &directive, from: index, at: addressees), of: &directive)
      }
      if let match = text.vocabulary.grammar.match(vocabulary.writtenNumber, at: first, in: text.tokens, range: cellRange(index)),
        !sawNumber
      {
        fillNumber(&directive, match)
        sawNumber = true
        lastHead = index + 1
        // A number wrapped in its cell ends on a later line than it starts.
        let rest = (match.range.upperBound..<max(match.range.upperBound, range.upperBound)).drop { text.isMark(vocabulary.comma, at: $0) }
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
      if sawNumber, isNearHead, let kind = kindOpening(index) {
        directive.kind = kind.value.symbol
        directive.spans["kind"] = text.place(range.lowerBound..<range.lowerBound + kind.length)
        titleLine = index
        break
      }
      // A copy without the State's name opens with the issuer's.
      if motto == nil, !sawNumber, index - start < 6, isNameLine(range) {
        issuerLines.append(index)
      } else if motto != nil, !sawNumber || issuerLines.isEmpty,
        index < (motto ?? 0) || lines[index].side == .left || sameCellRowBeforeMotto(index, motto) || isNameBelowMotto(index, motto),
        isNameLine(range)
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
    if motto == nil, !sawNumber || !opensWithBody(issuerLines) { issuerLines = [] }
    fillIssuer(&directive, issuerLines)
    if titleLine == nil, motto == nil, directive.kind == nil { lastHead = readBare(into: &directive, from: start) ?? lastHead }
    if let titleLine { return fillTitle(&directive, at: titleLine) }
    if isLetter {
      directive.kind = kindOfLetter(directive)
    } else if directive.symbol != nil {
      directive.kind = kindOfSymbol(directive) ?? vocabulary.letterKind
    }
    return lastHead
  }

  /// Behind the motto and the date, which some copies have below the addressees, where the right column was written out last.
  private func pastMotto(_ start: Int, of directive: inout Directive) -> Int {
    guard start < lines.count, isMotto(start) else { return start }
    var index = start
    while index < lines.count, isMotto(index) { index += 1 }
    guard directive.issued == nil, index < lines.count, fillDate(&directive, cellRange(index)) else { return index }
    return endOfCell(index)
  }

  private func isMotto(_ index: Int) -> Bool {
    let range = lines[index].tokens
    let v = vocabulary
    return text.starts(v.motto, at: range.lowerBound, in: range) || text.starts(v.mottoSecond, at: range.lowerBound, in: range)
  }

  /// Whether a body's name follows the State's name that opens a text of one column.
  private func isNameBelowMotto(_ index: Int, _ motto: Int?) -> Bool {
    guard let motto, motto == 0, index < 6, lines[..<index].allSatisfy({ $0.side == nil && $0.cell == nil }) else { return false }
    return BodyReader(text).starts(at: lines[index].tokens.lowerBound, in: lines[index].tokens)
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
  func withoutSpecks(_ range: Range<Int>) -> Range<Int> {
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
      if at == range.lowerBound, match.range.upperBound < range.upperBound, text.isMark(vocabulary.comma, at: match.range.upperBound) {
        return false
      }
      let lead = range.lowerBound..<at
      let place = lead.lowerBound..<(lead.first { text.isMark(vocabulary.comma, at: $0) } ?? at)
      guard isPlace(place), !lead.contains(where: { text.length(vocabulary.timeOpener, at: $0, in: lead) == at - $0 }) else { return false }
      let record = match.value.record
      fillPlace(&directive, place)
      let (day, month, year) = (record?["day"]?.integer, record?["month"]?.integer, record?["year"]?.integer)
      if let year {
        directive.issued =
          month.map { month in day.map { .day(year: year, month: month, day: $0) } ?? .month(year: year, month: month) } ?? .year(year)
        directive.spans["issued"] = text.place(match.range)
      }
      return true
    }
    return fillFigures(&directive, range) || text.isMachineRead && fillMisreadDate(&directive, range)
  }

  /// Whether the date of a letterhead may stand behind these words: a name ends in a capital word, a sentence does not. No name is blank too.
  private func isPlace(_ range: Range<Int>) -> Bool {
    guard range.count <= 8, !text.starts(vocabulary.timeOpener, at: range.lowerBound, in: range) else { return range.isEmpty }
    let last = range.last { text.tokens[$0].kind == .word }
    return last.map { text.tokens[$0].flags.contains(.capitalized) } ?? true
  }

  private func fillFigures(_ directive: inout Directive, _ range: Range<Int>) -> Bool {
    guard let (place, figures, day) = figuresBehindPlace(in: range) else { return false }
    fillPlace(&directive, place)
    directive.issued = day
    directive.spans["issued"] = text.place(figures)
    return true
  }

  /// “An Sơn, ngày 16/5/2017”: a date in figures that closes a line, behind the name of a place.
  private func figuresBehindPlace(in range: Range<Int>) -> (place: Range<Int>, figures: Range<Int>, day: PartialDate)? {
    guard let comma = range.prefix(9).first(where: { text.isMark(vocabulary.comma, at: $0) }), comma > range.lowerBound,
      (range.lowerBound..<comma).allSatisfy({ text.tokens[$0].kind == .word && text.tokens[$0].flags.contains(.capitalized) }),
      text.starts(vocabulary.dayWord, at: comma + 1, in: range),
      let match = vocabulary.grammar.match(vocabulary.dateInstant, at: comma + 1, in: text.tokens, range: range),
      match.range.upperBound == range.upperBound, let value = match.value.record?["date"].flatMap({ DateValue($0) }),
      let year = value.year, let month = value.month, let day = value.day
    else { return nil }
    return (range.lowerBound..<comma, match.range, .day(year: year, month: month, day: day))
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
  var hasUsualGap: Bool { lines.prefix(40).count { $0.gap > 0 } * 2 > min(40, lines.count) }

  func endsSentence(_ range: Range<Int>) -> Bool { text.isMark(vocabulary.stop, at: range.upperBound - 1) }

  private func hasDate(_ range: Range<Int>) -> Bool {
    figuresBehindPlace(in: range) != nil
      || range.contains { text.vocabulary.grammar.match(vocabulary.writtenDate, at: $0, in: text.tokens, range: range) != nil }
  }

  /// A letter, but for one whose symbol says that it reports: “92/BC-UBND” and “V/v …”.
  private func kindOfLetter(_ directive: Directive) -> String? {
    let kind = kindOfSymbol(directive)
    return kind != nil && kind == vocabulary.reportKind ? kind : vocabulary.letterKind
  }

  private func kindOfSymbol(_ directive: Directive) -> String? {
    guard let place = directive.spans["symbol"] else { return nil }
    let range = text.range(of: place.span)
    return CitationReader(text: text, ownKind: nil).typeCode(range)
  }
}
