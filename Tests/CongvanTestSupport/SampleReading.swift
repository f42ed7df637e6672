public import CongvanModel
internal import CongvanText

/// Readings made by hand, with good defaults, for tests that are about something else.
public enum Sample {
  /// A reading of directive `number` out of a file whose digest is that of `file`.
  public static func reading(
    number: String? = "577", symbol: String? = "STTTT-CNTT", issuer: String? = "Sở Thông tin và Truyền thông",
    issued: String? = "2022-03-28",
    file: String = "577.pdf", grammar: String = "grammar-1", subject: String? = "Hướng dẫn hoạt động", _ obligations: [Obligation] = []
  ) -> Reading {
    var reading = Reading(
      source: Reading.Source(
        name: file, sha256: Digest.sha256(of: Array(file.utf8)), mediaType: "text/plain", pageCount: nil, method: "plain", engine: "plain",
        textSha256: Digest.sha256(of: Array(file.utf8)), grammar: Reading.GrammarVersion(version: "1.0.0", digest: grammar)))
    reading.directive.kind = "cong-van"
    reading.directive.number = number
    reading.directive.symbol = symbol
    reading.directive.issuer = issuer
    reading.directive.issuerParent = "UBND tỉnh Thanh Hóa"
    reading.directive.issued = issued.flatMap(PartialDate.init(iso:))
    reading.directive.subject = subject
    reading.obligations = obligations
    for index in obligations.indices {
      for item in obligations[index].deadlines.indices { reading.obligations[index].deadlines[item].obligation = index }
      for item in obligations[index].limits.indices { reading.obligations[index].limits[item].obligation = index }
    }
    reading.deadlines = reading.obligations.flatMap(\.deadlines)
    reading.limits = reading.obligations.flatMap(\.limits)
    return reading
  }

  /// A duty in `section`.
  public static func obligation(
    _ action: String, in section: [String] = ["6", "6.1"], by bearers: [String] = ["UBND cấp huyện"], to recipients: [String] = [],
    due deadlines: [Deadline] = [], limits: [Limit] = [], modality: Obligation.Modality = .duty, force: Obligation.Force = .directive,
    candidate: String? = nil
  ) -> Obligation {
    var obligation = Obligation(
      id: candidate ?? "", section: section, modality: modality, force: force, action: action, span: span(action), rule: "duty.headed-item",
      confidence: 0.96)
    obligation.bearers = bearers.map { Bearer(text: $0, name: $0, role: .lead, inherited: true, span: span($0)) }
    obligation.recipients = recipients.map { Recipient(text: $0, name: $0, span: span($0)) }
    obligation.deadlines = deadlines
    obligation.limits = limits
    return obligation
  }

  /// A one-off deadline: `due("2022-04-30", .before)`.
  public static func due(_ date: String, _ bound: Deadline.Bound? = .by, quote: String? = nil) -> Deadline {
    var deadline = Deadline(
      quote: quote ?? "trước ngày \(date)", kind: .date, bound: bound, rule: "deadline.before", confidence: 0.9, span: span(date))
    deadline.date = PartialDate(iso: date)
    return deadline
  }

  /// A recurring deadline: `each(.month, day: .number(28), .before)`.
  public static func each(
    _ unit: Recurrence.Unit, interval: Int = 1, day: DayOfMonth? = nil, month: MonthOfUnit? = nil, weekday: Int? = nil,
    _ bound: Deadline.Bound? = nil,
    lag: String? = nil, dayTo: Int? = nil
  ) -> Deadline {
    var deadline = Deadline(
      quote: "hằng tháng", kind: .recurring, bound: bound, rule: "deadline.each", confidence: 0.9, span: span("hằng tháng"))
    var every = Recurrence(unit: unit, interval: interval, day: day, month: month, weekday: weekday)
    every.lag = lag.flatMap { ISODuration(iso: $0) }
    every.dayTo = dayTo
    deadline.every = every
    return deadline
  }

  /// A limit on how many.
  public static func limit(_ subject: String = "Tổ công nghệ số cộng đồng", min: Double? = nil, max: Double? = nil, unit: String = "người")
    -> Limit
  {
    let op: Limit.Operator = min == nil ? .max : max == nil ? .min : .range
    return Limit(
      quote: "\(min ?? max ?? 0) \(unit)", subject: subject, op: op, min: min, max: max, unit: unit, per: nil, rule: "limit",
      confidence: 0.9,
      span: span(subject))
  }

  /// A span of the right words at no particular place.
  public static func span(_ quote: String) -> SourceSpan { SourceSpan(start: 0, end: quote.utf8.count, page: 1, quote: quote) }
}
