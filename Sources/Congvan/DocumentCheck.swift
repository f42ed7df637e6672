public import CongvanGrammar
public import CongvanModel
internal import CongvanParsing
public import CongvanRules
public import CongvanText

/// Checks documents, and files that they bind, with the words and days off that come with the program.
public struct DocumentCheck: Sendable {
  private let reader: DirectiveReader
  private let check: ConsistencyCheck

  /// A check that goes by the lexicons of `grammar`.
  ///
  /// - Throws: Every rule and lexicon that checks ask for by name and the grammar lacks.
  public init(grammar: Grammar) throws(GrammarError) {
    reader = try DirectiveReader(grammar: grammar)
    check = ConsistencyCheck(
      vocabulary: try CheckVocabulary(grammar), calendar: DeadlineCalendar(workingDays: ShippedCalendar.workingDays))
  }

  /// The names that a document prescribes and the figures it states.
  public func facts(of document: ExtractedDocument, _ reading: Reading) throws(GrammarError) -> DocumentFacts {
    var facts = try reader.facts(of: document)
    facts.respelled = reading.diagnostics.filter { $0.id == "citation.separatorsDiffer" }
    return facts
  }

  /// Holds documents against themselves, each other, and the directives of `known` that they implement.
  public func consistency(of documents: [(reading: Reading, facts: DocumentFacts)], known: RuleSet = RuleSet()) -> CheckResult {
    let set = RuleSet(lifting: documents.map(\.reading))
    let facts = Dictionary(documents.map { ($0.reading.source.sha256, $0.facts) }) { first, _ in first }
    let own = set.directives.compactMap { directive in facts[directive.source.sha256].map { (directive.key, $0) } }
    let others = known.checked([:]).filter { set.directive($0.directive.key) == nil }
    return consistency(of: set.checked(Dictionary(own) { first, _ in first }), known: others)
  }

  /// Holds the directives of `set` against themselves and each other.
  ///
  /// - Parameter facts: By the directive's key; of one that is not among them, names and figures are not checked.
  public func consistency(of set: RuleSet, facts: [String: DocumentFacts]) -> CheckResult { consistency(of: set.checked(facts), known: []) }

  private func consistency(of directives: [CheckedDirective], known: [CheckedDirective]) -> CheckResult {
    CheckResult(
      checked: directives.map { CheckResult.Subject(document: $0.directive.key, file: $0.directive.source.name) },
      findings: check.findings(in: directives, known: known))
  }
}
