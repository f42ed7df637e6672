public import CongvanText

extension Grammar {
  /// How the tokens of `range` are read.
  ///
  /// - Parameters:
  ///   - tokens: Cut by this grammar's `tokenizer`.
  ///   - range: The tokens searched; anchors and gaps know nothing outside it.
  ///   - focus: Only what touches these tokens is told.
  public func explain(_ tokens: [Token], range: Range<Int>, focus: Range<Int>) -> Explanation {
    Matcher.with(program, tokens, range) { matcher in
      var tracer = Tracer(self, matcher)
      let readings = trees(tokens, range, &tracer).filter { $0.range.overlaps(focus) }
      var explanation = Explanation(readings: readings, parts: [], outranked: [], nearMisses: [])
      for root in library.roots { attempts(of: root, in: focus, &tracer, &explanation) }
      explanation.outranked.sort { ($1.range.count, $0.rule) < ($0.range.count, $1.rule) }
      explanation.nearMisses.sort { ($1.known, $1.range.count, $0.rule) < ($0.known, $0.range.count, $1.rule) }
      if readings.isEmpty { explanation.parts = parts(in: focus, &tracer) }
      return explanation
    }
  }

  /// What the rules that no other refers to read in a text that stands alone, as trees, in reading order.
  public func readings(of text: GrammarText) -> [RuleTree] {
    Matcher.with(program, text.tokens, text.tokens.indices) { matcher in
      var tracer = Tracer(self, matcher)
      return trees(text.tokens, text.tokens.indices, &tracer)
    }
  }

  private func trees(_ tokens: [Token], _ range: Range<Int>, _ tracer: inout Tracer) -> [RuleTree] {
    var trees: [RuleTree] = []
    for set in islandsOfRoots { trees += search(set, in: tokens, range: range).map { tracer.tree($0) } }
    return trees.sorted { ($0.range.lowerBound, $1.range.upperBound, $0.rule) < ($1.range.lowerBound, $0.range.upperBound, $1.rule) }
  }

  /// The sentence, or the part of it up to a `;`, in which a token of `range` stands.
  public func clause(around token: Int, in tokens: [Token], range: Range<Int>) -> Range<Int> {
    Matcher.with(program, tokens, range) { matcher in
      var lower = token
      while lower > range.lowerBound, !matcher.isSentenceEnd(lower - 1) { lower -= 1 }
      var upper = token
      while upper < range.upperBound - 1, !matcher.isSentenceEnd(upper) { upper += 1 }
      return lower..<upper + 1
    }
  }

  /// What one rule did at every token of `focus`: where it gave way to another, and where it came furthest.
  private func attempts(of root: Int, in focus: Range<Int>, _ tracer: inout Tracer, _ explanation: inout Explanation) {
    let name = rules[root].name
    var best: NearMiss?
    for at in focus {
      let attempt = tracer.attempt(root, at)
      if let end = attempt.end?.at {
        if let winner = explanation.readings.first(where: { $0.range.overlaps(at..<end) && rules[root].head == self.head(of: $0.rule) }),
          winner.rule != name
        {
          explanation.outranked.append(
            OutrankedReading(rule: name, range: at..<end, winner: winner.rule, reason: reason(for: winner, over: root, at..<end)))
          return
        }
      } else if let miss = attempt.miss, miss.known > 0, best.map({ ($0.known, $0.range.count) < (miss.known, miss.range.count) }) ?? true {
        best = miss
      }
    }
    // A rule that reads the place is no near miss a word further on.
    if let best, !explanation.readings.contains(where: { $0.rule == name && $0.range.overlaps(best.range) }) {
      explanation.nearMisses.append(best)
    }
  }

  private func reason(for winner: RuleTree, over rule: Int, _ range: Range<Int>) -> OutrankedReading.Reason {
    if winner.range.lowerBound < range.lowerBound { return .beginsEarlier }
    if program.rules[Int(self.rule(winner.rule)!.id)].over.contains(Int32(rule)) { return .declaredOver }
    return winner.range.count > range.count ? .readsMore : .standsFirst
  }

  /// The longest readings of rules that others refer to, none overlapping another; what a wildcard alone reads is none.
  private func parts(in focus: Range<Int>, _ tracer: inout Tracer) -> [RuleTree] {
    let inner = rules.indices.filter { !rules[$0].standsAlone }
    let userCounts = Dictionary(uniqueKeysWithValues: inner.map { ($0, users(of: rules[$0].name).count) })
    var trees: [RuleTree] = []
    var at = focus.lowerBound
    while at < focus.upperBound {
      let ends = inner.compactMap { rule in tracer.attempt(rule, at).end.map { (rule: rule, end: $0) } }.filter { $0.end.known > 0 }
      // Of equally long ones the one that most rules use.
      if let longest = ends.max(by: { ($0.end.at, userCounts[$0.rule]!, $1.rule) < ($1.end.at, userCounts[$1.rule]!, $0.rule) }) {
        trees.append(tracer.tree(longest.rule, at))
        at = longest.end.at
      } else {
        at += 1
      }
    }
    return trees
  }

  private func head(of name: String) -> String? { info(rule(name)!).head }
}
