extension RuleDiff {
  /// One line that says what was compared, and only then what came of it.
  public func summary(_ wording: Wording) -> String {
    var compared = wording(
      "diff.compared",
      ["a": "\(old.obligations)", "b": "\(new.obligations)", "c": "\(old.directives)", "d": "\(new.directives)"])
    if unchangedDirectives > 0 { compared += "; " + wording.counted("diff.unchanged", unchangedDirectives) }
    let warning = incomplete.isEmpty ? nil : wording("diff.incomplete", ["why": incomplete.joined(separator: " ")])
    if changes.isEmpty { return compared + ": " + (warning ?? wording("diff.none")) }
    let impacts = LegalImpact.allCases.compactMap { impact in
      let count = changes.count { $0.impact == impact }
      return count == 0 ? nil : "\(count) \(wording(impact.rawValue))"
    }
    let found = "\(wording.counted("diff.changes", changes.count)) (\(impacts.joined(separator: ", "))), \(bump.rawValue)"
    return [compared + ": " + found, warning].compactMap { $0 }.joined(separator: "; ")
  }

  /// How many obligations that stand on both sides differ in nothing.
  public var unchangedObligations: Int {
    let touched = Set(changes.filter { $0.old != nil }.compactMap(\.obligation)).count
    return max(0, old.obligations - touched)
  }
}
