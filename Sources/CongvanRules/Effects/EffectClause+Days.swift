internal import CongvanModel

/// The days that a clause names: when its directive is in force, and from when on a change holds.
extension EffectClause {
  /// What the directive says of its own force.
  func ownForce() -> [Statement] {
    var found: [Statement] = []
    for at in tokens.indices where isOwn(predicate: at) {
      let begins = words.length(.inForce, at: at, in: tokens)
      let ends = words.length(.ended, at: at, in: tokens)
      if begins > 0 {
        if let day = day(.from, behind: at + begins) ?? delayed(behind: at + begins) {
          found.append(Statement(kind: .commences, from: day))
        }
        let until = (at + begins..<at + begins + 8).lazy.compactMap { day(.until, behind: $0) }.first
        if let day = until?.adding(days: 1) { found.append(Statement(kind: .expires, from: day)) }
      }
      let end = firstDayWithout(behind: at + ends) ?? day(.last, behind: at + ends)?.adding(days: 1)
      if ends > 0, let end { found.append(Statement(kind: .expires, from: end)) }
    }
    return found
  }

  /// “sau 10 ngày kể từ ngày ký”, also “sau 10 (mười) ngày …”: that many days behind the day of signing.
  ///
  /// Source: unverified (usage of the registers of law: signed on the 5th, in force from the 15th).
  private func delayed(behind place: Int) -> LegalDate? {
    let number = place + words.length(.delay, at: place, in: tokens)
    guard let issued, number > place, number + 2 < tokens.count, let count = Int(tokens[number].word), count < 1000,
      [number + 1, number + 2].contains(where: { words.length(.signed, at: $0, in: tokens) > 0 })
    else { return nil }
    return issued.adding(days: count)
  }

  /// The day from which on all of it holds, named before anything else: “Kể từ ngày 01/6/2025, mục 1 … được sửa đổi”.
  var openingDay: LegalDate? {
    let first = tokens.indices.first { words.verb(at: $0, in: tokens) != nil || names(in: $0..<min($0 + 2, tokens.count)) } ?? 0
    return (0..<first).lazy.filter { at in !(0..<at).contains { words.length(.inForce, at: $0, in: tokens) > 0 } }
      .compactMap { day(.from, behind: $0) }.first
  }

  /// The one day that is named.
  var soleDay: LegalDate? {
    let days = tokens.indices.compactMap { date(at: $0) }
    return days.count == 1 ? days[0] : nil
  }

  /// The first day on which something no longer is: “từ ngày D”, or the day behind “đến hết ngày D”.
  func firstDayWithout(behind place: Int) -> LegalDate? {
    day(.from, behind: place) ?? day(.until, behind: place)?.adding(days: 1)
  }

  func day(_ use: EffectWords.Use, behind place: Int) -> LegalDate? {
    let length = words.length(use, at: place, in: tokens)
    return length == 0 ? nil : date(at: place + length)
  }

  /// “15/7/2024”, “01 tháng 9 năm 2025”.
  func date(at place: Int) -> LegalDate? {
    guard tokens.indices.contains(place) else { return nil }
    if let day = tokens[place].day { return day }
    guard place + 4 < tokens.count, words.length(.month, at: place + 1, in: tokens) > 0, words.length(.year, at: place + 3, in: tokens) > 0,
      let day = Int(tokens[place].word), let month = Int(tokens[place + 2].word), let year = Int(tokens[place + 4].word)
    else { return nil }
    return LegalDate(year: year, month: month, day: day)
  }
}

extension EffectToken {
  /// The day that it names in figures: “15/7/2024”.
  var day: LegalDate? {
    let figures = word.split(whereSeparator: { "/-.".contains($0) }).compactMap { Int($0) }
    return figures.count == 3 ? LegalDate(year: figures[2], month: figures[1], day: figures[0]) : nil
  }
}
