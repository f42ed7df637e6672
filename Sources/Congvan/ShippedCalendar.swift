public import CongvanModel
internal import Foundation

/// The days off and days worked in exchange that come with the program.
public enum ShippedCalendar {
  /// The shipped calendar, read once.
  ///
  /// - Throws: `CalendarError` for a line that cannot be read, `CocoaError` when the file cannot.
  public static func load() throws -> WorkingDayCalendar { try workingDays.get() }

  private static let workingDays = Result {
    try WorkingDayCalendar(text: String(contentsOfFile: ShippedGrammar.folder + "/" + WorkingDayCalendar.file, encoding: .utf8))
  }
}
