internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// What is odd about a date as it is written.
extension DeadlineReader {
  /// What a reader should know about a date before relying on it.
  func doubt(_ value: DateValue, at range: Range<Int>) -> Diagnostic? {
    func warning(_ id: String, _ message: String) -> Diagnostic {
      Diagnostic(id: id, severity: .warning, message: message, span: text.span(range))
    }
    if value.isLunar {
      return warning(
        "deadline.lunarDay", "“\(text.words(range))” names a day of the lunar calendar; it was not turned into one of the common")
    }
    if value.isAlsoLunar {
      return Diagnostic(
        id: "deadline.lunarDay", severity: .note,
        message: "“\(text.words(range))” names a day by both calendars; the one of the common calendar was taken as it stands",
        span: text.span(range))
    }
    guard let date = years.resolve(value) else {
      return value.isTold
        ? warning("deadline.openTime", "“\(text.words(range))” is told from the document's own date, which is not known; it was left open")
        : nil
    }
    guard date.isDay else { return nil }
    if case .yearless(let month, let day) = date, LegalDate(year: 2024, month: month, day: day) != nil {
      guard let year = years.issued?.year, LegalDate(year: year, month: month, day: day) == nil else { return nil }
      return warning("deadline.noSuchDay", "neither \(year) nor the year after it has a day \(date.iso); its year was left open")
    }
    guard let day = date.firstDay else {
      return warning("deadline.noSuchDay", "the calendar has no day \(date.iso), as “\(text.words(range))” has it; it was kept as written")
    }
    if let weekday = value.weekday, weekday != day.weekday {
      return warning(
        Diagnostic.weekdayDiffers,
        "\(day.iso) is a \(day.weekdayName), not the weekday that “\(text.words(range))” gives it")
    }
    return nil
  }
}
