public import CongvanGrammar
public import Foundation

/// The real documents beside the project, which are not part of it; tests that need them are skipped, with the reason, where they are absent.
public enum SharedDocuments {
  /// The folder `shared`, or nil when it is not there.
  public static let folder: URL? = {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let shared = project.deletingLastPathComponent().appendingPathComponent("shared")
    return FileManager.default.fileExists(atPath: shared.appendingPathComponent("seeds").path) ? shared : nil
  }()

  /// Why a test that needs the folder did not run.
  public static let reason = "the real documents (../shared) are not beside this checkout"
}

/// The project's own folder.
public enum Project {
  /// The folder that holds Package.swift.
  public static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files of the project's own grammars.
  public static let grammars: [GrammarSource] = {
    let folder = Self.folder.appendingPathComponent("grammars")
    let paths = try! FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".grammar") }
    return try! paths.map { GrammarSource(path: $0, text: try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)) }
  }()
}
