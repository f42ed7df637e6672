import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules

/// `congvan limits`: every quantity the rule set orders, plans or caps.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "The quantities that the rule set orders, plans or caps.",
    discussion: "EXAMPLE: congvan limits --format csv > limits.csv")

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions

  func run() throws {
    let set = try ruleSet.ruleSet()
    let limits = set.limits(of: rows.body)
    switch rows.format {
    case .table:
      if limits.isEmpty { return Console.complain("congvan: no limits") }
      try Console.out(LimitTable.text(limits, of: set, width: Terminal.width))
    case .json: try Console.out(try NDJSON.lines(limits))
    case .csv: try Console.out(CSV.text(Listing(limits: limits, of: set), profile: rows.csv.profile))
    }
  }
}
