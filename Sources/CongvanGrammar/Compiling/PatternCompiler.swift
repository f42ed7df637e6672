internal import CongvanText

/// Compiles the pattern of one rule.
struct PatternCompiler {
  typealias Facts = Compiler.Facts

  let path: String
  let gathered: Set<String>
  private(set) var slots: [String: Int] = [:]

  init(path: String, gathered: Set<String>) {
    self.path = path
    self.gathered = gathered
  }

  /// Whether every slot of a result is bound; a missing one is an issue already.
  func binds(_ value: ValueNode) -> Bool {
    switch value.kind {
    case .slot(let name): slots[name] != nil
    case .list(let values): values.allSatisfy { binds($0) }
    case .record(_, let fields): fields.allSatisfy { binds($0.value) }
    case .symbol, .integer, .decimal, .text: true
    }
  }

  mutating func compile(_ pattern: Pattern, in compiler: inout Compiler) -> Facts {
    switch pattern.kind {
    case .words(let text):
      let tokens = compiler.words(text, path, pattern.place)
      let start = compiler.literals.count
      compiler.literals += tokens
      return add(
        Node(op: .words, a: start, b: start + tokens.count), .words(tokens), compiler.needs(of: tokens), steps: 1 + tokens.count, &compiler)
    case .reference(let name):
      if let lexicon = compiler.library.lexiconIndex[name] {
        let facts = compiler.lexiconFacts[lexicon]
        return add(Node(op: .lexicon, a: lexicon), facts.opening, compiler.need(of: facts.opening.first), steps: facts.steps, &compiler)
      }
      let rule = compiler.library.ruleIndex[name]!
      let facts = compiler.facts(ofRule: rule)
      return add(Node(op: .rule, a: rule), facts.opening, facts.needs, steps: facts.steps + 1, &compiler)
    case .bind(let name, let inner):
      let slot = slots[name] ?? slots.count
      slots[name] = slot
      let facts = compile(inner, in: &compiler)
      let op: Node.Op =
        switch inner.kind {
        case .reference, .list, .builtin(.int), .builtin(.digits), .builtin(.number): .bindValue
        default: .bindText
        }
      let whole = add(
        Node(op: op, a: link([facts], &compiler), b: slot), facts.opening, facts.needs, steps: facts.steps + 1, &compiler)
      spare(facts.node, testedBy: whole.node, &compiler)
      return whole
    case .sequence(let parts): return sequence(parts, &compiler)
    case .choice(let branches): return choice(branches, &compiler)
    case .optional(let inner):
      let facts = compile(inner, in: &compiler)
      return add(Node(op: .optional, a: link([facts], &compiler)), facts.opening.optional, .none, steps: facts.steps + 1, &compiler)
    case .repetition(let inner, let most):
      let facts = compile(inner, in: &compiler)
      let node = Node(op: .repetition, a: link([facts], &compiler), b: most)
      return add(node, facts.opening.repeated.optional, .none, steps: times(facts.steps, most) + 1, &compiler)
    case .list(let inner):
      let facts = compile(inner, in: &compiler)
      let separator = compiler.library.lexiconIndex[Library.separatorName]!
      let steps = times(facts.steps + compiler.lexiconFacts[separator].steps, Node.listLimit) + 1
      let opening = facts.opening.then(compiler.lexiconFacts[separator].opening.optional)
      return add(Node(op: .list, a: link([facts], &compiler), b: separator), opening, facts.needs, steps: steps, &compiler)
    case .until(let inner, let most):
      let facts = compile(inner, in: &compiler)
      let node = Node(op: .until, a: link([facts], &compiler), b: most)
      return add(node, .anything, .none, steps: times(facts.steps, most) + 1, &compiler)
    case .not(let inner), .ahead(let inner):
      let facts = compile(inner, in: &compiler)
      let isAhead = if case .ahead = pattern.kind { true } else { false }
      let node = Node(op: isAhead ? .ahead : .not, a: link([facts], &compiler))
      return add(node, .nothing, isAhead ? facts.needs : .none, steps: facts.steps + 1, &compiler)
    case .gap(let most): return add(Node(op: .gap, a: most), .anything.optional, .none, steps: 1, &compiler)
    case .glued: return add(Node(op: .glued), .nothing, .none, steps: 1, &compiler)
    case .nothing: return add(Node(op: .nothing), .nothing, .none, steps: 1, &compiler)
    case .anchor(let anchor): return add(Node(op: op(of: anchor)), .nothing, .none, steps: 1, &compiler)
    case .builtin(let builtin): return token(builtin, &compiler)
    }
  }

