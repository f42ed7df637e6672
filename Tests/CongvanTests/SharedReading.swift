import Congvan
import CongvanModel
import CongvanTestSupport
import Foundation
import Testing

/// Reading with the shipped rules, loaded once for all tests.
enum SharedReading {
  private static let loaded = Result { try DocumentReading(grammar: ShippedGrammar.load()) }

  static func get() throws -> DocumentReading { try loaded.get() }

  /// The reading of a seed directive by the number its name begins with.
  static func seed(_ number: String) throws -> Reading {
    let folder = try #require(SharedDocuments.folder).appendingPathComponent("seeds")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first { $0.hasPrefix(number) && $0.hasSuffix(".txt") })
    return try get().read(fileAt: folder.appendingPathComponent(name).path)
  }
}
