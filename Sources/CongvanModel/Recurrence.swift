/// A rule that comes round: each month before the 28th, twice a year, the last day of the quarter.
public struct Recurrence: Hashable, Sendable, Codable {
  /// The period.
  public enum Unit: String, Hashable, Sendable, Codable, CaseIterable { case day, week, month, quarter, halfYear, year }

  /// The period.
  public var unit: Unit
  /// Every so many periods; at least 1.
  public var interval: Int
  /// The day of the month.
  @Nullable public var day: DayOfMonth?
  /// The last day of a window that opens on `day`.
  @Nullable public var dayTo: Int?
  /// The month of the year, or the last month of the unit.
  @Nullable public var month: MonthOfUnit?
  /// 1 for Monday to 7 for Sunday.
  @Nullable public var weekday: Int?
  /// How far into the next period the day falls.
  @Nullable public var lag: ISODuration?
  /// How often within each period.
  @Nullable public var times: Int?

  /// A plain recurrence.
  public init(unit: Unit, interval: Int = 1, day: DayOfMonth? = nil, month: MonthOfUnit? = nil, weekday: Int? = nil) {
    self.unit = unit
    self.interval = interval
    _day = Nullable(wrappedValue: day)
    _month = Nullable(wrappedValue: month)
    _weekday = Nullable(wrappedValue: weekday)
  }
}

/// A day of the month, or its last (working) day.
public enum DayOfMonth: Hashable, Sendable {
  case number(Int)
  case last
  case lastWorkingDay
}

extension DayOfMonth: Codable {
  /// Reads a number or a word of the contract; anything else is data corrupted.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else {
      switch try container.decode(String.self) {
      case "last": self = .last
      case "lastWorkingDay": self = .lastWorkingDay
      case let other:
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "'\(other)' is no day of the month")
      }
    }
  }

  /// Writes the number or the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .last: try container.encode("last")
    case .lastWorkingDay: try container.encode("lastWorkingDay")
    }
  }
}

/// A month of the year, or the last month of the recurring unit.
public enum MonthOfUnit: Hashable, Sendable {
  case number(Int)
  case last
}

extension MonthOfUnit: Codable {
  /// Reads a number or a word of the contract; anything else is data corrupted.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if try container.decode(String.self) == "last" {
      self = .last
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "a month is 1–12 or \"last\"")
    }
  }

  /// Writes the number or the word.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .last: try container.encode("last")
    }
  }
}
