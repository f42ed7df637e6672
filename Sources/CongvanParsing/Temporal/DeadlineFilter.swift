internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Sets aside times and amounts that are told, not ordered: of what was done, or inside the name of a programme.
struct DeadlineFilter {
  private let text: DocumentText
  private let isReport: Bool
  private let years: YearContext
  private let titleWords: String?
  private let isOrdered: TokenCover
  /// Where each citation starts, by where it ends; the later start of two.
  private let citationStarts: [Int: Int]
  /// The quotation marks, in order.
  private let quotes: TokenPlaces
  private var vocabulary: Vocabulary { text.vocabulary }

  /// How far back a clause is followed; nothing asks about words as far from a time as this.
  private static let clauseLimit = 200

  /// - Parameters:
  ///   - title: The document's title, whose years are part of its name wherever they recur.
  ///   - ordered: The clauses that order something.
  init(text: DocumentText, isReport: Bool, citations: [Range<Int>], years: YearContext, title: Range<Int>?, ordered: [Range<Int>]) {
    self.text = text
    self.isReport = isReport
    self.years = years
    titleWords = title.flatMap { $0.isEmpty ? nil : Folding.phrase(text.words($0.prefix(DeadlineFilter.clauseLimit))) }
    isOrdered = TokenCover(ordered, count: text.tokens.count)
    citationStarts = Dictionary(citations.map { ($0.upperBound, $0.lowerBound) }, uniquingKeysWith: max)
    quotes = TokenPlaces(text.tokens.indices.filter { text.isMark(text.vocabulary.quoteMark, at: $0) })
  }

  /// Whether a time is one to act by.
  func keeps(_ mention: DeadlineMention, in item: OutlineItem) -> Bool {
    let clause = clause(before: mention.range.lowerBound, in: item.paragraph.tokens)
    if isDone(clause, mention.range.lowerBound), !isAhead(mention) { return false }
    if isRunning(mention.deadline), tellsBehind(mention.range, clause) { return false }
    if mention.deadline.rule == "deadline.bare-day", !isAhead(mention) { return false }
    if isTold(mention.range.lowerBound, in: item) || isAnniversary(mention.deadline) { return false }
    if mention.deadline.rule == "deadline.after-event", !isOrdered[mention.range.lowerBound] { return false }
    if mention.deadline.bound == .from || mention.deadline.rule == "deadline.bare-day",
      (max(clause.lowerBound, mention.range.lowerBound - 5)..<mention.range.lowerBound).contains(where: {
        text.starts(vocabulary.forceCue, at: $0, in: clause)
      })
    {
      return false
    }
    if mention.deadline.bound == .from, let date = mention.deadline.date, years.isPast(date), !isOrdered[mention.range.lowerBound] {
      return false
    }
    // “trong năm học 2023-2024” says when; the name of a programme has its years alone.
    if isCoarse(mention.deadline), !["deadline.within", "deadline.on"].contains(mention.deadline.rule), !closesHeading(mention.range, item),
      !text.starts(vocabulary.withinCue, at: mention.range.lowerBound, in: mention.range),
      isInTitle(mention.range, clause) || isInName(clause, mention.range)
    {
      return false
    }
    if mention.deadline.rule == "deadline.after-event", text.tokens[mention.range.lowerBound].flags.contains(.capitalized) == false,
      mention.range.lowerBound > clause.lowerBound, mention.deadline.quote.split(separator: " ").count > 1,
      !opensClause(mention.range.lowerBound), isPlainAfter(mention.range)
    {
      return false
    }
    return !isReport || isOrdered[mention.range.lowerBound]
  }

  /// Whether an amount is one to reach or keep.
  func keepsLimit(_ mention: LimitMention, in item: OutlineItem) -> Bool {
    let range = mention.range
    if isReport || isQuoted(range, in: item.paragraph.tokens) { return false }
    if item.paragraph.marker == nil, item.paragraph.cell == nil, !isOrdered[range.lowerBound],
      text.starts(vocabulary.weakLeast, at: range.lowerBound, in: range)
    {
      return false
    }
    if item.parent == nil, item.paragraph.marker == nil, item.paragraph.cell == nil, !isOrdered[range.lowerBound] { return false }
    // A share with a decimal is a result reached, unless it is ordered or bounded.
    if mention.limit.op == .target, text.words(range).contains(","), text.words(range).hasSuffix("%"), !isOrdered[range.lowerBound] {
      return false
    }
    let clause = clause(before: range.lowerBound, in: item.paragraph.tokens)
    return !isDone(clause, range.lowerBound) && !isTold(range.lowerBound, in: item) && !isScored(range, clause)
      && !isCompared(range, clause)
      && !isCondition(range, clause)
  }

  /// “Theo dự báo, … trên 200 mm”: in a paragraph that opens so, only what is ordered counts.
  private func isTold(_ at: Int, in item: OutlineItem) -> Bool {
    let paragraph = item.paragraph.content
    return item.paragraph.marker == nil && !isOrdered[at] && text.starts(vocabulary.toldCue, at: paragraph.lowerBound, in: paragraph)
  }

  /// “19/8/1945 - 19/8/2025”: one day of two years far apart.
  private func isAnniversary(_ deadline: Deadline) -> Bool {
    guard deadline.kind == .period, let from = deadline.from?.firstDay, let to = deadline.to?.firstDay else { return false }
    return from.month == to.month && from.day == to.day && to.year - from.year >= 5
  }

  /// “đạt 100% cộng 05 điểm”: a step of a score.
  private func isScored(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    (range.upperBound..<min(range.upperBound + 5, clause.upperBound)).contains { at in
      let cue = text.length(vocabulary.scoreCue, at: at, in: clause)
      return cue > 0 && text.starts(vocabulary.scoreUnit, at: at + cue + 1, in: clause)
    }
  }

