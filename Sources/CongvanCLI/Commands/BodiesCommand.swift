import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules

/// `congvan bodies`: who is bound by the rule set, and by how much.
struct BodiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bodies", abstract: "The bodies that have to act, and how much is asked of each.",
    discussion: """
      EXAMPLE: congvan bodies --body huyen --on 2025-07-01

      With --on, a body that had ended by that day is shown with its end and with who has its work since: a suggestion, the rules keep
      the names of their documents.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions
  @Option(help: ArgumentHelp("The day on which to ask which bodies there are.", valueName: "YYYY-MM-DD")) var on: DayArgument?

  func run() throws {
    let query = rows.body.map(BodyQuery.init)
    let bodies = try all().filter { query?.matches($0.name) ?? true }
    let listing = Listing(bodies: bodies, showingEnds: on != nil)
    switch rows.format {
    case .table:
      if bodies.isEmpty { return Console.complain("congvan: no bodies") }
      try Console.out(TextTable.text(listing, width: Terminal.width))
    case .json: try Console.out(try NDJSON.lines(bodies))
    case .csv: try Console.out(CSV.text(listing, profile: rows.csv.profile))
    }
  }

  private func all() throws -> [BodyEntry] {
    let set = try ruleSet.ruleSet()
    guard let day = on?.date else { return set.bodies() }
    let registry = try ShippedBodies.load()
    if registry.kept < day { Console.complain("congvan: which bodies ended after \(registry.kept.iso) is not known") }
    return set.bodies(on: day, in: registry)
  }
}
