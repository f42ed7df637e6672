/// One grammar file.
public struct GrammarSource: Hashable, Sendable {
  /// Where it is, relative to the folder of grammars.
  public var path: String
  /// What it says.
  public var text: String

  /// A file from its path, relative to the folder of grammars, and its text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
