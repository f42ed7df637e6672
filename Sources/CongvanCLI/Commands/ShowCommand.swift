import ArgumentParser
import Congvan
import CongvanModel
import CongvanRules
import CongvanStore

/// `congvan show`: one version.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "What one version recorded.",
    discussion: """
      EXAMPLE: congvan show 3

      json is one object: the version, the reading it recorded and the obligations under their permanent ids.
      """)

  @Argument(help: "The version's number; see congvan log.") var version: Int
  @OptionGroup var ruleSet: RuleSetOptions
  @Option(help: "text or json.") var format = PageFormat.text

  func run() throws {
    let store = try ruleSet.open()
    let edition = try store.edition(version)
    guard let facts = try store.version(version) else { preconditionFailure("an edition without its version") }
    let shown = ShownVersion(version: facts, reading: edition.reading, obligations: edition.obligations)
    switch format {
    case .text: try Console.out(VersionPage.text(shown, width: Terminal.width))
    case .json: try Console.out(try CanonicalJSON.text(of: shown) + "\n")
    }
  }
}

/// A version with everything it recorded.
struct ShownVersion: Encodable {
  var version: RuleSetVersion
  var reading: Reading
  var obligations: [RecordedObligation]
}
