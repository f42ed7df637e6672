public import Congvan

/// A document of the corpus, read today.
public struct CorpusResult: Sendable {
  /// One of its files, read and compared.
  public struct Source: Sendable {
    /// The file's name.
    public var name: String
    /// Its reading beside the promise.
    public var score: ReadingScore
    /// Its gaps beside the recorded ones.
    public var news: GapNews
  }

  /// The document.
  public let document: CorpusDocument
  /// Its files, by name.
  public let sources: [Source]

  /// Reads every file of `document`.
  ///
  /// - Throws: `ExtractionError` when one cannot be read.
  public init(_ document: CorpusDocument, reading: DocumentReading) throws {
    self.document = document
    sources = try document.sources.map { name in
      let score = ReadingScore(document.promised, try reading.read(fileAt: document.path(of: name)))
      return Source(name: name, score: score, news: GapNews(today: score.misses, recorded: document.gaps.bySource[name] ?? []))
    }
  }

  /// Writes today's gaps into the document's folder.
  public func record() throws {
    try KnownGaps(Dictionary(uniqueKeysWithValues: sources.map { ($0.name, $0.score.misses) })).write(to: document.folder)
  }
}
