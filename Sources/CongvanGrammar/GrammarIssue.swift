/// Something wrong in a grammar file, with its place and the way out.
public struct GrammarIssue: Hashable, Sendable, CustomStringConvertible {
  /// Whether the grammar can be used all the same.
  public enum Severity: String, Hashable, Sendable { case error, warning }

  /// The file, as its `GrammarSource` names it.
  public var path: String
  /// The line, from 1; 0 when no line is to blame but the grammar as a whole.
  public var line: Int
  /// The column in Unicode scalars, from 1.
  public var column: Int
  /// What is wrong and what to do, in one sentence.
  public var message: String
  /// Whether the grammar can be used all the same.
  public var severity: Severity
  /// Which mistake it is, in one word.
  let mistake: String

  init(_ path: String, _ place: Place, _ sentence: Sentence, severity: Severity = .error) {
    self.path = path
    line = place.line
    column = place.column
    message = sentence.text
    mistake = sentence.mistake
    self.severity = severity
  }

  /// `file:line:column: message`.
  public var description: String {
    (line == 0 ? path : "\(path):\(line):\(column)") + ": \(severity == .warning ? "warning: " : "")\(message)"
  }
}

/// A grammar that cannot be used: everything wrong in it, in reading order.
public struct GrammarError: Error, Hashable, CustomStringConvertible {
  /// What is wrong.
  public var issues: [GrammarIssue]

  /// One issue a line.
  public var description: String { issues.map(\.description).joined(separator: "\n") }
}

extension GrammarError {
  /// The same, each file named with the folder of the grammar it stands in; those of layers are named so already.
  public func inFolder(_ folder: String, layers: [String]) -> GrammarError {
    GrammarError(issues: issues.map { $0.inFolder(folder, layers: layers) })
  }

  /// The same, each file named with the revision it stands in, as git writes it.
  public func at(revision: String) -> GrammarError {
    GrammarError(
      issues: issues.map { issue in
        var issue = issue
        issue.path = issue.line == 0 ? "\(issue.path) of \(revision)" : "\(revision):\(issue.path)"
        return issue
      })
  }
}

extension GrammarIssue {
  /// The same, its file named with the folder of the grammar it stands in, where it is in none of the layers.
  public func inFolder(_ folder: String, layers: [String]) -> GrammarIssue {
    var issue = self
    if line > 0 { issue.path = GrammarLayer.shown(path, in: folder, layers: layers) }
    return issue
  }
}
