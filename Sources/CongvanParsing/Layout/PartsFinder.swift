internal import CongvanGrammar
internal import CongvanText

/// Where the parts of a document that say something stand among its lines; the rest is letterhead and signature.
struct DocumentParts: Sendable {
  /// What the document says.
  var body: Range<Int>
  /// A document that this one brings into force and carries behind its signature: read like the body.
  var attached: Range<Int>
  /// Annexes, forms and lists behind it.
  var annexes: Range<Int>
  /// A letter of others that this one names and sends along.
  var enclosed: Range<Int>
}

/// Finds the letterhead, the signature block and the annexes among the lines.
struct PartsFinder {
  let text: DocumentText
  let lines: [TextLine]
  /// For machine-read pages.
  let hidden: HiddenOffice?
  /// Where the first document of each kind that the text brings into force has been named.
  private let enacted: [String: Int]

  init(text: DocumentText, lines: [TextLine]) {
    self.text = text
    self.lines = lines
    hidden = HiddenOffice(text)
    enacted = Self.enacted(in: text)
  }

  private var vocabulary: Vocabulary { text.vocabulary }
  /// How far behind the words that enact a document its kind is named.
  private static let farthestKind = 12

  /// The line of the State's or the Party's name that opens the document, if it has one.
  func mottoLine() -> Int? {
    for index in lines.indices.prefix(160) {
      let range = lines[index].tokens
      for at in text.places(of: .motto, in: range.prefix(12))
      where text.starts(vocabulary.motto, at: at, in: range) && text.tokens[at].flags.contains(.allCapitals) {
        return index
      }
    }
    return nil
  }

  /// The first line of the letterhead: the issuer's, which stands before or beside the motto.
  func headStart(motto: Int?) -> Int {
    guard let motto else { return 0 }
    if let cell = lines[motto].cell {
      var start = motto
      while start > 0, let before = lines[start - 1].cell, before.table == cell.table, before.row == cell.row { start -= 1 }
      return start
    }
    if motto < 16, lines[motto].side == nil { return 0 }
    var start = motto
    while start > 0, lines[motto].side != nil, lines[start - 1].side == .left, lines[start - 1].page == lines[motto].page { start -= 1 }
    while start > 0, motto - start < 6, isShouted(lines[start - 1].tokens), lines[start - 1].gap <= 4 || start == 1 { start -= 1 }
    return start
  }

  func isShouted(_ range: Range<Int>) -> Bool {
    var (words, capitals) = (0, 0)
    for token in text.tokens[range] where token.kind == .word {
      words += 1
      if token.flags.contains(.allCapitals) { capitals += 1 }
    }
    return words > 0 && capitals * 10 >= words * 8
  }

  /// Lines of recipients and signature behind `bodyStart`; empty at the end when there is none.
  func signature(after bodyStart: Int) -> Range<Int> {
    let labels = lines.indices.filter { $0 >= bodyStart && isRecipientsLabel(lines[$0].tokens) }
    let label = labels.isEmpty ? nil : closingLabel(labels) ?? labels[0]
    var start = label ?? lines.count
    if label == nil {
      for index in lines.indices.reversed()
      where index >= bodyStart && signingAuthority(lines[index].tokens) != nil && isShouted(lines[index].tokens) {
        start = index
        break
      }
      if start == lines.count, let office = lines.indices.first(where: { $0 >= bodyStart && isOfficeOverName($0) }) { start = office }
    }
    guard start < lines.count else { return lines.count..<lines.count }
    // A signer set beside the recipients may come first in reading order.
    while start > bodyStart,
      signingAuthority(lines[start - 1].tokens) != nil || (isShouted(lines[start - 1].tokens) && lines[start - 1].side == .right)
    { start -= 1 }
    return start..<signatureEnd(from: start, label: label)
  }

