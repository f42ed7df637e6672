import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanExport
import CongvanGrammar

/// `congvan grammar`: the rules that documents are read with.
struct GrammarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grammar", abstract: "The rules that documents are read with.", discussion: "EXAMPLE: congvan grammar check grammars",
    subcommands: [GrammarListCommand.self, GrammarExplainCommand.self, GrammarCheckCommand.self, GrammarPageCommand.self])
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
    commandName: "list", abstract: "Every rule and form: what it reads, on what authority, and how many phrases it must read and refuse.",
    discussion: "EXAMPLE: congvan grammar list --family temporal/deadline")

  @OptionGroup var grammar: GrammarOptions
  @Option(help: ArgumentHelp("Only the rules of one file or folder, such as temporal/deadline or temporal.", valueName: "family"))
  var family: String?

  func run() throws {
    let all = try grammar.load().rulesAndForms
    let rules = all.filter { rule in family.map { rule.family == $0 || rule.family.hasPrefix($0 + "/") } ?? true }
    if rules.isEmpty, let family {
      throw ValidationError("no family is called '\(family)'; there are \(Self.families(all).joined(separator: ", "))")
    }
    let byFamily = Dictionary(grouping: rules, by: \.family)
    for (index, name) in Self.families(rules).enumerated() {
      let own = byFamily[name] ?? []
      let listing = Listing(
        header: ["rule", "reads", "source", "yes", "no"],
        rows: own.map { [$0.name, $0.sentence, $0.source, String($0.counts.yes), String($0.counts.no)] })
      let title = Style.bold("\(name) (\(own.count))")
      try Console.out((index == 0 ? "" : "\n") + title + "\n" + PageTable.text(listing, weights: [4, 5, 4, 0, 0], width: Terminal.width))
    }
  }

  private static func families(_ rules: [RuleInfo]) -> [String] {
    rules.map(\.family).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// `congvan grammar check`.
struct GrammarCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Run the examples of every rule and form.",
    discussion: """
      EXAMPLE: congvan grammar check grammars

      Where a folder is named and corpus/grammars stands beside it, the sentences there are read, too.

      Exit code 0 when every example comes out as its rule says, 1 when one does not, 65 when the grammar cannot be used at all.
      """)

  @OptionGroup var grammar: GrammarOptions

  func run() throws {
    let folder = grammar.folder, layers = grammar.layers.grammar
    let grammar = try grammar.load()
    var failures = try FormReader.checkExamples(of: grammar)
    if let folder { failures = failures.map { GrammarLayer.shown($0, in: folder, layers: layers) } }
    let sentences = try folder.flatMap { try SentenceCorpus.beside($0, "corpus/grammars") }
    failures += try sentences?.findings(with: grammar) ?? []
    for warning in grammar.warnings { Console.complain("\(folder.map { warning.inFolder($0, layers: layers) } ?? warning)") }
    for failure in failures { try Console.out("\(failure)\n") }
    let yes = grammar.rulesAndForms.reduce(0) { $0 + $1.counts.yes }
    let no = grammar.rulesAndForms.reduce(0) { $0 + $1.counts.no }
    let verdict = failures.isEmpty ? "all come out as written" : "\(failures.count) do not come out as written"
    let forms = grammar.forms.isEmpty ? "" : " and \(grammar.forms.count) forms"
    let counts =
      "\(grammar.rules.count) rules\(forms), \(yes) phrases to read and \(no) to refuse"
      + (sentences.map { ", \($0.count) sentences" } ?? "")
    Console.complain("grammar \(grammar.version): \(counts): \(verdict)")
    if !failures.isEmpty { throw Ending(status: .findings) }
  }
}

/// `congvan grammar page`.
struct GrammarPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page", abstract: "All rules with their examples, as a page of Markdown.",
    discussion: "EXAMPLE: congvan grammar page grammars > grammars/README.md")

  @OptionGroup var grammar: GrammarOptions

  func run() throws { try Console.out(GrammarPage(try grammar.load()).markdown) }
}
