extension NotationParser {
  /// Sequences separated by `|`.
  mutating func choice() throws(SyntaxFailure) -> Pattern {
    let place = peek.place
    var branches = [try sequence()]
    while accept("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : Pattern(kind: .choice(branches), place: place)
  }

  private mutating func sequence() throws(SyntaxFailure) -> Pattern {
    let place = peek.place
    var elements: [Pattern] = []
    while let element = try element() { elements.append(element) }
    guard !elements.isEmpty else {
      throw SyntaxFailure(place: place, sentence: Sentence.expected("an element of a pattern", "here", found: peek.quotation))
    }
    return elements.count == 1 ? elements[0] : Pattern(kind: .sequence(elements), place: place)
  }

  private mutating func required(_ inWhat: String) throws(SyntaxFailure) -> Pattern {
    if let element = try element() { return element }
    throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("an element of a pattern", inWhat, found: peek.quotation))
  }

  /// One element; nil where the sequence ends.
  private mutating func element() throws(SyntaxFailure) -> Pattern? {
    if isAtBlock || clause != nil { return nil }
    let lexeme = peek
    func made(_ kind: Pattern.Kind) -> Pattern { Pattern(kind: kind, place: lexeme.place) }
    switch lexeme.kind {
    case .quoted(let text):
      at += 1
      return made(.words(text))
    case .anchor(let name):
      at += 1
      guard let anchor = Pattern.Anchor(rawValue: name) else {
        throw SyntaxFailure(place: lexeme.place, sentence: Sentence.unknownAnchor(name))
      }
      return made(.anchor(anchor))
    case .builtin(let name):
      at += 1
      return made(.builtin(try builtin(name, lexeme.place)))
    case .name(let name): return try nested { parser throws(SyntaxFailure) in try parser.named(name, lexeme.place) }
    case .mark(let mark): return try nested { parser throws(SyntaxFailure) in try parser.marked(mark, lexeme.place) }
    default: return nil
    }
  }

  /// An element that a mark opens; nil for a mark that opens none.
  private mutating func marked(_ mark: String, _ place: Place) throws(SyntaxFailure) -> Pattern? {
    func made(_ kind: Pattern.Kind) -> Pattern { Pattern(kind: kind, place: place) }
    switch mark {
    case "(":
      at += 1
      let inner = try choice()
      try expect(")", "closing '('")
      return inner
    case "[":
      at += 1
      let inner = try choice()
      try expect("]", "closing '['")
      return made(.optional(inner))
    case "{":
      at += 1
      let inner = try choice()
      try expect("}", "closing '{'")
      return made(.repetition(inner, most: accept("<=") ? try count(1...64, "a repetition") : 16))
    case "..":
      at += 1
      return made(.gap(try count(1...40, "a gap")))
    case "~", "~?":
      at += 1
      return made(mark == "~" ? .glued : .nothing)
    case "!", "&":
      at += 1
      let inner = try required("after '\(mark)'")
      return made(mark == "!" ? .not(inner) : .ahead(inner))
    default: return nil
    }
  }

  private mutating func named(_ name: String, _ place: Place) throws(SyntaxFailure) -> Pattern {
    at += 1
    if peek.isGlued, accept(":") {
      if name.contains(".") { throw SyntaxFailure(place: place, sentence: Sentence.dottedSlot(name)) }
      let isGroup = isMark("(")
      var inner = try required("after '\(name):'")
      // Parentheses say that the text is wanted, not the value of what they hold.
      if isGroup { inner = Pattern(kind: .sequence([inner]), place: inner.place) }
      return Pattern(kind: .bind(name, inner), place: place)
    }
    guard peek.isGlued, isMark("("), name == "list" || name == "until" else {
      return Pattern(kind: .reference(name), place: place)
    }
    at += 1
    let inner = try choice()
    if name == "list" {
      try expect(")", "closing 'list('")
      return Pattern(kind: .list(inner), place: place)
    }
    try expect(",", "between the pattern and the number in 'until(…)'")
    let most = try count(1...60, "'until'")
    try expect(")", "closing 'until('")
    return Pattern(kind: .until(inner, most: most), place: place)
  }

  private mutating func count(_ allowed: ClosedRange<Int>, _ what: String) throws(SyntaxFailure) -> Int {
    guard case .integer(let value) = peek.kind else {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.unbounded(what, allowed, found: peek.quotation))
    }
    guard allowed.contains(value) else {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.outOfBounds(what, allowed, value))
    }
    at += 1
    return value
  }

  private mutating func builtin(_ name: String, _ place: Place) throws(SyntaxFailure) -> Pattern.Builtin {
    switch name {
    case "int": return .int(try bounds("#int") ?? 0...Int.max)
    case "digits": return .digits(try bounds("#digits") ?? 1...255)
    case "number": return .number
    case "word": return .word
    case "capital": return .capital
    case "caps": return .caps
    case "punct": return .punct
    case "any": return .any
    default:
      throw SyntaxFailure(place: place, sentence: Sentence.unknownBuiltin(name))
    }
  }

  /// `(4)` or `(1..31)`; nil when there is no parenthesis.
  private mutating func bounds(_ what: String) throws(SyntaxFailure) -> ClosedRange<Int>? {
    guard peek.isGlued, accept("(") else { return nil }
    let place = peek.place
    guard case .integer(let low) = next().kind else { throw SyntaxFailure(place: place, sentence: Sentence.badBounds(what)) }
    var high = low
    if accept("..") {
      guard case .integer(let value) = next().kind else { throw SyntaxFailure(place: place, sentence: Sentence.badBounds(what)) }
      guard value >= low else { throw SyntaxFailure(place: place, sentence: Sentence.emptyRange(low, value)) }
      high = value
    }
    try expect(")", "closing '\(what)('")
    return low...high
  }
}
