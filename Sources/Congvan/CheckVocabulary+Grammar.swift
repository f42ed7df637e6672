package import CongvanGrammar
package import CongvanRules

extension CheckVocabulary {
  /// The words that checks go by, out of the lexicons of `grammar`.
  ///
  /// - Throws: Every lexicon that this asks for by name and the grammar lacks.
  package init(_ grammar: Grammar) throws(GrammarError) {
    var names = NameLookup(in: grammar, for: "checking documents")
    let vocabulary = CheckVocabulary { names.entries($0).map { ($0.phrase, $0.value?.symbol) } }
    try names.finish()
    self = vocabulary
  }
}
