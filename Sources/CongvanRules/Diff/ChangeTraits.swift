/// Which part of a rule set a change is about.
public enum ChangeArea: String, Hashable, Sendable, Codable, CaseIterable {
  case deadline, body, limit, scope, action, lifecycle, lineage, citation, text
}

/// What happened to it.
public enum ChangeAction: String, Hashable, Sendable, Codable, CaseIterable {
  case add, remove, change, advance, postpone, increase, decrease, tighten, loosen, start, end, rename, split, merge
}

/// What goes for every change of one code.
public struct ChangeTraits: Sendable {
  /// The code of the same change read backwards.
  public enum Mirror: Sendable {
    case code(ChangeCode)
    /// None but the code itself, for the reason given.
    case waived(String)
  }

  /// What it is about, and what happened to it.
  public var area: ChangeArea, action: ChangeAction
  /// What it means to those who are bound by a duty; each change has its own, for a permission is not a duty.
  public var impact: LegalImpact
  /// How much it wants looking at when it means just that.
  public var severity: ChangeSeverity
  /// Which part of the version it moves at least.
  public var bump: SemverBump
  /// The code of the same change read backwards.
  public var mirror: Mirror

  fileprivate init(
    _ area: ChangeArea, _ action: ChangeAction, _ impact: LegalImpact, _ severity: ChangeSeverity, _ mirror: Mirror,
    _ bump: SemverBump = .minor
  ) {
    (self.area, self.action, self.impact, self.severity) = (area, action, impact, severity)
    (self.bump, self.mirror) = (bump, mirror)
  }
}

extension ChangeCode {
  private static let sameBackwards = "either side is only another value: read backwards it is the same sort of change"

