internal import CongvanModel

/// Limits by what they count and what they are on, so that one is compared only with those that may be about the same.
///
/// Two are on the same when the words of one are all among those of the other; so the rarest word of the one is among the other's.
struct LimitIndex {
  /// A limit and the words by which it is compared.
  struct Entry {
    var limit: Limit
    var counted: String
    var object: Set<Substring>
    var scope: [Substring]?
    var isSize: Bool

    init(_ limit: Limit, _ vocabulary: CheckVocabulary) {
      self.limit = limit
      counted = vocabulary.counted(by: limit)
      object = Set(vocabulary.object(of: limit))
      scope = vocabulary.scope(of: limit)
      isSize = vocabulary.isSize(limit)
    }

    /// Whether it counts the same thing as `other`.
    func isAboutTheSame(as other: Entry) -> Bool {
      guard counted == other.counted, isSize == other.isSize, object.isEmpty == other.object.isEmpty else { return false }
      guard object.isSubset(of: other.object) || other.object.isSubset(of: object) else { return false }
      guard let scope, let others = other.scope else { return scope == other.scope }
      return !Set(scope).isDisjoint(with: others)
    }
  }

  private struct Key: Hashable {
    var counted: String
    /// Empty for a limit on nothing that is named.
    var word: Substring
  }

  private let entries: [Entry]
  private var byWord: [Key: [Int]] = [:]
  private var byRarest: [Key: [Int]] = [:]

  /// An index of `limits`, each of those that say the same once.
  init(_ limits: [Limit], _ vocabulary: CheckVocabulary) {
    var seen: Set<[String]> = []
    entries = limits.filter { limit in
      seen.insert([
        limit.subject, limit.per ?? "\n", limit.op.rawValue, "\(limit.min, default: "")", "\(limit.max, default: "")", limit.unit,
      ]).inserted
    }.map { Entry($0, vocabulary) }
    for (place, entry) in entries.enumerated() {
      for word in Self.words(of: entry) { byWord[Key(counted: entry.counted, word: word), default: []].append(place) }
    }
    for (place, entry) in entries.enumerated() { byRarest[rarest(of: entry), default: []].append(place) }
  }

  /// Those on the same as `own`, in their order.
  func limits(like own: Entry) -> [Limit] {
    let within = Self.words(of: own).flatMap { byRarest[Key(counted: own.counted, word: $0)] ?? [] }
    let around = byWord[rarest(of: own)] ?? []
    return Set(within + around).sorted().map { entries[$0] }.filter(own.isAboutTheSame).map(\.limit)
  }

  private static func words(of entry: Entry) -> Set<Substring> { entry.object.isEmpty ? [""] : entry.object }

  private func rarest(of entry: Entry) -> Key {
    let keys = Self.words(of: entry).map { Key(counted: entry.counted, word: $0) }
    return keys.min { (byWord[$0]?.count ?? 0, $0.word) < (byWord[$1]?.count ?? 0, $1.word) }!
  }
}
