internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Tells a last day that was over before the document was written, yet is ordered, from the many past days that are only told.
struct OverdueOrder {
  private let text: DocumentText
  private let years: YearContext
  private var vocabulary: Vocabulary { text.vocabulary }

  init(_ text: DocumentText, _ years: YearContext) {
    self.text = text
    self.years = years
  }

  /// How many days a last day may lie back that is a slip: of some days, or of the year; what lies between was done and is told.
  private static let slips = [1...31, 245...366]
  /// The same for a month or a quarter that is said.
  private static let longSlips = [1...92, 245...366]

  /// Whether a time that is over is one to act by all the same: a last day that is ordered or stands behind a label for it.
  func keeps(_ mention: DeadlineMention, in clause: Range<Int>, isOrdered: Bool) -> Bool {
    let deadline = mention.deadline
    if let last = lastOfStretch(deadline) { return isOrdered && runs(mention.range, last, deadline, clause) }
    guard deadline.kind == .date, deadline.bound == .before || deadline.bound == .by, let named = deadline.date, isNear(named),
      let last = named.isDay ? named.lastDay : deadline.lastDay, let issued = years.issued?.firstDay,
      case let back = issued.dayNumber - last.dayNumber, back <= Self.slips[1].upperBound
    else { return false }
    if isLabelled(mention.range, clause) { return true }
    guard isOrdered, Self.slips.contains(where: { $0.contains(back) }) else { return false }
    let words = phrase(before: mention.range.lowerBound, clause)
    // “số liệu tính đến hết ngày 28/02/2022” says up to when something was counted.
    let counts = text.starts(vocabulary.countingCue, at: mention.range.lowerBound, in: mention.range)
    return !isCriterion(words) && (!counts || text.contains(vocabulary.finishingVerb, in: words) || handsIn(words))
  }

  /// Whether it is a day, a month, a quarter or half of a year that is said.
  private func isNear(_ date: PartialDate) -> Bool {
    switch date {
    case .day, .month, .quarter, .half: true
    case .year, .yearless, .yearlessMonth: false
    }
  }

  /// The last day of a stretch of time in which something is to be done: of a month, or from one day to another.
  private func lastOfStretch(_ deadline: Deadline) -> LegalDate? {
    switch deadline.kind {
    case .period: deadline.from == nil || !(deadline.to.map(isNear) ?? false) ? nil : deadline.lastDay ?? deadline.to?.lastDay
    case .date: deadline.bound == .within && !(deadline.date?.isDay ?? true) && isNear(deadline.date!) ? deadline.lastDay : nil
    default: nil
    }
  }

  /// Whether something is to be done all through a time that is over, or finished in it: “phun thuốc trong tháng 9/2024”, but not “đánh giá kết
  /// quả thực hiện trong tháng 9/2024”.
  private func runs(_ range: Range<Int>, _ last: LegalDate, _ deadline: Deadline, _ clause: Range<Int>) -> Bool {
    guard let issued = years.issued?.firstDay, case let back = issued.dayNumber - last.dayNumber,
      (deadline.kind == .period ? Self.slips : Self.longSlips).contains(where: { $0.contains(back) })
    else { return false }
    let words = phrase(before: range.lowerBound, clause)
    let verbs = words.filter { text.starts(vocabulary.taskVerb, at: $0, in: words) }
    guard !isCriterion(words), let first = verbs.first else { return false }
    return text.ends(vocabulary.finishingVerb, before: range.lowerBound, in: words)
      || text.starts(vocabulary.finishingVerb, at: first, in: words)
      // “tổ chức đánh giá kết quả trong tháng 9”: a verb of another sort may be about that month.
      || verbs.allSatisfy { text.starts(vocabulary.throughoutVerb, at: $0, in: words) }
  }

  /// “gửi danh sách đến hết ngày 24/5/2023”, but not “gửi số liệu đến hết ngày 24/5/2023”.
  private func handsIn(_ words: Range<Int>) -> Bool {
    guard let verb = words.first(where: { text.starts(vocabulary.taskVerb, at: $0, in: words) }) else { return false }
    return text.starts(vocabulary.handingInVerb, at: verb, in: words) && !text.contains(vocabulary.countedNoun, in: words)
  }

  /// “Thời hạn báo cáo: trước ngày 10/3/2022”.
  private func isLabelled(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    if isLabel(at: range.lowerBound, in: range) { return true }
    let at = range.lowerBound
    guard at > clause.lowerBound, text.isMark(vocabulary.colon, at: at - 1) else { return false }
    let words = phrase(before: at - 1, clause)
    return words.contains { isLabel(at: $0, in: words) }
  }

  /// Whether the name of a field for a last day stands there.
  private func isLabel(at: Int, in range: Range<Int>) -> Bool {
    text.entry(vocabulary.timeLabel, at: at, in: range)?.value.symbol == Deadline.Bound.by.rawValue
      || text.starts(vocabulary.dueNoun, at: at, in: range)
  }

  /// The words right before `at`, back to a mark.
  private func phrase(before at: Int, _ clause: Range<Int>) -> Range<Int> {
    let start = (clause.lowerBound..<at).last { text.tokens[$0].kind == .punctuation }
    return (start.map { $0 + 1 } ?? clause.lowerBound)..<at
  }

  /// “rà soát hồ sơ nộp trước ngày 01/3/2022”, “đối với dự án được phê duyệt trước …”: which things are meant, not by when they are done.
  private func isCriterion(_ words: Range<Int>) -> Bool {
    if text.contains(vocabulary.concerningCue, in: words) { return true }
    let near = max(words.lowerBound, words.upperBound - 4)..<words.upperBound
    if text.contains(vocabulary.passiveWord, in: near) { return true }
    guard let verb = near.first(where: { $0 + text.length(vocabulary.criterionVerb, at: $0, in: words) == words.upperBound }),
      verb > words.lowerBound, !text.starts(vocabulary.and, at: verb - 1, in: words)
    else { return false }
    let before = words.lowerBound..<verb
    guard let task = before.first(where: { text.starts(vocabulary.taskVerb, at: $0, in: before) }) else { return false }
    // “triển khai hoàn thành trước …” is one task, “thống kê công trình hoàn thành trước …” is not about its end.
    return task + text.length(vocabulary.taskVerb, at: task, in: before) < verb && !text.contains(vocabulary.finishingVerb, in: before)
  }
}
