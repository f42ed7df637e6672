public import CongvanModel
internal import Foundation

/// The bodies that the program knows: since when they are, when they ended, and what became of them.
public enum ShippedBodies {
  /// The shipped registry, read once.
  ///
  /// - Throws: `BodyRegistryError` for a line that cannot be read, `CocoaError` when the file cannot.
  public static func load() throws -> BodyRegistry { try registry.get() }

  private static let registry = Result {
    try BodyRegistry(text: String(contentsOfFile: ShippedGrammar.folder + "/bodies/registry.txt", encoding: .utf8))
  }
}
