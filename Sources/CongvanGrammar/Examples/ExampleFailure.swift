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

  init(_ rule: String, _ path: String, _ place: Place, _ text: String, _ message: String) {
    self.rule = rule
    self.path = path
    line = place.line
    column = place.column
    self.text = text
    // The lines of a form's example, in one sentence.
    self.message = message.replacing("\n", with: " ⏎ ")
  }

  /// `file:line:column: message`.
  public var description: String { "\(path):\(line):\(column): \(message)" }
}
