import ArgumentParser
import Congvan
import CongvanModel
import CongvanRules
import CongvanStore
import Foundation

/// The two clocks of a question: on which day the rules are to hold, and as they were known when.
struct ClockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The day on which the rules are to hold (else today), also as D/M/YYYY.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?
  @OptionGroup var recorded: KnownOption

  /// Up to when what was recorded counts.
  var known: InstantArgument? { recorded.known }

  /// The day asked about.
  var day: LegalDate { on?.date ?? Self.today }

  /// The rule set seen from that day.
  ///
  /// - Parameter part: What the question is about; nil for all of it.
  func view(_ store: RuleSetStore, only part: RuleSetPart? = nil) throws -> RuleSetView {
    try rules(store, only: part).view(on: day)
  }

  /// What was known.
  func rules(_ store: RuleSetStore, only part: RuleSetPart? = nil) throws -> KnownRules {
    try store.knownRules(at: known?.instant, only: part)
  }

  /// The day here and now.
  static var today: LegalDate {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    return LegalDate(year: parts.year!, month: parts.month!, day: parts.day!)!
  }
}

/// The clock of what was recorded, alone.
struct KnownOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only what was recorded by then: an instant in UTC, or a day with all of it (else everything).", valueName: "instant|day"))
  var known: InstantArgument?

  /// That moment; nil for now.
  var instant: RecordInstant? { known?.instant }
}

/// A moment as the command line names it: an instant in UTC, or a day, which means its end.
struct InstantArgument: ExpressibleByArgument {
  /// The moment.
  let instant: RecordInstant

  init?(argument: String) {
    let text = DayArgument(argument: argument).map { $0.date.iso + "T23:59:59Z" } ?? argument
    guard let instant = RecordInstant(iso: text) else { return nil }
    self.instant = instant
  }
}

/// Who does something to the rule set.
struct AuthorOptions: ParsableArguments {
  @Option(help: "Who does it (else USER).") var author: String?

  /// The name to record.
  var name: String { author ?? ProcessInfo.processInfo.environment["USER"] ?? "unknown" }
}

extension RecordInstant {
  /// The moment here and now.
  static var now: RecordInstant { RecordInstant(secondsSince1970: Int(Date().timeIntervalSince1970)) }
}
