internal import CongvanExtraction
public import CongvanGrammar
internal import Foundation

/// The grammars that come with the program, and folders of grammars.
public enum ShippedGrammar {
  /// The folder of the shipped grammar files.
  public static let folder = Bundle.module.resourceURL!.appendingPathComponent("grammars").path

  /// The grammar in `folder`, its files `**/*.grammar` and the file `version`, with a user's own folders laid over it.
  ///
  /// - Parameters:
  ///   - layers: Folders of `*.grammar` files, each laid over those before it.
  ///   - cache: Where its compiled form is kept; that of a grammar with layers is not.
  /// - Throws: `GrammarError` with every mistake found, `GrammarFolderError` when files cannot be read.
  public static func load(
    from folder: String = ShippedGrammar.folder, layers: [String] = [], cache: GrammarCache? = nil
  ) throws -> Grammar {
    let sources = try sources(in: folder)
    guard let version = String(validating: try bytes(of: "version", in: folder), as: UTF8.self) else {
      throw GrammarFolderError(folder: folder, reason: "its file 'version' is no UTF-8", remedy: "save it as UTF-8")
    }
    let release = version.trimmingCharacters(in: .whitespacesAndNewlines)
    guard layers.isEmpty, let cache else {
      return try Grammar(
        version: release, sources: sources, layers: try layers.map { GrammarLayer(folder: $0, sources: try Self.sources(in: $0)) })
    }
    if let kept = cache.content, let grammar = Grammar(version: release, sources: sources, snapshot: kept, seal: cache.seal) {
      return grammar
    }
    let grammar = try Grammar(version: release, sources: sources)
    if let snapshot = grammar.snapshot(seal: cache.seal) { cache.put(snapshot) }
    return grammar
  }

  private static func sources(in folder: String) throws -> [GrammarSource] {
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".grammar") }.sorted()
    if paths.isEmpty {
      throw GrammarFolderError(
        folder: folder, reason: "no file in it ends in .grammar", remedy: "name the folder that holds the *.grammar files")
    }
    return try paths.map { try GrammarSource(path: $0, bytes: try bytes(of: $0, in: folder)) }
  }

  private static func bytes(of name: String, in folder: String) throws(GrammarFolderError) -> [UInt8] {
    do { return try FileBytes.read("\(folder)/\(name)") } catch {
      throw error.code == .noInput
        ? GrammarFolderError(
          folder: folder, reason: "it has no file '\(name)'",
          remedy: "add one that names the release, or lay the folder over the shipped grammar with --grammar")
        : GrammarFolderError(folder: folder, reason: "its file '\(name)' cannot be read", remedy: "let it be read")
    }
  }
}

/// A folder that holds no whole grammar.
public struct GrammarFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder.
  public var folder: String
  /// The particulars, without a full stop.
  public var reason: String
  /// The way out, without a full stop.
  public var remedy: String

  /// One sentence: where, why and the way out.
  public var description: String { "'\(folder)' is no folder of grammars: \(reason); \(remedy)." }
}
