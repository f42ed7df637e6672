public import CongvanGrammar
internal import Foundation

/// The grammars that come with the program, and folders of grammars.
public enum ShippedGrammar {
  /// The folder of the shipped grammar files.
  public static var folder: String { Bundle.module.resourceURL!.appendingPathComponent("grammars").path }

  /// The grammar in `folder`, its files `**/*.grammar` and the file `version`, with a user's own folders laid over it.
  ///
  /// - Parameter layers: Folders of `*.grammar` files, each laid over those before it.
  /// - Throws: `GrammarError` with every mistake found, `GrammarFolderError` when files cannot be read.
  public static func load(from folder: String = ShippedGrammar.folder, layers: [String] = []) throws -> Grammar {
    let version = try text("version", in: folder).trimmingCharacters(in: .whitespacesAndNewlines)
    return try Grammar(
      version: version, sources: try sources(in: folder), layers: try layers.map { GrammarLayer(folder: $0, sources: try sources(in: $0)) })
  }

  private static func sources(in folder: String) throws(GrammarFolderError) -> [GrammarSource] {
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".grammar") }.sorted()
    if paths.isEmpty { throw GrammarFolderError(folder: folder, reason: "no file in it ends in .grammar") }
    return try paths.map { path throws(GrammarFolderError) in GrammarSource(path: path, text: try text(path, in: folder)) }
  }

  private static func text(_ name: String, in folder: String) throws(GrammarFolderError) -> String {
    do { return try String(contentsOf: URL(fileURLWithPath: folder).appendingPathComponent(name), encoding: .utf8) } catch {
      throw GrammarFolderError(folder: folder, reason: "its file '\(name)' cannot be read")
    }
  }
}

/// A folder that holds no grammar.
public struct GrammarFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder.
  public var folder: String
  /// The particulars, without a full stop.
  public var reason: String

  /// One sentence: where, why and the way out.
  public var description: String {
    "'\(folder)' is no folder of grammars: \(reason); name the folder that holds the *.grammar files."
  }
}
