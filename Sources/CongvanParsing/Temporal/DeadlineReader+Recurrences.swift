internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// What comes round: units, days in them, windows, series.
extension DeadlineReader {
  /// The recurrence that one item of a series names: a unit, or what comes round in it.
  func inSeries(_ item: GrammarValue) -> [Recurrence] {
    if let unit = item.symbol.flatMap(Recurrence.Unit.init(rawValue:)) { return [Recurrence(unit: unit)] }
    return item.record.map(recurrences) ?? []
  }

  /// The recurrences that a record names: one for each of its days.
  func recurrences(_ every: GrammarRecord) -> [Recurrence] {
    func integers(_ key: String) -> [Int]? { every[key]?.list?.compactMap(\.integer) }
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
    recurrence.lag = every["lag"]?.text.flatMap { ISODuration(iso: $0) }
    recurrence.times = every["times"]?.integer
    if let months = integers("inMonths") { return recurrence.variants(months) { $0.month = .number($1) } }
    if let quarters = integers("inQuarters") { return recurrence.variants(quarters) { $0.fall(inQuarter: $1) } }
    if let days = integers("weekdays") { return recurrence.variants(days) { $0.weekday = $1 } }
    if let days = integers("days") {
      return recurrence.variants(days) { $0.day = .number($1) } + (recurrence.day == nil ? [] : [recurrence])
    }
    guard let on = every["on"] else { return [recurrence] }
    let end = every["onTo"].flatMap { DateValue($0) }
    return recurrence.variants((on.list ?? [on]).compactMap { DateValue($0) }) { one, value in
      // A window over the end of a month has no form of its own: only that it comes round is kept.
      if let end, end.month != value.month { return }
      one.dayTo = end?.day
      one.day = value.day.map { .number($0) }
      one.month = value.month.map { .number($0) }
    }
  }

  func recurring(_ deadline: inout Deadline, _ recurrence: Recurrence, isLunar: Bool) -> Bool {
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
  func isAttribute(_ match: GrammarMatch, in paragraph: Range<Int>) -> Bool {
    let sort = vocabulary.timeSorts[match.ruleName]
    guard sort == .round || sort == .frequency else { return false }
    let unit = sort == .round ? match.value.record?["every"]?.record?["unit"]?.symbol : nil
    let near = max(paragraph.lowerBound, match.range.lowerBound - 6)..<match.range.lowerBound
    // “… Chương trình; hằng năm báo cáo …”
    let stop = near.last { text.isMark(vocabulary.semicolon, at: $0) || text.isMark(vocabulary.stop, at: $0) }
    let start = stop.map { $0 + 1 } ?? near.lowerBound
    return (start..<match.range.lowerBound).contains { at in
      guard let noun = text.entry(vocabulary.everydayNoun, at: at, in: start..<match.range.lowerBound) else { return false }
      return noun.value.symbol == "any" || noun.value.symbol == unit
    }
  }
}

extension Recurrence {
  /// One like this for each of `values`, set by it.
  fileprivate func variants<Value>(_ values: [Value], _ set: (inout Recurrence, Value) -> Void) -> [Recurrence] {
    values.map { value in
      var one = self
      set(&one, value)
      return one
    }
  }

  /// Ends with a quarter of its year.
  fileprivate mutating func fall(inQuarter quarter: Int) { (month, day) = (.number(quarter * 3), .last) }
}
