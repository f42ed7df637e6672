public import CongvanGrammar
public import CongvanModel
internal import CongvanParsing
public import CongvanText

/// How the rules read a clause.
public struct ClauseExplanation: Sendable {
  /// The text it stands in.
  public let text: GrammarText
  /// Its tokens.
  public let clause: Range<Int>
  /// What is read in it and nearly read.
  public let explanation: Explanation
  /// What is read in it by forms, which are put together from layout and several rules.
  public let forms: [FormReading]
  /// The reading of the whole document; nil when the clause stands alone.
  public let reading: Reading?

  /// Explains a text that stands alone.
  ///
  /// - Throws: As `FormReader` does, where the grammar has forms.
  public init(_ text: String, grammar: Grammar) throws {
    self.text = GrammarText(text, in: grammar)
    clause = self.text.tokens.indices
    explanation = grammar.explain(self.text.tokens, range: clause, focus: clause)
    let names = Set(grammar.forms.map(\.name))
    forms = names.isEmpty ? [] : try FormReader(grammar).readings(of: text).filter { names.contains($0.form) }
    reading = nil
  }

  /// Explains the clause of `document` in which byte `offset` stands; nil when nothing is read there.
  ///
  /// - Throws: As `DocumentReading` does.
  public init?(_ document: ExtractedDocument, at offset: Int, grammar: Grammar) throws(GrammarError) {
    let reader = try DirectiveReader(grammar: grammar)
    guard let searched = reader.surroundings(of: offset, in: document) else { return nil }
    text = GrammarText(document.text, tokens: searched.tokens)
    clause = grammar.clause(around: searched.token, in: searched.tokens, range: searched.range)
    explanation = grammar.explain(searched.tokens, range: searched.range, focus: clause)
    let reading = reader.read(document)
    let names = Set(grammar.forms.map(\.name))
    let span = text.span(clause)
    forms = FormReader.readings(in: reading).filter { names.contains($0.form) && $0.span.overlaps(span) }
    self.reading = reading
  }

  /// What became of a rule's reading in the reading of the document; nil when that has no such values, or the clause stands alone.
  ///
  /// Deadlines and limits that stand in another document's name or are no time to act are left out of a document's reading.
  public func fate(of tree: RuleTree) -> Fate? {
    guard let reading, case .record(let record) = tree.value else { return nil }
    let span = text.span(tree.range)
    let spans: [TextSpan]
    switch record.head {
    case "deadline": spans = reading.deadlines.filter { $0.rule == tree.rule }.map(\.span.span)
    case "limit": spans = reading.limits.filter { $0.rule == tree.rule }.map(\.span.span)
    case "citation": spans = reading.citations.map(\.span.span)
    default: return nil
    }
    return spans.contains { $0.overlaps(span) } ? .kept : .leftOut
  }

  /// Whether a rule's reading is part of the document's reading.
  public enum Fate: Sendable { case kept, leftOut }
}
