public import CongvanGrammar
internal import CongvanModel
internal import CongvanParsing
public import CongvanExtraction

/// What documents are read as by the forms of a grammar, written as its values.
///
/// A text that stands alone is read as a Markdown file that holds nothing else.
public struct FormReader: Sendable {
  private let reader: DocumentReading

  /// A reader with the rules of `grammar`.
  ///
  /// - Throws: What `DocumentReading` throws.
  public init(_ grammar: Grammar) throws { reader = try DocumentReading(grammar: grammar) }

  /// The examples of rules and forms that do not come out as `grammar` says, and, where it has forms, those missing and those too many.
  ///
  /// - Throws: What a reader throws, where the grammar has forms, and `ExtractionError` for an example that cannot be taken apart.
  public static func checkExamples(of grammar: Grammar) throws -> [String] {
    let failures = grammar.checkExamples().map(\.description)
    if grammar.forms.isEmpty { return failures }
    return failures + grammar.checkForms(named: DirectiveReader.forms).map(\.description)
      + (try grammar.checkForms(reading: try FormReader(grammar).readings)).map(\.description)
  }

  /// Every duty, deadline and limit read in `text`, by rules and forms alike.
  public func readings(of text: String) throws(ExtractionError) -> [FormReading] {
    Self.readings(in: reader.read(try DocumentExtractor.extract(bytes: Array(text.utf8), name: "example.md")))
  }

  /// The same of a document that was read.
  static func readings(in reading: Reading) -> [FormReading] {
    func found(_ rule: String, _ span: SourceSpan, _ value: GrammarValue) -> FormReading {
      FormReading(form: rule, span: span.span, words: span.quote.split(whereSeparator: \.isWhitespace).joined(separator: " "), value: value)
    }
    return reading.obligations.map { found($0.rule, $0.span, value($0)) } + reading.deadlines.map { found($0.rule, $0.span, value($0)) }
      + reading.limits.map { found($0.rule, $0.span, value($0)) }
  }

  private static func value(_ duty: Obligation) -> GrammarValue {
    func bearers(_ role: Bearer.Role) -> GrammarValue? { texts(duty.bearers.filter { $0.role == role }.map(\.text)) }
    return record(
      duty.modality.rawValue,
      [
        ("force", .symbol(duty.force.rawValue)), ("lead", bearers(.lead)), ("cooperate", bearers(.cooperate)),
        ("monitor", bearers(.monitor)), ("advise", bearers(.advise)), ("inherited", texts(duty.bearers.filter(\.inherited).map(\.text))),
        ("action", .text(duty.action)), ("to", texts(duty.recipients.map(\.text))), ("if", texts(duty.conditions.map(\.text))),
        ("due", texts(duty.deadlines.map(\.quote))), ("amounts", texts(duty.limits.map(\.quote))),
      ])
  }

  private static func value(_ deadline: Deadline) -> GrammarValue {
    record(
      "deadline",
      [
        ("kind", .symbol(deadline.kind.rawValue)), ("bound", deadline.bound.map { .symbol($0.rawValue) }),
        ("date", deadline.date.map { .text($0.iso) }), ("time", deadline.time.map { .text($0) }),
        ("from", deadline.from.map { .text($0.iso) }), ("to", deadline.to.map { .text($0.iso) }),
      ])
  }

  private static func value(_ limit: Limit) -> GrammarValue {
    record(
      "limit",
      [
        ("op", .symbol(limit.op.rawValue)), ("min", limit.min.map(number)), ("max", limit.max.map(number)), ("unit", .text(limit.unit)),
        ("per", limit.per.map { .text($0) }), ("subject", .text(limit.subject)),
      ])
  }

  private static func record(_ head: String, _ fields: [(name: String, value: GrammarValue?)]) -> GrammarValue {
    .record(GrammarRecord(head, fields.compactMap { field in field.value.map { GrammarRecord.Field(field.name, $0) } }))
  }

  /// A list of texts; nil of none.
  private static func texts(_ words: [String]) -> GrammarValue? { words.isEmpty ? nil : .list(words.map { .text($0) }) }

  private static func number(_ value: Double) -> GrammarValue { Int(exactly: value).map { .integer($0) } ?? .decimal(value) }
}
