public import CongvanModel

/// Decides which recorded obligation each obligation of a new reading is.
///
/// The first way that answers decides: candidate key, provision, quote, wording without its dates and bearers, and once more the
/// provision among what is then left over. A provision whose words stand elsewhere on the other side (a renumbering, a swap) is no
/// evidence, and similarity alone is only proposed: a wrong merge is worse than a false split.
public enum IdentityMatcher {
  /// The way of matching, stored with each decision; a change in behaviour is a new name.
  public static let version = "cascade/1"

  /// How alike the words of one provision must be to be one obligation reworded.
  static let provisionThreshold = 0.35
  /// How much more alike another provision may be before the place stops being evidence.
  static let provisionMargin = 0.1
  /// How alike a removal and an addition must be to be proposed as one.
  static let proposalThreshold = 0.5

  /// Compares `new` with `recorded`, both of one directive.
  public static func match(recorded: [RecordedObligation], new: [Obligation]) -> Matching {
    // Of a directive recorded for the first time there is nothing to compare.
    if recorded.isEmpty {
      let added = new.indices.map { MatchDecision(outcome: .added, method: .none, score: 1, id: nil, index: $0) }
      return Matching(decisions: added, proposals: [])
    }
    var pass = MatchingPass(old: recorded.map { Profile($0.obligation) }, new: new.map(Profile.init))
    pass.pairUnique(.candidateKey) { $0.candidate.isEmpty ? nil : $0.candidate }
    pass.pairProvisions()
    pass.pairUnique(.quote) { $0.path + "\n" + $0.words }
    pass.pairUnique(.quote) { $0.words + "\n" + $0.bearers }
    pass.pairUnique(.quote) { $0.words }
    pass.pairUnique(.wording) { $0.core.isEmpty ? nil : $0.path + "\n" + $0.core }
    pass.pairUnique(.wording) { $0.core.isEmpty ? nil : $0.core + "\n" + $0.bearers }
    pass.pairUnique(.wording) { $0.core.isEmpty ? nil : $0.core }
    pass.pairProvisions()
    return pass.matching(ids: recorded.map(\.id))
  }
}

/// The state of one comparison: which are paired so far.
private struct MatchingPass {
  let old: [Profile]
  let new: [Profile]
  var pairOfOld: [Int: (index: Int, method: MatchMethod)] = [:]
  var pairOfNew: [Int: Int] = [:]

  init(old: [Profile], new: [Profile]) {
    self.old = old
    self.new = new
  }

  var openOld: [Int] { old.indices.filter { pairOfOld[$0] == nil } }
  var openNew: [Int] { new.indices.filter { pairOfNew[$0] == nil } }

  mutating func pair(_ a: Int, _ b: Int, _ method: MatchMethod) {
    pairOfOld[a] = (b, method)
    pairOfNew[b] = a
  }

  /// Pairs those whose key occurs once among what is left of either side.
  mutating func pairUnique(_ method: MatchMethod, key: (Profile) -> String?) {
    for (a, b) in uniquePairs(key: key) { pair(a, b, method) }
  }

  private func uniquePairs(key: (Profile) -> String?) -> [(Int, Int)] {
    func groups(_ open: [Int], _ side: [Profile]) -> [String: [Int]] {
      var found: [String: [Int]] = [:]
      for index in open { if let key = key(side[index]) { found[key, default: []].append(index) } }
      return found
    }
    let right = groups(openNew, new)
    return groups(openOld, old).compactMap { key, left in
      guard left.count == 1, let other = right[key], other.count == 1 else { return nil }
      return (left[0], other[0])
    }
  }

  /// Pairs what stands alone in its provision on both sides, unless the words say that it stands elsewhere.
  mutating func pairProvisions() {
    for (a, b) in provisionPairs() { pair(a, b, .provision) }
  }

  private func provisionPairs() -> [(Int, Int)] {
    let (leftOld, leftNew) = (openOld, openNew)
    let wordsOld = Dictionary(grouping: leftOld) { old[$0].words }
    let wordsNew = Dictionary(grouping: leftNew) { new[$0].words }
    return uniquePairs { $0.path.isEmpty ? nil : $0.path + "\n" + $0.kind }.filter { a, b in
      if old[a].words == new[b].words { return true }
      let score = similarity(a, b)
      guard score >= IdentityMatcher.provisionThreshold, wordsNew[old[a].words] == nil, wordsOld[new[b].words] == nil else { return false }
      let rivals = leftNew.map { $0 == b ? 0 : similarity(a, $0) } + leftOld.map { $0 == a ? 0 : similarity($0, b) }
      return (rivals.max() ?? 0) <= score + IdentityMatcher.provisionMargin
    }
  }

  func similarity(_ a: Int, _ b: Int) -> Double { old[a].similarity(to: new[b]) }

  func matching(ids: [String]) -> Matching {
    var decisions = new.indices.map { b in
      guard let a = pairOfNew[b], let method = pairOfOld[a]?.method else {
        return MatchDecision(outcome: .added, method: .none, score: 1, id: nil, index: b)
      }
      return MatchDecision(outcome: .same, method: method, score: method == .candidateKey ? 1 : similarity(a, b), id: ids[a], index: b)
    }
    decisions += openOld.map { MatchDecision(outcome: .removed, method: .none, score: 1, id: ids[$0], index: nil) }.sorted {
      $0.id! < $1.id!
    }
    return Matching(decisions: decisions, proposals: proposals(ids: ids))
  }

  /// The most alike pairs first; each side at most once.
  private func proposals(ids: [String]) -> [MatchProposal] {
    let (leftOld, leftNew) = (openOld, openNew)
    var pairs = leftOld.flatMap { a in leftNew.map { MatchProposal(removed: ids[a], added: $0, score: similarity(a, $0)) } }
    pairs = pairs.filter { $0.score >= IdentityMatcher.proposalThreshold }
    pairs.sort { ($1.score, $0.removed, $0.added) < ($0.score, $1.removed, $1.added) }
    var (usedOld, usedNew): (Set<String>, Set<Int>) = ([], [])
    return pairs.filter { proposal in
      guard !usedOld.contains(proposal.removed), !usedNew.contains(proposal.added) else { return false }
      usedOld.insert(proposal.removed)
      usedNew.insert(proposal.added)
      return true
    }
  }
}
