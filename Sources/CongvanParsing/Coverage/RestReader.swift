internal import CongvanGrammar
internal import CongvanText

/// Says what a sentence is that no obligation was read from: whether it was recognised as binding nobody, or stays unexplained.
struct RestReader {
  let text: DocumentText
  /// Deadlines and limits, which explain the sentence they stand in.
  private let values: TokenRanges
  /// Stretches that were passed over because they tell and do not order.
  private let told: TokenCover
  /// Stretches by which a submission, which goes upward, argues for what it asks: no word in them binds.
  private let argued: TokenCover
  /// Closing calls to carry out the document, which add no task.
  private let calls: TokenCover
  /// What is quoted inside of paragraphs.
  private let quoted: TokenCover

  init(
    text: DocumentText, items: [OutlineItem], isSubmission: Bool, values: [Range<Int>], told: [Range<Int>], argued: [Range<Int>],
    calls: [Range<Int>]
  ) {
    self.text = text
    self.values = TokenRanges(values)
    let count = text.tokens.count
    self.told = TokenCover(told, count: count)
    self.argued = TokenCover(argued, count: count)
    self.calls = TokenCover(calls, count: count)
    let quotations = items.flatMap { RestReader.quotations(in: $0.paragraph.content, of: text, isSubmission: isSubmission) }
    quoted = TokenCover(quotations, count: count)
  }

  /// The class of what a sentence holds beside obligations and citations.
  func ofSentence(_ sentence: Range<Int>, of item: OutlineItem) -> CoverageMeter.Class {
    if values.touches(sentence) { return .obligation }
    let start = sentence.lowerBound
    if calls[start] || argued[start] { return .boilerplate }
    let opensGround =
      item.paragraph.marker == nil && text.starts(text.vocabulary.basisCue, at: item.paragraph.content.lowerBound, in: sentence)
    let tells =
      text.places(of: .done, in: sentence).contains { text.starts(text.vocabulary.doneCue, at: $0, in: sentence) }
      && !text.starts(text.vocabulary.taskVerb, at: start, in: sentence)
    let opens = [text.vocabulary.purposeCue, text.vocabulary.formula].contains { text.starts($0, at: start, in: sentence) }
    let binds = !opensGround && !told[start] && !tells && !opens && !text.isStatement(sentence)
    return binds || !cues(in: sentence).isEmpty ? .unexplained : .boilerplate
  }

  /// The words in `range` by which orders are given; those of another text that is quoted order nothing.
  func cues(in range: Range<Int>) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var next = range.lowerBound
    for at in text.places(of: .normative, in: range) where at >= next {
      guard let entry = text.entry(text.vocabulary.normativeCue, at: at, in: range) else { continue }
      if entry.value.symbol != "none", !quoted[at] { out.append(at..<at + entry.length) }
      next = at + entry.length
    }
    return out
  }

  /// What stands between two quotation marks; but new wording of a provision, unless a submission proposes it, is the document's own.
  private static func quotations(in range: Range<Int>, of text: DocumentText, isSubmission: Bool) -> [Range<Int>] {
    let marks = text.places(of: .quote, in: range).filter { text.isMark(text.vocabulary.quoteMark, at: $0) }
    var out: [Range<Int>] = []
    var end = range.lowerBound
    for pair in stride(from: 0, to: marks.count - 1, by: 2) {
      if !isSubmission, text.contains(text.vocabulary.amendsCue, in: end..<marks[pair]) { break }
      out.append(marks[pair]..<marks[pair + 1])
      end = marks[pair + 1]
    }
    return out
  }
}
