/// A date just as precise as the document was: a day, month, quarter, half year or year, or a day whose year is left open.
public enum PartialDate: Hashable, Sendable {
  /// A whole day, as written: it need not exist (31/4); `LegalDate` decides.
  case day(year: Int, month: Int, day: Int)
  case month(year: Int, month: Int)
  case quarter(year: Int, quarter: Int)
  case half(year: Int, half: Int)
  case year(Int)
  /// Day and month with the year left open.
  case yearless(month: Int, day: Int)
  /// A month with the year left open.
  case yearlessMonth(Int)

  /// Whether it names a day, its year said or not.
  public var isDay: Bool {
    switch self {
    case .day, .yearless: true
    case .month, .quarter, .half, .year, .yearlessMonth: false
    }
  }

  /// Whether it names a day that its month does not have; without a year, in any year.
  public var isImpossible: Bool {
    switch self {
    case .day(let year, let month, let day): LegalDate(year: year, month: month, day: day) == nil
    // A leap year has them all.
    case .yearless(let month, let day): LegalDate(year: 2000, month: month, day: day) == nil
    case .month, .quarter, .half, .year, .yearlessMonth: false
    }
  }

  /// YYYY-MM-DD, YYYY-MM, YYYY-Qn, YYYY-Hn, YYYY, --MM-DD or --MM.
  public var iso: String {
    switch self {
    case .day(let y, let m, let d): "\(padded(y, 4))-\(padded(m, 2))-\(padded(d, 2))"
    case .month(let y, let m): "\(padded(y, 4))-\(padded(m, 2))"
    case .quarter(let y, let q): "\(padded(y, 4))-Q\(q)"
    case .half(let y, let h): "\(padded(y, 4))-H\(h)"
    case .year(let y): padded(y, 4)
    case .yearless(let m, let d): "--\(padded(m, 2))-\(padded(d, 2))"
    case .yearlessMonth(let m): "--\(padded(m, 2))"
    }
  }

  /// The date written as `iso` writes it, or nil; no month has more than 31 days here, whichever it is.
  public init?(iso: String) {
    let isYearless = iso.hasPrefix("--")
    let parts = iso.dropFirst(isYearless ? 1 : 0).split(separator: "-", omittingEmptySubsequences: false)
    func month() -> Int? { digits(parts[1], 2, in: 1...12) }
    func day() -> Int? { digits(parts[2], 2, in: 1...31) }
    if isYearless {
      switch parts.count {
      case 2: guard let m = month() else { return nil }; self = .yearlessMonth(m)
      case 3: guard let m = month(), let d = day() else { return nil }; self = .yearless(month: m, day: d)
      default: return nil
      }
      return
    }
    guard let year = digits(parts[0], 4) else { return nil }
    switch parts.count {
    case 1: self = .year(year)
    case 2 where parts[1].first == "Q":
      guard let q = digits(parts[1].dropFirst(), 1, in: 1...4) else { return nil }
      self = .quarter(year: year, quarter: q)
    case 2 where parts[1].first == "H":
      guard let h = digits(parts[1].dropFirst(), 1, in: 1...2) else { return nil }
      self = .half(year: year, half: h)
    case 2: guard let m = month() else { return nil }; self = .month(year: year, month: m)
    case 3: guard let m = month(), let d = day() else { return nil }; self = .day(year: year, month: m, day: d)
    default: return nil
    }
  }

  /// The first day it covers; nil when the year is open or the calendar has no such day.
  public var firstDay: LegalDate? {
    switch self {
    case .day(let y, let m, let d): LegalDate(year: y, month: m, day: d)
    case .month(let y, let m): LegalDate(year: y, month: m, day: 1)
    case .quarter(let y, let q): LegalDate(year: y, month: q * 3 - 2, day: 1)
    case .half(let y, let h): LegalDate(year: y, month: h * 6 - 5, day: 1)
    case .year(let y): LegalDate(year: y, month: 1, day: 1)
    case .yearless, .yearlessMonth: nil
    }
  }

  /// The last day it covers; nil when the year is open or the calendar has no such day.
  public var lastDay: LegalDate? {
    func end(_ y: Int, _ m: Int) -> LegalDate? {
      guard (1...12).contains(m) else { return nil }
      return LegalDate(year: y, month: m, day: LegalDate.length(ofMonth: m, in: y))
    }
    return switch self {
    case .day(let y, let m, let d): LegalDate(year: y, month: m, day: d)
    case .month(let y, let m): end(y, m)
    case .quarter(let y, let q): end(y, q * 3)
    case .half(let y, let h): end(y, h * 6)
    case .year(let y): end(y, 12)
    case .yearless, .yearlessMonth: nil
    }
  }

  /// The year, when it is known.
  public var year: Int? {
    switch self {
    case .day(let y, _, _), .month(let y, _), .quarter(let y, _), .half(let y, _), .year(let y): y
    case .yearless, .yearlessMonth: nil
    }
  }
}
