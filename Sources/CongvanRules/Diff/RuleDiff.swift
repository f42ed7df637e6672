public import CongvanModel

/// What changed between two rule sets, and how many things were compared to find out.
///
/// `diff(A, A)` is empty, `diff(B, A)` is the mirror of `diff(A, B)` code by code, and the order of directives and obligations
/// means nothing. Places in the file, confidence, rule names and grammar are not differences.
public struct RuleDiff: Hashable, Sendable, Codable {
  /// How much one side has.
  public struct Counts: Hashable, Sendable, Codable {
    /// Directives and obligations compared.
    public var directives, obligations: Int

    /// So many of each.
    public init(directives: Int, obligations: Int) {
      self.directives = directives
      self.obligations = obligations
    }
  }

  /// Ordered by directive, obligation, code, field and value.
  public let changes: [Change]
  /// The older side.
  public let old: Counts
  /// The newer side.
  public let new: Counts
  /// Computed from the changes, never chosen.
  public let bump: SemverBump

  /// Compares two rule sets.
  public init(_ old: RuleSet, _ new: RuleSet) {
    var found: [Change] = []
    let (oldDirectives, newDirectives) = (keyed(old.directives, \.key), keyed(new.directives, \.key))
    for key in Set(oldDirectives.keys).union(newDirectives.keys) {
      found += DirectiveComparison(key: key, old: oldDirectives[key], new: newDirectives[key]).changes
    }
    let (oldObligations, newObligations) = (keyed(old.obligations, \.id), keyed(new.obligations, \.id))
    for id in Set(oldObligations.keys).union(newObligations.keys) where oldObligations[id] != newObligations[id] {
      found += ObligationComparison(id: id, old: oldObligations[id], new: newObligations[id]).changes
    }
    changes = found.sorted { $0.order.lexicographicallyPrecedes($1.order) }
    self.old = Counts(directives: oldDirectives.count, obligations: oldObligations.count)
    self.new = Counts(directives: newDirectives.count, obligations: newObligations.count)
    bump =
      changes.isEmpty
      ? .none
      : changes.contains { $0.code == .obligationRemoved || $0.code == .directiveRemoved }
        ? .major : changes.contains { $0.code.changesAnswer } ? .minor : .patch
  }

  /// Compares two readings as two editions of one directive.
  public init(_ old: Reading, _ new: Reading) {
    let editions = RuleSet.editions(old, new)
    self.init(editions.old, editions.new)
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { changes.isEmpty }
}

extension Change {
  fileprivate var order: [String] { [directive, obligation ?? "", code.rawValue, field, old?.value ?? "", new?.value ?? ""] }
}

private func keyed<Value>(_ values: [Value], _ key: KeyPath<Value, String>) -> [String: Value] {
  Dictionary(values.map { ($0[keyPath: key], $0) }) { first, _ in first }
}
