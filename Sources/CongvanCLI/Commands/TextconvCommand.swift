import ArgumentParser
import Congvan
import CongvanExport
import CongvanExtraction
import CongvanRules
import Foundation

/// `congvan textconv`: what git shows differences of.
struct TextconvCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "textconv", abstract: "A rule set or document as text in a stable order, one value a line, for git diff.",
    discussion: """
      EXAMPLE: congvan textconv rules.ndjson

      To see differences of exported rule sets (or documents) as values, let git call it:

        git config diff.congvan.textconv "congvan textconv"
        echo '*.ndjson diff=congvan' >> .gitattributes
      """)

  @Argument(help: ArgumentHelp("An exported rule set, a reading, or a document.", valueName: "file")) var path: String
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions

  func run() throws {
    // Git gives a nameless temporary file, so what it is must be told by its first byte.
    let data = Data(try FileBytes.read(path))
    if data.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      return try Console.out(RuleSetText.text(RuleSetFile.decode(data, name: path).set))
    }
    try Console.out(RuleSetText.text(RuleSet(lifting: [layers.reading(workers).read(fileAt: path)])))
  }
}
