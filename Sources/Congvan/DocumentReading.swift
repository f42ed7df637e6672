public import CongvanExtraction
public import CongvanGrammar
public import CongvanModel
internal import CongvanParsing
public import CongvanText

/// Reads files: extraction and reading joined.
public struct DocumentReading: Sendable {
  private let reader: DirectiveReader
  private let workers: WorkerPool?
  private let pages: PageSelection?

  /// A reading with the rules of `grammar`.
  ///
  /// - Parameters:
  ///   - workers: The processes in which files from elsewhere are taken apart; nil for this one, which a hostile file can then end.
  ///   - pages: The pages wanted of each file; nil for all.
  /// - Throws: `GrammarError` with every lexicon and rule that reading asks for by name and the grammar lacks; what the shipped calendar
  ///   and registry throw when they cannot be read.
  public init(grammar: Grammar, workers: WorkerPool? = nil, pages: PageSelection? = nil) throws {
    self.workers = workers
    self.pages = pages
    reader = try DirectiveReader(grammar: grammar, workingDays: ShippedCalendar.load(), registry: ShippedBodies.load())
  }

  /// What the file at `path` says.
  public func read(fileAt path: String) throws(ExtractionError) -> Reading { try open(fileAt: path).reading }

  /// What an extracted document says.
  public func read(_ document: ExtractedDocument) -> Reading { reader.read(document) }

  /// The file at `path`, its text and what it says.
  public func open(fileAt path: String) throws(ExtractionError) -> ReadDocument {
    let (bytes, document) = try extract(path)
    return read(document, of: bytes, at: path)
  }

  /// The file at `path` and its text.
  func extract(_ path: String) throws(ExtractionError) -> (bytes: [UInt8], document: ExtractedDocument) {
    let bytes = try FileBytes.document(path)
    return (bytes, try DocumentReading.extract(bytes, from: path, workers, pages))
  }

  /// What a file says whose text is `document`.
  func read(_ document: ExtractedDocument, of bytes: [UInt8], at path: String) -> ReadDocument {
    let (reading, rest) = reader.readWithRest(document)
    return ReadDocument(path: path, bytes: bytes, document: document, reading: reading, unexplained: rest)
  }

  /// The text of the file at `path`, not read any further.
  public static func extract(
    fileAt path: String, workers: WorkerPool? = nil, pages: PageSelection? = nil
  ) throws(ExtractionError) -> ExtractedDocument {
    try extract(try FileBytes.document(path), from: path, workers, pages)
  }

  /// With several folders at work a bare name would not say which file an error is about.
  private static func extract(
    _ bytes: [UInt8], from path: String, _ workers: WorkerPool?, _ pages: PageSelection?
  ) throws(ExtractionError) -> ExtractedDocument {
    do {
      var document = try DocumentExtractor.extract(bytes: bytes, name: FileBytes.name(of: path), workers: workers, pages: pages)
      document.diagnostics += document.origin
      return document
    } catch {
      throw ExtractionError(error.code, path, error.detail)
    }
  }
}

/// A file that was read: its bytes, its text and what it says.
public struct ReadDocument: Sendable {
  /// Where the file is.
  public var path: String
  /// The whole file.
  public var bytes: [UInt8]
  /// Its text in reading order.
  public var document: ExtractedDocument
  /// What it says.
  public var reading: Reading
  /// What of its body is in no class, in reading order.
  public var unexplained: [UnexplainedStretch]
}
