import ArgumentParser
import CongvanStore

/// `congvan backup`: a verified copy.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Write a verified copy of the rule set and its originals.",
    discussion: """
      EXAMPLE: congvan backup /media/backup/congvan-2022-04.db

      The rule set may be in use meanwhile. The copy is a rule set like any other: name it with --rules, or put it and the folder
      congvan-objects beside it back where the damaged ones were.
      """)

  @Argument(help: ArgumentHelp("The file to write; it must not exist yet.", valueName: "file")) var file: String
  @OptionGroup var ruleSet: RuleSetOptions

  func run() throws {
    let extent = try ruleSet.open().backUp(to: file)
    Console.complain("\(ruleSet.path) is saved and verified in \(file): \(extent.described)")
  }
}
