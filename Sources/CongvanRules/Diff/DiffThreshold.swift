internal import CongvanModel

/// Which changes are findings.
public enum DiffThreshold: String, Hashable, Sendable, CaseIterable {
  /// Every change; no change, save what looks cut off.
  case any, none
  /// Changes of one impact.
  case tightens, loosens, neutral, unknown
  /// Changes of that severity or a graver one.
  case info, warning, error
  /// Changes that move that part of the version or a greater one.
  case patch, minor, major

  /// Whether `change` is one.
  public func isMet(by change: Change) -> Bool {
    switch self {
    case .any: true
    case .none: false
    case .tightens, .loosens, .neutral, .unknown: change.impact == LegalImpact(rawValue: rawValue)
    case .info, .warning, .error: change.severity >= ChangeSeverity(rawValue: rawValue)!
    case .patch, .minor, .major: change.code.traits.bump >= SemverBump(rawValue: rawValue)!
    }
  }
}

extension RuleDiff {
  /// The changes that are findings by one of `thresholds`.
  ///
  /// What is lost without a word (an obligation, a directive, the signature) is one whatever is asked for. Where nothing is, the name of
  /// the signer still is when one side has only its beginning or none of it: it stands last, so that a truncated document lacks it.
  public func findings(_ thresholds: [DiffThreshold]) -> [Change] {
    if thresholds == [.none] { return changes.filter(\.looksCut) }
    return changes.filter { change in change.isLoss || thresholds.contains { $0.isMet(by: change) } }
  }
}

extension Change {
  fileprivate var isLoss: Bool { code.traits.bump == .major || looksCut }

  /// Whether one side has only the beginning of the signer's name, or none of it.
  fileprivate var looksCut: Bool {
    guard field == DirectiveField.signer.rawValue else { return false }
    func name(_ side: Side?) -> String { if case .signer(let signer)? = side?.content { signer.name ?? "" } else { "" } }
    let (before, after) = (name(old), name(new))
    return before != after && (before.hasPrefix(after) || after.hasPrefix(before))
  }
}
