public import CongvanModel

/// One time a deadline falls due, or the reason why no day can be named.
public struct Occurrence: Hashable, Sendable, Codable {
  /// What a reader of the day should know.
  public enum Flag: String, Hashable, Sendable, Codable, CaseIterable {
    /// The month has no such day; its last day stands in.
    case shortMonth
    /// The last day is a Saturday or Sunday.
    ///
    /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 148 khoản 5 (the period then ends with the next working day); whether that applies
    /// to the case at hand is for the reader to say, so the day is not moved.
    case weekend
    /// The last day is a public holiday or a day off in lieu; it is not moved, as for `weekend`.
    case holiday
    /// The time is a start: something applies from this day on.
    case start
    /// The period has no end.
    case openEnded
    /// It counts from an event whose day is not known here.
    case relative
    /// It is due at once, after its anchor.
    case asap
    /// The document leaves the year open.
    case yearUnknown
    /// The document leaves the day open, or says in its own words only which weekday of a month it is.
    case dayUnknown
    /// It is a day of the lunar calendar.
    case lunar
    /// The calendar has no such day.
    case noSuchDay
    /// It recurs every so many periods and nothing says from which one on.
    case phaseUnknown
    /// It names a day of the month, but not which month of the period.
    case monthUnknown
    /// No data covers the public holidays of its last day, or of the month whose last worked day that is.
    case workingDaysUnknown
    /// It comes round and is shown as written.
    case recurs
  }

  /// The first day of a window, or of what a start opens; nil when only an end is named.
  @Nullable public var from: LegalDate?
  /// The last day to act; nil when it cannot be known.
  @Nullable public var lastDay: LegalDate?
  /// The round it belongs to (2022-04, 2022-Q2); nil for what does not recur.
  @Nullable public var period: PartialDate?
  /// What a reader of the day should know, in the order of `Flag`.
  public var flags: [Flag]

  /// An occurrence on a day or, for what cannot be dated, only its flags.
  public init(from: LegalDate? = nil, lastDay: LegalDate? = nil, period: PartialDate? = nil, flags: Set<Flag> = []) {
    var flags = flags
    if let lastDay, lastDay.weekday > 5 { flags.insert(.weekend) }
    _from = Nullable(wrappedValue: from)
    _lastDay = Nullable(wrappedValue: lastDay)
    _period = Nullable(wrappedValue: period)
    self.flags = Flag.allCases.filter(flags.contains)
  }

  /// The same with a flag more, or less.
  func flagged(_ flag: Flag, _ isSet: Bool = true) -> Occurrence {
    var out = self
    out.flags = Flag.allCases.filter { $0 == flag ? isSet : flags.contains($0) }
    return out
  }

  /// The day it is listed under: the last day, or the day a start opens; nil for what has neither.
  public var day: LegalDate? { lastDay ?? (flags.contains(.start) ? from : nil) }
}
