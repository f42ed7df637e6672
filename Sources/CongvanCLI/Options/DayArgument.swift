import ArgumentParser
import CongvanModel

/// A day as the command line names it: YYYY-MM-DD.
struct DayArgument: ExpressibleByArgument {
  /// The day.
  let date: LegalDate

  init?(argument: String) {
    guard let date = LegalDate(iso: argument) else { return nil }
    self.date = date
  }
}
