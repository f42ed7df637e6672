public import CongvanText

extension Grammar {
  /// The phrases that a set of rules reads, in order, none overlapping another.
  ///
  /// At each start the longest match wins, except that a rule declared `over` another wins at any length.
  ///
  /// - Parameter tokens: Cut by this grammar's `tokenizer`.
  /// - Parameter range: The tokens searched; anchors and gaps know nothing outside it.
  /// - Parameter limit: The token before which matches start; nil for the end of the range.
  /// - Parameter steps: Grows by the elements tried, a measure of the work that no clock disturbs.
  public func search(_ set: IslandSet, in tokens: [Token], range: Range<Int>, before limit: Int? = nil, steps: inout Int) -> [GrammarMatch]
  {
    let limit = limit ?? range.upperBound
    steps += limit - range.lowerBound
    return set.withStarts(in: tokens, range, before: limit) { starts in
      if starts.isEmpty { return [] }
      return Matcher.with(program, tokens, range) { matcher in
        var matches: [GrammarMatch] = []
        matcher.search(set, starts) { matcher, at, found in
          matches.append(match(found.rule, at..<found.end, &matcher))
        }
        steps += matcher.steps
        return matches
      }
    }
  }

  /// The phrases that a set of rules reads, in order, none overlapping another.
  public func search(_ set: IslandSet, in tokens: [Token], range: Range<Int>, before limit: Int? = nil) -> [GrammarMatch] {
    var steps = 0
    return search(set, in: tokens, range: range, before: limit, steps: &steps)
  }

  /// What one rule reads from the token `at` on; nil when it does not match there.
  public func match(_ rule: RuleRef, at: Int, in tokens: [Token], range: Range<Int>) -> GrammarMatch? {
    Matcher.with(program, tokens, range) { matcher in
      let end = matcher.end(ofRule: rule.id, from: at)
      return end < 0 ? nil : match(rule.id, at..<end, &matcher)
    }
  }

  /// The longest phrase of a lexicon from the token `at` on; nil when it lists none.
  public func longest(_ lexicon: LexiconRef, at: Int, in tokens: [Token], range: Range<Int>) -> LexiconMatch? {
    var steps = 0
    let found = tokens.withUnsafeBufferPointer { program.phrases.walk.longest(Int(lexicon.id), $0, at, range.upperBound, &steps) }
    if found.end < 0 { return nil }
    return LexiconMatch(length: found.end - at, value: program.lexiconValues[Int(lexicon.id)][Int(found.entry)] ?? .words(at..<found.end))
  }

  private func match(_ rule: Int32, _ range: Range<Int>, _ matcher: inout Matcher) -> GrammarMatch {
    let value = matcher.value(ofRule: rule, from: range.lowerBound)
    return GrammarMatch(rule: RuleRef(id: rule), ruleName: rules[Int(rule)].name, range: range, value: value)
  }
}
