internal import CongvanText

/// What was found at one start.
struct Found {
  var rule: Int32
  var end: Int
  /// Rules with the same start and end that are neither over nor under `rule`.
  var ties: [Int32] = []
}

extension Matcher {
  /// The matches of a set that begin at `starts`, leftmost first, none overlapping another.
  mutating func search(
    _ set: IslandSet, _ starts: Slice<UnsafeMutableBufferPointer<IslandSet.Start>>, _ found: (inout Matcher, Int, Found) -> Void
  ) {
    let (candidates, needed) = (set.candidates.values, set.needed.values)
    var next = start
    for start in starts where start.at >= next {
      guard let best = best(candidates, needed, start.met, Int(start.list), Int(start.at)) else { continue }
      found(&self, Int(start.at), best)
      next = best.end
    }
  }

  /// The rule that wins at `at` among a list of candidates.
  @inline(never)
  private mutating func best(
    _ candidates: UnsafeBufferPointer<Int32>, _ needed: UnsafeBufferPointer<NeedSet>, _ met: NeedSet, _ list: Int, _ at: Int
  ) -> Found? {
    var only: (rule: Int32, end: Int)?
    var next = list
    while candidates[next] >= 0 {
      if needed[next].isSubset(of: met), case let stop = end(ofRule: candidates[next], from: at), stop > at {
        if let only { return choose(only.rule, only.end, candidates, needed, met, next, at) }
        only = (candidates[next], stop)
      }
      next += 1
    }
    return only.map { Found(rule: $0.rule, end: $0.end) }
  }

  /// The rule that wins at `at`: `rule`, which was found first, or one of the list from `next` on.
  @inline(never)
  private mutating func choose(
    _ rule: Int32, _ stop: Int, _ candidates: UnsafeBufferPointer<Int32>, _ needed: UnsafeBufferPointer<NeedSet>, _ met: NeedSet,
    _ next: Int, _ at: Int
  ) -> Found {
    var all = [Found(rule: rule, end: stop)]
    var next = next
    while candidates[next] >= 0 {
      if needed[next].isSubset(of: met), case let stop = end(ofRule: candidates[next], from: at), stop > at {
        all.append(Found(rule: candidates[next], end: stop))
      }
      next += 1
    }
    return choose(all)
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
