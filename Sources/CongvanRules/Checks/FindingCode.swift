/// What is wrong; the raw values are never renamed once released.
public enum FindingCode: String, Hashable, Sendable, Codable, CaseIterable {
  case deadlineLaterThanAbove = "deadline.later-than-above"
  case deadlineBeforeDocument = "deadline.before-document"
  case deadlineOnDayOff = "deadline.on-day-off"
  case cascadeNoTime = "cascade.no-time"
  case cascadeReversed = "cascade.reversed"
  case limitOutsideAbove = "limit.outside-above"
  case citationUnresolved = "citation.unresolved"
  case citationSeparatorsDiffer = "citation.separators-differ"
  case citationDateDiffers = "citation.date-differs"
  case citationAfterDocument = "citation.after-document"
  case figureShareDiffers = "figure.share-differs"
  case figureSumDiffers = "figure.sum-differs"
  case figureTotalDiffers = "figure.total-differs"
  case namingExampleBreaksRule = "naming.example-breaks-rule"
  case namingExampleBlanks = "naming.example-blanks"

  /// How much it wants looking at.
  public var severity: FindingSeverity {
    switch self {
    case .deadlineLaterThanAbove, .deadlineBeforeDocument, .cascadeReversed, .limitOutsideAbove, .citationAfterDocument: .error
    case .cascadeNoTime, .citationSeparatorsDiffer, .citationDateDiffers, .figureShareDiffers, .figureSumDiffers, .figureTotalDiffers,
      .namingExampleBreaksRule:
      .warning
    case .deadlineOnDayOff, .citationUnresolved, .namingExampleBlanks: .note
    }
  }

  /// The way out, in one sentence.
  public var remedy: String {
    switch self {
    case .deadlineLaterThanAbove: "Set a day before the one above, which this one has to feed, or ask for more time above."
    case .deadlineBeforeDocument: "Look at the day and the date of issue; one of them is mistyped, or the paper went out too late."
    case .deadlineOnDayOff: "Name the working day before it, or say that the next working day will do."
    case .cascadeNoTime: "Leave the one who sums up at least a working day after the last report comes in."
    case .cascadeReversed: "Set the lower step before the higher one, which sums it up."
    case .limitOutsideAbove: "Keep within the limit above, or get it changed there."
    case .citationUnresolved: "Name its file too, or import it, and what it orders is compared."
    case .citationSeparatorsDiffer: "Write the number as the document itself has it, each time."
    case .citationDateDiffers: "Look at the document cited; its number or its day is mistyped here, or there."
    case .citationAfterDocument: "Look at both days; a document cannot go by one that came later."
    case .figureShareDiffers: "Work the share out anew from the two figures before it."
    case .figureSumDiffers, .figureTotalDiffers: "Add the figures up anew, and look for one that is missing or counted twice."
    case .namingExampleBreaksRule: "Correct the example or the rule; people copy the example."
    case .namingExampleBlanks: "Take the blanks away; people copy the example, and names with blanks are not found by those without."
    }
  }
}

/// How much a finding wants looking at.
public enum FindingSeverity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case note, warning, error

  /// The milder first.
  public static func < (a: FindingSeverity, b: FindingSeverity) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}
