internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// A deadline and the tokens it was read from.
struct DeadlineMention: Sendable {
  var range: Range<Int>
  var deadline: Deadline
  /// Whether it names a time, with its year, that was over before the document was written.
  var isOver = false
  /// What is wrong with the words it was read from.
  var doubts: [Diagnostic] = []
}

/// Turns what the temporal rules matched into deadlines: years filled in where the document makes them certain,
/// coarse dates kept coarse, and times gone by marked as such.
struct DeadlineReader {
  let text: DocumentText
  let years: YearContext
  let workingDays: WorkingDayCalendar?
  var vocabulary: Vocabulary { text.vocabulary }

  /// The deadlines of what matched in a stretch of text without citations in it.
  ///
  /// - Parameter named: The day that was named last before it; behind it, the last that is.
  func mentions(_ found: [GrammarMatch], in paragraph: Range<Int>, after named: inout PartialDate?) -> [DeadlineMention] {
    var all: [DeadlineMention] = []
    for match in found {
      let read = deadlines(match, in: paragraph, after: named)
      if let last = read.last?.deadline, [.date, .period].contains(last.kind) { named = namedDay(last) }
      all += read
    }
    return withPeriods(withoutEchoes(withoutLengths(all.filter { !$0.isOver })) + all.filter(\.isOver), in: paragraph)
  }

  /// “trong 10 ngày làm việc (từ ngày 20/11 đến ngày 03/12)”: the bracket says which days those are, and the length no more.
  private func withoutLengths(_ mentions: [DeadlineMention]) -> [DeadlineMention] {
    if mentions.count < 2 { return mentions }
    return mentions.enumerated().filter { index, length in
      guard length.deadline.kind == .relative, length.deadline.anchor == nil, index + 1 < mentions.count else { return true }
      let days = mentions[index + 1]
      let open = days.range.lowerBound - length.range.upperBound == 1 ? length.range.upperBound : days.range.lowerBound
      return
        !(days.deadline.kind == .period && days.range.lowerBound - length.range.upperBound <= 1 && text.isMark(vocabulary.open, at: open))
    }
    .map(\.element)
  }

  /// “Hằng quý, … báo cáo trước ngày 15 của tháng cuối quý”, “trước ngày 05 của tháng tiếp theo, định kỳ hằng tháng” are one recurrence
  /// each: the bare one says no more than the one with its day.
  private func withoutEchoes(_ mentions: [DeadlineMention]) -> [DeadlineMention] {
    if mentions.count < 2 { return mentions }
    return mentions.enumerated().filter { index, plain in
      guard vocabulary.timeSorts[plain.deadline.rule] == .round else { return true }
      if index > 0, closes(plain, mentions[index - 1]) { return false }
      guard let next = mentions[(index + 1)...].first, let every = next.deadline.every, every.unit == plain.deadline.every?.unit else {
        return true
      }
      let between = plain.range.upperBound..<next.range.lowerBound
      // “báo cáo kết quả hằng ngày về xã trước 15 giờ hằng ngày”
      if every.unit == .day, next.deadline.time != nil {
        return between.contains { at in
          [vocabulary.comma, vocabulary.stop, vocabulary.semicolon].contains { text.isMark($0, at: at) }
            || text.starts(vocabulary.and, at: at, in: between)
        }
      }
      guard every.day != nil || every.weekday != nil || vocabulary.timeSorts[next.deadline.rule] == .part else { return true }
      return next.range.contains { text.starts(vocabulary.each, at: $0, in: next.range) }
        || between.contains { text.isMark(vocabulary.stop, at: $0) || text.isMark(vocabulary.semicolon, at: $0) }
    }
    .map(\.element)
  }

  /// Whether a bare recurrence stands behind one with its day and a comma.
  private func closes(_ plain: DeadlineMention, _ dated: DeadlineMention) -> Bool {
    guard let every = dated.deadline.every, every.unit == plain.deadline.every?.unit, every.day != nil || every.weekday != nil else {
      return false
    }
    let between = dated.range.upperBound..<plain.range.lowerBound
    return between.count == 1 && text.isMark(vocabulary.comma, at: between.lowerBound)
  }

  /// The one day that a deadline names.
  private func namedDay(_ deadline: Deadline) -> PartialDate? {
    let day = deadline.kind == .period && deadline.from != deadline.to ? nil : deadline.date ?? deadline.to
    return day.flatMap { $0.isDay ? $0 : nil }
  }

