import ArgumentParser
import CongvanModel

/// A day as the command line names it: YYYY-MM-DD, or D/M/YYYY as Vietnamese documents write it.
struct DayArgument: ExpressibleByArgument {
  /// The day.
  let date: LegalDate

  init?(argument: String) {
    let parts = argument.split(separator: "/").compactMap { Int($0) }
    let iso = parts.count == 3 ? PartialDate.day(year: parts[2], month: parts[1], day: parts[0]).iso : argument
    guard let date = LegalDate(iso: iso) else { return nil }
    self.date = date
  }
}
