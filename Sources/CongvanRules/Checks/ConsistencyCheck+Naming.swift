internal import CongvanModel

extension ConsistencyCheck {
  /// Examples that do not follow the pattern they illustrate.
  func naming(of directive: CheckedDirective) -> [Finding] {
    directive.facts.naming.flatMap { rule -> [Finding] in
      guard let pattern = NamingPattern(rule.pattern.quote, vocabulary) else { return [] }
      return rule.examples.compactMap { example in
        let faults = pattern.faults(of: example.quote)
        guard !faults.isEmpty else { return nil }
        let broken = faults.filter { $0 != .blanks }
        let what = (broken.isEmpty ? faults : broken).map { $0.sentence(pattern) }.joined(separator: ", and ")
        return Finding(
          broken.isEmpty ? .namingExampleBlanks : .namingExampleBreaksRule,
          "The example “\(example.quote)” \(what) by “\(rule.pattern.quote)”.", at: directive.place(example),
          against: directive.place(rule.pattern))
      }
    }
  }
}
