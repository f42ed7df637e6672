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

  /// A date as precise as it is known.
  func text(_ date: PartialDate) -> String {
    func said(_ key: String, _ values: [String: Int]) -> String { wording("time." + key, values.mapValues(String.init)) }
    return switch date {
    case .day(let y, let m, let d): said("day", ["d": d, "m": m, "y": y])
    case .month(let y, let m): said("month", ["m": m, "y": y])
    case .quarter(let y, let q): wording("time.quarter", ["q": ["I", "II", "III", "IV"][max(1, min(4, q)) - 1], "y": String(y)])
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
    let lag = every.lag.map { phrase("lag", length($0, workingDays: false)) }
    return joined([day, weekday, month, round(every), lag]) ?? ""
  }

  private func round(_ every: Recurrence) -> String {
    let unit = every.unit.rawValue
    if every.interval > 1 { return wording("time.several." + unit, ["n": String(every.interval)]) }
    guard let times = every.times else { return wording("time.every." + unit) }
    return wording("time.times", ["n": String(times)]) + " " + wording("time.in." + unit)
  }

  private func relative(_ deadline: Deadline) -> [String?] {
    let isEarlier = deadline.duration?.hasPrefix("-") ?? (deadline.bound == .before)
    let length = deadline.duration.map { self.length($0, workingDays: deadline.workingDays) }
    let relation = isEarlier ? "beforeAnchor" : length == nil && deadline.bound == .on ? "atAnchor" : "afterAnchor"
    let anchor = deadline.anchor.map { wording("time." + relation, ["anchor": $0]) }
    guard let length else { return [anchor] }
    if isEarlier { return anchor == nil ? [phrase("earlier", length)] : [length, anchor] }
    return bounded(deadline.bound, length) + [anchor]
  }

  /// An ISO 8601 duration; as it is written where it is none.
  private func length(_ iso: String, workingDays: Bool) -> String {
    var parts: [String] = []
    var (digits, prefix) = ("", "")
    for character in iso {
      switch character {
      case "-", "P": continue
      case "T": prefix = "T"
      case _ where character.isNumber: digits.append(character)
      default:
        let name = prefix.isEmpty && workingDays && character == "D" ? "WD" : prefix + String(character)
        guard Wording.all["time.length." + name] != nil, !digits.isEmpty else { return iso }
        parts.append(wording("time.length." + name, ["n": digits]))
        digits = ""
      }
    }
    return parts.isEmpty || !digits.isEmpty ? iso : parts.joined(separator: " ")
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
  /// The typed expression in the words of a language; in English as `described` has it.
  public func described(_ wording: Wording) -> String { wording.language == .english ? described : TimeWords(wording: wording).text(self) }
}

extension Limit {
  /// The limit in the words of a language; in English as `described` has it.
  public func described(_ wording: Wording) -> String {
    if wording.language == .english { return described }
    let (low, high) = (min.map(plain) ?? "", max.map(plain) ?? "")
    let number = op == .range ? "\(low)–\(high)" : op == .max ? high : low.isEmpty ? high : low
    let counted = wording("limit." + op.rawValue, ["n": number]) + (unit.isEmpty ? "" : " " + unit)
    let said = per.map { wording("limit.per", ["n": counted, "per": $0]) } ?? counted
    return said + (subject.isEmpty ? "" : ": " + subject)
  }
}

extension Occurrence {
  /// What is unusual about the last day, in the words of a language; see `notes`.
  public func notes(_ wording: Wording) -> [String] {
    if wording.language == .english { return notes }
    return flags.compactMap { flag in
      switch flag {
      case .weekend: lastDay.map { wording("time.weekday\($0.weekday)") }
      case .shortMonth, .holiday, .workingDaysUnknown: wording.name(ofValue: flag.rawValue)
      default: nil
      }
    }
  }
}
