internal import CongvanText

/// Walks the patterns of rules as they are written, and keeps account of where each fails.
///
/// It reads what the compiled matcher reads, only slower: one place after the other, as the notation says it. A test holds the two against
/// each other on every example.
struct Tracer {
  /// How far reading has come.
  struct Position {
    var at: Int
    /// How many tokens were asked for by word, list or number.
    var known = 0

    func after(_ count: Int, known: Bool = true) -> Position { Position(at: at + count, known: self.known + (known ? count : 0)) }
  }

  /// The furthest place at which something else was wanted.
  struct Failure {
    var position: Position
    var expected: [String]
  }

  /// A rule's reading, before its value is asked for.
  private struct Found {
    var rule: Int
    var range: Range<Int>
    var parts: [Found]
  }

  private let grammar: Grammar
  private var matcher: Matcher
  private let tokens: [Token]
  private var literals: [String: [LiteralToken]] = [:]
  private var failure: Failure?
  /// Above 0 inside a look ahead, where failing is no failure of the rule.
  private var quiet = 0

  init(_ grammar: Grammar, _ matcher: Matcher) {
    self.grammar = grammar
    self.matcher = matcher
    tokens = Array(matcher.tokens)
  }

  /// Where rule number `rule` ends when it reads from `at`, or how far it came.
  mutating func attempt(_ rule: Int, _ at: Int) -> (end: Position?, miss: NearMiss?) {
    failure = nil
    var found: [Found] = []
    if let end = read(rule, Position(at: at), &found) { return (end, nil) }
    return (
      nil,
      failure.map {
        NearMiss(rule: grammar.rules[rule].name, range: at..<$0.position.at, expected: $0.expected, known: $0.position.known)
      }
    )
  }

  /// A match drawn as a tree.
  mutating func tree(_ match: GrammarMatch) -> RuleTree { tree(Int(match.rule.id), match.range.lowerBound) }

  /// The reading of rule number `rule` from `at`, which must be one, as a tree.
  mutating func tree(_ rule: Int, _ at: Int) -> RuleTree {
    var found: [Found] = []
    guard read(rule, Position(at: at), &found) != nil else { preconditionFailure("a tree of a rule that does not match") }
    return tree(found[0])
  }

  private func tree(_ found: Found) -> RuleTree {
    var matcher = matcher
    return RuleTree(
      rule: grammar.rules[found.rule].name, range: found.range,
      value: matcher.value(ofRule: Int32(found.rule), from: found.range.lowerBound), parts: found.parts.map { tree($0) })
  }

  // MARK: - Rules

  private mutating func read(_ rule: Int, _ from: Position, _ found: inout [Found]) -> Position? {
    let outer = failure
    failure = nil
    var parts: [Found] = []
    let end = read(grammar.library.rules[rule].pattern, from, &parts)
    let inner = failure
    failure = outer
    if let inner {
      // A rule that did not get to its second word is named, not the words it could begin with.
      let isAtStart = inner.position.at == from.at && from.known > 0
      fail(isAtStart ? [grammar.rules[rule].name] : inner.expected, inner.position)
    }
    if let end { found.append(Found(rule: rule, range: from.at..<end.at, parts: parts)) }
    return end
  }

  private mutating func fail(_ expected: [String], _ position: Position) {
    guard quiet == 0 else { return }
    let known = failure.map { ($0.position.known, $0.position.at) } ?? (-1, -1)
    if known < (position.known, position.at) {
      failure = Failure(position: position, expected: expected)
    } else if known
      == (position.known, position.at)
    {
      failure!.expected += expected.filter { !failure!.expected.contains($0) }
    }
  }

  // MARK: - Elements

  private mutating func read(_ pattern: Pattern, _ from: Position, _ found: inout [Found]) -> Position? {
    switch pattern.kind {
    case .words(let text): return words(text, from)
    case .reference(let name): return reference(name, from, &found)
    case .bind(_, let inner): return read(inner, from, &found)
    case .sequence(let parts): return sequence(parts[...], from, &found)
    case .choice(let branches):
      for branch in branches {
        if let end = attempt(branch, from, &found) { return end }
      }
      return nil
    case .optional(let inner): return optional(inner, from, &found) ?? from
    case .repetition(let inner, let most):
      var position = from
      for _ in 0..<most {
        guard let end = optional(inner, position, &found), end.at > position.at else { break }
        position = end
      }
      return position
    case .list(let inner): return list(inner, from, &found)
    case .until(let inner, let most): return until(inner, most, from)
    case .gap, .nothing: return from
    case .not(let inner):
      guard peek(inner, from) else { return from }
      fail(["anything but \(inner)"], from)
      return nil
    case .ahead(let inner): return peek(inner, from) ? from : refuse(pattern, from)
    case .glued, .anchor: return stands(pattern.kind, from.at) ? from : refuse(pattern, from)
    case .builtin(let builtin):
      let end = end(of: builtin, from.at)
      guard end >= 0 else { return refuse(pattern, from) }
      return from.after(end - from.at, known: ![.word, .capital, .punct, .any].contains(builtin))
    }
  }

  private mutating func refuse(_ pattern: Pattern, _ from: Position) -> Position? {
    fail([pattern.description], from)
    return nil
  }

  private mutating func words(_ text: String, _ from: Position) -> Position? {
    let wanted = literals[text] ?? grammar.tokenizer.tokens(of: text).map { LiteralToken($0) }
    literals[text] = wanted
    for (offset, literal) in wanted.enumerated() {
      let at = from.at + offset
      if at >= matcher.end || !literal.matches(tokens[at]) {
        fail(["\"\(text)\""], from.after(offset))
        return nil
      }
    }
    return from.after(wanted.count)
  }

