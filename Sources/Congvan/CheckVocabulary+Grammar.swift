package import CongvanGrammar
package import CongvanRules
internal import CongvanText

extension CheckVocabulary {
  /// The words that checks go by, out of the lexicons of `grammar`.
  ///
  /// - Throws: Every lexicon that this asks for by name and the grammar lacks.
  package init(_ grammar: Grammar) throws(GrammarError) {
    var names = NameLookup(in: grammar, for: "checking documents")
    func listed(_ lexicon: String) -> [String] { names.entries(lexicon).map(\.phrase) }
    func phrases(_ lexicon: String) -> Phrases { Phrases(listed(lexicon)) }
    let vocabulary = CheckVocabulary(
      reports: phrases("reporting-verb"), superiors: phrases("superior-cue"), determiners: phrases("plain-determiner"),
      persons: phrases("person-unit"), emptySubjects: phrases("empty-subject"), places: phrases("level-noun"),
      nameWords: phrases("name-word"), nameSeparators: listed("name-separator").compactMap(\.first), totals: phrases("total-row"),
      requiredMarks: phrases("required-mark"), groups: phrases("group-unit"), notGroups: phrases("not-group"),
      founding: phrases("founding-verb"), errands: phrases("group-errand"), reportFillers: phrases("report-filler"),
      columns: Dictionary(grouping: names.entries("roster-column")) { $0.value?.symbol ?? "" }.mapValues { Phrases($0.map(\.phrase)) })
    try names.finish()
    self = vocabulary
  }
}
