public import CongvanModel

extension Deadline {
  /// The document's words for it; where a reviewer set the day, which no words say, the typed expression.
  public var words: String { quote.isEmpty || rule == "review" ? described : quote }

  /// The typed expression in one line that does not depend on the document's wording: `before 2022-04-30`, `by day 28 every month`.
  public var described: String {
    var parts: [String] = []
    switch kind {
    case .date: parts = [bound?.rawValue, date?.iso, time].compactMap { $0 }
    case .period: parts = [bound?.rawValue, from.map { "from " + $0.iso }, to.map { "to " + $0.iso }].compactMap { $0 }
    case .recurring:
      parts = [bound?.rawValue, every?.described, time, from.map { "from " + $0.iso }, to.map { "to " + $0.iso }].compactMap { $0 }
    case .relative:
      let isEarlier = duration?.hasPrefix("-") ?? (bound == .before)
      let time = duration.map { DurationWords.text($0, workingDays: workingDays) }
      let relation = isEarlier ? "before" : time == nil && bound == .on ? "at" : "after"
      let lead = time == nil || isEarlier && bound == .before ? nil : bound?.rawValue
      parts = [lead, time, anchor.map { "\(relation) “\($0)”" } ?? (time == nil ? bound?.rawValue : isEarlier ? relation : nil)]
        .compactMap { $0 }
    case .asap: parts = ["at once", anchor.map { "after “\($0)”" }].compactMap { $0 }
    }
    return parts.isEmpty ? quote : parts.joined(separator: " ")
  }
}

extension Recurrence {
  /// The recurrence in one line: `day 28 every month`, `last day of the last month every quarter`.
  public var described: String {
    var parts: [String] = []
    switch day {
    case .number(let number): parts.append("day \(number)" + (dayTo.map { "–\($0)" } ?? ""))
    case .last: parts.append("last day")
    case .lastWorkingDay: parts.append("last working day")
    case nil: break
    }
    if let weekday, (1...7).contains(weekday) {
      parts.append(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1])
    }
    switch month {
    case .number(let number): parts.append("of month \(number)")
    case .last: parts.append("of the last month")
    case nil: break
    }
    let name = unit == .halfYear ? "half year" : unit.rawValue
    if let times { parts.append(times == 1 ? "once" : "\(times) times") }
    parts.append(interval == 1 ? "every \(name)" : "every \(interval) \(name)s")
    if let lag { parts.append("lagging \(lag)") }
    return parts.joined(separator: " ")
  }
}