  private mutating func reference(_ name: String, _ from: Position, _ found: inout [Found]) -> Position? {
    if let rule = grammar.library.ruleIndex[name] { return read(rule, from, &found) }
    if let end = phraseEnd(name, from.at) { return from.after(end - from.at) }
    fail([name], from)
    return nil
  }

  /// Where the longest phrase of a lexicon ends.
  private func phraseEnd(_ lexicon: String, _ at: Int) -> Int? {
    let lexicon = LexiconRef(id: Int32(grammar.library.lexiconIndex[lexicon]!))
    return grammar.longest(lexicon, at: at, in: tokens, range: matcher.start..<matcher.end).map { at + $0.length }
  }

  /// Reads an element and forgets what it found when it fails.
  private mutating func attempt(_ pattern: Pattern, _ from: Position, _ found: inout [Found]) -> Position? {
    let mark = found.count
    let end = read(pattern, from, &found)
    if end == nil { found.removeLast(found.count - mark) }
    return end
  }

  /// The same for what need not be there: that it does not even begin is nothing to tell.
  private mutating func optional(_ pattern: Pattern, _ from: Position, _ found: inout [Found]) -> Position? {
    let before = failure
    failure = nil
    let end = attempt(pattern, from, &found)
    let inner = failure
    failure = before
    if let inner, inner.position.at > from.at { fail(inner.expected, inner.position) }
    return end
  }

  private mutating func peek(_ pattern: Pattern, _ from: Position) -> Bool {
    quiet += 1
    defer { quiet -= 1 }
    var found: [Found] = []
    return read(pattern, from, &found) != nil
  }

  private mutating func sequence(_ parts: ArraySlice<Pattern>, _ from: Position, _ found: inout [Found]) -> Position? {
    var position = from
    for (index, part) in zip(parts.indices, parts) {
      if case .gap(let most) = part.kind { return gap(most, parts[(index + 1)...], position, &found) }
      guard let end = read(part, position, &found) else { return nil }
      position = end
    }
    return position
  }

  /// Tries the rest of a sequence after 0, 1 … `most` tokens of one clause.
  private mutating func gap(_ most: Int, _ rest: ArraySlice<Pattern>, _ from: Position, _ found: inout [Found])
    -> Position?
  {
    let before = failure
    var furthest: Failure?
    let mark = found.count
    for skipped in 0...most {
      let start = from.after(skipped, known: false)
      failure = nil
      if let end = sequence(rest, start, &found) {
        failure = before
        return end
      }
      found.removeLast(found.count - mark)
      if let failure, failure.position.at > start.at, (furthest?.position.known ?? -1) < failure.position.known { furthest = failure }
      if start.at >= matcher.end || matcher.isSentenceEnd(start.at) { break }
    }
    failure = before
    fail(furthest?.expected ?? ["\(rest.first!) within \(most) words"], furthest?.position ?? from)
    return nil
  }

  private mutating func until(_ pattern: Pattern, _ most: Int, _ from: Position) -> Position? {
    guard from.at < matcher.end else {
      fail(["#any"], from)
      return nil
    }
    for count in 1...most {
      let position = from.after(count, known: false)
      if position.at >= matcher.end || peek(pattern, position) { return position }
    }
    fail(["until(\(pattern), \(most))"], from)
    return nil
  }

  private mutating func list(_ inner: Pattern, _ from: Position, _ found: inout [Found]) -> Position? {
    var position: Position?
    var next = from
    for _ in 0..<Node.listLimit {
      guard let end = attempt(inner, next, &found), end.at > next.at else { break }
      position = end
      guard let separated = phraseEnd(Library.separatorName, end.at) else { break }
      next = end.after(separated - end.at)
    }
    return position
  }

  private func stands(_ kind: Pattern.Kind, _ at: Int) -> Bool {
    switch kind {
    case .glued: at < matcher.end && at > matcher.start && !tokens[at].flags.contains(.afterSpace)
    case .anchor(.start): at == matcher.start
    case .anchor(.end): at == matcher.end
    case .anchor(.clauseEnd): matcher.isClauseEnd(at)
    case .anchor(.commaEnd): matcher.isClauseEnd(at) || matcher.isMark(at, matcher.marks.comma) || matcher.isMark(at, matcher.marks.colon)
    case .anchor(.lineStart): at == matcher.start || (at < matcher.end && tokens[at].flags.contains(.afterLineBreak))
    default: false
    }
  }

  private mutating func end(of builtin: Pattern.Builtin, _ at: Int) -> Int {
    switch builtin {
    case .int(let range): return matcher.number(Node(op: .int, a: range.lowerBound, b: range.upperBound), at)
    case .digits(let range): return matcher.number(Node(op: .digits, a: range.lowerBound, b: range.upperBound), at)
    case .number: return matcher.number(Node(op: .number), at)
    default: break
    }
    guard at < matcher.end else { return -1 }
    let token = tokens[at]
    let matches =
      switch builtin {
      case .word: token.kind == .word
      case .capital: token.kind == .word && token.flags.contains(.capitalized)
      case .caps: token.kind == .word && token.flags.contains(.allCapitals)
      case .punct: token.kind == .punctuation
      default: true
      }
    return matches ? at + 1 : -1
  }
}
