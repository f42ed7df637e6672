internal import CongvanText

extension Grammar {
  /// The examples that do not come out as the files say.
  ///
  /// An example is searched with all rules that give a record of the same head, or with its rule alone when that gives none.
  /// A `yes` needs a match by its rule with exactly its value, and no other rule that stands alone may read from the same word on unless
  /// one is declared over the other.
  /// A `no` needs that no phrase in it is read by its rule.
  public func checkExamples() -> [ExampleFailure] {
    var failures: [ExampleFailure] = []
    var sets: [String: IslandSet] = [:]
    for (index, rule) in library.rules.enumerated() {
      let set = rule.head.flatMap { sets[$0] } ?? rule.head.map { islands([$0]) } ?? islands(rules: [RuleRef(id: Int32(index))])
      if let head = rule.head { sets[head] = set }
      for example in rule.yes {
        if let message = complaint(about: example, of: rule, Int32(index), set) {
          failures.append(ExampleFailure(rule.name, rule.path, example.place, example.text, message))
        }
      }
      for example in rule.no {
        let reading = ExampleReading(example.text, self, set)
        guard let match = reading.matches.first(where: { $0.rule == index }) else { continue }
        let message = ExampleSentence.readAll(rule.name, example.text, reading.text.words(match.range), example.reason)
        failures.append(ExampleFailure(rule.name, rule.path, example.place, example.text, message))
      }
    }
    return failures
  }

  private func complaint(about example: RuleBlock.Yes, of rule: RuleBlock, _ index: Int32, _ set: IslandSet) -> String? {
    let reading = ExampleReading(example.text, self, set)
    if let tie = reading.matches.first(where: { $0.ties.contains(index) }) {
      let others = ([tie.rule] + tie.ties).filter { $0 != index }.map { rules[Int($0)].name }
      return ExampleSentence.tie(rule.name, example.text, reading.text.words(tie.range), others)
    }
    let own = reading.matches.filter { $0.rule == index }
    guard !own.isEmpty else {
      let others = reading.matches.map { match in
        let other = rules[Int(match.rule)]
        return (name: other.name, reason: other.over.first { $0.rule == rule.name }?.reason)
      }
      return others.isEmpty
        ? ExampleSentence.unread(rule.name, example.text) : ExampleSentence.readByOthers(rule.name, example.text, others)
    }
    let wanted = example.value.map { ExampleReading.normalized(GrammarValue($0)) } ?? .text(reading.whole)
    let found = own.map { reading.text.spelled($0.value) }
    guard let at = found.firstIndex(of: wanted) else {
      return ExampleSentence.otherValue(rule.name, example.text, found.map(\.description), wanted: wanted.description)
    }
    let others = own[at].ties.map { rules[Int($0)].name }
    if !others.isEmpty { return ExampleSentence.tie(rule.name, example.text, reading.text.words(own[at].range), others) }
    let rivals = rivals(of: index, own[at].range.lowerBound, reading.text, set)
    return rivals.isEmpty ? nil : ExampleSentence.rivals(rule.name, example.text, rivals)
  }

  /// The readings of other rules that stand alone from the same token on, neither over nor under this one.
  private func rivals(of index: Int32, _ start: Int, _ text: GrammarText, _ set: IslandSet) -> [String] {
    guard rules[Int(index)].standsAlone else { return [] }
    return set.rules.compactMap { rival in
      let isOver = program.rules[Int(rival.id)].over.contains(index) || program.rules[Int(index)].over.contains(rival.id)
      guard rival.id != index, info(rival).standsAlone, !isOver else { return nil }
      return match(rival, at: start, in: text.tokens, range: text.tokens.indices).map {
        "'\($0.ruleName)' reads \"\(text.words($0.range))\""
      }
    }
  }
}
