internal import CongvanGrammar
internal import CongvanModel
internal import CongvanText

/// Where and when a document was issued.
extension LetterheadReader {
  /// Fills the place and date that a line has, as far as they are written there.
  func fillDate(_ directive: inout Directive, _ range: Range<Int>) -> Bool {
    for at in range where text.tokens[at].kind == .word {
      guard let match = text.vocabulary.grammar.match(vocabulary.writtenDate, at: at, in: text.tokens, range: range) else { continue }
      // “Tối ngày 14 tháng 9 năm 2026, …” begins a sentence.
      if match.range.upperBound < range.upperBound, text.isMark(vocabulary.comma, at: match.range.upperBound) { return false }
      let lead = range.lowerBound..<at
      let place = lead.lowerBound..<(lead.first { text.isMark(vocabulary.comma, at: $0) } ?? at)
      guard isPlace(place), !lead.contains(where: { text.length(vocabulary.timeOpener, at: $0, in: lead) == at - $0 }) else { return false }
      let record = match.value.record
      fillPlace(&directive, place)
      let (day, month, year) = (record?["day"]?.integer, record?["month"]?.integer, record?["year"]?.integer)
      if let year {
        directive.issued =
          month.map { month in day.map { .day(year: year, month: month, day: $0) } ?? .month(year: year, month: month) } ?? .year(year)
        directive.spans["issued"] = text.place(match.range)
      }
      return true
    }
    return fillFigures(&directive, range) || text.isMachineRead && fillMisreadDate(&directive, range)
  }

  /// Whether the date of a letterhead may stand behind these words: a name ends in a capital word, a sentence does not. No name is blank too.
  private func isPlace(_ range: Range<Int>) -> Bool {
    guard range.count <= 8, !text.starts(vocabulary.timeOpener, at: range.lowerBound, in: range) else { return range.isEmpty }
    let last = range.last { text.tokens[$0].kind == .word }
    return last.map { text.tokens[$0].flags.contains(.capitalized) } ?? true
  }

  private func fillFigures(_ directive: inout Directive, _ range: Range<Int>) -> Bool {
    guard let (place, figures, day) = figuresBehindPlace(in: range) else { return false }
    fillPlace(&directive, place)
    directive.issued = day
    directive.spans["issued"] = text.place(figures)
    return true
  }

  /// “An Sơn, ngày 16/5/2017”: a date in figures that closes a line, behind the name of a place.
  private func figuresBehindPlace(in range: Range<Int>) -> (place: Range<Int>, figures: Range<Int>, day: PartialDate)? {
    guard let comma = range.prefix(9).first(where: { text.isMark(vocabulary.comma, at: $0) }), comma > range.lowerBound,
      (range.lowerBound..<comma).allSatisfy({ text.tokens[$0].kind == .word && text.tokens[$0].flags.contains(.capitalized) }),
      text.starts(vocabulary.dayWord, at: comma + 1, in: range),
      let match = vocabulary.grammar.match(vocabulary.dateInstant, at: comma + 1, in: text.tokens, range: range),
      match.range.upperBound == range.upperBound, let value = match.value.record?["date"].flatMap({ DateValue($0) }),
      let year = value.year, let month = value.month, let day = value.day
    else { return nil }
    return (range.lowerBound..<comma, match.range, .day(year: year, month: month, day: day))
  }

  /// “An Sơn, ngày 0Ÿtháng 10 năm 2025”: of a day written by hand only the place and the year may be read.
  private func fillMisreadDate(_ directive: inout Directive, _ range: Range<Int>) -> Bool {
    guard let comma = range.first(where: { text.isMark(vocabulary.comma, at: $0) }), comma - range.lowerBound <= 8,
      text.starts(vocabulary.dayWord, at: comma + 1, in: range), let last = range.last, text.isYear(at: last)
    else { return false }
    fillPlace(&directive, range.lowerBound..<comma)
    directive.issued = .year(Int(text.tokens[last].value))
    directive.spans["issued"] = text.place(last..<last + 1)
    return true
  }

  private func fillPlace(_ directive: inout Directive, _ range: Range<Int>) {
    guard let first = range.first(where: { text.tokens[$0].kind == .word }) else { return }
    directive.place = text.words(first..<range.upperBound)
    directive.spans["place"] = text.place(first..<range.upperBound)
  }

  /// Whether a date stands in a line, in words or in figures behind a place.
  func hasDate(_ range: Range<Int>) -> Bool {
    figuresBehindPlace(in: range) != nil
      || range.contains { text.vocabulary.grammar.match(vocabulary.writtenDate, at: $0, in: text.tokens, range: range) != nil }
  }
}
