internal import CongvanModel

/// What a deadline says, as far as it is compared: its words and its place are not part of it.
struct DeadlineValue: Hashable, CustomStringConvertible {
  private let parts: [String?]

  var description: String { parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ") }

  init(_ deadline: PromisedReading.Deadline) {
    let every = deadline.every
    self.init(
      kind: deadline.kind, bound: deadline.bound, date: deadline.date, time: deadline.time, from: deadline.from, to: deadline.to,
      duration: deadline.duration, workingDays: deadline.workingDays ?? false,
      every: every.map {
        Every(
          unit: $0.unit, interval: $0.interval, day: $0.day?.text ?? "", month: $0.month?.text ?? "", weekday: $0.weekday, times: $0.times)
      })
  }

  init(_ deadline: Deadline) {
    self.init(
      kind: deadline.kind.rawValue, bound: deadline.bound?.rawValue, date: deadline.date?.iso, time: deadline.time,
      from: deadline.from?.iso,
      to: deadline.to?.iso, duration: deadline.duration?.iso, workingDays: deadline.workingDays, every: deadline.every.map { Every($0) })
  }

  private init(
    kind: String, bound: String?, date: String?, time: String?, from: String?, to: String?, duration: String?, workingDays: Bool,
    every: Every?
  ) {
    func said(_ text: String?) -> String? { text?.isEmpty == true ? nil : text }
    switch kind {
    case "date": parts = [kind, said(bound), said(date), said(time)]
    case "period": parts = [kind, said(from), said(to)]
    case "relative": parts = [kind, said(bound), said(duration), workingDays ? "workingDays" : nil]
    case "recurring":
      let every = every ?? Every()
      // A plain recurrence is compared without its bound.
      let bound = every.day.isEmpty && (every.weekday ?? 0) == 0 ? nil : bound
      parts = [
        kind, bound, every.unit, "×\(every.interval.flatMap { $0 == 0 ? nil : $0 } ?? 1)", every.day, every.month,
        every.weekday.flatMap { $0 == 0 ? nil : "weekday \($0)" }, every.times.flatMap { $0 == 0 ? nil : "\($0) times" },
      ]
    default: parts = [kind]
    }
  }

  fileprivate struct Every {
    var unit: String?
    var interval: Int?
    var day = ""
    var month = ""
    var weekday: Int?
    var times: Int?
  }
}

extension DeadlineValue.Every {
  fileprivate init(_ every: Recurrence) {
    unit = every.unit.rawValue
    interval = every.interval
    weekday = every.weekday
    times = every.times
    switch every.day {
    case .number(let number): day = String(number)
    case .last: day = "last"
    case .lastWorkingDay: day = "lastWorkingDay"
    case nil: break
    }
    switch every.month {
    case .number(let number): month = String(number)
    case .last: month = "last"
    case nil: break
    }
  }
}
