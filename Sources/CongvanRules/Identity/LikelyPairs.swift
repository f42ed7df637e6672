/// Which obligations of two sides may be one, or parts of one, where nothing but likeness speaks for it: only ever proposed.
///
/// The sides can be exchanged: a split becomes a merger, and nothing else changes.
struct LikelyPairs {
  /// How alike a removal and an addition must be to be proposed as one.
  static let sameThreshold = 0.5
  /// Which share of a part's words must be those of the whole, and of the whole's words those of its parts together.
  static let partThreshold = 0.6
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

    func allowed(_ pair: Pair) -> Bool { !rejected.contains(RejectedPair(old[pair.old], new[pair.new])) }
    let splits = old.indices.flatMap { whole in
      Self.parts(of: old[whole], standing: partner[whole].map { new[$0] }, among: openNew.map { ($0, new[$0]) }).map {
        Pair(kind: .split, old: whole, new: $0.place, score: $0.score)
      }
    }
    let mergers = new.indices.flatMap { whole in
      Self.parts(of: new[whole], standing: partnerOfNew[whole].map { old[$0] }, among: openOld.map { ($0, old[$0]) }).map {
        Pair(kind: .merge, old: $0.place, new: whole, score: $0.score)
      }
    }
    let parts = (splits + mergers).filter(allowed)
    let taken = (old: Set(parts.map(\.old)), new: Set(parts.map(\.new)))

    let alike = openOld.filter { !taken.old.contains($0) }.flatMap { a in
      openNew.filter { !taken.new.contains($0) }.map { b in Pair(kind: .same, old: a, new: b, score: old[a].similarity(to: new[b])) }
    }
    pairs = (parts + Self.assignment(alike.filter { $0.score >= Self.sameThreshold && allowed($0) })).sorted(by: Self.precedes)
  }

  /// The parts of `whole` among `others`: none unless together, with what is left standing of it, they say most of what it said.
  private static func parts(of whole: Profile, standing: Profile?, among others: [(place: Int, profile: Profile)])
    -> [(place: Int, score: Double)]
  {
    guard whole.length >= shortest else { return [] }
    let parts = others.filter { other in
      other.profile.length >= shortest && other.profile.length < whole.length
        && other.profile.share(in: whole) >= partThreshold && (standing.map { other.profile.share(in: $0) < partThreshold } ?? true)
    }
    let all = parts.map(\.profile) + (standing.map { [$0] } ?? [])
    guard !parts.isEmpty, all.count >= 2, whole.share(in: all) >= partThreshold else { return [] }
    // Each must add something: two forms of the same part are no split.
    for part in parts where whole.share(in: all) - whole.share(in: all.filter { $0.words != part.profile.words }) < 0.1 { return [] }
    return parts.map { ($0.place, $0.profile.share(in: whole)) }
  }

  /// Those that fit best together, each side at most once.
  private static func assignment(_ pairs: [Pair]) -> [Pair] {
    var open = pairs.sorted(by: precedes)
    var chosen: [Pair] = []
    while let first = open.first {
      var block = [first]
      // What shares a side with the block belongs to it.
      while let next = open.first(where: { pair in !block.contains(pair) && block.contains { $0.old == pair.old || $0.new == pair.new } }) {
        block.append(next)
      }
      open.removeAll(where: block.contains)
      chosen += bestTogether(block.sorted(by: precedes))
    }
    return chosen
  }

  /// Blocks of more pairs are taken the most alike first.
  private static let largestBlock = 24

  /// The choice among `pairs` with the greatest sum of squares, so that one that is nearly certain outweighs two that are doubtful; of
  /// several the one with the earliest pairs.
  private static func bestTogether(_ pairs: [Pair]) -> [Pair] {
    if pairs.count > largestBlock {
      return pairs.reduce(into: []) { taken, pair in
        if !taken.contains(where: { $0.old == pair.old || $0.new == pair.new }) { taken.append(pair) }
      }
    }
    var best: (sum: Double, pairs: [Pair]) = (0, [])
    func choose(_ taken: [Pair], _ sum: Double, among rest: ArraySlice<Pair>) {
      if sum > best.sum + 1e-9 { best = (sum, taken) }
      guard let next = rest.first, sum + rest.reduce(0, { $0 + $1.score * $1.score }) > best.sum + 1e-9 else { return }
      let isFree = !taken.contains { $0.old == next.old || $0.new == next.new }
      if isFree { choose(taken + [next], sum + next.score * next.score, among: rest.dropFirst()) }
      choose(taken, sum, among: rest.dropFirst())
    }
    choose([], 0, among: pairs[...])
    return best.pairs
  }

  /// An order that does not change when the sides are exchanged.
  private static func precedes(_ a: Pair, _ b: Pair) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (one, other) = ([min(a.old, a.new), max(a.old, a.new)], [min(b.old, b.new), max(b.old, b.new)])
    return one.lexicographicallyPrecedes(other)
  }
}
