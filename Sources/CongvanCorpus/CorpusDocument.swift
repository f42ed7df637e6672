internal import Foundation

/// One document of the corpus: its sources, what is promised of it, and the promises known to be broken.
package struct CorpusDocument: Sendable {
  /// The folder.
  package let folder: String
  /// The files `source.*`, by name: the same text in several formats.
  package let sources: [String]
  /// What a person promises of every one of them.
  package let promised: PromisedReading
  /// The gaps recorded so far.
  package let gaps: KnownGaps

  /// The folder's name.
  package var name: String { folder.split(separator: "/").last.map(String.init) ?? folder }

  init(folder: String) throws {
    self.folder = folder
    sources = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("source.") }.sorted()
    guard !sources.isEmpty else { throw CorpusError(path: folder, reason: "it has no source file") }
    promised = try PromisedReading(fileAt: folder + "/promised.json")
    gaps = try KnownGaps(folder: folder)
  }

  /// Where `source` is.
  package func path(of source: String) -> String { folder + "/" + source }
}
