import ArgumentParser
import Congvan
import CongvanCorpus
import CongvanGrammar
import Foundation

/// Grammars that two-sided commands name: a folder, or a revision of the folder `grammars` here.
enum NamedGrammar {
  /// The folder whose revisions are meant.
  static let here = "grammars"

  /// The grammar called `name`; says on standard error what was laid over what.
  static func load(_ name: String, layers: [String] = []) throws -> Grammar {
    if FileManager.default.fileExists(atPath: name + "/version") { return try GrammarLayers.load(over: name, layers: layers) }
    if !layers.isEmpty { throw ValidationError("--grammar is laid over a folder; '\(name)' is a revision") }
    let grammar = try GrammarRevision(name, of: here).load()
    do { _ = try DocumentReading(grammar: grammar) } catch let error as GrammarError { throw error.at(revision: name) }
    return grammar
  }
}
