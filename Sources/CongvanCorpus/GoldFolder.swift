package import Congvan
internal import Foundation

/// A folder of promised readings whose documents are kept elsewhere: `NAME.json` promises what the file `NAME` says.
package struct GoldFolder: Sendable {
  /// One promise and its document.
  package struct Entry: Sendable {
    /// The document's file name.
    package var name: String
    /// Where the document is.
    package var path: String
    /// What a person promises of it.
    package var promised: PromisedReading
  }

  /// By name.
  package let entries: [Entry]

  /// The promises in `folder`, of the documents in and below `documents`.
  ///
  /// - Throws: `CorpusError` when there are none, one is not as it should be, or one has no document.
  package init(folder: String, documents: [String]) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }.sorted()
    guard !names.isEmpty else { throw CorpusError(path: folder, reason: "no file in it ends in .json", isMissing: true) }
    var paths: [String: String] = [:]
    for root in documents {
      for below in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }).sorted() ?? [] {
        let name = (below as NSString).lastPathComponent
        if paths[name] == nil { paths[name] = root + "/" + below }
      }
    }
    entries = try names.map { file in
      let (path, name) = (folder + "/" + file, String(file.dropLast(".json".count)))
      guard let document = paths[name] else { throw CorpusError(path: path, reason: "no document is named \(name)") }
      return Entry(name: name, path: document, promised: try PromisedReading(fileAt: path))
    }
  }

  /// Reads every document and compares it with its promise.
  ///
  /// - Throws: `ExtractionError` when one cannot be read.
  package func scores(reading: DocumentReading) throws -> [(name: String, score: ReadingScore)] {
    try entries.map { ($0.name, ReadingScore($0.promised, try reading.read(fileAt: $0.path))) }
  }
}
