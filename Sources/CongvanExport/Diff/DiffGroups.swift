internal import CongvanModel
public import CongvanRules

/// The changes of a comparison, directive by directive and obligation by obligation, as every page shows them.
public struct DiffGroups: Sendable {
  /// One directive with changes.
  public struct Directive: Sendable {
    /// Its key.
    public var key: String
    /// Those of the directive itself first, then obligation by obligation.
    public var entries: [Entry]
  }

  /// One obligation, or the directive itself, with its changes.
  public struct Entry: Sendable {
    /// The permanent id; nil for the directive itself.
    public var obligation: String?
    /// The gravest first.
    public var changes: [Change]

    /// The id without its directive: `2.2~chi-dao-tram-y-te-xa`.
    public var shortID: String? { obligation.map { id in id.firstIndex(of: "#").map { String(id[id.index(after: $0)...]) } ?? id } }

    /// What happened to the whole: `+ - → ?`, or `~` when it only says something else.
    public var mark: String { changes.map(\.mark).first { $0 != "~" } ?? "~" }

    /// The gravest of its changes.
    public var severity: ChangeSeverity { changes.map(\.severity).max() ?? .info }

    /// The page it was read on, the newer side's if there is one.
    public var page: Int? { changes.compactMap { $0.new?.span?.page }.first ?? changes.compactMap { $0.old?.span?.page }.first }
  }

  /// By key.
  public let directives: [Directive]

  /// Groups the changes of `diff`.
  public init(_ diff: RuleDiff) {
    directives = Dictionary(grouping: diff.changes, by: \.directive).sorted { $0.key < $1.key }.map { key, changes in
      let entries = Dictionary(grouping: changes, by: \.obligation).sorted { ($0.key ?? "") < ($1.key ?? "") }
      return Directive(key: key, entries: entries.map { Entry(obligation: $0, changes: $1.sorted(by: Self.precedes)) })
    }
  }

  private static func precedes(_ a: Change, _ b: Change) -> Bool {
    a.severity != b.severity ? a.severity > b.severity : a.code.rawValue < b.code.rawValue
  }
}
