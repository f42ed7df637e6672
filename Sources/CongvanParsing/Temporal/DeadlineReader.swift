internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// A deadline and the tokens it was read from.
struct DeadlineMention: Sendable {
  var range: Range<Int>
  var deadline: Deadline
  /// What is wrong with the words it was read from.
  var doubts: [Diagnostic] = []
}

/// Turns what the temporal rules matched into deadlines: years filled in where the document makes them certain,
/// coarse dates kept coarse, and times gone by left out.
struct DeadlineReader {
  let text: DocumentText
  let years: YearContext
  let workingDays: WorkingDayCalendar?
  var vocabulary: Vocabulary { text.vocabulary }

  /// The deadlines of a stretch of text without citations in it.
  func mentions(in range: Range<Int>, paragraph: Range<Int>) -> [DeadlineMention] {
    guard !range.isEmpty else { return [] }
    let found = vocabulary.grammar.search(vocabulary.deadlines, in: text.tokens, range: range)
    return found.isEmpty ? [] : withoutEchoes(withoutLengths(found.flatMap { deadlines($0, in: paragraph) }))
  }

  /// “trong 10 ngày làm việc (từ ngày 20/11 đến ngày 03/12)”: the bracket says which days those are, and the length no more.
  private func withoutLengths(_ mentions: [DeadlineMention]) -> [DeadlineMention] {
    mentions.enumerated().filter { index, length in
      guard length.deadline.kind == .relative, length.deadline.anchor == nil, index + 1 < mentions.count else { return true }
      let days = mentions[index + 1]
      let open = days.range.lowerBound - length.range.upperBound == 1 ? length.range.upperBound : days.range.lowerBound
      return
        !(days.deadline.kind == .period && days.range.lowerBound - length.range.upperBound <= 1 && text.isMark(vocabulary.open, at: open))
    }
    .map(\.element)
  }

  /// “Hằng quý, … báo cáo trước ngày 15 của tháng cuối quý” is one recurrence: the bare one says no more than the one with its day.
  private func withoutEchoes(_ mentions: [DeadlineMention]) -> [DeadlineMention] {
    mentions.enumerated().filter { index, plain in
      guard plain.deadline.rule == "recurrence.plain", let next = mentions[(index + 1)...].first, let every = next.deadline.every,
        every.unit == plain.deadline.every?.unit, every.day != nil || every.weekday != nil
      else { return true }
      let between = plain.range.upperBound..<next.range.lowerBound
      return next.range.contains { text.starts(vocabulary.each, at: $0, in: next.range) }
        || between.contains { text.isMark(vocabulary.stop, at: $0) || text.isMark(vocabulary.semicolon, at: $0) }
    }
    .map(\.element)
  }

