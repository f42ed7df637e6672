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

    /// The id without the directive it is told under: `2.2~chi-dao-tram-y-te-xa`; of one in another directive `31-snv-cchc#2~ra-soat`.
    public var shortID: String? {
      obligation.map { id in
        let isWithin = changes.allSatisfy { id.hasPrefix($0.directive + "#") }
        return id.split(separator: isWithin ? "#" : "/", maxSplits: isWithin ? 1 : .max).last.map(String.init) ?? id
      }
    }

    /// What happened to the whole: `+ - → ?`, or `~` when it only says something else.
    public var mark: String { changes.map(\.mark).first { $0 != "~" } ?? "~" }

    /// The gravest of its changes.
    public var severity: ChangeSeverity { changes.map(\.severity).max() ?? .info }

    /// The page it was read on, the newer side's if there is one.
    public var page: Int? { changes.compactMap { $0.new?.span?.page }.first ?? changes.compactMap { $0.old?.span?.page }.first }
  }

  /// By key.
  public let directives: [Directive]

  /// Groups the changes of `diff`; what may be one obligation stands side by side.
  public init(_ diff: RuleDiff) {
    directives = Dictionary(grouping: diff.changes, by: \.directive).sorted { $0.key < $1.key }.map { key, changes in
      let older = Dictionary(changes.compactMap(\.likelyPair).map { ($0.new, $0.old) }, uniquingKeysWith: min)
      let places = Dictionary(grouping: changes, by: \.obligation).map { id, own in
        (place: [id.map { older[$0] ?? $0 } ?? "", id ?? ""], entry: Entry(obligation: id, changes: own.sorted(by: Self.precedes)))
      }
      return Directive(key: key, entries: places.sorted { $0.place.lexicographicallyPrecedes($1.place) }.map(\.entry))
    }
  }

  private static func precedes(_ a: Change, _ b: Change) -> Bool {
    a.severity != b.severity ? a.severity > b.severity : a.code.rawValue < b.code.rawValue
  }
}

extension Change {
  /// The ids of two obligations that may be one.
  fileprivate var likelyPair: (old: String, new: String)? {
    guard code == .obligationMatchUncertain, case .text(let old)? = old?.content, case .text(let new)? = new?.content else { return nil }
    return (old, new)
  }
}
