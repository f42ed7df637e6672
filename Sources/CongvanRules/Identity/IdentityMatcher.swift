public import CongvanModel

/// Decides which recorded obligation each obligation of a new reading is.
///
/// The first way that answers decides: what a document says outright, what a reviewer decided, candidate key, provision, quote,
/// wording without its dates, each first with its bearers, and once more the provision among what is then left over. A provision whose words stand
/// elsewhere on the other side (a renumbering, a swap) is no evidence, and similarity alone is only proposed: a wrong merge is worse
/// than a false split.
public enum IdentityMatcher {
  /// The way of matching, stored with each decision; a change in behaviour is a new name.
  public static let version = "cascade/6"

  /// How alike the words of one provision must be to be one obligation reworded.
  static let provisionThreshold = 0.35
  /// Which share of the shorter one's words must be the other's, bearers, recipients, dates and quantities aside: more or fewer words are
  /// the same duty reworded, other words by the same day are not.
  static let matterThreshold = 0.75
  /// How many of its words a duty written anew in its provision, for the same bodies, still has when it is proposed.
  static let rewordedThreshold = 0.4
  /// How much more alike another provision may be before the place stops being evidence.
  static let provisionMargin = 0.1

  /// Compares `new` with `recorded`, both of one directive.
  ///
  /// - Parameter memory: What documents and reviewers say about them.
  public static func match(
    recorded: [RecordedObligation], new: [Obligation], knowing memory: MatchMemory = MatchMemory()
  ) -> Matching {
    // Of a directive recorded for the first time there is nothing to compare.
    if recorded.isEmpty, memory.former.isEmpty {
      let added = new.indices.map { MatchDecision(outcome: .added, method: .none, score: 1, id: nil, index: $0) }
      return Matching(decisions: added, proposals: [])
    }
    var pass = MatchingPass(ids: recorded.map(\.id), old: recorded.map { Profile($0.obligation) }, new: new.map(Profile.init))
    pass.follow(memory.instructions)
    pass.follow(memory.forms)
    pass.pairUnique(.candidateKey) { $0.candidate.isEmpty ? nil : $0.candidate }
    pass.pairProvisions()
    // Of alike duties the bearer says which is which, before the place does.
    pass.pairUnique(.quote) { $0.path + "\n" + $0.words + "\n" + $0.bearers }
    pass.pairUnique(.quote) { $0.words + "\n" + $0.bearers }
    pass.pairUnique(.wording) { $0.core.isEmpty ? nil : $0.path + "\n" + $0.task }
    pass.pairUnique(.wording) { $0.core.isEmpty ? nil : $0.task }
    pass.pairUnique(.wording, amongAll: true) { $0.bearers.isEmpty || $0.matter.isEmpty ? nil : $0.task }
    pass.pairUnique(.quote) { $0.path + "\n" + $0.words }
    pass.pairUnique(.quote, amongAll: true) { $0.words }
    pass.pairUnique(.wording) { $0.core.isEmpty ? nil : $0.path + "\n" + $0.core }
    pass.pairUnique(.wording, amongAll: true) { $0.core.isEmpty ? nil : $0.core }
    pass.pairProvisions()
    pass.end(memory.instructions)
    var matching = pass.matching(rejected: Set(memory.rejected))
    matching.proposals += pass.reworded(beside: matching.proposals, memory) + pass.returning(memory)
    return matching
  }
}

/// The state of one comparison: which are paired so far.
private struct MatchingPass {
  /// The other one, how it was found, and who says so.
  struct Partner {
    var index: Int
    var method: MatchMethod
    var decidedBy = "congvan"
  }

  let ids: [String]
  let old: [Profile]
  let new: [Profile]
  var pairOfOld: [Int: Partner] = [:]
  var pairOfNew: [Int: Int] = [:]
  /// The document that ended it, by place.
  var ended: [Int: String] = [:]

  init(ids: [String], old: [Profile], new: [Profile]) {
    self.ids = ids
    self.old = old
    self.new = new
  }

  var openOld: [Int] { old.indices.filter { pairOfOld[$0] == nil && ended[$0] == nil } }
  var openNew: [Int] { new.indices.filter { pairOfNew[$0] == nil } }

  mutating func pair(_ a: Int, _ b: Int, _ method: MatchMethod, by decider: String = "congvan") {
    pairOfOld[a] = Partner(index: b, method: method, decidedBy: decider)
    pairOfNew[b] = a
  }

  /// Pairs what a document writes anew or moves, where the place it names holds one duty of the kind.
  mutating func follow(_ instructions: [IdentityInstruction]) {
    for instruction in instructions {
      guard let path = instruction.path, let a = openOld.first(where: { ids[$0] == instruction.id }) else { continue }
      let there = openNew.filter { new[$0].path == path && new[$0].kind == old[a].kind }
      if there.count == 1 { pair(a, there[0], .instruction, by: instruction.source) }
    }
  }

  /// Sets aside what a document ends and what is not read any more; what still is keeps its id, for the file may only be a better copy.
  mutating func end(_ instructions: [IdentityInstruction]) {
    for instruction in instructions where instruction.path == nil {
      if let a = openOld.first(where: { ids[$0] == instruction.id }) { ended[a] = instruction.source }
    }
  }

