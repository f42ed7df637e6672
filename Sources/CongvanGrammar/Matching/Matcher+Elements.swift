internal import CongvanText

extension Matcher {
  /// Where the element's match from `at` ends; -1 when there is none.
  @inline(__always)
  mutating func run(_ id: Int32, _ at: Int) -> Int {
    steps &+= 1
    return refuses(id, at) ? -1 : match(nodes[Int(id)], at)
  }

  /// Whether the token at `at` is none that an element can begin with: most elements are refused so.
  @inline(__always)
  private func refuses(_ id: Int32, _ at: Int) -> Bool {
    let node = nodes[Int(id)]
    if node.first >= 0, at >= end || !allows(node.first, tokens[at]) { return true }
    return node.second >= 0 && (at + 1 >= end || !allows(node.second, tokens[at + 1]))
  }

  /// Where the match of a rule from `at` ends, which a reference to it or `value(ofRule:from:)` has found able to begin there.
  @inline(__always)
  mutating func root(ofRule rule: Int, _ at: Int) -> Int {
    steps &+= 1
    return match(nodes[Int(roots[rule])], at)
  }

  private mutating func match(_ node: Node, _ at: Int) -> Int {
    switch node.op {
    case .words:
      let stop = at + node.b - node.a
      guard stop <= end else { return -1 }
      for offset in 0..<(node.b - node.a) {
        steps &+= 1
        if !literals[node.a + offset].matches(tokens[at + offset]) { return -1 }
      }
      return stop
    case .rule: return isRecording ? record(node.a, at) : root(ofRule: node.a, at)
    case .lexicon: return phrase(node, at)
    case .bindValue, .bindText:
      let stop = run(children[node.a], at)
      if stop >= 0, isRecording { bind(node, at..<stop) }
      return stop
    case .sequence: return sequence(node.a, node.b, at)
    case .choice:
      var branch = open(node.a, node.b, at)
      while branch < node.b {
        let stop = attempt(children[branch], at)
        if stop >= 0 { return stop }
        branch = open(branch + 1, node.b, at)
      }
      return -1
    case .optional:
      let stop = mayMatch(children[node.a], at) ? attempt(children[node.a], at) : -1
      return stop >= 0 ? stop : at
    case .repetition:
      var at = at
      for _ in 0..<node.b {
        let stop = mayMatch(children[node.a], at) ? attempt(children[node.a], at) : -1
        if stop <= at { break }
        at = stop
      }
      return at
    case .list: return list(node, at)
    case .until: return until(node, at)
    case .not: return peek(children[node.a], at) ? -1 : at
    case .ahead: return peek(children[node.a], at) ? at : -1
    case .gap, .nothing: return at
    case .glued: return at < end && at > start && !tokens[at].flags.contains(.afterSpace) ? at : -1
    case .atStart: return at == start ? at : -1
    case .atEnd: return at == end ? at : -1
    case .atClauseEnd: return isClauseEnd(at) ? at : -1
    case .atCommaEnd: return isClauseEnd(at) || isMark(at, marks.comma) || isMark(at, marks.colon) ? at : -1
    case .atLineStart: return at == start || (at < end && tokens[at].flags.contains(.afterLineBreak)) ? at : -1
    case .int, .digits, .number: return number(node, at)
    case .word: return at < end && tokens[at].kind == .word ? at + 1 : -1
    case .capital: return at < end && tokens[at].kind == .word && tokens[at].flags.contains(.capitalized) ? at + 1 : -1
    case .caps: return at < end && tokens[at].kind == .word && tokens[at].flags.contains(.allCapitals) ? at + 1 : -1
    case .punct: return at < end && tokens[at].kind == .punctuation ? at + 1 : -1
    case .any: return at < end ? at + 1 : -1
    }
  }

  /// The first of the branches from `branch` to `last` that may match at `at`, which most may not; `last` when none may.
  @inline(__always)
  private mutating func open(_ branch: Int, _ last: Int, _ at: Int) -> Int {
    var next = branch
    while next < last, refuses(children[next], at) { next &+= 1 }
    steps &+= next &- branch &+ (next < last ? 1 : 0)
    return next
  }

