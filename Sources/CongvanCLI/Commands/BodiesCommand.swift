import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

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
  @OptionGroup var clocks: ClockOptions

  func run() throws {
    let query = rows.body.map(BodyQuery.init)
    let view = try clocks.view(ruleSet.open(), only: rows.body.map { .body($0) })
    let bodies = try all(view.set).filter { query?.matches($0.name) ?? true }
    let listing = Listing(bodies: bodies, showingEnds: clocks.on != nil)
    switch rows.format {
    case .table:
      if !bodies.isEmpty { try Console.out(AnswerPage.heading(view.asked) + TextTable.text(listing, width: Terminal.width)) }
    case .json: try Console.out(try NDJSON.answers(bodies, to: view.asked))
    case .csv: try Console.out(rows.csv.text(listing))
    }
    AnswerPage.complain(view, among: Set(view.entries(of: rows.body).map(\.recorded.id)), isEmpty: bodies.isEmpty, nothing: "no bodies")
  }

  private func all(_ set: RuleSet) throws -> [BodyEntry] {
    guard let day = clocks.on?.date else { return set.bodies() }
    let registry = try ShippedBodies.load()
    if registry.kept < day { Console.complain("congvan: which bodies ended after \(registry.kept.iso) is not known") }
    return set.bodies(on: day, in: registry)
  }
}
