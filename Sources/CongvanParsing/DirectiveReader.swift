public import CongvanGrammar
public import CongvanModel
public import CongvanText

/// Reads a directive: letterhead, outline, citations, deadlines, limits and obligations.
///
/// Reading is total: it never throws on text. What it could not do is in the reading's diagnostics.
public struct DirectiveReader: Sendable {
  private let vocabulary: Vocabulary
  private let workingDays: WorkingDayCalendar?
  private let registry: BodyRegistry?

  /// A reader with the rules of `grammar`, which counts working days where `workingDays` covers them and says what became of the
  /// bodies that `registry` knows.
  ///
  /// - Throws: Every lexicon and rule that reading asks for by name and the grammar lacks; the shipped one has them all.
  public init(grammar: Grammar, workingDays: WorkingDayCalendar? = nil, registry: BodyRegistry? = nil) throws(GrammarError) {
    vocabulary = try Vocabulary(grammar: grammar)
    self.workingDays = workingDays
    self.registry = registry
  }

  /// The forms that readings are put together by, beside rules.
  public static var forms: [String] { Form.allCases.map(\.rawValue) }

  /// What `document` says.
  public func read(_ document: ExtractedDocument) -> Reading {
    var pass = pass(over: document)
    return pass.run()
  }

  /// What `document` says, and the stretches of its body that are not explained, in reading order.
  public func readWithRest(_ document: ExtractedDocument) -> (reading: Reading, rest: [UnexplainedStretch]) {
    var pass = pass(over: document)
    return (pass.run(), pass.unexplained)
  }

  /// What rules are searched for in, at byte `offset` of the text; nil where nothing is read.
  package func surroundings(of offset: Int, in document: ExtractedDocument) -> SearchedText? {
    var pass = pass(over: document)
    return pass.surroundings(of: offset)
  }

  private func pass(over document: ExtractedDocument) -> ReadingPass {
    ReadingPass(document, vocabulary: vocabulary, workingDays: workingDays, registry: registry)
  }
}

/// A document's tokens and the stretch of them in which rules are searched for.
package struct SearchedText: Sendable {
  /// All of the document.
  package var tokens: [Token]
  /// A paragraph, or a line.
  package var range: Range<Int>
  /// The token asked about, in `range`.
  package var token: Int
}