  private func op(of anchor: Pattern.Anchor) -> Node.Op {
    switch anchor {
    case .start: .atStart
    case .end: .atEnd
    case .clauseEnd: .atClauseEnd
    case .commaEnd: .atCommaEnd
    case .lineStart: .atLineStart
    }
  }

  private func token(_ builtin: Pattern.Builtin, _ compiler: inout Compiler) -> Facts {
    let node: Node
    let sorts: FirstSet.Sorts
    switch builtin {
    case .int(let range): (node, sorts) = (Node(op: .int, a: range.lowerBound, b: range.upperBound), .number)
    case .digits(let range): (node, sorts) = (Node(op: .digits, a: range.lowerBound, b: range.upperBound), .number)
    case .number: (node, sorts) = (Node(op: .number), .number)
    case .word: (node, sorts) = (Node(op: .word), .word)
    case .capital: (node, sorts) = (Node(op: .capital), .capital)
    case .caps: (node, sorts) = (Node(op: .caps), .capital)
    case .punct: (node, sorts) = (Node(op: .punct), .punctuation)
    case .any: (node, sorts) = (Node(op: .any), .any)
    }
    // A number is at most eight groups of digits with their marks.
    var opening = Opening.token(FirstSet(sorts: sorts))
    if builtin == .number { opening.second.sorts = .punctuation }
    return add(node, opening, compiler.need(of: opening.first), steps: builtin == .number ? 17 : 1, &compiler)
  }

  private mutating func sequence(_ parts: [Pattern], _ compiler: inout Compiler) -> Facts {
    let facts = parts.map { compile($0, in: &compiler) }
    let opening = facts.reduce(Opening.nothing) { $0.then($1.opening) }
    let needs = facts.reduce(Needs.none) { $0.and($1.needs) }
    var steps = 0
    for (part, fact) in zip(parts, facts).reversed() {
      if case .gap(let most) = part.kind { steps = times(steps + 1, most + 1) } else { steps += fact.steps }
    }
    let start = link(facts, &compiler)
    let whole = add(Node(op: .sequence, a: start, b: start + facts.count), opening, needs, steps: steps + 1, &compiler)
    if let first = facts.first { spare(first.node, testedBy: whole.node, &compiler) }
    return whole
  }

  private mutating func choice(_ branches: [Pattern], _ compiler: inout Compiler) -> Facts {
    let facts = branches.map { compile($0, in: &compiler) }
    let opening = facts.dropFirst().reduce(facts[0].opening) { $0.or($1.opening) }
    let start = link(facts, &compiler)
    return add(
      Node(op: .choice, a: start, b: start + facts.count), opening, .any(facts.map(\.needs)), steps: 1 + compiler.worst(facts), &compiler)
  }

  private func times(_ steps: Int, _ count: Int) -> Int {
    let (product, overflow) = (steps + 1).multipliedReportingOverflow(by: count)
    return overflow || product > 1 << 40 ? 1 << 40 : product
  }

  private func link(_ facts: [Facts], _ compiler: inout Compiler) -> Int {
    compiler.children += facts.map(\.node)
    return compiler.children.count - facts.count
  }

  /// Spares an element the tests that the one which it opens has made at the same token.
  private func spare(_ first: Int32, testedBy whole: Int32, _ compiler: inout Compiler) {
    let tests = compiler.nodes[Int(whole)]
    if compiler.nodes[Int(first)].first == tests.first { compiler.nodes[Int(first)].first = -1 }
    if compiler.nodes[Int(first)].second == tests.second { compiler.nodes[Int(first)].second = -1 }
  }

  private func add(_ node: Node, _ opening: Opening, _ needs: Needs, steps: Int, _ compiler: inout Compiler) -> Facts {
    var node = node
    if !opening.canBeEmpty {
      node.first = compiler.test(opening.first)
      // Words compare their second token by themselves.
      if !opening.canBeOne, node.op != .words { node.second = compiler.test(opening.second) }
    }
    compiler.nodes.append(node)
    return Facts(node: Int32(compiler.nodes.count - 1), opening: opening, needs: needs, steps: steps)
  }
}
