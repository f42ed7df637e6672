/// A quantity the document orders, plans or caps.
public struct Limit: Hashable, Sendable, Codable {
  /// How the number binds.
  public enum Operator: String, Hashable, Sendable, Codable { case min, max, exactly, range, target }

  /// The quantity phrase.
  public var quote: String
  /// What is counted or limited.
  public var subject: String
  /// How the number binds.
  public var op: Operator
  /// The least allowed; for `target`, the goal.
  @Nullable public var min: Double?
  /// The most allowed.
  @Nullable public var max: Double?
  /// The counted noun, or "%".
  public var unit: String
  /// The scope: each so-and-so.
  @Nullable public var per: String?
  /// The index of its obligation in the reading.
  @Nullable public var obligation: Int?
  /// The rule that read it.
  public var rule: String
  /// 0–1.
  public var confidence: Double
  /// Where it was read.
  public var span: SourceSpan

  /// A limit read at `span`.
  public init(
    quote: String, subject: String, op: Operator, min: Double?, max: Double?, unit: String, per: String?, rule: String, confidence: Double,
    span: SourceSpan
  ) {
    self.quote = quote
    self.subject = subject
    self.op = op
    _min = Nullable(wrappedValue: min)
    _max = Nullable(wrappedValue: max)
    self.unit = unit
    _per = Nullable(wrappedValue: per)
    self.rule = rule
    self.confidence = confidence
    self.span = span
  }
}
