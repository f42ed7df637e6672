internal import CongvanGrammar
internal import CongvanModel

/// A length of time as a document gives it: in one unit, perhaps with half a unit more.
struct TimeLimit: Hashable {
  let duration: ISODuration
  /// Whether days are working days, and hours those of work.
  let isInWorkingDays: Bool

  /// The length of a `(length …)` record; nil for one that counts nothing, or in fractions other than halves.
  ///
  /// Half a month is 15 days and half a year six months.
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 146 khoản 1.
  init?(_ record: GrammarRecord) {
    guard let unit = record["unit"]?.symbol, let said = record["n"]?.number ?? (record["half"] == nil ? nil : 0) else { return nil }
    let count = said + (record["half"] == nil ? 0 : 0.5)
    guard let whole = Int(exactly: count.rounded(.down)), whole < 10_000 else { return nil }
    let isHalf = count - Double(whole) == 0.5
    guard isHalf || count == Double(whole) else { return nil }
    switch unit {
    case "month": duration = [.month: whole, .day: isHalf ? 15 : 0]
    case "quarter": duration = [.month: whole * 3, .day: isHalf ? 45 : 0]
    case "year" where isHalf: duration = [.month: whole * 12 + 6]
    case "year": duration = [.year: whole]
    case "week" where !isHalf: duration = [.week: whole]
    case "day" where !isHalf, "workingDay" where !isHalf: duration = [.day: whole]
    case "hour" where isHalf: duration = [.hour: whole, .minute: 30]
    case "hour",
      "workingHour" where !isHalf:
      duration = [.hour: whole]
    case "minute" where !isHalf: duration = [.minute: whole]
    default: return nil
    }
    isInWorkingDays = unit == "workingDay" || unit == "workingHour"
  }
}
