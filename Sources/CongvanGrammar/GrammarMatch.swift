/// A rule of one grammar.
public struct RuleRef: Hashable, Sendable {
  let id: Int32
}

/// A lexicon of one grammar.
public struct LexiconRef: Hashable, Sendable {
  @usableFromInline let id: Int32
}

/// A phrase that a rule read.
public struct GrammarMatch: Hashable, Sendable {
  /// The rule.
  public var rule: RuleRef
  /// Its name.
  public var ruleName: String
  /// The tokens it read.
  public var range: Range<Int>
  /// What they mean.
  public var value: GrammarValue
}

/// A phrase that a lexicon lists.
public struct LexiconMatch: Hashable, Sendable {
  /// The number of tokens.
  public var length: Int
  /// What it means; the token range itself when the lexicon says nothing.
  public var value: GrammarValue
}
