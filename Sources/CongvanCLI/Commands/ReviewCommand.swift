import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore
import Foundation

/// `congvan review`: what a person makes of what was read.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Accept, put right or reject what was read; the decision is kept beside it.",
    discussion: """
      EXAMPLE: congvan review edit 12-snv-cchc#2 --deadline 2024-05-31 --note "misprint, see the annex"

      A review is of the words as they were read. When they are read otherwise later, an approval no longer holds and a correction still
      does; congvan review list shows both readings then.
      """,
    subcommands: [ReviewAcceptCommand.self, ReviewEditCommand.self, ReviewRejectCommand.self, ReviewListCommand.self])
}

/// What the decisions have in common.
struct ReviewOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("The obligation's id, or a part that no other has: 12-snv-cchc#2.", valueName: "id")) var id: String
  @OptionGroup var ruleSet: RuleSetOptions
  @Option(help: "Why.") var note = ""
  @OptionGroup var author: AuthorOptions

  /// Records the decision and says so.
  func record(_ decision: Review.Decision, _ correction: Correction? = nil) throws {
    let store = try ruleSet.open()
    let view = try store.knownRules(only: .named(id)).view(on: nil)
    let entry = try view.entry(id)
    if let number = correction?.deadline?.number, number > entry.recorded.obligation.deadlines.count + 1 {
      let count = entry.recorded.obligation.deadlines.count
      throw ValidationError("there is no deadline \(number): '\(entry.recorded.id)' has \(count); --deadline-number \(count + 1) adds one")
    }
    let review = try store.review(
      entry.recorded.id, decision, correction: correction, author: author.name, note: note, at: .now)
    let what = review.correction.map { ": \($0.description)" } ?? ""
    Console.complain("congvan: review \(review.number), \(review.obligation) \(decision.done) by \(review.author)\(what)")
    guard let number = correction?.deadline?.number else { return }
    let effects = view.timeline.effects(movingDeadline: number - 1, of: entry.recorded.id)
    if !effects.isEmpty {
      let stands = entry.recorded.obligation.deadlines[number - 1].described
      Console.complain(
        "congvan: deadline \(number) stays \(stands): over the edit is \(effects.joined(separator: ", ")), which congvan effects reject takes away"
      )
    }
  }
}

extension Review.Decision {
  /// `accepted`.
  fileprivate var done: String {
    switch self {
    case .accept: "accepted"
    case .edit: "edited"
    case .reject: "rejected"
    }
  }
}

/// `congvan review accept`.
struct ReviewAcceptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "What was read is right.", discussion: "EXAMPLE: congvan review accept 12-snv-cchc#2")

  @OptionGroup var review: ReviewOptions

  func run() throws { try review.record(.accept) }
}

/// `congvan review reject`.
struct ReviewRejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "What was read is no obligation; it is left out of every answer.",
    discussion: "EXAMPLE: congvan review reject 12-snv-cchc#3 --note \"only tells what was done\"")

  @OptionGroup var review: ReviewOptions

  func run() throws { try review.record(.reject) }
}

