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

  /// The rules that no other refers to, those that give a record of one head together, as they are searched for.
  var islandsOfRoots: [IslandSet] {
    var heads: Set<String> = []
    return library.roots.compactMap { root in
      guard let head = rules[root].head else { return islands(rules: [rules[root].name]) }
      return heads.insert(head).inserted ? islands([head]) : nil
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

  /// The rules standing alone that a rule is a part of, directly or by way of others.
  public func users(of rule: String) -> [String] {
    var found: Set<String> = []
    var waiting = [rule]
    while let name = waiting.popLast() {
      for user in library.rules where user.pattern.reads(name) && found.insert(user.name).inserted { waiting.append(user.name) }
    }
    return rules.filter { $0.standsAlone && found.contains($0.name) }.map(\.name)
  }

  private func head(of name: String) -> String? { info(rule(name)!).head }
}

extension Library {
  /// The rules that no other refers to, unless only to look ahead for them.
  var roots: [Int] {
    var inner: Set<String> = []
    for rule in rules { rule.pattern.visitRead { if case .reference(let name) = $0.kind { inner.insert(name) } } }
    return rules.indices.filter { !inner.contains(rules[$0].name) }
  }
}

extension Pattern {
  /// Whether it refers to `name`, not only to look ahead for it.
  fileprivate func reads(_ name: String) -> Bool {
    var isRead = false
    visitRead { if case .reference(name) = $0.kind { isRead = true } }
    return isRead
  }

  /// Calls `body` with the element and all it is made of, but for what is only looked ahead for.
  fileprivate func visitRead(_ body: (Pattern) -> Void) {
    switch kind {
    case .not, .ahead, .until: return
    default:
      body(self)
      for part in parts { part.visitRead(body) }
    }
  }
}
