public import CongvanModel
internal import Foundation

/// The bodies that the program knows: since when they are, when they ended, and what became of them.
public enum ShippedBodies {
  /// The shipped registry, read anew.
  ///
  /// - Throws: `BodyRegistryError` for a line that cannot be read, `CocoaError` when the file cannot.
  public static func load() throws -> BodyRegistry {
    try BodyRegistry(text: String(contentsOfFile: ShippedGrammar.folder + "/bodies/registry.txt", encoding: .utf8))
  }

  /// The shipped registry; nil when it cannot be read, and then nobody knows what became of a body.
  static let registry: BodyRegistry? = try? load()
}
