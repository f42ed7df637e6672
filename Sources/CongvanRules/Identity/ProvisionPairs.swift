/// Which duties that stand alone in one provision on both sides are one, as far as their words do not say that it stands elsewhere.
struct ProvisionPairs {
  /// A provision with a duty of one kind on both sides, and its duties that are still open.
  private struct Provision {
    var old, new: [Int]
    /// How alike two of them are at least.
    var least: Double
    /// How alike each of `new` is to each of `old`, and to the least like of them; worked out when it is first asked for.
    var alike: [[Double]] = []
    var leasts: [Double] = []
  }

  /// The more duties a provision has, the less is known of them beforehand.
  private static let mostCompared = 64

  private let old, new: [Profile]
  private let open: (old: [Int], new: [Int])
  private lazy var likest = (old: PairIndex(old, open.old), new: PairIndex(new, open.new))
  /// Those with the least alike duties first.
  private lazy var provisions: [Provision] = {
    let right = Dictionary(grouping: open.new) { new[$0].provision }
    return Dictionary(grouping: open.old) { old[$0].provision }.compactMap { provision, left in
      guard let others = right[provision] else { return nil }
      let isSmall = left.count * others.count <= Self.mostCompared
      let least = isSmall ? left.flatMap { a in others.map { old[a].similarity(to: new[$0]) } }.min() : nil
      return Provision(old: left, new: others, least: least ?? 0)
    }.sorted { $0.least < $1.least }
  }()

  /// - Parameter open: The places of those that are not settled.
  init(old: [Profile], new: [Profile], open: (old: [Int], new: [Int])) { (self.old, self.new, self.open) = (old, new, open) }

  /// How many comparisons were made to find the likest.
  var comparisons: Int { mutating get { likest.old.comparisons + likest.new.comparisons } }

  /// Those of `pairs`, each alone in its provision on both sides, that are one.
  mutating func certain(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
    let (old, new) = (old, new)
    let (wordsOld, wordsNew) = (Set(open.old.map { old[$0].words }), Set(open.new.map { new[$0].words }))
    let (tasksOld, tasksNew) = (Set(open.old.map { old[$0].task }), Set(open.new.map { new[$0].task }))
    return pairs.filter { a, b in
      // What the same bodies had to do in another place has rather come from there, with another date.
      if old[a].task != new[b].task, tasksNew.contains(old[a].task) || tasksOld.contains(new[b].task) { return false }
      if old[a].words == new[b].words { return true }
      let score = old[a].similarity(to: new[b])
      if score < IdentityMatcher.provisionThreshold || old[a].containment(ofMatter: new[b]) < IdentityMatcher.matterThreshold {
        return false
      }
      if wordsNew.contains(old[a].words) || wordsOld.contains(new[b].words) { return false }
      // Nothing comes of others that are no more alike than this.
      let floor = (score + min(score, provisions.first?.least ?? 0)) / 2
      let rivals = (
        old: likest.old.best(for: new[b], except: a, floor: floor), new: likest.new.best(for: old[a], except: b, floor: floor)
      )
      return max(rivals.old, rivals.new) <= score + IdentityMatcher.provisionMargin && !isExchanged(a, b, score, rivals)
    }
  }

  /// Whether `a` and `b`, of one provision, are more alike crosswise to what stands in another provision on both sides.
  private mutating func isExchanged(_ a: Int, _ b: Int, _ score: Double, _ rivals: (old: Double, new: Double)) -> Bool {
    for place in provisions.indices {
      if rivals.old + rivals.new <= score + provisions[place].least { return false }
      compare(place)
      let provision = provisions[place]
      var back: [Double] = []
      for (row, d) in provision.new.enumerated() where d != b && rivals.new + rivals.old > score + provision.leasts[row] {
        let across = old[a].similarity(to: new[d])
        if across == 0 || across + rivals.old <= score + provision.leasts[row] { continue }
        if back.isEmpty { back = provision.old.map { $0 == a ? 0 : old[$0].similarity(to: new[b]) } }
        let own = provision.alike[row]
        if back.indices.contains(where: { provision.old[$0] != a && across + back[$0] > score + own[$0] }) { return true }
      }
    }
    return false
  }

  private mutating func compare(_ place: Int) {
    guard provisions[place].alike.isEmpty else { return }
    let alike = provisions[place].new.map { d in provisions[place].old.map { old[$0].similarity(to: new[d]) } }
    provisions[place].alike = alike
    provisions[place].leasts = alike.map { $0.min() ?? 0 }
  }
}
