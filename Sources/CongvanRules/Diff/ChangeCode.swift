/// What sort of change it is. Every code has its mirror: the code of the same change read backwards.
public enum ChangeCode: String, Hashable, Sendable, Codable, CaseIterable {
  case directiveAdded = "directive-added"
  case directiveRemoved = "directive-removed"
  case directiveFieldChanged = "directive-field-changed"
  case citationAdded = "citation-added"
  case citationRemoved = "citation-removed"

  case obligationAdded = "obligation-added"
  case obligationRemoved = "obligation-removed"
  case obligationMoved = "obligation-moved"
  case inForceAdvanced = "in-force-advanced"
  case inForcePostponed = "in-force-postponed"
  case inForceChanged = "in-force-changed"
  case modalityChanged = "modality-changed"
  case forceRaised = "force-raised"
  case forceLowered = "force-lowered"
  case actionReworded = "action-reworded"
  case quoteChanged = "quote-changed"

  case bearerAdded = "bearer-added"
  case bearerRemoved = "bearer-removed"
  case bearerRoleChanged = "bearer-role-changed"
  case recipientAdded = "recipient-added"
  case recipientRemoved = "recipient-removed"
  case conditionAdded = "condition-added"
  case conditionRemoved = "condition-removed"

  case deadlineAdded = "deadline-added"
  case deadlineRemoved = "deadline-removed"
  case deadlineAdvanced = "deadline-advanced"
  case deadlinePostponed = "deadline-postponed"
  case deadlineChanged = "deadline-changed"

  case limitAdded = "limit-added"
  case limitRemoved = "limit-removed"
  case limitMaxRaised = "limit-max-raised"
  case limitMaxLowered = "limit-max-lowered"
  case limitMinRaised = "limit-min-raised"
  case limitMinLowered = "limit-min-lowered"
  case limitTargetRaised = "limit-target-raised"
  case limitTargetLowered = "limit-target-lowered"
  case limitChanged = "limit-changed"

  /// The code of the same change read backwards.
  public var mirror: ChangeCode {
    ChangeCode.pairs.first { $0.0 == self }?.1 ?? ChangeCode.pairs.first { $0.1 == self }?.0 ?? self
  }

  /// Whether it alters an answer to “who must do what, by when, under what limit”; the others only alter words or places.
  public var changesAnswer: Bool {
    switch self {
    case .directiveFieldChanged, .citationAdded, .citationRemoved, .obligationMoved, .actionReworded, .quoteChanged: false
    default: true
    }
  }

  private static let pairs: [(ChangeCode, ChangeCode)] = [
    (.directiveAdded, .directiveRemoved), (.citationAdded, .citationRemoved), (.obligationAdded, .obligationRemoved),
    (.inForceAdvanced, .inForcePostponed), (.forceRaised, .forceLowered), (.bearerAdded, .bearerRemoved),
    (.recipientAdded, .recipientRemoved), (.conditionAdded, .conditionRemoved), (.deadlineAdded, .deadlineRemoved),
    (.deadlineAdvanced, .deadlinePostponed), (.limitAdded, .limitRemoved), (.limitMaxRaised, .limitMaxLowered),
    (.limitMinRaised, .limitMinLowered), (.limitTargetRaised, .limitTargetLowered),
  ]
}

/// What a change means to those who are bound.
public enum LegalImpact: String, Hashable, Sendable, Codable, CaseIterable {
  case tightens, loosens, neutral
  /// The data cannot decide.
  case unknown

  /// The same change read backwards.
  public var mirror: LegalImpact {
    switch self {
    case .tightens: .loosens
    case .loosens: .tightens
    case .neutral, .unknown: self
    }
  }
}

/// How much a change wants looking at.
public enum ChangeSeverity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case info, warning, error

  /// The milder first.
  public static func < (a: ChangeSeverity, b: ChangeSeverity) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}

/// Which part of a semantic version a set of changes moves.
public enum SemverBump: String, Hashable, Sendable, Codable, CaseIterable {
  /// Nothing changed.
  case none
  /// No answer changed.
  case patch
  /// An answer changed.
  case minor
  /// An id was lost without lineage.
  case major
}