  /// An office alone on its line, in capitals, and below it, perhaps under a second one, the name of a person.
  private func isOfficeOverName(_ index: Int) -> Bool {
    func isOffice(_ range: Range<Int>) -> Bool {
      isShouted(range) && range.count <= 8 && text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range)
    }
    guard isOffice(lines[index].tokens) else { return false }
    let below = lines[(index + 1)...].prefix(3).drop { isOffice($0.tokens) }
    return below.first.map { personName($0.tokens) != nil && !isShouted($0.tokens) } ?? false
  }

  /// “Nơi nhận” alone or before a colon; “Nơi nhận hồ sơ: …” is a line of the body.
  private func isRecipientsLabel(_ range: Range<Int>) -> Bool {
    guard let next = recipientsLabelEnd(range) else { return false }
    return next == range.upperBound || text.tokens[next].kind == .punctuation
  }

  /// Where the label of the recipients ends that a line begins with, on machine-read pages behind a speck; nil when it begins otherwise.
  func recipientsLabelEnd(_ range: Range<Int>) -> Int? {
    let specks = hidden == nil ? 0 : range.prefix { text.tokens[$0].kind == .punctuation }.count
    let start = range.lowerBound + specks
    let length = text.length(vocabulary.recipientsLabel, at: start, in: range)
    return length > 0 ? start + length : nil
  }

  /// The first of the labels close behind which an archive line or a signature stands.
  private func closingLabel(_ labels: [Int]) -> Int? {
    var endings = lines.indices.dropFirst(labels[0]).filter { index in
      let range = lines[index].tokens
      return isArchive(range) || (signingAuthority(range) != nil && isShouted(range))
    }[...]
    return labels.first { label in
      endings = endings.drop { $0 < label }
      return endings.first.map { $0 - label < 60 } ?? false
    }
  }

  private func signatureEnd(from start: Int, label: Int?) -> Int {
    let v = vocabulary
    var index = start
    var sawTitle = false
    var sawArchive = label == nil
    if let cell = lines[start].cell {
      while index < lines.count, lines[index].cell?.table == cell.table { index += 1 }
      // Of a table pasted with blank lines in a cell the signer stands behind it.
      let isSigned = lines[start..<index].contains { signingAuthority($0.tokens) != nil || isSignerTitle($0.tokens) }
      guard index < lines.count, !isSigned, isSignerTitle(lines[index].tokens) else { return index }
      sawArchive = true
    }
    while index < lines.count, index - start < 60 {
      let range = lines[index].tokens
      let first = range.lowerBound
      // Another document begins.
      if index > start, sawArchive, text.starts(v.motto, at: first, in: range) || isAttachedTitle(index) || isAttachingRemark(index) {
        return index
      }
      if index > start, opensPage(index), isAnnexHead(index), !text.isMark(v.squareOpen, at: first) { return index }
      if isArchive(range) { sawArchive = true }
      if isSignerTitle(range) { sawTitle = true }
      let isHiddenTitle = isShouted(range) && lines[index].side != .left && hidden?.office(range, under: []) != nil
      if isHiddenTitle { sawTitle = true }
      if sawTitle, !isHiddenTitle, personName(range) != nil, lines[index].side != .left { return lastOfBlock(index) }
      if sawArchive, index > start, text.starts(v.annexHead, at: first, in: range), isShouted(range) || sawTitle && lines[index].gap > 2 {
        return index
      }
      index += 1
    }
    return min(index, lines.count)
  }

  /// Whether a line is the first of its page, which ends a signature that a seal has made unreadable.
  private func opensPage(_ index: Int) -> Bool {
    guard index > 0, let page = lines[index].page, let before = lines[index - 1].page else { return false }
    return page > before
  }

  /// “CHỦ TỊCH”, “KT. CHỦ TỊCH”: a line of who signs.
  private func isSignerTitle(_ range: Range<Int>) -> Bool {
    isShouted(range) && (signingAuthority(range) != nil || text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range))
  }

  /// A signature's left column may still go on behind the name at its right.
  private func lastOfBlock(_ index: Int) -> Int {
    var end = index + 1
    guard lines[index].side != nil else { return end }
    while end < lines.count, lines[end].side != nil, lines[end].page == lines[index].page { end += 1 }
    return end
  }

  private func isArchive(_ range: Range<Int>) -> Bool {
    let v = vocabulary
    let at = range.lowerBound + text.bulletLength(range)
    return at < range.upperBound && text.starts(v.archiveLabel, at: at, in: range)
  }

  func signingAuthority(_ range: Range<Int>) -> (authority: String, end: Int)? {
    guard let entry = text.entry(vocabulary.signingAuthority, at: range.lowerBound, in: range), let authority = entry.value.text,
      text.tokens[range.lowerBound].flags.contains(.allCapitals)
    else { return nil }
    return (authority, range.lowerBound + entry.length)
  }

  /// The name under a signature that makes a line, without a degree or rank before it.
  ///
  /// Of a machine-read one, a piece of a word may be left before what can be read.
  func personName(_ range: Range<Int>) -> Range<Int>? {
    let range = behindRank(range)
    if isPersonName(range) { return text.trimmed(range) }
    guard hidden != nil, let first = range.first else { return nil }
    let rest = range.dropFirst()
    let isPiece = text.tokens[first].length == 1 || !text.tokens[first].flags.contains(.capitalized)
    guard isPiece, rest.count < 4, isPersonName(rest.startIndex..<rest.endIndex), !isShouted(range) else { return nil }
    return text.trimmed(rest.startIndex..<rest.endIndex)
  }

  /// “PGS. TS. Trần Thị Hoa”, “Đại tá Trần Văn Bình”: where the name itself starts.
  private func behindRank(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, case let rank = text.length(vocabulary.personRank, at: start, in: range), rank > 0 {
      start += rank
      while start < range.upperBound, text.tokens[start].kind == .punctuation { start += 1 }
    }
    return start..<range.upperBound
  }

  /// Two to six capitalized words that are no office: the name under a signature.
  func isPersonName(_ range: Range<Int>) -> Bool {
    let range = text.trimmed(range)
    // “H'Yim Kđoh”, “Y Blưm Niê”: a first letter by itself, perhaps with its apostrophe, is part of names of the highlands.
    let words = range.filter { !text.isMark(vocabulary.apostrophe, at: $0) }.map { text.tokens[$0] }
    guard (2...6).contains(words.count), words.allSatisfy({ $0.kind == .word && $0.flags.contains(.capitalized) }),
      // “Giàng A Páo”: “A” stands in many names of the highlands.
      words.dropFirst().dropLast().allSatisfy({ $0.length > 1 || $0.flags.contains(.allCapitals) }), words.dropFirst().last?.length ?? 0 > 1
    else { return false }
    return !text.starts(vocabulary.officeTitle, at: range.lowerBound, in: range)
      && text.length(vocabulary.bodyHead, at: range.lowerBound, in: range) < 2
  }

  /// What stands behind the signature: an attached document, annexes, and a letter of others that is sent along; web pages' own lines end
  /// all of them.
  func annexes(after end: Int) -> (attached: Range<Int>, annexes: Range<Int>, enclosed: Range<Int>) {
    var attached: Int?
    var annex: Int?
    var enclosed: Int?
    var stop = lines.count
    for index in lines.indices where index >= end {
      let range = lines[index].tokens
      if text.starts(vocabulary.pageFurniture, at: range.lowerBound, in: range) { stop = index; break }
      if annex == nil, attached == nil, let number = otherNumber(index, after: end) {
        if isNamed(number, before: end) { enclosed = index + 1 } else { stop = index }
        break
      }
      if annex == nil, isAnnexHead(index) || opensTaskTable(index) { annex = index }
      if annex == nil, attached == nil, isAttachedTitle(index) || isAttachingRemark(index) { attached = index }
    }
    if let enclosed { return (enclosed..<enclosed, enclosed..<enclosed, enclosed..<stop) }
    let last = annex ?? stop
    return ((attached ?? last)..<last, last..<max(last, stop), stop..<stop)
  }

  /// Whether a document's number and the first word of its symbol stand together in the lines before `end`.
  private func isNamed(_ number: Range<Int>, before end: Int) -> Bool {
    let word = number.first { text.tokens[$0].kind == .word }
    guard let digits = number.first, let word, end > 0 else { return false }
    return lines[..<end].contains { line in
      line.tokens.contains { at in
        text.isSame(at, digits) && line.tokens.dropFirst(at - line.tokens.lowerBound).prefix(4).contains { text.isSame($0, word) }
      }
    }
  }

  /// The annexes one by one, and of each whether it orders what the body does not, by its title.
  func parted(_ annexes: Range<Int>) -> [(lines: Range<Int>, orders: Bool)] {
    let starts = annexes.filter { text.isAnnexHead(lines[$0].tokens) }
    let ends = Set(starts + [annexes.lowerBound, annexes.upperBound]).sorted()
    return zip(ends, ends.dropFirst()).map { ($0..<$1, isOrdering($0..<$1)) }
  }

  /// “PHỤ LỤC 2” over “PHÂN CÔNG NHIỆM VỤ NĂM 2022”; not over “DANH SÁCH …” or “MẪU BÁO CÁO …”.
  private func isOrdering(_ annex: Range<Int>) -> Bool {
    lines[annex].prefix(4).contains { line in
      isShouted(line.tokens) && text.starts(vocabulary.orderingTitle, at: line.tokens.lowerBound, in: line.tokens)
    }
  }

  /// The number and symbol in a line that numbers another document, which was copied behind this one with a letterhead of its own.
  private func otherNumber(_ index: Int, after end: Int) -> Range<Int>? {
    let range = lines[index].tokens
    let number = text.vocabulary.grammar.match(vocabulary.writtenNumber, at: range.lowerBound, in: text.tokens, range: range)
    guard let record = number?.value.record, let digits = record["number"]?.words else { return nil }
    let isBelowMotto = lines[max(end, index - 6)..<min(lines.count, index + 4)].contains { line in
      text.starts(vocabulary.motto, at: line.tokens.lowerBound, in: line.tokens)
        && text.tokens[line.tokens.lowerBound].flags.contains(.allCapitals)
    }
    return isBelowMotto ? digits.lowerBound..<range.upperBound : nil
  }

  private func isAnnexHead(_ index: Int) -> Bool {
    let v = vocabulary
    let range = lines[index].tokens
    let first = range.lowerBound
    if text.isMark(v.squareOpen, at: first), range.count > 2 { return true }
    guard let head = text.entry(v.annexHead, at: first, in: range), text.tokens[first].flags.contains(.capitalized), range.count <= 16
    else { return false }
    // “Bảng 1. Chỉ tiêu năm 2024”: above a table of the attached document.
    return head.value.symbol == nil || isShouted(range)
  }

  /// Whether a table starts that says who is to do what, or what by when: an annex, though nothing heads it.
  private func opensTaskTable(_ index: Int) -> Bool {
    guard let first = lines[index].cell, index == 0 || lines[index - 1].cell?.table != first.table else { return false }
    var cells: [Int: Range<Int>] = [:]
    for line in lines[index...] {
      guard let cell = line.cell, cell.table == first.table, cell.row == first.row else { break }
      cells[cell.column] = (cells[cell.column]?.lowerBound ?? line.tokens.lowerBound)..<line.tokens.upperBound
    }
    let columns = TableColumns(text: text)
    let names = Set(cells.values.compactMap { columns.name($0) })
    return names.contains("task") && !names.isDisjoint(with: ["lead", "time", "day"])
  }

  /// “(Kèm theo Quyết định số …)” over chapters or articles, whose title a seal may have made unreadable.
  private func isAttachingRemark(_ index: Int) -> Bool {
    let range = lines[index].tokens
    guard text.isMark(vocabulary.open, at: range.lowerBound), text.starts(vocabulary.attachedCue, at: range.lowerBound + 1, in: range)
    else { return false }
    return lines[(index + 1)...].prefix(6).contains { line in
      text.starts(vocabulary.partWord, at: line.tokens.lowerBound, in: line.tokens)
        && text.tokens[line.tokens.lowerBound].flags.contains(.capitalized)
    }
  }

  /// The title of a document in capitals, with the words that attach it close below, or those that enact it in the text before.
  private func isAttachedTitle(_ index: Int) -> Bool {
    let v = vocabulary
    let range = lines[index].tokens
    guard let kind = text.entry(v.documentKind, at: range.lowerBound, in: range), kind.length == text.trimmed(range).count, isShouted(range)
    else { return false }
    return lines[index...].prefix(8).contains { line in line.tokens.contains { text.starts(v.attachedCue, at: $0, in: line.tokens) } }
      || kind.value.symbol.flatMap { enacted[$0] }.map { $0 <= range.lowerBound } ?? false
  }

  /// The end of the first name of each kind behind words that enact: “Ban hành kèm theo Quyết định này Quy chế …”.
  private static func enacted(in text: DocumentText) -> [String: Int] {
    let range = text.tokens.indices
    var ends: [String: Int] = [:]
    for at in text.places(of: .enacting, in: range) {
      let cue = text.length(text.vocabulary.enactingCue, at: at, in: range)
      if cue == 0 { continue }
      for place in at + cue..<min(range.upperBound, at + cue + farthestKind) {
        guard let kind = text.entry(text.vocabulary.documentKind, at: place, in: range), let name = kind.value.symbol else { continue }
        ends[name] = min(ends[name] ?? .max, place + kind.length)
      }
    }
    return ends
  }
}
