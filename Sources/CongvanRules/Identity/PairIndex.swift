/// Profiles by their pairs of words, so that one is compared only with those that share a rare pair with it.
struct PairIndex {
  private let profiles: [Profile]
  private let share: Double
  /// How many pairs the shortest has.
  private let shortest: Int
  /// How many profiles have each pair.
  private var counts: [UInt64: Int] = [:]
  /// Which profiles are found by each pair.
  private var places: [UInt64: [Int]] = [:]
  /// How many comparisons `best` made.
  private(set) var comparisons = 0

  /// - Parameter places: Which of `profiles` are to be found.
  /// - Parameter share: Which part of its pairs is shared with whatever finds one; where it is 0, a single pair is enough.
  init(_ profiles: [Profile], _ places: [Int], sharing share: Double = 0) {
    self.profiles = profiles
    self.share = share
    shortest = places.map { profiles[$0].length }.min() ?? 0
    for place in places { for pair in Set(profiles[place].pairs) { counts[pair, default: 0] += 1 } }
    for place in places { for pair in Set(rarest(of: profiles[place])) { self.places[pair, default: []].append(place) } }
  }

  /// Which part of its pairs a profile shares at least with another that is as alike, however long the other is.
  static func share(ofAlike likeness: Double) -> Double { likeness / (2 - likeness) }

  /// Its rarest pairs, the rarest first: as many as hold one at least of those that another shares with it.
  private func rarest(of profile: Profile) -> [UInt64] {
    let least = max(1, Int((share * Double(profile.length) - 1e-9).rounded(.up)))
    let counted = profile.pairs.map { (count: counts[$0] ?? 0, pair: $0) }.sorted { $0 < $1 }
    return counted.prefix(profile.length - least + 1).map(\.pair)
  }

  /// The places, in order, of those that may share as much of their own with `profile`.
  func candidates(for profile: Profile) -> [Int] { Set(profile.pairs.flatMap { places[$0] ?? [] }).sorted() }

  /// The places, in order, of those that may share as much of their own with `profile`, and it of its own with them.
  func mutualCandidates(for profile: Profile) -> [Int] { Set(rarest(of: profile).flatMap { places[$0] ?? [] }).sorted() }

  /// How like `profile` the likest of them is, the one at `own` left aside; `floor` where none is more alike.
  mutating func best(for profile: Profile, except own: Int, floor: Double) -> Double {
    var best = floor
    var seen: Set = [own]
    var rest = profile.length
    for pair in rarest(of: profile) {
      // Whatever has none of the rarer pairs shares the rest at most.
      if Double(2 * rest) / Double(profile.length + max(rest, shortest)) <= best { break }
      for place in places[pair] ?? [] where seen.insert(place).inserted {
        comparisons += 1
        best = max(best, profile.similarity(to: profiles[place]))
      }
      rest -= 1
    }
    return best
  }
}
