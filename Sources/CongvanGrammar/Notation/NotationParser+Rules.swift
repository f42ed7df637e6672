extension NotationParser {
  /// Whether a clause of a rule begins here: its keyword, first on its line, and no slot or element of that name.
  var clause: String? {
    guard peek.isFirstOnLine, case .name(let name) = peek.kind, ["over", "from", "until", "yes", "no"].contains(name) else { return nil }
    if at + 1 < lexemes.count, lexemes[at + 1].isGlued, [.mark(":"), .mark("(")].contains(lexemes[at + 1].kind) { return nil }
    return name
  }

  /// `NAME PATTERN => VALUE` and clauses.
  mutating func rule(_ preamble: Preamble) throws(SyntaxFailure) -> RuleBlock {
    let place = peek.place
    let name = try name("after 'rule'")
    var rule = RuleBlock(name: name, path: path, place: place, preamble: preamble, pattern: try choice())
    if accept("=>") { rule.result = try value() }
    while let keyword = clause {
      let place = next().place
      switch keyword {
      case "over":
        let target = peek.place
        let name = try self.name("after 'over'")
        rule.overs.append(RuleBlock.Over(name: name, reason: try quoted("saying why, after 'over'"), place: target))
      case "from": rule.from = try limit(keyword)
      case "until": rule.until = try limit(keyword)
      case "yes":
        let text = try quoted("after 'yes'")
        let value = accept("=>") ? try self.value() : nil
        rule.yes.append(RuleBlock.Yes(text: text, value: value, place: place))
      default:
        let text = try quoted("after 'no'")
        guard case .quoted(let reason) = peek.kind else {
          throw SyntaxFailure(place: place, message: Sentence.noReason(text))
        }
        at += 1
        rule.no.append(RuleBlock.No(text: text, reason: reason, place: place))
      }
    }
    if peek.kind != .end, !isAtBlock {
      throw SyntaxFailure(place: peek.place, message: Sentence.strayInRule(name, found: peek.quotation))
    }
    return rule
  }

  private mutating func limit(_ keyword: String) throws(SyntaxFailure) -> RuleInfo.Limit {
    guard case .day(let day) = peek.kind else {
      throw SyntaxFailure(
        place: peek.place, message: Sentence.expected("a day such as 2020-03-05", "after '\(keyword)'", found: peek.quotation))
    }
    at += 1
    return RuleInfo.Limit(day: day, document: try quoted("naming the document, after the day"))
  }

  /// `NAME` and entries.
  mutating func lexicon(_ preamble: Preamble) throws(SyntaxFailure) -> LexiconBlock {
    let place = peek.place
    var block = LexiconBlock(name: try name("after 'lexicon'"), path: path, place: place, preamble: preamble)
    while case .quoted = peek.kind {
      var entry = LexiconBlock.Entry(path: path)
      repeat {
        let place = peek.place
        entry.phrases.append(LexiconBlock.Phrase(text: try quoted("after '|'"), place: place))
      } while accept("|")
      if accept("=>") { entry.value = try value() }
      block.entries.append(entry)
    }
    if peek.kind != .end, !isAtBlock {
      throw SyntaxFailure(place: peek.place, message: Sentence.strayInLexicon(block.name, found: peek.quotation))
    }
    return block
  }

  /// A value.
  mutating func value() throws(SyntaxFailure) -> ValueNode {
    if clause != nil || isAtBlock {
      throw SyntaxFailure(place: peek.place, message: Sentence.expected("a value", "after '=>'", found: peek.quotation))
    }
    let lexeme = next()
    let kind: ValueNode.Kind
    switch lexeme.kind {
    case .name(let name): kind = .symbol(name)
    case .integer(let value): kind = .integer(value)
    case .decimal(let value): kind = .decimal(value)
    case .quoted(let text): kind = .text(text)
    case .slot(let name): kind = .slot(name)
    case .mark("("):
      guard clause == nil, !isAtBlock else {
        throw SyntaxFailure(place: peek.place, message: Sentence.expected("the record's name", "after '('", found: peek.quotation))
      }
      let head = try name("naming the record after '('")
      var fields: [FieldNode] = []
      while !accept(")") { fields.append(try field(of: head)) }
      kind = .record(head, fields)
    case .mark("["):
      var values: [ValueNode] = []
      while !accept("]") { values.append(try value()) }
      kind = .list(values)
    default:
      throw SyntaxFailure(place: lexeme.place, message: Sentence.expected("a value", "after '=>'", found: lexeme.quotation))
    }
    return ValueNode(kind: kind, place: lexeme.place)
  }

  private mutating func field(of head: String) throws(SyntaxFailure) -> FieldNode {
    if accept("+") {
      guard case .slot = peek.kind else {
        throw SyntaxFailure(place: peek.place, message: Sentence.expected("'$slot'", "after '+'", found: peek.quotation))
      }
      return FieldNode(name: nil, value: try value())
    }
    if clause != nil || isAtBlock { try expect(")", "closing '(\(head)'") }
    let name = try name("of a field, or ')', in the record '\(head)'")
    try expect(":", "after the field '\(name)'")
    return FieldNode(name: name, value: try value())
  }
}
