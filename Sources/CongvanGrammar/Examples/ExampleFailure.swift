/// An example that a rule does not keep.
public struct ExampleFailure: Hashable, Sendable, CustomStringConvertible {
  /// The rule.
  public var rule: String
  /// The file.
  public var path: String
  /// The line of the example, from 1.
  public var line: Int
  /// The column of `yes` or `no`, from 1.
  public var column: Int
  /// The example.
  public var text: String
  /// What happened and what was wanted.
  public var message: String

  init(_ rule: RuleBlock, _ place: Place, _ text: String, _ message: String) {
    self.rule = rule.name
    path = rule.path
    line = place.line
    column = place.column
    self.text = text
    self.message = message
  }

  /// `file:line:column: message`.
  public var description: String { "\(path):\(line):\(column): \(message)" }
}
