/// Something a pass could not do, or did and wants looked at: data for a person, never an error that stops the pass.
public struct Diagnostic: Hashable, Sendable {
  /// How much it matters to the reading.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    case note, warning, error
  }

  /// What happened, for machines: `outline.misnumbered`. Never changed once released.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// One line in plain words, naming what was read.
  public var message: String
  /// The words it is about, if any.
  public var span: TextSpan?

  /// A finding with its place.
  public init(id: String, severity: Severity, message: String, span: TextSpan? = nil) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
  }
}
