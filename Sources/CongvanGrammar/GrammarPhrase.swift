public import CongvanText

/// A phrase of a lexicon.
public struct GrammarPhrase: Hashable, Sendable {
  /// As it is written.
  public var text: String
  /// As its symbols; a number's is 0.
  public var symbols: [Symbol]
}