  /// Whether an element may match at `at`.
  @inline(__always)
  private mutating func mayMatch(_ id: Int32, _ at: Int) -> Bool {
    steps &+= 1
    return !refuses(id, at)
  }

  /// Matches an element that may match, and forgets what it bound when it fails.
  @inline(never)
  private mutating func attempt(_ id: Int32, _ at: Int) -> Int {
    if !isRecording { return match(nodes[Int(id)], at) }
    let mark = bindings.count
    let stop = match(nodes[Int(id)], at)
    if stop < 0 { forget(to: mark) }
    return stop
  }

  /// Drops what was bound since `mark` bindings were there.
  @inline(never)
  private mutating func forget(to mark: Int) { bindings.removeLast(bindings.count - mark) }

  @inline(never)
  private mutating func bind(_ node: Node, _ range: Range<Int>) {
    bindings.append(Binding(slot: node.b, value: node.op == .bindValue ? value : .words(range)))
  }

  @inline(never)
  private mutating func phrase(_ node: Node, _ at: Int) -> Int {
    let found = phrases.longest(node.a, tokens, at, end, &steps)
    if isRecording, found.end >= 0 { value = program.lexiconValues[node.a][Int(found.entry)] ?? .words(at..<found.end) }
    return found.end
  }

  /// Whether an element matches, nothing bound.
  @inline(__always)
  private mutating func peek(_ id: Int32, _ at: Int) -> Bool { mayMatch(id, at) && matches(id, at) }

  @inline(never)
  private mutating func matches(_ id: Int32, _ at: Int) -> Bool {
    let wasRecording = isRecording
    isRecording = false
    defer { isRecording = wasRecording }
    return match(nodes[Int(id)], at) >= 0
  }

  private mutating func sequence(_ first: Int, _ last: Int, _ at: Int) -> Int {
    var at = at
    for child in first..<last {
      let id = children[child]
      if nodes[Int(id)].op == .gap { return gap(nodes[Int(id)].a, child + 1, last, at) }
      at = run(id, at)
      if at < 0 { return -1 }
    }
    return at
  }

  /// Tries the rest of a sequence after 0, 1 … `most` tokens of one clause.
  private mutating func gap(_ most: Int, _ first: Int, _ last: Int, _ at: Int) -> Int {
    for skipped in 0...most {
      steps += 1
      let mark = bindings.count
      let stop = sequence(first, last, at + skipped)
      if stop >= 0 { return stop }
      forget(to: mark)
      if at + skipped >= end || isSentenceEnd(at + skipped) { break }
    }
    return -1
  }

  @inline(never)
  private mutating func until(_ node: Node, _ at: Int) -> Int {
    guard at < end else { return -1 }
    var stop = at + 1
    while stop <= end, stop - at <= node.b {
      if stop == end || peek(children[node.a], stop) { return stop }
      stop += 1
    }
    return -1
  }

  @inline(never)
  private mutating func list(_ node: Node, _ at: Int) -> Int {
    var items: [GrammarValue] = []
    var stop = -1
    var next = at
    let mark = bindings.count
    for _ in 0..<Node.listLimit {
      value = .words(next..<next)
      let itemEnd = run(children[node.a], next)
      if itemEnd <= next { break }
      if isRecording {
        // An element without a value of its own stands for its text.
        items.append(hasValue(children[node.a]) ? value : .words(next..<itemEnd))
      }
      stop = itemEnd
      next = phrases.longest(node.b, tokens, stop, end, &steps).end
      if next < 0 { break }
    }
    forget(to: mark)
    if stop >= 0, isRecording { value = .list(items) }
    return stop
  }

  private func hasValue(_ id: Int32) -> Bool {
    switch nodes[Int(id)].op {
    case .rule, .lexicon, .int, .digits, .number: true
    default: false
    }
  }
}