  /// Pairs what says the same as an earlier form of a standing obligation.
  mutating func follow(_ forms: [KnownForm]) {
    for known in forms {
      guard let a = openOld.first(where: { ids[$0] == known.id }) else { continue }
      let form = Profile(known.form)
      let alike = openNew.filter { new[$0].words == form.words }
      let here = alike.count == 1 ? alike : alike.filter { new[$0].path == form.path }
      if here.count == 1, old[a].words != form.words { pair(a, here[0], .lineage, by: known.decidedBy) }
    }
  }

  /// Pairs those whose key occurs once among what is left of either side; with `amongAll`, once on either side at all.
  mutating func pairUnique(_ method: MatchMethod, amongAll: Bool = false, key: (Profile) -> String?) {
    let open = (old: openOld, new: openNew)
    if open.old.isEmpty || open.new.isEmpty { return }
    for (a, b) in amongAll ? uniquePairs(Array(old.indices), Array(new.indices), key: key) : uniquePairs(key: key)
    where pairOfOld[a] == nil && pairOfNew[b] == nil && ended[a] == nil { pair(a, b, method) }
  }

  private func uniquePairs(key: (Profile) -> String?) -> [(Int, Int)] { uniquePairs(openOld, openNew, key: key) }

  private func uniquePairs(_ lefts: [Int], _ rights: [Int], key: (Profile) -> String?) -> [(Int, Int)] {
    func groups(_ places: [Int], _ side: [Profile]) -> [String: [Int]] {
      var found: [String: [Int]] = [:]
      for index in places { if let key = key(side[index]) { found[key, default: []].append(index) } }
      return found
    }
    let right = groups(rights, new)
    return groups(lefts, old).compactMap { key, left in
      guard left.count == 1, let other = right[key], other.count == 1 else { return nil }
      return (left[0], other[0])
    }
  }

  /// Pairs what stands alone in its provision on both sides, unless the words say that it stands elsewhere.
  mutating func pairProvisions() {
    let alone = uniquePairs { $0.path.isEmpty ? nil : $0.provision }
    if alone.isEmpty { return }
    var provisions = ProvisionPairs(old: old, new: new, open: (openOld, openNew))
    for (a, b) in provisions.certain(alone) { pair(a, b, .provision) }
  }

  func similarity(_ a: Int, _ b: Int) -> Double { old[a].similarity(to: new[b]) }

  func matching(rejected: Set<RejectedPair>) -> Matching {
    var decisions = new.indices.map { b in
      guard let a = pairOfNew[b], let partner = pairOfOld[a] else {
        return MatchDecision(outcome: .added, method: .none, score: 1, id: nil, index: b)
      }
      let score = partner.method == .candidateKey ? 1 : similarity(a, b)
      return MatchDecision(outcome: .same, method: partner.method, score: score, id: ids[a], index: b, decidedBy: partner.decidedBy)
    }
    let gone = old.indices.filter { pairOfOld[$0] == nil }.map { a in
      MatchDecision(
        outcome: .removed, method: ended[a] == nil ? .none : .instruction, score: 1, id: ids[a], index: nil,
        decidedBy: ended[a] ?? "congvan")
    }
    decisions += gone.sorted { $0.id! < $1.id! }
    return Matching(decisions: decisions, proposals: proposals(rejected))
  }

  /// What comes back in the words of an obligation that an earlier edition had: an id is never used again, so that a person has to say
  /// whether it goes on.
  func returning(_ memory: MatchMemory) -> [MatchProposal] {
    let rejected = Set(memory.rejected)
    let former = Dictionary(grouping: memory.former) { Profile($0.obligation).words }
    let come = Dictionary(grouping: openNew) { new[$0].words }
    return come.compactMap { words, places -> MatchProposal? in
      guard places.count == 1, let old = former[words], old.count == 1, let place = places.first,
        !rejected.contains(RejectedPair(Profile(old[0].obligation), new[place]))
      else { return nil }
      return MatchProposal(kind: .same, removed: old[0].id, added: place, score: 1)
    }.sorted { $0.added < $1.added }
  }

  /// What stands alone in its provision on both sides, for the same bodies and in other words of which many are the same.
  func reworded(beside proposed: [MatchProposal], _ memory: MatchMemory) -> [MatchProposal] {
    let (gone, come) = (Set(proposed.map(\.removed)), Set(proposed.map(\.added)))
    let rejected = Set(memory.rejected)
    return uniquePairs { $0.path.isEmpty || $0.bearers.isEmpty ? nil : $0.provision + "\n" + $0.bearers }.compactMap {
      a, b -> MatchProposal? in
      let score = old[a].likeness(ofMatter: new[b])
      guard score >= IdentityMatcher.rewordedThreshold, !gone.contains(ids[a]), !come.contains(b),
        !rejected.contains(RejectedPair(old[a], new[b]))
      else { return nil }
      return MatchProposal(kind: .same, removed: ids[a], added: b, score: score)
    }.sorted { $0.added < $1.added }
  }

  private func proposals(_ rejected: Set<RejectedPair>) -> [MatchProposal] {
    let standing = old.indices.filter { ended[$0] == nil }
    let place = Dictionary(standing.enumerated().map { ($1, $0) }) { first, _ in first }
    let partner = Dictionary(pairOfOld.map { (place[$0]!, $1.index) }) { first, _ in first }
    return LikelyPairs(old: standing.map { old[$0] }, new: new, partner: partner, rejected: rejected).pairs.map {
      MatchProposal(kind: $0.kind, removed: ids[standing[$0.old]], added: $0.new, score: $0.score)
    }
  }
}
