internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Sets aside times that are told, not ordered: of what was done, or inside the name of a programme.
struct DeadlineFilter {
  private let telling: Telling
  private let years: YearContext
  private let titleWords: String?
  /// Where each citation starts, by where it ends; the later start of two.
  private let citationStarts: [Int: Int]
  var text: DocumentText { telling.text }
  var vocabulary: Vocabulary { text.vocabulary }

  /// - Parameter title: The document's title, whose years are part of its name wherever they recur.
  init(_ telling: Telling, citations: [Range<Int>], years: YearContext, title: Range<Int>?) {
    self.telling = telling
    self.years = years
    titleWords = title.flatMap { $0.isEmpty ? nil : Folding.phrase(telling.text.words($0.prefix(Telling.clauseLimit))) }
    citationStarts = Dictionary(citations.map { ($0.upperBound, $0.lowerBound) }, uniquingKeysWith: max)
  }

  /// Whether a time is one to act by.
  func keeps(_ mention: DeadlineMention, in item: OutlineItem) -> Bool {
    if telling.isTitle(mention.range.lowerBound) { return false }
    let sort = vocabulary.timeSorts[mention.deadline.rule]
    let clause = telling.clause(before: mention.range.lowerBound, in: item.paragraph.tokens)
    let isOrdered = telling.isOrdered[mention.range.lowerBound]
    if mention.isOver, !OverdueOrder(text, years).keeps(mention, in: clause, isOrdered: isOrdered) { return false }
    let lasts = [.recurring, .relative].contains(mention.deadline.kind)
    if telling.isDone(clause, mention.range.lowerBound, lasts: lasts), !isAhead(mention) { return false }
    if isRunning(mention.deadline) || opensClause(mention, clause) && !isOrdered, tellsBehind(mention.range, clause) { return false }
    // In a table a time alone is a task's only in the column for times, unless it names the hour or part of the day.
    if item.paragraph.cell != nil, sort == .monthLabel || sort == .dayLabel && !isSession(mention) { return false }
    // Over the columns of a scanned annex, “Giải ngân đến hết ngày 30/9/2024” says when it was counted.
    if text.isMachineRead, item.paragraph.isAnnex, item.paragraph.cell != nil, !isOrdered, clause.lowerBound < mention.range.lowerBound {
      return false
    }
    if opensCondition(mention, clause) || !isOrdered && (isCompared(mention.range, clause) || endsCount(mention, clause)) { return false }
    if sort == .span, isRunning(mention.deadline), !isOrdered, !opensWithin(mention.range) { return false }
    if isAsked(mention.range, clause) { return false }
    if sort == .bare, !mayCome(mention, clause) { return false }
    // “Vụ cháy xảy ra hồi 2 giờ 40 phút ngày …”: what came about.
    if mention.deadline.bound == .on, text.ends(vocabulary.happenedVerb, before: mention.range.lowerBound, longest: 2, in: clause) {
      return false
    }
    if sort == .bare || sort == .hour, isGround(clause, mention.range.lowerBound) { return false }
    if sort == .hour, !isOrdered, !isAhead(mention), mention.deadline.date == years.issued { return false }
    if telling.isTold(mention.range.lowerBound, in: item) || isAnniversary(mention.deadline) { return false }
    if sort == .length, mention.deadline.anchor == nil, !isOrdered,
      item.paragraph.cell == nil, !opensWithin(mention.range),
      !text.tokens[mention.range.lowerBound].flags.contains(.capitalized)
    {
      return false
    }
    if sort == .event, !isOrdered || isAround(mention.range.lowerBound, clause) || isSequence(mention, clause) { return false }
    let isStart = mention.deadline.kind == .relative && mention.deadline.bound == .from && mention.deadline.duration == nil
    if isStart || mention.deadline.kind == .date, let cue = forceCue(before: mention.range.lowerBound, in: clause),
      mention.deadline.bound != .from || !text.ends(vocabulary.selfReference, before: cue, longest: 3, in: clause)
    {
      return false
    }
    // “Mỗi ngày bệnh viện tiếp nhận …”: what goes on every day, where nothing is ordered.
    if sort == .round, mention.deadline.every?.unit == .day, !isOrdered, item.paragraph.marker == nil,
      mention.range.lowerBound == clause.lowerBound
    {
      return false
    }
    if mention.deadline.bound == .from, let date = mention.deadline.date, years.isPast(date), !isOrdered {
      return false
    }
    // “trong năm học 2023-2024” says when; the name of a programme has its years alone.
    if isCoarse(mention.deadline), sort != .said,
      !closesHeading(mention.range, item),
      !opensWithin(mention.range),
      isInTitle(mention.range, clause) || isInName(clause, mention.range)
    {
      return false
    }
    return isOrdered || !telling.onlyTells(mention.range.lowerBound)
  }

