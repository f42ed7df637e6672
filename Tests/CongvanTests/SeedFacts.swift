import CongvanModel

/// A deadline as far as a line about a document names it.
struct DeadlineFact: Hashable {
  var value: String
  var bearers: [String]
  var recipients: [String]

  init(_ value: String, by bearers: [String], to recipients: [String]) {
    self.value = value
    self.bearers = bearers
    self.recipients = recipients
  }

  init(_ deadline: Deadline) {
    self.init(deadline.value, by: deadline.bearers, to: deadline.recipients)
  }
}

/// A limit as far as a line about a document names it.
struct LimitFact: Hashable {
  var op: Limit.Operator
  var min, max: Double?
  var unit: String

  init(_ op: Limit.Operator, min: Double? = nil, max: Double? = nil, _ unit: String) {
    self.op = op
    self.min = min
    self.max = max
    self.unit = unit.lowercased()
  }

  init(_ limit: Limit) { self.init(limit.op, min: limit.min, max: limit.max, limit.unit) }
}

/// A citation as far as a line about a document names it.
struct CitationFact: Hashable {
  var number, symbol, issued: String?
  var role: Citation.Role

  init(_ number: String, _ symbol: String, _ issued: String, _ role: Citation.Role) {
    self.number = number
    self.symbol = symbol
    self.issued = issued
    self.role = role
  }

  init(_ citation: Citation) {
    number = citation.number
    symbol = citation.symbol
    issued = citation.issued?.iso
    role = citation.role
  }
}

extension Deadline {
  /// The typed expression in one line, whatever the words: two deadlines that bind alike have the same.
  var value: String {
    let due = [kind.rawValue, bound?.rawValue, date?.iso, time, from?.iso, to?.iso, duration?.iso].compactMap { $0 }
    let round = every.map { every in
      let day: String? =
        switch every.day {
        case .number(let number): "day \(number)"
        case .last: "last day"
        case .lastWorkingDay: "last working day"
        case nil: nil
        }
      let month: String? =
        switch every.month {
        case .number(let number): "month \(number)"
        case .last: "last month"
        case nil: nil
        }
      return [
        "every \(every.interval) \(every.unit.rawValue)", day, every.dayTo.map { "to \($0)" }, month, every.weekday.map { "weekday \($0)" },
        every.lag?.iso, every.times.map { "\($0) times" },
      ].compactMap { $0 }.joined(separator: " ")
    }
    return (due + [round, workingDays ? "working days" : nil].compactMap { $0 }).joined(separator: " ")
  }
}
