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

      Those in force on the day, as reviewers corrected them and with the deadlines that later directives moved. The table is for reading;
      json (one obligation a line) and csv have every field and the permanent id.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions
  @Option(
    help: ArgumentHelp(
      "Words to find in the rules, or in the number or subject of their document; \"…\" for words side by side.", valueName: "words"))
  var search: String?
  @OptionGroup var clocks: ClockOptions
  @Flag(help: "Also what is not in force on the day, or no longer in its document, and why not.") var all = false

  func run() throws {
    let wording = rows.csv.language.wording
    let store = try ruleSet.open()
    var view = try clocks.view(store, only: .obligations(body: rows.body, search: search))
    if all, search == nil { view.entries += try store.former(at: clocks.known?.instant) }
    let found = try search.map { words in
      Set(try store.ruleSet(only: .obligations(body: rows.body, search: words)).obligations.map(\.id))
    }
    let asked = view.entries(of: rows.body).filter { found?.contains($0.recorded.id) ?? true }
    let shown = all ? asked : asked.filter { $0.standing == .inForce }
    switch rows.format {
    case .table:
      if !shown.isEmpty {
        let table = RuleTable.text(shown, of: view.set, width: Terminal.width, wording)
        try Console.out((all ? AnswerPage.moment(view.asked, wording) : AnswerPage.heading(view.asked, wording)) + table)
      }
    case .json: try Console.out(try NDJSON.answers(shown, to: view.asked))
    case .csv: try Console.out(rows.csv.text(Listing(entries: shown, of: view.set, rows.csv.wording)))
    }
    if all, !shown.isEmpty { return }
    AnswerPage.complain(view, among: Set(asked.map(\.recorded.id)), isEmpty: shown.isEmpty, nothing: "obligations", wording)
  }
}
