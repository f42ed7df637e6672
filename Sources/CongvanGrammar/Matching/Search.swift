internal import CongvanText

/// What was found at one start.
struct Found {
  var rule: Int32
  var end: Int
  /// Rules with the same start and end that are neither over nor under `rule`.
  var ties: [Int32] = []
}

extension Matcher {
  /// The matches of a set, leftmost first, none overlapping another.
  mutating func search(_ set: IslandSet, _ found: (inout Matcher, Int, Found) -> Void) {
    set.starts.withUnsafeBufferPointer { starts in
      set.candidates.withUnsafeBufferPointer { candidates in
        set.needed.withUnsafeBufferPointer { needed in
          let met = met(set)
          var at = start
          while at < end {
            steps += 1
            let list = starts[set.row(of: tokens[at])]
            if list != 0, let best = best(candidates, needed, met, Int(list), at) {
              found(&self, at, best)
              at = best.end
            } else {
              at += 1
            }
          }
        }
      }
    }
  }

  /// What the tokens meet, all together, of what the rules need.
  private func met(_ set: IslandSet) -> NeedSet {
    set.met.withUnsafeBufferPointer { met in
      tokens[start..<end].reduce(into: NeedSet()) { $0.formUnion(met[set.row(of: $1)]) }
    }
  }

  /// The rule that wins at `at` among a list of candidates.
  @inline(never)
  private mutating func best(
    _ candidates: UnsafeBufferPointer<Int32>, _ needed: UnsafeBufferPointer<NeedSet>, _ met: NeedSet, _ list: Int, _ at: Int
  ) -> Found? {
    var best: Found?
    var others: [Found] = []
    var next = list
    while candidates[next] >= 0 {
      let rule = candidates[next]
      let isPossible = needed[next].isSubset(of: met)
      next += 1
      if !isPossible { continue }
      let stop = end(ofRule: rule, from: at)
      guard stop > at else { continue }
      let found = Found(rule: rule, end: stop)
      if best == nil { best = found } else { others.append(found) }
    }
    if others.isEmpty { return best }
    return best.map { choose([$0] + others) }
  }

  /// The longest of those that no other is over; the earlier of two alike.
  private func choose(_ all: [Found]) -> Found {
    let standing = all.filter { one in !all.contains { program.rules[Int($0.rule)].over.contains(one.rule) } }
    // `over` has no cycles, so one always stands.
    var best = standing[0]
    for one in standing.dropFirst() where one.end > best.end { best = one }
    best.ties = standing.filter { $0.end == best.end && $0.rule != best.rule }.map(\.rule)
    return best
  }
}
