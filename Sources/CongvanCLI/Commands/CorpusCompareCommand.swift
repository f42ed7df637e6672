import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanGrammar
import Foundation

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

  private static let here = "grammars"

  func run() throws {
    let name: String
    let before: Grammar
    if let old {
      (name, before) = (old, try grammar(old))
    } else {
      do {
        name = try GrammarRevision.last(of: Self.here).name
        before = try grammar(name)
      } catch {
        return Console.complain("corpus compare skipped: \(error)")
      }
    }
    let names = (name, ([new ?? Self.here] + layers.grammar).joined(separator: " + "))
    let after = try grammar(new ?? Self.here, layers: layers.grammar)
    let comparison = try CorpusComparison(Corpus(folder: corpus), SentenceCorpus.beside(corpus, "grammars"), old: before, new: after)
    try Console.out(ComparisonPage(comparison, names: names, page: Page(width: Terminal.width)).text(summary: summary))
  }

  private func grammar(_ name: String, layers: [String] = []) throws -> Grammar {
    if FileManager.default.fileExists(atPath: name + "/version") { return try GrammarLayers.load(over: name, layers: layers) }
    if !layers.isEmpty { throw ValidationError("--grammar is laid over a folder; '\(name)' is a revision") }
    let grammar = try GrammarRevision(name, of: Self.here).load()
    do throws(GrammarError) { _ = try DocumentReading(grammar: grammar) } catch { throw error.at(revision: name) }
    return grammar
  }
}
