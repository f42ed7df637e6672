internal import CongvanModel

/// The days that a clause names: when its directive is in force, and from when on a change holds.
extension EffectClause {
  /// What the directive says of its own force; an end of which the day is not known has none.
  func ownForce() -> [Statement] {
    var found: [Statement] = []
    for at in tokens.indices where isOwn(predicate: at) {
      let begins = words.length(.inForce, at: at, in: tokens)
      let ends = words.length(.ended, at: at, in: tokens)
      if begins > 0 {
        let place = at + begins
        if let day = day(.from, behind: place) ?? dayAfter(.delay, behind: place) { found.append(Statement(kind: .commences, from: day)) }
        let until = (place..<place + 8).lazy.compactMap { day(.until, behind: $0) ?? lastDayOfYear(.through, behind: $0) }.first
        let last = until ?? lastDayOfYear(.during, behind: place) ?? dayAfter(.during, behind: place)
        if last != nil || endsOpen(behind: place) { found.append(Statement(kind: .expires, from: last?.adding(days: 1))) }
      }
      if ends > 0 {
        let place = at + ends
        let last = day(.last, behind: place) ?? lastDayOfYear(.through, behind: place) ?? dayAfter(.delay, behind: place)
        let end = firstDayWithout(behind: place) ?? last?.adding(days: 1)
        let isOpen = max(words.length(.delay, at: place, in: tokens), words.length(.condition, at: place, in: tokens)) > 0
        if end != nil || isOpen { found.append(Statement(kind: .expires, from: end)) }
      }
    }
    return found
  }

  /// “sau 10 ngày kể từ ngày ký”, also “sau 10 (mười) ngày …”: that long behind the day of signing, which is not counted.
  ///
  /// Source: Bộ luật Dân sự 91/2015/QH13, Điều 147 khoản 2; where something begins: unverified (usage of the registers of law: signed on the
  /// 5th, in force from the 15th).
  private func dayAfter(_ use: EffectWords.Use, behind place: Int) -> LegalDate? {
    let number = place + words.length(use, at: place, in: tokens)
    guard let issued, number > place, let length = length(at: number), words.length(.signed, at: length.end, in: tokens) > 0 else {
      return nil
    }
    return issued.adding(months: length.months)?.adding(days: length.days)
  }

  /// “06 tháng”, “60 (sáu mươi) ngày”, and where it ends.
  private func length(at place: Int) -> (months: Int, days: Int, end: Int)? {
    guard tokens.indices.contains(place), let count = Int(tokens[place].word), count < 1000 else { return nil }
    for unit in place + 1...place + 4 {
      if words.length(.day, at: unit, in: tokens) > 0 { return (0, count, unit + 1) }
      if words.length(.month, at: unit, in: tokens) > 0 { return (count, 0, unit + 1) }
      if words.length(.year, at: unit, in: tokens) > 0 { return (count * 12, 0, unit + 1) }
    }
    return nil
  }

  /// “thêm 10 ngày”, “thêm 01 tháng”, “được lùi 15 ngày”, “lùi thời hạn tại mục 3 Công văn số 61 15 ngày”; no working days, and none that are
  /// counted from a day that is named.
  func addition(in range: Range<Int>, behind verb: Int) -> Effect.Addition? {
    for at in range {
      let start = at + words.length(.more, at: at, in: tokens)
      guard start > at || at == verb || at > verb && isLastOfDocument(at - 1), let length = length(at: start), length.end <= tokens.count,
        words.length(.since, at: length.end, in: tokens) == 0, words.length(.working, at: length.end, in: tokens) == 0
      else { continue }
      let quote = tokens[at..<length.end].map(\.spelled).joined(separator: " ")
      return Effect.Addition(months: length.months, days: length.days, quote: quote)
    }
    return nil
  }

  /// Whether the number of a document ends there, or the day beside it.
  private func isLastOfDocument(_ place: Int) -> Bool {
    changed[tokens[place].numberKey] != nil || tokens[place].day != nil && place > 1 && changed[tokens[place - 2].numberKey] != nil
  }

  /// “trong năm 2026”, “đến hết năm 2026”: the last day of that year.
  private func lastDayOfYear(_ use: EffectWords.Use, behind place: Int) -> LegalDate? {
    let year = place + words.length(use, at: place, in: tokens)
    guard year > place, year + 1 < tokens.count, words.length(.year, at: year, in: tokens) > 0, let number = Int(tokens[year + 1].word)
    else { return nil }
    return LegalDate(year: number, month: 12, day: 31)
  }

  /// “trong năm học 2025-2026”, “trong thời hạn 02 năm”: for some time, and not known until when.
  private func endsOpen(behind place: Int) -> Bool {
    let next = place + words.length(.during, at: place, in: tokens)
    return next > place && (words.length(.year, at: next, in: tokens) > 0 || length(at: next) != nil)
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
