internal import CongvanGrammar
internal import CongvanText

/// Finds the paragraphs in which another text is quoted, alone or with those behind them: “1a. … .”.
///
/// What is quoted is no part of the outline and orders nothing. The new wording of a provision that the document itself changes is its own;
/// a submission changes nothing yet, so that all it quotes is quoted.
struct QuotedParagraphs {
  let text: DocumentText
  let isSubmission: Bool
  /// The most paragraphs that one quotation takes; a mark without its counterpart opens none.
  private static let longest = 40

  /// `paragraphs` with the quoted ones told as such, and without their markers.
  func marked(_ paragraphs: [Paragraph]) -> [Paragraph] {
    var out = paragraphs
    var next = 0
    while next < out.count {
      let at = next
      next += 1
      guard out[at].cell == nil, opens(out[at]), isSubmission || !amends(out, before: at), let last = end(of: at, in: out) else { continue }
      // A line that leads over to the quotation is the document's own.
      let first = isMark(at: out[at].tokens.lowerBound) ? at : at + 1
      for index in first..<last + 1 {
        out[index].isQuoted = true
        out[index].marker = nil
      }
      next = last + 1
    }
    return out
  }

  /// Whether a quotation starts with the paragraph, or behind its last colon and does not end in it.
  func opens(_ paragraph: Paragraph) -> Bool {
    let marks = marks(in: paragraph.tokens)
    if isMark(at: paragraph.tokens.lowerBound) { return true }
    guard !marks.count.isMultiple(of: 2), let last = marks.last else { return false }
    return text.isMark(text.vocabulary.colon, at: last - 1)
  }

  /// Whether the words that lead over to the quotation change a provision.
  private func amends(_ paragraphs: [Paragraph], before at: Int) -> Bool {
    let opening = paragraphs[at].tokens
    let own = opening.lowerBound..<(isMark(at: opening.lowerBound) ? opening.lowerBound : marks(in: opening).last ?? opening.lowerBound)
    let lead = own.isEmpty && at > 0 ? paragraphs[at - 1].tokens : own
    return text.gives(newWordingBehind: lead)
  }

  /// The paragraph that closes what paragraph `first` opens: it ends with the mark, and none is left open.
  func end(of first: Int, in paragraphs: [Paragraph]) -> Int? {
    var isOpen = false
    for at in first..<min(paragraphs.count, first + QuotedParagraphs.longest) where paragraphs[at].cell == nil {
      let tokens = paragraphs[at].tokens
      if !marks(in: tokens).count.isMultiple(of: 2) { isOpen.toggle() }
      let last = tokens.reversed().first { text.tokens[$0].kind != .punctuation || isMark(at: $0) }
      if !isOpen, let last, isMark(at: last) { return at }
    }
    return nil
  }

  private func marks(in range: Range<Int>) -> [Int] { text.places(of: .quote, in: range).filter(isMark) }

  private func isMark(at: Int) -> Bool { text.isMark(text.vocabulary.quoteMark, at: at) }
}
