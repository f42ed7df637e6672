/// Which obligations of two sides may be one, or parts of one, where nothing but likeness speaks for it: only ever proposed.
///
/// The sides can be exchanged: a split becomes a merger, and nothing else changes.
struct LikelyPairs {
  /// How alike a removal and an addition must be to be proposed as one.
  static let sameThreshold = 0.5
  /// Which share of a part's words must be those of the whole, and of the whole's words those of its parts together.
  static let partThreshold = 0.6
  /// Which share of the whole's pairs of words, or of its own, each part must add to the others'.
  static let leastOfPart = 0.1
  /// Fewer pairs of words say nothing.
  static let shortest = 3

  /// A pair by its places in the two sides.
  struct Pair: Hashable {
    var kind: LineageKind
    var old, new: Int
    var score: Double
  }

  /// The most alike first.
  private(set) var pairs: [Pair] = []
  private let old, new: [Profile]

  /// - Parameter partner: The place in `new` of each of `old` that is settled.
  init(old: [Profile], new: [Profile], partner: [Int: Int], rejected: Set<RejectedPair> = []) {
    self.old = old
    self.new = new
    let openOld = old.indices.filter { partner[$0] == nil }
    let settledNew = Set(partner.values)
    let openNew = new.indices.filter { !settledNew.contains($0) }
    let partnerOfNew = Dictionary(partner.map { ($1, $0) }) { first, _ in first }

    func allowed(_ pair: Pair) -> Bool { rejected.isEmpty || !rejected.contains(RejectedPair(old[pair.old], new[pair.new])) }
    let partsOfOld = PairIndex(new, openNew, sharing: Self.partThreshold)
    let splits = old.indices.flatMap { whole in
      Self.parts(of: old[whole], standing: partner[whole].map { new[$0] }, among: partsOfOld.candidates(for: old[whole]), new).map {
        Pair(kind: .split, old: whole, new: $0.place, score: $0.score)
      }
    }
    let partsOfNew = PairIndex(old, openOld, sharing: Self.partThreshold)
    let mergers = new.indices.flatMap { whole in
      Self.parts(of: new[whole], standing: partnerOfNew[whole].map { old[$0] }, among: partsOfNew.candidates(for: new[whole]), old).map {
        Pair(kind: .merge, old: $0.place, new: whole, score: $0.score)
      }
    }
    let parts = (splits + mergers).filter(allowed)
    let taken = (old: Set(parts.map(\.old)), new: Set(parts.map(\.new)))

    let tasks = (old: Set(openOld.map { old[$0].task }), new: Set(openNew.map { new[$0].task }))
    let likes = PairIndex(new, openNew.filter { !taken.new.contains($0) }, sharing: PairIndex.share(ofAlike: Self.sameThreshold))
    let alike = openOld.filter { !taken.old.contains($0) }.flatMap { a in
      likes.mutualCandidates(for: old[a]).compactMap { b -> Pair? in
        let pair = Pair(kind: .same, old: a, new: b, score: old[a].similarity(to: new[b]))
        // What the same bodies have to do on the other side is rather that.
        if old[a].task != new[b].task, tasks.new.contains(old[a].task) || tasks.old.contains(new[b].task) { return nil }
        return pair.score >= Self.sameThreshold && allowed(pair) ? pair : nil
      }
    }
    pairs = (parts + assignment(alike)).sorted(by: Self.precedes)
  }

  /// The parts of `whole` among `others`: none unless together, with what is left standing of it, they say most of what it said.
  private static func parts(of whole: Profile, standing: Profile?, among others: [Int], _ profiles: [Profile])
    -> [(place: Int, score: Double)]
  {
    guard whole.length >= shortest else { return [] }
    var parts: [(place: Int, profile: Profile)] = []
    var forms: Set<String> = []
    for place in others {
      let other = profiles[place]
      guard other.length >= shortest, other.length < whole.length, other.share(in: whole) >= partThreshold,
        standing.map({ other.share(in: $0) < partThreshold }) ?? true
      else { continue }
      parts.append((place, other))
      // Nothing is divided into more.
      if forms.insert(other.words).inserted, Double(forms.count) * leastOfPart > 1 { return [] }
    }
    let all = parts.map(\.profile) + (standing.map { [$0] } ?? [])
    let total = whole.share(in: all)
    guard !parts.isEmpty, all.count >= 2, total >= partThreshold else { return [] }
    // Each must add something: two forms of the same part are no split.
    for form in parts where forms.remove(form.profile.words) != nil {
      let added = (total - whole.share(in: all.filter { $0.words != form.profile.words })) * Double(whole.length)
      if added < leastOfPart * Double(min(whole.length, form.profile.length)) - 1e-9 { return [] }
    }
    return parts.map { ($0.place, $0.profile.share(in: whole)) }
  }

  /// Those that fit best together, each side at most once.
  private func assignment(_ pairs: [Pair]) -> [Pair] {
    // What shares a side hangs together.
    var blocks = Blocks(old.count + new.count)
    for pair in pairs { blocks.join(pair.old, old.count + pair.new) }
    let block = Dictionary(grouping: pairs.sorted(by: Self.precedes)) { blocks.root($0.old) }
    return block.sorted { $0.key < $1.key }.flatMap { bestTogether($0.value) }
  }

  /// Blocks that take more steps are taken the most alike first.
  private static let mostSteps = 1 << 24

  /// The choice among `pairs`, which are in order, with the greatest sum of squares, so that one that is nearly certain outweighs two that
  /// are doubtful; of several the one with the earliest pairs.
  private func bestTogether(_ pairs: [Pair]) -> [Pair] {
    let (olds, news) = (Set(pairs.map(\.old)).sorted(), Set(pairs.map(\.new)).sorted())
    let few = min(olds.count, news.count)
    if few * olds.count * news.count > Self.mostSteps {
      var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
      return pairs.filter { pair in
        let isFree = !taken.old.contains(pair.old) && !taken.new.contains(pair.new)
        return isFree && taken.old.insert(pair.old).inserted && taken.new.insert(pair.new).inserted
      }
    }
    // Which side the rows are must not depend on which is called old.
    let isTurned =
      olds.count == news.count
      ? news.lazy.map { new[$0].words }.lexicographicallyPrecedes(olds.lazy.map { old[$0].words }) : olds.count > news.count
    func cell(_ pair: Pair) -> (row: Int, column: Int) { isTurned ? (pair.new, pair.old) : (pair.old, pair.new) }
    let row = Dictionary(uniqueKeysWithValues: zip(isTurned ? news : olds, 0...))
    let column = Dictionary(uniqueKeysWithValues: zip(isTurned ? olds : news, 0...))
    var weights = [[Int]](repeating: [Int](repeating: 0, count: column.count), count: row.count)
    for (rank, pair) in pairs.enumerated() {
      // The last bits decide between equal sums.
      weights[row[cell(pair).row]!][column[cell(pair).column]!] = Int(pair.score * pair.score * 0x1p30) << 24 | (1 << 23) >> rank
    }
    let chosen = Assignment.heaviest(weights)
    return pairs.filter { chosen[row[cell($0).row]!] == column[cell($0).column]! }
  }

  /// An order that does not change when the sides are exchanged.
  private static func precedes(_ a: Pair, _ b: Pair) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (one, other) = (min(a.old, a.new), min(b.old, b.new))
    return one != other ? one < other : max(a.old, a.new) < max(b.old, b.new)
  }
}