  /// What goes for every change of this code.
  public var traits: ChangeTraits {
    let itself = ChangeTraits.Mirror.waived(Self.sameBackwards)
    return switch self {
    case .directiveAdded: .init(.lifecycle, .add, .unknown, .warning, .code(.directiveRemoved))
    case .directiveRemoved: .init(.lifecycle, .remove, .unknown, .error, .code(.directiveAdded), .major)
    case .directiveFieldChanged: .init(.text, .change, .neutral, .info, itself, .patch)
    // Whoever is named there is whom the whole of it is for.
    case .addresseesChanged: .init(.body, .change, .unknown, .warning, itself)
    case .citationAdded: .init(.citation, .add, .neutral, .info, .code(.citationRemoved), .patch)
    case .citationRemoved: .init(.citation, .remove, .neutral, .info, .code(.citationAdded), .patch)
    case .citationChanged: .init(.citation, .change, .neutral, .info, itself, .patch)

    case .obligationAdded: .init(.lifecycle, .add, .tightens, .warning, .code(.obligationRemoved))
    case .obligationRemoved: .init(.lifecycle, .remove, .loosens, .error, .code(.obligationAdded), .major)
    case .obligationEnded: .init(.lifecycle, .end, .loosens, .info, .code(.obligationRestored))
    case .obligationRestored: .init(.lifecycle, .start, .tightens, .warning, .code(.obligationEnded))
    case .obligationRenamed: .init(.lineage, .rename, .neutral, .info, itself)
    case .obligationMoved: .init(.lineage, .change, .neutral, .info, itself, .patch)
    case .obligationSplit: .init(.lineage, .split, .unknown, .warning, .code(.obligationMerged))
    case .obligationMerged: .init(.lineage, .merge, .unknown, .warning, .code(.obligationSplit))
    case .obligationMatchUncertain: .init(.lineage, .change, .unknown, .error, itself, .patch)
    case .inForceAdvanced: .init(.lifecycle, .advance, .tightens, .warning, .code(.inForcePostponed))
    case .inForcePostponed: .init(.lifecycle, .postpone, .loosens, .info, .code(.inForceAdvanced))
    case .inForceChanged: .init(.lifecycle, .change, .unknown, .warning, itself)
    case .inForceMadeRetroactive: .init(.lifecycle, .advance, .tightens, .error, .code(.inForceNoLongerRetroactive))
    case .inForceNoLongerRetroactive: .init(.lifecycle, .postpone, .loosens, .info, .code(.inForceMadeRetroactive))
    case .endAdvanced: .init(.lifecycle, .advance, .loosens, .info, .code(.endPostponed))
    case .endPostponed: .init(.lifecycle, .postpone, .tightens, .warning, .code(.endAdvanced))
    case .effectOutstanding: .init(.lineage, .add, .unknown, .warning, .code(.effectSettled), .patch)
    case .effectSettled: .init(.lineage, .remove, .unknown, .info, .code(.effectOutstanding), .patch)
    case .changeDisputed: .init(.lineage, .add, .unknown, .error, .code(.changeAgreed), .patch)
    case .changeAgreed: .init(.lineage, .remove, .unknown, .info, .code(.changeDisputed), .patch)
    case .verifiedOnUpdated: .init(.text, .change, .neutral, .info, itself, .patch)

    case .modalityChanged: .init(.action, .change, .unknown, .error, itself)
    case .forceRaised: .init(.action, .tighten, .tightens, .warning, .code(.forceLowered))
    case .forceLowered: .init(.action, .loosen, .loosens, .warning, .code(.forceRaised))
    // What is asked may have become something else, and nothing but a person can tell: so the answer may have changed.
    case .actionReworded: .init(.action, .change, .unknown, .warning, itself)
    case .quoteChanged: .init(.text, .change, .neutral, .info, itself, .patch)

    case .bearerAdded: .init(.body, .add, .tightens, .warning, .code(.bearerRemoved))
    case .bearerRemoved: .init(.body, .remove, .loosens, .warning, .code(.bearerAdded))
    case .bearerReplaced: .init(.body, .change, .unknown, .error, itself)
    case .bearerRenamed: .init(.body, .rename, .neutral, .info, itself, .patch)
    case .bearerSucceeded: .init(.body, .change, .neutral, .warning, itself)
    case .bearerRoleChanged: .init(.body, .change, .unknown, .warning, itself)
    case .recipientAdded: .init(.body, .add, .tightens, .warning, .code(.recipientRemoved))
    case .recipientRemoved: .init(.body, .remove, .loosens, .warning, .code(.recipientAdded))
    case .recipientReplaced: .init(.body, .change, .unknown, .error, itself)
    case .recipientRenamed: .init(.body, .rename, .neutral, .info, itself, .patch)
    case .recipientSucceeded: .init(.body, .change, .neutral, .warning, itself)
    case .conditionAdded: .init(.scope, .add, .loosens, .warning, .code(.conditionRemoved))
    case .conditionRemoved: .init(.scope, .remove, .tightens, .warning, .code(.conditionAdded))
    case .conditionChanged: .init(.scope, .change, .unknown, .warning, itself)

    case .deadlineAdded: .init(.deadline, .add, .tightens, .warning, .code(.deadlineRemoved))
    case .deadlineRemoved: .init(.deadline, .remove, .loosens, .info, .code(.deadlineAdded))
    case .deadlineAdvanced: .init(.deadline, .advance, .tightens, .error, .code(.deadlinePostponed))
    case .deadlinePostponed: .init(.deadline, .postpone, .loosens, .info, .code(.deadlineAdvanced))
    case .deadlineRecurrenceChanged: .init(.deadline, .change, .unknown, .warning, itself)
    case .deadlineBoundChanged: .init(.deadline, .change, .unknown, .warning, itself)
    case .deadlineBecameUnknown: .init(.deadline, .loosen, .unknown, .error, .code(.deadlineBecameKnown))
    case .deadlineBecameKnown: .init(.deadline, .tighten, .unknown, .warning, .code(.deadlineBecameUnknown))
    case .deadlineChanged: .init(.deadline, .change, .unknown, .warning, itself)

    case .limitAdded: .init(.limit, .add, .tightens, .warning, .code(.limitRemoved))
    case .limitRemoved: .init(.limit, .remove, .loosens, .warning, .code(.limitAdded))
    case .limitMaxRaised: .init(.limit, .increase, .loosens, .info, .code(.limitMaxLowered))
    case .limitMaxLowered: .init(.limit, .decrease, .tightens, .error, .code(.limitMaxRaised))
    case .limitMinRaised: .init(.limit, .increase, .tightens, .error, .code(.limitMinLowered))
    case .limitMinLowered: .init(.limit, .decrease, .loosens, .info, .code(.limitMinRaised))
    case .limitTargetRaised: .init(.limit, .increase, .tightens, .warning, .code(.limitTargetLowered))
    case .limitTargetLowered: .init(.limit, .decrease, .loosens, .warning, .code(.limitTargetRaised))
    case .limitUnitChanged: .init(.limit, .change, .unknown, .error, itself)
    case .limitChanged: .init(.limit, .change, .unknown, .warning, itself)
    }
  }

  /// How much a change of this code wants looking at: what it does to a permission is the opposite of what it does to a duty, but a
  /// loss stays a loss.
  func severity(_ impact: LegalImpact) -> ChangeSeverity {
    let traits = traits
    if impact == traits.impact { return traits.severity }
    if impact == .neutral { return .info }
    if traits.area == .lifecycle { return traits.severity }
    return impact == traits.impact.mirror ? mirror.traits.severity : max(traits.severity, .warning)
  }
}
