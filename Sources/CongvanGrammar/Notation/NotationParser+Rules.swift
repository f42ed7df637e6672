extension NotationParser {
  /// Whether a clause of a rule begins here: its keyword, first on its line, and no slot or element of that name.
  var clause: String? {
    guard peek.isFirstOnLine, case .name(let name) = peek.kind, Sentence.clauses.contains(name) else { return nil }
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
      case "from":
        if rule.from != nil { throw SyntaxFailure(place: place, sentence: Sentence.repeatedLimit(keyword)) }
        rule.from = try limit(keyword)
      case "until":
        if rule.until != nil { throw SyntaxFailure(place: place, sentence: Sentence.repeatedLimit(keyword)) }
        rule.until = try limit(keyword)
      case "yes":
        let text = try quoted("after 'yes'")
        let value = accept("=>") ? try self.value() : nil
        rule.yes.append(RuleBlock.Yes(text: text, value: value, place: place))
      default:
        let text = try quoted("after 'no'")
        guard case .quoted(let reason) = peek.kind else {
          throw SyntaxFailure(place: place, sentence: Sentence.noReason(text))
        }
        at += 1
        rule.no.append(RuleBlock.No(text: text, reason: reason, place: place))
      }
      if let from = rule.from, let until = rule.until, until.day <= from.day {
        throw SyntaxFailure(place: place, sentence: Sentence.neverValid(from: from.day, until: until.day))
      }
    }
    if peek.kind != .end, !isAtBlock {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.strayInRule(name, found: quotation))
    }
    return rule
  }

  /// `NAME` and examples, each of one quoted line or more; the last quoted text of a `no` is its reason.
  mutating func form(_ preamble: Preamble) throws(SyntaxFailure) -> FormBlock {
    let place = peek.place
    var form = FormBlock(name: try name("after 'form'"), path: path, place: place, preamble: preamble)
    while let keyword = clause, ["yes", "no"].contains(keyword) {
      let place = next().place
      var lines = [try quoted("after '\(keyword)'")]
      while case .quoted(let line) = peek.kind {
        lines.append(line)
        at += 1
      }
      if keyword == "yes" {
        let value = accept("=>") ? try self.value() : nil
        form.yes.append(RuleBlock.Yes(text: lines.joined(separator: "\n"), value: value, place: place))
      } else {
        guard lines.count > 1 else { throw SyntaxFailure(place: place, sentence: Sentence.noReason(lines[0])) }
        let reason = lines.removeLast()
        form.no.append(RuleBlock.No(text: lines.joined(separator: "\n"), reason: reason, place: place))
      }
    }
    if peek.kind != .end, !isAtBlock {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.strayInForm(form.name, found: quotation))
    }
    return form
  }

  private mutating func limit(_ keyword: String) throws(SyntaxFailure) -> RuleInfo.Limit {
    guard case .day(let day) = peek.kind else {
      throw SyntaxFailure(
        place: peek.place, sentence: Sentence.expected("a day such as 2020-03-05", "after '\(keyword)'", found: peek.quotation))
    }
    guard Self.isDay(day) else { throw SyntaxFailure(place: peek.place, sentence: Sentence.noSuchDay(day)) }
    at += 1
    return RuleInfo.Limit(day: day, document: try quoted("naming the document, after the day"))
  }

  /// Whether the Gregorian calendar has a day written `YYYY-MM-DD`.
  private static func isDay(_ day: String) -> Bool {
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1...12).contains(parts[1]) else { return false }
    let isLeap = parts[0] % 4 == 0 && (parts[0] % 100 != 0 || parts[0] % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...lengths[parts[1] - 1]).contains(parts[2])
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
      throw SyntaxFailure(place: peek.place, sentence: Sentence.strayInLexicon(block.name, found: peek.quotation))
    }
    return block
  }

  /// A value.
  mutating func value() throws(SyntaxFailure) -> ValueNode {
    if clause != nil || isAtBlock {
      throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("a value", "after '=>'", found: peek.quotation))
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
        throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("the record's name", "after '('", found: peek.quotation))
      }
      let head = try name("naming the record after '('")
      var fields: [FieldNode] = []
      while !accept(")") { fields.append(try nested { parser throws(SyntaxFailure) in try parser.field(of: head) }) }
      kind = .record(head, fields)
    case .mark("["):
      var values: [ValueNode] = []
      while !accept("]") { values.append(try nested { parser throws(SyntaxFailure) in try parser.value() }) }
      kind = .list(values)
    default:
      throw SyntaxFailure(place: lexeme.place, sentence: Sentence.expected("a value", "after '=>'", found: lexeme.quotation))
    }
    return ValueNode(kind: kind, place: lexeme.place)
  }

  private mutating func field(of head: String) throws(SyntaxFailure) -> FieldNode {
    if accept("+") {
      guard case .slot = peek.kind else {
        throw SyntaxFailure(place: peek.place, sentence: Sentence.expected("'$slot'", "after '+'", found: peek.quotation))
      }
      return FieldNode(name: nil, value: try value())
    }
    if clause != nil || isAtBlock { try expect(")", "closing '(\(head)'") }
    let name = try name("of a field, or ')', in the record '\(head)'")
    try expect(":", "after the field '\(name)'")
    return FieldNode(name: name, value: try value())
  }
}
