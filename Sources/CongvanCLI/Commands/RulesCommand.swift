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

      Those in force on the day, as reviewers corrected them and with the deadlines that later directives moved. The table is for reading;
      json (one obligation a line) and csv have every field and the permanent id.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var clocks: ClockOptions
  @Flag(help: "Also what is not in force on the day, and why not.") var all = false

  func run() throws {
    let view = try clocks.view(ruleSet)
    let asked = view.entries(of: rows.body)
    let shown = all ? asked : asked.filter { $0.standing == .inForce }
    switch rows.format {
    case .table:
      if !shown.isEmpty {
        let table = RuleTable.text(shown, of: view.set, width: Terminal.width)
        try Console.out((all ? AnswerPage.moment(view.asked) : AnswerPage.heading(view.asked)) + table)
      }
    case .json: try Console.out(try NDJSON.answers(shown, to: view.asked))
    case .csv: try Console.out(CSV.text(Listing(entries: shown, of: view.set)))
    }
    if all, !shown.isEmpty { return }
    AnswerPage.complain(view, among: Set(asked.map(\.recorded.id)), isEmpty: shown.isEmpty, nothing: "no obligations")
  }
}
