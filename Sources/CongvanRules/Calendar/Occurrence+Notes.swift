internal import CongvanModel

extension Occurrence {
  /// What is unusual about the last day, in the words of a language, in one order.
  public func notes(_ wording: Wording) -> [String] {
    flags.compactMap { flag in
      switch flag {
      case .weekend: lastDay.map { wording("time.weekday\($0.weekday)") }
      case .shortMonth, .holiday, .workingDaysUnknown: wording.name(ofValue: flag.rawValue)
      default: nil
      }
    }
  }
}
