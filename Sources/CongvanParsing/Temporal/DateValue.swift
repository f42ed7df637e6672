internal import CongvanGrammar
internal import CongvanModel

/// A date as a grammar gives it: which parts were said.
struct DateValue: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  var quarter: Int?
  var half: Int?
  var part: String?

  /// The parts of a `(date …)` record, or of a `(when …)` record around one.
  init?(_ value: GrammarValue) {
    guard var record = value.record else { return nil }
    if record.head == "when" {
      guard let inner = record["date"]?.record else { return nil }
      record = inner
    }
    guard record.head == "date" || record.head == "day-of-year" else { return nil }
    year = record["year"]?.integer
    if let short = record["shortYear"]?.number { year = 2000 + Int(short) }
    if year == nil, let digits = record["shortYear"]?.integer { year = 2000 + digits }
    month = record["month"]?.integer
    day = record["day"]?.integer
    quarter = record["quarter"]?.integer
    half = record["half"]?.integer
    part = record["part"]?.symbol
    if let part, let first = middle(part) { self = first }
  }

  /// “giữa tháng” is day 15, “giữa năm” 30 June.
  ///
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 146 khoản 2 và khoản 3.
  private func middle(_ part: String) -> DateValue? {
    guard part == "middle" else { return nil }
    var out = self
    out.part = nil
    if month != nil { out.day = 15 } else { out.month = 6; out.day = 30 }
    return out
  }

  /// The date as precise as it was said; `defaultYear` fills an open year.
  func partial(defaultYear: Int?) -> PartialDate? {
    let year = year ?? defaultYear
    if part == "last", let year, let coarse = DateValue(year: year, month: month, quarter: quarter, half: half).partial(defaultYear: nil),
      let last = coarse.lastDay
    {
      return .day(year: last.year, month: last.month, day: last.day)
    }
    if let day, let month { return year.map { .day(year: $0, month: month, day: day) } ?? .yearless(month: month, day: day) }
    if let quarter { return year.map { .quarter(year: $0, quarter: quarter) } }
    if let half { return year.map { .half(year: $0, half: half) } }
    if let month { return year.map { .month(year: $0, month: month) } ?? .yearlessMonth(month) }
    return year.map { .year($0) }
  }

  private init(year: Int?, month: Int?, quarter: Int?, half: Int?) {
    self.year = year
    self.month = month
    self.quarter = quarter
    self.half = half
  }
}
