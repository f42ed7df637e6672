import ArgumentParser
import Congvan
import CongvanExport
import CongvanModel
import CongvanRules
import CongvanStore

/// `congvan show`: one version, or one obligation.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What one version recorded, or how one obligation stands.",
    discussion: """
      EXAMPLE: congvan show 12-snv-cchc#2 --on 2024-05-01

      A number is a version: the reading it recorded and the obligations under their permanent ids. Anything else is an obligation's id, or
      a part that no other has: whether it is in force on the day, what moved or ended it, and what reviewers decided.
      """)

  @Argument(help: ArgumentHelp("A version's number (see congvan log), or an obligation's id.", valueName: "version|id")) var name: String
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var clocks: ClockOptions
  @OptionGroup var language: LanguageOptions
  @Option(help: "text or json.") var format = PageFormat.text

  func validate() throws {
    if Int(name) != nil, clocks.on != nil || clocks.known != nil {
      throw ValidationError("--on and --known ask about an obligation; version \(name) is what it was when it was recorded")
    }
  }

  func run() throws {
    if let version = Int(name) { try show(version) } else { try showObligation() }
  }

  private func show(_ version: Int) throws {
    let store = try ruleSet.open()
    let edition = try store.edition(version)
    guard let facts = try store.version(version) else { preconditionFailure("an edition without its version") }
    let shown = ShownVersion(version: facts, reading: edition.reading, obligations: edition.obligations)
    switch format {
    case .text: try Console.out(VersionPage.text(shown, width: Terminal.width))
    case .json: try Console.out(try CanonicalJSON.text(of: shown) + "\n")
    }
  }

  private func showObligation() throws {
    let store = try ruleSet.open()
    var view = try clocks.view(store, only: .named(name))
    view.entries += try store.former(named: name, at: clocks.known?.instant)
    let entry: RuleEntry
    do { entry = try view.entry(name) } catch {
      if format == .json, case .notFound = error { try Console.out(try NDJSON.line(Answer(AbsentEntry(id: name), to: view.asked))) }
      throw error
    }
    let id = entry.recorded.id
    let effects = view.timeline.outcomes.filter { outcome in
      // What a person rejected does nothing to the obligation, and is shown where it would have.
      return view.timeline.isRejected(outcome, at: id) || outcome.obligations.contains(id) || outcome.successors.contains(id)
    }
    let shown = ShownEntry(entry: entry, effects: effects, reviews: try store.reviews(of: id, until: clocks.known?.instant))
    switch format {
    case .text: try Console.out(EntryPage.text(shown, of: view, width: Terminal.width, language.wording))
    case .json: try Console.out(try NDJSON.line(Answer(shown, to: view.asked)))
    }
  }
}

/// An obligation with all that bears on it.
struct ShownEntry: Encodable {
  var entry: RuleEntry
  var effects: [EffectOutcome]
  var reviews: [Review]

  private enum Key: String, CodingKey { case effects, reviews }

  func encode(to encoder: any Encoder) throws {
    try entry.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(effects, forKey: .effects)
    try container.encode(reviews, forKey: .reviews)
  }
}

/// That there is no such obligation.
private struct AbsentEntry: Encodable {
  var id: String
  var standing = ["state": "notFound"]
}

/// A version with everything it recorded.
struct ShownVersion: Encodable {
  var version: RuleSetVersion
  var reading: Reading
  var obligations: [RecordedObligation]
}
