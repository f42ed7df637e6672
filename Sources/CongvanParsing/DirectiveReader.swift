public import CongvanGrammar
public import CongvanModel
public import CongvanText

/// Reads a directive: letterhead, outline, citations, deadlines, limits and obligations.
///
/// Reading is total: it never throws on text. What it could not do is in the reading's diagnostics.
public struct DirectiveReader: Sendable {
  private let vocabulary: Vocabulary

  /// A reader with the rules of `grammar`.
  ///
  /// - Throws: Every lexicon and rule that reading asks for by name and the grammar lacks; the shipped one has them all.
  public init(grammar: Grammar) throws(GrammarError) { vocabulary = try Vocabulary(grammar: grammar) }

  /// What `document` says.
  public func read(_ document: ExtractedDocument) -> Reading {
    var pass = ReadingPass(document, vocabulary: vocabulary)
    return pass.run()
  }
}
