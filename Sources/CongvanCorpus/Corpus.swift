internal import Foundation

/// A folder of documents with promised readings, one folder a document.
package struct Corpus: Sendable {
  /// By name.
  package let documents: [CorpusDocument]

  /// The corpus in `folder`.
  ///
  /// - Throws: `CorpusError` when there is none, or one of its files is not as it should be.
  package init(folder: String) throws {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
    let folders = names.map { folder + "/" + $0 }.filter { FileManager.default.fileExists(atPath: $0 + "/promised.json") }
    guard !folders.isEmpty else { throw CorpusError(path: folder, reason: "no folder in it has a promised.json", isMissing: true) }
    documents = try folders.map(CorpusDocument.init(folder:))
  }
}

/// A corpus that cannot be used.
package struct CorpusError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder.
  package var path: String
  /// The particulars, without a full stop.
  package var reason: String
  /// Whether there is no corpus at all, rather than one with a mistake in it.
  package var isMissing = false

  /// One sentence.
  package var description: String { "'\(path)' is not as a corpus has it: \(reason)." }
}
