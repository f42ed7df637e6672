import ArgumentParser
import Congvan
import CongvanExtraction
import Foundation

/// The whole program: the commands, and the one place where a run ends.
@main
struct CongvanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "congvan",
    abstract: "Reads Vietnamese official documents: who must do what, by when, how many, and where it says so.",
    discussion: """
      EXAMPLE: congvan deadlines cv-577.pdf

      Data goes to standard output, everything else to standard error. NO_COLOR and COLUMNS are respected.
      Exit codes: 0 ok, 1 findings, 64 usage, 65 bad data, 66 no input, 69 something needed is missing,
      70 internal error, 74 input/output, 75 try again.
      """,
    version: ProgramVersion.current,
    groupedSubcommands: [
      CommandGroup(name: "Files", subcommands: [ReadCommand.self, TextCommand.self, PageCommand.self]),
      CommandGroup(
        name: "Rule set",
        subcommands: [
          ImportCommand.self, ReviewCommand.self, MatchCommand.self, LogCommand.self, ShowCommand.self, VerifyCommand.self,
          RebuildCommand.self,
          BackupCommand.self,
        ]),
      CommandGroup(
        name: "Answers",
        subcommands: [
          DeadlinesCommand.self, RulesCommand.self, LimitsCommand.self, BodiesCommand.self, EffectsCommand.self, ChainCommand.self,
          DiffCommand.self, CheckCommand.self,
        ]),
      CommandGroup(
        name: "Rules and contracts", subcommands: [GrammarCommand.self, CorpusCommand.self, ExportCommand.self, TextconvCommand.self]),
    ])

  static func main() async {
    ExtractionWorker.runIfAsked(CommandLine.arguments)
    let interruptions = Interruption.prepare()
    defer { withExtendedLifetime(interruptions) {} }
    var status = ProgramExit.ok
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      status = ProgramExit.settle(error)
    }
    Foundation.exit(status.rawValue)
  }
}
