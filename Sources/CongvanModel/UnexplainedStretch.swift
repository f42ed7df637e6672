/// Words of the body that reading gave no class to.
public struct UnexplainedStretch: Hashable, Sendable {
  /// The words and where they stand.
  public var span: SourceSpan
  /// The words in it by which orders are given, in order; a stretch with one may be an order that was missed.
  public var cues: [SourceSpan]

  /// A stretch and its cues.
  public init(span: SourceSpan, cues: [SourceSpan]) {
    self.span = span
    self.cues = cues
  }
}
