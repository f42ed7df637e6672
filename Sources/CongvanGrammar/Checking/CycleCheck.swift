/// Finds rules that refer to themselves, or are over themselves, by way of others.
enum CycleCheck {
  static func issues(in library: Library) -> [GrammarIssue] {
    let references = library.rules.map { rule in
      var targets: [Int] = []
      rule.pattern.visit { element in
        if case .reference(let name) = element.kind, let target = library.ruleIndex[name] { targets.append(target) }
      }
      return targets
    }
    let overs = library.rules.map { rule in rule.overs.compactMap { library.ruleIndex[$0.name] } }
    return issues(library, references, Sentence.cycle) + issues(library, overs, Sentence.overCycle)
  }

  private static func issues(_ library: Library, _ targets: [[Int]], _ sentence: ([String]) -> String) -> [GrammarIssue] {
    var issues: [GrammarIssue] = []
    var isDone = Array(repeating: false, count: targets.count)
    var path: [Int] = []
    func walk(_ rule: Int) {
      if let first = path.firstIndex(of: rule) {
        let names = (path[first...] + [rule]).map { library.rules[$0].name }
        issues.append(GrammarIssue(library.rules[rule].path, library.rules[rule].place, sentence(names)))
        return
      }
      if isDone[rule] { return }
      path.append(rule)
      for target in targets[rule] { walk(target) }
      path.removeLast()
      isDone[rule] = true
    }
    for rule in targets.indices { walk(rule) }
    return issues
  }
}
