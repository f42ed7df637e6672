internal import CongvanGrammar
internal import CongvanModel

/// A date as a grammar gives it: which parts were said.
struct DateValue: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  var quarter: Int?
  var half: Int?
  /// The first, middle or last day of the rest.
  var part: Part?
  /// 1 for Monday to 7 for Sunday, where the document names it beside the day.
  var weekday: Int?
  /// How far its year, quarter, month, week or day lies from the document's own.
  var offset: Offset?
  /// A day of the lunar calendar, which has no place in the common one until somebody says which.
  var isLunar = false
  /// Its day of the lunar calendar stands beside it.
  var isAlsoLunar = false
  /// “cùng ngày”: the day that was named before.
  var isNamedBefore = false

  /// So many years, quarters, months, weeks or days after the document's own.
  struct Offset: Hashable {
    var unit: Recurrence.Unit
    var count: Int
  }

  /// Which day of a month, quarter or year stands for it.
  enum Part: String { case first, middle, last }

  init(year: Int) { self.year = year }

  /// Whether only the document's own date says which it is: “trong quý IV”, “trong năm tới”.
  var isTold: Bool { offset != nil || year == nil && (quarter != nil || half != nil) }

  /// The parts of a `(date …)` record or one that stands for it, or of a `(when …)` record around one.
  init?(_ value: GrammarValue) {
    guard var record = value.record else { return nil }
    if record.head == "when" {
      guard let inner = record["date"]?.record else { return nil }
      record = inner
    }
    guard ["date", "figures", "day-of-year", "lunar"].contains(record.head) else { return nil }
    year = record["year"]?.integer
    if year == nil, let short = record["shortYear"]?.number { year = 2000 + Int(short) }
    month = record["month"]?.integer
    day = record["day"]?.integer
    quarter = record["quarter"]?.integer
    half = record["half"]?.integer
    weekday = record["weekday"]?.integer
    isLunar = record["lunar"] != nil
    isAlsoLunar = record["alsoLunar"] != nil
    isNamedBefore = record["dayOffset"]?.symbol != nil
    part = record["part"]?.symbol.flatMap(Part.init(rawValue:))
    for (field, unit) in [
      ("yearOffset", Recurrence.Unit.year), ("quarterOffset", .quarter), ("monthOffset", .month), ("dayOffset", .day),
      ("weekOffset", .week),
    ] {
      if let count = record[field]?.integer { offset = Offset(unit: unit, count: count) }
    }
  }

  /// The same parts told from `issued`, with what is said relative to it settled; nil where it does not reach that far.
  func settled(by issued: PartialDate?) -> DateValue? {
    guard let offset else { return self }
    guard let issued, let year = issued.year else { return nil }
    var out = self
    out.offset = nil
    if offset.unit == .year {
      out.year = year + offset.count
      return out
    }
    if offset.unit == .day || offset.unit == .week {
      guard case .day = issued, let today = issued.firstDay else { return nil }
      // A week runs from Monday to Sunday.
      let days = offset.unit == .day ? offset.count : offset.count * 7 + (weekday ?? 1) - today.weekday
      guard let day = today.adding(days: days) else { return nil }
      (out.year, out.month, out.day) = (day.year, day.month, day.day)
      return out
    }
    guard let month = issued.firstDay?.month, month == issued.lastDay?.month else { return nil }
    let length = offset.unit == .quarter ? 3 : 1
    let then = year * 12 + month - 1 + offset.count * length
    out.year = then / 12
    if offset.unit == .quarter { out.quarter = then % 12 / 3 + 1 } else { out.month = then % 12 + 1 }
    return out
  }

  /// The same in the year of `last`, where it names none: the latest such day that is not behind it.
  func before(_ last: DateValue) -> DateValue {
    guard year == nil, offset == nil, let year = last.year else { return self }
    var out = self
    let isBehind = (month ?? 0, day ?? 0) > (last.month ?? 0, last.day ?? 0)
    out.year = isBehind ? year - 1 : year
    return out
  }

  /// The date as precise as it was said; `defaultYear` fills an open year.
  func partial(defaultYear: Int?) -> PartialDate? {
    let year = year ?? defaultYear
    guard let part else { return whole(year) }
    // Any common year shows how long a month or quarter is; a February of an open year has no certain last day.
    guard let coarse = whole(year ?? 2023), let first = coarse.firstDay, let last = coarse.lastDay else { return nil }
    if year == nil, part == .last, month == 2 { return .yearlessMonth(2) }
    let day: LegalDate
    switch part {
    case .first: day = first
    case .last: day = last
    // “giữa tháng” is day 15, “giữa năm” 30 June (Bộ luật Dân sự 91/2015/QH13, Điều 146 khoản 2 và khoản 3).
    case .middle:
      let middle = month == nil ? LegalDate(year: first.year, month: 6, day: 30) : LegalDate(year: first.year, month: first.month, day: 15)
      guard let middle else { return nil }
      day = middle
    }
    return year.map { .day(year: $0, month: day.month, day: day.day) } ?? .yearless(month: day.month, day: day.day)
  }

  private func whole(_ year: Int?) -> PartialDate? {
    if let day, let month { return year.map { .day(year: $0, month: month, day: day) } ?? .yearless(month: month, day: day) }
    if let quarter { return year.map { .quarter(year: $0, quarter: quarter) } }
    if let half { return year.map { .half(year: $0, half: half) } }
    if let month { return year.map { .month(year: $0, month: month) } ?? .yearlessMonth(month) }
    return year.map { .year($0) }
  }
}
