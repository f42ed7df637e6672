/// What is wrong; the raw values are never renamed once released.
public enum FindingCode: String, Hashable, Sendable, Codable, CaseIterable {
  case deadlineLaterThanAbove = "deadline.later-than-above"
  case deadlineRarerThanAbove = "deadline.rarer-than-above"
  case deadlineBeforeDocument = "deadline.before-document"
  case deadlineYearOpen = "deadline.year-open"
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
  case figurePartsExceed = "figure.parts-exceed"
  case figureAverageDiffers = "figure.average-differs"
  case dateNoSuchDay = "date.no-such-day"
  case dateWeekdayDiffers = "date.weekday-differs"
  case deadlinePeriodReversed = "deadline.period-reversed"
  case deadlineExtendedEarlier = "deadline.extended-earlier"
  case namingExampleBreaksRule = "naming.example-breaks-rule"
  case namingExampleBlanks = "naming.example-blanks"
  case nameBreaksRule = "name.breaks-rule"
  case nameBlanks = "name.blanks"
  case nameDuplicate = "name.duplicate"
  case rosterColumnMissing = "roster.column-missing"
  case rosterCellMissing = "roster.cell-missing"
  case rosterSizeOutside = "roster.size-outside"
  case rosterSizeNoNumber = "roster.size-no-number"
  case rosterNoLimit = "roster.no-limit"
  case rosterPhoneMalformed = "roster.phone-malformed"
  case rosterPhoneLostZero = "roster.phone-lost-zero"
  case rosterDuplicateTeam = "roster.duplicate-team"
  case rosterDuplicatePhone = "roster.duplicate-phone"
  case rosterTotalDiffers = "roster.total-differs"
  case reportNotAll = "report.not-all"
  case reportSizeOutside = "report.size-outside"
  case reportFiguresDiffer = "report.figures-differ"
  case reportNothingToCompare = "report.nothing-to-compare"

  /// How much it wants looking at.
  public var severity: FindingSeverity {
    switch self {
    case .deadlineLaterThanAbove, .deadlineRarerThanAbove, .deadlineBeforeDocument, .cascadeReversed, .limitOutsideAbove,
      .citationAfterDocument,
      .rosterColumnMissing, .rosterSizeOutside, .rosterSizeNoNumber, .rosterDuplicateTeam, .nameBreaksRule, .reportSizeOutside,
      .dateNoSuchDay, .deadlinePeriodReversed:
      .error
    case .deadlineYearOpen, .cascadeNoTime, .citationSeparatorsDiffer, .citationDateDiffers, .figureShareDiffers, .figureSumDiffers,
      .figureTotalDiffers, .figurePartsExceed, .figureAverageDiffers, .dateWeekdayDiffers,
      .deadlineExtendedEarlier, .namingExampleBreaksRule, .nameBlanks, .nameDuplicate, .rosterCellMissing, .rosterPhoneMalformed,
      .rosterPhoneLostZero,
      .rosterDuplicatePhone, .rosterTotalDiffers, .rosterNoLimit, .reportNotAll, .reportFiguresDiffer, .reportNothingToCompare:
      .warning
    case .deadlineOnDayOff, .citationUnresolved, .namingExampleBlanks: .note
    }
  }

  /// The way out, in one sentence.
  public var remedy: String {
    switch self {
    case .deadlineLaterThanAbove: "Set a day before the one above, which this one has to feed, or ask for more time above."
    case .deadlineRarerThanAbove: "Ask for it at least as often as the document above does, which this one has to feed."
    case .deadlineBeforeDocument: "Look at the day and the date of issue; one of them is mistyped, or the paper went out too late."
    case .deadlineYearOpen: "Write the year, or the day that was meant."
    case .deadlineOnDayOff: "Name the working day before it, or say that the next working day will do."
    case .cascadeNoTime: "Leave the one who sums up at least a working day after the last report comes in."
    case .cascadeReversed: "Set the lower step before the higher one, which sums it up."
    case .limitOutsideAbove: "Keep within the limit above, or get it changed there."
    case .citationUnresolved: "Name its file too, or import it, and what it orders is compared."
    case .citationSeparatorsDiffer: "Write the number as the document itself has it, each time."
    case .citationDateDiffers: "Look at the document cited; its number or its day is mistyped here, or there."
    case .citationAfterDocument: "Look at both days; a document cannot go by one that came later."
    case .dateWeekdayDiffers: "Look at a calendar; the day or its weekday is mistyped."
    case .deadlinePeriodReversed: "Look at both days; one of them is mistyped."
    case .deadlineExtendedEarlier: "Look at both days; an extension to an earlier day is rather mistyped."
    case .dateNoSuchDay: "Write the day that was meant; the month has no such day."
    case .figurePartsExceed: "Look which figure is wrong, or say that some are counted in more than one part."
    case .figureAverageDiffers: "Work the average out anew from the two figures."
    case .figureShareDiffers: "Work the share out anew from the two figures before it."
    case .figureSumDiffers, .figureTotalDiffers, .rosterTotalDiffers:
      "Add the figures up anew, and look for one that is missing or counted twice."
    case .namingExampleBreaksRule: "Correct the example or the rule; people copy the example."
    case .namingExampleBlanks: "Take the blanks away; people copy the example, and names with blanks are not found by those without."
    case .nameBreaksRule: "Rename the group after the pattern."
    case .nameBlanks: "Take the blanks away, so that the name is found as the others are."
    case .nameDuplicate: "Rename one of the two, or take it out if it is one group."
    case .rosterColumnMissing: "Add the column with a heading as in the annex."
    case .rosterCellMissing: "Fill the cell in."
    case .rosterSizeOutside: "Look whether the number is right; if it is, the group has to be changed."
    case .rosterSizeNoNumber: "Write the number of members in figures, and nothing else."
    case .rosterNoLimit: "Name the directive that says how many members a group has."
    case .rosterPhoneMalformed: "Ask for the number again: ten digits for a mobile phone, eleven for another."
    case .rosterPhoneLostZero: "Format the column as text and put the 0 back."
    case .rosterDuplicateTeam: "Take one of the rows out, or tell the two groups apart by name."
    case .rosterDuplicatePhone: "Ask which of the two the number belongs to; one person may lead both."
    case .reportNotAll: "Ask why the others are missing, and by when they will be there."
    case .reportSizeOutside: "Ask for the list of groups; some of them cannot be as large as they have to, or are too large."
    case .reportFiguresDiffer: "Find out which of the two figures is right."
    case .reportNothingToCompare: "Name the directive that the report answers, or look whether its figures could be read."
    }
  }
}

/// How much a finding wants looking at.
public enum FindingSeverity: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case note, warning, error

  /// The milder first.
  public static func < (a: FindingSeverity, b: FindingSeverity) -> Bool { allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)! }
}
