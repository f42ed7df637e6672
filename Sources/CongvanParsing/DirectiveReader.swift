public import CongvanGrammar
public import CongvanModel
public import CongvanText

/// Reads a directive: letterhead, outline, citations, deadlines, limits and obligations.
///
/// Reading is total: it never throws on text. What it could not do is in the reading's diagnostics.
public struct DirectiveReader: Sendable {
  private let vocabulary: Vocabulary
  private let workingDays: WorkingDayCalendar?

  /// A reader with the rules of `grammar`, which counts working days where `workingDays` covers them.
  ///
  /// - Precondition: The grammar has the lexicons and rules that `Vocabulary` asks for; the shipped one has.
  public init(grammar: Grammar, workingDays: WorkingDayCalendar? = nil) {
    vocabulary = Vocabulary(grammar: grammar)
    self.workingDays = workingDays
  }

  /// What `document` says.
  public func read(_ document: ExtractedDocument) -> Reading {
    var pass = ReadingPass(document, vocabulary: vocabulary, workingDays: workingDays)
    return pass.run()
  }
}