/// `congvan review edit`.
struct ReviewEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "What was read is right but for the fields set here.",
    discussion: "EXAMPLE: congvan review edit 12-snv-cchc#2 --bearer \"Sở Nội vụ\" --deadline 2024-05-31")

  @OptionGroup var review: ReviewOptions
  @Option(help: ArgumentHelp("Who leads, in the place of all who were read; may be given again.", valueName: "name")) var bearer: [String] =
    []
  @Option(help: ArgumentHelp("What is to be done.", valueName: "text")) var action: String?
  @Option(help: ArgumentHelp("The last day to act.", valueName: "YYYY-MM-DD")) var deadline: DayArgument?
  @Option(help: ArgumentHelp("Which deadline that is, from 1; one more than there are adds one.", valueName: "number")) var deadlineNumber =
    1
  @Option(help: ArgumentHelp("The first day in force.", valueName: "YYYY-MM-DD")) var validFrom: DayArgument?
  @Option(help: ArgumentHelp("The first day no longer in force (“hết hiệu lực từ ngày …”).", valueName: "YYYY-MM-DD")) var validTo:
    DayArgument?

  func validate() throws {
    if correction.isEmpty { throw ValidationError("nothing is set; give --bearer, --action, --deadline, --valid-from or --valid-to") }
    if deadlineNumber < 1 { throw ValidationError("deadlines are counted from 1") }
    if let from = validFrom?.date, let to = validTo?.date, to <= from {
      throw ValidationError("--valid-to \(to.iso) is not after --valid-from \(from.iso)")
    }
  }

  func run() throws { try review.record(.edit, correction) }

  private var correction: Correction {
    Correction(
      bearers: bearer.isEmpty ? nil : bearer, action: action,
      deadline: deadline.map { Correction.Day(number: deadlineNumber, lastDay: $0.date) }, validFrom: validFrom?.date,
      validTo: validTo?.date)
  }
}

/// `congvan review list`.
struct ReviewListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "What nobody has reviewed, and where the reading disagrees with a review.",
    discussion: """
      EXAMPLE: congvan review list --state disputed

      Disputed ones first, then by confidence, the least certain first.
      """)

  /// What to list.
  enum State: String, ExpressibleByArgument, CaseIterable { case open, unreviewed, disputed, accepted, edited, rejected, gone, all }

  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var rows: RowOptions
  @OptionGroup var recorded: KnownOption
  @Option(help: "open (unreviewed and disputed), unreviewed, disputed, accepted, edited, rejected, gone (no longer read) or all.")
  var state = State.open

  func run() throws {
    // What is reviewed is what was read, before other directives moved it.
    var rules = try ruleSet.open().knownRules(at: recorded.instant)
    rules.effects = []
    let view = rules.view(on: nil)
    let entries = view.entries(of: rows.body).filter { matches($0.review?.status) }.sorted { $0.urgency < $1.urgency }
    let gone = [.gone, .all].contains(state) ? view.gone : []
    let wording = rows.csv.language.wording
    let listing = Listing(reviews: entries, names: view.names, rows.format == .table ? wording : .english)
    switch rows.format {
    case .table:
      let columns = ["state", "name", "bearers", "action", "deadlines", "confidence", "reviewed"]
      let isPlain = listing.rows.allSatisfy { $0[listing.header.firstIndex(of: "reviewed")!].isEmpty }
      if !entries.isEmpty {
        let weights = [0, 0, 3, 5, 2, 0, 3]
        try Console.out(
          PageTable.text(
            listing.columns(isPlain ? Array(columns.dropLast()) : columns), weights: isPlain ? Array(weights.dropLast()) : weights,
            width: Terminal.width, wording))
      }
      for state in gone {
        let review = state.review
        let decision = wording.name(ofValue: review.decision.rawValue)
        try Console.out(wording("review.gone", ["id": review.obligation, "decision": decision, "who": review.author]) + "\n")
      }
    case .json:
      try Console.out(try NDJSON.answers(entries, to: view.asked) + NDJSON.answers(gone, to: view.asked))
    case .csv: try Console.out(CSV.text(listing))
    }
    let disputed = entries.count { $0.review?.status == .disputed }
    let unreviewed = entries.count { $0.review == nil }
    let counts = ["disputed": disputed, "unreviewed": unreviewed, "all": view.entries.count].mapValues(String.init)
    Console.complain("congvan: " + wording("review.counts", counts))
  }

  private func matches(_ status: ReviewState.Status?) -> Bool {
    switch state {
    case .open: status == nil || status == .disputed
    case .unreviewed: status == nil
    case .all: true
    default: status?.rawValue == state.rawValue
    }
  }
}

extension RuleEntry {
  /// Smaller for what a person should look at first.
  fileprivate var urgency: Double { review?.status == .disputed ? -1 : recorded.obligation.confidence }
}
