internal import CongvanModel

extension Occurrence {
  /// What is unusual about the last day, in words: the weekend or holiday it falls on, the month that is too short for it, or that nobody
  /// can tell here whether it is a holiday.
  public var notes: [String] {
    flags.compactMap { flag in
      switch flag {
      case .shortMonth: "short month"
      case .weekend: lastDay?.weekdayName
      case .holiday: "holiday"
      case .workingDaysUnknown: "holidays unknown"
      default: nil
      }
    }
  }
}
