public import CongvanModel

/// Times in the words of a language, put together from the phrases of `words.json` under `time.`.
struct TimeWords {
  let wording: Wording

  /// The typed expression of `deadline`; its own words where it has none.
  func text(_ deadline: Deadline) -> String {
    let parts =
      switch deadline.kind {
      case .date where deadline.bound == .by && deadline.date?.isDay == false: [deadline.date.map { phrase("byEndOf", text($0)) }]
      case .date: bounded(deadline.bound, timed(deadline.time, deadline.date.map(text)))
      case .period: [deadline.from.map { phrase("from", text($0)) }, deadline.to.map { phrase("to", text($0)) }]
      case .recurring:
        bounded(deadline.bound, timed(deadline.time, deadline.every.map(text)))
          + [deadline.from.map { phrase("from", text($0)) }, deadline.to.map { phrase("to", text($0)) }]
      case .relative: relative(deadline)
      case .asap: [deadline.anchor.map { wording("time.atOnceAfter", ["anchor": $0]) } ?? wording("time.atOnce")]
      }
    return joined(parts) ?? deadline.quote
  }

  /// A date as precise as it is known; in English as ISO 8601 writes it.
  func text(_ date: PartialDate) -> String {
    if wording.language == .english { return date.iso }
    func said(_ key: String, _ values: [String: Int]) -> String { wording("date." + key, values.mapValues(String.init)) }
    return switch date {
    case .day(let y, let m, let d): said("day", ["d": d, "m": m, "y": y])
    case .month(let y, let m): said("month", ["m": m, "y": y])
    case .quarter(let y, let q): wording("date.quarter", ["q": ["I", "II", "III", "IV"][max(1, min(4, q)) - 1], "y": String(y)])
    case .half(let y, let h): said(h == 1 ? "half1" : "half2", ["y": y])
    case .year(let y): said("year", ["y": y])
    case .yearless(let m, let d): said("yearless", ["d": d, "m": m])
    case .yearlessMonth(let m): said("yearlessMonth", ["m": m])
    }
  }

  private func text(_ every: Recurrence) -> String {
    let day: String? =
      switch every.day {
      case .number(let number): wording("time.dayOfMonth", ["n": "\(number)" + (every.dayTo.map { "–\($0)" } ?? "")])
      case .last: wording("time.lastDay")
      case .lastWorkingDay: wording("time.lastWorkingDay")
      case nil: nil
      }
    let month: String? =
      switch every.month {
      case .number(let number): wording("time.ofMonth", ["n": String(number)])
      case .last: wording("time.ofLastMonth")
      case nil: nil
      }
    let weekday = every.weekday.flatMap { (1...7).contains($0) ? wording("time.weekday\($0)") : nil }
    let lag = every.lag.map { phrase("lag", wording.language == .english ? $0.iso : text($0, workingDays: false)) }
    return joined([day, weekday, month, round(every), lag]) ?? ""
  }

  private func round(_ every: Recurrence) -> String {
    let unit = every.unit.rawValue
    if every.interval > 1 { return wording("time.several." + unit, ["n": String(every.interval)]) }
    guard let times = every.times else { return wording("time.every." + unit) }
    return wording.counted("time.times", times) + " " + wording("time.in." + unit)
  }

  private func relative(_ deadline: Deadline) -> [String?] {
    let isEarlier = deadline.duration?.isEarlier ?? (deadline.bound == .before)
    let length = deadline.duration.map { text($0, workingDays: deadline.workingDays) }
    let relation = isEarlier ? "beforeAnchor" : length == nil && deadline.bound == .on ? "atAnchor" : "afterAnchor"
    let anchor = deadline.anchor.map { wording("time." + relation, ["anchor": $0]) }
    guard let length else { return [anchor] }
    if isEarlier, deadline.bound == .before { return [anchor == nil ? phrase("earlier", length) : length, anchor] }
    return bounded(deadline.bound, isEarlier && anchor == nil ? phrase("earlier", length) : length) + [anchor]
  }

  private func text(_ duration: ISODuration, workingDays: Bool) -> String {
    duration.parts.map { part in
      wording.counted("time.length." + (workingDays && part.unit == .day ? "W" : "") + part.unit.rawValue, part.count)
    }.joined(separator: " ")
  }

  private func bounded(_ bound: Deadline.Bound?, _ text: String?) -> [String?] {
    [text.map { text in bound.map { phrase($0.rawValue, text) } ?? text }]
  }

  private func timed(_ clock: String?, _ text: String?) -> String? {
    guard let clock, let text else { return text ?? clock }
    return wording("time.clock", ["clock": clock, "t": text])
  }

  private func phrase(_ key: String, _ text: String) -> String { wording("time." + key, ["t": text]) }

  private func joined(_ parts: [String?]) -> String? {
    let said = parts.compactMap { $0 }.filter { !$0.isEmpty }
    return said.isEmpty ? nil : said.joined(separator: " ")
  }
}

extension Deadline {
  /// The typed expression in one line that does not depend on the document's wording: `before 2022-04-30`, `by day 28 every month`.
  public var described: String { described(.english) }

  /// The typed expression in the words of a language; the document's words where nothing is typed.
  public func described(_ wording: Wording) -> String { TimeWords(wording: wording).text(self) }

  /// The document's words for it; where a reviewer set the day, which no words say, the typed expression.
  public var words: String { quote.isEmpty || rule == "review" ? described : quote }
}
