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
    ]
    let lexicons = wanted.map { names.lexicon($0) }
    try names.finish()
    let phrases = lexicons.map { grammar.entries(of: $0).map(\.phrase) }
    self.init(
      reports: Phrases(phrases[0]), superiors: Phrases(phrases[1]), determiners: Phrases(phrases[2]), persons: Phrases(phrases[3]),
      emptySubjects: Phrases(phrases[4]), places: Phrases(phrases[5]), nameWords: Phrases(phrases[6]),
      nameSeparators: phrases[7].compactMap(\.first))
  }
}
