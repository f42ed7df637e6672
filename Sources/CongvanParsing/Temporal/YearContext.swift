internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// What the document itself says about the year of a date that names none.
struct YearContext: Sendable {
  /// The document's own date.
  var issued: PartialDate?
  /// The one year that the title names, if it names just one.
  var planYear: Int?

  /// What the date and the subject of a document say.
  init(_ text: DocumentText, of directive: Directive) {
    issued = directive.issued
    guard let span = directive.spans["subject"]?.span else { return }
    let named = Set(text.range(of: span).filter { text.isYear(at: $0) }.map { Int(text.tokens[$0].value) })
    // What is due in a letter about a year that is over comes after the letter: “quyết toán thuế năm 2021”, issued in 2022.
    if named.count == 1, let year = named.first, year >= issued?.year ?? year { planYear = year }
  }

  /// The date with its year filled in where it is certain; else with its year open. Nil where it names no time of the common calendar.
  func resolve(_ said: DateValue) -> PartialDate? {
    guard !said.isLunar, let value = said.settled(by: issued) else { return nil }
    if value.year != nil { return value.partial(defaultYear: nil) }
    if let planYear { return value.partial(defaultYear: planYear) }
    guard let issued, let year = issued.year else { return value.partial(defaultYear: nil) }
    // Written in some month of a year, a document may mean a day of that year or of the next.
    if case .year = issued, let end = issued.lastDay, let date = value.partial(defaultYear: year), let last = date.lastDay, last < end,
      let open = value.partial(defaultYear: nil)
    {
      return open
    }
    // The first such time that is not over when the document is written.
    for candidate in [year, year + 1] {
      if let date = value.partial(defaultYear: candidate), let last = date.lastDay, let start = issued.firstDay, last >= start {
        return date
      }
    }
    // Neither year has such a day.
    return value.partial(defaultYear: nil)
  }

  /// Whether a time was over before the document was written.
  func isPast(_ date: PartialDate) -> Bool {
    guard let last = date.lastDay, let issued = issued?.firstDay else { return false }
    return last < issued
  }

  /// Whether a sentence opens with a day that was over before the document was written: “Ngày 27/01/2025, Bộ A đã có …”.
  func opensInPast(_ sentence: Range<Int>, of text: DocumentText) -> Bool {
    guard let match = text.vocabulary.grammar.match(text.vocabulary.dateInstant, at: sentence.lowerBound, in: text.tokens, range: sentence),
      let said = DateValue(match.value), said.year != nil, said.day != nil, let day = resolve(said)
    else { return false }
    return isPast(day)
  }
}
