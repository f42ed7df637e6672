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
      let table = PageTable.text(listing.effectsForReading, weights: [4, 3, 2, 5], width: Terminal.width)
      try Console.out(AnswerPage.moment(view.asked) + table)
    case .json: try Console.out(try NDJSON.answers(outcomes, to: view.asked))
    case .csv: try Console.out(CSV.text(listing))
    }
    if outcomes.isEmpty { Console.complain("congvan: no effects\(outstanding ? " outstanding" : "")") }
  }
}

extension Listing {
  /// Effects in few columns of words: who does what to whom, how that stands, the deadline it sets, and the words that say so.
  fileprivate var effectsForReading: Listing {
    let parts = columns(["by", "effect", "on", "provision", "state", "deadline", "quote"])
    return Listing(
      header: ["effect", "state", "deadline", "words"],
      rows: parts.rows.map { row in
        let place = row[3].isEmpty ? "" : " #" + row[3]
        return ["\(row[0]) \(row[1]) \(row[2])\(place)", row[4], row[5], Shortened.text(row[6], to: 100)]
      })
  }
}
