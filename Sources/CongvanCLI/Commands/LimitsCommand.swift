import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

/// `congvan limits`: every quantity the rule set orders, plans or caps.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits", abstract: "The quantities that the rule set orders, plans or caps.",
    discussion: "EXAMPLE: congvan limits --format csv > limits.csv")

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var clocks: ClockOptions

  func run() throws {
    let wording = rows.csv.language.wording
    let store = try ruleSet.open()
    let view = try clocks.view(store, only: .obligations(body: rows.body, search: nil))
    let directives = try store.directiveCount()
    let limits = view.set.limits(of: rows.body)
    switch rows.format {
    case .table:
      if !limits.isEmpty {
        try Console.out(
          AnswerPage.heading(view.asked, wording)
            + LimitTable.text(limits, of: view.set, namesDirective: directives > 1, width: Terminal.width, wording))
      }
    case .json: try Console.out(try NDJSON.answers(limits, to: view.asked))
    case .csv: try Console.out(rows.csv.text(Listing(limits: limits, of: view.set)))
    }
    let limited = view.entries(of: rows.body).filter { !$0.recorded.obligation.limits.isEmpty }
    AnswerPage.complain(view, among: Set(limited.map(\.recorded.id)), isEmpty: limits.isEmpty, nothing: "limits", wording)
  }
}
