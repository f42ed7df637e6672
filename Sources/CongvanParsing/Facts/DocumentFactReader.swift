public import CongvanGrammar
public import CongvanModel
public import CongvanText

/// Reads what only checks ask of a document: the names it prescribes, the figures it states, the tables it gives as forms.
public struct DocumentFactReader: Sendable {
  private let vocabulary: Vocabulary
  private let words: FactWords

  /// A reader with the rules of `grammar`.
  ///
  /// - Throws: Every lexicon and rule that this asks for by name and the grammar lacks; the shipped one has them all.
  public init(grammar: Grammar) throws(GrammarError) {
    vocabulary = try Vocabulary(grammar: grammar)
    words = try FactWords(grammar)
  }

  /// The facts of `document`; nothing is known of documents that it cites with two spellings, which its reading says.
  public func facts(of document: ExtractedDocument) -> DocumentFacts {
    var pass = ReadingPass(document, vocabulary: vocabulary, workingDays: nil, registry: nil)
    return pass.facts(words)
  }
}
