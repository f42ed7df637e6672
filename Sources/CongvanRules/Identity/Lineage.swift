public import CongvanModel

/// How one obligation goes on as another.
public enum LineageKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// The same obligation under another id.
  case same
  /// One of the parts it was divided into.
  case split
  /// Joined with others into one.
  case merge

  /// The same seen from the later side.
  public var mirror: LineageKind {
    switch self {
    case .same: .same
    case .split: .merge
    case .merge: .split
    }
  }
}

/// What a reviewer decided about a proposed pair.
public enum MatchVerdict: String, Hashable, Sendable, Codable, CaseIterable { case accepted, rejected }

/// What is settled about obligations that are one under several ids, and what is not to be asked again.
public struct Lineage: Hashable, Sendable {
  /// One accepted step, from the older obligation to the newer.
  public struct Step: Hashable, Sendable, Codable {
    /// How the one goes on as the other.
    public var kind: LineageKind
    /// The older and the newer id.
    public var ancestor, descendant: String

    /// `ancestor` goes on as `descendant`.
    public init(_ kind: LineageKind, from ancestor: String, to descendant: String) {
      self.kind = kind
      self.ancestor = ancestor
      self.descendant = descendant
    }
  }

  /// Why an obligation is another than it was, where its own document does not say so.
  public struct Reason: Hashable, Sendable {
    /// Its id.
    public var obligation: String
    /// The field of the change; nil for every field.
    public var field: String?
    /// What changes it.
    public var by: ChangeReason
    /// The first day of the effect.
    public var since: LegalDate?
  }

  /// Accepted by a reviewer, or said by a document that writes a provision anew.
  public var steps: [Step]
  /// Pairs of ids a reviewer kept apart.
  public var rejected: Set<Set<String>>
  /// Obligations that another document ended or a reviewer found to be none, so that their absence is no loss.
  public var ended: Set<String>
  /// Obligations whose form is a reviewer's correction of a wrong reading, or an official đính chính, on one side only.
  public var corrected: Set<String>
  /// Why obligations changed; the first that fits counts.
  public var reasons: [Reason]

  /// Nothing settled, or what is given.
  public init(
    steps: [Step] = [], rejected: Set<Set<String>> = [], ended: Set<String> = [], corrected: Set<String> = [], reasons: [Reason] = []
  ) {
    self.steps = steps
    self.rejected = rejected
    self.ended = ended
    self.corrected = corrected
    self.reasons = reasons
  }

  /// The directive of which the obligation is first known: another than its own where it stands in the place of another's.
  func home(of id: String, _ roots: [String: String]) -> String { String((roots[id] ?? id).prefix { $0 != "#" }) }

  /// The id under which each renamed obligation was first known.
  var roots: [String: String] {
    let parents = Dictionary(steps.filter { $0.kind == .same }.map { ($0.descendant, $0.ancestor) }) { first, _ in first }
    return parents.mapValues { parent in
      var (root, seen): (String, Set<String>) = (parent, [parent])
      while let next = parents[root], seen.insert(next).inserted { root = next }
      return root
    }
  }
}
