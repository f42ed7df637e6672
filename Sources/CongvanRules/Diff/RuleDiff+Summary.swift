extension RuleDiff {
  /// One line that says what was compared, and only then what came of it.
  public var summary: String {
    let compared = "compared \(old.obligations) with \(new.obligations) obligations in \(old.directives) and \(new.directives) directives: "
    if isEmpty { return compared + "no changes" }
    let impacts = LegalImpact.allCases.compactMap { impact in
      let count = changes.count { $0.impact == impact }
      return count == 0 ? nil : "\(count) \(impact.rawValue)"
    }
    return compared + "\(changes.count) \(changes.count == 1 ? "change" : "changes") (\(impacts.joined(separator: ", "))), \(bump.rawValue)"
  }
}
