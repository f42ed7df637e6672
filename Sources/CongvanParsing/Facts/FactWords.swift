internal import CongvanGrammar
internal import CongvanText

/// The rules and lexicons that the reading of facts asks for by name.
struct FactWords: Sendable {
  let grammar: Grammar
  /// Rules of figures and of names, and those of dates, whose figures are no facts.
  let facts: IslandSet
  let cell: RuleRef
  let totalRow: LexiconRef
  let nameSeparators: LexiconRef

  /// - Throws: Every name that the grammar lacks.
  init(_ grammar: Grammar) throws(GrammarError) {
    self.grammar = grammar
    var names = NameLookup(in: grammar, for: "checking documents")
    let rules = grammar.rules.filter { ["figure", "naming"].contains($0.head) }.map(\.name) + ["date.any"]
    let searched = rules.map { names.rule($0) }
    cell = names.rule("figure.cell")
    totalRow = names.lexicon("total-row")
    nameSeparators = names.lexicon("name-separator")
    try names.finish()
    facts = grammar.islands(rules: searched)
  }
}
