public import CongvanExtraction
public import CongvanGrammar
public import CongvanModel
internal import CongvanParsing
public import CongvanText

/// Reads files: extraction and reading joined.
public struct DocumentReading: Sendable {
  private let reader: DirectiveReader

  /// A reading with the rules of `grammar`.
  public init(grammar: Grammar) { reader = DirectiveReader(grammar: grammar) }

  /// What the file at `path` says.
  public func read(fileAt path: String) throws(ExtractionError) -> Reading { reader.read(try DocumentExtractor.extract(fileAt: path)) }

  /// What an extracted document says.
  public func read(_ document: ExtractedDocument) -> Reading { reader.read(document) }
}
