public import CongvanGrammar
internal import Foundation

/// The grammars that come with the program.
public enum ShippedGrammar {
  /// The folder of the shipped grammar files.
  public static var folder: String { Bundle.module.resourceURL!.appendingPathComponent("grammars").path }

  /// The shipped grammar, read, checked and compiled.
  ///
  /// - Throws: As `load(from:)` does.
  public static func load() throws -> Grammar { try load(from: folder) }

  /// The grammar in `folder`: its files `**/*.grammar` and the file `version`.
  ///
  /// - Throws: `GrammarError` with every mistake found, `GrammarFolderError` when the files cannot be read.
  public static func load(from folder: String) throws -> Grammar {
    let root = URL(fileURLWithPath: folder)
    func text(_ name: String) throws -> String {
      do { return try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8) } catch {
        throw GrammarFolderError(folder: folder, reason: "its file '\(name)' cannot be read")
      }
    }
    let version = try text("version").trimmingCharacters(in: .whitespacesAndNewlines)
    let paths = (FileManager.default.subpaths(atPath: folder) ?? []).filter { $0.hasSuffix(".grammar") }.sorted()
    if paths.isEmpty { throw GrammarFolderError(folder: folder, reason: "no file in it ends in .grammar") }
    return try Grammar(version: version, sources: try paths.map { GrammarSource(path: $0, text: try text($0)) })
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
    "'\(folder)' is no folder of grammars: \(reason); name the folder that holds 'version' and the *.grammar files."
  }
}
