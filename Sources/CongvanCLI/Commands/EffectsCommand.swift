import ArgumentParser
import Congvan
import CongvanExport
import CongvanRules
import CongvanStore

/// `congvan effects`: what directives do to one another.
struct EffectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effects", abstract: "What directives do to one another: amend, replace, extend …; applied or outstanding.",
    discussion: """
      EXAMPLE: congvan effects --outstanding

      An effect on a directive that is not recorded is outstanding, and applied once that is imported. One whose meaning is not certain is
      outstanding until a person has put the obligation right: congvan review edit.
      """)

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var clocks: ClockOptions
  @Flag(help: "Only those that are not applied.") var outstanding = false
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table

  func run() throws {
    let view = try clocks.view(ruleSet.open(), only: .effects)
    let outcomes = view.timeline.outcomes.filter { !outstanding || $0.outstanding != nil }
    let listing = Listing(effects: outcomes, of: view.set, on: clocks.day)
    switch format {
    case .table:
      if outcomes.isEmpty { break }
      var listing = listing
      let quote = listing.header.firstIndex(of: "quote")!
      for row in listing.rows.indices { listing.rows[row][quote] = Shortened.text(listing.rows[row][quote], to: 100) }
      let table = PageTable.text(
        listing.columns(["state", "effect", "by", "on", "provision", "deadline", "quote"]), weights: [3, 0, 0, 0, 0, 2, 5],
        width: Terminal.width)
      try Console.out(AnswerPage.moment(view.asked) + table)
    case .json: try Console.out(try NDJSON.answers(outcomes, to: view.asked))
    case .csv: try Console.out(CSV.text(listing))
    }
    if outcomes.isEmpty { Console.complain("congvan: no effects\(outstanding ? " outstanding" : "")") }
  }
}
