extension Grammar {
  /// The rules that no other refers to, those that give a record of one head together, as they are searched for.
  var islandsOfRoots: [IslandSet] {
    var heads: Set<String> = []
    return library.roots.compactMap { root in
      guard let head = rules[root].head else { return islands(rules: [RuleRef(id: Int32(root))]) }
      return heads.insert(head).inserted ? islands([head]) : nil
    }
  }

  /// The rules standing alone that a rule is a part of, directly or by way of others.
  public func users(of rule: String) -> [String] {
    var found: Set<String> = []
    var waiting = [rule]
    while let name = waiting.popLast() {
      for user in library.rules where user.pattern.reads(name) && found.insert(user.name).inserted { waiting.append(user.name) }
    }
    return rules.filter { $0.standsAlone && found.contains($0.name) }.map(\.name)
  }
}

extension Library {
  /// The rules that no other refers to, unless only to look ahead for them.
  var roots: [Int] {
    var inner: Set<String> = []
    for rule in rules { rule.pattern.visitRead { if case .reference(let name) = $0.kind { inner.insert(name) } } }
    return rules.indices.filter { !inner.contains(rules[$0].name) }
  }
}

extension Pattern {
  /// Whether it refers to `name`, not only to look ahead for it.
  fileprivate func reads(_ name: String) -> Bool {
    var isRead = false
    visitRead { if case .reference(name) = $0.kind { isRead = true } }
    return isRead
  }

  /// Calls `body` with the element and all it is made of, but for what is only looked ahead for.
  fileprivate func visitRead(_ body: (Pattern) -> Void) {
    switch kind {
    case .not, .ahead, .until: return
    default:
      body(self)
      forEachPart { $0.visitRead(body) }
    }
  }
}
