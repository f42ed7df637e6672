extension ChangeCode {
  /// `error` where someone may be bound without knowing it or an id is lost, `warning` where a person should look, else `info`.
  func severity(_ impact: LegalImpact) -> ChangeSeverity {
    switch self {
    case .obligationRemoved, .directiveRemoved, .modalityChanged, .deadlineAdvanced, .limitMaxLowered, .limitMinRaised: .error
    case .directiveFieldChanged, .citationAdded, .citationRemoved, .obligationMoved, .quoteChanged, .deadlinePostponed, .limitMaxRaised,
      .limitMinLowered,
      .inForcePostponed, .recipientAdded, .recipientRemoved:
      .info
    default: impact == .neutral ? .info : .warning
    }
  }

  /// One sentence in English that quotes both values.
  func sentence(field: String, old: String?, new: String?) -> String {
    let (old, new) = (quoted(old), quoted(new))
    let change = "from \(old) to \(new)"
    switch self {
    case .directiveAdded: return "The directive \(new) was added."
    case .directiveRemoved: return "The directive \(old) was removed."
    case .directiveFieldChanged: return "The directive's \(field) changed \(change)."
    case .citationAdded: return "It now cites \(new)."
    case .citationRemoved: return "It no longer cites \(old)."
    case .obligationAdded: return "A new obligation: \(new)."
    case .obligationRemoved: return "An obligation is gone: \(old)."
    case .obligationMoved: return "The obligation moved \(change)."
    case .inForceAdvanced: return "It is in force earlier: \(new) instead of \(old)."
    case .inForcePostponed: return "It is in force later: \(new) instead of \(old)."
    case .inForceChanged: return "The start of its force changed \(change)."
    case .modalityChanged: return "Its modality changed \(change)."
    case .forceRaised: return "It binds more strongly: \(new) instead of \(old)."
    case .forceLowered: return "It binds less strongly: \(new) instead of \(old)."
    case .actionReworded: return "The action was reworded \(change)."
    case .quoteChanged: return "The quoted words changed \(change)."
    case .bearerAdded: return "\(new) is now bound by it."
    case .bearerRemoved: return "\(old) is no longer bound by it."
    case .bearerRoleChanged: return "A bearer's role changed \(change)."
    case .recipientAdded: return "\(new) is a new recipient."
    case .recipientRemoved: return "\(old) is no longer a recipient."
    case .conditionAdded: return "A condition was added: \(new)."
    case .conditionRemoved: return "A condition was dropped: \(old)."
    case .deadlineAdded: return "A deadline was added: \(new)."
    case .deadlineRemoved: return "A deadline was dropped: \(old)."
    case .deadlineAdvanced: return "The deadline is earlier: \(new) instead of \(old)."
    case .deadlinePostponed: return "The deadline is later: \(new) instead of \(old)."
    case .deadlineChanged: return "The deadline changed \(change)."
    case .limitAdded: return "A limit was added: \(new)."
    case .limitRemoved: return "A limit was dropped: \(old)."
    case .limitMaxRaised, .limitMinRaised, .limitTargetRaised: return "The limit was raised \(change)."
    case .limitMaxLowered, .limitMinLowered, .limitTargetLowered: return "The limit was lowered \(change)."
    case .limitChanged: return "The limit changed \(change)."
    }
  }

  private func quoted(_ value: String?) -> String { value.map { "“\($0)”" } ?? "nothing" }
}
