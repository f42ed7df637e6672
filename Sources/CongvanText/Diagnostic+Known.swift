extension Diagnostic {
  /// A page gave nothing: what was on it is missing in whatever is said of the document.
  package static let lostPage = "extraction.lostPage"
  /// A day is given another weekday than it has.
  package static let weekdayDiffers = "deadline.weekdayDiffers"
  /// One document is cited with two spellings of its number.
  package static let separatorsDiffer = "citation.separatorsDiffer"
}
