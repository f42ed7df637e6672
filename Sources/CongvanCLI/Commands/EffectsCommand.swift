import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

/// `congvan effects`: what directives do to one another.
struct EffectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "effects", abstract: "What directives do to one another: amend, replace, extend …; and a person's word on it.",
    discussion: """
      EXAMPLE: congvan effects --outstanding

      An effect that is read is applied to what is recorded, unless a person rejects it. One on a directive that is not recorded is
      outstanding, and applied once that is imported. One that holds on a condition, changes a later directive, or is by an office not known
      to be over the other's, is applied once a person accepts it; so is, of effects that contradict one another, the accepted one. One whose
      meaning is not certain is outstanding until a person has put the obligation right: congvan review edit.
      """,
    subcommands: [EffectsListCommand.self, EffectsAcceptCommand.self, EffectsRejectCommand.self], defaultSubcommand: EffectsListCommand.self
  )
}

/// `congvan effects list`.
struct EffectsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The effects, applied or outstanding, and what people decided.",
    discussion: "EXAMPLE: congvan effects list --on 2024-05-01")

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var clocks: ClockOptions
  @Flag(help: "Only those that are neither applied nor rejected.") var outstanding = false
  @OptionGroup var language: LanguageOptions
  @Option(help: "table, json (one object a line) or csv.") var format = RowFormat.table

  func run() throws {
    let wording = language.wording
    let view = try clocks.view(ruleSet.open(), only: .effects)
    let outcomes = view.timeline.outcomes.filter { !outstanding || $0.isOpen }
    switch format {
    case .table:
      if outcomes.isEmpty { break }
      let listing = Listing(effects: outcomes, of: view.set, on: clocks.day, wording).effectsForReading
      let table = PageTable.text(listing, weights: [4, 3, 2, 5], width: Terminal.width, wording)
      try Console.out(AnswerPage.moment(view.asked, wording) + table)
    case .json: try Console.out(try NDJSON.answers(outcomes, to: view.asked))
    case .csv: try Console.out(CSV.text(Listing(effects: outcomes, of: view.set, on: clocks.day)))
    }
    if outcomes.isEmpty { Console.complain("congvan: " + wording(outstanding ? "none.outstanding" : "none.effects")) }
    for gone in view.goneEffects {
      let facts = ["n": String(gone.review.number), "id": gone.review.effect, "said": gone.description(wording)]
      Console.complain("congvan: " + wording("effect.gone", facts))
    }
  }
}

/// `congvan effects accept`.
struct EffectsAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "The directive does this.",
    discussion: "EXAMPLE: congvan effects accept \"31-snv-cchc extends 12/SNV-CCHC #1\"")

  @OptionGroup var review: EffectReviewOptions

  func run() throws { try review.record(.accept) }
}

/// `congvan effects reject`.
struct EffectsRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "The directive does not do this; it is not applied.",
    discussion: "EXAMPLE: congvan effects reject \"77-snv-cchc repeals\" --note \"only cites it\"")

  @OptionGroup var review: EffectReviewOptions

  func run() throws { try review.record(.reject) }
}

/// What accepting and rejecting have in common.
struct EffectReviewOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The effect, as congvan effects calls it, or as much of that as no other has.", valueName: "effect"))
  var name: String
  @OptionGroup var ruleSet: RuleSetOptions
  @Option(help: "Why.") var note = ""
  @OptionGroup var author: AuthorOptions

  /// Records the decision and says so.
  func record(_ decision: EffectReview.Decision) throws {
    let store = try ruleSet.open()
    try store.readMissingEffects()
    let effect = try store.effects().named(name)
    let review = try store.review(effect: effect.id, decision, author: author.name, note: note, at: .now)
    Console.complain("congvan: effect review \(review.number), \(effect.id) \(decision.done) by \(review.author)")
  }
}

extension Listing {
  /// Effects in few columns of words: who does what to whom, how that stands, the deadline it sets, and the words that say so.
  fileprivate var effectsForReading: Listing {
    let parts = columns(["by", "effect", "on", "provision", "state", "review", "deadline", "quote"])
    return Listing(
      header: ["effect", "state", "deadline", "words"],
      rows: parts.rows.map { row in
        let whom = [row[2] == "itself" ? "" : row[2], row[3].isEmpty ? "" : "#" + row[3]].filter { !$0.isEmpty }
        let state = row[5].isEmpty || row[5] == row[4] ? row[4] : row[4] + "; " + row[5]
        return [([row[0], row[1]] + whom).joined(separator: " "), state, row[6], Shortened.text(row[7], to: 100)]
      })
  }
}
