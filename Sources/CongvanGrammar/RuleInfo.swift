/// What a grammar says about one of its rules.
public struct RuleInfo: Hashable, Sendable {
  /// A day from which, or until which, a form is prescribed, and by which document.
  public struct Limit: Hashable, Sendable {
    /// `YYYY-MM-DD`.
    public var day: String
    /// The document that says so.
    public var document: String
  }

  /// The rule's name, which never changes once released.
  public var name: String
  /// What it reads, in one sentence.
  public var sentence: String
  /// Its authority.
  public var source: String
  /// The file.
  public var path: String
  /// The line of the rule's name, from 1.
  public var line: Int
  /// The head of the record it gives; nil when it gives something else.
  public var head: String?
  /// How many phrases it must read.
  public var yesCount: Int
  /// How many phrases it must refuse.
  public var noCount: Int
  /// The rules it goes before.
  public var over: [String]
  /// The first day on which the form is prescribed.
  public var from: Limit?
  /// The first day on which it no longer is.
  public var until: Limit?
  /// The most steps it can take at one token.
  public var stepBound: Int
}
