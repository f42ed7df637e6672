import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules

/// `congvan bodies`: who is bound by the rule set, and by how much.
struct BodiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bodies", abstract: "The bodies that have to act, and how much is asked of each.",
    discussion: "EXAMPLE: congvan bodies --body huyen")

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions

  func run() throws {
    let query = rows.body.map(BodyQuery.init)
    let bodies = try ruleSet.ruleSet().bodies().filter { query?.matches($0.name) ?? true }
    switch rows.format {
    case .table:
      if bodies.isEmpty { return Console.complain("congvan: no bodies") }
      try Console.out(TextTable.text(Listing(bodies: bodies), width: Terminal.width))
    case .json: try Console.out(try NDJSON.lines(bodies))
    case .csv: try Console.out(CSV.text(Listing(bodies: bodies)))
    }
  }
}
