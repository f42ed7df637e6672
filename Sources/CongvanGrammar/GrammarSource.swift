/// One grammar file.
public struct GrammarSource: Hashable, Sendable {
  /// Where it is, relative to the folder of grammars.
  public var path: String
  /// What it says.
  public var text: String

  /// A file from its path, relative to the folder of grammars, and its bytes.
  ///
  /// - Throws: The place of the first byte that is no UTF-8.
  public init(path: String, bytes: [UInt8]) throws(GrammarError) {
    if let text = String(validating: bytes, as: UTF8.self) {
      self.init(path: path, text: text)
      return
    }
    // What cannot be decoded becomes U+FFFD, before which all is as it was written.
    let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.firstIndex { $0.contains("\u{FFFD}") } ?? 0
    let column = lines[line].prefix { $0 != "\u{FFFD}" }.count
    throw GrammarError(issues: [GrammarIssue(path, Place(line: line + 1, column: column + 1), Sentence.noUnicode())])
  }

  /// A file from its path, relative to the folder of grammars, and its text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}
