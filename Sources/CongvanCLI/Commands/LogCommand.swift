import ArgumentParser
import Congvan
import CongvanExport
import CongvanStore

/// `congvan log`: the rule set's history.
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "The versions of the rule set, the latest first.", discussion: "EXAMPLE: congvan log --rules march.db")

  @OptionGroup var ruleSet: RuleSetOptions
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table

  func run() throws {
    let versions = Array(try ruleSet.open().log().reversed())
    switch format {
    case .table:
      let listing = Listing(versions: versions).columns(["version", "recordedAt", "author", "origin", "directive", "source", "message"])
      if versions.isEmpty { return Console.complain("congvan: no versions") }
      try Console.out(PageTable.text(listing, weights: [0, 0, 1, 0, 4, 2, 2], width: Terminal.width))
    case .json: try Console.out(try NDJSON.lines(versions))
    case .csv: try Console.out(CSV.text(Listing(versions: versions)))
    }
  }
}
