extension RuleDiff {
  /// One line that says what was compared, and only then what came of it.
  public func summary(_ wording: Wording) -> String {
    // Where each has one and the same edition on both sides, none was looked into; obligations alone say nothing of directives.
    let isSame = unchangedDirectives > 0 && old.obligations + new.obligations + old.directives + new.directives == 0
    let counts = ["a": "\(old.obligations)", "b": "\(new.obligations)", "c": "\(old.directives)", "d": "\(new.directives)"]
    if isSame, changes.isEmpty, incomplete.isEmpty {
      return wording.counted("diff.unchanged", unchangedDirectives) + ": " + wording("diff.none")
    }
    var compared = wording(old.directives + new.directives == 0 ? "diff.compared.bare" : "diff.compared", counts)
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

  /// The two clocks of both sides, in one line; nil where a side is a file.
  public func asked(_ wording: Wording) -> String? {
    guard let before = old.asked, let after = new.asked else { return nil }
    func moment(_ asked: Asked) -> String { asked.moment(wording, undated: wording("asked.notEnded")) }
    return wording("diff.asked", ["old": moment(before), "new": moment(after)])
  }

  /// The summary in one line, behind the clocks that it goes by.
  public func datedSummary(_ wording: Wording) -> String { [asked(wording), summary(wording)].compactMap { $0 }.joined(separator: ": ") }

  /// How many obligations that stand on both sides differ in nothing.
  public var unchangedObligations: Int {
    let touched = Set(changes.filter { $0.old != nil }.compactMap(\.obligation)).count
    return max(0, old.obligations - touched)
  }
}
