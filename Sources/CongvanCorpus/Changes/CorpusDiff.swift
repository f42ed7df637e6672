package import CongvanGrammar
package import CongvanRules
internal import Congvan
internal import CongvanModel

/// What two grammars read differently in a corpus, as a difference of rule sets: obligations as they would be recorded.
package enum CorpusDiff {
  /// Reads every source of `corpus` with both grammars; each is a directive of its own, under `folder/source`.
  ///
  /// - Throws: `ExtractionError` when a file cannot be read, `GrammarError` when a grammar lacks what reading asks for.
  package static func compare(_ corpus: Corpus, old: Grammar, new: Grammar) throws -> RuleDiff {
    let (before, after) = (try DocumentReading(grammar: old), try DocumentReading(grammar: new))
    var (first, second) = (RuleSet(), RuleSet())
    for document in corpus.documents {
      for source in document.sources {
        let text = try DocumentReading.extract(fileAt: document.path(of: source))
        let (older, newer) = (before.read(text), after.read(text))
        let key = "\(document.name)/\(source)"
        var own = RuleSet()
        own.record(older, key: key)
        first.add(own)
        own.record(newer, key: key)
        second.add(own)
      }
    }
    return RuleDiff(first, second)
  }
}

extension RuleSet {
  fileprivate mutating func add(_ other: RuleSet) {
    directives += other.directives
    obligations += other.obligations
  }
}
