import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules
import CongvanStore

/// `congvan rules`: every obligation of the rule set.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "The obligations of the rule set, all or those of a body or with certain words.",
    discussion: """
      EXAMPLE: congvan rules --body "Sở Y tế"

      --search "thu tuong" finds Thủ tướng; typed with marks, words are found just so.

      The table is for reading; json (one obligation a line) and csv have every field and the permanent id.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions
  @Option(
    help: ArgumentHelp(
      "Words to find in the rules, or in the number or subject of their document; \"…\" for words side by side.", valueName: "words"))
  var search: String?

  func run() throws {
    let (set, _) = try ruleSet.ruleSet(only: .obligations(body: rows.body, search: search))
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
