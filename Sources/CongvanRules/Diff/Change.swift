internal import CongvanText
public import CongvanModel

/// One difference between two rule sets.
public struct Change: Hashable, Sendable, Codable {
  /// A value on one side, and where the document says it.
  public struct Side: Hashable, Sendable, Codable {
    /// The value, in a canonical form people can read.
    public var value: String
    /// Where it was read; nil for what has no place of its own.
    @Nullable public var span: SourceSpan?

    /// A value read at `span`.
    public init(_ value: String, span: SourceSpan?) {
      self.value = value
      _span = Nullable(wrappedValue: span)
    }
  }

  /// What sort of change it is.
  public var code: ChangeCode
  /// The key of the directive.
  public var directive: String
  /// The permanent id of the obligation; nil for a change of the directive itself.
  @Nullable public var obligation: String?
  /// The field, by its name in the reading's contract.
  public var field: String
  /// Before; nil for an addition.
  @Nullable public var old: Side?
  /// After; nil for a removal.
  @Nullable public var new: Side?
  /// What it means to those who are bound.
  public var impact: LegalImpact
  /// How much it wants looking at.
  public var severity: ChangeSeverity
  /// One sentence in English.
  public var message: String

  /// A change of the given facts; severity and sentence follow from them.
  public init(code: ChangeCode, directive: String, obligation: String?, field: String, old: Side?, new: Side?, impact: LegalImpact) {
    self.code = code
    self.directive = directive
    _obligation = Nullable(wrappedValue: obligation)
    self.field = field
    _old = Nullable(wrappedValue: old)
    _new = Nullable(wrappedValue: new)
    self.impact = impact
    severity = code.severity(impact)
    message = code.sentence(field: field, old: old?.value, new: new?.value)
  }

  /// 16 hexadecimal digits that stand for the change itself, whatever the wording of its sentence: what a review refers to.
  public var fingerprint: String {
    let parts = [code.rawValue, obligation ?? directive, field, old?.value ?? "", new?.value ?? ""]
    return String(Digest.sha256(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16))
  }
}
