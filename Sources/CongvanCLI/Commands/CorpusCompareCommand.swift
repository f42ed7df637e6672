import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanGrammar

/// `congvan corpus compare`.
struct CorpusCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "The readings gained, lost and changed between two grammars, rule by rule.",
    discussion: """
      EXAMPLE: congvan corpus compare HEAD~1
      EXAMPLE: congvan corpus compare old/grammars grammars --summary

      A side is a folder of grammars, or a revision of the folder 'grammars' here. The older one is by default the last tag, else the commit
      before this one; when git has neither, or this program cannot read what it has, the reason is said and nothing compared. The newer one
      is by default 'grammars' as it is.
      Only grammars are compared: both sides are read by this program. Layers are laid over the newer side.
      """)

  @Argument(help: ArgumentHelp("The older grammar.", valueName: "rev|dir")) var old: String?
  @Argument(help: ArgumentHelp("The newer grammar.", valueName: "rev|dir")) var new: String?
  @Option(help: ArgumentHelp("A folder with one folder a document.", valueName: "dir")) var corpus = "corpus/documents"
  @OptionGroup var layers: GrammarLayers
  @Flag(help: "Print one line.") var summary = false

  func run() throws {
    let name: String
    let before: Grammar
    if let old {
      (name, before) = (old, try NamedGrammar.load(old))
    } else {
      do {
        name = try GrammarRevision.last(of: NamedGrammar.here).name
        before = try NamedGrammar.load(name)
      } catch {
        return Console.complain("corpus compare skipped: \(error)")
      }
    }
    let names = (name, ([new ?? NamedGrammar.here] + layers.grammar).joined(separator: " + "))
    let after = try NamedGrammar.load(new ?? NamedGrammar.here, layers: layers.grammar)
    let comparison = try CorpusComparison(Corpus(folder: corpus), SentenceCorpus.beside(corpus, "grammars"), old: before, new: after)
    try Console.out(ComparisonPage(comparison, names: names, page: Page(width: Terminal.width)).text(summary: summary))
  }
}
