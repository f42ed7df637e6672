import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules

/// `congvan rules`: every obligation of the rule set.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The obligations of the rule set.",
    discussion: """
      EXAMPLE: congvan rules --body "Sở Y tế"

      The table is for reading; json (one obligation a line) and csv have every field and the permanent id.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions

  func run() throws {
    let set = try ruleSet.ruleSet()
    let obligations = set.obligations(of: rows.body)
    switch rows.format {
    case .table:
      if obligations.isEmpty { return Console.complain("congvan: no obligations") }
      try Console.out(RuleTable.text(obligations, of: set, width: Terminal.width))
    case .json: try Console.out(try NDJSON.lines(obligations))
    case .csv: try Console.out(CSV.text(Listing(obligations: obligations, of: set), profile: rows.csv.profile))
    }
  }
}