  /// The times of each item without those of a month or day that only heads more exact ones, in each clause of its own words or in each
  /// item below it.
  func withoutLabels(_ mentions: [[DeadlineMention]], of items: [OutlineItem]) -> [DeadlineMention] {
    items.indices.filter { !mentions[$0].isEmpty }.flatMap { index in
      mentions[index].filter { mention in
        guard vocabulary.timeSorts[mention.deadline.rule] == .monthLabel else { return true }
        let below = items[index].children.filter { items[$0].paragraph.marker != nil }
        return hasOpenClause(items[index], mentions[index], behind: mention) && (below.isEmpty || below.contains { mentions[$0].isEmpty })
      }
    }
  }

  /// “Quý II: tập huấn cán bộ; sơ kết (trước ngày 20/6)”: whether a clause has no time but that of the label.
  private func hasOpenClause(_ item: OutlineItem, _ mentions: [DeadlineMention], behind label: DeadlineMention) -> Bool {
    if mentions.count == 1 { return true }
    let range = label.range.upperBound..<item.paragraph.content.upperBound
    guard mentions.count <= Self.mostTimesOfLine else { return false }
    let others = mentions.map(\.range.lowerBound).filter { $0 != label.range.lowerBound }
    guard !range.isEmpty, others.allSatisfy(range.contains) else { return false }
    return range.split { text.isMark(vocabulary.semicolon, at: $0) }.contains { clause in
      !text.trimmed(clause.startIndex..<clause.endIndex).isEmpty && !others.contains { (clause.startIndex..<clause.endIndex).contains($0) }
    }
  }

  /// The most times in a line whose clauses are looked at one by one.
  private static let mostTimesOfLine = 16

  /// “Chiều 24/4/2026”, “7 giờ 30 ngày 22/4/2026”: a day with its year, and not merely that.
  private func isSession(_ mention: DeadlineMention) -> Bool {
    let first = mention.range.lowerBound
    guard mention.range.contains(where: { text.isYear(at: $0) }) else { return false }
    return mention.deadline.time != nil
      || text.tokens[first].kind == .word && !text.starts(vocabulary.dayWord, at: first, in: mention.range)
  }

  /// “Nếu đến hết ngày 30/9 không có chuyển biến, …”: what follows is owed only then, but not behind “03 trường hợp”;
  /// “công dân sinh trước ngày 01/01/2005”: whom it binds.
  private func opensCondition(_ mention: DeadlineMention, _ clause: Range<Int>) -> Bool {
    let at = mention.range.lowerBound
    let cue = (max(clause.lowerBound, at - 3)..<at).first { $0 + text.length(vocabulary.conditionCue, at: $0, in: clause) == at }
    return cue.map { $0 == clause.lowerBound || text.tokens[$0 - 1].kind != .number } ?? false
      || mention.deadline.kind == .date && text.ends(vocabulary.birthCue, before: at, longest: 4, in: clause)
  }

  /// “tỷ lệ giải ngân từ đầu năm đến hết ngày 30/9/2024”: the end of what was counted.
  private func endsCount(_ mention: DeadlineMention, _ clause: Range<Int>) -> Bool {
    text.ends(vocabulary.yearStart, before: mention.range.lowerBound, longest: 4, in: clause)
  }

  /// “Số vụ trong quý I/2016 tăng 4 vụ so với cùng kỳ”: what was counted, unless it is striven for.
  private func isCompared(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    let rest = range.upperBound..<min(clause.upperBound, range.upperBound + 12)
    return text.contains(vocabulary.samePeriodCue, in: rest)
      && !text.contains(vocabulary.striveCue, in: clause.lowerBound..<rest.upperBound)
  }

  /// “Căn cứ Luật Đất đai ngày 18/01/2024”: the day of a ground.
  private func isGround(_ clause: Range<Int>, _ at: Int) -> Bool {
    text.starts(vocabulary.basisCue, at: clause.lowerBound, in: clause)
      && !(clause.lowerBound..<at).contains { text.isMark(vocabulary.comma, at: $0) }
  }

  /// Where “có hiệu lực” stands before a time: of the document itself, its first day counts; of others it is told.
  private func forceCue(before at: Int, in clause: Range<Int>) -> Int? {
    (max(clause.lowerBound, at - 5)..<at).first { text.starts(vocabulary.forceCue, at: $0, in: clause) }
  }

  /// “trong …”: it says when.
  private func opensWithin(_ range: Range<Int>) -> Bool { text.starts(vocabulary.withinCue, at: range.lowerBound, in: range) }

  /// “trước, trong và sau Tết”: all the time around an event, and none to act by.
  private func isAround(_ at: Int, _ clause: Range<Int>) -> Bool {
    at - 2 >= clause.lowerBound && text.starts(vocabulary.and, at: at - 1, in: clause)
      && text.starts(vocabulary.withinCue, at: at - 2, in: clause)
  }

  /// “19/8/1945 - 19/8/2025”: one day of two years far apart.
  private func isAnniversary(_ deadline: Deadline) -> Bool {
    guard deadline.kind == .period, case .day = deadline.from, let from = deadline.from?.firstDay, let to = deadline.to?.firstDay else {
      return false
    }
    return from.month == to.month && from.day == to.day && to.year - from.year >= 5
  }

