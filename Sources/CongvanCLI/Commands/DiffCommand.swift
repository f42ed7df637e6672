import ArgumentParser
import Congvan
import CongvanModel
import CongvanRules

/// `congvan diff`: what changed.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Compare two versions of the rule set, or two files as two editions of one directive.",
    discussion: """
      EXAMPLE: congvan diff draft.md signed.pdf

      Exit code 0 when there are no changes, 1 when there are; a side that cannot be read is an error, never “no changes”.
      A number is a version; write ./3 for a file of that name.
      """)

  @Argument(help: ArgumentHelp("The older version or file.", valueName: "A")) var old: String
  @Argument(help: ArgumentHelp("The newer version or file.", valueName: "B")) var new: String
  @OptionGroup var ruleSet: RuleSetOptions
  @OptionGroup var layers: GrammarLayers
  @OptionGroup var workers: WorkerOptions
  @Option(help: "text or json.") var format = PageFormat.text

  func validate() throws {
    if (Int(old) == nil) != (Int(new) == nil) {
      throw ValidationError("'\(old)' and '\(new)' are not of one kind: name two versions or two files (./3 for a file called 3)")
    }
    if Int(old) != nil, !layers.grammar.isEmpty { throw ValidationError("--grammar is for reading files, and versions are not read again") }
  }

  func run() throws {
    let diff =
      if let old = Int(old), let new = Int(new) {
        try RuleSetComparison.versions(old, new, of: ruleSet.open())
      } else {
        try RuleSetComparison.files(old, new, reading: layers.reading(workers))
      }
    switch format {
    case .text: try Console.out(DiffPage.text(diff, width: Terminal.width))
    case .json: try Console.out(try CanonicalJSON.text(of: diff) + "\n")
    }
    if !diff.isEmpty { throw Ending(status: .findings) }
  }
}
