internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// A deadline and the tokens it was read from.
struct DeadlineMention: Sendable {
  var range: Range<Int>
  var deadline: Deadline
}

/// Turns what the temporal rules matched into deadlines: years filled in where the document makes them certain,
/// coarse dates kept coarse, and times gone by left out.
struct DeadlineReader {
  let text: DocumentText
  let years: YearContext
  private var vocabulary: Vocabulary { text.vocabulary }

  /// The deadlines of a stretch of text without citations in it.
  func mentions(in range: Range<Int>, paragraph: Range<Int>) -> [DeadlineMention] {
    guard !range.isEmpty else { return [] }
    return vocabulary.grammar.search(vocabulary.deadlines, in: text.tokens, range: range).flatMap {
      deadlines($0, in: paragraph)
    }
  }

  private func deadlines(_ match: GrammarMatch, in paragraph: Range<Int>) -> [DeadlineMention] {
    guard let record = match.value.record, let kind = record["kind"]?.symbol.flatMap(Deadline.Kind.init(rawValue:)) else { return [] }
    var found: [Deadline] = []
    let bound = record["bound"]?.symbol.flatMap(Deadline.Bound.init(rawValue:))
    func make(_ fill: (inout Deadline) -> Bool) {
      let place = text.place(text.trimmed(match.range))
      var deadline = Deadline(
        quote: place.quote, kind: kind, bound: bound, rule: match.ruleName, confidence: 0.95, span: place)
      deadline.time = clock(record["time"]?.record)
      if fill(&deadline) { found.append(deadline) }
    }
    switch kind {
    case .date:
      for field in ["date", "also"] {
        guard let value = record[field].flatMap({ DateValue($0) }) else { continue }
        make { dated(&$0, value, paragraph) }
      }
    case .period: make { period(&$0, record) }
    case .recurring:
      if let series = record["series"]?.list {
        for unit in series.compactMap({ $0.symbol.flatMap(Recurrence.Unit.init(rawValue:)) }) {
          make {
            $0.every = Recurrence(unit: unit); $0.bound = nil; return true
          }
        }
      } else {
        for field in ["every", "also"] {
          guard let every = record[field]?.record else { continue }
          make { recurring(&$0, every) && !isAttribute(match, in: paragraph) }
        }
      }
    case .relative: make { relative(&$0, record) }
    case .asap:
      make {
        $0.anchor = record["anchor"]?.words.map { text.words(text.trimmed($0)) }
        return true
      }
    }
    return found.map { DeadlineMention(range: match.range, deadline: $0) }
  }

  // MARK: - Dates

  private func dated(_ deadline: inout Deadline, _ value: DateValue, _ paragraph: Range<Int>) -> Bool {
    guard let date = years.resolve(value) else { return false }
    let isDay = if case .day = date { true } else if case .yearless = date { true } else { false }
    if !isDay, deadline.bound == .on || (deadline.bound == .by && deadline.rule == "deadline.labelled") { deadline.bound = .within }
    deadline.date = date
    // A past first day may still run; a past last day is told, not ordered.
    if years.isPast(date), value.year != nil, deadline.bound != .from { return false }
    fillLastDay(&deadline, date)
    return true
  }