  /// “b) Tầm nhìn đến năm 2045”: the year of the goals below.
  private func closesHeading(_ range: Range<Int>, _ item: OutlineItem) -> Bool {
    let heading = text.trimmed(item.paragraph.content)
    return item.paragraph.marker != nil && heading.count <= 12 && heading.upperBound == range.upperBound
  }

  /// Whether the same words stand in the title, and nothing says that they are a time to reach something.
  private func isInTitle(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    guard let titleWords, !text.starts(vocabulary.reachVerb, at: range.upperBound, in: clause) else { return false }
    let words = Folding.phrase(text.words(range))
    // Looked for byte by byte first, for letter by letter takes far longer.
    let title = Array(titleWords.utf8)
    if title.indices.contains(where: { title[$0...].starts(with: words.utf8) }), titleWords.contains(words) { return true }
    var at = range.lowerBound - 1
    while at >= clause.lowerBound, range.lowerBound - at < 36 {
      if text.starts(vocabulary.programmeNoun, at: at, in: at..<range.lowerBound), text.tokens[at].flags.contains(.capitalized) {
        return true
      }
      at -= 1
    }
    return false
  }

  /// Whether it is a time that had begun before the document was written.
  private func isRunning(_ deadline: Deadline) -> Bool {
    let start = deadline.kind == .period ? deadline.from : deadline.bound == .within ? deadline.date : nil
    guard let first = start?.firstDay, let issued = years.issued?.firstDay else { return false }
    return first < issued
  }

  /// “Ngày 15/5/2017, tại trụ sở, … đã chủ trì”: a time at the front of a clause, not surely to come, goes with the verb behind it.
  private func opensClause(_ mention: DeadlineMention, _ clause: Range<Int>) -> Bool {
    let at = mention.range.lowerBound
    return !isAhead(mention)
      && (at == clause.lowerBound || text.isMark(vocabulary.colon, at: at - 1) || text.tokens[at].flags.contains(.capitalized)
        || followsPlace(at, clause))
  }

  /// “Tại cuộc họp lúc 14 giờ ngày 08/4/2025, …”: a place at the front of the clause, and then the time.
  private func followsPlace(_ at: Int, _ clause: Range<Int>) -> Bool {
    at - clause.lowerBound <= 8 && text.starts(vocabulary.placeOpener, at: clause.lowerBound, in: clause)
      && (clause.lowerBound..<at).allSatisfy { text.tokens[$0].kind == .word }
  }

  /// Whether what stands behind a time in its clause is told as done.
  private func tellsBehind(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    for at in range.upperBound..<min(clause.upperBound, range.upperBound + 25) {
      if text.isMark(vocabulary.stop, at: at) || text.isMark(vocabulary.semicolon, at: at) { return false }
      if text.starts(vocabulary.doneCue, at: at, in: clause), !telling.isRelative(at, in: clause) { return true }
      if text.starts(vocabulary.happenedVerb, at: at, in: clause), text.isMark(vocabulary.comma, at: range.upperBound) { return true }
    }
    return false
  }

  /// Whether a day with its year may be still to come; of a document without its date only what is told as done surely is not.
  private func mayCome(_ mention: DeadlineMention, _ clause: Range<Int>) -> Bool {
    years.issued == nil ? !tellsBehind(mention.range, clause) : isAhead(mention)
  }

  /// Whether it names a day and its year, and that is still to come when the document is written: then nothing can be done by it yet.
  private func isAhead(_ mention: DeadlineMention) -> Bool {
    guard let end = mention.deadline.date ?? mention.deadline.to, let last = end.lastDay, let issued = years.issued?.firstDay else {
      return false
    }
    let saysYear = mention.range.contains { text.tokens[$0].kind == .number && Int(text.tokens[$0].value) == end.year }
    return saysYear && last > issued
  }

  /// “sau khi …”, which inside a clause only says how things follow; “sau mỗi …” orders.
  private func isSequence(_ mention: DeadlineMention, _ clause: Range<Int>) -> Bool {
    let at = mention.range.lowerBound
    return at > clause.lowerBound && text.tokens[at - 1].kind != .punctuation && !text.tokens[at].flags.contains(.capitalized)
      && mention.range.count > 1 && text.starts(vocabulary.eventCue, at: at, in: mention.range)
  }

  private func isCoarse(_ deadline: Deadline) -> Bool {
    func coarse(_ date: PartialDate?) -> Bool { if case .year = date { true } else { false } }
    return deadline.kind == .date ? coarse(deadline.date) : deadline.kind == .period && coarse(deadline.to)
  }

  /// Whether a bare year belongs to the title of a document or programme named before it in the clause.
  private func isInName(_ clause: Range<Int>, _ range: Range<Int>) -> Bool {
    if text.starts(vocabulary.reachVerb, at: range.upperBound, in: clause) { return false }
    if followsCitation(range.lowerBound, clause) || text.starts(vocabulary.titleCloser, at: range.upperBound, in: clause) { return true }
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
