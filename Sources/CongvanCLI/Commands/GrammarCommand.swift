import ArgumentParser
import Congvan
import CongvanExport
import CongvanGrammar

/// `congvan grammar`: the rules that documents are read with.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar", abstract: "The rules that documents are read with.", discussion: "EXAMPLE: congvan grammar check grammars",
    subcommands: [GrammarListCommand.self, GrammarCheckCommand.self])
}

/// Which grammar a command looks at.
struct GrammarOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("A folder of grammar files (else those of the program).", valueName: "dir")) var folder: String?
  @OptionGroup var layers: GrammarLayers

  /// The grammar chosen.
  func load() throws -> Grammar { try layers.load(over: folder ?? ShippedGrammar.folder) }
}

/// `congvan grammar list`.
struct GrammarListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Every rule and what it reads.", discussion: "EXAMPLE: congvan grammar list")

  @OptionGroup var grammar: GrammarOptions

  func run() throws {
    let rules = try grammar.load().rules
    let listing = Listing(header: ["rule", "reads", "file"], rows: rules.map { [$0.name, $0.sentence, "\($0.path):\($0.line)"] })
    try Console.out(PageTable.text(listing, weights: [2, 5, 2], width: Terminal.width))
  }
}

/// `congvan grammar check`.
struct GrammarCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Run the examples of every rule.",
    discussion: """
      EXAMPLE: congvan grammar check grammars

      Exit code 0 when every example comes out as its rule says, 1 when one does not, 65 when the grammar cannot be used at all.
      """)

  @OptionGroup var grammar: GrammarOptions

  func run() throws {
    let grammar = try grammar.load()
    let failures = grammar.checkExamples()
    for warning in grammar.warnings { Console.complain("\(warning)") }
    for failure in failures { try Console.out("\(failure)\n") }
    let yes = grammar.rules.reduce(0) { $0 + $1.yesCount }
    let no = grammar.rules.reduce(0) { $0 + $1.noCount }
    let verdict = failures.isEmpty ? "all come out as written" : "\(failures.count) do not come out as written"
    Console.complain("grammar \(grammar.version): \(grammar.rules.count) rules, \(yes) phrases to read and \(no) to refuse: \(verdict)")
    if !failures.isEmpty { throw Ending(status: .findings) }
  }
}
