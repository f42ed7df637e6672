/// How a grammar reads a stretch of text: what it reads there, and what it nearly read.
public struct Explanation: Hashable, Sendable {
  /// The readings of rules that no other rule refers to, in reading order.
  public var readings: [RuleTree]
  /// Where no such rule reads anything: the longest readings of rules that others refer to.
  public var parts: [RuleTree]
  /// Rules that read here as well, but gave way to another, the longest first.
  public var outranked: [OutrankedReading]
  /// Rules that began to read and failed, those that came furthest first; of each rule its best attempt.
  public var nearMisses: [NearMiss]
}

/// What a rule read, with the rules that read parts of it.
public struct RuleTree: Hashable, Sendable {
  /// The rule's name.
  public var rule: String
  /// The tokens it read.
  public var range: Range<Int>
  /// What they mean.
  public var value: GrammarValue
  /// The rules it refers to, where they read.
  public var parts: [RuleTree]

  /// Whether the rule, or a rule that read a part, is `name`.
  public func reaches(_ name: String) -> Bool { node(name) != nil }

  /// The first tree of that rule, itself included.
  public func node(_ name: String) -> RuleTree? {
    if rule == name { return self }
    for part in parts { if let found = part.node(name) { return found } }
    return nil
  }
}

/// A reading that gave way.
public struct OutrankedReading: Hashable, Sendable {
  /// The rule.
  public var rule: String
  /// The tokens it would have read.
  public var range: Range<Int>
  /// The rule that was preferred.
  public var winner: String
  /// Why.
  public var reason: Reason

  /// Why another rule was preferred.
  public enum Reason: Hashable, Sendable { case declaredOver, beginsEarlier, readsMore, standsFirst }
}

/// A rule that read some words and then met others than it wanted.
public struct NearMiss: Hashable, Sendable {
  /// The rule.
  public var rule: String
  /// The tokens it had read.
  public var range: Range<Int>
  /// What it wanted at the end of `range`, mostly as the notation writes it: words in quotes, names of rules and lexicons.
  public var expected: [String]
  /// How many of the tokens were asked for by word, list or number, and not by a gap or a wildcard.
  var known: Int
}
