import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules
import CongvanStore

/// `congvan limits`: every quantity the rule set orders, plans or caps.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "The quantities that the rule set orders, plans or caps.",
    discussion: "EXAMPLE: congvan limits --format csv > limits.csv")

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions

  func run() throws {
    let (set, directives) = try ruleSet.ruleSet(only: .obligations(body: rows.body, search: nil))
    let limits = set.limits(of: rows.body)
    switch rows.format {
    case .table:
      if limits.isEmpty { return Console.complain("congvan: no limits") }
      try Console.out(LimitTable.text(limits, of: set, namesDirective: directives > 1, width: Terminal.width))
    case .json: try Console.out(try NDJSON.lines(limits))
    case .csv: try Console.out(CSV.text(Listing(limits: limits, of: set), profile: rows.csv.profile))
    }
  }
}
