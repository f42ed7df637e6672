package import CongvanModel

/// A promise beside a reading: how much is right, and each thing that is missed, wrong or invented.
///
/// The rules are those of the reading benchmark, so that figures can be compared.
package struct ReadingScore: Sendable {
  /// Hits of one kind, out of what is promised and what is read; `read` is nil where only promises are counted.
  package struct Tally: Hashable, Sendable {
    /// How many are right; a part of one where names agree in part.
    package var hits: Double
    /// How many there should be.
    package var promised: Int
    /// How many were read.
    package var read: Int?
  }

  /// By kind, in the order of the benchmark's table.
  package private(set) var tallies: [(kind: String, tally: Tally)] = []
  /// One line each, in the order of the kinds and then of the document.
  package private(set) var misses: [String] = []
  /// Every deadline, limit, task and citation that was read and that the promise says something of.
  package private(set) var judgements: [Judgement] = []

  /// Compares `reading` with `promised`; without a reading everything is missed.
  package init(_ promised: PromisedReading, _ reading: Reading?) {
    metadata(promised.metadata, reading?.directive)
    addressees(promised.metadata.addressees ?? [], reading?.directive.addressees ?? [])
    citations(promised.citations, reading?.citations ?? [])
    deadlines(promised.deadlines, reading?.deadlines ?? [])
    limits(promised.limits, reading?.limits ?? [])
    assignments(promised, reading?.obligations ?? [])
  }

  mutating func note(_ kind: String, _ hits: Double, of promised: Int, read: Int? = nil) {
    tallies.append((kind, Tally(hits: hits, promised: promised, read: read)))
  }

  mutating func judge(_ kind: String, _ confidence: Double?, isRight: Bool) {
    judgements.append(Judgement(kind: kind, confidence: confidence, isRight: isRight))
  }

  mutating func miss(_ line: String) { misses.append(line) }
}

extension ReadingScore {
  /// 1 when the same bodies are named; the harmonic mean of how many are and how many of them are right otherwise.
  static func bearerF1(_ promised: [String], _ read: [String]) -> Double {
    if promised.isEmpty && read.isEmpty { return 1 }
    let (a, b) = (promised.map(Words.ofName), read.map(Words.ofName))
    let pairs = Pair.all(promised: a.count, read: b.count, floor: 0.5) { Likeness.areAlike(a[$0], b[$1], floor: 0.75) ? 1 : 0 }
    return 2 * Double(pairs.count) / Double(a.count + b.count)
  }
}
