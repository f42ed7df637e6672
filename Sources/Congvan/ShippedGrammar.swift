public import CongvanGrammar
internal import Foundation

/// The grammars that come with the program.
public enum ShippedGrammar {
  /// The folder of the shipped grammar files.
  public static var folder: String { Bundle.module.resourceURL!.appendingPathComponent("grammars").path }

  /// The shipped grammar, read, checked and compiled.
  ///
  /// - Throws: `GrammarError` with every mistake found, `CocoaError` when the files cannot be read.
  public static func load() throws -> Grammar { try load(from: folder) }

  /// The grammar in `folder`: its files `**/*.grammar` and the file `version`.
  public static func load(from folder: String) throws -> Grammar {
    let root = URL(fileURLWithPath: folder)
    let version = try String(contentsOf: root.appendingPathComponent("version"), encoding: .utf8).trimmingCharacters(
      in: .whitespacesAndNewlines)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".grammar") }.sorted()
    let sources = try paths.map { GrammarSource(path: $0, text: try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)) }
    return try Grammar(version: version, sources: sources)
  }
}
