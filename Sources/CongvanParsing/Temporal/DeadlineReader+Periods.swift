internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Times with a first and a last day, and days listed one by one.
extension DeadlineReader {
  func period(_ deadline: inout Deadline, _ record: GrammarRecord) -> Bool {
    deadline.bound = nil
    (deadline.from, deadline.to) = ends(record)
    deadline.anchor = record["event"]?.words.map { text.words(text.trimmed($0)) }
    if record["from"].flatMap({ DateValue($0) })?.isLunar == true || record["to"].flatMap({ DateValue($0) })?.isLunar == true {
      fillLunarDay(&deadline)
      return true
    }
    if deadline.to == nil, record["week"] != nil || record["to"].flatMap({ DateValue($0) })?.isTold == true {
      fillOpenTime(&deadline)
      return true
    }
    guard deadline.to != nil || deadline.anchor != nil else { return false }
    if let last = deadline.to?.lastDay {
      deadline.lastDay = last
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
        ? (first.partial, first.adding(days: days - 1)?.partial) : (last.adding(days: 1 - days)?.partial, last.partial)
    }
    if let half = record["halfMonth"]?.integer, let whole = end.flatMap({ years.resolve($0) }), let (first, last) = bothDays(whole) {
      return half == 1 ? (first.partial, first.adding(days: 14)?.partial) : (first.adding(days: 15)?.partial, last.partial)
    }
    var to = end.flatMap { years.resolve($0) }
    // “từ 7 giờ ngày 15/3 đến 21 giờ cùng ngày”.
    if end?.isNamedBefore == true { to = record["from"].flatMap { DateValue($0) }.flatMap { years.resolve($0) } }
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
    return (monday?.partial, monday?.adding(days: 6)?.partial)
  }

  /// The year of a date of which nothing else need be said.
  private func yearOf(_ value: DateValue) -> Int? { value.settled(by: years.issued)?.year ?? years.planYear ?? years.issued?.year }

  private func bothDays(_ date: PartialDate) -> (LegalDate, LegalDate)? {
    guard let first = date.firstDay, let last = date.lastDay else { return nil }
    return (first, last)
  }

  /// Days listed one by one, the last of which says the month or year that those before it leave open; nil where none are listed.
  func listed(_ record: GrammarRecord, _ last: DateValue?) -> [DateValue]? {
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

  /// Whether days listed one by one are a whole: each is followed by the next, and they are counted or three or more.
  func runOn(_ days: [DateValue], areCounted: Bool) -> Bool {
    guard areCounted || days.count > 2 else { return false }
    // Where the year is open, one with every day in it shows which follow each other.
    let days = days.map { $0.isLunar ? nil : $0.partial(defaultYear: 2024)?.firstDay }
    return zip(days, days.dropFirst()).allSatisfy { day, next in day != nil && day?.adding(days: 1) == next }
  }
}
