/// Checks what can be checked before anything is compiled.
struct GrammarCheck {
  let library: Library
  private(set) var issues: [GrammarIssue] = []
  /// Whether names and references are sound, so that the rest can be compiled.
  private(set) var isSound = true

  init(_ library: Library) {
    self.library = library
    // What refers to a block left out can be checked but not compiled.
    isSound = library.leftOut.isEmpty
    for lexicon in library.lexicons { check(lexicon) }
    for block in library.extensions { head(of: block) }
    for rule in library.rules { check(rule) }
    for form in library.forms { check(form) }
    for issue in CycleCheck.issues(in: library) { unsound(issue) }
  }

  private mutating func unsound(_ issue: GrammarIssue) {
    issues.append(issue)
    isSound = false
  }

  private mutating func preamble(_ preamble: Preamble, _ what: String, _ name: String, _ path: String, _ place: Place) {
    if preamble.sentence.isEmpty { issues.append(GrammarIssue(path, place, Sentence.noSentence(what, name))) }
    if preamble.source.isEmpty { issues.append(GrammarIssue(path, place, Sentence.noSource(what, name))) }
  }

  private mutating func check(_ lexicon: LexiconBlock) {
    head(of: lexicon)
    for entry in lexicon.entries {
      if let value = entry.value { constant(value, entry.path) }
    }
  }

  private mutating func head(of lexicon: LexiconBlock) {
    preamble(lexicon.preamble, "lexicon", lexicon.name, lexicon.path, lexicon.place)
    if lexicon.entries.isEmpty { issues.append(GrammarIssue(lexicon.path, lexicon.place, Sentence.emptyLexicon(lexicon.name))) }
  }

  private mutating func check(_ rule: RuleBlock) {
    preamble(rule.preamble, "rule", rule.name, rule.path, rule.place)
    examples(rule.yes, rule.no, "rule", rule.name, rule.path, rule.place, needValues: rule.result != nil)
    references(rule)
    for over in rule.overs where library.ruleIndex[over.name] == nil && !library.leftOut.contains(over.name) {
      unsound(GrammarIssue(rule.path, over.place, Sentence.unknownRule(over.name, known: library.ruleIndex.keys.sorted())))
    }
    issues += SlotCheck.issues(of: rule, in: library)
  }

  private mutating func check(_ form: FormBlock) {
    preamble(form.preamble, "form", form.name, form.path, form.place)
    examples(form.yes, form.no, "form", form.name, form.path, form.place, needValues: true)
  }

  private mutating func examples(
    _ yes: [RuleBlock.Yes], _ no: [RuleBlock.No], _ what: String, _ name: String, _ path: String, _ place: Place, needValues: Bool
  ) {
    if yes.isEmpty { issues.append(GrammarIssue(path, place, Sentence.noExample(what, name, "yes"))) }
    if no.isEmpty { issues.append(GrammarIssue(path, place, Sentence.noExample(what, name, "no"))) }
    for example in yes {
      if let value = example.value {
        constant(value, path)
      } else if needValues {
        issues.append(GrammarIssue(path, example.place, Sentence.noValue(example.text.replacing("\n", with: " ⏎ "))))
      }
    }
  }

  private mutating func references(_ rule: RuleBlock) {
    var found: [GrammarIssue] = []
    rule.pattern.forEachElement { element in
      switch element.kind {
      case .reference(let name) where !library.knows(name):
        found.append(GrammarIssue(rule.path, element.place, Sentence.unknownName(name, known: library.names)))
      case .list where library.lexiconIndex[Library.separatorName] == nil && !library.leftOut.contains(Library.separatorName):
        found.append(GrammarIssue(rule.path, element.place, Sentence.noSeparator()))
      default: break
      }
    }
    Self.gapsAtEnd(rule.pattern, path: rule.path, &found)
    found.forEach { unsound($0) }
    rule.pattern.forEachElement { if case .choice(let branches) = $0.kind { neverRead(branches, path: rule.path) } }
  }

  /// Finds the gaps with nothing after them in their sequence.
  private static func gapsAtEnd(_ pattern: Pattern, path: String, _ found: inout [GrammarIssue]) {
    switch pattern.kind {
    case .gap(let most): found.append(GrammarIssue(path, pattern.place, Sentence.gapAtEnd(most)))
    case .sequence(let parts):
      for (index, part) in parts.enumerated() {
        if case .gap = part.kind, index + 1 < parts.count { continue }
        gapsAtEnd(part, path: path, &found)
      }
    default: pattern.forEachPart { gapsAtEnd($0, path: path, &found) }
    }
  }

  /// Finds the branches that open with all of one before them, which is then read instead.
  private mutating func neverRead(_ branches: [Pattern], path: String) {
    var shapes = [[Pattern.Kind]?](repeating: nil, count: branches.count)
    func shape(_ index: Int) -> [Pattern.Kind] {
      let shape = shapes[index] ?? branches[index].shape
      shapes[index] = shape
      return shape
    }
    for (index, branch) in branches.enumerated() {
      let first = branches[..<index].indices.first { branches[$0].mayOpen(like: branch) && shape(index).starts(with: shape($0)) }
      if let first { issues.append(GrammarIssue(path, branch.place, Sentence.neverRead(first: branches[first].place), severity: .warning)) }
    }
  }

  /// A value in a lexicon or an example has no slots, and no field twice.
  private mutating func constant(_ value: ValueNode, _ path: String) {
    switch value.kind {
    case .slot(let name): issues.append(GrammarIssue(path, value.place, Sentence.slotInConstant(name)))
    case .list(let values): for value in values { constant(value, path) }
    case .record(let head, let fields):
      var names: Set<String> = []
      for field in fields {
        if let name = field.name, !names.insert(name).inserted {
          issues.append(GrammarIssue(path, field.value.place, Sentence.repeatedField(name, head)))
        }
        constant(field.value, path)
      }
    case .symbol, .integer, .decimal, .text: break
    }
  }
}
