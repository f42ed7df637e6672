public import CongvanText

/// A text cut into the tokens of a grammar, with the way back to its words.
public struct GrammarText: Sendable {
  /// The text.
  public let source: SourceText
  /// Its tokens.
  public let tokens: [Token]

  /// `tokens` of `source`.
  public init(_ source: SourceText, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  /// `text`, cut by the tokenizer of `grammar`.
  public init(_ text: String, in grammar: Grammar) {
    let source = SourceText(text)
    self.init(source, tokens: grammar.tokenizer.tokens(of: source))
  }

  /// The bytes of a range of tokens; the range must not be empty.
  public func span(_ range: Range<Int>) -> TextSpan {
    TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// The words of a range as they are written, in NFC and with single blanks.
  public func words(_ range: Range<Int>) -> String { range.isEmpty ? "" : Self.normalized(source.text(in: span(range))) }

  /// A value with its token ranges as text.
  public func spelled(_ value: GrammarValue) -> GrammarValue {
    if case .words(let range) = value { return .text(words(range)) }
    return value.mapped { spelled($0) }
  }

  /// A text in NFC and with single blanks.
  static func normalized(_ text: String) -> String { ICU.nfc(text.split(whereSeparator: \.isWhitespace).joined(separator: " ")) }
}
