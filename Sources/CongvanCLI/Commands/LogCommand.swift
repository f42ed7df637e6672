import ArgumentParser
import Congvan
import CongvanExport
import CongvanStore

/// `congvan log`: the rule set's history.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "What was recorded: versions, reviews, settled matches and effects, the latest first.",
    discussion: """
      EXAMPLE: congvan log --rules march.db

      A version has a number, which congvan show and congvan diff take; so do they the day or instant of whatever was recorded.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var language: LanguageOptions
  @OptionGroup var recorded: KnownOption
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table

  func run() throws {
    let history = Array(
      try ruleSet.open().history().filter { entry in recorded.instant.map { entry.event.entry.at <= $0 } ?? true }.reversed())
    switch format {
    case .table:
      if history.isEmpty { return Console.complain("congvan: nothing was recorded") }
      let listing = Listing(events: history, language.wording)
      try Console.out(PageTable.text(listing, weights: [0, 0, 1, 8], width: Terminal.width, language.wording))
    case .json: try Console.out(try NDJSON.lines(history))
    case .csv: try Console.out(CSV.text(Listing(history: history)))
    }
  }
}
