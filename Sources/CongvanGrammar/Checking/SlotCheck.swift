/// Checks that a rule's result uses what its pattern binds.
struct SlotCheck {
  /// What a pattern binds.
  struct Bound {
    /// Bound in some readings.
    var some: Set<String> = []
    /// Bound in every reading.
    var all: Set<String> = []
  }

  private let rule: RuleBlock
  private let library: Library
  private var issues: [GrammarIssue] = []
  private var elements: [String: [Pattern]] = [:]
  private var gathered: Set<String> = []
  private var places: [(name: String, place: Place)] = []
  private var used: Set<String> = []

  static func issues(of rule: RuleBlock, in library: Library) -> [GrammarIssue] {
    var check = SlotCheck(rule: rule, library: library)
    check.run()
    return check.issues
  }

  /// The slots bound inside a repetition, whose values are gathered in a list.
  static func gathered(in pattern: Pattern) -> Set<String> {
    var names: Set<String> = []
    pattern.forEachElement {
      guard case .repetition(let inner, _) = $0.kind else { return }
      inner.forEachElement { if case .bind(let name, _) = $0.kind { names.insert(name) } }
    }
    return names
  }

  private init(rule: RuleBlock, library: Library) {
    self.rule = rule
    self.library = library
    gathered = Self.gathered(in: rule.pattern)
  }

  private mutating func run() {
    let bound = bound(rule.pattern)
    if let result = rule.result {
      if case .slot(let name) = result.kind, bound.some.contains(name), !bound.all.contains(name) {
        issues.append(GrammarIssue(rule.path, result.place, Sentence.maybeUnbound(name)))
      }
      check(result)
    }
    for (name, place) in places where used.insert(name).inserted {
      issues.append(GrammarIssue(rule.path, place, Sentence.unusedSlot(name), severity: .warning))
    }
  }

  private mutating func bound(_ pattern: Pattern) -> Bound {
    switch pattern.kind {
    case .bind(let name, let inner):
      elements[name, default: []].append(inner)
      places.append((name, pattern.place))
      var bound = bound(inner)
      bound.some.insert(name)
      bound.all.insert(name)
      return bound
    case .sequence(let parts):
      var total = Bound()
      for part in parts {
        let bound = bound(part)
        if bound.some.isEmpty { continue }
        if !total.some.isDisjoint(with: bound.some) {
          for name in total.some.intersection(bound.some).subtracting(gathered).sorted() {
            issues.append(GrammarIssue(rule.path, part.place, Sentence.boundTwice(name)))
          }
        }
        total.some.formUnion(bound.some)
        total.all.formUnion(bound.all)
      }
      return total
    case .choice(let branches):
      let bounds = branches.map { bound($0) }
      if bounds.allSatisfy(\.some.isEmpty) { return Bound() }
      return Bound(
        some: bounds.reduce(into: []) { $0.formUnion($1.some) },
        all: bounds.dropFirst().reduce(into: bounds[0].all) { $0.formIntersection($1.all) })
    case .optional(let inner), .repetition(let inner, _): return Bound(some: bound(inner).some)
    // What is bound in a list's items, before a stop or ahead is not kept.
    default: return Bound()
    }
  }

  private mutating func check(_ value: ValueNode) {
    switch value.kind {
    case .slot(let name):
      used.insert(name)
      if elements[name] == nil {
        issues.append(GrammarIssue(rule.path, value.place, Sentence.unboundSlot(name, bound: elements.keys.sorted())))
      }
    case .list(let values): for value in values { check(value) }
    case .record(let head, let fields):
      var names: Set<String> = []
      for field in fields {
        if let name = field.name, !names.insert(name).inserted {
          issues.append(GrammarIssue(rule.path, field.value.place, Sentence.repeatedField(name, head)))
        }
        check(field.value)
        if field.name == nil, case .slot(let slot) = field.value.kind, let elements = elements[slot],
          gathered.contains(slot) || !elements.allSatisfy({ givesRecord($0) })
        {
          issues.append(GrammarIssue(rule.path, field.value.place, Sentence.mergeOfNoRecord(slot)))
        }
      }
    case .symbol, .integer, .decimal, .text: break
    }
  }

  private func givesRecord(_ element: Pattern, depth: Int = 0) -> Bool {
    guard case .reference(let name) = element.kind, depth < 32 else { return false }
    if let index = library.lexiconIndex[name] {
      return library.lexicons[index].entries.allSatisfy { if case .record = $0.value?.kind { true } else { false } }
    }
    guard let index = library.ruleIndex[name] else { return true }
    let target = library.rules[index]
    guard case .slot(let slot)? = target.result?.kind else { return target.head != nil }
    // The rule passes on what one of its slots holds.
    if Self.gathered(in: target.pattern).contains(slot) { return false }
    var givesRecords = true
    target.pattern.forEachElement {
      if case .bind(slot, let inner) = $0.kind, givesRecords { givesRecords = givesRecord(inner, depth: depth + 1) }
    }
    return givesRecords
  }
}
