import ArgumentParser
import CongvanExport
import CongvanRules

/// What the commands that list the rule set have in common.
struct RowOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Part of the name of a body; marks and case do not matter.", valueName: "name")) var body: String?
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table
  @OptionGroup var csv: CSVOptions
}

/// For whom CSV is written.
struct CSVOptions: ParsableArguments {
  @Option(help: "For csv: plain for programs; excel, or excel-semicolon where the comma parts decimals.") var profile = CSV.Profile.plain
  @OptionGroup var language: LanguageOptions

  /// The wording of cells and headings: a program's CSV keeps the names of the contract.
  var wording: Wording { profile == .plain ? .english : language.wording }

  /// `listing` as CSV; for people in their language.
  func text(_ listing: Listing) -> String { CSV.text(listing.said(in: wording), profile: profile) }
}
