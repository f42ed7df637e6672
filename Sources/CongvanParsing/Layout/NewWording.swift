internal import CongvanText

/// Finds the paragraphs that hold the new wording of a provision, below the line that leads over to it: “Sửa đổi mục 1 như sau:”.
///
/// Words in quotation marks reach to the mark that closes them. Without marks only what surely belongs to the provision is taken: the item
/// with its number, the items that stand lower than the line, or the one paragraph behind it.
struct NewWording {
  let text: DocumentText

  /// `paragraphs` with those told that hold new wording.
  func marked(_ paragraphs: [Paragraph]) -> [Paragraph] {
    let quotations = QuotedParagraphs(text: text, isSubmission: false)
    var out = paragraphs
    var next = 0
    while next < out.count {
      let at = next
      next += 1
      guard out[at].cell == nil, !out[at].isQuoted, !out[at].isAnnex, changes(out[at].content),
        let last = quotations.opens(out[at]) ? quotations.end(of: at, in: out) : end(behind: at, in: out, quotations), last > at
      else { continue }
      let range = out[at + 1].tokens.lowerBound..<out[last].tokens.upperBound
      for index in at + 1...last { out[index].newWording = range }
      if last > at + 1 { unquote(&out, from: at + 1, to: last) }
      next = last + 1
    }
    return out
  }

  /// Leaves the quotation marks out that stand round several paragraphs, and the marker behind the first: “2. Phòng Nội vụ các huyện:”.
  private func unquote(_ paragraphs: inout [Paragraph], from first: Int, to last: Int) {
    func isQuote(_ at: Int) -> Bool { isMark(text.vocabulary.quoteMark, at: at) }
    let (opening, closing) = (paragraphs[first].tokens, paragraphs[last].tokens)
    guard isQuote(opening.lowerBound), opening.count > 1, let end = closing.last(where: isQuote) else { return }
    paragraphs[first].opening = 1 + (MarkerReader(text).marker(at: opening.dropFirst())?.length ?? 0)
    paragraphs[last].closing = closing.upperBound - end
  }

  /// `items` of a document that changes no other: a paragraph in quotation marks is then no wording of its own.
  func quoting(_ items: [OutlineItem]) -> [OutlineItem] {
    items.map { item in
      guard let range = item.paragraph.newWording, range == item.paragraph.tokens, isMark(text.vocabulary.quoteMark, at: range.lowerBound)
      else { return item }
      var paragraph = item.paragraph
      paragraph.isQuoted = true
      paragraph.newWording = nil
      return OutlineItem(
        paragraph: paragraph, parent: item.parent, children: item.children, level: item.level, isCapitals: item.isCapitals)
    }
  }

  // MARK: - How far it goes

  /// The last paragraph of the new wording behind the line at `lead`; nil for a line that leads over to none.
  private func end(behind lead: Int, in paragraphs: [Paragraph], _ quotations: QuotedParagraphs) -> Int? {
    let first = lead + 1
    guard isMark(text.vocabulary.colon, at: paragraphs[lead].tokens.upperBound - 1), first < paragraphs.count,
      paragraphs[first].cell == nil, !paragraphs[first].isQuoted
    else { return nil }
    if quotations.opens(paragraphs[first]) { return quotations.end(of: first, in: paragraphs) }
    let named = markers(namedIn: paragraphs[lead].content)
    guard !named.isEmpty, !goesOn(paragraphs[first]) else { return nil }
    guard let opening = paragraphs[first].marker else { return first }
    let rank = paragraphs[lead].marker?.rank ?? 0
    let isNamed = named.contains(plain(opening))
    guard isNamed || rank > 0 && opening.rank > rank else { return nil }
    let rest = paragraphs[(first + 1)...].prefix { paragraph in
      guard let marker = paragraph.marker, paragraph.cell == nil, !goesOn(paragraph) else { return false }
      if isNamed, marker.rank == opening.rank { return named.contains(plain(marker)) }
      return isNamed ? marker.rank > opening.rank : marker.rank > rank
    }
    return rest.endIndex - 1
  }

  /// Whether a paragraph says by itself what is changed: “Bãi bỏ mục 3.”, “Tại mục 2, “A” sửa thành “B”.”.
  private func goesOn(_ paragraph: Paragraph) -> Bool {
    let range = paragraph.content
    guard let first = range.first else { return true }
    let v = text.vocabulary
    return [v.amendsCue, v.replacesCue, v.repealsCue].contains { text.starts($0, at: first, in: range) }
      || (first..<min(first + 2, range.upperBound)).contains { marker(namedAt: $0, in: range) != nil }
  }

  // MARK: - What is changed

  /// Whether the words before the last colon change something: “Mục 2 sửa thành:”, “Bổ sung nội dung sau vào mục 3:”.
  private func changes(_ range: Range<Int>) -> Bool {
    text.places(of: .colon, in: range).last { isMark(text.vocabulary.colon, at: $0) }.map {
      text.gives(newWordingBehind: range.lowerBound..<$0)
    } ?? false
  }

  private func markers(namedIn range: Range<Int>) -> Set<String> { Set(range.compactMap { marker(namedAt: $0, in: range) }) }

  /// The marker of a part that is named there: “mục 2”, “điểm a”.
  private func marker(namedAt at: Int, in range: Range<Int>) -> String? {
    let end = at + text.length(text.vocabulary.partWord, at: at, in: range)
    guard end > at, end < range.upperBound else { return nil }
    if text.tokens[end].kind == .word { return text.tokens[end].length == 1 ? text.words(end..<end + 1).lowercased() : nil }
    guard text.tokens[end].kind == .number else { return nil }
    var last = end
    while last + 2 < range.upperBound, isMark(text.vocabulary.stop, at: last + 1), text.tokens[last + 2].kind == .number,
      !text.tokens[last + 2].flags.contains(.afterSpace)
    {
      last += 2
    }
    return text.words(end..<last + 1)
  }

  /// Without the word for the part: “5” of “Điều 5.”.
  private func plain(_ marker: Marker) -> String { marker.text.split(separator: " ").last.map { $0.lowercased() } ?? "" }

  private func isMark(_ symbol: Symbol, at: Int) -> Bool { text.isMark(symbol, at: at) }
}

extension DocumentText {
  /// Whether words change a provision, or put others in its place, rather than ask that somebody do so: “Đề nghị sửa đổi khoản 2 như sau”.
  func gives(newWordingBehind lead: Range<Int>) -> Bool {
    let v = vocabulary
    let cues = [v.amendsCue, v.replacesCue, v.changedCue, v.puttingCue]
    guard let verb = lead.first(where: { at in cues.contains { starts($0, at: at, in: lead) } })
    else { return false }
    return !(lead.lowerBound..<verb).contains { at in
      let length = length(v.requestCue, at: at, in: lead)
      return length > 0 && !ends(v.basisCue, before: at + length, in: lead)
    }
  }
}
