/// What sort of change it is. Its `traits` say the rest; each code has its mirror, the code of the same change read backwards.
public enum ChangeCode: String, Hashable, Sendable, Codable, CaseIterable {
  case directiveAdded = "directive-added"
  case directiveRemoved = "directive-removed"
  case directiveFieldChanged = "directive-field-changed"
  case addresseesChanged = "addressees-changed"
  case citationAdded = "citation-added"
  case citationRemoved = "citation-removed"
  case citationChanged = "citation-changed"

  case obligationAdded = "obligation-added"
  case obligationRemoved = "obligation-removed"
  case obligationEnded = "obligation-ended"
  case obligationRestored = "obligation-restored"
  case obligationRenamed = "obligation-renamed"
  case obligationMoved = "obligation-moved"
  case obligationSplit = "obligation-split"
  case obligationMerged = "obligation-merged"
  case obligationMatchUncertain = "obligation-match-uncertain"
  case inForceAdvanced = "in-force-advanced"
  case inForcePostponed = "in-force-postponed"
  case inForceChanged = "in-force-changed"
  case inForceMadeRetroactive = "in-force-made-retroactive"
  case inForceNoLongerRetroactive = "in-force-no-longer-retroactive"
  case endAdvanced = "end-advanced"
  case endPostponed = "end-postponed"
  case effectOutstanding = "effect-outstanding"
  case effectSettled = "effect-settled"
  case changeDisputed = "change-disputed"
  case changeAgreed = "change-agreed"
  case verifiedOnUpdated = "verified-on-updated"

  case modalityChanged = "modality-changed"
  case forceRaised = "force-raised"
  case forceLowered = "force-lowered"
  case actionReworded = "action-reworded"
  case quoteChanged = "quote-changed"

  case bearerAdded = "bearer-added"
  case bearerRemoved = "bearer-removed"
  case bearerReplaced = "bearer-replaced"
  case bearerRenamed = "bearer-renamed"
  case bearerSucceeded = "bearer-succeeded"
  case bearerRoleChanged = "bearer-role-changed"
  case recipientAdded = "recipient-added"
  case recipientRemoved = "recipient-removed"
  case recipientReplaced = "recipient-replaced"
  case recipientRenamed = "recipient-renamed"
  case recipientSucceeded = "recipient-succeeded"
  case conditionAdded = "condition-added"
  case conditionRemoved = "condition-removed"
  case conditionChanged = "condition-changed"

  case deadlineAdded = "deadline-added"
  case deadlineRemoved = "deadline-removed"
  case deadlineAdvanced = "deadline-advanced"
  case deadlinePostponed = "deadline-postponed"
  case deadlineRecurrenceChanged = "deadline-recurrence-changed"
  case deadlineBoundChanged = "deadline-bound-changed"
  case deadlineBecameUnknown = "deadline-became-unknown"
  case deadlineBecameKnown = "deadline-became-known"
  case deadlineChanged = "deadline-changed"

  case limitAdded = "limit-added"
  case limitRemoved = "limit-removed"
  case limitMaxRaised = "limit-max-raised"
  case limitMaxLowered = "limit-max-lowered"
  case limitMinRaised = "limit-min-raised"
  case limitMinLowered = "limit-min-lowered"
  case limitTargetRaised = "limit-target-raised"
  case limitTargetLowered = "limit-target-lowered"
  case limitUnitChanged = "limit-unit-changed"
  case limitChanged = "limit-changed"

  /// Whether it takes something from a rule set or brings something to it; the others say what is known about what stands there.
  var isAboutTheSet: Bool {
    ![
      .obligationMatchUncertain, .endAdvanced, .endPostponed, .effectOutstanding, .effectSettled, .changeDisputed, .changeAgreed,
      .verifiedOnUpdated,
    ].contains(self)
  }

  /// The code of the same change read backwards; the code itself where `traits` waive a mirror.
  public var mirror: ChangeCode {
    if case .code(let code) = traits.mirror { code } else { self }
  }
}
