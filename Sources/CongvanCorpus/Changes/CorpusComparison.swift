package import CongvanGrammar
internal import Congvan

/// What two grammars read differently in one corpus.
package struct CorpusComparison: Hashable, Sendable {
  /// A value that only one reads, or that they read differently.
  package struct Change: Hashable, Sendable {
    /// What the older grammar reads.
    package var old: CorpusItem?
    /// What the newer grammar reads.
    package var new: CorpusItem?

    /// Whether it is gained, lost or changed.
    package enum Kind: String, Hashable, Sendable, CaseIterable { case gained, lost, changed }

    /// Whether it is gained, lost or changed.
    package var kind: Kind { old == nil ? .gained : new == nil ? .lost : .changed }
    /// The rule to blame or praise: that of the newer reading, if there is one.
    package var rule: String { (new ?? old)?.rule ?? "" }

    /// The fields that differ, by name, with what each side says.
    package var fields: [(name: String, old: String?, new: String?)] {
      guard let old, let new else { return [] }
      func all(_ item: CorpusItem) -> [String: String] {
        item.fields.merging(["rule": item.rule, "words": item.quote]) { field, _ in field }
      }
      let (before, after) = (all(old), all(new))
      return Set(before.keys).union(after.keys).sorted().filter { before[$0] != after[$0] }.map { ($0, before[$0], after[$0]) }
    }
  }

  /// By rule, then in the order of the corpus.
  package let changes: [Change]
  /// How many values the newer grammar reads.
  package let readings: Int
  /// How many files and sentences were read.
  package let sources, sentences: Int

  /// Reads `corpus` and `sentences` with both grammars.
  ///
  /// - Throws: `ExtractionError` when a file cannot be read, `GrammarError` when a grammar lacks what reading asks for.
  package init(_ corpus: Corpus, _ sentences: SentenceCorpus?, old: Grammar, new: Grammar) throws {
    let (before, after) = (try Self.items(corpus, sentences, old), try Self.items(corpus, sentences, new))
    self.init(before, after, sources: corpus.documents.reduce(0) { $0 + $1.sources.count }, sentences: sentences?.count ?? 0)
  }

  /// Compares what was read in the same files and sentences.
  init(_ old: [CorpusItem], _ new: [CorpusItem], sources: Int = 0, sentences: Int = 0) {
    let places = (old + new).map { [$0.place, $0.kind] }.reduce(into: [[String]]()) { if $0.last != $1, !$0.contains($1) { $0.append($1) } }
    let before = Dictionary(grouping: old) { [$0.place, $0.kind] }
    let after = Dictionary(grouping: new) { [$0.place, $0.kind] }
    let changes = places.flatMap { Self.changes(before[$0] ?? [], after[$0] ?? []) }
    let order = Dictionary(changes.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    self.changes = changes.sorted { ($0.rule, order[$0]!) < ($1.rule, order[$1]!) }
    readings = new.count
    self.sources = sources
    self.sentences = sentences
  }

  /// Pairs what is alike, then what stands on the same bytes, then what overlaps; the rest is gained or lost.
  private static func changes(_ old: [CorpusItem], _ new: [CorpusItem]) -> [Change] {
    var (old, new) = (old, new)
    var changes: [Change] = []
    let tests: [(CorpusItem, CorpusItem) -> Bool] = [
      { $0 == $1 }, { ($0.start, $0.end) == ($1.start, $1.end) }, { $0.start < $1.end && $1.start < $0.end },
    ]
    for isPair in tests {
      var left: [CorpusItem] = []
      for item in old {
        guard let index = new.firstIndex(where: { isPair(item, $0) }) else {
          left.append(item)
          continue
        }
        let partner = new.remove(at: index)
        if partner != item { changes.append(Change(old: item, new: partner)) }
      }
      old = left
    }
    changes += old.map { Change(old: $0) } + new.map { Change(new: $0) }
    return changes.sorted { ($0.new ?? $0.old!).start < ($1.new ?? $1.old!).start }
  }

  private static func items(_ corpus: Corpus, _ sentences: SentenceCorpus?, _ grammar: Grammar) throws -> [CorpusItem] {
    let reading = try DocumentReading(grammar: grammar)
    var items: [CorpusItem] = []
    for document in corpus.documents {
      for source in document.sources {
        items += try CorpusItem.all(in: reading.read(fileAt: document.path(of: source)), place: "\(document.name)/\(source)")
      }
    }
    for file in sentences?.files ?? [] {
      for entry in file.entries {
        items += CorpusItem.all(in: entry.sentence, place: "\(file.path):\(entry.line)", grammar: grammar)
      }
    }
    return items
  }
}
