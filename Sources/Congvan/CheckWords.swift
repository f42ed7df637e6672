public import CongvanGrammar
public import CongvanRules
internal import CongvanText

extension CheckVocabulary {
  /// The words that checks go by, out of the lexicons of `grammar`.
  ///
  /// - Throws: Every lexicon that this asks for by name and the grammar lacks.
  public init(_ grammar: Grammar) throws(GrammarError) {
    var names = NameLookup(in: grammar, for: "checking documents")
    let wanted = [
      "reporting-verb", "superior-cue", "plain-determiner", "person-unit", "empty-subject", "level-noun", "name-word", "name-separator",
      "total-row", "required-mark", "group-unit", "not-group", "founding-verb", "group-errand", "report-filler", "roster-column",
      "each-determiner",
    ]
    let lexicons = wanted.map { names.lexicon($0) }
    try names.finish()
    let phrases = lexicons.map { grammar.entries(of: $0).map(\.phrase) }
    self.init(
      reports: Phrases(phrases[0]), superiors: Phrases(phrases[1]), determiners: Phrases(phrases[2]), persons: Phrases(phrases[3]),
      emptySubjects: Phrases(phrases[4]), places: Phrases(phrases[5]), nameWords: Phrases(phrases[6]),
      nameSeparators: phrases[7].compactMap(\.first), totals: Phrases(phrases[8]), requiredMarks: Phrases(phrases[9]),
      groups: Phrases(phrases[10]), notGroups: Phrases(phrases[11]), founding: Phrases(phrases[12]), errands: Phrases(phrases[13]),
      reportFillers: Phrases(phrases[14]), eachWords: Phrases(phrases[16]),
      columns: Dictionary(grouping: grammar.entries(of: lexicons[15])) { $0.value?.symbol ?? "" }.mapValues { Phrases($0.map(\.phrase)) })
  }
}