  private func fillLastDay(_ deadline: inout Deadline, _ date: PartialDate) {
    guard date.year == nil || date.lastDay != nil else {
      deadline.confidence = 0.5
      deadline.derivation = ["the calendar has no day \(date.iso)"]
      return
    }
    switch deadline.bound {
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
    if let span = record["years"]?.record {
      deadline.from = span["from"]?.integer.map { .year($0) }
      deadline.to = span["to"]?.integer.map { .year($0) }
    } else {
      let end = record["to"].flatMap { DateValue($0) }
      var start = record["from"].flatMap { DateValue($0) }
      if let day = record["fromDay"]?.integer, var copy = end { copy.day = day; start = copy }
      deadline.to = end.flatMap { years.resolve($0) }
      deadline.anchor = record["event"]?.words.map { text.words(text.trimmed($0)) }
      if let until = record["until"]?.record { deadline.to = until["to"]?.integer.map { .year($0) } }
      if record["from"]?.symbol == "now" {
        deadline.from = years.issued
      } else if let start {
        // The year of the end fills an open year of the start.
        deadline.from = start.year == nil && deadline.to?.year != nil ? start.partial(defaultYear: deadline.to?.year) : years.resolve(start)
      }
    }
    guard deadline.from != nil || deadline.to != nil else { return false }
    if let to = deadline.to, years.isPast(to) { return false }
    if deadline.to == nil, deadline.anchor == nil { return false }
    if let last = deadline.to?.lastDay {
      deadline.lastDay = last.iso
      deadline.derivation = ["the period ends with the time named, included (\(vocabulary.lastDayBasis))"]
    }
    return true
  }

  // MARK: - Recurrences

  private func recurring(_ deadline: inout Deadline, _ every: GrammarRecord) -> Bool {
    guard let unit = every["unit"]?.symbol else { return false }
    var interval = every["interval"]?.integer ?? 1
    var resolved = Recurrence.Unit(rawValue: unit)
    if unit == "workingDay" { resolved = .day }
    if resolved == .month, interval == 6 { resolved = .halfYear; interval = 1 }
    guard let resolved, interval >= 1 else { return false }
    var recurrence = Recurrence(unit: resolved, interval: interval)
    switch every["day"] {
    case .integer(let day): recurrence.day = .number(day)
    case .symbol("last"): recurrence.day = .last
    case .symbol("lastWorkingDay"): recurrence.day = .lastWorkingDay
    default: break
    }
    recurrence.dayTo = every["dayTo"]?.integer
    if let on = every["on"].flatMap({ DateValue($0) }) {
      recurrence.day = on.day.map { .number($0) }
      recurrence.month = on.month.map { .number($0) }
    }
    if every["last"] != nil { recurrence.month = .last }
    recurrence.weekday = every["weekday"]?.integer
    recurrence.lag = every["lag"]?.text
    recurrence.times = every["times"]?.integer
    deadline.every = recurrence
    if recurrence.day == nil, recurrence.weekday == nil { deadline.bound = nil } else if deadline.bound == nil { deadline.bound = .on }
    return true
  }

  /// “cuộc sống hằng ngày”: an attribute, not a time to act.
  private func isAttribute(_ match: GrammarMatch, in paragraph: Range<Int>) -> Bool {
    guard match.ruleName == "recurrence.plain" else { return false }
    let start = max(paragraph.lowerBound, match.range.lowerBound - 6)
    return (start..<match.range.lowerBound).contains { text.starts(vocabulary.everydayNoun, at: $0, in: start..<match.range.lowerBound) }
  }

  // MARK: - Relative times

  private func relative(_ deadline: inout Deadline, _ record: GrammarRecord) -> Bool {
    let ahead = record["ahead"]?.record
    deadline.anchor = record["anchor"]?.words.map { text.words(text.trimmed($0)) }
    guard let length = ahead ?? record["length"]?.record else { return deadline.anchor != nil }
    guard let count = length["n"]?.number, let unit = length["unit"]?.symbol else { return false }
    let number = count == count.rounded() ? String(Int(count)) : String(count)
    let sign = ahead == nil ? "" : "-"
    switch unit {
    case "hour": deadline.duration = "\(sign)PT\(number)H"
    case "minute": deadline.duration = "\(sign)PT\(number)M"
    case "day", "workingDay": deadline.duration = "\(sign)P\(number)D"
    case "week": deadline.duration = "\(sign)P\(number)W"
    case "month": deadline.duration = "\(sign)P\(number)M"
    case "quarter": deadline.duration = "\(sign)P\(Int(count) * 3)M"
    default: deadline.duration = "\(sign)P\(number)Y"
    }
    deadline.workingDays = unit == "workingDay"
    deadline.derivation = ["the day of the event is not counted (\(vocabulary.eventDayBasis)); when it falls is not said here"]
    return true
  }

  private func clock(_ record: GrammarRecord?) -> String? {
    guard let hour = record?["hour"]?.integer else { return nil }
    let minute = record?["minute"]?.integer ?? 0
    return (hour < 10 ? "0\(hour)" : "\(hour)") + ":" + (minute < 10 ? "0\(minute)" : "\(minute)")
  }
}

extension DeadlineReader {
  /// A time that fills a table's cell with no cue of its own.
  func bareTime(_ cell: Range<Int>) -> DeadlineMention? {
    for at in cell.prefix(4) {
      guard let match = text.vocabulary.grammar.match(text.vocabulary.dateInstant, at: at, in: text.tokens, range: cell),
        let value = DateValue(match.value),
        let date = years.resolve(value)
      else { continue }
      let isDay = if case .day = date { true } else if case .yearless = date { true } else { false }
      var deadline = Deadline(
        quote: text.words(match.range), kind: .date, bound: isDay ? .by : .within, rule: "deadline.table-cell", confidence: 0.9,
        span: text.place(match.range))
      deadline.date = date
      deadline.lastDay = date.lastDay?.iso
      if deadline.lastDay != nil {
        deadline.derivation = ["the last day of the time in the table's cell (\(vocabulary.lastDayBasis))"]
      }
      return DeadlineMention(range: match.range, deadline: deadline)
    }
    return nil
  }
}
