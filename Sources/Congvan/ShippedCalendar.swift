public import CongvanModel
internal import Foundation

/// The days off and days worked in exchange that come with the program.
public enum ShippedCalendar {
  /// The file they are in.
  static var path: String { ShippedGrammar.folder + "/calendar/days-off.txt" }

  /// The shipped calendar; nil when the file has been taken away or cannot be read, and then working days are unknown.
  public static let workingDays: WorkingDayCalendar? = (try? String(contentsOfFile: path, encoding: .utf8))
    .flatMap { try? WorkingDayCalendar(text: $0) }
}
