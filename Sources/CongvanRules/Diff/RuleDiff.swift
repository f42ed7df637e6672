public import CongvanModel
internal import CongvanText

/// What changed between two rule sets, and how many things were compared to find out.
///
/// `diff(A, A)` is empty, `diff(B, A)` is the mirror of `diff(A, B)` code by code, applying it to A gives B, and the order of
/// directives and obligations means nothing. Places in the file, capitals, blanks and the place of tones in words and names, confidence,
/// rule names and grammar are not differences.
public struct RuleDiff: Hashable, Sendable, Codable {
  /// The contract's name and version.
  public static let schemaName = "congvan.diff/1"

  /// What one side is, and how much of it was compared.
  public struct Side: Hashable, Sendable, Codable {
    /// What it is called: a file, a version, a grammar.
    public var name: String
    /// Directives and obligations compared.
    public var directives, obligations: Int
    /// The two clocks of a point of the history; nil for a file, which is compared as it was read.
    @Nullable public var asked: Asked?

    init(name: String, directives: Int, obligations: Int) {
      (self.name, self.directives, self.obligations) = (name, directives, obligations)
      _asked = Nullable()
    }
  }

  /// Always `congvan.diff/1`.
  public let schema: String
  /// The older side.
  public internal(set) var old: Side
  /// The newer side.
  public internal(set) var new: Side
  /// Directives that have one and the same edition on both sides, and were not looked into.
  public internal(set) var unchangedDirectives: Int
  /// Why a side is not the whole of what it should be, one sentence each; then nothing can be said about what is missing.
  public internal(set) var incomplete: [String]
  /// Computed from the changes, never chosen.
  public let bump: SemverBump
  /// Ordered by directive, obligation, code, field and value.
  public let changes: [Change]

  /// Compares two rule sets.
  ///
  /// - Parameter lineage: What is settled about obligations that are one under two ids.
  /// - Parameter bodies: What is known of bodies that were renamed or followed by others.
  public init(_ old: RuleSet, _ new: RuleSet, lineage: Lineage = Lineage(), bodies: BodyRegistry? = nil) {
    self.init(old, new, lineage: lineage, bodies: bodies, beside: [])
  }

  /// - Parameter others: Changes that are not between the two sets.
  init(_ old: RuleSet, _ new: RuleSet, lineage: Lineage, bodies: BodyRegistry?, beside others: [Change]) {
    var found: [Change] = []
    let beside = Dictionary(grouping: others, by: \.directive)
    let roots = lineage.roots
    let reasons = Dictionary(grouping: lineage.reasons, by: \.obligation)
    func grouped(_ obligations: [RecordedObligation]) -> [String: [RecordedObligation]] {
      Dictionary(grouping: obligations) { roots[$0.id] == nil ? $0.directive : lineage.home(of: $0.id, roots) }
    }
    let (before, after) = (keyed(old.directives, \.key), keyed(new.directives, \.key))
    let (obligationsBefore, obligationsAfter) = (grouped(old.obligations), grouped(new.obligations))
    for key in Set(before.keys).union(after.keys).union(obligationsBefore.keys).union(obligationsAfter.keys) {
      var own = DirectiveComparison(key: key, old: before[key], new: after[key]).changes
      own +=
        ObligationsComparison(
          directive: key, old: obligationsBefore[key] ?? [], new: obligationsAfter[key] ?? [],
          issued: (before[key]?.directive.issued, after[key]?.directive.issued), lineage, bodies
        ).changes
      own += beside[key] ?? []
      let isReread =
        before[key].map { $0.source.sha256 == after[key]?.source.sha256 && $0.source.grammar != after[key]?.source.grammar } ?? false
      for index in own.indices {
        let isCorrected = own[index].obligation.map { lineage.corrected.contains($0) } ?? false
        let otherwise = own[index].usualOrigin
        // What a person said is its own reason.
        let isSaid = [.changeDisputed, .changeAgreed, .verifiedOnUpdated].contains(own[index].code)
        let field = own[index].field
        let reason = isSaid ? nil : own[index].obligation.flatMap { reasons[$0]?.first { ($0.field ?? field) == field } }
        (own[index].by, own[index].since) = (reason?.by, reason?.since)
        own[index].origin =
          if isCorrected { .correction } else if reason != nil { .amendment } else if isReread { .reextraction } else { otherwise }
      }
      found += own
    }
    schema = Self.schemaName
    changes = found.map { ($0, $0.order) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
    self.old = Side(name: old.name, directives: before.count, obligations: old.obligations.count)
    self.new = Side(name: new.name, directives: after.count, obligations: new.obligations.count)
    unchangedDirectives = 0
    incomplete = []
    bump = changes.map(\.code.traits.bump).max() ?? .none
  }

  /// Compares two readings as two editions of one directive.
  public init(_ old: Reading, _ new: Reading, bodies: BodyRegistry? = nil) {
    let editions = RuleSet.editions(old, new)
    self.init(editions.old, editions.new, bodies: bodies)
    (self.old.name, self.new.name) = (old.source.name, new.source.name)
    incomplete = old.losses + new.losses
  }

  /// Whether nothing differs, and nothing was missing that could.
  public var isEmpty: Bool { changes.isEmpty && incomplete.isEmpty }

  /// The same under other names, and with what else is known of the sides.
  public func called(_ old: String, _ new: String, unchanged: Int = 0, incomplete: [String] = []) -> RuleDiff {
    var copy = self
    (copy.old.name, copy.new.name) = (old, new)
    copy.unchangedDirectives += unchanged
    copy.incomplete += incomplete
    return copy
  }
}

extension Reading {
  /// What of the file is missing in this reading, one sentence each.
  public var losses: [String] { Reading.losses(among: diagnostics, of: source.name) }

  /// What `diagnostics` say is missing in the reading of the file `name`.
  public static func losses(among diagnostics: [ReadingDiagnostic], of name: String) -> [String] {
    diagnostics.filter { $0.id == Diagnostic.lostPage }.map { "\(name): \($0.message)" }
  }
}

extension RuleSet {
  fileprivate var name: String { version.map { "version \($0.number)" } ?? "" }
}

extension Change {
  /// Where it comes from, where nothing else is known.
  fileprivate var usualOrigin: ChangeOrigin {
    switch code {
    case .effectOutstanding, .effectSettled: .amendment
    case .changeDisputed, .changeAgreed, .verifiedOnUpdated: .correction
    default: changesAnswer ? .amendment : .editorial
    }
  }

  fileprivate var order: [String] { [directive, obligation ?? "", code.rawValue, field, old?.value ?? "", new?.value ?? ""] }
}

private func keyed<Value>(_ values: [Value], _ key: KeyPath<Value, String>) -> [String: Value] {
  Dictionary(values.map { ($0[keyPath: key], $0) }) { first, _ in first }
}
