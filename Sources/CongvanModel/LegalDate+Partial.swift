extension LegalDate {
  /// The same day as a date just as precise.
  public var partial: PartialDate { .day(year: year, month: month, day: day) }
}
