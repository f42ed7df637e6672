internal import CongvanExtraction
public import CongvanGrammar
public import CongvanModel
internal import CongvanParsing
public import CongvanRules
public import CongvanText

/// Checks documents, and files that they bind, with the words and days off that come with the program.
public struct DocumentCheck: Sendable {
  private let reader: DocumentFactReader
  private let check: ConsistencyCheck
  private let vocabulary: CheckVocabulary

  /// A check that goes by the lexicons of `grammar`.
  ///
  /// - Throws: `GrammarError` with every rule and lexicon that checks ask for by name and the grammar lacks; what the shipped calendar
  ///   throws when it cannot be read.
  public init(grammar: Grammar) throws {
    reader = try DocumentFactReader(grammar: grammar)
    vocabulary = try CheckVocabulary(grammar)
    check = ConsistencyCheck(vocabulary: vocabulary, calendar: DeadlineCalendar(workingDays: try ShippedCalendar.load()))
  }

  /// Documents as directives that can be checked; of two readings of one directive the later stands.
  public static func directives(_ documents: [(reading: Reading, facts: DocumentFacts)]) -> [CheckedDirective] {
    let set = RuleSet(lifting: documents.map(\.reading))
    let facts = Dictionary(documents.map { ($0.reading.source.sha256, $0.facts) }) { first, _ in first }
    return set.checked(
      Dictionary(set.directives.compactMap { own in facts[own.source.sha256].map { (own.key, $0) } }) { first, _ in first })
  }

  /// The names that a document prescribes and the figures it states.
  public func facts(of document: ExtractedDocument, _ reading: Reading) -> DocumentFacts {
    var facts = reader.facts(of: document)
    facts.respelled = reading.diagnostics.filter { $0.id == Diagnostic.separatorsDiffer }
    facts.misnamedDays = reading.diagnostics.filter { $0.id == Diagnostic.weekdayDiffers }
    return facts
  }

  /// Holds `directives` against themselves, each other, and those of `known` that they implement.
  public func consistency(of directives: [CheckedDirective], known: [CheckedDirective] = []) -> CheckResult {
    CheckResult(
      checked: directives.map { CheckResult.Subject(document: $0.directive.key, file: $0.directive.source.name) },
      findings: check.findings(in: directives, known: known))
  }

  /// Deadlines of `directives` that were extended to an earlier day.
  public func hastened(in directives: [CheckedDirective]) -> [Finding] { directives.flatMap(check.hastened) }

  /// Holds a list of groups against the limits and names of `directives`, and against the totals that stand above it.
  ///
  /// - Throws: `CheckError` when no row of it names its columns.
  public func roster(_ sheets: [Sheet], by directives: [CheckedDirective]) throws -> CheckResult {
    let roster = RosterCheck(directives, vocabulary: vocabulary)
    guard let result = try roster.result(sheets, reading: figures) else {
      throw CheckError(file: sheets.first?.file ?? "", code: .noHeading)
    }
    return result
  }

  private func figures(in text: String) throws(ExtractionError) -> [StatedFigure] {
    reader.facts(of: try DocumentExtractor.extract(bytes: Array(text.utf8), name: "title.txt")).figures
  }

  /// Holds names of groups, one a line, against the patterns of `directives`.
  ///
  /// - Throws: `CheckError` when none of them prescribes names.
  public func names(_ lines: [String], in file: String, by directives: [CheckedDirective]) throws(CheckError) -> CheckResult {
    let names = NameCheck(directives, vocabulary: vocabulary)
    if names.isEmpty { throw CheckError(file: file, code: .noPattern) }
    return names.result(lines: lines, file: file)
  }

  /// Holds a report's figures against each other and against the limits of `directives`.
  public func report(_ report: CheckedDirective, by directives: [CheckedDirective]) -> CheckResult {
    var result = consistency(of: [report], known: directives)
    result.add(ReportCheck(directives, vocabulary: vocabulary).result(report))
    return result
  }
}

/// A file that cannot be held against directives.
public struct CheckError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is lacking.
  public enum Code: Hashable, Sendable { case noHeading, noPattern }

  /// The file.
  public var file: String
  /// What is lacking.
  public var code: Code

  /// One sentence: the file, the reason and the way out.
  public var description: String {
    switch code {
    case .noHeading:
      "\(file): no row names three columns of a list of groups; give it a heading with group, number of members, leader and phone number."
    case .noPattern: "\(file): none of the directives prescribes names; name the directive that does."
    }
  }
}
