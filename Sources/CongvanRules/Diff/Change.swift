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
    /// The whole value, or the id of what may be one obligation; nil where the change takes nothing away or brings nothing.
    @Nullable public var content: ChangeContent?

    /// A value read at `span`.
    public init(_ value: String, span: SourceSpan?, content: ChangeContent?) {
      self.value = value
      _span = Nullable(wrappedValue: span)
      _content = Nullable(wrappedValue: content)
    }
  }

  /// What sort of change it is.
  public let code: ChangeCode
  /// What it is about.
  public let area: ChangeArea
  /// What happened to it.
  public let action: ChangeAction
  /// What it means to those who are bound.
  public let impact: LegalImpact
  /// How much it wants looking at.
  public let severity: ChangeSeverity
  /// Where it comes from.
  public internal(set) var origin: ChangeOrigin
  /// The key of the directive.
  public let directive: String
  /// The permanent id of the obligation; nil for a change of the directive itself.
  @Nullable public private(set) var obligation: String?
  /// The field, by its name in the reading's contract.
  public let field: String
  /// Before; nil for an addition.
  @Nullable public private(set) var old: Side?
  /// After; nil for a removal.
  @Nullable public private(set) var new: Side?
  /// The first day of what changes it, where another document does; nil where its own does, or a reviewer.
  @Nullable public internal(set) var since: LegalDate?
  /// What changes it, where its own document does not.
  @Nullable public internal(set) var by: ChangeReason?
  /// One sentence in English.
  public let message: String
  /// 16 hexadecimal digits that stand for the change itself, whatever the wording of its sentence: what a review refers to.
  public let fingerprint: String

  /// A change of the given facts; the rest follows from them.
  public init(
    code: ChangeCode, directive: String, obligation: String?, field: String, old: Side?, new: Side?, impact: LegalImpact,
    origin: ChangeOrigin = .amendment
  ) {
    let traits = code.traits
    (self.code, area, action) = (code, traits.area, traits.action)
    (self.impact, severity, self.origin) = (impact, code.severity(impact), origin)
    self.directive = directive
    _obligation = Nullable(wrappedValue: obligation)
    self.field = field
    _old = Nullable(wrappedValue: old)
    _new = Nullable(wrappedValue: new)
    (_since, _by) = (Nullable(), Nullable())
    message = Wording.english.sentence(code, field: field, old: old?.value, new: new?.value)
    let parts = [code.rawValue, obligation ?? directive, field, old?.value ?? "", new?.value ?? ""]
    fingerprint = String(Digest.sha256(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(16))
  }

  /// Whether it alters an answer to “who must do what, by when, under what limit”; the others only alter words or places.
  public var changesAnswer: Bool { code.traits.bump > .patch }
}
