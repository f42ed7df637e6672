/// What a rule or a lexicon says a phrase means.
public enum GrammarValue: Hashable, Sendable {
  /// A name of the grammar's own, such as `before`.
  case symbol(String)
  /// A whole number.
  case integer(Int)
  /// A number with a fraction.
  case decimal(Double)
  /// A text written in the grammar.
  case text(String)
  /// A range of the searched tokens.
  case words(Range<Int>)
  /// A head with named fields.
  case record(GrammarRecord)
  /// Values in order.
  case list([GrammarValue])

  /// The name, when it is a symbol.
  public var symbol: String? { if case .symbol(let name) = self { name } else { nil } }

  /// The whole number, when it is one.
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }

  /// The number, whole or not.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .decimal(let value): value
    default: nil
    }
  }

  /// The text, when it was written in the grammar.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The token range, when it is text of the document.
  public var words: Range<Int>? { if case .words(let range) = self { range } else { nil } }

  /// The record, when it is one.
  public var record: GrammarRecord? { if case .record(let record) = self { record } else { nil } }

  /// The list, when it is one.
  public var list: [GrammarValue]? { if case .list(let values) = self { values } else { nil } }

  /// The same value with `transform` applied to each value it is made of.
  func mapped(_ transform: (GrammarValue) -> GrammarValue) -> GrammarValue {
    switch self {
    case .record(let record):
      .record(GrammarRecord(record.head, record.fields.map { GrammarRecord.Field($0.name, transform($0.value)) }))
    case .list(let values): .list(values.map(transform))
    default: self
    }
  }
}

extension GrammarValue: CustomStringConvertible {
  /// As the notation writes it; token ranges as `@first..<end`.
  public var description: String {
    switch self {
    case .symbol(let name): name
    case .integer(let value): String(value)
    case .decimal(let value): String(value)
    case .text(let text): "\"\(text)\""
    case .words(let range): "@\(range.lowerBound)..<\(range.upperBound)"
    case .record(let record): record.description
    case .list(let values): "[\(values.map(\.description).joined(separator: " "))]"
    }
  }
}
