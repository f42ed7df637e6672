internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Sets aside times and amounts that are told, not ordered: of what was done, or inside the name of a programme.
struct DeadlineFilter {
  let text: DocumentText
  let isReport: Bool
  let citations: [Range<Int>]
  let years: YearContext
  /// The document's title, whose years are part of its name wherever they recur.
  let title: Range<Int>?
  /// The clauses that order something.
  let ordered: [Range<Int>]
  private var vocabulary: Vocabulary { text.vocabulary }

  /// Whether a time is one to act by.
  func keeps(_ mention: DeadlineMention, in item: OutlineItem) -> Bool {
    let clause = clause(before: mention.range.lowerBound, in: item.paragraph.tokens)
    if isDone(clause, mention.range.lowerBound) { return false }
    if mention.deadline.bound == .from,
      (max(clause.lowerBound, mention.range.lowerBound - 5)..<mention.range.lowerBound).contains(where: {
        text.starts(vocabulary.forceCue, at: $0, in: clause)
      })
    {
      return false
    }
    if mention.deadline.bound == .from, let date = mention.deadline.date, years.isPast(date), !isOrdered(mention.range) { return false }
    if isCoarse(mention.deadline), mention.deadline.rule != "deadline.within", isInTitle(mention.range, clause) { return false }
    if isCoarse(mention.deadline), mention.deadline.rule != "deadline.within", isInName(clause, mention.range) { return false }
    if mention.deadline.rule == "deadline.after-event", text.tokens[mention.range.lowerBound].flags.contains(.capitalized) == false,
      mention.range.lowerBound > clause.lowerBound, mention.deadline.quote.split(separator: " ").count > 1,
      !opensClause(mention.range.lowerBound, clause), isPlainAfter(mention.range)
    {
      return false
    }
    return !isReport || isOrdered(mention.range)
  }

  /// Whether an amount is one to reach or keep.
  func keepsLimit(_ range: Range<Int>, in item: OutlineItem) -> Bool {
    if isReport || isQuoted(range, in: item.paragraph.tokens) { return false }
    if item.parent == nil, item.paragraph.marker == nil, item.paragraph.cell == nil, !isOrdered(range) { return false }
    // A share with a decimal is a result reached, unless it is ordered.
    if text.words(range).contains(","), text.words(range).hasSuffix("%"), !isOrdered(range) { return false }
    return !isDone(clause(before: range.lowerBound, in: item.paragraph.tokens), range.lowerBound)
  }

  /// Whether the same words stand in the title, and nothing says that they are a time to reach something.
  private func isInTitle(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard let title, !title.isEmpty, !text.starts(vocabulary.reachVerb, at: range.upperBound, in: clause) else { return false }
    let words = Folding.phrase(text.words(range))
    if Folding.phrase(text.words(title)).contains(words) { return true }
    var at = range.lowerBound - 1
    while at >= clause.lowerBound, range.lowerBound - at < 36 {
      if text.starts(vocabulary.programmeNoun, at: at, in: at..<range.lowerBound), text.tokens[at].flags.contains(.capitalized) {
        return true
      }
      at -= 1
    }
    return false
  }

  private func isOrdered(_ range: Range<Int>) -> Bool { ordered.contains { $0.contains(range.lowerBound) } }

  /// Whether an odd number of quotation marks stands before it: a slogan or a title.
  private func isQuoted(_ range: Range<Int>, in paragraph: Range<Int>) -> Bool {
    (paragraph.lowerBound..<range.lowerBound).count { text.isMark(vocabulary.quoteMark, at: $0) } % 2 == 1
  }

  private func clause(before at: Int, in paragraph: Range<Int>) -> Range<Int> {
    var start = at
    while start > paragraph.lowerBound {
      let token = text.tokens[start - 1]
      if token.kind == .punctuation, [vocabulary.stop, vocabulary.semicolon].contains(token.symbol) { break }
      start -= 1
    }
    return start..<paragraph.upperBound
  }

  /// “đã …” before it in the clause.
  private func isDone(_ clause: Range<Int>, _ at: Int) -> Bool {
    (max(clause.lowerBound, at - 25)..<at).contains { text.starts(vocabulary.doneCue, at: $0, in: clause.lowerBound..<at) }
  }

  private func opensClause(_ at: Int, _ clause: Range<Int>) -> Bool { text.tokens[at - 1].kind == .punctuation }

  /// “sau khi …”, which inside a clause only says how things follow; “sau mỗi …” orders.
  private func isPlainAfter(_ range: Range<Int>) -> Bool { text.starts(vocabulary.eventCue, at: range.lowerBound, in: range) }

  private func isCoarse(_ deadline: Deadline) -> Bool {
    func coarse(_ date: PartialDate?) -> Bool { if case .year = date { true } else { false } }
    return deadline.kind == .date ? coarse(deadline.date) : deadline.kind == .period && coarse(deadline.to)
  }

  /// Whether a bare year belongs to the title of a document or programme named before it in the clause.
  private func isInName(_ clause: Range<Int>, _ range: Range<Int>) -> Bool {
    if text.starts(vocabulary.reachVerb, at: range.upperBound, in: clause) { return false }
    if citations.contains(where: { cited in
      cited.upperBound <= range.lowerBound && clause.contains(cited.lowerBound) && range.lowerBound - cited.upperBound < 40
        && !(cited.upperBound..<range.lowerBound).contains { text.isMark(vocabulary.comma, at: $0) }
    }) {
      return true
    }
    var at = range.lowerBound - 1
    var seen = 0
    while at >= clause.lowerBound, seen < 16 {
      let token = text.tokens[at]
      if token.kind == .punctuation, token.symbol == vocabulary.comma { break }
      if text.starts(vocabulary.programmeNoun, at: at, in: at..<range.lowerBound) { return true }
      at -= 1
      seen += 1
    }
    return false
  }
}
