import CongvanExport
import CongvanModel
import CongvanRules

/// Obligations for a screen, directive by directive.
enum RuleTable {
  /// `obligations` of `set` under the names of their directives.
  static func text(_ obligations: [RecordedObligation], of set: RuleSet, width: Int, _ wording: Wording = .english) -> String {
    text(obligations, of: set, width: width, wording) { _ in "" }
  }

  /// `entries` of `set` likewise, with how each stands and what reviewers decided, where there is anything to say.
  static func text(_ entries: [RuleEntry], of set: RuleSet, width: Int, _ wording: Wording) -> String {
    let states = Dictionary(entries.map { ($0.recorded.id, $0.state(wording)) }) { first, _ in first }
    return text(entries.map(\.recorded), of: set, width: width, wording) { states[$0.id] ?? "" }
  }

  private static func text(
    _ obligations: [RecordedObligation], of set: RuleSet, width: Int, _ wording: Wording, state: (RecordedObligation) -> String
  ) -> String {
    let groups = Dictionary(grouping: obligations, by: \.directive)
    return set.directives.compactMap { directive in groups[directive.key].map { (directive, $0) } }.map { directive, entries in
      let states = entries.map(state)
      let hasStates = states.contains { !$0.isEmpty }
      let listing = Listing(
        header: ["item", "who", "what", "when", "how many"] + (hasStates ? ["state"] : []),
        rows: zip(entries, states).map { entry, state in
          let duty = entry.obligation
          return [
            Described.section(duty.section), Described.bearers(duty.bearers, wording), Shortened.text(duty.action, to: 140),
            duty.deadlines.map { $0.described(wording) }.joined(separator: "; "),
            duty.limits.map { $0.withoutSubject(wording) }.joined(separator: "; "),
          ] + (hasStates ? [state] : [])
        })
      let weights = [0, 3, 6, 3, 2] + (hasStates ? [3] : [])
      return Style.bold(title(directive)) + "\n" + PageTable.text(listing, weights: weights, width: width, wording)
    }.joined(separator: "\n")
  }

  /// Number, date and issuer.
  static func title(_ entry: RecordedDirective) -> String {
    let directive = entry.directive
    let number = [directive.number, directive.symbol].compactMap { $0 }.joined(separator: "/")
    return [number.isEmpty ? entry.source.name : number, directive.issued?.iso, directive.issuer].compactMap { $0 }.joined(separator: " · ")
  }
}

/// Limits for a screen.
enum LimitTable {
  /// `limits` of `set`, one a row.
  ///
  /// - Parameter namesDirective: Whether there is more than one directive they can be of.
  static func text(
    _ limits: [LimitEntry], of set: RuleSet, namesDirective many: Bool, width: Int, _ wording: Wording = .english
  ) -> String {
    let slugs = Dictionary(set.directives.map { ($0.key, $0.slug) }) { first, _ in first }
    let listing = Listing(
      header: ["how many", "of what", "who", "words"] + (many ? ["directive"] : []),
      rows: limits.map { entry in
        [
          entry.limit.withoutSubject(wording), Shortened.text(entry.limit.subject, to: 90), entry.bearers.joined(separator: "; "),
          Shortened.text(entry.limit.quote, to: 60),
        ] + (many ? [slugs[entry.directive] ?? entry.directive] : [])
      })
    return PageTable.text(listing, weights: many ? [2, 3, 3, 3, 2] : [2, 3, 3, 3], width: width, wording)
  }
}

/// Values in a few words.
enum Described {
  /// The item's place, markers joined where a marker does not name the one above it: `3.a`, but `6.1`; bullets are left out.
  static func section(_ markers: [String]) -> String {
    markers.reduce("") { path, marker in
      if !marker.contains(where: { $0.isLetter || $0.isNumber }) { return path }
      return path.isEmpty || marker.hasPrefix(path + ".") ? marker : path + "." + marker
    }
  }

  /// Names; a role other than leading is named.
  static func bearers(_ bearers: [Bearer], _ wording: Wording = .english) -> String {
    bearers.map { $0.role == .lead ? $0.name : "\($0.name) (\(wording($0.role.rawValue)))" }.joined(separator: "; ")
  }
}

extension Limit {
  /// The limit alone, where its subject stands beside it.
  func withoutSubject(_ wording: Wording = .english) -> String {
    var limit = self
    limit.subject = ""
    return limit.described(wording)
  }
}

extension RuleEntry {
  /// Why it does not hold, and what a reviewer decided; empty for a rule in force that nobody reviewed.
  func state(_ wording: Wording) -> String {
    let parts = [
      standing == .inForce ? nil : String(standing.description(wording).prefix { $0 != "(" }.dropLast(standing.name == "ended" ? 1 : 0)),
      standing.name == "rejected" ? nil : review.map { wording.name(ofValue: $0.status.rawValue) },
    ]
    return parts.compactMap { $0 }.joined(separator: "; ")
  }
}
