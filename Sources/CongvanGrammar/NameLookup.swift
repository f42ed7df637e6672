/// Looks up what a program asks a grammar for: lexicons and rules by name, records by their head; keeps account of what it cannot use.
package struct NameLookup {
  private let grammar: Grammar
  private let asker: String
  private var issues: [GrammarIssue] = []

  /// Looks names up in `grammar`.
  ///
  /// - Parameter asker: Who asks, as the message about a missing name says it.
  package init(in grammar: Grammar, for asker: String) {
    self.grammar = grammar
    self.asker = asker
  }

  /// The lexicon of that name; when there is none, a stand-in that must not be used, as `finish()` throws.
  package mutating func lexicon(_ name: String) -> LexiconRef {
    if let lexicon = grammar.lexicon(name) { return lexicon }
    miss(.lexicon, name)
    return LexiconRef(id: -1)
  }

  /// The phrases of the lexicon of that name with their values; none when there is no such lexicon, as `finish()` throws.
  package mutating func entries(_ name: String) -> [(phrase: String, value: GrammarValue?)] {
    let lexicon = lexicon(name)
    return lexicon.id < 0 ? [] : grammar.entries(of: lexicon)
  }

  /// The rule of that name; when there is none, a stand-in that must not be used, as `finish()` throws.
  package mutating func rule(_ name: String) -> RuleRef {
    if let rule = grammar.rule(name) { return rule }
    miss(.rule, name)
    return RuleRef(id: -1)
  }

  /// Looks at the records of a head that rules must give by their own examples, and keeps account of those that cannot be used.
  ///
  /// - Parameter fault: The name of the field that cannot be used; nil when all can.
  package mutating func check(_ head: String, fault: (GrammarRecord) -> String?) {
    for rule in grammar.rules where rule.head == head {
      for example in rule.reads {
        guard let record = example.value?.record, let field = fault(record) else { continue }
        issues.append(GrammarIssue(rule.path, example.place, Sentence.unusable(field, rule.name, example.text, asker: asker)))
      }
    }
  }

  /// - Throws: Every name that was asked for and is not there, and every record that cannot be used.
  package func finish() throws(GrammarError) {
    if !issues.isEmpty { throw GrammarError(issues: issues) }
  }

  private mutating func miss(_ kind: LayerReport.Block.Kind, _ name: String) {
    issues.append(GrammarIssue("grammar \(grammar.version)", Place(line: 0, column: 0), Sentence.missing(kind, name, asker: asker)))
  }
}
