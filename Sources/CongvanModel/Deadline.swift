/// When something ordered, planned or requested is due: the words, the typed expression and, when it can be known, the last day.
public struct Deadline: Hashable, Sendable, Codable {
  /// What sort of time it is.
  public enum Kind: String, Hashable, Sendable, Codable { case date, period, recurring, relative, asap }
  /// How the time binds: `before` excludes the day named, `by` includes it.
  public enum Bound: String, Hashable, Sendable, Codable { case before, by, within, on, from }

  /// The temporal phrase alone.
  public var quote: String
  /// What sort of time it is.
  public var kind: Kind
  /// How it binds; nil for a plain recurrence and for `asap`.
  @Nullable public var bound: Bound?
  /// The date, as precise as the document; for `kind: date`.
  @Nullable public var date: PartialDate?
  /// The time of day, HH:MM.
  @Nullable public var time: String?
  /// The start of a period.
  @Nullable public var from: PartialDate?
  /// The end of a period, included.
  @Nullable public var to: PartialDate?
  /// The recurrence.
  @Nullable public var every: Recurrence?
  /// How long after the anchor, or before it.
  @Nullable public var duration: ISODuration?
  /// Whether `duration` counts working days.
  public var workingDays: Bool
  /// The words a relative time counts from.
  @Nullable public var anchor: String?
  /// The last day to act, when it can be known.
  @Nullable public var lastDay: LegalDate?
  /// The steps and their sources that led to `lastDay`.
  public var derivation: [String]
  /// Words of what is due.
  public var context: String
  /// Who has to act, in the document's words.
  public var bearers: [String]
  /// Who receives the product, in the document's words.
  public var recipients: [String]
  /// The index of its obligation in the reading.
  @Nullable public var obligation: Int?
  /// The rule that read it.
  public var rule: String
  /// 0–1.
  public var confidence: Double
  /// Where it was read.
  public var span: SourceSpan

  /// Whether the day it names is itself too late: “trước ngày 20/4”, but not “trước 17 giờ ngày 20/4”, which leaves the day till then.
  public var excludesItsDay: Bool { bound == .before && time == nil }

  /// A deadline of the given kind; set the fields of that kind afterwards.
  public init(quote: String, kind: Kind, bound: Bound?, rule: String, confidence: Double, span: SourceSpan) {
    self.quote = quote
    self.kind = kind
    _bound = Nullable(wrappedValue: bound)
    workingDays = false
    derivation = []
    context = ""
    bearers = []
    recipients = []
    self.rule = rule
    self.confidence = confidence
    self.span = span
  }
}
