/// What a grammar says about one of its rules.
public struct RuleInfo: Hashable, Sendable {
  /// A day from which, or until which, a form is prescribed, and by which document.
  public struct Limit: Hashable, Sendable {
    /// `YYYY-MM-DD`.
    public var day: String
    /// The document that says so.
    public var document: String
  }

  /// A rule that this one goes before wherever both match from one start.
  public struct Over: Hashable, Sendable {
    /// The other rule's name.
    public var rule: String
    /// Why this one goes first.
    public var reason: String
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
  /// The rules it goes before, and why.
  public var over: [Over]
  /// The first day on which the form is prescribed.
  public var from: Limit?
  /// The first day on which it no longer is.
  public var until: Limit?
  /// The most steps it can take at one token.
  public var stepBound: Int

  /// Why the form is not prescribed on a day (`YYYY-MM-DD`), in words; nil when it is.
  public func objection(on day: String) -> String? {
    if let from, day < from.day { return "prescribed only from \(from.day) on, by \(from.document)" }
    if let until, day >= until.day { return "no longer prescribed since \(until.day), by \(until.document)" }
    return nil
  }
}
