import ArgumentParser
import Congvan
import CongvanGrammar

/// A user's own rules, laid over those a command reads with.
struct GrammarLayers: ParsableArguments {
  @Option(
    help: ArgumentHelp("A folder of your own rules and lexicons, laid over those of the program; may be given again.", valueName: "dir"))
  var grammar: [String] = []

  /// The grammar to read with; says on standard error what was laid over what.
  func load(over folder: String = ShippedGrammar.folder) throws -> Grammar { try Self.load(over: folder, layers: grammar) }

  /// The grammar of `folder` with `layers` over it; says on standard error what was laid over what.
  static func load(over folder: String, layers: [String]) throws -> Grammar {
    let cache = folder == ShippedGrammar.folder ? GrammarCache.ofUser : nil
    let loaded: Grammar
    do { loaded = try ShippedGrammar.load(from: folder, layers: layers, cache: cache) } catch let error as GrammarError {
      throw folder == ShippedGrammar.folder ? error : error.inFolder(folder, layers: layers)
    }
    for layer in loaded.layers { Console.complain(sentence(layer)) }
    return loaded
  }

  /// The documents of a command, read with that grammar.
  func reading(_ workers: WorkerOptions, _ pages: PageOptions? = nil, _ progress: Progress? = nil) throws -> DocumentReading {
    try DocumentReading(grammar: load(), workers: workers.pool(progress), pages: pages?.pages)
  }

  private static func sentence(_ layer: LayerReport) -> String {
    func names(_ verb: String, _ blocks: [LayerReport.Block]) -> String? {
      if blocks.isEmpty { return nil }
      return verb + " " + blocks.map { "\($0.kind.rawValue) '\($0.name)' (\($0.path):\($0.line))" }.joined(separator: ", ")
    }
    let parts = [
      names("overrides", layer.overridden), names("extends", layer.extended), layer.added == 0 ? nil : "adds \(layer.added)",
    ]
    let done = parts.compactMap { $0 }
    return "congvan: grammar \(layer.folder) "
      + (done.isEmpty ? "changes nothing: its files name no rule and no lexicon" : done.joined(separator: "; "))
  }
}
