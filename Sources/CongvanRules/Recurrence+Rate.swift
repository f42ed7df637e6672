internal import CongvanModel

extension Recurrence {
  /// How often it comes round in a year.
  var perYear: Double {
    let periods: Double =
      switch unit {
      case .day: 365
      case .week: 52
      case .month, .quarter, .halfYear, .year: 12 / Double(unit.months)
      }
    return periods * Double(times ?? 1) / Double(interval)
  }
}