  /// - Parameter named: The day that “cùng ngày” means.
  func deadlines(_ match: GrammarMatch, in paragraph: Range<Int>, after named: PartialDate? = nil) -> [DeadlineMention] {
    guard let record = match.value.record, let kind = record["kind"]?.symbol.flatMap(Deadline.Kind.init(rawValue:)) else { return [] }
    var found: [DeadlineMention] = []
    let bound = record["bound"]?.symbol.flatMap(Deadline.Bound.init(rawValue:))
    func make(_ dates: [DateValue?] = [], _ fill: (inout Deadline) -> Bool) {
      let range = text.trimmed(match.range)
      let place = text.place(range)
      var deadline = Deadline(
        quote: place.quote, kind: kind, bound: bound, rule: match.ruleName, confidence: Trust.unclouded, span: place)
      deadline.time = clock((record["time"] ?? record["lateTime"])?.record)
      guard fill(&deadline) else { return }
      // “15/13/2022”: no form of a date has it; the words stay, and a doubt tells of them.
      func formed(_ date: PartialDate?) -> PartialDate? { date.flatMap { PartialDate(iso: $0.iso) } }
      (deadline.date, deadline.from, deadline.to) = (formed(deadline.date), formed(deadline.from), formed(deadline.to))
      let doubts = dates.compactMap { $0 }.compactMap { doubt($0, at: range) }
      if doubts.contains(where: { $0.severity == .warning }) { deadline.confidence = min(deadline.confidence, 0.5) }
      found.append(DeadlineMention(range: match.range, deadline: deadline, isOver: isOver(deadline, dates), doubts: doubts))
    }
    switch kind {
    case .date:
      for value in dates(record) { make([value]) { dated(&$0, value, after: named) && closed(&$0, record) } }
    case .period:
      let (from, to) = (record["from"].flatMap { DateValue($0) }, record["to"].flatMap { DateValue($0) })
      if let days = listed(record, to), !runOn(days, areCounted: record["count"] != nil) {
        for day in days {
          make([day]) {
            $0.kind = .date
            $0.bound = .on
            return dated(&$0, day)
          }
        }
      } else {
        make([from, to]) { period(&$0, record) }
      }
    case .recurring:
      if let series = record["series"]?.list {
        for recurrence in series.flatMap(inSeries) {
          make {
            $0.every = recurrence; $0.bound = nil; return true
          }
        }
      } else if let every = record["every"]?.record, !isAttribute(match, in: paragraph) {
        let lunar = record["lunar"].flatMap { DateValue($0) }
        for recurrence in recurrences(every) {
          make([lunar]) { recurring(&$0, recurrence, isLunar: lunar != nil) }
          guard let also = clock(record["alsoTime"]?.record) else { continue }
          make([lunar]) {
            $0.time = also
            return recurring(&$0, recurrence, isLunar: lunar != nil)
          }
        }
      }
    case .relative: make { relative(&$0, record) }
    case .asap:
      make {
        $0.anchor = record["anchor"]?.words.map { text.words(text.trimmed($0)) }
        return true
      }
    }
    return found
  }

  /// The dates of a record, in their order; the year of the last fills the open years before it.
  private func dates(_ record: GrammarRecord) -> [DateValue] {
    var values = ([record["date"]] + (record["also"]?.list ?? [record["also"]])).compactMap { $0.flatMap { DateValue($0) } }
    if let last = values.last, let months = record["months"]?.list?.compactMap(\.integer) {
      values =
        months.map { month in
          var value = last
          value.month = month
          return value
        } + values
    }
    guard let year = values.last?.year else { return values }
    return values.map { value in
      var value = value
      if value.year == nil, value.offset == nil { value.year = year }
      return value
    }
  }

  // MARK: - Dates

