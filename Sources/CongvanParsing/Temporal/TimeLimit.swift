internal import CongvanGrammar

/// A length of time as a document gives it: in one unit, perhaps with half a unit more.
struct TimeLimit: Hashable {
  /// As ISO 8601 writes it, without a sign.
  let iso: String
  /// As it is counted.
  let length: Length

  /// What is counted: a length in days and months, in working days, or in hours and minutes, of work or of any day, which have no last day.
  enum Length: Hashable {
    case calendar(months: Int, days: Int)
    case workingDays(Int)
    case hours
    case workingHours
  }

  /// Whether days are working days, and hours those of work.
  var isInWorkingDays: Bool {
    switch length {
    case .workingDays, .workingHours: true
    case .calendar, .hours: false
    }
  }

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
    case "month": self.init(months: whole, days: isHalf ? 15 : 0)
    case "quarter": self.init(months: whole * 3, days: isHalf ? 45 : 0)
    case "year" where isHalf: self.init(months: whole * 12 + 6, days: 0)
    case "year": self.init(iso: "P\(whole)Y", length: .calendar(months: whole * 12, days: 0))
    case "week" where !isHalf: self.init(iso: "P\(whole)W", length: .calendar(months: 0, days: whole * 7))
    case "day" where !isHalf: self.init(months: 0, days: whole)
    case "workingDay" where !isHalf: self.init(iso: "P\(whole)D", length: .workingDays(whole))
    case "hour": self.init(iso: "PT" + (whole > 0 || !isHalf ? "\(whole)H" : "") + (isHalf ? "30M" : ""), length: .hours)
    case "workingHour" where !isHalf: self.init(iso: "PT\(whole)H", length: .workingHours)
    case "minute" where !isHalf: self.init(iso: "PT\(whole)M", length: .hours)
    default: return nil
    }
  }

  private init(months: Int, days: Int) {
    let iso = "P" + (months > 0 ? "\(months)M" : "") + (days > 0 || months == 0 ? "\(days)D" : "")
    self.init(iso: iso, length: .calendar(months: months, days: days))
  }

  private init(iso: String, length: Length) {
    self.iso = iso
    self.length = length
  }
}
