internal import CongvanModel

/// The times that a clause names, and which of them is to hold where.
extension EffectClause {
  private struct Time {
    var deadline: Deadline
    var range: Range<Int>
  }

  /// The parts at `provisions`, each with its time: the one that is named, that behind each of them, or their own one “lần lượt”.
  ///
  /// - Parameter moved: The day that another is put in the place of.
  func aims(
    at provisions: [[String]], in range: Range<Int>, of kind: Effect.Kind, moved: (old: LegalDate, new: LegalDate)?
  ) -> ([Aim], Effect.Doubt?) {
    let all = times.filter { range.overlaps($0.range) && !isFormer($0) }
    func same(_ deadline: Deadline?) -> [Aim] { (provisions.isEmpty ? [[]] : provisions).map { Aim(provision: $0, deadline: deadline) } }
    if let moved {
      let said = all.last { $0.deadline.date?.firstDay == moved.new }?.deadline
      return (same(said).map { Aim(provision: $0.provision, deadline: said, day: said == nil ? moved.new : nil) }, nil)
    }
    if all.isEmpty, times.count == 1, times[0].range.upperBound <= range.lowerBound { return (same(times[0].deadline), nil) }
    if let pairs = paired(all, in: range) { return (pairs, nil) }
    if provisions.count == all.count, range.contains(where: { words.length(.respectively, at: $0, in: tokens) > 0 }) {
      return (zip(provisions, all).map { Aim(provision: $0, deadline: $1.deadline) }, nil)
    }
    if kind == .extends, let own = timesOfEach(all, in: range) {
      return ((provisions.isEmpty ? [[]] : provisions).flatMap { part in own.map { Aim(provision: part, deadline: $1, alone: $0) } }, nil)
    }
    return Set(all.map(\.deadline.described)).count > 1 ? (same(nil), .severalDays) : (same(all.first?.deadline), nil)
  }

  /// “mục 1 … đến ngày A và mục 2 đến ngày B”; nil for one time, and where parts do not stand before each of them.
  private func paired(_ times: [Time], in range: Range<Int>) -> [Aim]? {
    guard times.count > 1 else { return nil }
    var start = range.lowerBound
    var found: [Aim] = []
    for time in times {
      guard start <= time.range.lowerBound else { return nil }
      let before = provisions(in: start..<time.range.lowerBound)
      if before.isEmpty { return nil }
      found += before.map { Aim(provision: $0, deadline: time.deadline) }
      start = time.range.upperBound
    }
    return provisions(in: start..<max(start, range.upperBound)).isEmpty ? found : nil
  }

  /// “UBND cấp xã trước ngày A; UBND cấp huyện trước ngày B”; nil for one time, and where no names stand right before each of them.
  private func timesOfEach(_ times: [Time], in range: Range<Int>) -> [(names: [String], deadline: Deadline)]? {
    guard times.count > 1 else { return nil }
    var start = range.lowerBound
    var found: [([String], Deadline)] = []
    for time in times {
      guard start <= time.range.lowerBound, let names = names(in: start..<time.range.lowerBound, before: time.range.lowerBound) else {
        return nil
      }
      found.append((names, time.deadline))
      start = time.range.upperBound
    }
    return found
  }

  /// The times that stand in quotations, or in the new wording behind the words.
  var quotedDeadlines: [Deadline] {
    let outside = times.map(\.deadline.span)
    return deadlines.filter { !outside.contains($0.span) }
  }

  /// The times that stand outside of quotations, in their order.
  private var times: [Time] {
    var start = 0
    var last: Time?
    return deadlines.compactMap { deadline in
      // “đến ngày 30/6 và ngày 10/7” is read as two of the same words.
      if let last, last.deadline.span == deadline.span { return Time(deadline: deadline, range: last.range) }
      let said = EffectToken.all(in: deadline.quote).map(\.word)
      guard let first = (start..<max(start, tokens.count)).first(where: { tokens.has(said, at: $0) }) else { return nil }
      start = first + said.count
      last = Time(deadline: deadline, range: first..<start)
      return last
    }
  }

  /// Whether it is the time that holds no longer, or one that was never said: “không phải ngày 20/6”, “thay vì trước ngày 12/6”.
  private func isFormer(_ time: Time) -> Bool {
    words.length(.becomes, at: time.range.upperBound, in: tokens) > 0 || isDenied(time: time.range.lowerBound)
  }

  private func isDenied(time first: Int) -> Bool {
    (0..<first).contains { at in
      let length = words.length(.instead, at: at, in: tokens)
      return length > 0 && at + length == first
    }
  }

  // MARK: - A day put in the place of another

  /// “từ ngày 12/6/2025 sang ngày 16/6/2025”, “là ngày 22/6/2025 (không phải ngày 20/6/2025)”.
  ///
  /// - Parameter isCorrected: Whether the day denied is the one that was written; else it may be any.
  func movedDay(in range: Range<Int>, isCorrected: Bool) -> (old: LegalDate, new: LegalDate)? {
    let days = range.compactMap { at in (date(at: at) ?? shortDate(at: at)).map { (at, $0) } }
    for (index, (at, day)) in days.enumerated() {
      let end = at + (tokens[at].hasNumber && tokens[at].word.contains("/") ? 1 : 5)
      let becomes = words.length(.becomes, at: end, in: tokens)
      if becomes > 0, index + 1 < days.count, days[index + 1].0 <= end + becomes + 3 { return (day, days[index + 1].1) }
      if isCorrected, index > 0, [at, at - 1, at - 2].contains(where: isDenied(time:)) { return (day, days[index - 1].1) }
    }
    return nil
  }

  /// “20/6”, in the year of the time that it stands in, else of the first one named.
  private func shortDate(at place: Int) -> LegalDate? {
    let figures = tokens[place].word.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard figures.count == 2, let day = figures[0], let month = figures[1],
      let year = (times.first { $0.range.contains(place) } ?? times.first)?.deadline.date?.firstDay?.year
    else { return nil }
    return LegalDate(year: year, month: month, day: day)
  }

  /// Where the sentence ends in which `range` begins, if not behind it.
  func sentenceEnd(of range: Range<Int>) -> Int {
    // “1. Mục 2: đến ngày …” is one sentence behind its marker.
    let words = max(range.lowerBound, 1)..<max(range.upperBound, 1)
    return words.first { $0 + 1 < range.upperBound && tokens[$0].endsSentence(before: tokens[$0 + 1]) }.map { $0 + 1 } ?? range.upperBound
  }
}

extension LegalDate {
  /// “20/6/2025”.
  var figures: String { "\(day)/\(month)/\(year)" }
}

extension Effect {
  /// The day named as the one that another is put in the place of.
  var movedDay: LegalDate? {
    let words = EffectToken.all(in: subject)
    return words.count == 1 ? words[0].day : nil
  }
}