  /// “tăng 42% so với cùng kỳ”.
  private func isCompared(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    (range.upperBound..<min(range.upperBound + 2, clause.upperBound)).contains { text.starts(vocabulary.compareCue, at: $0, in: clause) }
      && !isOrdered[range.lowerBound]
  }

  /// “Nếu có từ 02 địa phương trở lên …”: what a condition starts from, not what is ordered.
  private func isCondition(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > clause.lowerBound, range.lowerBound - start < 20, text.tokens[start - 1].kind != .punctuation { start -= 1 }
    return (start..<range.lowerBound).contains { text.starts(vocabulary.conditionCue, at: $0, in: start..<range.lowerBound) }
  }

  /// “b) Tầm nhìn đến năm 2045”: the year of the goals below.
  private func closesHeading(_ range: Range<Int>, _ item: OutlineItem) -> Bool {
    let heading = text.trimmed(item.paragraph.content)
    return item.paragraph.marker != nil && heading.count <= 12 && heading.upperBound == range.upperBound
  }

  /// Whether the same words stand in the title, and nothing says that they are a time to reach something.
  private func isInTitle(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard let titleWords, !text.starts(vocabulary.reachVerb, at: range.upperBound, in: clause) else { return false }
    if titleWords.contains(Folding.phrase(text.words(range))) { return true }
    var at = range.lowerBound - 1
    while at >= clause.lowerBound, range.lowerBound - at < 36 {
      if text.starts(vocabulary.programmeNoun, at: at, in: at..<range.lowerBound), text.tokens[at].flags.contains(.capitalized) {
        return true
      }
      at -= 1
    }
    return false
  }

  /// Whether an odd number of quotation marks stands before it: a slogan or a title.
  private func isQuoted(_ range: Range<Int>, in paragraph: Range<Int>) -> Bool {
    (quotes.count(before: range.lowerBound) - quotes.count(before: paragraph.lowerBound)) % 2 == 1
  }

  /// From the stop before `at`, or a good way back, to the paragraph's end.
  private func clause(before at: Int, in paragraph: Range<Int>) -> Range<Int> {
    var start = at
    while start > paragraph.lowerBound, at - start < DeadlineFilter.clauseLimit {
      let token = text.tokens[start - 1]
      if token.kind == .punctuation, token.symbol == vocabulary.stop || token.symbol == vocabulary.semicolon { break }
      start -= 1
    }
    return start..<paragraph.upperBound
  }

  /// Whether it is a time that had begun before the document was written.
  private func isRunning(_ deadline: Deadline) -> Bool {
    let start = deadline.kind == .period ? deadline.from : deadline.bound == .within ? deadline.date : nil
    guard let first = start?.firstDay, let issued = years.issued?.firstDay else { return false }
    return first < issued
  }

  /// Whether what stands behind a time in its clause is told as done.
  private func tellsBehind(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    for at in range.upperBound..<min(clause.upperBound, range.upperBound + 15) {
      if text.isMark(vocabulary.stop, at: at) || text.isMark(vocabulary.semicolon, at: at) { return false }
      if text.starts(vocabulary.doneCue, at: at, in: clause) { return true }
    }
    return false
  }

  /// Whether it names a day and its year, and that is still to come when the document is written: then nothing can be done by it yet.
  private func isAhead(_ mention: DeadlineMention) -> Bool {
    guard let end = mention.deadline.date ?? mention.deadline.to, let last = end.lastDay, let issued = years.issued?.firstDay else {
      return false
    }
    let saysYear = mention.range.contains { text.tokens[$0].kind == .number && Int(text.tokens[$0].value) == end.year }
    return saysYear && last > issued
  }

  /// “đã …” before it in the clause.
  private func isDone(_ clause: Range<Int>, _ at: Int) -> Bool {
    // A slogan in quotation marks tells nothing, nor does what is going on while something is ordered: “các hạng mục đang thi công”.
    (max(clause.lowerBound, at - 25)..<at).contains {
      text.starts(vocabulary.doneCue, at: $0, in: clause.lowerBound..<at) && (quotes.count(before: $0) - quotes.count(before: at)) % 2 == 0
        && !(isOrdered[at] && text.starts(vocabulary.ongoingCue, at: $0, in: clause.lowerBound..<at))
    }
  }

  private func opensClause(_ at: Int) -> Bool { text.tokens[at - 1].kind == .punctuation }

  /// “sau khi …”, which inside a clause only says how things follow; “sau mỗi …” orders.
  private func isPlainAfter(_ range: Range<Int>) -> Bool { text.starts(vocabulary.eventCue, at: range.lowerBound, in: range) }

  private func isCoarse(_ deadline: Deadline) -> Bool {
    func coarse(_ date: PartialDate?) -> Bool { if case .year = date { true } else { false } }
    return deadline.kind == .date ? coarse(deadline.date) : deadline.kind == .period && coarse(deadline.to)
  }

  /// Whether a bare year belongs to the title of a document or programme named before it in the clause.
  private func isInName(_ clause: Range<Int>, _ range: Range<Int>) -> Bool {
    if text.starts(vocabulary.reachVerb, at: range.upperBound, in: clause) { return false }
    if followsCitation(range.lowerBound, clause) { return true }
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

  /// Whether a citation in the clause ends less than 40 tokens before `at`, with no comma between.
  private func followsCitation(_ at: Int, _ clause: Range<Int>) -> Bool {
    var end = at
    while end > clause.lowerBound, at - end < 40 {
      if let start = citationStarts[end], clause.contains(start) { return true }
      end -= 1
      if text.isMark(vocabulary.comma, at: end) { return false }
    }
    return false
  }
}
