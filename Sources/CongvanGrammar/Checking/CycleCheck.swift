/// Finds rules that refer to themselves, or are over themselves, by way of others, and chains of rules without end.
enum CycleCheck {
  /// The most rules of a chain in which each refers to the next.
  static let chainLimit = 40

  static func issues(in library: Library) -> [GrammarIssue] {
    let references = library.rules.map { rule in
      var targets: [Int] = []
      rule.pattern.forEachElement {
        if case .reference(let name) = $0.kind, let target = library.ruleIndex[name] { targets.append(target) }
      }
      return targets
    }
    let overs = library.rules.map { rule in rule.overs.compactMap { library.ruleIndex[$0.name] } }
    return issues(library, references, Sentence.cycle) + issues(library, overs, Sentence.overCycle)
  }

  private static func issues(_ library: Library, _ targets: [[Int]], _ sentence: ([String]) -> Sentence) -> [GrammarIssue] {
    var issues: [GrammarIssue] = []
    // How many rules stand in the longest chain below each rule walked.
    var heights = [Int?](repeating: nil, count: targets.count)
    var path: [Int] = []
    func refuse(_ rule: Int, _ sentence: Sentence) {
      issues.append(GrammarIssue(library.rules[rule].path, library.rules[rule].place, sentence))
    }
    func walk(_ rule: Int) {
      if let first = path.firstIndex(of: rule) {
        return refuse(rule, sentence((path[first...] + [rule]).map { library.rules[$0].name }))
      }
      if heights[rule] != nil { return }
      path.append(rule)
      if path.count <= chainLimit { for target in targets[rule] { walk(target) } }
      path.removeLast()
      let height = 1 + (targets[rule].compactMap { heights[$0] }.max() ?? 0)
      if height == chainLimit + 1 { refuse(rule, .longChain(library.rules[rule].name, most: chainLimit)) }
      heights[rule] = height
    }
    for rule in targets.indices { walk(rule) }
    return issues
  }
}
