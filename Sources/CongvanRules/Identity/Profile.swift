internal import CongvanModel
internal import CongvanText

/// What matching looks at in an obligation, worked out once.
struct Profile {
  let candidate: String
  let path: String
  let kind: String
  /// Path and kind.
  var provision: String { path + "\n" + kind }
  let bearers: String
  /// Quote and action, folded.
  let words: String
  /// The words without bearers, dates and quantities; empty when too little is left to tell one duty from another.
  let core: String
  /// The same, however little is left, and the bearers: who is to do what.
  let task: String
  /// The words of the core, each once.
  let matter: Set<Substring>
  /// Pairs of neighbouring words of the action, hashed and sorted, with repetitions.
  let pairs: [UInt64]
  /// The same of the words of the core, figures left out: what is not read of a time or number shall not look like another duty.
  private let matterPairs: [UInt64]

  init(_ obligation: Obligation) { self.init(obligation, pairing: Folding.words(obligation.action)) }

  /// - Parameter words: The words to pair, those of the action or some of them.
  init(_ obligation: Obligation, pairing words: [Substring]) {
    candidate = obligation.id
    path = ObligationID.path(of: obligation.section)
    kind = obligation.modality.rawValue
    bearers = obligation.bearers.map { Folding.phrase($0.name) + "/" + $0.role.rawValue }.sorted().joined(separator: "|")
    self.words = Folding.phrase(obligation.span.quote) + "\n" + Folding.phrase(obligation.action)

    let left = Self.matter(of: obligation)
    core = left.count < 3 ? "" : left.joined(separator: " ")
    matter = Set(left)
    task = left.joined(separator: " ") + "\n" + bearers

    pairs = Self.pairs(of: words)
    matterPairs = Self.pairs(of: left.filter { !$0.allSatisfy(\.isNumber) })
  }

  private static func pairs(of words: [Substring]) -> [UInt64] {
    let neighbours = zip(words, words.dropFirst()).map { Substring($0 + " " + $1) }
    return (neighbours.isEmpty ? words : neighbours).map(fnv1a).sorted()
  }

  /// The words of the action without bearers, recipients, dates and quantities.
  ///
  /// - Parameter joined: Also without the one word between two names: “Sở A và Sở B”.
  static func matter(of obligation: Obligation, joined: Bool = false) -> [Substring] {
    let names = obligation.bearers.map(\.text) + obligation.recipients.map(\.text)
    return Folding.words(obligation.action).removing(
      obligation.deadlines.map(\.quote) + obligation.limits.map(\.quote) + names, joined: joined ? names : [])
  }

  /// The words of the action without dates and quantities.
  static func undated(_ obligation: Obligation) -> [Substring] {
    Folding.words(obligation.action).removing(
      obligation.deadlines.map(\.quote) + obligation.limits.map(\.quote), joined: [])
  }

  /// Dice's coefficient over the words that say what is to be done, in any order.
  func likeness(ofMatter other: Profile) -> Double {
    let total = matter.count + other.matter.count
    return total == 0 ? 0 : Double(2 * matter.intersection(other.matter).count) / Double(total)
  }

  /// How many pairs of words it has.
  var length: Int { pairs.count }

  /// Which share of its pairs of words `other` has.
  func share(in other: Profile) -> Double { pairs.isEmpty ? 0 : Double(Self.shared(pairs, other.pairs)) / Double(pairs.count) }

  /// Which share of its pairs of words `others` have together.
  func share(in others: [Profile]) -> Double {
    let theirs = Set(others.flatMap(\.pairs))
    return pairs.isEmpty ? 0 : Double(pairs.count { theirs.contains($0) }) / Double(pairs.count)
  }

  /// Dice's coefficient over pairs of neighbouring words: 0 for nothing in common, 1 for the same words in the same order.
  func similarity(to other: Profile) -> Double {
    let total = pairs.count + other.pairs.count
    return total == 0 ? 0 : Double(2 * Self.shared(pairs, other.pairs)) / Double(total)
  }

  /// Which share of the pairs of the core of the shorter one the other has too; 1 where it has none.
  func containment(ofMatter other: Profile) -> Double {
    let fewer = min(matterPairs.count, other.matterPairs.count)
    return fewer == 0 ? 1 : Double(Self.shared(matterPairs, other.matterPairs)) / Double(fewer)
  }

  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var (i, j, shared) = (0, 0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        (i, j, shared) = (i + 1, j + 1, shared + 1)
      } else if one[i] < other[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared
  }
}

extension [Substring] {
  /// The words without those of `phrases`, of which the longest counts at each place: one pass, however many they are.
  ///
  /// - Parameter names: Phrases between two of which one word is left out too.
  fileprivate func removing(_ phrases: [String], joined names: [String]) -> [Substring] {
    let names = Set(names.map { Folding.words($0)[...] })
    let phrases = Set(phrases.map { Folding.words($0)[...] }).filter { !$0.isEmpty }
    let lengths = Set<Int>(phrases.map(\.count)).sorted(by: >)
    var left: [Substring] = []
    var at = startIndex
    // How many words were left when the last name was passed.
    var passed: Int?
    while at < endIndex {
      if let length = lengths.first(where: { at + $0 <= endIndex && phrases.contains(self[at..<at + $0]) }) {
        let isName = names.contains(self[at..<at + length])
        if isName, let passed, left.count == passed + 1 { left.removeLast() }
        passed = isName ? left.count : nil
        at += length
      } else {
        left.append(self[at])
        at += 1
      }
    }
    return left
  }
}

/// FNV-1a over UTF-8, 64 bits: the same in every run, unlike `Hasher`, so that scores can be stored.
private func fnv1a(_ text: Substring) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