  private func dated(_ deadline: inout Deadline, _ value: DateValue, after named: PartialDate? = nil) -> Bool {
    if value.isNamedBefore {
      // “trong cùng ngày” may mean the day of whatever is done first; an hour is one of a day that was said.
      // “Cuộc họp ngày 28/02 …. Khi có sự cố, báo cáo trước 17 giờ cùng ngày”: a day gone by is not meant.
      guard let named, deadline.time != nil, let day = named.lastDay, years.issued?.firstDay.map({ $0 <= day }) ?? true else {
        return false
      }
      deadline.date = named
      fillLastDay(&deadline, named)
      return true
    }
    if value.isLunar {
      fillLunarDay(&deadline)
      return true
    }
    guard let date = years.resolve(value) else {
      guard value.isTold else { return false }
      fillOpenTime(&deadline)
      return true
    }
    if !date.isDay, deadline.bound == .on || (deadline.bound == .by && vocabulary.timeSorts[deadline.rule] == .field) {
      deadline.bound = .within
    }
    deadline.date = date
    fillLastDay(&deadline, date)
    return true
  }

  /// Whether its last day is past; a past first day may still run, and a day without its year is one to come unless the title says the year.
  private func isOver(_ deadline: Deadline, _ said: [DateValue?]) -> Bool {
    if deadline.kind == .period { return deadline.to.map(years.isPast) ?? false }
    return deadline.bound != .from && said.first??.year != nil && deadline.date.map(years.isPast) ?? false
  }

  func fillOpenTime(_ deadline: inout Deadline) {
    deadline.derivation = ["the document does not say the year, or the day, that this time is told from"]
  }

  func fillLunarDay(_ deadline: inout Deadline) {
    deadline.derivation = ["a day of the lunar calendar: which day of the common calendar that is, the document does not say"]
  }

  /// Takes the last day back where the days of the time named are not settled.
  private func closed(_ deadline: inout Deadline, _ record: GrammarRecord) -> Bool {
    if record["daysOpen"] != nil { fillOpenDays(&deadline, deadline.date) }
    return true
  }

  private func fillOpenDays(_ deadline: inout Deadline, _ date: PartialDate?) {
    deadline.lastDay = nil
    deadline.derivation = ["which days of \(date?.iso ?? "") are meant is settled nowhere, so no last day is named"]
  }

  func fillLastDay(_ deadline: inout Deadline, _ date: PartialDate) {
    guard date.year == nil || date.lastDay != nil else {
      deadline.confidence = 0.5
      deadline.derivation = ["the calendar has no day \(date.iso)"]
      return
    }
    switch deadline.bound {
    case .before where !deadline.excludesItsDay:
      deadline.lastDay = date.lastDay
      deadline.derivation = ["before \(deadline.time ?? "") on \(date.iso): the hour named is excluded, its day is not (ordinary usage)"]
    case .before:
      guard let eve = date.firstDay?.adding(days: -1) else { return }
      deadline.lastDay = eve
      deadline.derivation = ["before \(date.iso): the time named is excluded (ordinary usage), so the last day is the day before it"]
    case .by, .within, .on:
      guard let last = date.lastDay else { return }
      deadline.lastDay = last
      deadline.derivation = ["the time named is included: the last day ends at 24:00 (\(vocabulary.lastDayBasis))"]
    case .from, nil: break
    }
  }

  // MARK: - Relative times

  private func relative(_ deadline: inout Deadline, _ record: GrammarRecord) -> Bool {
    let ahead = record["ahead"]?.record
    deadline.anchor = record["anchor"]?.words.map { text.words(text.trimmed($0)) }
    guard let length = ahead ?? record["length"]?.record else { return deadline.anchor != nil }
    guard let limit = TimeLimit(length) else { return false }
    deadline.duration = limit.duration
    deadline.duration?.isEarlier = ahead != nil
    deadline.workingDays = limit.isInWorkingDays
    guard ahead == nil, deadline.bound != .from, let anchor = record["anchor"]?.words, let event = day(of: text.trimmed(anchor)) else {
      deadline.derivation = ["the day of the event is not counted (\(vocabulary.eventDayBasis)); when it falls is not said here"]
      return true
    }
    (deadline.lastDay, deadline.derivation) = counted(limit, from: event)
    return true
  }

  func clock(_ record: GrammarRecord?) -> String? {
    guard var hour = record?["hour"]?.integer else { return nil }
    switch record?["part"]?.symbol {
    case "afternoon" where hour < 12, "evening" where (5..<12).contains(hour), "noon" where hour < 3: hour += 12
    case "evening" where hour == 12: hour = 24
    default: break
    }
    let minute = record?["minute"]?.integer ?? 0
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + (minute < 10 ? "0\(minute)" : "\(minute)")
  }
}
