/// A day of the Gregorian calendar, with no hour and no zone.
public struct LegalDate: Hashable, Sendable, Comparable {
  /// The year, 1–9999.
  public let year: Int
  /// The month, 1–12.
  public let month: Int
  /// The day, 1–31.
  public let day: Int

  /// The day named, or nil when the calendar has no such day (31/4, 29/2 of a common year).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= LegalDate.length(ofMonth: month, in: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last day there is: 9999-12-31.
  public static let last = LegalDate(year: 9999, month: 12, day: 31)!

  private static let numbers = LegalDate(year: 1, month: 1, day: 1)!.dayNumber...last.dayNumber

  /// The day `number` days after 1970-01-01, in the years 1–9999.
  ///
  /// Algorithm: days from civil, Howard Hinnant, in reverse.
  public init(dayNumber number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// `YYYY-MM-DD`, or nil when `iso` is not a day written so.
  public init?(iso: some StringProtocol) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let y = digits(parts[0], 4), let m = digits(parts[1], 2), let d = digits(parts[2], 2) else { return nil }
    self.init(year: y, month: m, day: d)
  }

  /// Days since 1970-01-01.
  public var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((dayNumber + 3) % 7 + 7) % 7 + 1 }

  /// The English name of its weekday.
  public var weekdayName: String { ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1] }

  /// `YYYY-MM-DD`.
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  /// The day `days` later (earlier when negative); nil outside of the years 1–9999.
  public func adding(days: Int) -> LegalDate? {
    let (number, isBeyond) = dayNumber.addingReportingOverflow(days)
    return isBeyond || !LegalDate.numbers.contains(number) ? nil : LegalDate(dayNumber: number)
  }

  /// The corresponding day `months` later; the last day of that month when it has no such day; nil outside of the years 1–9999.
  ///
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 3.
  public func adding(months: Int) -> LegalDate? {
    let (index, isBeyond) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !isBeyond else { return nil }
    let (y, m) = (index / 12, index % 12 + 1)
    return LegalDate(year: y, month: m, day: min(day, LegalDate.length(ofMonth: m, in: y)))
  }

  /// The number of days in a month; `month` is 1–12.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// In calendar order.
  public static func < (a: LegalDate, b: LegalDate) -> Bool { (a.year, a.month, a.day) < (b.year, b.month, b.day) }
}

/// The number that `text` writes with so many digits and nothing else; nil outside of `range`.
func digits(_ text: some StringProtocol, _ count: Int, in range: ClosedRange<Int> = 0...9999) -> Int? {
  guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  return Int(text).flatMap { range.contains($0) ? $0 : nil }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
