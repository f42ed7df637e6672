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

  /// What is known of a letterhead so far.
  private struct Head {
    let start: Int
    let motto: Int?
    /// The line behind the last that is surely the letterhead's.
    var end: Int
    var issuer: [Int] = []
    var hasNumber = false
    /// Whether it has a subject as letters have.
    var isLetter = false

    func isNear(_ line: Int) -> Bool { line - end < 4 }
  }

  /// Fills `directive` and returns the first line of the body.
  func read(into directive: inout Directive, from start: Int, motto: Int?) -> Int {
    var head = Head(start: start, motto: motto, end: start)
    var titleLine: Int?
    var index = start
    let limit = min(lines.count, (motto ?? start) + 60)
    while index < limit {
      if !isMotto(index), let addressees = addressees(index, head) {
        fillIssuer(&directive, head.issuer)
        directive.kind = kindOfLetter(directive)
        return pastMotto(readAddressees(into: &directive, from: index, at: addressees), of: &directive)
      }
      if let next = behindHeadLine(index, &head, &directive) {
        index = next
      } else if opensTitle(index, head, &directive) {
        titleLine = index
        break
      } else if mayGoOn(index, &head) {
        index += 1
      } else {
        break
      }
    }
    if motto == nil, !head.hasNumber || !opensWithBody(head.issuer) { head.issuer = [] }
    fillIssuer(&directive, head.issuer)
    if titleLine == nil, motto == nil, directive.kind == nil { head.end = readBare(into: &directive, from: start) ?? head.end }
    if let titleLine { return fillTitle(&directive, at: titleLine) }
    if head.isLetter {
      directive.kind = kindOfLetter(directive)
    } else if directive.symbol != nil {
      directive.kind = kindOfSymbol(directive) ?? vocabulary.letterKind
    }
    return head.end
  }

  /// Where the first addressee stands in a line.
  private func addressees(_ index: Int, _ head: Head) -> Int? {
    addresseeStart(lines[index].tokens) ?? (head.isLetter && head.isNear(index) ? unlabelledAddressee(lines[index].tokens) : nil)
  }

  /// The line behind the State's name, a number, a place and date or the subject of a letter; nil where a line opens none of them.
  private func behindHeadLine(_ index: Int, _ head: inout Head, _ directive: inout Directive) -> Int? {
    let range = lines[index].tokens
    if isMotto(index) {
      head.end = index + 1
      return head.end
    }
    if !head.hasNumber,
      let match = vocabulary.grammar.match(
        vocabulary.writtenNumber, at: range.lowerBound, in: text.tokens, range: cellRange(index))
    {
      fillNumber(&directive, match)
      head.hasNumber = true
      head.end = index + 1
      // A number wrapped in its cell ends on a later line than it starts.
      let rest = (match.range.upperBound..<max(match.range.upperBound, range.upperBound)).drop { text.isMark(vocabulary.comma, at: $0) }
      if !rest.isEmpty { _ = fillDate(&directive, rest) }
      return head.end
    }
    if directive.issued == nil, directive.place == nil, fillDate(&directive, cellRange(index)) {
      head.end = index + 1
      return endOfCell(index)
    }
    guard let label = letterSubjectLabel(range, mayBeBare: head.hasNumber && !head.isLetter) else { return nil }
    let subject = subjectLines(from: index)
    fillSubject(&directive, subject, from: label)
    head.isLetter = true
    head.end = (subject.last ?? index) + 1
    return head.end
  }

  /// Whether the title opens with a line, whose kind is then known.
  private func opensTitle(_ index: Int, _ head: Head, _ directive: inout Directive) -> Bool {
    let range = lines[index].tokens
    if let kind = titleKind(index, mayFollowStamp: head.isNear(index)) {
      directive.kind = kind
      directive.spans["kind"] = text.place(range)
    } else if head.hasNumber, head.isNear(index), let kind = kindOpening(index) {
      directive.kind = kind.value.symbol
      directive.spans["kind"] = text.place(range.lowerBound..<range.lowerBound + kind.length)
    } else {
      return false
    }
    return true
  }

  /// Whether the letterhead may reach as far as a line, which is noted where it is of the issuer's name.
  private func mayGoOn(_ index: Int, _ head: inout Head) -> Bool {
    guard let motto = head.motto else {
      // A copy without the State's name opens with the issuer's.
      let isName = !head.hasNumber && index - head.start < 6 && isNameLine(lines[index].tokens)
      if isName { head.issuer.append(index) }
      return isName || index <= head.start + 12
    }
    if !head.hasNumber || head.issuer.isEmpty,
      index < motto || lines[index].side == .left || sameCellRowBeforeMotto(index, motto) || isNameBelowMotto(index, motto),
      isNameLine(lines[index].tokens)
    {
      head.issuer.append(index)
      head.end = index + 1
      return true
    }
    return head.hasNumber || index <= motto + 16
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
  private func isNameBelowMotto(_ index: Int, _ motto: Int) -> Bool {
    guard motto == 0, index < 6, lines[..<index].allSatisfy({ $0.side == nil && $0.cell == nil }) else { return false }
    return BodyReader(text).starts(at: lines[index].tokens.lowerBound, in: lines[index].tokens)
  }

  private func sameCellRowBeforeMotto(_ index: Int, _ motto: Int) -> Bool {
    guard let mottoCell = lines[motto].cell, let cell = lines[index].cell else { return false }
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
    if let digits = record["number"]?.words, text.isCertain(figures: digits) {
      directive.number = text.words(digits)
      directive.spans["number"] = text.place(digits)
    }
    if let symbol = record["symbol"]?.words {
      directive.symbol = text.symbol(symbol)
      directive.spans["symbol"] = text.place(symbol)
    }
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
