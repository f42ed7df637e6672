package import Congvan

/// A document of the corpus, read today.
package struct CorpusResult: Sendable {
  /// One of its files, read and compared.
  package struct Source: Sendable {
    /// The file's name.
    package var name: String
    /// Its reading beside the promise.
    package var score: ReadingScore
    /// Its gaps beside the recorded ones.
    package var news: GapNews
  }

  /// The document.
  package let document: CorpusDocument
  /// Its files, by name.
  package let sources: [Source]

  /// Reads every file of `document`.
  ///
  /// - Throws: `ExtractionError` when one cannot be read.
  package init(_ document: CorpusDocument, reading: DocumentReading) throws {
    self.document = document
    sources = try document.sources.map { name in
      let score = ReadingScore(document.promised, try reading.read(fileAt: document.path(of: name)))
      return Source(name: name, score: score, news: GapNews(today: score.misses, recorded: document.gaps.bySource[name] ?? []))
    }
  }

  /// Writes today's gaps into the document's folder.
  package func record() throws {
    try KnownGaps(Dictionary(uniqueKeysWithValues: sources.map { ($0.name, $0.score.misses) })).write(to: document.folder)
  }
}