  func deadlines(_ match: GrammarMatch, in paragraph: Range<Int>) -> [DeadlineMention] {
    guard let record = match.value.record, let kind = record["kind"]?.symbol.flatMap(Deadline.Kind.init(rawValue:)) else { return [] }
    var found: [DeadlineMention] = []
    let bound = record["bound"]?.symbol.flatMap(Deadline.Bound.init(rawValue:))
    func make(_ dates: [DateValue?] = [], _ fill: (inout Deadline) -> Bool) {
      let range = text.trimmed(match.range)
      let place = text.place(range)
      var deadline = Deadline(
        quote: place.quote, kind: kind, bound: bound, rule: match.ruleName, confidence: Trust.unclouded, span: place)
      deadline.time = clock(record["time"]?.record)
      guard fill(&deadline) else { return }
      let doubts = dates.compactMap { $0 }.compactMap { doubt($0, at: range) }
      if doubts.contains(where: { $0.severity == .warning }) { deadline.confidence = min(deadline.confidence, 0.5) }
      found.append(DeadlineMention(range: match.range, deadline: deadline, doubts: doubts))
    }
    switch kind {
    case .date:
      for value in dates(record) { make([value]) { dated(&$0, value, paragraph) && closed(&$0, record) } }
    case .period:
      let (from, to) = (record["from"].flatMap { DateValue($0) }, record["to"].flatMap { DateValue($0) })
      if let days = listed(record, to), !runOn(days) {
        for day in days {
          make([day]) {
            $0.kind = .date
            $0.bound = .on
            return dated(&$0, day, paragraph)
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
        for recurrence in recurrences(every) { make([lunar]) { recurring(&$0, recurrence, isLunar: lunar != nil) } }
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
    var values = ["date", "also"].compactMap { record[$0].flatMap { DateValue($0) } }
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

  /// Days listed one by one, the last of which says the month or year that those before it leave open; nil where none are listed.
  private func listed(_ record: GrammarRecord, _ last: DateValue?) -> [DateValue]? {
    guard let last else { return nil }
    if let days = record["days"]?.list?.compactMap(\.integer) {
      return days.map { day in
        var value = last
        value.day = day
        value.weekday = nil
        return value
      } + [last]
    }
    guard let dates = record["dates"]?.list?.compactMap({ DateValue($0) }) else { return nil }
    return dates.map { $0.before(last) } + [last]
  }

  /// Whether each day is followed by the next of the list.
  private func runOn(_ days: [DateValue]) -> Bool {
    // Where the year is open, one with every day in it shows which follow each other.
    let days = days.map { $0.isLunar ? nil : $0.partial(defaultYear: 2024)?.firstDay }
    return zip(days, days.dropFirst()).allSatisfy { day, next in day != nil && day?.adding(days: 1) == next }
  }

  /// What a reader should know about a date before relying on it.
  func doubt(_ value: DateValue, at range: Range<Int>) -> Diagnostic? {
    func warning(_ id: String, _ message: String) -> Diagnostic {
      Diagnostic(id: id, severity: .warning, message: message, span: text.span(range))
    }
    if value.isLunar {
      return warning(
        "deadline.lunarDay", "“\(text.words(range))” names a day of the lunar calendar; it was not turned into one of the common")
    }
    if value.isAlsoLunar {
      return Diagnostic(
        id: "deadline.lunarDay", severity: .note,
        message: "“\(text.words(range))” names a day by both calendars; the one of the common calendar was taken as it stands",
        span: text.span(range))
    }
    guard let date = years.resolve(value), date.isDay else { return nil }
    if case .yearless(let month, let day) = date, LegalDate(year: 2024, month: month, day: day) != nil {
      guard let year = years.issued?.year, LegalDate(year: year, month: month, day: day) == nil else { return nil }
      return warning("deadline.noSuchDay", "neither \(year) nor the year after it has a day \(date.iso); its year was left open")
    }
    guard let day = date.firstDay else {
      return warning("deadline.noSuchDay", "the calendar has no day \(date.iso), as “\(text.words(range))” has it; it was kept as written")
    }
    if let weekday = value.weekday, weekday != day.weekday {
      return warning(
        "deadline.weekdayDiffers",
        "\(day.iso) is a \(day.weekdayName), not the weekday that “\(text.words(range))” gives it")
    }
    return nil
  }

  // MARK: - Dates

  private func dated(_ deadline: inout Deadline, _ value: DateValue, _ paragraph: Range<Int>) -> Bool {
    if value.isLunar {
      fillLunarDay(&deadline)
      return true
    }
    var value = value
    let isPartOfYear = deadline.bound == .on && value.part != nil && value.month == nil && value.quarter == nil
    if isPartOfYear { value.part = nil }
    guard let date = years.resolve(value) else { return false }
    if !date.isDay, deadline.bound == .on || (deadline.bound == .by && ["deadline.labelled", "deadline.due-noun"].contains(deadline.rule)) {
      deadline.bound = .within
    }
    deadline.date = date
    // A past first day may still run; a past last day is told, not ordered.
    if years.isPast(date), value.year != nil, deadline.bound != .from { return false }
    if isPartOfYear { fillOpenDays(&deadline, date) } else { fillLastDay(&deadline, date) }
    return true
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
      deadline.lastDay = date.lastDay?.iso
      deadline.derivation = ["before \(deadline.time ?? "") on \(date.iso): the hour named is excluded, its day is not (ordinary usage)"]
    case .before:
      guard let first = date.firstDay else { return }
      deadline.lastDay = first.adding(days: -1).iso
      deadline.derivation = ["before \(date.iso): the time named is excluded (ordinary usage), so the last day is the day before it"]
    case .by, .within, .on:
      guard let last = date.lastDay else { return }
      deadline.lastDay = last.iso
      deadline.derivation = ["the time named is included: the last day ends at 24:00 (\(vocabulary.lastDayBasis))"]
    case .from, nil: break
    }
  }

  private func period(_ deadline: inout Deadline, _ record: GrammarRecord) -> Bool {
    deadline.bound = nil
    (deadline.from, deadline.to) = ends(record)
    deadline.anchor = record["event"]?.words.map { text.words(text.trimmed($0)) }
    if record["from"].flatMap({ DateValue($0) })?.isLunar == true || record["to"].flatMap({ DateValue($0) })?.isLunar == true {
      fillLunarDay(&deadline)
      return true
    }
    guard deadline.to != nil || deadline.anchor != nil else { return false }
    if let to = deadline.to, years.isPast(to) { return false }
    if let last = deadline.to?.lastDay {
      deadline.lastDay = last.iso
      deadline.derivation = ["the period ends with the time named, included (\(vocabulary.lastDayBasis))"]
    }
    return true
  }

  /// The first and last time of a period.
  private func ends(_ record: GrammarRecord) -> (from: PartialDate?, to: PartialDate?) {
    if let span = record["years"]?.record { return (span["from"]?.integer.map { .year($0) }, span["to"]?.integer.map { .year($0) }) }
    if let week = record["week"]?.integer { return self.week(week) }
    let end = record["to"].flatMap { DateValue($0) }
    if let months = record["months"]?.integer, let last = end.flatMap({ yearOf($0) }) {
      let isFirst = record["side"]?.integer == 1
      return (.month(year: last, month: isFirst ? 1 : 13 - months), .month(year: last, month: isFirst ? months : 12))
    }
    if let days = record["monthDays"]?.integer, let whole = end.flatMap({ years.resolve($0) }), let (first, last) = bothDays(whole) {
      return record["side"]?.integer == 1
        ? (first.partial, first.adding(days: days - 1).partial) : (last.adding(days: 1 - days).partial, last.partial)
    }
    if let half = record["halfMonth"]?.integer, let whole = end.flatMap({ years.resolve($0) }), let (first, last) = bothDays(whole) {
      let middle = first.adding(days: 14)
      return half == 1 ? (first.partial, middle.partial) : (middle.adding(days: 1).partial, last.partial)
    }
    var to = end.flatMap { years.resolve($0) }
    if let until = record["until"]?.record { to = until["to"]?.integer.map { .year($0) } }
    if record["opens"] != nil { return (years.issued, to) }
    var start = (record["from"] ?? record["dates"]?.list?.first).flatMap { DateValue($0) }
    if let day = record["fromDay"]?.integer ?? record["days"]?.list?.first?.integer, var first = end {
      first.day = day
      start = first
    }
    guard let start else { return (nil, to) }
    // The year of the end fills an open year of the start.
    guard start.year == nil, start.offset == nil, let year = to?.year else { return (years.resolve(start), to) }
    let from = start.partial(defaultYear: year)
    // “từ 25/12 đến 28/01/2023” begins in the year before.
    if let first = from?.firstDay, let last = to?.lastDay, last < first { return (start.partial(defaultYear: year - 1), to) }
    return (from, to)
  }

  /// The week so many weeks after the document's own, from Monday to Sunday.
  private func week(_ offset: Int) -> (from: PartialDate?, to: PartialDate?) {
    guard case .day = years.issued, let issued = years.issued?.firstDay else { return (nil, nil) }
    let monday = issued.adding(days: 1 - issued.weekday + offset * 7)
    return (monday.partial, monday.adding(days: 6).partial)
  }

  /// The year of a date of which nothing else need be said.
  private func yearOf(_ value: DateValue) -> Int? { value.settled(by: years.issued)?.year ?? years.planYear ?? years.issued?.year }

  private func bothDays(_ date: PartialDate) -> (LegalDate, LegalDate)? {
    guard let first = date.firstDay, let last = date.lastDay else { return nil }
    return (first, last)
  }

  // MARK: - Recurrences

  /// The recurrence that one item of a series names: a unit, or what comes round in it.
  private func inSeries(_ item: GrammarValue) -> [Recurrence] {
    if let unit = item.symbol.flatMap(Recurrence.Unit.init(rawValue:)) { return [Recurrence(unit: unit)] }
    return item.record.map(recurrences) ?? []
  }

  /// The recurrences that a record names: one for each of its days.
  private func recurrences(_ every: GrammarRecord) -> [Recurrence] {
    guard let unit = every["unit"]?.symbol else { return [] }
    var interval = every["interval"]?.integer ?? 1
    var resolved = Recurrence.Unit(rawValue: unit)
    if resolved == .month, interval == 6 { resolved = .halfYear; interval = 1 }
    guard let resolved, interval >= 1 else { return [] }
    var recurrence = Recurrence(unit: resolved, interval: interval)
    switch every["day"] {
    case .integer(let day): recurrence.day = .number(day)
    case .symbol("last"): recurrence.day = .last
    case .symbol("lastWorkingDay"): recurrence.day = .lastWorkingDay
    default: break
    }
    recurrence.dayTo = every["dayTo"]?.integer
    // Each unit that is a month ends with itself.
    if every["last"] != nil, resolved != .month { recurrence.month = .last }
    if every["first"] != nil, resolved != .month { recurrence.month = .number(1) }
    if let month = every["inMonth"]?.integer { recurrence.month = .number(month) }
    if let quarter = every["inQuarter"]?.integer { recurrence.fall(inQuarter: quarter) }
    recurrence.weekday = every["weekday"]?.integer
    recurrence.lag = every["lag"]?.text
    recurrence.times = every["times"]?.integer
    if let months = every["inMonths"]?.list?.compactMap(\.integer) {
      return months.map { month in
        var one = recurrence
        one.month = .number(month)
        return one
      }
    }
    if let quarters = every["inQuarters"]?.list?.compactMap(\.integer) {
      return quarters.map { quarter in
        var one = recurrence
        one.fall(inQuarter: quarter)
        return one
      }
    }
    if let days = every["weekdays"]?.list?.compactMap(\.integer) {
      return days.map { day in
        var one = recurrence
        one.weekday = day
        return one
      }
    }
    if let days = every["days"]?.list?.compactMap(\.integer) {
      return days.map { day in
        var one = recurrence
        one.day = .number(day)
        return one
      } + (recurrence.day == nil ? [] : [recurrence])
    }
    guard let on = every["on"] else { return [recurrence] }
    let end = every["onTo"].flatMap { DateValue($0) }
    return (on.list ?? [on]).compactMap { DateValue($0) }.map { value in
      var one = recurrence
      // A window over the end of a month has no form of its own: only that it comes round is kept.
      if let end, end.month != value.month { return one }
      one.dayTo = end?.day
      one.day = value.day.map { .number($0) }
      one.month = value.month.map { .number($0) }
      return one
    }
  }

  private func recurring(_ deadline: inout Deadline, _ recurrence: Recurrence, isLunar: Bool) -> Bool {
    deadline.every = recurrence
    if isLunar {
      deadline.bound = deadline.bound ?? .on
      fillLunarDay(&deadline)
    } else if recurrence.day == nil, recurrence.weekday == nil, recurrence.month == nil, deadline.time == nil {
      deadline.bound = nil
    } else if deadline.bound == nil {
      deadline.bound = .on
    }
    return true
  }

  /// “cuộc sống hằng ngày”: an attribute, not a time to act; how often something is done in it is no attribute of life or of a plan.
  private func isAttribute(_ match: GrammarMatch, in paragraph: Range<Int>) -> Bool {
    guard match.ruleName == "recurrence.plain" || match.ruleName == "recurrence.times" else { return false }
    let unit = match.ruleName == "recurrence.plain" ? match.value.record?["every"]?.record?["unit"]?.symbol : nil
    let start = max(paragraph.lowerBound, match.range.lowerBound - 6)
    return (start..<match.range.lowerBound).contains { at in
      guard let noun = text.entry(vocabulary.everydayNoun, at: at, in: start..<match.range.lowerBound) else { return false }
      return noun.value.symbol == "any" || noun.value.symbol == unit
    }
  }

  // MARK: - Relative times

  private func relative(_ deadline: inout Deadline, _ record: GrammarRecord) -> Bool {
    let ahead = record["ahead"]?.record
    deadline.anchor = record["anchor"]?.words.map { text.words(text.trimmed($0)) }
    guard let length = ahead ?? record["length"]?.record else { return deadline.anchor != nil }
    guard let limit = TimeLimit(length) else { return false }
    deadline.duration = (ahead == nil ? "" : "-") + limit.iso
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

extension Recurrence {
  /// Ends with a quarter of its year.
  fileprivate mutating func fall(inQuarter quarter: Int) { (month, day) = (.number(quarter * 3), .last) }
}
