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
    let wording = rows.csv.language.wording
    let found = try RuleSetBodies(ruleSet.open(), on: clocks.day, at: clocks.known?.instant, named: rows.body)
    let (view, bodies) = (found.view, try ended(found.bodies))
    let listing = Listing(bodies: bodies, showingEnds: clocks.on != nil)
    switch rows.format {
    case .table:
      if !bodies.isEmpty {
        try Console.out(AnswerPage.heading(view.asked, wording) + TextTable.text(listing.headed(in: wording), width: Terminal.width))
      }
    case .json: try Console.out(try NDJSON.answers(bodies, to: view.asked))
    case .csv: try Console.out(rows.csv.text(listing))
    }
    AnswerPage.complain(
      view, among: Set(view.entries(of: rows.body).map(\.recorded.id)), isEmpty: bodies.isEmpty, nothing: "bodies", wording)
  }

  private func ended(_ bodies: [BodyEntry]) throws -> [BodyEntry] {
    guard let day = clocks.on?.date else { return bodies }
    let registry = try ShippedBodies.load()
    if registry.kept < day { Console.complain("congvan: which bodies ended after \(registry.kept.iso) is not known") }
    return bodies.map { $0.ended(on: day, in: registry) }
  }
}
