import ArgumentParser
import CongvanExport
import CongvanRules
import CongvanStore
import Foundation

/// `congvan match`: obligations that may be one, for a person to decide.
struct MatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "match", abstract: "Decide which obligations of two editions are one, where the words alone do not prove it.",
    discussion: """
      EXAMPLE: congvan match list

      An edition whose obligation is only like an earlier one gets a new id, and the pair is proposed here. Accepting it says that the one
      goes on as the other: congvan diff then shows a change instead of a removal and an addition. Nothing is rewritten: each decision is a
      record of its own, and a later one about the same pair stands before it.
      """,
    subcommands: [MatchListCommand.self, MatchAcceptCommand.self, MatchRejectCommand.self], defaultSubcommand: MatchListCommand.self)
}

/// `congvan match list`.
struct MatchListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The proposals nobody has decided about.", discussion: "EXAMPLE: congvan match list --all --format json")

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var language: LanguageOptions
  @Flag(help: "Also those that are decided.") var all = false
  @OptionGroup var recorded: KnownOption
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table

  func run() throws {
    let proposals = try ruleSet.open().proposals(at: recorded.instant).filter { all || $0.decision == nil }
    let wording = language.wording
    switch format {
    case .table:
      if proposals.isEmpty { return Console.complain("congvan: \(wording("match.none"))") }
      try Console.out(MatchPage(wording: wording, width: Terminal.width).text(proposals))
    case .json: try Console.out(try NDJSON.lines(proposals))
    case .csv: try Console.out(CSV.text(Listing(proposals: proposals)))
    }
  }
}

/// `congvan match accept`.
struct MatchAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "Say that the two are one, or that the one is a part of the other.",
    discussion: "EXAMPLE: congvan match accept 2.1 --reason \"only the wording was shortened\"")

  @OptionGroup var settlement: MatchSettlement

  func run() throws { try settlement.run(.accepted) }
}

/// `congvan match reject`.
struct MatchRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Say that the two are different; they are not proposed again.",
    discussion: "EXAMPLE: congvan match reject 2.1")

  @OptionGroup var settlement: MatchSettlement

  func run() throws { try settlement.run(.rejected) }
}

/// What accepting and rejecting have in common.
struct MatchSettlement: ParsableArguments {
  @Argument(help: ArgumentHelp("The proposals, such as 2.1; see congvan match list.", valueName: "proposal")) var references: [String]
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var language: LanguageOptions
  @Option(help: "Why.") var reason = ""
  @OptionGroup var author: AuthorOptions

  func run(_ verdict: MatchVerdict) throws {
    let store = try ruleSet.open()
    for proposal in try store.settle(references, verdict, author: author.name, reason: reason, at: .now) {
      try Console.out(
        language.wording(
          "match." + verdict.rawValue,
          ["ref": proposal.reference, "who": proposal.decision?.decidedBy ?? author.name, "old": proposal.old.id, "new": proposal.new.id])
          + "\n"
      )
    }
  }
}
