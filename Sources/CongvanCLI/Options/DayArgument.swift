import ArgumentParser
import CongvanModel

/// A day as the command line names it: YYYY-MM-DD, or D/M/YYYY as Vietnamese documents write it.
struct DayArgument: ExpressibleByArgument {
  /// The day.
  let date: LegalDate

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    func two(_ part: Substring) -> String { part.count == 1 ? "0" + part : String(part) }
    let iso = parts.count == 3 ? "\(parts[2])-\(two(parts[1]))-\(two(parts[0]))" : argument
    guard let date = LegalDate(iso: iso) else { return nil }
    self.date = date
  }
}
